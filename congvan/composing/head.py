"""Phần đầu: cơ quan, số, ký hiệu, địa danh, ngày, tên loại, trích yếu, Kính gửi."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from congvan.composing.lines import broken, divided, look, rule
from congvan.composing.marks import series
from congvan.decree import lettering, words
from congvan.decree.page import MOTTO_RULE, PART_OF_NAME, PART_OF_SUBJECT
from congvan.model.inline import Run, merged, plain, runs
from congvan.vietnamese import BLANK, date_in_words, two_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.composing.lines import Look
    from congvan.decree.lettering import Lettering
    from congvan.decree.page import House
    from congvan.model import Document
    from congvan.pack import DocumentType

_SUBJECT_PREFIX: Final = re.compile(r"(?:V/v|Về việc)\s*:?\s+", re.IGNORECASE)


def compose(
    document: Document, kind: DocumentType, house: House, added: list[str]
) -> dict[str, Any]:
    """Return the part of the context above the text."""
    motto = look(lettering.MOTTO, house)
    issuer = _name(document.issuer.name, lettering.ISSUER, house)
    number, date = number_of(document), date_of(document)
    added += [words.NATIONAL_NAME, words.MOTTO, words.NUMBER, date]
    return {
        "title": plain(document.subject),
        "author": " ".join(document.issuer.name),
        "parent": _name(document.issuer.parent, lettering.PARENT, house),
        "issuer": issuer,
        "issuer_rule": rule(
            issuer, look(lettering.ISSUER, house), house.head_mm[0], PART_OF_NAME
        ),
        "motto_rule": rule((words.MOTTO,), motto, house.head_mm[1], MOTTO_RULE),
        "number": number or BLANK,
        "symbol": _noted_symbol(document, kind, added),
        "place": document.place,
        "date": date,
        **_subject(document, kind, house, added),
        "recipients": _recipients(document, added),
    }


def number_of(document: Document) -> str:
    """Số: as typed, with a zero before a single digit; PL1-I-II.3c."""
    typed = document.number or ""
    return two_digits(int(typed)) if re.fullmatch(r"[1-9]", typed) else typed


def symbol_of(document: Document, kind: DocumentType) -> str:
    """Ký hiệu: with the abbreviation of a typed document before it; PL1-I-II.3b."""
    mark = f"{kind.abbreviation}-" if kind.abbreviation else ""
    return document.symbol if document.symbol.startswith(mark) else mark + document.symbol


def _noted_symbol(document: Document, kind: DocumentType, added: list[str]) -> str:
    symbol = symbol_of(document, kind)
    added.append(symbol.removesuffix(document.symbol))
    return symbol


def date_of(document: Document) -> str:
    """Ngày tháng năm; unknown parts stay blank; PL1-I-II.4b."""
    date = document.date
    if date is None:
        return date_in_words(None, None, None)
    return date_in_words(date.day, date.month, date.year)


def bare_subject(document: Document, kind: DocumentType) -> str:
    """Trích yếu without the "V/v" or "Về việc" that a công văn gets by itself."""
    if kind.subject == "letter":
        return _SUBJECT_PREFIX.sub("", document.subject, count=1)
    return document.subject


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
    document: Document, kind: DocumentType, house: House, added: list[str]
) -> dict[str, Any]:
    subject = runs(bare_subject(document, kind))
    if kind.subject == "letter":
        added.append(words.LETTER_SUBJECT)
        style = look(lettering.LETTER_SUBJECT, house)
        lines = _fitted([Run(f"{words.LETTER_SUBJECT} "), *subject], style, house.head_mm[0])
        return {"subject": lines}
    style = look(lettering.SUBJECT, house)
    lines = _fitted(subject, style, house.text_mm)
    texts = tuple("".join(run.text for run in lines).split("\n"))
    added.append(kind.name)
    return {
        "type_name": kind.name.upper(),
        "subject": lines,
        "subject_rule": rule(texts, style, house.text_mm, PART_OF_SUBJECT),
    }


def _fitted(pieces: Sequence[Run], style: Look, column_mm: float) -> list[Run]:
    """Return `pieces` with line breaks in place of the spaces where the lines break."""
    whole = "".join(run.text for run in pieces)
    parts = [line for typed in whole.split("\n") for line in broken(typed, style, column_mm)]
    laid, fitted, start = "\n".join(parts), [], 0
    for run in pieces:
        fitted.append(Run(laid[start : start + len(run.text)], run.marks))
        start += len(run.text)
    return merged(fitted)


def _recipients(document: Document, added: list[str]) -> list[list[Run]]:
    recipients = [list(runs(typed)) for typed in document.recipients]
    if not recipients:
        return []
    added.append(words.ADDRESSEE)
    if len(recipients) == 1:
        return recipients
    added += ["-"] * len(recipients)
    return series(recipients, added)
