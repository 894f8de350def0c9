"""Cỡ chữ trong một văn bản: they step together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.lettering import lettered
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import decimal
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV876",
    "sizes-apart",
    Severity.WARNING,
    "Cỡ chữ các thành phần không đi cùng nhau.",
    "Chọn một bộ: Quốc hiệu 12 thì Tiêu ngữ, ngày tháng 13; Quốc hiệu 13 thì cả hai 14.",
    wrong="quốc hiệu: cỡ 12",
    right="quốc hiệu: cỡ 13",
    clause="PL1-I-V",
    fix=FixClass.SUGGEST,
)

_ROWS: Final = {
    Component.NATIONAL_NAME: lettering.NATIONAL_NAME,
    Component.MOTTO: lettering.MOTTO,
    Component.PARENT: lettering.PARENT,
    Component.ISSUER: lettering.ISSUER,
    Component.PLACE_DATE: lettering.PLACE_DATE,
}
_SEEN: Final = 0.05
"""A size that less of the text has is a slip, not a second size."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    sizes = {
        component: size
        for component in _ROWS
        if (size := _size(sheet.first(component), _ROWS[component]))
    }
    small = {component for component, size in sizes.items() if size < _ROWS[component].in_13}
    large = {component for component, size in sizes.items() if size > _ROWS[component].in_12}
    if small and large:
        said = ", ".join(
            f"{_ROWS[component].name} {decimal(size)}" for component, size in sizes.items()
        )
        first = sheet.of(*_ROWS)[0]
        yield first.finding(
            KIND, text("Cỡ chữ ở đầu văn bản không đồng bộ: {sizes}.", sizes=said)
        )
    for parts in (sheet.text_parts, *sheet.attached):
        yield from _text(parts)


def _size(part: Part | None, row: lettering.Lettering) -> float:
    """Return the one size of a component, 0 if it has several or one that is wrong anyway."""
    sizes = {run.size for run in lettered(part.runs if part else ())}
    low, high = row.sizes
    return next(iter(sizes)) if len(sizes) == 1 and low <= min(sizes) <= high else 0.0


def _text(parts: Sequence[Part]) -> Iterator[Finding]:
    """Yield one text set in several sizes, each of them right by itself."""
    count: dict[float, int] = {}
    low, high = lettering.BODY.sizes
    for part in parts:
        for run in lettered(part.runs):
            if low <= run.size <= high:
                count[run.size] = count.get(run.size, 0) + len(run.text)
    seen = [size for size, letters in count.items() if letters > _SEEN * sum(count.values())]
    if len(seen) > 1:
        said = ", ".join(decimal(size) for size in sorted(seen))
        message = text("Nội dung dùng nhiều cỡ chữ: {sizes}.", sizes=said)
        yield parts[0].finding(KIND, message)


RULE: Final = Rule(KIND, outline=_look)
