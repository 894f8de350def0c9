"""Lùi đầu dòng: one of two values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.presentation import TEXT
from congvan.checking.looks.settings import SetParagraph
from congvan.checking.rule import Rule
from congvan.decree import page
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import decimal
from congvan.word.outline.facts import Indent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV869",
    "indent",
    Severity.ERROR,
    "Đoạn lùi đầu dòng khác hai mức của Nghị định.",
    "Đặt Special > First line theo một trong hai mức ấy, lề trái 0.",
    wrong="nội dung: thụt 15",
    right="nội dung: thụt 12,7",
    clause=page.INDENT_CLAUSE,
    fix=FixClass.GUARDED,
)

_SLACK_MM: Final = 0.25
"""What no ruler shows: 1,25 cm typed for 1,27, and what rounding in Word makes of a length."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    found: dict[str, list[Part]] = {}
    for part in filter(_is_wrong, sheet.all_text_parts):
        found.setdefault(decimal(_begun(part)), []).append(part)
    for begun, parts in found.items():
        values = {"count": len(parts), "found": begun}
        first, second = map(decimal, page.INDENTS_MM)
        message = text(
            "{count} đoạn lùi đầu dòng {found} mm, phải là {first} hoặc {second} mm.",
            **values, first=first, second=second,
        )  # fmt: skip
        yield parts[0].finding(KIND, message)


def _begun(part: Part) -> float:
    """Return where the first line of a paragraph begins."""
    return part.paragraph.indent.left + part.paragraph.indent.first


def _is_wrong(part: Part) -> bool:
    right = any(abs(_begun(part) - indent) <= _SLACK_MM for indent in page.INDENTS_MM)
    return not right and _is_indented(part)


def _is_indented(part: Part) -> bool:
    """Tell whether a paragraph is running text: not centred, not moved by tabs or blanks."""
    typed = part.paragraph.text[: part.start + 1]
    centred = part.paragraph.align in ("center", "right")
    return not centred and not part.piece.goes_on and "\t" not in typed and "\f" not in typed


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    """Yield the nearer value, the other lines at the edge; a list of Word has its own indents."""
    for part in filter(_is_wrong, sheet.all_text_parts):
        if not part.paragraph.label:
            first = min(page.INDENTS_MM, key=lambda one: abs(one - _begun(part)))
            indent = Indent(0, part.paragraph.indent.right, first)
            yield SetParagraph(part.paragraph.number, indent=indent)


RULE: Final = Rule(KIND, outline=_look, about=TEXT, set_as=_set_as)
