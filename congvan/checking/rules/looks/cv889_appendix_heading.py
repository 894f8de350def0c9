"""Phụ lục: its heading in lower case, bold, centred."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.aligned import centred, centred_as
from congvan.checking.lettered import size_faults, sized_as, style_faults, style_of, styled_as
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings import FixClass, Kind, Severity
from congvan.outline.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.checking.settings import Setting
    from congvan.findings import Finding

KIND: Final = Kind(
    "CV889",
    "appendix-heading",
    Severity.ERROR,
    "Dòng “Phụ lục …” sai cỡ, sai kiểu chữ hoặc chưa canh giữa.",
    "Viết “Phụ lục I” bằng chữ in thường, đứng, đậm, cỡ như bảng mẫu chữ, canh giữa.",
    wrong="phụ lục: cỡ 13",
    right="phụ lục: cỡ 14",
    clause=lettering.APPENDIX.clause,
    fix=FixClass.SAFE,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    parts, row = sheet.behind(Component.APPENDIX), lettering.APPENDIX
    yield from size_faults(KIND, row, parts)
    yield from style_faults(KIND, row.name, style_of(row), parts)
    yield from centred(KIND, parts)


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    parts, row = sheet.behind(Component.APPENDIX), lettering.APPENDIX
    yield from sized_as(sheet, row, parts)
    yield from styled_as(style_of(row), parts)
    yield from centred_as(parts)


RULE: Final = Rule(KIND, outline=_look, about=(Component.APPENDIX,), set_as=_set_as)
