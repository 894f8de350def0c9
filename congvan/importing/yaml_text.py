"""Bản nhập: a .docx or a plain text → the text of its YAML, and its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.findings.finding import text
from congvan.importing.document import imported
from congvan.importing.old_letters import read_text
from congvan.importing.pictures import NONE, pictures_of
from congvan.importing.remarks import Remark, comment, findings_of
from congvan.importing.wraps import unwrap
from congvan.model.keys.rekeying import rekeyed
from congvan.pack.pack import load_type
from congvan.source.plain_values import is_list, is_mapping
from congvan.source.writer import write
from congvan.word.outline.docx import outline
from congvan.word.outline.plain_text import outline_of_text

if TYPE_CHECKING:
    from congvan.findings.finding import Finding
    from congvan.model.keys.rekeying import Language

_ALONE: Final = ("issuer", "signature", "opening", "closing", "recipients", "enacting")
_PACKED: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a Word file begins, new or old; everything else is text."""


class Sheet(NamedTuple):
    """Bản nhập: the YAML as a secretary would type it, and its pictures by their file names."""

    yaml: str
    pictures: dict[str, bytes]

    def doubts(self, file: str) -> list[Finding]:
        """Return a finding for every place that somebody should look at; `file` is the YAML."""
        return findings_of(self.yaml, file)


def sheet_of(data: bytes, file: str = "", keys: Language = "vi") -> Sheet:
    """Return the YAML of a document from anywhere; `file` is its name in findings.

    Raises:
        SourceError: if it cannot be read, or is no administrative document.
    """
    packed = data.startswith(_PACKED)
    read = outline(data, file) if packed else outline_of_text(unwrap(read_text(data)), file)
    pictures = pictures_of(data, read) if packed else NONE
    made = imported(read, pictures.hung)
    shown = _names(made.values)
    remarks = [*made.remarks, *(_apart(name) for name in pictures.files if name not in shown)]
    yaml = comment(write(_as_typed(made.values, keys)), remarks)
    return Sheet(rekeyed(yaml, keys, file), pictures.files)


def _as_typed(values: dict[str, Any], keys: Language) -> dict[str, Any]:
    """Return values as a person types them: one alone without a list, the type by its name."""
    typed = {
        key: value[0] if key in _ALONE and len(value) == 1 else value
        for key, value in values.items()
    }
    doctype = load_type(values["type"])
    named: dict[str, Any] = {"type": doctype.name.lower()}
    if is_mapping(fields := values.get("fields")):
        labels = {field.key: field.label for field in doctype.fields}
        named["fields"] = {labels[str(key)]: value for key, value in fields.items()}
    return typed | (named if keys == "vi" else {})


def _apart(name: str) -> Remark:
    said = text("hình {name} của văn bản gốc chưa đặt được vào chỗ nào.", name=name)
    return Remark((), said)


def _names(value: object) -> set[str]:
    """Return the files of the pictures that some values show."""
    if is_mapping(value):
        own = {str(value["file"])} if "file" in value else set[str]()
        return own.union(*map(_names, value.values()))
    if is_list(value):
        return set[str]().union(*map(_names, value))
    return set()
