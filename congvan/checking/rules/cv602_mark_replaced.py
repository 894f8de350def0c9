"""Dấu cuối dòng: a mark typed at the end of a line that prints another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.composing.punctuation import stripped
from congvan.decree.words import END_MARK
from congvan.findings.finding import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV602",
    "mark-replaced",
    Severity.WARNING,
    "Dấu gõ ở cuối dòng bị thay bằng dấu mà thể thức quy định ở chỗ ấy.",
    "Bỏ dấu ở cuối dòng: “;”, “.” và “./.” tự thêm.",
    wrong="nơi nhận: [Như trên., Sở Nội vụ]",
    right="nơi nhận: [Như trên, Sở Nội vụ]",
    clause="PL1-I-II.9d",
    fix=FixClass.SAFE,
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, typed, mark in _ended(document):
        own = typed.rstrip()[len(stripped(typed)) :]
        if own and own != mark and not (mark == END_MARK and own == "."):
            message = text("Dấu “{own}” cuối dòng in thành “{mark}”.", own=own, mark=mark)
            kept = len(stripped(typed))
            span = Span(typed, kept, kept + len(own), "")
            yield KIND.at(document.at(*path), message, None, span)


def _ended(document: Document) -> Iterator[tuple[Path, str, str]]:
    """Yield every text that gets a mark of its own, with that mark."""
    if len(document.recipients) > 1:
        yield from _listed("recipients", document.recipients, last=".")
    yield from _listed("legal_basis", document.legal_basis, last=".")
    last = ";" if document.archive else "."
    yield from _listed("distribution", [e.for_ or e.to for e in document.distribution], last)
    if document.closing and document.closing_mark:
        yield ("closing", len(document.closing) - 1), document.closing[-1], END_MARK


def _listed(key: str, texts: Sequence[str], last: str) -> Iterator[tuple[Path, str, str]]:
    for index, typed in enumerate(texts):
        yield (key, index), typed, last if index == len(texts) - 1 else ";"


RULE: Final = Rule(KIND, _check, of_yaml=True)
