"""Ghi nhận: a finding in a template before its file is known, and where it sorts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import Text, text
from congvan.word.part_names import MAIN

if TYPE_CHECKING:
    from congvan.findings.finding import Finding, Kind, Place
    from congvan.rendering.inspection.template_paragraphs import Paragraph

LAST: Final = "~"
"""Sorts behind every part: for what stands in no paragraph."""

_SHOWN: Final = 60


class Noted(NamedTuple):
    """One finding with the part and the paragraph it sorts by."""

    part: str
    number: int
    kind: Kind
    message: Text
    hint: Text | None = None

    def at(self, place: Place) -> Finding:
        """Return the finding, in a file."""
        return self.kind.at(place, self.message, self.hint)


def in_paragraph(
    paragraph: Paragraph, kind: Kind, fault: Text, hint: Text | None = None
) -> Noted:
    """Return a finding that names its paragraph by number and first words."""
    file = paragraph.part.rpartition("/")[2]
    shown = " ".join(paragraph.text.split())
    shown = f"{shown[:_SHOWN]}…" if len(shown) > _SHOWN else shown
    message = text("Đoạn {number} “{paragraph}”: {fault}",
                   number=paragraph.number, paragraph=shown, fault=fault)  # fmt: skip
    part = "" if paragraph.part == MAIN else paragraph.part
    if part:
        message = text("{file}, đoạn {number} “{paragraph}”: {fault}", file=file,
                       number=paragraph.number, paragraph=shown, fault=fault)  # fmt: skip
    return Noted(part, paragraph.number, kind, message, hint)


def elsewhere(kind: Kind, message: Text, number: int = 0) -> Noted:
    """Return a finding about the whole template, or about the page that ends at a paragraph."""
    return Noted("" if number else LAST, number, kind, message)
