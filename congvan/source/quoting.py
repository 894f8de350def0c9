"""Đặt nháy: the parts of one line of YAML, and a text put between quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Collection

KEY: Final = r"[^\s:\"'\[{#*&!|>%@`][^:\"'\[{#]*?"
_LINE: Final = re.compile(rf"(?P<lead>\s*(?:-\s+)*)(?:(?P<key>{KEY}):(?:\s+|$))?(?P<value>.*)")

BRACKETS: Final = {"[": "]", "{": "}"}
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")
BLOCK: Final = re.compile(r"[>|][-+0-9]*(?:\s+#.*)?")
"""The mark that a block of text begins with."""


class Parts(NamedTuple):
    """Các phần của một dòng: its spaces and dashes, its key ("" without one) and its text."""

    lead: str
    key: str
    start: int
    """Where the text begins (from 0)."""
    value: str

    @property
    def owner(self) -> int:
        """The column (from 0) of what the text belongs to: its key, else its last dash."""
        if self.key or "-" not in self.lead:
            return len(self.lead)
        return self.lead.rindex("-")


def parts(line: str, keys: Collection[str] = frozenset()) -> Parts:
    """Return the parts of a line.

    A list item that begins with a capital is a sentence, whatever colon it holds. Where the `keys`
    of the file are known, so is every other text of several words that is none of them.
    """
    match = _LINE.match(line)
    lead, key = (match["lead"], match["key"] or "") if match else ("", "")
    if key and not _is_key(key, keys, in_list="-" in lead):
        key = ""
    start = match.start("value") if match and key else len(lead)
    return Parts(lead, key, start, line[start:].rstrip())


def _is_key(typed: str, keys: Collection[str], *, in_list: bool) -> bool:
    if in_list and typed[0].isupper() and not typed.isupper():
        return False
    return not keys or bare(typed) in keys or " " not in typed


def known_key(line: str, keys: Collection[str]) -> bool:
    """Tell whether a line begins with one of the keys of the file."""
    key = parts(line, keys).key
    return bool(key) and (not keys or bare(key) in keys)


def quoted(value: str) -> str:
    """Return a text between quotes, in which nothing but its quotes is changed."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def unwrapped(value: str) -> str | None:
    """Return what a text says that begins with a quote; None where that cannot be told.

    A quote that has its end is left out if the whole text stands between them, one that has none
    is left out; quotes round some of the words belong to the text, and so does an apostrophe.
    """
    mark = value[:1]
    if not mark or mark not in "\"'":
        return value
    if mark * 2 in value[1:-1]:
        return None
    plain = _APOSTROPHE.sub("·", value) if mark == "'" else value
    spots = [match.start() for match in re.finditer(mark, plain)]
    count, ends = len(spots), plain.endswith(mark) and len(plain) > 1
    if count == 1:
        return value[1:]
    opens = plain[spots[1] - 1] in " (“" and spots[1] < len(plain) - 1
    if opens:
        whole = value[1:-1] if ends else None
        return value[1:] if count % 2 else whole
    if ends and count == 2:  # noqa: PLR2004 - one pair
        return value[1:-1]
    return None if count % 2 else value


def unclosed(value: str) -> str:
    """Return the brackets that a list or a mapping typed on one line still needs."""
    missing: list[str] = []
    if value[:1] not in BRACKETS:
        return ""
    for sign in _QUOTED.sub("", value):
        if sign in BRACKETS:
            missing.append(BRACKETS[sign])
        elif missing and sign == missing[-1]:
            missing.pop()
    return "".join(reversed(missing))


def cells(inside: str) -> list[str]:
    """Return what stands between the commas of a row, blanks around it left out.

    A comma between quotes that belong together, or in brackets of its own, parts nothing.
    """
    found: list[str] = []
    at = start = depth = 0
    while at < len(inside):
        sign = inside[at]
        if sign in "\"'" and not inside[start:at].strip():
            at = _quote_end(inside, at)
        depth += (sign in "[{") - (sign in "]}")
        if sign == "," and depth <= 0:
            found.append(inside[start:at].strip())
            start = at + 1
        at += 1
    return [*found, inside[start:].strip()]


def _quote_end(inside: str, at: int) -> int:
    """Return where the quote at `at` has its end, itself if it has none before a comma."""
    closed = re.compile(rf"{inside[at]}(?=\s*(?:,|$|[\]}}]|:\s))").search(inside, at + 1)
    return closed.start() if closed else at


def indent(line: str) -> int:
    """Return the column (from 1) of the first sign of a line."""
    return len(line) - len(line.lstrip()) + 1
