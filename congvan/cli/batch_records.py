"""Sổ dựng hàng loạt: what a batch has made in a folder, so that it goes on where it stopped.

One line of JSON a document, written before its files are: a file on disk with the bytes that
the line names is ours and whole, whenever the program was stopped.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.findings.errors import OutputError
from congvan.source.file_writing import unwritable, write

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = ".congvan-batch.jsonl"
"""Name of the file in each folder that a batch writes into."""

MOST_BYTES: Final = 64 * 1024 * 1024
_MOST_STALE: Final = 1000
"""Lines about documents made again since; with more of them the file is written anew."""


class Made(NamedTuple):
    """Đã dựng: what a document was made from, and the digest of each of its files by name."""

    source: str
    files: Mapping[str, str]

    def intact(self, path: Path) -> bool:
        """Tell whether the file `path` is one of these, with the bytes it was given."""
        return path.name in self.files and self.files[path.name] == digest_of(path)


class Records:
    """Các sổ của một lệnh: one a folder, read when it is first asked for."""

    def __init__(self) -> None:
        """Know no folder yet."""
        self._folders: dict[Path, dict[str, Made]] = {}
        self._open: dict[Path, int] = {}

    def close(self) -> None:
        """Close what was written to."""
        for handle in self._open.values():
            os.close(handle)
        self._open.clear()

    def made(self, target: Path) -> Made | None:
        """Return what is known of the document whose .docx is `target`."""
        folder = target.parent
        if folder not in self._folders:
            self._folders[folder] = _read(folder / NAME)
        return self._folders[folder].get(target.name)

    def note(self, target: Path, source: str, files: Mapping[Path, bytes]) -> None:
        """Note that `files` are about to be written for the document `target`.

        Raises:
            OutputError: if that cannot be written.
        """
        made = Made(source, {path.name: digest(data) for path, data in files.items()})
        line = json.dumps({"target": target.name, **made._asdict()}, ensure_ascii=False)
        try:
            os.write(self._handle(target.parent), f"{line}\n".encode())
        except OSError as error:
            raise OutputError(unwritable(target)) from error

    def _handle(self, folder: Path) -> int:
        """Return the open file of a folder; the line it ends with may have been cut off."""
        if folder not in self._open:
            folder.mkdir(parents=True, exist_ok=True)
            flags = os.O_APPEND | os.O_CREAT | os.O_WRONLY
            self._open[folder] = os.open(folder / NAME, flags, 0o666)
            os.write(self._open[folder], b"\n")
        return self._open[folder]


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data`."""
    from hashlib import sha256  # noqa: PLC0415 - keeps a cold start cold

    return sha256(data).hexdigest()


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, "" if there is none."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""


def _read(path: Path) -> dict[str, Made]:
    """Return what the file of a folder says of each document; what is no whole line is nothing."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        return {}
    lines = [line for line in data.splitlines() if line]
    entries = dict(filter(None, map(_entry, lines)))
    if len(lines) > len(entries) + _MOST_STALE:
        kept = {name: {"target": name, **made._asdict()} for name, made in entries.items()}
        whole = "".join(f"{json.dumps(entry, ensure_ascii=False)}\n" for entry in kept.values())
        write(path, whole.encode())
    return entries


def _entry(line: bytes) -> tuple[str, Made] | None:
    """Return the document that a line is about and what it says of it."""
    try:
        said: dict[str, Any] = json.loads(line)
        target, source, files = said["target"], said["source"], dict(said["files"])
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    texts = all(isinstance(name, str) for name in (target, source, *files, *files.values()))
    whole = texts and all(name and Path(name).name == name for name in (target, *files))
    return (target, Made(source, files)) if whole else None
