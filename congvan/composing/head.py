"""Phần đầu: cơ quan, số, ký hiệu, địa danh, ngày, tên loại, trích yếu, Kính gửi."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.composing import flow
from congvan.composing.line_breaks import broken, divided, look, rule
from congvan.composing.punctuation import series
from congvan.decree import lettering, words
from congvan.decree.page import MOTTO_RULE, PART_OF_NAME, PART_OF_SUBJECT, twips
from congvan.model.document.inline import Run, merged, runs
from congvan.model.values import NUMBER_IN_HEAD, NUMBER_IN_TITLE
from congvan.vietnamese.text import BLANK, date_in_words, two_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.composing.citations import Citations
    from congvan.composing.line_breaks import Look
    from congvan.decree.lettering import Lettering
    from congvan.decree.page import House
    from congvan.model import Document, Issuer, PartialDate
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType

_SUBJECT_PREFIX: Final = re.compile(r"(?:V/v|Vv|Về việc)\s*[.:]?\s+", re.IGNORECASE)
_BORDER_MM: Final = 2
"""A border stands outside its text; nearer to the edge of the head's cell it would be cut."""

_JOINT: Final = " -"
"""Between the names of several issuers (PRACTICE)."""


class Names(NamedTuple):
    """Tên cơ quan: the lines above number and date, and what is drawn under both columns."""

    parent: tuple[str, ...]
    issuer: tuple[str, ...]
    issuer_rule: flow.DrawnLine
    motto_rule: flow.DrawnLine


class Title(NamedTuple):
    """Trích yếu under a type's name: its runs with their line breaks, the line under both."""

    subject: list[Run]
    subject_rule: flow.DrawnLine


def compose(
    document: Document, doctype: DocumentType, house: House, cite: Citations, added: list[str]
) -> dict[str, object]:
    """Return the part of the context above the text."""
    date = _noted_date(document, doctype, added)
    subject = cite.titled(bare_subject(document, doctype))
    return {
        "title": "".join(run.text for run in subject) or type_name(document, doctype),
        "author": " ".join(document.issuer[0].name),
        **names(document.issuer, house, added)._asdict(),
        "number": number_of(document.number) or BLANK,
        "number_above": document.number_place == NUMBER_IN_HEAD,
        "number_below": document.number_place == NUMBER_IN_TITLE,
        "symbol": _noted_symbol(document, doctype, added),
        "place": document.place or "",
        "date": date,
        "dated": _dated(document, date),
        "long_date": is_long(_dated(document, date), house),
        "draft": (document.draft or "").upper(),
        "secrecy": bool(document.secrecy),
        "urgency": _urgency(document.urgency, house),
        **_subject(document, subject, doctype, house, added),
        "recipients": [] if doctype.announcement else _recipients(document, added),
    }


def names(issuers: Sequence[Issuer], house: House, added: list[str]) -> Names:
    """Return the names of `issuers` as they are printed, each line in capitals."""
    added += [words.NATIONAL_NAME, words.MOTTO]
    issuer = _issuers(issuers, house, added)
    parent = tuple(
        line for issuer_ in issuers for line in _name(issuer_.parent, lettering.PARENT, house)
    )
    left, right = house.head_mm
    motto = look(lettering.MOTTO, house)
    issuer_rule = rule(issuer, look(lettering.ISSUER, house), left, PART_OF_NAME)
    return Names(parent, issuer, issuer_rule, rule((words.MOTTO,), motto, right, MOTTO_RULE))


def left_column(names_: Names) -> flow.Flow:
    """Return the names of a head that is composed here, and the line drawn under them."""
    lines = [flow.line(lettering.PARENT.style, line) for line in names_.parent]
    lines += [flow.line(lettering.ISSUER.style, line) for line in names_.issuer]
    return [*lines, names_.issuer_rule]


def typed(document: Document, doctype: DocumentType) -> list[tuple[Path, str]]:
    """Return the texts of the head with their paths, in the order of the page."""
    parents = [name for issuer in document.issuer for name in issuer.parent]
    names_ = [name for issuer in document.issuer for name in issuer.name]
    texts: list[tuple[Path, str | None]] = [
        *((("issuer", "name"), name) for name in (*parents, *names_)),
        (("number",), number_of(document.number)),
        (("symbol",), document.symbol),
        (("place",), document.place),
        (("type_name",), document.type_name),
        (("subject",), bare_subject(document, doctype)),
    ]
    return [(path, text) for path, text in texts if text]


def type_name(document: Document, doctype: DocumentType) -> str:
    """Tên loại as it is printed in lower case: the type's own, or what was typed for it."""
    return document.type_name or doctype.name


def number_of(typed: str | None) -> str:
    """Số: as typed, with a zero before a single digit; PL1-I-II.3c."""
    typed = typed or ""
    return two_digits(int(typed)) if re.fullmatch(r"[1-9]", typed) else typed


def is_long(dated: str, house: House) -> bool:
    """Tell whether place and date need more than the column under Quốc hiệu."""
    style = look(lettering.PLACE_DATE, house)
    return len(broken(dated, style, house.head_mm[1])) > 1


