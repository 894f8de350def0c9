"""Quan hệ: what a part of a .docx names another by, and what kind of part each is."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from lxml import etree

from congvan.word.namespaces import OFFICE, PACKAGE_RELATIONS
from congvan.word.nodes import parsed
from congvan.word.packing import part_of
from congvan.word.part_names import TYPES

if TYPE_CHECKING:
    from congvan.word.nodes import Node

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION: Final = f"{{{OFFICE}}}id"
"""The attribute that names a relation."""


def relations_of(part: str) -> str:
    """Return the name of the relations of a part.

    >>> relations_of("word/document.xml")
    'word/_rels/document.xml.rels'
    """
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def with_part(
    data: bytes, main: str, kind: str, base: str, content: bytes
) -> tuple[dict[str, bytes], str]:
    """Return the parts that put one more beside the main part, and the relation that names it.

    It is a part of a `kind` such as "header", and called `base` unless there is such a part.
    """
    name, relations = posixpath.join(posixpath.dirname(main), base), relations_of(main)
    while part_of(data, name):
        name = name.replace(".xml", "-congvan.xml")
    known, relation = _with_relation(part_of(data, relations), kind, posixpath.basename(name))
    types = _with_type(part_of(data, TYPES), kind, name)
    return {name: content, relations: known, TYPES: types}, relation


def _with_relation(relations: bytes, kind: str, target: str) -> tuple[bytes, str]:
    """Return relations with one more, to a part of a `kind`, and its name."""
    root = parsed(relations) if relations else None
    if root is None:
        root = etree.Element(
            f"{{{PACKAGE_RELATIONS}}}Relationships", nsmap={None: PACKAGE_RELATIONS}
        )
    known = {node.get("Id", "") for node in root}
    name = next(one for n in range(len(known) + 1) if (one := f"rIdCongvan{n}") not in known)
    node = etree.SubElement(root, f"{{{PACKAGE_RELATIONS}}}Relationship")
    for attribute, value in (("Id", name), ("Type", f"{OFFICE}/{kind}"), ("Target", target)):
        node.set(attribute, value)
    return document_bytes(root), name


def _with_type(types: bytes, kind: str, part: str) -> bytes:
    """Return the content types of a .docx with that of a part of a `kind`."""
    root = parsed(types)
    if root is None:
        return types
    name = posixpath.join("/", part)
    if not any(node.get("PartName") == name for node in root):
        node = etree.SubElement(root, f"{{{_TYPES}}}Override")
        node.set("PartName", name)
        node.set("ContentType", f"{_WORD}.{kind}+xml")
    return document_bytes(root)


def document_bytes(root: Node) -> bytes:
    """Return the bytes of a part, as Word writes them."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
