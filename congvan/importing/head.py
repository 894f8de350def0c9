"""Phần đầu: loại, cơ quan, số, ký hiệu, địa danh, ngày, trích yếu, Kính gửi of a document."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from congvan.decree.types import TYPES
from congvan.decree.words import CIRCULATIONS, SECRECIES, URGENCIES
from congvan.importing.foot import line_of
from congvan.importing.inline_marks import literal, typed
from congvan.importing.runs import cut, drop, join, text_of, without
from congvan.model.document.inline import BOLD, ITALIC, Run
from congvan.model.values import NUMBER_IN_TITLE, UNNUMBERED
from congvan.pack.pack import id_of
from congvan.vietnamese.text import bare
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import SUBJECT_MARK, begins_organ, is_upper, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.importing.casing import Casing
    from congvan.pack.document_type import DocumentType
    from congvan.word.recognition.components import Components, Piece

MISSING: Final = "[cần điền: {what}]"
_OTHER_NUMBERED: Final = "bao_cao"
_OTHER: Final = "thu_cong"
_JOINT: Final = re.compile(r"\s*[-–]\s*$")
"""Between the names of several issuers, at the end of a line."""

_YEAR: Final = re.compile(r"(?P<year>(?:19|20)\d\d)/(?P<symbol>.+)")


def type_of(found: Components) -> str:
    """Return the id of the type a document is imported as; the nearest form where it has none."""
    if found.kind:
        return found.kind
    if not found.type_name:
        return "cong_van"
    if own := id_of(found.type_name):
        return own
    return _OTHER_NUMBERED if found.symbol else _OTHER


def head(found: Components, doctype: DocumentType, casing: Casing) -> dict[str, Any]:
    """Return what stands above the text, by key; only what is there."""
    number, symbol = number_of(found, doctype)
    said: dict[str, Any] = {
        "issuer": issuers(found, 0, casing),
        "number_place": number_place(found, doctype),
        "symbol": symbol,
        "number": number,
        "place": found.place or _nowhere(doctype),
        "date": date_of(found),
        "draft": found.draft.capitalize() if found.draft else "",
        "secrecy": _among(SECRECIES, found.secrecy),
        "urgency": _among(URGENCIES, found.urgency),
        "circulation": _among(CIRCULATIONS, found.circulation),
        "type_name": type_name(found, doctype, casing),
        "subject": "" if _is_named_whole(found, doctype) else subject(found, 0),
        "recipients": [literal(name) for name in found.recipients],
    }
    return {key: value for key, value in said.items() if value}


def issuers(found: Components, part: int, casing: Casing) -> list[dict[str, Any]]:
    """Return the issuers of a part, the superior with the first one."""
    parents = _names(found, part, Component.PARENT)
    names = _names(found, part, Component.ISSUER)
    if not names:
        return []
    issued: list[dict[str, Any]] = [{"name": casing.recased(name)} for name in names]
    if parents:
        above = [casing.recased(name) for name in parents]
        issued[0] = {"parent": above if len(above) > 1 else above[0], **issued[0]}
    return issued


def _nowhere(doctype: DocumentType) -> str:
    """Return what says that a document has no place, where its type usually has one."""
    return UNNUMBERED if "place" in doctype.optional else ""


def number_place(found: Components, doctype: DocumentType) -> str:
    """Return where the number stands, if not in the head."""
    order = [piece.component for piece in found.pieces if not piece.part]
    if not doctype.may_place_number or Component.TYPE_NAME not in order:
        return ""
    if Component.NUMBER not in order:
        return UNNUMBERED
    below = order.index(Component.NUMBER) > order.index(Component.TYPE_NAME)
    return NUMBER_IN_TITLE if below else ""


def number_of(found: Components, doctype: DocumentType) -> tuple[str, str]:
    """Return number and symbol, without the abbreviation that its type puts before it."""
    number, symbol = found.number, found.symbol
    year = _YEAR.fullmatch(symbol)
    if year:
        number, symbol = f"{number}/{year['year']}" if number else "", year["symbol"]
    return number, symbol.removeprefix(
        f"{doctype.abbreviation}-"
    ) if doctype.abbreviation else symbol


def date_of(found: Components) -> object:
    """Return the date, or what of it is known."""
    parts = {
        name: int(said)
        for name, said in (("day", found.day), ("month", found.month), ("year", found.year))
        if said.isascii() and said.isdecimal()
    }
    try:
        day = dt.date(parts.get("year", 2000), parts.get("month", 1), parts.get("day", 1))
    except ValueError:
        return None
    if len(parts) == 3:  # noqa: PLR2004 - day, month and year
        return day.isoformat()
    return {name: str(value) for name, value in parts.items()}


def type_name(found: Components, doctype: DocumentType, casing: Casing) -> str:
    """Return the name of the type where it is not the type's own."""
    typed_name = found.type_name
    if _is_named_whole(found, doctype):
        typed_name = f"{typed_name} {found.subject}".strip()
    if not typed_name or bare(typed_name) == bare(doctype.name):
        return ""
    known = kind_of(typed_name)
    if known and known[0] and bare(known[1]) == bare(TYPES[known[0]].name):
        rest = typed_name[len(known[1]) :].strip()
        name = TYPES[known[0]].name
        return f"{name} {_inside(casing.recased(rest))}" if rest else name
    return casing.recased(typed_name)


