"""Dòng: the lines of a document, cut apart where two columns stand side by side in one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.word.outline.facts import Area
from congvan.word.outline.typed_lines import ROW
from congvan.word.recognition.known_words import (
    BARE_NUMBER,
    CAPACITY_INSIDE,
    DISTRIBUTION,
    MOTTO_INSIDE,
    NATIONAL_INSIDE,
    NUMBER,
    PLACE_DATE,
    SUBJECT_MARK,
    begins_title,
    is_name,
    is_upper,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.word.outline.facts import Outline, Paragraph, Where

_LINE: Final = re.compile(r"[^\n\f]*[\n\f]?")
_GAP: Final = re.compile(r"(?<=\S)(?:\s*\t\s*|[ \xa0]{3,})(?=\S)")
_ITEM_END: Final = re.compile(r"(?<=[;.])\s+(?=[^\W\d_])")
_RUBBISH: Final = " \t\xa0*|_"
_LONGEST: Final = 200
"""Letters of a line that may hold two columns; those of the samples have up to 128."""

_LONGEST_LEFT: Final = 70
"""Letters on the left of a Quốc hiệu on the same line; the samples have up to 57."""

_MOST: Final = 0.6
"""Share of its letters at least that have a look for a paragraph to have it."""


class Fragment(NamedTuple):
    """Một dòng or one column of a line: where it is and what it looks like.

    `text` is without blanks and marks of emphasis around it. `column` tells fragments of
    different cells, text boxes and columns apart; `side` is 1 for the right one of two columns
    in one line. `gap` counts the empty lines before it. `plain` lines have no looks to go by:
    those of a text, and of a Word file that is one.
    """

    paragraph: int
    start: int
    end: int
    text: str
    printed: str
    where: Where
    side: int = 0
    gap: int = 0
    align: str = "left"
    bold: bool = False
    italic: bool = False
    rule: bool = False
    label: str = ""
    style: str = ""
    plain: bool = False

    @property
    def column(self) -> tuple[object, ...]:
        """The column it stands in: cells, text box and side."""
        return self.where.cells, self.where.box, self.side

    @property
    def table(self) -> int:
        """The outermost table it stands in; -1 outside of any."""
        return self.where.cells[0].table if self.where.cells else -1

    @property
    def upper(self) -> bool:
        """Whether it is printed in capitals."""
        return is_upper(self.printed)


def fragments_of(outline: Outline) -> list[Fragment]:
    """Return the lines of the body of a document that print something, in order."""
    found: list[Fragment] = []
    gap = 0
    foot = False
    plain = outline.plain or not any(map(_is_dressed, outline.paragraphs))
    for index, paragraph in enumerate(outline.paragraphs):
        if paragraph.where.area is not Area.BODY:
            break
        foot = foot or DISTRIBUTION.match(paragraph.text.strip(_RUBBISH)) is not None
        looks = _looks(paragraph)
        for start, end, side in _cuts(paragraph, foot=foot):
            one = _fragment(outline, index, (start, end, side), looks)
            if one.text or one.label:
                found.append(one._replace(gap=gap, plain=plain))
            gap = 0 if one.text or one.label else gap + 1
    return found


def _is_dressed(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph looks like more than typed lines: no such one, and all is plain."""
    return (
        paragraph.align == "center"
        or bool(paragraph.where.cells)
        or any(run.bold or run.italic for run in paragraph.runs)
    )


def _looks(paragraph: Paragraph) -> tuple[bool, bool, bool]:
    """Tell whether a paragraph is in capitals by its look, bold, and italic."""
    caps = any(run.caps for run in paragraph.runs)
    return caps, _share(paragraph, "bold"), _share(paragraph, "italic")


def _fragment(
    outline: Outline, index: int, cut: tuple[int, int, int], looks: tuple[bool, bool, bool]
) -> Fragment:
    paragraph = outline.paragraphs[index]
    start, end, side = cut
    caps, bold, italic = looks
    raw = paragraph.text[start:end]
    rule = _is_rule(raw)
    text = raw.strip() if rule or not outline.plain else _bared(raw)
    label = paragraph.label.text if paragraph.label and start == 0 else ""
    return Fragment(
        index, start, end, text, text.upper() if caps else text, paragraph.where, side, 0,
        paragraph.align, bold or (outline.plain and "**" in raw[:4]), italic,
        rule or text == "|", label, paragraph.style.name,
    )  # fmt: skip


