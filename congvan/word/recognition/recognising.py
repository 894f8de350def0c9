"""Nhận dạng thể thức: an outline → what each piece of it is, and what document it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.decree.lettering import CONTACT as ADDRESS
from congvan.word.outline.facts import Area
from congvan.word.recognition.body import read_body
from congvan.word.recognition.components import Component, Components, Piece
from congvan.word.recognition.divisions import parts_of
from congvan.word.recognition.draft import GUESSED, Draft
from congvan.word.recognition.foot import read_foot
from congvan.word.recognition.fragments import fragments_of
from congvan.word.recognition.head import read_head
from congvan.word.recognition.known_words import CONTACT, STAMP, key
from congvan.word.recognition.line_signs import MARKS
from congvan.word.recognition.opening import read_opening
from congvan.word.recognition.stated_values import read_values
from congvan.word.recognition.verdict import judge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.word.outline.facts import Outline, Paragraph, Where
    from congvan.word.recognition.draft import Mark, Span
    from congvan.word.recognition.fragments import Fragment

_NUMBERED: Final = re.compile(r"[\s\-–.]*\d{1,4}[\s\-–.]*")


def recognise(outline: Outline) -> Components:
    """Return the components of a document; every character of it is in exactly one piece.

    A file that is no administrative document has `kind` None and says `why`; its pieces are
    there all the same.
    """
    fragments = fragments_of(outline)
    draft = Draft(fragments)
    parts = parts_of(fragments)
    for span in parts:
        _read(draft, span, outline)
    pieces = tuple(_pieces(outline, draft, parts))
    return judge(read_values(Components(outline, pieces)))


def _read(draft: Draft, span: Span, outline: Outline) -> None:
    """Say what every line of a part is."""
    head = read_head(draft, span)
    body = read_opening(draft, span, head)
    foot = read_foot(draft, span, body)
    first = span.start if span.part else head
    read_body(draft, first, foot, outline.tables, footed=foot < span.end)
    for at in range(span.start, span.end):
        if draft.is_free(at):
            draft.put(at, _left(draft.fragments[at]), sure=GUESSED)


def _left(one: Fragment) -> Component:
    """Return what a line is that nothing else has claimed."""
    if one.rule:
        return Component.RULE
    return Component.CONTACT if CONTACT.search(one.text) else Component.UNPLACED


def _pieces(outline: Outline, draft: Draft, parts: list[Span]) -> Iterator[Piece]:
    """Yield the pieces of every paragraph, from its first character to its last."""
    part_of = {at: span.part for span in parts for at in range(span.start, span.end)}
    lines: dict[int, list[int]] = {}
    for at, one in enumerate(draft.fragments):
        lines.setdefault(one.paragraph, []).append(at)
    part, running = 0, _running(outline)
    for index, paragraph in enumerate(outline.paragraphs):
        own = lines.get(index, [])
        part = part_of[own[0]] if own else part
        if paragraph.where.area is not Area.BODY:
            yield Piece(index, 0, len(paragraph.text), _outside(paragraph, running))
        elif not own:
            yield Piece(index, 0, len(paragraph.text), Component.BLANK, part)
        else:
            yield from _tiled(
                index,
                paragraph,
                [(draft.fragments[at], draft.marks[at], part_of[at]) for at in own],
            )


def _tiled(
    index: int, paragraph: Paragraph, lines: list[tuple[Fragment, Mark | None, int]]
) -> Iterator[Piece]:
    """Yield the pieces of one paragraph; blanks between lines go with the one before them."""
    start = 0
    for count, (_, mark, part) in enumerate(lines):
        end = lines[count + 1][0].start if count + 1 < len(lines) else len(paragraph.text)
        if mark is not None:
            yield Piece(index, start, end, mark.component, part, mark.group, mark.level,
                        mark.goes_on, mark.sure)  # fmt: skip
        start = end


class _Running(NamedTuple):
    """Đầu trang, chân trang: the paragraphs with page numbers, the footers with an address."""

    numbered: frozenset[int]
    addressed: frozenset[Where]


def _running(outline: Outline) -> _Running:
    sections = outline.sections
    footers = (
        paragraph for paragraph in outline.paragraphs if paragraph.where.area is Area.FOOTER
    )
    return _Running(
        frozenset(number.paragraph for section in sections for number in section.page_numbers),
        frozenset(paragraph.where for paragraph in footers if CONTACT.search(paragraph.text)),
    )


def _outside(paragraph: Paragraph, running: _Running) -> Component:
    """Return what a paragraph outside the text is."""
    where = paragraph.where
    if where.area in (Area.FOOTNOTE, Area.ENDNOTE):
        return Component.FOOTNOTE
    if paragraph.number in running.numbered or _NUMBERED.fullmatch(paragraph.text):
        return Component.PAGE_NUMBER
    if not paragraph.text.strip():
        return Component.BLANK
    if STAMP.search(paragraph.text):
        return Component.DIGITAL_SIGNATURE
    address = where in running.addressed or paragraph.style.name == ADDRESS.name
    other = Component.CONTACT if address else Component.PAGE_MARGIN
    return MARKS.get(key(paragraph.text), other)
