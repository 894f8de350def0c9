"""Dựng trang: context + template → .docx bytes, proven against what was typed.

Same input, same bytes. A template is compiled at its first use and kept; a changed template
file is another template.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from congvan.composing.context import compose, compose_apart
from congvan.decree.page import HOUSE
from congvan.findings.errors import TemplateError
from congvan.findings.finding import Place, text
from congvan.pack.pack import LOOSE
from congvan.pack.stylesheet import styles_xml
from congvan.rendering.carried_part import ITEM, carried_xml
from congvan.rendering.codes import BROKEN_TEMPLATE
from congvan.rendering.extras import Extras
from congvan.rendering.proof import prove
from congvan.rendering.sections import assembled
from congvan.rendering.template import CompiledTemplate
from congvan.source.file_reading import stamp
from congvan.word.part_names import MAIN

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.composing.context import Composed
    from congvan.decree.page import House
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

_KEPT = 64
"""How many compiled templates stay in memory."""


def render(
    document: Document, doctype: DocumentType, house: House = HOUSE, *, ids: bool = True
) -> bytes:
    """Return the .docx of `document`; with `ids` it carries the keys that no page shows.

    Raises:
        TemplateError: if the template is broken or asks for an unknown value.
        OutputError: if the page would not say exactly what was typed.
    """
    composed = compose(document, doctype, house, ids=ids)
    return _rendered(composed, load_template(doctype.template, house), document, house)


def render_apart(
    document: Document, doctype: DocumentType, house: House = HOUSE
) -> dict[str, bytes]:
    """Return the .docx of every annex that is a file of its own, by the end of its file's name.

    Raises:
        OutputError: if a page would not say exactly what was typed.
    """
    template = load_template(LOOSE, house)
    return {
        name: _rendered(composed, template, document, house)
        for name, composed in compose_apart(document, doctype, house).items()
    }


def _rendered(
    composed: Composed, template: CompiledTemplate, document: Document, house: House
) -> bytes:
    filled = template.fill(composed.context)
    extras = Extras(template.types, template.relations)
    filled[MAIN] = assembled(filled[MAIN], composed, document.pictures, house, extras)
    if composed.carried:
        extras.add_data(carried_xml(composed.carried), ITEM)
    parts = {**filled, **extras.parts}
    prove(composed.typed, template.name, parts, composed.added, template.words)
    return template.package(parts, extras.common)


def load_template(path: Path, house: House = HOUSE) -> CompiledTemplate:
    """Return the compiled template at `path`, read again only when its file has changed.

    Raises:
        TemplateError: if it cannot be read or a tag in it is broken.
    """
    try:
        return _compiled(str(path), stamp(path), house)
    except OSError as error:
        message = text("Không đọc được mẫu.")
        raise TemplateError(BROKEN_TEMPLATE.at(Place(str(path)), message)) from error


@lru_cache(maxsize=_KEPT)
def _compiled(path: str, _stamp: int, house: House) -> CompiledTemplate:
    with open(path, "rb") as file:  # noqa: PTH123 - the key of the cache is a string
        data = file.read()
    sheets = {styles_xml(HOUSE): styles_xml(house)}
    return CompiledTemplate(data, path, sheets, house)
