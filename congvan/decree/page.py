"""Trang văn bản: paper, margins and the distances the decree fixes or leaves within a range.

A `Span` is what the decree allows; a `HOUSE` value is what this library sets inside it. Where
the decree is silent the value is the official models' or plain practice, and says so.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from congvan.decree.lettering import DEFAULT_PROFILE, Profile


class Span(NamedTuple):
    """Khoảng cho phép: smallest and largest value, both allowed, with its clause."""

    low: float
    high: float
    clause: str


MM: Final = 1440 / 25.4
"""Twips in a millimetre."""

PT: Final = 20
"""Twips in a point."""

PAPER_MM: Final = (210, 297)
"""Khổ A4, chiều dọc; PL1-I-I.1, 2."""

TOP_MM: Final = Span(20, 25, "PL1-I-I.3")
BOTTOM_MM: Final = Span(20, 25, "PL1-I-I.3")
LEFT_MM: Final = Span(30, 35, "PL1-I-I.3")
RIGHT_MM: Final = Span(15, 20, "PL1-I-I.3")
FONT: Final = "Times New Roman"
"""Phông chữ; PL1-I-I.4."""

INDENTS_MM: Final = (10, 12.7)
INDENT_CLAUSE: Final = "PL1-I-II.6e"
"""Lùi đầu dòng: one of two values, not a range."""

PARAGRAPH_GAP_PT: Final = Span(6, float("inf"), "PL1-I-II.6e")
LINES: Final = Span(1.0, 1.5, "PL1-I-II.6e")
SUBJECT_GAP_PT: Final = 6
"""Between số, ký hiệu and "V/v"; PL1-I-II.5b."""

MOTTO_RULE: Final = 1.0
"""Đường kẻ dưới Tiêu ngữ, as a share of its text; PL1-I-II.1b."""

MOTTO_RULE_SEEN: Final = Span(0.9, 1.1, "PL1-I-II.1b")
"""The same as drawn: what still looks as long as the text (PRACTICE)."""

NAME_RULE: Final = Span(1 / 3, 1 / 2, "PL1-I-II.2b")
SUBJECT_RULE: Final = Span(1 / 3, 1 / 2, "PL1-I-II.5b")
RULE_SLACK: Final = 0.03
"""How far outside these two spans a drawn line may end: nobody measures it finer (PRACTICE)."""

NATIONAL_MM: Final = 98
LONG_DATE_MM: Final = 112
"""Right column of the row of number and date where the place is long: "Thành phố Hồ Chí Minh,
ngày … tháng … năm …" does not fit under Quốc hiệu (PRACTICE)."""

SIGNER_MM: Final = 90
HEADER_MM: Final = 10
"""Page number to paper edge: the official models (MODEL)."""

ADDRESSEE_MM: Final = 30
""""Kính gửi" from the left edge of the text; models have 35 (MODEL)."""

SIGNING_ROOM_MM: Final = 28
"""Between the last title and the name, for signature and seal (PRACTICE)."""

HEAD_GAP_PT: Final = 18
"""Under the head, before tên loại or Kính gửi (MODEL)."""

CELL_MM: Final = 1.9
"""Left and right margin of a cell: Word's own (MODEL)."""

NARROW_CELL_MM: Final = 1.0
"""The least of it, where the words of a crowded table do not fit otherwise."""

CAPTION_ROOM_MM: Final = 20
"""Kept free on a page under a picture as high as it, for its caption (PRACTICE)."""

CELL_TOP_MM: Final = 0.5
"""Above and below the text of a cell (PRACTICE)."""

BOX_MM: Final = 8
"""Height of the box around a mark; PL1-I-III.2b."""

RULE_PT: Final = 0.75
"""Thickness of the drawn lines; not regulated."""

RULE_GAP_PT: Final = 3
"""Between a text and the line under it; not regulated."""

PART_OF_NAME: Final = 0.42
PART_OF_SUBJECT: Final = 0.42
"""Inside `NAME_RULE` and `SUBJECT_RULE`."""

RULE_OF_LONGEST: Final = (0.34, 0.49)
"""The same line as a share of the longest of several lines, inside the same spans."""


class House(NamedTuple):
    """Quy cách của cơ quan: what is set where the decree leaves room; the values are ours.

    The fields are those that an office may set otherwise, inside the spans above.
    """

    sizes: Profile = DEFAULT_PROFILE
    """Bộ cỡ chữ, "12" or "13": the size of Quốc hiệu."""

    top_mm: float = 20
    bottom_mm: float = 20
    left_mm: float = 30
    right_mm: float = 20
    indent_mm: float = INDENTS_MM[0]
    gap_pt: float = 6
    """Between paragraphs."""

    lines: float = 1.0
    """Line spacing."""

    @property
    def text_mm(self) -> float:
        """Width of the text."""
        return PAPER_MM[0] - self.left_mm - self.right_mm

    @property
    def landscape_mm(self) -> float:
        """Width of the text on a turned page; the margins keep their names, PL1-I-I.3."""
        return PAPER_MM[1] - self.left_mm - self.right_mm

    @property
    def turned(self) -> House:
        """The same on a turned page: its text is as wide as that page leaves."""
        return self._replace(right_mm=self.right_mm + PAPER_MM[0] - PAPER_MM[1])

    @property
    def head_mm(self) -> tuple[float, float]:
        """Left and right column of the head; wide enough for Quốc hiệu at 13 pt (MODEL)."""
        return self.text_mm - NATIONAL_MM, NATIONAL_MM

    @property
    def long_date_mm(self) -> tuple[float, float]:
        """Number and date, where the date is longer than the right column of the head."""
        return self.text_mm - LONG_DATE_MM, LONG_DATE_MM

    @property
    def foot_mm(self) -> tuple[float, float]:
        """Nơi nhận and signature (MODEL)."""
        return self.text_mm - SIGNER_MM, SIGNER_MM


HOUSE: Final = House()


def twips(mm: float) -> int:
    """Return `mm` millimetres in twips (1/20 pt)."""
    return round(mm * MM)
