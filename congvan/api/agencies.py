"""Tệp danh bạ cơ quan: agencies.yaml read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.model import parse_agencies
from congvan.source.file_reading import load_bytes

if TYPE_CHECKING:
    from congvan.model.agencies.agencies import Directory


def load_agencies(path: str | Path) -> Directory:
    """Return the directory of agencies in the file `path`; `noticed` holds its warnings.

    Raises:
        SourceError: if the file cannot be read as YAML.
        DocumentError: if it can, but is no directory; every complaint at once.
    """
    return parse_agencies(load_bytes(Path(path)), str(path))
