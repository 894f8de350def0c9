"""Vá mẫu: a part of a template with its tags freed from the runs and paragraphs around them.

The one module that imports docxtpl. A cold start does without it and lxml: their import takes
longer than a whole document, so what is shipped lies patched in the template.
"""

from __future__ import annotations

import io
import re
from functools import cache
from typing import TYPE_CHECKING, Final

from docxtpl import DocxTemplate

from congvan.decree.page import HOUSE
from congvan.rendering.archive import has_tags, ready_name
from congvan.rendering.resizing import resize
from congvan.rendering.tags import tags_in
from congvan.word.nodes import PARAGRAPH, parsed, serialised
from congvan.word.split_tags import mend, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from congvan.decree.page import House

_PARAGRAPH: Final = re.compile(r"<w:p(?=[ >])")
_FIRST_DRAWING: Final = 1000


def patched(data: bytes, house: House = HOUSE) -> str | None:
    """Return a part set as `house` has it, its tags freed; nothing if it is no XML."""
    root = parsed(data)
    if root is None:
        return None
    mend(root)
    resize(root, house)
    source = _PARAGRAPH.sub("\n<w:p", serialised(root).replace("\n", " "))
    return _docxtpl().patch_xml(source)


def with_ready(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a template, and beside them those with tags as docxtpl patches them.

    What is ready goes by the checksum of its part: in a template that Word has saved it is not
    found, or no longer fits, and the part is patched anew.
    """
    tagged = [xml for name, xml in parts.items() if has_tags(name, xml)]
    made = ((ready_name(xml), patched(xml)) for xml in tagged)
    return {**parts, **{name: source.encode() for name, source in made if source}}


def broken_tags(data: bytes) -> Iterator[tuple[int, str, str]]:
    """Yield every tag of a part that cannot be read by itself: its paragraph, from 1, and it."""
    root = parsed(data)
    if root is None:
        return
    mend(root)
    for number, paragraph in enumerate(root.iter(PARAGRAPH), 1):
        whole = "".join(piece for _, piece in texts_of(paragraph))
        broken = [tag.typed for tag in tags_in(whole) if not tag.whole]
        yield from ((number, whole, typed) for typed in broken)


def tables_fixed(xml: str) -> str:
    """Let docxtpl count columns and drawing ids again where a template repeats cells."""
    fixer = DocxTemplate(io.BytesIO())
    fixer.docx_ids_index = _FIRST_DRAWING
    tree = fixer.fix_tables(xml)
    fixer.fix_docpr_ids(tree)
    return serialised(tree)


@cache
def _docxtpl() -> DocxTemplate:
    return DocxTemplate(io.BytesIO())
