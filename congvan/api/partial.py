"""Phần đọc được: what the rules find in what could be built of a document that is none yet.

So one run says everything. What is found only because something else could not be read is not
told: it will be gone once that is mended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking import check, errors
from congvan.findings.errors import CongvanError
from congvan.findings.finding import Text
from congvan.model.keys.keys import KEYS
from congvan.model.reading.recovery import mentions
from congvan.pack.pack import load_type
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.reading.recovery import Partial

_ANY: Final = frozenset[str]()
_HEAD: Final = frozenset({"issuer", "symbol", "type", "number"})
_FOOT: Final = frozenset({"signature", "issuer"})
_LIST: Final = frozenset({"distribution", "archive", "recipients"})

_HANGS_ON: Final[dict[str, frozenset[str]]] = {
    "CV203": frozenset({"opening", "directives", "body", "closing", "enacting", "fields"}),
    "CV204": frozenset({"authority"}),
    "CV205": frozenset({"fields", "type"}),
    "CV206": frozenset({"fields"}),
    "CV207": frozenset({"copy"}),
    "CV301": _HEAD,
    "CV305": _HEAD,
    "CV306": _HEAD,
    "CV307": _HEAD,
    "CV402": frozenset({"date", "number"}),
    "CV501": _FOOT,
    "CV509": _FOOT,
    "CV511": _FOOT,
    "CV512": _FOOT,
    "CV513": _FOOT,
    "CV514": _FOOT | {"authority"},
    "CV601": _LIST,
    "CV603": _LIST,
    "CV604": _LIST,
    "CV605": _LIST,
    "CV606": _LIST,
    "CV607": _LIST,
    "CV610": _LIST,
    "CV611": _ANY,
    "CV701": frozenset({"references"}),
    "CV703": _ANY,
    "CV704": _ANY,
    "CV708": frozenset({"notes"}),
    "CV709": _ANY,
    "CV713": _ANY,
    "CV741": frozenset({"references"}),
    "CV744": _ANY,
}
"""The components whose absence a rule may find, or take for something else; none given: any."""

_FILES: Final = frozenset({"CV712", "CV719"})
"""Rules about files that are only opened for a document that is whole."""


def found_in(
    partial: Partial, templates: Sequence[Path] = (), *, doubts: bool = False
) -> list[Finding]:
    """Return what the rules say of what could be built; without `doubts`, errors only."""
    document = partial.document
    if document is None or _is_untyped(partial):
        return []
    try:
        return [
            one for one in _found(document, templates, doubts=doubts) if _is_own(one, partial)
        ]
    except CongvanError as error:
        return [one for one in error.findings if _is_own(one, partial)]


def _found(document: Document, templates: Sequence[Path], *, doubts: bool) -> Iterator[Finding]:
    folders = (*templates, *document.templates)
    doctype = load_type(document.type, folders, document.at("type"))
    document = document.fitting(doctype.never)
    yield from check(document, doctype) if doubts else errors(document, doctype)


def _is_untyped(partial: Partial) -> bool:
    return any(path[:1] in ((), ("type",)) for path in partial.gone)


def _is_own(finding: Finding, partial: Partial) -> bool:
    """Tell whether a finding is not about, nor because of, what was left out."""
    if finding.kind.code in _FILES:
        return False
    if finding.kind.code == "CV201":
        return not _is_gone(finding, partial)
    gone = {str(path[0]) for path in partial.gone if path}
    hangs_on = _HANGS_ON.get(finding.kind.code)
    if hangs_on is None:
        return True
    return not (gone & hangs_on if hangs_on else gone or partial.lost)


def _is_gone(finding: Finding, partial: Partial) -> bool:
    """Tell whether the component that a finding misses is among what was left out."""
    named = finding.message.values.get("key", "")
    name = bare(named.said() if isinstance(named, Text) else str(named))
    known = KEYS["Document"]
    gone = {str(path[0]) for path in partial.gone if path}
    missing = {
        key for key, entry in known.items() if name in (bare(key), bare(entry.vietnamese))
    }
    return bool(missing & gone) or mentions(partial.lost, name)
