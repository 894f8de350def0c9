"""Vỏ tệp: the parts of a .docx from anywhere, opened within bounds and never followed outside.

Only the parts that are printed, or say how, are unpacked; pictures, objects and macros are not.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.errors import SourceError
from congvan.findings.finding import Place, text
from congvan.word.namespaces import IDS
from congvan.word.nodes import parsed
from congvan.word.outline.codes import (
    BROKEN,
    ENCRYPTED,
    FORBIDDEN_XML,
    NOT_WORD,
    OLD_WORD,
    TOO_LARGE,
)
from congvan.word.part_names import MAIN
from congvan.word.relations import relations_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from congvan.findings.finding import Kind, Text
    from congvan.word.nodes import Node

MAX_FILE_BYTES: Final = 64 * 1024 * 1024
"""Of a file as it lies on the disk, pictures included."""

MAX_PART_BYTES: Final = 24 * 1024 * 1024
"""Of the parts that are read, together: some 700 pages."""

MAX_UNPACKED_BYTES: Final = 4 * MAX_FILE_BYTES
"""Of all parts of a file that is to be written again, pictures and objects included."""

MAX_MARKS: Final = 1_200_000
"""Of `<` and `=` in those parts: what a tree of them takes in memory goes by that."""

MAX_DATA_BYTES: Final = 2 * 1024 * 1024
"""Of the part with keys that stand on no page; those of a plan of 60 tasks take 10 KiB."""

MAX_DATA_PARTS: Final = 20
"""Parts of data among which that one is looked for."""

MAX_ENTRIES: Final = 10_000
"""Of parts in the archive; those of the samples have up to 21."""

_ZIP: Final = b"PK\x03\x04"
_ENTRY: Final = b"PK\x01\x02"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_WORD_97: Final = "WordDocument".encode("utf-16-le")
_DOCTYPES: Final = tuple(
    "<!DOCTYPE".encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be")
)
_UNREADABLE: Final = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError,
    OSError, KeyError,
)  # fmt: skip
"""What zipfile raises for an archive that is broken or strangely packed."""

_OFFICE: Final = "/officeDocument"
_READ: Final = re.compile(
    r"/(?:styles|numbering|settings|theme|header|footer|footnotes|endnotes|comments)$"
)
_DATA: Final = "/customXml"
_OURS: Final = IDS.encode()
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/drawingml/",
     b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip
"""Strict Open XML and the usual one differ in the names of their namespaces."""


class Relation(NamedTuple):
    """Quan hệ: from one part to another, or to something outside the file."""

    kind: str
    target: str
    external: bool = False


class Package(NamedTuple):
    """Các phần of a .docx: the main one, those it names by kind, and every name there is."""

    file: str
    main: Node
    parts: Mapping[str, Node]
    relations: Mapping[str, Relation]
    names: frozenset[str]
    external: tuple[Relation, ...]
    name: str = "word/document.xml"
    """The name of the main part."""
    carried: bytes | None = b""
    """The part with keys that stand on no page; None if there is one that cannot be read."""

    def of(self, kind: str) -> Node | None:
        """Return the part the main one names as `kind`: styles, numbering, settings and so on."""
        for relation in self.relations.values():
            if relation.kind.endswith(f"/{kind}"):
                return self.parts.get(relation.target)
        return None


def opened(data: bytes, file: str = "") -> Package:
    """Return the parts of the .docx `data`; `file` is its name in findings.

    Raises:
        SourceError: if it is no Word file, an old or locked one, broken or too large.
    """
    if not data.startswith(_ZIP):
        raise _refused(*_foreign(data), file)
    if len(data) > MAX_FILE_BYTES or data.count(_ENTRY) > MAX_ENTRIES:
        raise _too_large(file)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Opening(archive, file).package()
    except _UNREADABLE as error:
        raise _sealed(file) from error


def refuse_unpackable(data: bytes, file: str = "") -> None:
    """Refuse a .docx that cannot be written again, because of any of its parts.

    Raises:
        SourceError: if a part is broken, or all of them are too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED_BYTES:
                most = MAX_UNPACKED_BYTES // 2**20
                raise _refused(TOO_LARGE, text("Tệp lớn hơn {most} MiB.", most=most), file)
            damaged = archive.testzip()
    except _UNREADABLE as error:
        raise _sealed(file) from error
    if damaged is not None:
        raise _refused(BROKEN, text("Tệp Word hỏng ở phần {part}.", part=damaged), file)


def is_old_word(data: bytes) -> bool:
    """Tell whether a file is a .doc of Word 97 to 2003, and not locked."""
    return data.startswith(_OLE) and _WORD_97 in data and _LOCKED not in data


