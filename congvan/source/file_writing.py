"""Ghi tệp: a result replaces a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.findings.errors import OutputError
from congvan.findings.finding import Place, text
from congvan.source.codes import CHANGED, EXISTS, UNWRITABLE

if TYPE_CHECKING:
    from congvan.findings.finding import Finding


def refuse_existing(path: Path) -> None:
    """Refuse to write over a file.

    Raises:
        OutputError: if `path` exists.
    """
    if path.exists():
        message = text("Tệp “{name}” đã có.", name=path.name)
        raise OutputError(EXISTS.at(Place(str(path)), message))


def rewrite(path: Path, before: bytes, data: bytes) -> None:
    """Replace what a file says, in one step; who may read it, and links to it, stay as they are.

    Raises:
        OutputError: if it cannot be written, or does not say `before` any more.
    """
    try:
        real = path.resolve()
        mode, now = real.stat().st_mode & 0o7777, real.read_bytes()
    except OSError as error:
        raise OutputError(unwritable(path)) from error
    if now != before:
        message = text("“{name}” đã đổi trong lúc sửa.", name=path.name)
        raise OutputError(CHANGED.at(Place(str(path)), message))
    write(real, data, mode)


def write(path: Path, data: bytes, mode: int | None = None) -> None:
    """Replace the file `path` by `data` in one step; a failure leaves it as it was.

    Without a `mode` who may read it is as usual for a new file.

    Raises:
        OutputError: if it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".congvan-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(0o666 & ~_umask() if mode is None else mode)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(unwritable(path)) from error


def unwritable(path: Path) -> Finding:
    """Return the finding for a file that cannot be written."""
    message = text("Không ghi được “{name}”.", name=path.name)
    return UNWRITABLE.at(Place(str(path)), message)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
