"""Tệp hồ sơ cơ quan: congvan.yaml found and read, with the folders it names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.findings.errors import DocumentError
from congvan.findings.finding import text
from congvan.model import parse_office
from congvan.model.office.codes import NO_TEMPLATES
from congvan.model.office.office import FILE
from congvan.source.file_reading import load_bytes, named_file

if TYPE_CHECKING:
    from congvan.findings.finding import Finding
    from congvan.model import Office

_MOST_FOLDERS: Final = 64
"""How far up a profile is looked for."""


def load_office(path: str | Path) -> Office:
    """Return the profile of an office in the file `path`, its template folders beside the file.

    Raises:
        SourceError: if the file cannot be read as YAML.
        DocumentError: if it can, but is no profile, or a folder of it is missing.
    """
    office = parse_office(load_bytes(Path(path)), str(path))
    folders = tuple(named_file(Path(path).parent, folder) for folder in office.templates)
    missing = [
        _missing(office, n) for n, folder in enumerate(folders) if not _is_folder(folder)
    ]
    if missing:
        raise DocumentError(*missing)
    return office.model_copy(update={"templates": folders})


def find_office(folder: str | Path) -> Path | None:
    """Return the congvan.yaml in `folder`, or in the nearest folder above it that has one."""
    try:
        start = Path(folder).resolve()
    except (OSError, RuntimeError):  # a circle of links
        return None
    places = (start, *start.parents)[:_MOST_FOLDERS]
    return next((place / FILE for place in places if _is_file(place / FILE)), None)


def office_of(folder: str | Path) -> Office | None:
    """Return the profile that documents in `folder` are read with, the nearest; None without one.

    Raises:
        CongvanError: as `load_office` does.
    """
    found = find_office(folder)
    return load_office(found) if found else None


def _missing(office: Office, index: int) -> Finding:
    message = text("Không có thư mục “{name}”.", name=str(office.templates[index]))
    place = office.at("templates", index)
    return NO_TEMPLATES.at(place, message)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, a folder that may not be entered
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
