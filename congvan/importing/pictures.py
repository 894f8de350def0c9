"""Hình trong tệp Word: taken out as files of their own, with the paragraphs they hang on."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.model.document.pictures import MOST_BYTES
from congvan.word.namespaces import DRAWING, OFFICE, VML
from congvan.word.nodes import w
from congvan.word.outline.drawings import ALTERNATE, chosen
from congvan.word.outline.facts import Area
from congvan.word.outline.package import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.word.nodes import Node
    from congvan.word.outline.facts import Outline

_BLIP: Final = f"{{{DRAWING}}}blip"
_IMAGE: Final = f"{{{VML}}}imagedata"
_RELATIONS: Final = f"{{{OFFICE}}}"
_DELETED: Final = (w("del"), w("moveFrom"))
_USABLE: Final = {".png": ".png", ".jpg": ".jpg", ".jpeg": ".jpg"}
_MOST: Final = 200
"""Pictures taken out of one file."""


class Pictures(NamedTuple):
    """Các hình: their files by name; the names of each paragraph's, by its number.

    `apart` are those that a document cannot show: of other kinds, or of unknown place.
    """

    files: dict[str, bytes]
    hung: dict[int, list[str]]
    apart: tuple[str, ...] = ()


NONE: Final = Pictures({}, {})


def pictures_of(data: bytes, outline: Outline) -> Pictures:
    """Return the pictures in the text of a .docx; no more and no larger ones than a text has."""
    if not any(paragraph.pictures for paragraph in outline.paragraphs):
        return NONE
    package = opened(data, outline.file)
    targets = [
        package.relations[known].target for known in _named(package.main)
        if known in package.relations and not package.relations[known].external
    ]  # fmt: skip
    files: dict[str, bytes] = {}
    names: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for target in targets[:_MOST]:
            names.append(_name(target, len(names) + 1))
            files[names[-1]] = _bytes(archive, target)
    return _hung(outline, names, {name: file for name, file in files.items() if file})


def _name(target: str, number: int) -> str:
    """Return what the file of a picture is called."""
    kind = posixpath.splitext(target)[1].lower()
    return f"hinh-{number}{_USABLE.get(kind, kind)}"


def _bytes(archive: zipfile.ZipFile, target: str) -> bytes:
    try:
        known = archive.getinfo(target)
        return archive.read(known) if known.file_size <= MOST_BYTES else b""
    except (KeyError, zipfile.BadZipFile, OSError, RuntimeError, ValueError, EOFError):
        return b""


def _hung(outline: Outline, names: list[str], files: dict[str, bytes]) -> Pictures:
    """Return the pictures by the paragraphs they hang on, if as many are known there."""
    body = [
        paragraph
        for paragraph in outline.paragraphs
        if paragraph.where.area is Area.BODY and paragraph.pictures
    ]
    if sum(paragraph.pictures for paragraph in body) != len(names):
        return Pictures(files, {}, tuple(files))
    hung: dict[int, list[str]] = {}
    left = list(names)
    for paragraph in body:
        own, left = left[: paragraph.pictures], left[paragraph.pictures :]
        hung[paragraph.number] = [file for file in own if file in files and _is_usable(file)]
    apart = tuple(file for file in files if not _is_usable(file))
    return Pictures(files, hung, apart)


def _is_usable(name: str) -> bool:
    return posixpath.splitext(name)[1] in _USABLE.values()


def _named(node: Node) -> Iterator[str]:
    """Yield the relations of the pictures inside a node, each drawing read once."""
    for child in node:
        if child.tag == ALTERNATE:
            version = chosen(child)
            if version is not None:
                yield from _named(version)
        elif child.tag == _BLIP:
            yield child.get(f"{_RELATIONS}embed", "")
        elif child.tag == _IMAGE:
            yield child.get(f"{_RELATIONS}id", "")
        elif child.tag not in _DELETED:
            yield from _named(child)
