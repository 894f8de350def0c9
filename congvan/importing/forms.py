"""Các mục riêng của loại: the lines of a type's form, read back into its fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.decree.words import CURRENCY
from congvan.importing.inline_marks import typed
from congvan.importing.own_lines import body_start, items_of, own_lines
from congvan.pack.document_type import ISSUER, NAME, FieldKind
from congvan.source.plain_values import is_mapping
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.importing.text_lines import Line
    from congvan.pack.document_type import DocumentType

_MONEY: Final = re.compile(
    rf"(?P<amount>\d{{1,3}}(?:\.\d{{3}})*)\s*{CURRENCY}(?P<words>\s*\([^()]*\))?\.?"
)
_CLOSING_LINES: Final = 3
"""So many lines, from the last up, may be the end of a form; those behind it close the text."""

_LABELLED: Final = re.compile(r"(?P<label>[^:]{1,100}):(?:\s+(?P<text>.*))?", re.DOTALL)
_OWN_LABEL: Final = re.compile(r"[^:{}]+: \{\w+\}")
"""A line of a form that is a label and a field."""


class Filled(NamedTuple):
    """Đã điền: the fields that were found, who issues by the form's words, and the other lines."""

    fields: dict[str, Any] | list[Any]
    speaker: str
    lines: list[Line]


def fill_form(doctype: DocumentType, lines: Sequence[Line]) -> Filled:
    """Return the fields that the first and the last lines of a text fill in.

    The form's lines are found one after the other; what stands between them ends them. Where
    none is found, the lines that stand in their place are the fields.
    """
    found = _Found({}, "")
    rest = _first(doctype, found, list(lines))
    own = None if found.fields else own_lines(doctype, rest)
    if own:
        return Filled(own.entries, found.speaker, own.lines)
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

    def take_labelled(self, form: str, text: str) -> bool:
        """Take the one field of a line of the form that has a label of its own."""
        match = _LABELLED.fullmatch(text)
        names = NAME.findall(form)
        if match is None or len(names) != 1 or not _OWN_LABEL.fullmatch(form):
            return False
        said = {"label": match["label"], "text": match["text"]}
        self.fields[names[0]] = {key: value for key, value in said.items() if value}
        return True


def _first(doctype: DocumentType, found: _Found, lines: list[Line]) -> list[Line]:
    """Take the lines of the form from the top; one whose words are others by its place."""
    forms = [form for form in (doctype.announcement, *doctype.form) if form]
    at = 0
    while forms and at < len(lines) and _is_plain(lines[at]):
        said = typed(lines[at].runs)
        known = [form for form in forms if found.take(doctype, form, said)][:1]
        if not known and at and found.take_labelled(forms[0], said):
            known = forms[:1]
        if not known:
            break
        forms = forms[forms.index(known[0]) + 1 :]
        at += 1
        at += _items(doctype, known[0], found, lines, at)
    return lines[at:]


def _items(
    doctype: DocumentType, form: str, found: _Found, lines: Sequence[Line], at: int
) -> int:
    """Take the lines of a list below a line of the form; return how many they are."""
    names = [name for name in NAME.findall(form) if name != ISSUER]
    kinds = {field.key: field.kind for field in doctype.fields}
    if not names or kinds.get(names[-1]) is not FieldKind.LIST:
        return 0
    said = found.fields.get(names[-1])
    below = items_of(lines[: body_start(lines)], at, grouped=not said)
    if below.items:
        whole = said if is_mapping(said) else {"text": said} if said else {}
        listed = {**whole, **below.values()}
        found.fields[names[-1]] = below.items if listed.keys() == {"items"} else listed
    return below.rows


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
