"""Gói mẫu: a template's archive taken apart within bounds, and packed the same at any hour."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.decree import IN_FORCE_FROM
from congvan.findings.errors import TemplateError
from congvan.findings.finding import Place, text
from congvan.rendering.codes import BROKEN_TEMPLATE
from congvan.word.part_names import CORE, MAIN, TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

READY: Final = "congvan/"
"""Folder of a template for its parts as docxtpl has patched them; see `patching.with_ready`."""

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_PARTS: Final = 500

_MOMENT: Final = (IN_FORCE_FROM.year, IN_FORCE_FROM.month, IN_FORCE_FROM.day, 0, 0, 0)
"""Time of every entry of an archive: the day the decree came into force."""

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
"""Of a part, of its entry in the directory, of the end of an archive: APPNOTE.TXT 4.3."""

_DAY: Final = (IN_FORCE_FROM.year - 1980) << 9 | IN_FORCE_FROM.month << 5 | IN_FORCE_FROM.day
_VERSION: Final = 20
_UTF_8: Final = 0x800
_UNIX: Final = 3 << 8
_OWN_FILE: Final = 0o600 << 16
_USUAL_LEVEL: Final = zlib.Z_DEFAULT_COMPRESSION
_SMALL: Final = 1024
"""A part that is filled anew each time and no longer is not worth compressing."""

_UNREADABLE: Final = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError,
)  # fmt: skip
"""What zipfile raises for an archive that is broken, encrypted or strangely packed."""


def unpacked(data: bytes, name: str) -> dict[str, bytes]:
    """Return the parts of a .docx.

    Raises:
        TemplateError: if it is no zip of a Word file, or would not fit in memory.
    """
    kind = BROKEN_TEMPLATE
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            if size <= MAX_BYTES and len(entries) <= MAX_PARTS:
                parts = {entry.filename: archive.read(entry) for entry in entries}
                if MAIN in parts:
                    return parts
    except (*_UNREADABLE, OSError) as error:
        message = text("Mẫu không phải tệp Word (.docx).")
        raise TemplateError(kind.at(Place(name), message)) from error
    most = MAX_BYTES >> 20
    message = text("Mẫu không phải tệp Word (.docx), hoặc lớn quá {size} MiB.", size=most)
    raise TemplateError(kind.at(Place(name), message))


class Packed(NamedTuple):
    """Gói dở: parts compressed one after the other, and their entries of the directory."""

    parts: bytes = b""
    directory: bytes = b""
    parts_in_all: int = 0

    def whole(self) -> bytes:
        """Return the archive, with its directory at the end."""
        size, start = len(self.directory), len(self.parts)
        end = _END.pack(b"PK\5\6", 0, 0, self.parts_in_all, self.parts_in_all, size, start, 0)
        return b"".join((self.parts, self.directory, end))


_EMPTY: Final = Packed()


def packed(
    parts: Mapping[str, bytes], before: Packed = _EMPTY, level: int = _USUAL_LEVEL
) -> Packed:
    """Return parts compressed, behind those of `before`; a short one is stored at level 1.

    Written byte by byte as `zipfile` would: that takes longer over an entry than over its data.
    """
    pieces, entries, offset = [before.parts], [before.directory], len(before.parts)
    for name, data in parts.items():
        local, entry = _entry(name, data, offset, level)
        pieces.append(local)
        entries.append(entry)
        offset += len(local)
    return Packed(b"".join(pieces), b"".join(entries), before.parts_in_all + len(parts))


def _entry(name: str, data: bytes, offset: int, level: int) -> tuple[bytes, bytes]:
    """Return a part as it lies in an archive, and its entry of the directory."""
    method, content = zipfile.ZIP_STORED, data
    if level == _USUAL_LEVEL or len(data) > _SMALL:
        packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
        method, content = zipfile.ZIP_DEFLATED, packer.compress(data) + packer.flush()
    file = name.encode()
    flags = 0 if name.isascii() else _UTF_8
    said = (_VERSION, flags, method, 0, _DAY, zlib.crc32(data), len(content), len(data))
    local = _LOCAL.pack(b"PK\3\4", *said, len(file), 0)
    entry = _CENTRAL.pack(
        b"PK\1\2", _UNIX | _VERSION, *said, len(file), 0, 0, 0, 0, _OWN_FILE, offset
    )
    return local + file + content, entry + file


def zip_entry(name: str) -> zipfile.ZipInfo:
    """Return a compressed entry of an archive, the same at any hour."""
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def has_tags(name: str, data: bytes) -> bool:
    """Tell whether a part is filled; the text and what says who made it always are."""
    return name in (CORE, MAIN) or (bool(TEXTS.fullmatch(name)) and b"{" in data)


def ready_name(data: bytes) -> str:
    """Return the name under which a part lies ready: it goes by its checksum."""
    return f"{READY}{zlib.crc32(data):08x}.xml"
