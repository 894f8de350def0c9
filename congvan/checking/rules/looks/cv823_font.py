"""Phông chữ: Times New Roman, in Unicode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.settings import SetLetters
from congvan.checking.rule import Rule
from congvan.decree import page
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV823",
    "font",
    Severity.ERROR,
    "Phông chữ không phải Times New Roman.",
    "Chọn cả văn bản (Ctrl+A) rồi đặt phông Times New Roman.",
    wrong="nội dung: phông Arial",
    right="nội dung: phông Times New Roman",
    clause="PL1-I-I.4",
    fix=FixClass.SAFE,
)

_TIMES: Final = (page.FONT.casefold(), "times")
_SIGNS: Final = frozenset(
    {
        "Symbol",
        "Wingdings",
        "Wingdings 2",
        "Wingdings 3",
        "Webdings",
        "Cambria Math",
        "MS Gothic",
        "Segoe UI Symbol",
    }
)
"""Fonts of signs and check boxes, which print no words."""

_OLD: Final = (".Vn", "VNI")
"""Fonts of the time before Unicode: their letters mean something else in every other font."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    found: dict[str, list[Part]] = {}
    for part in sheet.parts:
        for font in _other_fonts(part):
            found.setdefault(font, []).append(part)
    for font, parts in sorted(found.items()):
        values = {"font": font, "count": len(parts), "right": page.FONT}
        message = text("Phông “{font}” ở {count} đoạn, phải là {right}.", **values)
        yield parts[0].finding(KIND, message)


def _other_fonts(part: Part) -> set[str]:
    """Return the fonts that print letters of a part and are not the right one."""
    fonts = {run.font for run in part.runs if any(map(str.isalpha, run.text))}
    return {font for font in fonts if font and font.casefold() not in _TIMES} - _SIGNS


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    """Yield the right font; letters of old encodings would be other ones in it."""
    for part in sheet.parts:
        fonts = _other_fonts(part)
        if fonts and not any(font.startswith(_OLD) for font in fonts):
            yield SetLetters(part, font=page.FONT)


RULE: Final = Rule(KIND, outline=_look, set_as=_set_as)
