"""Chữ số trang: size and style as the table has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.settings import SetNumber
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV827",
    "page-number-look",
    Severity.ERROR,
    "Số trang sai cỡ hoặc kiểu chữ.",
    "Đặt số trang chữ đứng, cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="số trang: cỡ 11",
    right="số trang: cỡ 14",
    clause=lettering.PAGE_NUMBER.clause,
    fix=FixClass.SAFE,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    low, high = lettering.PAGE_NUMBER.sizes
    for number in sheet.page_numbers:
        place, size = sheet.place_of(number.paragraph), number.run.size
        if not low <= size <= high:
            values = {"size": decimal(size), "low": low, "high": high}
            message = text("Số trang cỡ {size}, phải từ {low} đến {high}.", **values)
            yield KIND.at(place, message)
        if number.run.italic:
            yield KIND.at(place, text("Số trang phải là chữ đứng."))


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    low, high = lettering.PAGE_NUMBER.sizes
    for number in sheet.page_numbers:
        size = number.run.size
        right = size if low <= size <= high else sheet.size_for(lettering.PAGE_NUMBER)
        yield SetNumber(number.paragraph, right)


RULE: Final = Rule(KIND, outline=_look, set_as=_set_as)
