"""Địa danh: the official name; with its unit word where that is a number or a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings import Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

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


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    place = document.place or ""
    match = _SHORT.match(place) or _BARE.fullmatch(place)
    if match:
        message = text("Địa danh “{place}” không đủ tên.", place=place)
        span = Span(place, *match.span())
        yield KIND.at(document.at("place"), message, text(KIND.remedy), span)


RULE: Final = Rule(KIND, _check)
