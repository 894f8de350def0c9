"""Đóng gói lại: a .docx with some of its parts replaced or added, all others as they were."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_STARTED: Final = (1980, 1, 1, 0, 0, 0)
"""The date of a part that is added: the same input gives the same bytes."""


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return the .docx `data` with `parts` instead of its own of these names."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for known in old.infolist():
            new.writestr(known, parts.get(known.filename, old.read(known)))
        for name in sorted(parts.keys() - set(old.namelist())):
            added = zipfile.ZipInfo(name, _STARTED)
            added.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(added, parts[name])
    return made.getvalue()


def part_of(data: bytes, name: str) -> bytes:
    """Return the bytes of one part of a .docx; nothing if it has none of that name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name) if name in archive.namelist() else b""
