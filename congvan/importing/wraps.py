"""Dòng gãy: a text whose lines a portal broke wherever they were long enough.

Such a text breaks even Quốc hiệu in two, and leaves the first word of a paragraph alone:

    CỘNG
    HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from congvan.decree.words import NATIONAL_NAME
from congvan.vietnamese.text import bare

_FIRST, _, _REST = NATIONAL_NAME.partition(" ")
_BROKEN: Final = (bare(_FIRST), bare(_REST))
_LABEL: Final = re.compile(r"(?:Điều|Chương|Mục|Phần)\s+\w+[.:]?\s+|\w{1,3}[.)]\s+|[-+•]\s*")
_WORD: Final = re.compile(r"[^\W\d_]+|Số:")
"""What stands alone in a line only where it was broken."""


def unwrap(typed: str) -> str:
    r"""Return a text with its broken lines joined; any other text as it is.

    >>> unwrap("CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nĐiều 3. Chánh\nVăn phòng")
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nĐiều 3. Chánh Văn phòng'
    """
    lines = typed.splitlines()
    if _BROKEN not in pairwise(map(bare, lines)):
        return typed
    made = [lines[:1]]
    for before, line in pairwise(lines):
        if _goes_on(before, line):
            made[-1].append(line.lstrip())
        else:
            made.append([line])
    return "\n".join(map(" ".join, made))


def _goes_on(before: str, line: str) -> bool:
    """Tell whether a line goes on with the one before it."""
    first = line.strip()[:1]
    rest = _LABEL.sub("", before.strip(), count=1)
    if not rest or not first.isalnum() or _LABEL.match(line.strip()):
        return False
    return first.islower() or _WORD.fullmatch(rest) is not None
