"""Soạn cả văn bản: head, text, foot and what lies behind it, into one context for a template."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.composing import body, copies, foot, head
from congvan.composing.annexes import Annexes
from congvan.composing.carried import carried
from congvan.composing.citations import Citations
from congvan.decree.page import HOUSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.decree.page import House
    from congvan.model import Document
    from congvan.model.document.inline import Run
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType
    from congvan.word.carried import Carried

Context = dict[str, object]
"""What a template sees, by name: open to an office, so any tag of its own may ask for any of it."""


class Outside(NamedTuple):
    """Ngoài phần chữ: what a page has above and below its text; a template sees it too."""

    footnotes: Sequence[Sequence[Run]] = ()
    contact: Sequence[str] = ()
    circulation: str = ""
    signed: str = ""


class Composed(NamedTuple):
    """What a template sees, and the words in it that nobody typed.

    `outside` and `landscape` (turned from the first page on) are what no tag can do. `typed` is
    what must stand on these pages: the whole document, but for annexes that are files of their
    own, or one such annex. `carried` are keys that stand on no page.
    """

    context: Context
    outside: Outside
    added: list[str]
    typed: list[tuple[Path, str]]
    landscape: bool = False
    carried: Sequence[Carried] = ()


def compose(
    document: Document, doctype: DocumentType, house: House = HOUSE, *, ids: bool = False
) -> Composed:
    """Return `document` composed as a `doctype` as `house` sets it.

    With `ids` the keys that no page shows go along. A citation of an unknown reference stays as
    it was typed; `checking` reports it.
    """
    added: list[str] = []
    cite = Citations(document.references, document.notes, added)
    annexes = Annexes(document, doctype, house, cite, added)
    above = head.compose(document, doctype, house, cite, added)
    text = body.compose(document, doctype, house, cite, added)
    below = foot.compose(document, house, added)
    behind = [
        *foot.confirmation(document, house),
        *annexes.together(),
        *copies.block(document, house, added),
    ]
    keys = carried(document, [text, behind]) if ids else []
    context: Context = {**above, "body": text, **below, "annexes": behind}
    outside = Outside(
        cite.notes(),
        document.contact,
        (document.circulation or "").upper(),
        copies.signed(document, added),
    )
    apart = (
        [annex.path for annex in annexes.all() if annex.separate] if document.is_split else []
    )
    texts = _typed(document, (), apart, cite) if apart else document.texts
    typed = [*head.typed(document, doctype), *texts]
    return Composed(context | outside._asdict(), outside, added, typed, carried=keys)


def compose_apart(
    document: Document, doctype: DocumentType, house: House = HOUSE
) -> dict[str, Composed]:
    """Return every annex that is a file of its own, composed, by the end of its file's name."""
    every = Annexes(document, doctype, house, Citations({}, {}, []), []).all()
    paths = [annex.path for annex in every if annex.separate]
    return {_name(path): _one_apart(document, doctype, house, path) for path in paths}


def _one_apart(document: Document, doctype: DocumentType, house: House, path: Path) -> Composed:
    added: list[str] = []
    cite = Citations(document.references, document.notes, added)
    every = list(Annexes(document, doctype, house, cite, added).all())
    (annex,) = (annex for annex in every if annex.path == path)
    context: Context = {
        "title": _name(path),
        "author": " ".join(document.issuer[0].name),
        "annexes": annex.write()[1:],
    }
    outside = Outside(cite.notes(), signed=copies.signed_apart(document, doctype, added))
    apart = [other.path for other in every if other.separate]
    typed = _typed(document, path, apart, cite)
    return Composed(context | outside._asdict(), outside, added, typed, annex.landscape)


def _typed(
    document: Document, path: Path, apart: list[Path], cite: Citations
) -> list[tuple[Path, str]]:
    """Return the texts under `path` that no annex below it takes away, and the notes cited."""
    others = [other for other in apart if len(other) > len(path)]
    return [
        (place, typed)
        for place, typed in document.texts
        if (place[0] == "notes" and place[1] in cite.noted)
        or (
            place[0] != "notes"
            and place[: len(path)] == path
            and not any(place[: len(other)] == other for other in others)
        )
    ]


def _name(path: Path) -> str:
    """Return the end of a file's name: `phu-luc-1`, `kem-theo-1`, `kem-theo-1-phu-luc-2`."""
    names = {"attachments": "kem-theo", "appendices": "phu-luc"}
    steps = (names[step] if isinstance(step, str) else str(step + 1) for step in path)
    return "-".join(steps)
