"""Đọc tệp: the bytes of a file somebody names, bounded, or a clear reason why not."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from congvan.findings.errors import SourceError
from congvan.findings.finding import Place, text
from congvan.source import MAX_BYTES, codes
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.findings.finding import Text

_IN_FOLDER: Final = text("Gọi tên tệp; cả thư mục thì gọi như `thu-muc/*.yaml`.")


def load_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file, refusing what is no ordinary file; one byte more than `most`.

    Raises:
        SourceError: if it cannot be read.
    """
    try:
        if path.is_dir():
            raise _unreadable(path, text("Đây là thư mục, không phải tệp."), _IN_FOLDER)
        if path.exists() and not path.is_file():
            raise _unreadable(path, text("Đây không phải tệp thường."))
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        raise _unreadable(path, text("Không có tệp này.")) from error
    except OSError as error:
        raise _unreadable(path, text("Không có quyền đọc, hoặc ổ đĩa lỗi.")) from error


def stamp(path: Path) -> int:
    """Return when a file was last changed, 0 if there is none.

    It belongs into the key of what is kept of a file, which a change makes void.
    """
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def named_file(folder: Path, name: str | Path) -> Path:
    """Return the file or folder that `name` means from `folder`, whatever form its letters have.

    A text is read composed (NFC); archives of macOS unpack names decomposed (NFD). A name that
    stands there as it is typed goes first; one that nothing answers to is returned as typed.
    """
    path = folder / name
    if _exists(path):
        return path
    found = folder
    for part in PurePath(name).parts:
        below = found / part
        found = below if part == ".." or _exists(below) else _alike(found, part) or below
    return found if _exists(found) else path


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long, a folder that may not be entered
        return False


def _alike(folder: Path, name: str) -> Path | None:
    """Return what lies in a folder under the same name in another form."""
    wanted = nfc(name)
    try:
        return next(
            (file for file in sorted(folder.iterdir()) if nfc(file.name) == wanted), None
        )
    except OSError:
        return None


def _unreadable(path: Path, message: Text, hint: Text | None = None) -> SourceError:
    kind = codes.UNREADABLE
    return SourceError(kind.at(Place(str(path)), message, hint))
