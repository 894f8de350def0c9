"""Mẫu riêng: packs of an office for tests, begun from the built-in one and changed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from congvan.pack.pack import builtin

MAIN: Final = "word/document.xml"
STYLES: Final = "word/styles.xml"
HEADER: Final = "word/header1.xml"

Change = Callable[[str], str]


def an_office(folder: Path, *types: str) -> Path:
    """Return `folder` with copies of built-in types."""
    for name in types:
        (folder / name).mkdir(parents=True)
        for path in (builtin() / name).iterdir():
            (folder / name / path.name).write_bytes(path.read_bytes())
    return folder


def parts_of(docx: Path) -> dict[str, bytes]:
    """Return the parts of a .docx."""
    with zipfile.ZipFile(docx) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def rewrite(docx: Path, change: Change, part: str = MAIN) -> None:
    """Change one part of a .docx."""
    parts = parts_of(docx)
    parts[part] = change(parts[part].decode()).encode()
    with zipfile.ZipFile(docx, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def replace(docx: Path, pairs: dict[str, str], part: str = MAIN) -> None:
    """Put other words in a part of a .docx, each once, where they must stand."""

    def change(xml: str) -> str:
        for old, new in pairs.items():
            assert old in xml, old
            xml = xml.replace(old, new, 1)
        return xml

    rewrite(docx, change, part)