def _is_named_whole(found: Components, doctype: DocumentType) -> bool:
    """Tell whether a title of one line, of a type that needs no trích yếu, is a name alone."""
    return "subject" in doctype.optional and not found.of(Component.SUBJECT)


def _inside(rest: str) -> str:
    """Return the rest of a name as it goes on behind its first words."""
    return rest if is_upper(rest) else rest[:1].lower() + rest[1:]


def subject(found: Components, part: int) -> str:
    """Return the trích yếu of a part with its marks."""
    pieces = [
        piece for piece in found.pieces
        if piece.part == part
        and piece.component in (Component.SUBJECT, Component.LETTER_SUBJECT)
    ]  # fmt: skip
    whole = runs_of(found, pieces)
    match = SUBJECT_MARK.match(text_of(whole))
    if match and pieces[0].component is Component.LETTER_SUBJECT:
        whole = drop(whole, match.end())
    said = typed(without(whole, BOLD if _is_all(whole, BOLD) else ""))
    return said or (literal(found.subject) if not part else "")


def runs_of(found: Components, pieces: Iterable[Piece]) -> list[Run]:
    """Return the runs of pieces, a line after the other."""
    if found.outline.plain:
        return join([[Run(line_of(found, piece))] for piece in pieces])
    return join(
        cut(found.outline.paragraphs[piece.paragraph], piece.start, piece.end)
        for piece in pieces
    )


def italic_free(pieces: list[Run]) -> list[Run]:
    """Return runs upright, where all of them are italic by their place."""
    return without(pieces, ITALIC if _is_all(pieces, ITALIC) else "")


def _is_all(pieces: list[Run], look: str) -> bool:
    return all(look in run.marks for run in pieces if run.text.strip() and run.marks != "n")


def _names(found: Components, part: int, component: Component) -> list[str]:
    """Return the names of agencies, each joined over its lines.

    A name begins on a line that does not go on, or behind the dash between joint issuers.
    """
    names: list[str] = []
    dashed = False
    for piece in found.of(component, part):
        line = line_of(found, piece)
        whole = _JOINT.sub("", line)
        if not names or not piece.goes_on or (dashed and begins_organ(line)):
            names.append(whole)
        else:
            names[-1] += f" - {whole}" if dashed else f" {whole}"
        dashed = whole != line
    return names


def _among(words: Iterable[str], said: str) -> str:
    """Return the word of the decree that was printed."""
    return next((word for word in words if bare(word) == bare(said)), "")