def _is_rule(raw: str) -> bool:
    """Tell whether a line is nothing but a drawn line, or two of them side by side."""
    parts = _GAP.split(raw)
    return all(ROW.fullmatch(part) for part in parts)


def _bared(raw: str) -> str:
    """Return a line of plain text without the marks that portals leave around it."""
    text = raw.strip()
    text = text if text.startswith("* ") else text.lstrip("*_").lstrip()
    return text.rstrip("*|_ \t\xa0").lstrip("| ").removeprefix("*-* ") or (
        "|" if "|" in raw else ""
    )


def _share(paragraph: Paragraph, look: str) -> bool:
    """Tell whether most of a paragraph has a look."""
    if len(paragraph.runs) == 1:
        return bool(getattr(paragraph.runs[0], look))
    total = sum(len(run.text.strip()) for run in paragraph.runs)
    with_look = sum(len(run.text.strip()) for run in paragraph.runs if getattr(run, look))
    return total > 0 and with_look >= _MOST * total


def _cuts(paragraph: Paragraph, *, foot: bool) -> Iterator[tuple[int, int, int]]:
    """Yield where each line of a paragraph begins and ends, and which column it is."""
    text = paragraph.text
    if not text:
        yield 0, 0, 0
        return
    for match in _LINE.finditer(text):
        start, end = match.span()
        if start == end:
            continue
        points = _columns(match.group(), foot=foot) if end - start <= _LONGEST else []
        bounds = [start, *(start + point for point in points), end]
        for side, (left, right) in enumerate(pairwise(bounds)):
            yield left, right, side


def _columns(line: str, *, foot: bool) -> list[int]:
    """Return where a line is to be cut: before each column but the first."""
    for pattern in (NATIONAL_INSIDE, MOTTO_INSIDE):
        match = pattern.search(line)
        if match and len(line[match.end() :].strip(" -*|_.")) <= 3:  # noqa: PLR2004 - a spot
            left = line[: match.start()].strip(_RUBBISH)
            return [match.start()] if left and len(left) < _LONGEST_LEFT else []
    if NUMBER.match(line.lstrip(_RUBBISH)):
        return _after_number(line)
    return _after_number(line) or (_right_column(line) if foot else _gap_before_date(line))


def _after_number(line: str) -> list[int]:
    """Return where the date or the subject begins that stands behind a number."""
    lead = len(line) - len(line.lstrip(_RUBBISH))
    match = NUMBER.match(line, lead) or BARE_NUMBER.match(line, lead)
    if match is None:
        return []
    subject = SUBJECT_MARK.search(line, match.start())
    if subject and subject.start() > lead:
        return [len(line[: subject.start()].rstrip("*"))]
    for gap in re.finditer(r"[\s,;]+", line[lead:]):
        rest = line[lead + gap.end() :]
        if gap.start() > len("Số:") and "ngày" in rest and _is_date(rest):
            return [lead + gap.end()]
    return []


def _is_date(text: str) -> bool:
    match = PLACE_DATE.fullmatch(text.strip(_RUBBISH))
    return match is not None and text.strip()[:1].isupper()


def _gap_before_date(line: str) -> list[int]:
    """Return where the right of two columns begins, in the head or of two who sign."""
    for gap in _GAP.finditer(line):
        rest = line[gap.end() :]
        left = line[: gap.start()].strip(_RUBBISH)
        if _is_date(rest) or (is_upper(rest) and is_upper(left)):
            return [gap.end()]
        if is_name(left) and is_name(rest.strip(_RUBBISH)):
            return [gap.end()]
    return []


def _right_column(line: str) -> list[int]:
    """Return where the signer's column begins beside Nơi nhận."""
    for gap in _GAP.finditer(line):
        rest = line[gap.end() :].strip(_RUBBISH)
        if is_upper(rest) or is_name(rest):
            return [gap.end()]
    capacity = CAPACITY_INSIDE.search(line)
    if capacity and not is_upper(line[: capacity.start()]):
        return [capacity.start()]
    if not line.lstrip(_RUBBISH).startswith("-"):
        return []
    ends = (gap.end() for gap in _ITEM_END.finditer(line))
    return [end for end in ends if _signs(line[end:].strip())][:1]


def _signs(rest: str) -> bool:
    """Tell whether what stands behind an item of Nơi nhận is of the signature."""
    return is_name(rest) or (is_upper(rest) and begins_title(rest))
