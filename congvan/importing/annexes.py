"""Kèm theo: the parts behind the signature → appendices and attached documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.decree import words
from congvan.decree.types import APPENDIX_NUMBERING, ATTACHED_NUMBERING, TYPES
from congvan.findings.finding import text
from congvan.importing.foot import archive, distribution, signatures
from congvan.importing.head import issuers, subject
from congvan.importing.inline_marks import literal
from congvan.importing.prose import YES, legal_basis, lines_of_part, text_of_lines, without_end
from congvan.importing.remarks import Remark
from congvan.importing.runs import said_by
from congvan.pack.pack import load_type
from congvan.vietnamese.text import bare, roman
from congvan.word.outline.facts import Area
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from congvan.importing.casing import Casing
    from congvan.importing.prose import Pictures
    from congvan.importing.remarks import Path
    from congvan.pack.document_type import DocumentType
    from congvan.word.recognition.components import Annex, Components

_HEADLESS: Final = (
    Component.NUMBER, Component.PLACE_DATE, Component.ADDRESSEE, Component.ENACTING,
    Component.AUTHORITY, Component.LETTER_SUBJECT,
)  # fmt: skip
"""What neither an appendix nor an attached document has of its own; it is text there."""

_NAMED: Final = (Component.PARENT, Component.ISSUER, Component.TYPE_NAME, Component.SUBJECT)
_FIGURES: Final = re.compile(r"\d+")
_DATED: Final = "ngày tháng năm"
_SIGNED: Final = (
    Component.DISTRIBUTION, Component.DISTRIBUTION_LIST, Component.ARCHIVE, Component.CAPACITY,
    Component.TITLE, Component.OTHER_TITLE, Component.SIGNER_NAME,
)  # fmt: skip


class _Usual(NamedTuple):
    """Lệ thường: the numbering of a part, and whether its titles stand on lines of their own."""

    ladder: Sequence[str]
    alone: bool


class Annexes:
    """Phần kèm theo of one document, as they come."""

    def __init__(
        self, found: Components, kind: DocumentType, casing: Casing, pictures: Pictures
    ) -> None:
        """Read the parts of `found`, which is of a `kind`; nothing is read yet."""
        self._found = found
        self._kind = kind
        self._lone: bool | None = None
        self._casing = casing
        self._pictures = pictures
        self.attachments: list[dict[str, Any]] = []
        self.appendices: list[dict[str, Any]] = []
        self.remarks: list[Remark] = []

    def read(self, document: Mapping[str, Any]) -> None:
        """Read every part; `document` are the values of the document itself."""
        issued = document.get("issuer", ())
        typed = document.get("heading_alone")
        self._lone = typed == YES if typed else None
        for annex in self._found.annexes:
            if self._found.of(Component.TYPE_NAME, annex.part):
                self._attachment(annex, issued)
            else:
                self._appendix(annex)

    def _attachment(self, annex: Annex, issued: Sequence[dict[str, Any]]) -> None:
        found, part = self._found, annex.part
        name = " ".join(
            said_by(found, piece).strip() for piece in found.of(Component.TYPE_NAME, part)
        )
        here: Path = ("attachments", len(self.attachments))
        own = issuers(found, part, self._casing)
        headed = bool(found.of(Component.NATIONAL_NAME, part))
        values: dict[str, Any] = {
            "head": "" if headed else "không",
            "issuer": own if headed and not _same(own, issued) else [],
            "type": self._type(name),
            "subject": subject(found, part) or "[cần điền: trích yếu]",
            "attached_line": self._own_line(annex, ""),
            "legal_basis": legal_basis(found, part),
            **self._text(annex, self._usual(name), _HEADLESS, here),
            "distribution": distribution(found, part),
            "archive": _archive(found, part),
            "signature": signatures(found, part, self._casing),
            "landscape": self._landscape(part),
        }
        self._remark_lost(part, here)
        self.attachments.append({key: value for key, value in values.items() if value})

    def _appendix(self, annex: Annex) -> None:
        found, part = self._found, annex.part
        headless = (*_HEADLESS, *_NAMED, *_SIGNED, Component.LEGAL_BASIS)
        title = found.of(Component.APPENDIX_TITLE, part)
        heading = " ".join(" ".join(said_by(found, piece).split()) for piece in title)
        owner = self._owner(annex)
        home = owner.setdefault("appendices", []) if owner else self.appendices
        above: Path = ("attachments", len(self.attachments) - 1) if owner else ()
        here = (*above, "appendices", len(home))
        values: dict[str, Any] = {
            "heading": literal(heading.strip(" *|")) or "[cần điền: tên phụ lục]",
            "attached_line": self._own_line(annex, owner["type"] if owner else ""),
            **self._text(annex, self._usual(""), headless, here),
            "landscape": self._landscape(part),
        }
        self._remark_label(annex, here, len(home) + 1)
        self._remark_lost(part, here)
        home.append({key: value for key, value in values.items() if value})

    def _text(
        self, annex: Annex, usual: _Usual, more: Sequence[Component], path: Path
    ) -> dict[str, Any]:
        lines = lines_of_part(self._found, annex.part, more)
        if self._landscape(annex.part):
            lines = [line._replace(landscape=False) for line in lines]
        ended = without_end(lines)
        said = text_of_lines(self._found, ended, self._pictures)
        self.remarks += said.doubts((*path, "body"))
        return said.values(usual.ladder, alone=usual.alone)

    def _usual(self, name: str) -> _Usual:
        """Return what is not typed for an attached document of a type, or for an appendix ("")."""
        own = _known_type(name)
        alone = (own or self._kind).heading_alone if self._lone is None else self._lone
        if own:
            return _Usual(own.numbering, alone)
        return _Usual(ATTACHED_NUMBERING if name else APPENDIX_NUMBERING, alone)

    def _type(self, name: str) -> str:
        known = (kind.name for kind in TYPES.values() if bare(kind.name) == bare(name))
        return next(known, None) or self._casing.recased(name.strip(" *|"))

    def _landscape(self, part: int) -> str:
        """Tell whether a part lies on turned pages from its beginning."""
        outline = self._found.outline
        first = next(piece for piece in self._found.pieces if piece.part == part)
        paragraph = outline.paragraphs[first.paragraph]
        turned = paragraph.where.area is Area.BODY and paragraph.where.section < len(
            outline.sections
        )
        return "có" if turned and outline.sections[paragraph.where.section].landscape else ""

    def _owner(self, annex: Annex) -> dict[str, Any] | None:
        """Return the attached document that an appendix says it belongs to."""
        if not self.attachments:
            return None
        last = self.attachments[-1]
        of = bare(f"{words.ATTACHED} {last['type']} {words.ISSUED_WITH}")
        return last if bare(annex.note).startswith(of) else None

    def _remark_label(self, annex: Annex, path: Path, number: int) -> None:
        """Remark a label that is not the one the decree gives; PL1-I-III.1b."""
        usual = {bare(words.APPENDIX), bare(f"{words.APPENDIX} {roman(number)}")}
        if annex.label and bare(annex.label) not in usual:
            said = text("văn bản gốc ghi “{label}”; số phụ lục tự đánh.", label=annex.label)
            self.remarks.append(Remark(path, said))

    def _own_line(self, annex: Annex, of: str) -> str:
        """Return the words of the line "(Kèm theo …)"; none where it would be printed so.

        `of` is the type of the attached document that an appendix belongs to.
        """
        said = " ".join(annex.note.split())
        if not said or self._is_usual(said, of):
            return ""
        bare_words = said[1:-1] if said.startswith("(") and said.endswith(")") else said
        return literal(bare_words.strip())

    def _is_usual(self, said: str, of: str) -> bool:
        """Tell whether a line says what is printed by itself: the same words and figures."""
        found = self._found
        own = f"{found.number} {found.symbol} {found.day} {found.month} {found.year}"
        known = {figures.lstrip("0") for figures in _FIGURES.findall(own)}
        if {figures.lstrip("0") for figures in _FIGURES.findall(said)} - known:
            return False
        above = f"{of} {words.ISSUED_WITH}" if of else ""
        name = found.type_name or self._kind.name
        speakers = (" ".join(found.issuer), found.authority)
        usual = (
            f"{words.ATTACHED} {above} {name} {number} {date} của {speaker}"
            for number in (f"số {found.symbol}", "số", "")
            for date in (_DATED, "")
            for speaker in speakers
        )
        return _lettered(said) in map(_lettered, usual)

    def _remark_lost(self, part: int, path: Path) -> None:
        """Remark what of a part is text now, though it was no text in the source."""
        kinds = dict.fromkeys(
            piece.component.value for piece in self._found.pieces
            if piece.part == part and piece.component in _HEADLESS
        )  # fmt: skip
        if kinds:
            said = text("phần này có {kinds}, đã chép thành lời văn.", kinds=", ".join(kinds))
            self.remarks.append(Remark(path, said))


def _archive(found: Components, part: int) -> dict[str, Any]:
    """Return who files an attached document; its drafter has no key of his own there."""
    said = archive(found, part)
    line: dict[str, Any] = said.get("archive", {})
    if "drafter" in said:
        *units, last = line["units"]
        line["units"] = [*units, f"{last}. {said['drafter']}"]
    return line


def _lettered(said: str) -> str:
    """Return the letters of a line, without its figures."""
    return _FIGURES.sub("", bare(said))


def _same(own: Sequence[dict[str, Any]], issued: Sequence[dict[str, Any]]) -> bool:
    return bare(str(own)) == bare(str(issued))


def _known_type(name: str) -> DocumentType | None:
    """Return the type of an attached document; as `congvan.composing.annexes` says."""
    known = (type_id for type_id, kind in TYPES.items() if bare(kind.name) == bare(name))
    type_id = next(known, None)
    return load_type(type_id) if type_id else None
