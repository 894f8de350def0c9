"""Văn bản kèm theo: which texts behind a document the rules about its text hold for.

A quy chế or a kế hoạch "kèm theo" is a document, and so is a phụ lục that is divided like one; a
phụ lục of tables, a form to be filled in, a copy and whatever else lies in the file is not: the
decree says nothing of their text.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from congvan.decree.types import FILLED_IN, TYPES
from congvan.decree.words import APPENDIX, ARTICLE, DIVISIONS, SECTION_SCHEMES
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.word.outline.facts import Section

SURE: Final = 0.8
"""What its form or its look says is sure enough; what only its place says is not."""

TEXT: Final = (Component.LEGAL_BASIS, Component.BODY, Component.CLOSING)
"""Nội dung: the running text of a document."""

_DIVIDED: Final = (*DIVISIONS, ARTICLE, *SECTION_SCHEMES)
_DOTS: Final = ("……", "....", "___", "{{", "□", "☐")
_FEW_DOTS: Final = 2
"""What a form has where somebody writes; one "…" may be of the text."""

_NOTES: Final = ("(", "*", "Ghi chú", "Nguồn", "Đơn vị tính", "Đvt", "ĐVT", "Mẫu", "Biểu")
"""Notes beside tables, which nobody sets like text (PRACTICE)."""

_FORMS: Final = FILLED_IN | {"giay_uy_quyen", "giay_moi", "bao_cao", "to_trinh"}
"""Types that are attached as forms, to be filled in (PRACTICE)."""


def is_running(part: Part) -> bool:
    """Tell whether a part of the text stands on its own, in no table or box."""
    boxed = part.cells or part.paragraph.where.box
    return not boxed and part.is_whole and not part.is_filler


def attached_texts(parts: Sequence[Part], sections: Sequence[Section]) -> list[list[Part]]:
    """Return the running text of every attached document, in reading order."""
    groups = [list(group) for _, group in groupby(parts, key=lambda part: part.piece.part)]
    texts: list[list[Part]] = []
    for before, group in pairwise(groups):
        if _is_document(group, before):
            texts.append([part for part in group if _is_text(part, sections)])
    return [one for one in texts if one]


def _is_document(parts: Sequence[Part], before: Sequence[Part]) -> bool:
    """Tell whether a part of a file is set like a document."""
    if any(_is_form(part) for part in parts if part.component in TEXT):
        return False
    of = {part.component for part in parts if part.piece.sure >= SURE}
    if Component.APPENDIX in of:
        return _is_divided(parts)
    if Component.NATIONAL_NAME in of and _is_heading_alone(before):
        return False
    return _is_of_a_type(parts) and bool(of & {Component.APPENDIX_NOTE, Component.NUMBER})


def _is_heading_alone(parts: Sequence[Part]) -> bool:
    """Tell whether a part is "Mẫu số 1" alone: what comes below it is that form."""
    return parts[0].piece.part > 0 and not _of(parts, *TEXT, Component.TABLE)


def _is_of_a_type(parts: Sequence[Part]) -> bool:
    """Tell whether a part has the heading of a type that is no form."""
    named = _of(parts, Component.TYPE_NAME)
    kind = kind_of(named[0].text) if named else None
    return kind is not None and kind[0] in TYPES.keys() - _FORMS


def _is_divided(parts: Sequence[Part]) -> bool:
    """Tell whether a phụ lục has divisions like a document, and more text than tables."""
    heading = _of(parts, Component.APPENDIX)[0].text.casefold()
    levels = [part.piece.level for part in _of(parts, *TEXT) if not part.cells]
    divided = any(level and level.scheme in _DIVIDED and not level.quoted for level in levels)
    prose, tables = (_letters(_of(parts, *one)) for one in (TEXT, (Component.TABLE,)))
    return heading.startswith(APPENDIX.casefold()) and divided and prose > tables


def _is_form(part: Part) -> bool:
    dotted = part.text.count("…") >= _FEW_DOTS
    return dotted or part.is_filler or any(mark in part.text for mark in _DOTS)


def _is_text(part: Part, sections: Sequence[Section]) -> bool:
    """Tell whether a part is running text, and no note, caption or line set apart."""
    section = sections[part.paragraph.where.section]
    if part.component not in TEXT or part.piece.sure < SURE or section.landscape:
        return False
    level = part.piece.level
    if not is_running(part) or (level and level.quoted) or part.text.startswith(_NOTES):
        return False
    return part.paragraph.align not in ("center", "right") or _is_heading(part)


def _is_heading(part: Part) -> bool:
    """Tell whether a centred line names a division or is the title of one."""
    level = part.piece.level
    numbered = level is not None and level.scheme in DIVISIONS
    return numbered or (part.printed.isupper() and part.paragraph.align == "center")


def _of(parts: Sequence[Part], *components: Component) -> list[Part]:
    return [part for part in parts if part.component in components]


def _letters(parts: Sequence[Part]) -> int:
    return sum(len(part.text) for part in parts)
