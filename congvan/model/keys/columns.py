"""Cột dữ liệu: `[=tên cột]` stands in a text where mail merge puts what a row of data says.

It counts wherever a text is typed, in texts with marks and without; `[` after a backslash is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Callable

OPENING: Final = "[="
"""How a place for a column begins."""

_TOKEN: Final = re.compile(r"\\[\\*^\[\]]|\[=(?P<name>[^\[\]]{1,200})\]")


def column_names(typed: str) -> list[str]:
    r"""Return the names of the columns that `typed` asks for, as they are typed.

    >>> column_names(r"Ông [=họ tên], [= xã ]; \[=không]")
    ['họ tên', 'xã']
    """
    if OPENING not in typed:
        return []
    found = (match["name"] for match in _TOKEN.finditer(typed))
    return [name.strip() for name in found if name and name.strip()]


def with_values(typed: str, value_of: Callable[[str], str]) -> str:
    """Return `typed` with the value of each column in its place.

    >>> with_values("Ông [=họ tên]", {"họ tên": "Trần Văn An"}.__getitem__)
    'Ông Trần Văn An'
    """

    def value(match: re.Match[str]) -> str:
        name = (match["name"] or "").strip()
        return value_of(name) if name else match.group()

    return _TOKEN.sub(value, typed)


def folded(name: str) -> str:
    """Return the name of a column as columns are compared: any spelling of its letters and digits.

    >>> folded("Họ tên") == folded("ho_ten")
    True
    """
    return bare(name) or name.strip()
