"""Tệp Word mẫu: our letter as somebody changed it in Word."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx

import congvan
from tests.factories import LETTER

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph


def a_letter(change: Callable[[Word], None] = lambda _: None) -> bytes:
    """Return the letter, changed."""
    document = docx.Document(io.BytesIO(congvan.render(congvan.loads(LETTER))))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def text_of(document: Word) -> Paragraph:
    """Return the paragraph of the text."""
    return next(
        one for one in document.paragraphs if one.text.startswith("Ủy ban nhân dân huyện")
    )


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a .docx by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """Return a .docx with one part more."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, content)
    return out.getvalue()
