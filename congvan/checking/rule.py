"""Quy tắc kiểm tra: the idiom of one rule, and the walk over a document's texts."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.pages.printed_pages import Laid
    from congvan.checking.statements.statement import Item, Stated
    from congvan.checking.wording.passages import Passage, Passages
    from congvan.findings.finding import Finding, Kind, Text
    from congvan.model import Block, Document, Signature
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType
    from congvan.word.recognition.components import Component

UNMARKED: Final = frozenset(
    {"issuer", "place", "archive", "signature", "type_name", "drafter", "contact", "copy"}
)
"""Keys below which marks mean nothing: `[@a]` is printed as typed."""

UNCITED: Final = frozenset({"subject", "recipients", "distribution", "authority"})
"""Keys whose texts have marks, but no notes; of them only a document's own subject cites."""


class Unseen(NamedTuple):
    """Không xem được: a rule cannot tell from the file, and why."""

    why: Text


class Rule(NamedTuple):
    """Một quy tắc: what it finds, and the pure functions that find it, one a scope.

    `check` looks at a document as it was typed, `passage` at one text of whatever it comes from,
    `passages` at all of them together, `outline` at the look of a Word file, `layout` at its
    pages. `applies` tells whether there is anything to look at; a rule `about` components says
    nothing of a Word file that has none of them. What looks at wording as it is `printed` has
    nothing to say of a YAML file, whose marks are put in when it is composed. `stated` looks at
    what head and foot state, in YAML and in Word alike: it `reads` some items, and says nothing
    of a Word file where one of them is absent or not recognised for certain. What is `of_yaml` is
    about how YAML is typed: no Word file has the like. `set_as` says what would set a Word file
    right.
    """

    kind: Kind
    check: Callable[[Document, DocumentType], Iterator[Finding]] | None = None
    passage: Callable[[Passage], Iterator[Finding]] | None = None
    passages: Callable[[Passages], Iterator[Finding]] | None = None
    outline: Callable[[Presentation], Iterator[Finding | Unseen]] | None = None
    applies: Callable[[Document], bool] | None = None
    printed: bool = False
    layout: Callable[[Laid], Iterator[Finding | Unseen]] | None = None
    about: tuple[Component, ...] = ()
    set_as: Callable[[Presentation], Iterable[Setting]] | None = None
    stated: Callable[[Stated], Iterator[Finding | Unseen]] | None = None
    reads: tuple[Item, ...] = ()
    of_yaml: bool = False


class Pattern:
    """Mẫu tìm: a regular expression, compiled when it is first looked for.

    Rendering runs the rules about errors only; those about wording cost it nothing then. Every
    match has one of the `signs`, where some are given: a text without any is soon done with.
    """

    def __init__(self, pattern: str, flags: int = 0, signs: Sequence[str] = ()) -> None:
        """Keep the expression; nothing is compiled."""
        self._pattern = pattern
        self._flags = flags
        self._signs = signs

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready."""
        return re.compile(self._pattern, self._flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield its matches in `text`."""
        if self._signs and not any(sign in text for sign in self._signs):
            return iter(())
        return self.compiled.finditer(text)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return its first match in `text` from `start` on."""
        return self.compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return its match at `start` of `text`."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return its match with the whole of `text`."""
        return self.compiled.fullmatch(text)


def signatures_of(document: Document) -> Iterator[tuple[Path, Signature]]:
    """Yield every signature: of the document, of what it attaches, of its copy."""
    yield from ((("signature", n), signature) for n, signature in enumerate(document.signature))
    for row, attached in enumerate(document.attachments):
        for n, signature in enumerate(attached.signature):
            yield ("attachments", row, "signature", n), signature
    if document.copy_:
        yield from (
            (("copy", "signature", n), signature)
            for n, signature in enumerate(document.copy_.signature)
        )


def blocks_of(document: Document) -> Iterator[tuple[Path, Block]]:
    """Yield every block of the text and of what lies behind it, from the top."""
    yield from _inside(("body",), document.body)
    for row, attached in enumerate(document.attachments):
        yield from _inside(("attachments", row, "body"), attached.body)
        for n, appendix in enumerate(attached.appendices):
            yield from _inside(("attachments", row, "appendices", n, "body"), appendix.body)
    for n, appendix in enumerate(document.appendices):
        yield from _inside(("appendices", n, "body"), appendix.body)


def _inside(path: Path, blocks: Sequence[Block]) -> Iterator[tuple[Path, Block]]:
    for index, block in enumerate(blocks):
        here = (*path, index)
        yield here, block
        yield from _inside((*here, "items"), block.items)
        yield from _inside((*here, "quote"), block.quote)


def texts_of(document: Document) -> list[tuple[Path, str]]:
    """Return every printed text of a document with its path."""
    names = [
        (("issuer", index, *path), typed)
        for index, issuer in enumerate(document.issuer)
        for path, typed in issuer.texts
    ]
    head = [("type_name", document.type_name), ("place", document.place)]
    head += [("subject", document.subject)]
    return [*names, *(((key,), typed) for key, typed in head if typed), *document.texts]