def symbol_of(document: Document, doctype: DocumentType) -> str:
    """Ký hiệu: with the abbreviation of a typed document before it; PL1-I-II.3b."""
    own = bool(document.type_name) and bool(doctype.abbreviation)
    if own and (document.symbol or "").startswith(doctype.abbreviation):
        return document.symbol or ""  # "Nghị quyết liên tịch" has NQLT
    return marked_symbol(document.symbol or "", doctype.abbreviation)


def marked_symbol(symbol: str, abbreviation: str) -> str:
    """Return `symbol` with an abbreviation of a type before it, once."""
    mark = f"{abbreviation}-" if abbreviation else ""
    return symbol if symbol.startswith(mark) else mark + symbol


def date_of(date: PartialDate | None) -> str:
    """Ngày tháng năm; unknown parts stay blank; PL1-I-II.4b."""
    if date is None:
        return date_in_words(None, None, None)
    return date_in_words(date.day, date.month, date.year)


def bare_subject(document: Document, doctype: DocumentType) -> str:
    """Trích yếu without the "V/v" or "Về việc" that a công văn gets by itself."""
    subject = document.subject or ""
    if doctype.subject == "letter":
        return _SUBJECT_PREFIX.sub("", subject, count=1)
    return subject


def fitted(pieces: Sequence[Run], style: Look, column_mm: float) -> list[Run]:
    """Return `pieces` with line breaks in place of the spaces where the lines break."""
    whole = "".join(run.text for run in pieces)
    parts = [line for typed in whole.split("\n") for line in broken(typed, style, column_mm)]
    laid, start = "\n".join(parts), 0
    laid_out: list[Run] = []
    for run in pieces:
        laid_out.append(Run(laid[start : start + len(run.text)], run.marks))
        start += len(run.text)
    return merged(laid_out)


def lines_of(pieces: Iterable[Run]) -> tuple[str, ...]:
    """Return the lines of runs that were fitted."""
    return tuple("".join(run.text for run in pieces).split("\n"))


def _noted_symbol(document: Document, doctype: DocumentType, added: list[str]) -> str:
    if "number" in doctype.never or document.is_unnumbered:
        return ""
    symbol = symbol_of(document, doctype)
    added += [words.NUMBER, symbol.removesuffix(document.symbol or "")]
    return symbol


def _dated(document: Document, date: str) -> str:
    """Return place and date, or what is known of both where a type may lack them."""
    if document.place:
        return f"{document.place}, {date}"
    return date.capitalize() if document.date else ""


def _noted_date(document: Document, doctype: DocumentType, added: list[str]) -> str:
    nowhere = doctype.may_lack("place") and not (document.place or document.date)
    if "date" in doctype.never or nowhere:
        return ""
    date = date_of(document.date)
    added.append(date)
    return date


def _urgency(urgency: str | None, house: House) -> flow.Box | None:
    """Return the mark of urgency in its box, from the left edge; PL1-I-III.2b."""
    if urgency is None:
        return None
    right = twips(house.head_mm[0] - words.URGENCIES[urgency] - _BORDER_MM)
    return flow.Box(urgency.upper(), twips(_BORDER_MM), right)


def _issuers(issuers: Sequence[Issuer], house: House, added: list[str]) -> tuple[str, ...]:
    lines: list[str] = []
    for count, issuer in enumerate(issuers, 1):
        lines += _name(issuer.name, lettering.ISSUER, house)
        if count < len(issuers):
            added.append(_JOINT)
            lines[-1] += _JOINT
    return tuple(lines)


def _name(typed: tuple[str, ...], lettering_: Lettering, house: House) -> tuple[str, ...]:
    """Return the lines of a name in capitals; a list typed keeps its own breaks."""
    style = look(lettering_, house)
    pieces = typed if len(typed) != 1 else divided(typed[0]).split("\n")
    return tuple(
        line
        for piece in pieces
        for line in broken(piece.upper(), style, house.head_mm[0], name=True)
    )


def _subject(
    document: Document,
    subject: Sequence[Run],
    doctype: DocumentType,
    house: House,
    added: list[str],
) -> dict[str, object]:
    if doctype.subject == "letter":
        added.append(words.LETTER_SUBJECT)
        style = look(lettering.LETTER_SUBJECT, house)
        lines = fitted([Run(f"{words.LETTER_SUBJECT} "), *subject], style, house.head_mm[0])
        return {"subject": lines}
    name = (document.type_name or doctype.name).upper()
    if document.type_name is None:
        added.append(doctype.name)
    title = titled(name, subject if document.subject else (), house)
    return {"type_name": name, **title._asdict()}


def titled(name: str, subject: Sequence[Run], house: House) -> Title:
    """Return the subject under a type's name in its lines, and the line drawn under both."""
    style = look(lettering.SUBJECT if subject else lettering.TYPE_NAME, house)
    lines = fitted(subject, style, house.text_mm) if subject else []
    texts = lines_of(lines) if lines else (name,)
    return Title(lines, rule(texts, style, house.text_mm, PART_OF_SUBJECT))


def _recipients(document: Document, added: list[str]) -> list[list[Run]]:
    recipients = [list(runs(typed)) for typed in document.recipients]
    if not recipients:
        return []
    added.append(words.ADDRESSEE)
    if len(recipients) == 1:
        return recipients
    added += ["-"] * len(recipients)
    return series(recipients, added)
