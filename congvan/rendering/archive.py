"""Gói mẫu: a template's archive taken apart within bounds, and packed the same at any hour."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

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


def packed(parts: Mapping[str, bytes]) -> tuple[bytes, list[zipfile.ZipInfo]]:
    """Return parts compressed one after the other, and their entries for the directory."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zip_entry(name), data)
        end = buffer.tell()
    return buffer.getvalue()[:end], archive.infolist()


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
