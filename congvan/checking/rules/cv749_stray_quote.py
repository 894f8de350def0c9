"""Dấu nháy sót: a quote at one end of a value, or quotes around a whole name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV749",
    "stray-quote",
    Severity.WARNING,
    "Dấu nháy sót ở một đầu, hoặc bao cả một tên; nó được in như gõ.",
    "Bỏ dấu nháy; nháy của YAML là dấu thẳng và đủ hai đầu.",
    wrong="địa danh: “Kon Plông”",
    right="địa danh: Kon Plông",
    fix=FixClass.GUARDED,
)
_QUOTES: Final = frozenset("\"'“”‘’")
_STRAIGHT: Final = frozenset("\"'")
"""In a sentence others may close paragraphs later; CV766 looks for those that do not."""

_NAMES: Final = frozenset({"place", "name", "title", "parent", "units", "recipients", "to"})
"""Keys of names: quotes around the whole of one are no quotation."""


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    place = [(("place",), document.place)] if document.place else []
    names = [
        (("issuer", row, *path), typed)
        for row, issuer in enumerate(document.issuer)
        for path, typed in issuer.texts
    ]
    for path, typed in (*place, *names, *document.texts):
        kept = _unquoted(path, typed)
        if kept is not None:
            message = text("Dấu nháy ở “{typed}” được in như gõ.", typed=typed)
            yield KIND.at(document.at(*path), message, None, Span(typed, 0, len(typed), kept))


def _unquoted(path: Path, typed: str) -> str | None:
    """Return a value without the quotes that say nothing; None where there are none."""
    is_name = next(key for key in reversed(path) if isinstance(key, str)) in _NAMES
    quotes = _QUOTES if is_name else _STRAIGHT
    first, last, inner = typed[:1] in quotes, typed[-1:] in quotes, typed[1:-1]
    if len(typed) < len("“”a") or _QUOTES & set(inner) or "quote" in path:
        return None
    if first and last:
        return inner if is_name else None
    if first and not last:
        return typed[1:]
    return typed[:-1] if last and not typed[-2:-1].isdigit() else None


RULE: Final = Rule(KIND, _check, of_yaml=True)
