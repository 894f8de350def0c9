"""Bản sao: the block below a copied document, and whatever else stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.decree.types import COPY_ABBREVIATIONS
from congvan.findings.finding import text
from congvan.importing.foot import archive, distribution, line_of, signatures
from congvan.importing.head import date_of, issuers
from congvan.importing.remarks import Remark
from congvan.vietnamese.text import bare
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import NUMBER, PLACE_DATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.importing.casing import Casing
    from congvan.word.recognition.components import Components

_DOTS: Final = " .…_·,"
_TEXT: Final = (Component.BODY, Component.TABLE, Component.CLOSING, Component.UNPLACED)


def copy_of(found: Components, casing: Casing) -> dict[str, Any]:
    """Return what the block of a copy says; PL1-II. Nothing where there is none."""
    part = _part(found)
    if not part:
        return {}
    form = _form(found, part)
    number, symbol = _number(found, part, COPY_ABBREVIATIONS[form])
    place, date = _place_and_date(found, part)
    said: dict[str, Any] = {
        "form": form,
        "issuer": issuers(found, part, casing) or [{"name": "[cần điền: cơ quan sao]"}],
        "number": number,
        "symbol": symbol,
        "place": place,
        "date": date,
        "distribution": distribution(found, part),
        "archive": archive(found, part).get("archive"),
        "signature": signatures(found, part, casing),
    }
    return {key: value for key, value in said.items() if value}


def doubts_of_copy(found: Components) -> Iterator[Remark]:
    """Yield the words in the block of a copy that have no place in it."""
    part = _part(found)
    if not part:
        return
    for piece in found.pieces:
        if piece.part == part and piece.component in _TEXT:
            said = text("khối bản sao của văn bản gốc còn: {said}", said=line_of(found, piece))
            yield Remark(("copy",), said)


def _part(found: Components) -> int:
    return next((piece.part for piece in found.of(Component.COPY_FORM, None)), 0)


def _form(found: Components, part: int) -> str:
    """Return the form of a copy, as the decree names it."""
    typed = bare(
        " ".join(line_of(found, piece) for piece in found.of(Component.COPY_FORM, part))
    )
    return next((form for form in COPY_ABBREVIATIONS if bare(form) == typed), "sao y")


def _number(found: Components, part: int, mark: str) -> tuple[str, str]:
    """Return number and symbol, without the abbreviation that the form puts before it."""
    line = "".join(line_of(found, piece) for piece in found.of(Component.NUMBER, part))
    match = NUMBER.match(line)
    if match is None:
        return "", ""
    symbol = "".join(match["symbol"].split()).rstrip(_DOTS)
    return match["number"].strip(_DOTS), symbol.removeprefix(f"{mark}-")


def _place_and_date(found: Components, part: int) -> tuple[str, object]:
    for piece in found.of(Component.PLACE_DATE, part):
        match = PLACE_DATE.fullmatch(line_of(found, piece))
        if match:
            day, month, year = (match[name].strip(_DOTS) for name in ("day", "month", "year"))
            own = found._replace(day=day, month=month, year=year)
            return match["place"].strip(_DOTS), date_of(own)
    return "", None
