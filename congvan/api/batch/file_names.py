"""Tên tệp của từng dòng: numbered, or made of what a column says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.api.batch.codes import BAD_NAME
from congvan.findings.errors import OutputError
from congvan.findings.finding import text
from congvan.model.keys.columns import folded, with_values
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.api.batch.rows import Row
    from congvan.findings.finding import Finding, Place, Text

MOST_BYTES: Final = 160
"""Of a name: file systems hold 255, and an annex or an ending is added behind."""

_UNSAFE: Final = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*]+")
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for itself."""


def numbered(rows: Sequence[Row], stem: str) -> list[str]:
    """Return `stem-007` for the seventh row, as many digits as the last row needs."""
    width = len(str(len(rows)))
    return [f"{stem}-{row.number:0{width}d}" for row in rows]


def named(rows: Sequence[Row], pattern: str) -> list[str]:
    """Return for each row `pattern` with the row's values, safe in any file system.

    Raises:
        OutputError: if a name is empty or comes twice, in whatever case; every such row is told.
    """
    found: list[Finding] = []
    seen: dict[str, Place] = {}
    names: list[str] = []
    for row in rows:
        name = safe(with_values(pattern, _value_of(row)))
        first = seen.setdefault(name.casefold(), row.place)
        if not name:
            found.append(_bad(row, text("Dòng này không cho tên tệp nào.")))
        elif first is not row.place:
            said = text("Tên tệp “{name}” trùng với dòng {line}.", name=name, line=first.line)
            found.append(_bad(row, said))
        names.append(name)
    if found:
        raise OutputError(*found)
    return names


def safe(name: str) -> str:
    """Return `name` as any file system takes it: no `/ : ?` and the like, not too long.

    >>> safe(' UBND xã Hiếu: số 5/2024? ')
    'UBND xã Hiếu- số 5-2024'
    """
    made = _UNSAFE.sub("-", " ".join(nfc(name).split()))
    while len(made.encode()) > MOST_BYTES:
        made = made[:-1]
    made = made.strip(" .-")
    return f"{made}-" if _RESERVED.fullmatch(made) else made


def _value_of(row: Row) -> Callable[[str], str]:
    return lambda column: row.values[folded(column)]


def _bad(row: Row, message: Text) -> Finding:
    return BAD_NAME.at(row.place, message)
