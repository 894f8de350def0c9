"""Tiêu đề phụ lục: capitals, bold, centred."""

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
    "CV890",
    "appendix-title",
    Severity.ERROR,
    "Tiêu đề phụ lục sai cỡ, sai kiểu chữ hoặc chưa canh giữa.",
    "Viết tiêu đề phụ lục bằng chữ in hoa, đứng, đậm, cỡ như bảng mẫu chữ, canh giữa.",
    wrong="tiêu đề phụ lục: không đậm",
    right="tiêu đề phụ lục: đậm",
    clause=lettering.APPENDIX_TITLE.clause,
    fix=FixClass.SAFE,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    parts, row = sheet.behind(Component.APPENDIX_TITLE), lettering.APPENDIX_TITLE
    yield from size_faults(KIND, row, parts)
    yield from style_faults(KIND, row.name, style_of(row), parts)
    yield from centred(KIND, parts)


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    parts, row = sheet.behind(Component.APPENDIX_TITLE), lettering.APPENDIX_TITLE
    yield from sized_as(sheet, row, parts)
    yield from styled_as(style_of(row), parts)
    yield from centred_as(parts)


RULE: Final = Rule(KIND, outline=_look, about=(Component.APPENDIX_TITLE,), set_as=_set_as)
