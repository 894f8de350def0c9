"""Sửa dòng: the parts of one line of YAML, and the line with its text quoted."""

from __future__ import annotations

import re
from typing import Final

KEY: Final = r"[^\s:\"'\[{#][^:\"'\[{#]*?"
_LINE: Final = re.compile(rf"(?P<lead>\s*(?:-\s+)*)(?:(?P<key>{KEY}):\s+)?(?P<value>.*)")
_HEAD: Final = re.compile(rf"\s*(?:-\s+)*(?:{KEY}:\s+)?")
"""What may stand on a line before a text."""

BRACKETS: Final = {"[": "]", "{": "}"}
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
BLOCK: Final = re.compile(r"[>|][-+0-9]*(?:\s+#.*)?")
"""The mark that a block of text begins with."""


def mend(line: str, column: int = 0) -> str | None:
    """Return `line` with its text quoted so that YAML takes it as text; None without a text.

    The text begins at `column`, if only a dash or a key stands before it, else after the key.
    """
    head = line[: max(column - 1, 0)]
    if not column or not _HEAD.fullmatch(head):
        head = line[: value_start(line)]
    value = line[len(head) :].rstrip()
    if not value or BLOCK.fullmatch(value):
        return None
    return head + _quoted(value)


def unclosed(value: str) -> str:
    """Return the brackets that a list or a mapping typed on one line still needs."""
    missing: list[str] = []
    if value[0] not in BRACKETS:
        return ""
    for sign in _QUOTED.sub("", value):
        if sign in BRACKETS:
            missing.append(BRACKETS[sign])
        elif missing and sign == missing[-1]:
            missing.pop()
    return "".join(reversed(missing))


def _quoted(value: str) -> str:
    mark = value[0]
    if mark in "\"'":
        second = value.find(mark, 1)
        if value.count(mark) % 2:
            value = value[1:]
        elif value.endswith(mark) and (second == len(value) - 1 or value[second - 1] == " "):
            value = value[1:-1]
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def lead(line: str) -> str:
    """Return what stands before the first word of a line: spaces and dashes."""
    match = _LINE.match(line)
    return match["lead"] if match else ""


def value_start(line: str) -> int:
    """Return where the text of a line begins: after its dash and its key.

    A list item that begins with a capital is a sentence, whatever colon it holds.
    """
    match = _LINE.match(line)
    if match is None:
        return 0
    if "-" in match["lead"] and (match["key"] or "")[:1].isupper():
        return len(match["lead"])
    return match.start("value")


def indent(line: str) -> int:
    """Return the column (from 1) of the first sign of a line."""
    return len(line) - len(line.lstrip()) + 1
