"""Trang của một loại: its template, golden outline and picture.

Each of them is asked for what it lacks, and writes only that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.pack.pack import builtin, load_type, names
from dev import golden
from dev.imports import ROOT
from dev.scripts import builder, pictures

if TYPE_CHECKING:
    from pathlib import Path


def own_types() -> list[str]:
    """Return the types of the built-in pack, and of no package that is installed beside it."""
    return [name for name in names() if load_type(name).folder.parent == builtin()]


def lacking_samples() -> list[str]:
    """Return the samples that nobody has written."""
    return _missing([load_type(name).sample for name in own_types()])


def stale_templates() -> list[str]:
    """Return the templates that are not what templates/build.py makes of their type.yaml."""
    built: dict[Path, bytes] = builder().built()
    return [_said(path) for path, data in built.items() if not _has(path, data)]


def write_templates() -> None:
    """Write every template.docx."""
    builder().main([])


def lacking_outlines() -> list[str]:
    """Return the golden outlines that are not there."""
    return _missing([golden.FOLDER / f"{name}.txt" for name in _sampled()])


def write_outlines() -> None:
    """Write the golden outlines that are not there; one that is there is somebody's word."""
    for name in _sampled():
        path = golden.FOLDER / f"{name}.txt"
        if not path.is_file():
            path.write_text(golden.shown(load_type(name).sample), "utf-8")


def lacking_pictures() -> list[str]:
    """Return the pictures of the gallery that are not there."""
    return _missing(_pictures())


def write_pictures() -> None:
    """Draw the pictures that are not there, with LibreOffice."""
    pictures().write(path for path in _pictures() if not path.is_file())


def forget(name: str) -> None:
    """Take away the outline and the picture of a type whose sample has changed."""
    (golden.FOLDER / f"{name}.txt").unlink(missing_ok=True)
    (pictures().TYPES / f"{name}.png").unlink(missing_ok=True)


def _sampled() -> list[str]:
    return [name for name in own_types() if load_type(name).sample.is_file()]


def _pictures() -> list[Path]:
    return [pictures().TYPES / f"{name}.png" for name in _sampled()]


def _missing(paths: list[Path]) -> list[str]:
    return [_said(path) for path in paths if not path.is_file()]


def _has(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _said(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
