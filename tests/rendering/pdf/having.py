"""Có gì để đo: which documents have the thing that a test of pages measures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from congvan.checking.rule import blocks_of
from congvan.model import Document, Table

Thing = Callable[[Document], bool]
"""Tells whether a document has the thing."""

LONG: Final = 25
"""Rows of a table that needs more than one page."""


def having(thing: Thing) -> pytest.MarkDecorator:
    """Return the mark of a test that runs over the documents that have a thing."""
    return pytest.mark.having.with_args(thing)


def thing_of(test: object) -> Thing:
    """Return what a document must have for a test to ask something of it."""
    marks: list[pytest.Mark] = getattr(test, "pytestmark", [])
    return next((mark.args[0] for mark in marks if mark.name == "having"), _any_document)


def _any_document(document: Document) -> bool:
    return bool(document.type)


def a_title(document: Document) -> bool:
    """Tell whether the name of the type stands over the text: a công văn has none."""
    return document.type != "cong_van"


def an_annex(document: Document) -> bool:
    """Tell whether something is attached, or there is a phụ lục."""
    return bool(document.attachments or document.appendices)


def an_appendix(document: Document) -> bool:
    """Tell whether there is a phụ lục, of the document or of what is attached."""
    return any(one.appendices for one in (document, *document.attachments))


def a_copy_on_paper(document: Document) -> bool:
    """Tell whether it is a bản sao with a block of its own at the end."""
    return bool(document.copy_ and not document.copy_.signed_at)


def an_electronic_copy(document: Document) -> bool:
    """Tell whether it is a bản sao that is signed in the top margin."""
    return bool(document.copy_ and document.copy_.signed_at)


def an_urgency(document: Document) -> bool:
    """Tell whether there is a mark of độ khẩn."""
    return document.urgency is not None


def a_circulation(document: Document) -> bool:
    """Tell whether there is a mark of phạm vi lưu hành."""
    return document.circulation is not None


def tables(document: Document) -> list[Table]:
    """Return the tables with borders."""
    every = (block.table for _, block in blocks_of(document))
    return [one for one in every if one and one.borders]


def a_table(document: Document) -> bool:
    """Tell whether there is a table with borders."""
    return bool(tables(document))


def a_long_table(document: Document) -> bool:
    """Tell whether a table goes on over a page end."""
    return any(len(one.rows) > LONG for one in tables(document))
