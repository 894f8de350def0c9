"""Phải đặt lại: what a rule wants set in a Word file, as values that a fixer carries out.

Lengths are in millimetres, sizes and gaps in points; what is None, "" or 0 stays as it is.
Paragraphs are named by their number in reading order, from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.checking.looks.pieces import Part
    from congvan.word.outline.facts import Indent


class SetLetters(NamedTuple):
    """Đặt chữ: how a part is lettered; with its `mark`, so is the number that Word counts.

    `small` letters are printed as typed, not as capitals.
    """

    part: Part
    font: str = ""
    size: float = 0
    bold: bool | None = None
    italic: bool | None = None
    small: bool = False
    black: bool = False
    mark: bool = False


class SetParagraph(NamedTuple):
    """Đặt đoạn: how a paragraph stands; `lines` is the spacing of its lines."""

    number: int
    align: str = ""
    indent: Indent | None = None
    before: float | None = None
    after: float | None = None
    lines: float = 0


class SetPage(NamedTuple):
    """Đặt trang: the pages of a section, counted from 0.

    `start` is the number of the first page, `title_page` gives that page its own header.
    """

    section: int
    size: tuple[float, float] | None = None
    margins: Mapping[str, float] | None = None
    start: int | None = None
    title_page: bool = False


class DrawLine(NamedTuple):
    """Kẻ đường: a line under a paragraph, from and to so far from the edges of its column.

    It takes the place of lines that hang on the paragraphs `instead`, and of what underlines
    the words of `underlined` ones.
    """

    number: int
    left: float
    length: float
    right: float
    instead: tuple[int, ...] = ()
    underlined: tuple[int, ...] = ()


class AddNumbers(NamedTuple):
    """Đánh số trang: in the middle of the upper margin, from the second page on."""

    size: float


class SetNumber(NamedTuple):
    """Đặt chữ số trang: upright and of a size, in the header or footer it stands in."""

    number: int
    size: float


class DropNumber(NamedTuple):
    """Bỏ số trang: from a header or footer that has no other words in that paragraph."""

    number: int


Setting = SetLetters | SetParagraph | SetPage | DrawLine | AddNumbers | SetNumber | DropNumber
