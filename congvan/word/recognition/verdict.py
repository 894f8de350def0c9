"""Kết luận: whether a file is an administrative document, of which type, and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.findings.finding import text
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import ABBREVIATIONS, NORMATIVE, PARTY, key, kind_of

if TYPE_CHECKING:
    from congvan.findings.finding import Text
    from congvan.word.recognition.components import Components

_WEIGHTS: Final = {
    Component.NATIONAL_NAME: 2,
    Component.MOTTO: 1,
    Component.NUMBER: 2,
    Component.PLACE_DATE: 1,
    Component.TYPE_NAME: 2,
    Component.LETTER_SUBJECT: 2,
    Component.ADDRESSEE: 1,
    Component.ENACTING: 1,
    Component.DISTRIBUTION: 2,
    Component.ARCHIVE: 1,
    Component.CAPACITY: 1,
    Component.TITLE: 1,
    Component.SIGNER_NAME: 1,
}
"""How much each component speaks for an administrative document."""

_ENOUGH: Final = 4
"""The weight of a document that is taken for an administrative one; the samples: 4 to 15."""

_PLAIN: Final = 12
"""The weight of a whole document."""


def judge(found: Components) -> Components:
    """Return components with their type, or why they are no administrative document."""
    there = {piece.component for piece in found.pieces if not piece.part}
    weight = sum(_WEIGHTS.get(component, 0) for component in there)
    why = _why_not(found, weight)
    if why is not None:
        return found._replace(kind=None, why=why)
    normative = NORMATIVE.fullmatch(found.symbol) is not None
    sure = round(min(weight / _PLAIN, 1.0), 2)
    return found._replace(kind=_kind(found, there), sure=sure, normative=normative)


def _why_not(found: Components, weight: int) -> Text | None:
    names = (found.text(piece) for piece in found.of(Component.NATIONAL_NAME))
    if any(key(name) == PARTY for name in names):
        return text("Đây là văn bản của Đảng, theo quy định khác về thể thức.")
    if weight >= _ENOUGH:
        return None
    if not any(paragraph.text.strip() for paragraph in found.outline.paragraphs):
        return text("Tệp không có chữ nào.")
    return text(
        "Đây không giống văn bản hành chính: không thấy đủ quốc hiệu, số ký hiệu, "
        "tên loại, nơi nhận, người ký."
    )


def _kind(found: Components, there: set[Component]) -> str:
    """Return the id of the type, "" for one that the decree does not have."""
    if found.type_name and (named := kind_of(found.type_name)) is not None:
        return named[0]
    if found.type_name:
        return ""
    first = found.symbol.partition("-")[0]
    if first in ABBREVIATIONS and Component.LETTER_SUBJECT not in there:
        return ABBREVIATIONS[first]
    letter = Component.LETTER_SUBJECT in there or Component.ADDRESSEE in there
    return "cong_van" if letter else ""
