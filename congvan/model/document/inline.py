r"""Chữ trong dòng: `*nghiêng*`, `**đậm**`, `^2^`, `[@viện-dẫn]`, `[^chú-thích]`, `[cần điền: …]`.

A mark counts only where it can be one: `*` and `**` stand around words, not inside them, and `^`
around something without spaces. Any other character, and a mark after `\`, is printed as typed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BOLD: Final = "b"
ITALIC: Final = "i"
RAISED: Final = "s"
BLANK: Final = "h"
CITED: Final = "@"
NOTED: Final = "n"
CITATIONS: Final = (CITED, NOTED)

_SPECIAL: Final = re.compile(r"[\\*^\[]")
_TOKEN: Final = re.compile(
    r"\\(?P<escaped>[\\*^\[\]])"
    r"|\[@(?P<cited>[\w-]+)\]"
    r"|\[\^(?P<noted>[\w-]+)\]"
    r"|(?P<blank>\[cần điền[^\[\]]*\])"
    r"|\^(?P<raised>[^\s^\\*\[]{1,20})\^"
    r"|(?P<mark>\*\*?)",
    re.IGNORECASE,
)
_MARKS: Final = {"**": BOLD, "*": ITALIC}


class Run(NamedTuple):
    """Một đoạn chữ of one look: its text and its marks: letters of `b i s h`, or a citation.

    The text of a citation is the id of the reference (`@`) or of the note (`n`).
    """

    text: str
    marks: str = ""


@lru_cache(maxsize=2048)
def runs(typed: str) -> tuple[Run, ...]:
    """Return the runs of `typed`; their texts joined are `typed` without the marks.

    >>> runs("theo [@a], **đậm**")[2:]
    (Run(text=', ', marks=''), Run(text='đậm', marks='b'))
    """
    if not _SPECIAL.search(typed):
        return (Run(typed),)
    pieces = _paired(list(_pieces(typed)))
    return tuple(merged(pieces))


def is_open(typed: str) -> bool:
    """Tell whether somebody must still fill in some of `typed`: it has a `[cần điền: …]`.

    >>> is_open("[cần điền: họ tên]"), is_open("Trần Văn Bình")
    (True, False)
    """
    return "[" in typed and any(BLANK in run.marks for run in runs(typed))


def plain(typed: str) -> str:
    """Return `typed` without its marks; citations stay as `[@id]`, `[^id]`."""
    if not _SPECIAL.search(typed):
        return typed
    return "".join(_shown(run) for run in runs(typed))


def _shown(run: Run) -> str:
    if run.marks == CITED:
        return f"[@{run.text}]"
    return f"[^{run.text}]" if run.marks == NOTED else run.text


def escaped(text: str) -> str:
    r"""Return what must be typed for `text` to be printed unchanged.

    >>> plain(escaped(r"a *b* [@c] \d")) == r"a *b* [@c] \d"
    True
    """
    return re.sub(r"([\\*^\[\]])", r"\\\1", text)


def _pieces(typed: str) -> Iterator[Run]:
    """Yield texts, and marks not yet paired: `o`, `c` or `oc` for may open, may close."""
    end = 0
    for match in _TOKEN.finditer(typed):
        if match.start() > end:
            yield Run(typed[end : match.start()])
        end = match.end()
        kind = match.lastgroup or ""
        if kind == "mark":
            yield Run(match.group(), _sides(typed, match.start(), end))
        else:
            looks = {"cited": CITED, "noted": NOTED, "blank": BLANK, "raised": RAISED}
            yield Run(match[kind], looks.get(kind, ""))
    if end < len(typed):
        yield Run(typed[end:])


def _sides(typed: str, start: int, end: int) -> str:
    before = typed[start - 1] if start else " "
    after = typed[end] if end < len(typed) else " "
    opens = not after.isspace() and not before.isalnum()
    closes = not before.isspace() and not after.isalnum()
    return f"*{'o' if opens else ''}{'c' if closes else ''}"


def _paired(pieces: list[Run]) -> list[Run]:
    """Turn each pair of marks into looks of the runs between; the rest back into text."""
    opened: dict[str, int] = {}
    pairs: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        if not piece.marks.startswith("*"):
            continue
        start = opened.get(piece.text)
        if start is not None and "c" in piece.marks and index > start + 1:
            pairs[start] = index
            del opened[piece.text]
        elif "o" in piece.marks:
            opened.setdefault(piece.text, index)
    return _looked(pieces, pairs)


def _looked(pieces: list[Run], pairs: dict[int, int]) -> list[Run]:
    closing = set(pairs.values())
    on: list[str] = []
    looked: list[Run] = []
    for index, piece in enumerate(pieces):
        if index in pairs:
            on.append(_MARKS[piece.text])
        elif index in closing:
            on.remove(_MARKS[piece.text])
        elif piece.marks.startswith("*"):
            looked.append(Run(piece.text, "".join(sorted(on))))
        elif piece.marks in CITATIONS:
            looked.append(piece)
        else:
            looked.append(Run(piece.text, "".join(sorted({*on, *piece.marks}))))
    return looked


def merged(pieces: Iterable[Run]) -> list[Run]:
    """Return `pieces` with neighbours of one look made one run, and empty ones left out."""
    kept: list[Run] = []
    for piece in pieces:
        if kept and kept[-1].marks == piece.marks and piece.marks not in CITATIONS:
            kept[-1] = Run(kept[-1].text + piece.text, piece.marks)
        elif piece.text:
            kept.append(piece)
    return kept
