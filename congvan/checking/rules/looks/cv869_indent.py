"""Lùi đầu dòng: one of two values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.presentation import TEXT
from congvan.checking.rule import Rule
from congvan.decree import page
from congvan.findings import FixClass, Kind, Severity, text
from congvan.vietnamese import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.parts import Part
    from congvan.checking.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings import Finding

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

_SLACK_MM: Final = 0.15
"""What rounding in Word makes of a length."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    found: dict[str, list[Part]] = {}
    for part in sheet.text_parts:
        indent = part.paragraph.indent
        begun = indent.left + indent.first
        if _is_indented(part) and not _is_right(begun):
            found.setdefault(decimal(begun), []).append(part)
    for begun, parts in found.items():
        values = {"count": len(parts), "found": begun}
        first, second = map(decimal, page.INDENTS_MM)
        message = text(
            "{count} đoạn lùi đầu dòng {found} mm, phải là {first} hoặc {second} mm.",
            **values, first=first, second=second,
        )  # fmt: skip
        yield parts[0].finding(KIND, message)


def _is_right(begun: float) -> bool:
    return any(abs(begun - right) <= _SLACK_MM for right in page.INDENTS_MM)


def _is_indented(part: Part) -> bool:
    """Tell whether a paragraph is running text: not centred, not moved by tabs or blanks."""
    typed = part.paragraph.text[: part.start + 1]
    centred = part.paragraph.align in ("center", "right")
    return not centred and not part.piece.goes_on and "\t" not in typed and "\f" not in typed


RULE: Final = Rule(KIND, outline=_look, about=TEXT)
