"""Địa danh: the official name; with its unit word where that is a number or a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.statements.statement import Item, Value
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV407",
    "place-shortened",
    Severity.WARNING,
    "Địa danh viết tắt, hoặc thiếu tên đơn vị hành chính đi với số, tên người.",
    "Viết tên chính thức: Thành phố Hồ Chí Minh, Phường 1.",
    wrong="địa danh: TP. Hồ Chí Minh",
    right="địa danh: Thành phố Hồ Chí Minh",
    clause="PL1-I-II.4a",
)

_SHORT: Final = Pattern(r"(?:TP|Tp|TX|TT)\b\.? ?(?=\w)|(?:T\.P|P|Q|H|X)\. ?(?=\w)|TPHCM")
_BARE: Final = Pattern(r"\d+|Hồ Chí Minh|HCM|HN")


def _check(stated: Stated) -> Iterator[Finding]:
    place = stated.place or Value("")
    match = _SHORT.match(place.text) or _BARE.fullmatch(place.text)
    if match:
        message = text("Địa danh “{place}” không đủ tên.", place=place.text)
        yield place.finding(KIND, message, match.span())


RULE: Final = Rule(KIND, stated=_check, reads=(Item.PLACE,))