def _foreign(data: bytes) -> tuple[Kind, Text]:
    """Return what a file is that is no zip."""
    if not data.startswith(_OLE):
        return NOT_WORD, text("Tệp không phải tệp Word (.docx).")
    if _LOCKED in data:
        return ENCRYPTED, text("Tệp Word có mật khẩu, không đọc được.")
    if _WORD_97 in data:
        return OLD_WORD, text("Tệp là dạng Word cũ (.doc).")
    return NOT_WORD, text("Tệp không phải tệp Word (.docx).")


def _refused(kind: Kind, message: Text, file: str) -> SourceError:
    return SourceError(kind.at(Place(file), message))


def _sealed(file: str) -> SourceError:
    return _refused(BROKEN, text("Tệp Word hỏng: vỏ nén không mở được."), file)


def _too_large(file: str) -> SourceError:
    message = text("Tệp lớn quá mức đọc được ({size} MiB chữ và dáng chữ).",
                   size=MAX_PART_BYTES // 2**20)  # fmt: skip
    return _refused(TOO_LARGE, message, file)


class _Opening:
    """Một lần mở: an archive, and how much of it may still be unpacked."""

    def __init__(self, archive: zipfile.ZipFile, file: str) -> None:
        self._archive = archive
        self._file = file
        self._names = frozenset(archive.namelist())
        self._bytes = MAX_PART_BYTES
        self._marks = MAX_MARKS

    def package(self) -> Package:
        top = self._relations("")
        mains = [
            relation.target for relation in top.values() if relation.kind.endswith(_OFFICE)
        ]
        name = next((main for main in mains if main in self._names), MAIN)
        if name not in self._names:
            raise _refused(NOT_WORD, text("Tệp nén này không phải tệp Word."), self._file)
        main = self._node(name)
        if not str(main.tag).endswith("}document"):
            raise _refused(
                NOT_WORD, text("Tệp này của Office nhưng không phải Word."), self._file
            )
        own = self._relations(name)
        wanted = {
            relation.target
            for relation in own.values()
            if not relation.external and _READ.search(relation.kind)
        }
        parts = {part: self._node(part) for part in sorted(wanted & self._names)}
        outside = [relation for relation in own.values() if relation.external]
        for part in sorted(wanted & self._names):
            outside += [
                relation for relation in self._relations(part).values() if relation.external
            ]
        return Package(
            self._file, main, parts, own, self._names, tuple(outside), name,
            self._carried(own.values()),
        )  # fmt: skip

    def _carried(self, relations: Iterable[Relation]) -> bytes | None:
        """Return the part with keys that stand on no page; other programs' data is not read."""
        targets = [one.target for one in relations if one.kind.endswith(_DATA)]
        for name in targets[:MAX_DATA_PARTS]:
            if name in self._names:
                try:
                    small = self._archive.getinfo(name).file_size <= MAX_DATA_BYTES
                    data = self._archive.read(name) if small else b""
                except _UNREADABLE:
                    return None
                if _OURS in data:
                    return None if any(word in data for word in _DOCTYPES) else data
        return b""

    def _relations(self, part: str) -> dict[str, Relation]:
        """Return what a part names others by; "" is the package itself."""
        name, folder = relations_of(part), posixpath.dirname(part)
        if name not in self._names:
            return {}
        return {
            node.get("Id", ""): _relation(node, folder)
            for node in self._node(name)
            if str(node.tag).endswith("}Relationship")
        }

    def _node(self, name: str) -> Node:
        data = self._data(name)
        if any(word in data for word in _DOCTYPES):
            message = text("Phần {part} của tệp khai thực thể XML.", part=name)
            raise _refused(FORBIDDEN_XML, message, self._file)
        root = parsed(data)
        if root is None:
            message = text("Tệp Word hỏng ở phần {part}.", part=name)
            raise _refused(BROKEN, message, self._file)
        return root

    def _data(self, name: str) -> bytes:
        self._bytes -= self._archive.getinfo(name).file_size
        if self._bytes < 0:
            raise _too_large(self._file)
        data = self._archive.read(name)
        if _STRICT in data:
            for strict, usual in _TRANSITIONAL:
                data = data.replace(strict, usual)
        self._marks -= data.count(b"<") + data.count(b"=")
        if self._marks < 0:
            raise _too_large(self._file)
        return data


def _relation(node: Node, folder: str) -> Relation:
    kind, target = node.get("Type", ""), node.get("Target", "")
    if node.get("TargetMode") == "External":
        return Relation(kind, target, external=True)
    whole = target if target.startswith("/") else f"/{folder}/{target}"
    return Relation(kind, posixpath.normpath(whole).lstrip("/"))
