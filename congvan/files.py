"""Đọc tệp: the bytes of a file somebody names, bounded, or a clear reason why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import SourceError
from congvan.findings import Place, text
from congvan.source import MAX_BYTES, kinds

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.findings import Text


def load_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file, refusing what is no ordinary file; one byte more than `most`.

    Raises:
        SourceError: if it cannot be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise _unreadable(path, text("Đây không phải tệp thường."))
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        raise _unreadable(path, text("Không có tệp này.")) from error
    except OSError as error:
        raise _unreadable(path, text("Không có quyền đọc, hoặc ổ đĩa lỗi.")) from error


def _unreadable(path: Path, message: Text) -> SourceError:
    kind = kinds.UNREADABLE
    return SourceError(kind.at(Place(str(path)), message, text(kind.remedy)))
