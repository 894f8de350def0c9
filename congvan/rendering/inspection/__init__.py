"""Soát mẫu: what is wrong with the folder of a type, all of it at once, by paragraph.

The office's template is held against the built-in one of its type: every name that one prints
should be printed here, every style keep what the decree's table allows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.composing.context import compose
from congvan.decree.page import HOUSE
from congvan.findings.errors import CongvanError
from congvan.findings.finding import Place, text
from congvan.model import parse
from congvan.pack.pack import FILES, builtin, load_type, without
from congvan.pack.stylesheet import styles_xml
from congvan.rendering.archive import unpacked
from congvan.rendering.inspection.codes import NO_TYPES, OTHER_TYPE
from congvan.rendering.inspection.looks import looked_through
from congvan.rendering.inspection.tags import Built, tags_of, used_in
from congvan.rendering.inspection.template_paragraphs import pages_of, paragraphs_of
from congvan.word.template_styles import renamed, styles_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from congvan.findings.finding import Finding
    from congvan.pack.document_type import DocumentType

_TYPE, _TEMPLATE, _ = FILES


def type_folders(folder: Path) -> list[Path]:
    """Return the folders of types in `folder`, or `folder` itself if it is one."""
    if (folder / _TYPE).is_file():
        return [folder if folder.name not in {"", ".."} else folder.resolve()]
    return sorted(path.parent for path in folder.glob(f"*/{_TYPE}"))


def no_types(folder: Path) -> Finding:
    """Return the finding for a folder without types."""
    message = text("Không thấy type.yaml trong thư mục này hay thư mục con.")
    return NO_TYPES.at(Place(str(folder)), message)


def other_type(place: Place, typed: str, folder: str) -> Finding:
    """Return the finding for a sample that is no document of the type it lies with."""
    message = text("Văn bản mẫu là “{type}”, thư mục là “{folder}”.", type=typed, folder=folder)
    return OTHER_TYPE.at(place, message)


def inspect(folder: Path) -> list[Finding]:
    """Return what is wrong with the type.yaml, the template and the looks of one type's folder."""
    missing = [name for name in FILES if not (folder / name).is_file()]
    found = [without(folder, name) for name in missing]
    try:
        doctype = load_type(folder.name, [folder.parent])
        return found if _TEMPLATE in missing else [*found, *_inspected(doctype)]
    except CongvanError as error:
        return [*found, *error.findings]


def _inspected(doctype: DocumentType) -> list[Finding]:
    parts = _parts(doctype)
    styles = styles_of(parts)
    paragraphs = paragraphs_of(parts, styles)
    base = _base(doctype)
    base_parts = _parts(base)
    context = _context(doctype) or _context(base)
    built = Built(base.name, context, used_in(paragraphs_of(base_parts, styles_of(base_parts))))
    noted = [
        *tags_of(paragraphs, built),
        *looked_through(paragraphs, styles, pages_of(parts)),
    ]
    noted.sort(key=lambda fault: (fault.part, fault.number, fault.kind.code))
    return [fault.at(Place(str(doctype.template))) for fault in noted]


def _parts(doctype: DocumentType) -> dict[str, bytes]:
    parts = unpacked(doctype.template.read_bytes(), str(doctype.template))
    return renamed(parts, styles_xml(HOUSE))


def _base(doctype: DocumentType) -> DocumentType:
    """Return the built-in type of that name, else the one that is most like it."""
    own = [load_type(folder.name) for folder in type_folders(builtin())]
    return max(own, key=lambda known: _likeness(known, doctype))


def _likeness(known: DocumentType, other: DocumentType) -> tuple[bool, bool, int]:
    apart = set(known.never) ^ set(other.never)
    return known.folder.name == other.folder.name, known.subject == other.subject, -len(apart)


def _context(doctype: DocumentType) -> Mapping[str, object]:
    """Return what a template sees of the sample of a type; nothing if the sample is broken."""
    try:
        document = parse(doctype.sample.read_bytes(), str(doctype.sample))
        return compose(document, doctype).context
    except (CongvanError, OSError):
        return {}
