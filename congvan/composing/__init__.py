"""Soạn: a `Document` → what a template sees. All wording, numbering, punctuation and dates.

The context holds strings, flags and lists only. Beside it, `Composed.added` says every word and
mark that was put in and that nobody typed, so that the rendered page can be checked against
both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from congvan.composing import body, foot, head
from congvan.composing.annexes import Annexes
from congvan.composing.citations import Citations
from congvan.decree.page import HOUSE

if TYPE_CHECKING:
    from congvan.decree.page import House
    from congvan.model import Document
    from congvan.pack import DocumentType

Context = dict[str, Any]


class Composed(NamedTuple):
    """What a template sees, and the words in it that nobody typed."""

    context: Context
    added: list[str]


def compose(document: Document, kind: DocumentType, house: House = HOUSE) -> Composed:
    """Return `document` composed as a `kind` as `house` sets it.

    A citation of an unknown reference stays as it was typed; `checking` reports it.
    """
    added: list[str] = []
    cite = Citations(document.references, document.notes, added)
    annexes = Annexes(document, kind, house, cite, added)
    context = {
        **head.compose(document, kind, house, added),
        "body": body.compose(document, kind, house, cite, added),
        **foot.compose(document, house, added),
        "annexes": annexes.together(),
        "footnotes": cite.notes(),
        "contact": document.contact,
        "circulation": (document.circulation or "").upper(),
        "signed": annexes.signed(),
    }
    return Composed(context, added)
