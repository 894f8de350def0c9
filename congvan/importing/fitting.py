"""Vừa với loại: what a type never has is quoted, what it must have and has not is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.decree.words import CIRCULATIONS
from congvan.findings.finding import text
from congvan.importing.outside_text import is_first_footer
from congvan.importing.remarks import Remark
from congvan.importing.runs import said_by
from congvan.model.keys.keys import KEYS
from congvan.source.plain_values import is_list, is_mapping
from congvan.vietnamese.text import bare
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.pack.document_type import DocumentType
    from congvan.word.recognition.components import Components, Piece

_MISSING: Final = "[cần điền: {what}]"
_ASIDE: Final = (Component.DIGITAL_SIGNATURE, Component.SIGNING_NOTE, Component.PAGE_MARGIN)
"""What is no text of the document: stamps, notes where to sign, headers and footers."""

_CODED: Final = "symbol"
"""Has a form of its own, in which no place can be marked; `check` asks for it."""


def fit(values: dict[str, Any], doctype: DocumentType) -> list[Remark]:
    """Take away from `values` what a type never has, and mark in them what it must have."""
    remarks: list[Remark] = []
    for key in [key for key in doctype.never if values.get(key)]:
        said = text(
            "{type} không có {what}; văn bản gốc ghi: {said}",
            type=doctype.name,
            what=KEYS["Document"][key].vietnamese,
            said=_plain(values.pop(key)),
        )
        remarks.append(Remark((), said))
    values.setdefault("issuer", [{"name": _MISSING.format(what="cơ quan ban hành")}])
    for key in doctype.required:
        if not values.get(key) and key != _CODED:
            values[key] = _MISSING.format(what=KEYS["Document"][key].vietnamese)
    fields = values.get("fields", {})
    missing = {
        field.key: _MISSING.format(what=field.label)
        for field in doctype.fields
        if field.required
    }
    if is_list(fields):
        return remarks
    known = missing | fields
    values["fields"] = {
        field.key: known[field.key] for field in doctype.fields if field.key in known
    }
    return remarks


def doubts_of(found: Components, doctype: DocumentType) -> Iterator[Remark]:
    """Yield what somebody should look at in a document as a whole."""
    named = bare(found.type_name) == bare(doctype.name)
    if not found.kind and found.type_name and not named:
        said = text(
            "Nghị định không có loại “{name}”; tạm dùng mẫu {kind}, in đúng tên gốc.",
            name=found.type_name,
            kind=doctype.name.lower(),
        )
        yield Remark(("type",), said)
    if found.normative:
        said = text("văn bản quy phạm pháp luật theo thể thức khác, xem lại từng phần.")
        yield Remark(("type",), said)
    if doctype.enacting and not found.enacting:
        said = text("“{words}” sẽ tự in; văn bản gốc không có.", words=doctype.enacting)
        yield Remark((), said)
    yield from _aside(found)


def _aside(found: Components) -> Iterator[Remark]:
    """Yield what stands on the page but is no text of the document."""
    for piece in found.pieces:
        said = " ".join(said_by(found, piece).split())
        if piece.component in _ASIDE and said and not _is_known(found, piece, said):
            what = piece.component.value
            yield Remark((), text("văn bản gốc còn {what}: {said}", what=what, said=said))


def _is_known(found: Components, piece: Piece, said: str) -> bool:
    """Tell whether what stands aside has a place in the YAML."""
    return bare(said) in map(bare, CIRCULATIONS) or is_first_footer(found, piece)


def _plain(value: object) -> str:
    """Return a value as it is said in a remark."""
    if is_list(value):
        return "; ".join(map(_plain, value))
    if is_mapping(value):
        return " ".join(map(_plain, value.values()))
    return str(value)
