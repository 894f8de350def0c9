"""Văn bản đã dàn: where the components of one measured document stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from congvan.decree import words
from congvan.decree.lettering import Profile
from congvan.decree.page import HOUSE
from congvan.model import Document
from tests.rendering.pdf.documents import Sheet
from tests.rendering.pdf.measure import MM, Line, Page, Rule

LEFT: Final = HOUSE.left_mm * MM
RIGHT: Final = LEFT + HOUSE.text_mm * MM
INDENT: Final = LEFT + HOUSE.indent_mm * MM
_MIDDLE: Final = LEFT + HOUSE.head_mm[0] * MM
_FOOT_MIDDLE: Final = LEFT + HOUSE.foot_mm[0] * MM


@dataclass(frozen=True)
class Laid:
    """Một văn bản trên trang; components are found by what they say and where they stand."""

    sheet: Sheet
    pages: tuple[Page, ...]

    @property
    def document(self) -> Document:
        return self.sheet.document

    @property
    def profile(self) -> Profile:
        return self.sheet.profile

    @cached_property
    def lines(self) -> list[Line]:
        """Every line of text but the page numbers."""
        return [line for page in self.pages for line in page.lines if line.top > self.top]

    @property
    def top(self) -> float:
        """Upper edge of the text area, in points, with room for rounding."""
        return HOUSE.top_mm * MM - 1

    def saying(self, text: str) -> Line:
        """Return the one line that begins with `text`."""
        (line,) = [line for line in self.lines if line.text.startswith(text)]
        return line

    @cached_property
    def national_name(self) -> Line:
        return self.saying(words.NATIONAL_NAME)

    @cached_property
    def motto(self) -> Line:
        return self.saying(words.MOTTO)

    @cached_property
    def number(self) -> Line:
        return self.saying(words.NUMBER)

    @cached_property
    def place_date(self) -> Line:
        return self.saying(f"{self.document.place}, ngày ")

    @cached_property
    def names(self) -> list[Line]:
        """Both agency names."""
        return [line for line in self._head if line.x1 <= _MIDDLE and self._above_number(line)]

    @property
    def parent(self) -> list[Line]:
        return [line for line in self.names if line.light]

    @property
    def issuer(self) -> list[Line]:
        return [line for line in self.names if line.bold]

    @cached_property
    def subject(self) -> list[Line]:
        """V/v under the number, or the lines of the subject under the name of the type."""
        below = [line for line in self._head if line.baseline > self.number.baseline + 1]
        if self.is_letter:
            return [line for line in below if line.x1 <= _MIDDLE]
        return below[1:]

    @cached_property
    def type_name(self) -> Line:
        return next(line for line in self._head if line.baseline > self.number.baseline + 1)

    @property
    def is_letter(self) -> bool:
        return self.document.type == "cong_van"

    @cached_property
    def addressee(self) -> Line:
        return self.saying(words.ADDRESSEE)

    @cached_property
    def recipients(self) -> list[Line]:
        """The lines below "Kính gửi:", where there are several recipients."""
        following = self.lines[self.lines.index(self.addressee) + 1 :]
        count = next(n for n, line in enumerate(following) if line.x0 <= INDENT + MM)
        return following[:count]

    @cached_property
    def body(self) -> list[Line]:
        """The lines between the head and the signature."""
        start = self.lines.index(self.subject[-1]) + 1
        if self.is_letter:
            start = self.lines.index(self.addressee) + 1 + len(self.recipients)
        return self.lines[start : self.lines.index(self.distribution)]

    @cached_property
    def paragraphs(self) -> list[list[Line]]:
        """The text by paragraphs: each begins at the indent."""
        paragraphs: list[list[Line]] = []
        for line in self.body:
            if line.x0 > (LEFT + INDENT) / 2:
                paragraphs.append([])
            paragraphs[-1].append(line)
        return paragraphs

    @cached_property
    def distribution(self) -> Line:
        return self.saying(words.DISTRIBUTION)

    @cached_property
    def copies(self) -> list[Line]:
        """The list of Nơi nhận."""
        return [line for line in self._foot if line.x0 < _FOOT_MIDDLE][1:]

    @cached_property
    def signer(self) -> list[Line]:
        """The lines of the signature; the last is the name."""
        return [line for line in self._foot if line.x0 >= _FOOT_MIDDLE]

    @property
    def rules(self) -> list[Rule]:
        return [rule for page in self.pages for rule in page.rules]

    def rule_under(self, line: Line) -> Rule:
        """Return the first rule below `line`."""
        return next(
            rule
            for rule in self.rules
            if rule.y > line.baseline - line.size / 2 and abs(rule.centre - line.centre) < 5
        )

    @cached_property
    def _head(self) -> list[Line]:
        """The lines of the first page above Kính gửi or above the text."""
        first = self.pages[0].lines
        if self.is_letter:
            return [line for line in first if line.baseline < self.addressee.baseline]
        end = next(n for n, line in enumerate(first) if line.italic and line.x0 < _MIDDLE)
        return list(first[:end])

    @cached_property
    def _foot(self) -> list[Line]:
        return self.lines[self.lines.index(self.distribution) :]

    def _above_number(self, line: Line) -> bool:
        return line.baseline < self.number.baseline - 1


def steps(lines: list[Line]) -> list[float]:
    """Return the distances between the baselines of lines that follow on one page."""
    return [
        below.baseline - above.baseline
        for above, below in pairwise(lines)
        if above.page == below.page
    ]
