"""Lời văn của tệp Word: the passages of a document whose components are recognised.

Apart from `from_yaml`, so that checking a YAML file reads nothing of Word.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from congvan.checking.wording.passages import Passages, Role, piece
from congvan.word.recognition import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.word.recognition import Components

_ROLES: Final = {
    Component.PARENT: Role.NAME,
    Component.ISSUER: Role.NAME,
    Component.NUMBER: Role.SYMBOL,
    Component.PLACE_DATE: Role.PLACE,
    Component.TYPE_NAME: Role.HEADING,
    Component.SUBJECT: Role.SUBJECT,
    Component.LETTER_SUBJECT: Role.SUBJECT,
    Component.ADDRESSEE: Role.RECIPIENT,
    Component.AUTHORITY: Role.HEADING,
    Component.LEGAL_BASIS: Role.BASIS,
    Component.ENACTING: Role.HEADING,
    Component.BODY: Role.PROSE,
    Component.TABLE: Role.TABLE,
    Component.CLOSING: Role.PROSE,
    Component.DISTRIBUTION_LIST: Role.DISTRIBUTION,
    Component.ARCHIVE: Role.ARCHIVE,
    Component.CAPACITY: Role.SIGNATURE,
    Component.TITLE: Role.SIGNATURE,
    Component.OTHER_TITLE: Role.SIGNATURE,
    Component.SIGNER_NAME: Role.SIGNATURE,
    Component.SIGNING_NOTE: Role.SIGNATURE,
    Component.CONFIRMATION: Role.SIGNATURE,
    Component.APPENDIX: Role.HEADING,
    Component.APPENDIX_TITLE: Role.HEADING,
    Component.APPENDIX_NOTE: Role.PROSE,
    Component.CONTACT: Role.CONTACT,
    Component.FOOTNOTE: Role.PROSE,
    Component.UNPLACED: Role.PROSE,
}
"""What has no role has no words of its own: Quốc hiệu, marks, rules, page numbers."""


def passages_of_components(components: Components) -> Passages:
    """Return the pieces of a recognised document that are wording, in reading order."""
    return Passages(
        tuple(_passages(components)),
        _day(components),
        printed=True,
        wrapped=components.outline.plain,
        normative=components.normative,
    )


def _passages(components: Components) -> Iterator[Passage]:
    paragraphs = components.outline.paragraphs
    for one in components.pieces:
        paragraph, role = paragraphs[one.paragraph], _ROLES.get(one.component)
        if role and paragraph.text[one.start : one.end].strip():
            where = one.start, one.end
            yield piece(paragraph.text, where, paragraph.place, role, behind=one.part > 0)


def _day(components: Components) -> date | None:
    try:
        return date(int(components.year), int(components.month), int(components.day))
    except ValueError:
        return None
