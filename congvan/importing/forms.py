"""Các mục riêng của loại: the lines of a type's form, read back into its fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.decree.words import CURRENCY
from congvan.importing.inline_marks import typed
from congvan.pack.document_type import ISSUER, NAME, FieldKind
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.importing.text_lines import Line
    from congvan.pack.document_type import DocumentType

_MONEY: Final = re.compile(
    rf"(?P<amount>\d{{1,3}}(?:\.\d{{3}})*)\s*{CURRENCY}(?P<words>\s*\([^()]*\))?\.?"
)
_CLOSING_LINES: Final = 3
"""Lines at most that close a text behind the end of a form."""

_DASHES: Final = ("-", "+")


class Filled(NamedTuple):
    """Đã điền: the fields that were found, who issues by the form's words, and the other lines."""

    fields: dict[str, Any]
    speaker: str
    lines: list[Line]


def fill_form(doctype: DocumentType, lines: Sequence[Line]) -> Filled:
    """Return the fields that the first and the last lines of a text fill in.

    The form's lines are found one after the other; what stands between them ends them.
    """
    found = _Found({}, "")
    rest = _first(doctype, found, list(lines))
    rest = _last(doctype, found, rest)
    return Filled(found.fields, found.speaker, rest)


class _Found:
    def __init__(self, fields: dict[str, Any], speaker: str) -> None:
        self.fields = fields
        self.speaker = speaker

    def take(self, doctype: DocumentType, form: str, text: str) -> bool:
        """Take the fields of a line of the form from a text; tell whether it is that line."""
        match = pattern_of(form).fullmatch(text)
        if match is None:
            return False
        for name, said in match.groupdict().items():
            if name == ISSUER:
                self.speaker = said.strip()
            elif said.strip():
                self.fields.setdefault(name, _entry(doctype, name, said.strip()))
        return True


def _first(doctype: DocumentType, found: _Found, lines: list[Line]) -> list[Line]:
    forms = [form for form in (doctype.announcement, *doctype.form) if form]
    at = 0
    for form in forms:
        if at < len(lines) and _is_plain(lines[at]):
            if not found.take(doctype, form, typed(lines[at].runs)):
                continue
            at += 1
            count = _items(doctype, form, found, lines, at)
            at += count
    return lines[at:]


def _items(
    doctype: DocumentType, form: str, found: _Found, lines: Sequence[Line], at: int
) -> int:
    """Take the dashed lines below a line of the form; return how many they are."""
    names = [name for name in NAME.findall(form) if name != ISSUER]
    kinds = {field.key: field.kind for field in doctype.fields}
    if not names or kinds.get(names[-1]) is not FieldKind.LIST:
        return 0
    items: list[str] = []
    while at + len(items) < len(lines) and lines[at + len(items)].level.label in _DASHES:
        items.append(typed(lines[at + len(items)].runs))
    if items:
        said = found.fields.get(names[-1])
        found.fields[names[-1]] = {"text": said, "items": items} if said else items
    return len(items)


def _last(doctype: DocumentType, found: _Found, lines: list[Line]) -> list[Line]:
    """Take the lines of the form's end; what stands behind them closes the text."""
    end = len(lines)
    for form in reversed(doctype.ending):
        for at in range(end - 1, max(end - 1 - _CLOSING_LINES, -1), -1):
            if not _is_plain(lines[at]):
                break
            if found.take(doctype, form, typed(lines[at].runs)):
                behind = [
                    line._replace(component=Component.CLOSING) for line in lines[at + 1 :]
                ]
                lines = [*lines[:at], *behind]
                end = at
                break
    return lines


def _is_plain(line: Line) -> bool:
    return line.worded and not line.level.label and not line.level.quoted


def pattern_of(form: str) -> re.Pattern[str]:
    """Return what a line of a form looks like; the first mention of a field names it."""
    pattern, seen = "", set[str]()
    for index, piece in enumerate(NAME.split(form)):
        if index % 2 == 0:
            words = r"\s+".join(map(re.escape, piece.rstrip(" .").split()))
            lead = r"\s*" if piece.startswith(" ") else ""
            tail = r"\s*" if piece.endswith(" ") else ""
            pattern += f"{lead}{words}{tail}"
        else:
            pattern += f"(?P<{piece}>.*?)" if piece not in seen else ".*?"
            seen.add(piece)
    return re.compile(rf"{pattern}[.;]?", re.IGNORECASE | re.DOTALL)


def _entry(doctype: DocumentType, name: str, said: str) -> object:
    """Return what is typed for a field: an amount as a number."""
    kinds = {field.key: field.kind for field in doctype.fields}
    match = _MONEY.fullmatch(said)
    if kinds.get(name) is FieldKind.MONEY and match:
        amount = match["amount"].replace(".", "")
        return {
            "money": {"amount": amount, "words": "có"} if match["words"] else {"amount": amount}
        }
    return said
