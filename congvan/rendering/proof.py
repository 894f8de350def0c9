"""Đối chiếu: the words on the produced page against the words that were typed.

Every text typed must stand on the page in one piece, and every word on the page must have been
typed, be one the composer noted as added, or stand in the template itself.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from lxml import etree

from congvan.composing.head import bare_subject, number_of
from congvan.composing.marks import stripped
from congvan.errors import OutputError
from congvan.findings import NOWHERE, Finding, Kind, text
from congvan.model.inline import CITED, runs
from congvan.rendering import kinds
from congvan.stylesheet import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from congvan.model import Document
    from congvan.pack import DocumentType

_W: Final = f"{{{NAMESPACE}}}"
_TEXT: Final = f"{_W}t"
_BREAKS: Final = frozenset({f"{_W}p", f"{_W}br", f"{_W}tab"})
_WORD: Final = re.compile(r"\w+")
_SHOWN: Final = 5
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def prove(
    document: Document,
    kind: DocumentType,
    filled: Mapping[str, str],
    added: Iterable[str],
    static: str,
) -> None:
    """Compare the XML of the `filled` parts with what `document` says.

    Raises:
        OutputError: if a text is missing, or a word is there that nobody typed; or if the
            parts are no XML.
    """
    page = printed(xml for name, xml in filled.items() if name.startswith("word/"))
    typed = list(typed_texts(document, kind))
    lost = list(_lost(typed, page))
    if lost:
        raise OutputError(_finding(kinds.WORDS_LOST, "Chữ đã gõ không có trên trang: {words}", lost))
    expected = _words(" ".join([*typed, *added]))
    found = _words(page)
    missing = expected - found
    if missing:
        raise OutputError(
            _finding(kinds.WORDS_LOST, "Chữ đã gõ không có trên trang: {words}", missing)
        )
    strange = (found - expected).keys() - _words(static).keys()
    if strange:
        raise OutputError(
            _finding(kinds.WORDS_ADDED, "Trang có chữ không ai gõ: {words}", sorted(strange))
        )


def printed(parts: Iterable[str]) -> str:
    """Return the text of WordprocessingML parts, every gap between words one space.

    Raises:
        OutputError: if a part is no well-formed XML.
    """
    pieces: list[str] = []
    for xml in parts:
        try:
            root = etree.fromstring(xml.encode(), _PARSER)
        except etree.XMLSyntaxError as error:
            message = text("Trang dựng ra không phải XML đúng: {why}", why=str(error))
            raise OutputError(kinds.BROKEN_TAG.at(NOWHERE, message)) from error
        for element in root.iter(_TEXT, *_BREAKS):
            pieces.append(element.text or "" if element.tag == _TEXT else " ")
    return " ".join("".join(pieces).split())


def typed_texts(document: Document, kind: DocumentType) -> Iterator[str]:
    """Yield every text that must stand on the page, without marks, cut at its citations."""
    yield number_of(document)
    for typed in (bare_subject(document, kind), *document.printed_texts()):
        if "[@" in typed or "*" in typed or "^" in typed or "\\" in typed or "\n" in typed:
            yield from _segments(typed)
        else:
            yield typed


def _segments(typed: str) -> Iterator[str]:
    held = ""
    for run in runs(typed):
        if run.marks == CITED:
            yield held
            held = ""
        else:
            held += run.text
    yield held


def _lost(typed: Iterable[str], page: str) -> Iterator[str]:
    """Yield the texts that are not on the page, in the order typed."""
    cursor = 0
    for whole in typed:
        wanted = " ".join(stripped(whole).split())
        for form in (wanted, wanted.upper()):
            start = page.find(form, cursor)
            start = page.find(form) if start < 0 else start
            if start >= 0:
                cursor = start
                break
        else:
            yield wanted


def _words(whole: str) -> Counter[str]:
    return Counter(_WORD.findall(whole.casefold()))


def _finding(kind: Kind, pattern: str, words: Iterable[str]) -> Finding:
    shown = ", ".join(f"“{word}”" for _, word in zip(range(_SHOWN), words, strict=False))
    return kind.at(NOWHERE, text(pattern, words=shown), text(kind.remedy))
