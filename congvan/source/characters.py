"""Con chữ: where each character of a value is typed, in every style that YAML has.

The value is known, the parser said it; what is worked out here is answered only if it comes to the
same value, so a position is either right or not given.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BREAK: Final = r"(?:\r\n|\r|\n)"
_FOLD: Final = rf"[ \t]*+(?P<fold>{_BREAK}(?:[ \t]*+{_BREAK})*+)[ \t]*+|(?P<blanks>[ \t]+)"
"""A line break in a text with the blanks around it, or blanks without one."""

_FLOW: Final = {
    "": re.compile(rf"{_FOLD}|(?P<run>[^ \t\r\n]+)"),
    "'": re.compile(rf"{_FOLD}|(?P<quote>'')|(?P<run>[^ \t\r\n']+)"),
    '"': re.compile(
        rf"\\(?P<joined>{_BREAK}(?:[ \t]*+{_BREAK})*+)[ \t]*+|{_FOLD}"
        r"|\\(?:x(?P<x>.{2})|u(?P<u>.{4})|U(?P<U>.{8})|(?P<escape>.))"
        r"|(?P<run>[^ \t\r\n\\]+)"
    ),
}
"""By style, the pieces that a text on its line, or on several, is made of."""

_ESCAPES: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", "N": "\x85", "_": "\N{NO-BREAK SPACE}", "L": "\N{LINE SEPARATOR}",
    "P": "\N{PARAGRAPH SEPARATOR}",
}  # fmt: skip
"""What stands for another character after a `\\` between double quotes."""

_HEADER: Final = re.compile(rf"[>|][-+0-9]*[ \t]*(?:#[^\r\n]*)?{_BREAK}")
_INDENT: Final = re.compile(r"(?:[ ]*+[\r\n]+)*+(?P<indent> *+)")
"""What stands before the first words of a block."""

_BLOCK_LINE: Final = re.compile(r"(?P<typed>[^\r\n]*)(?:\r\n|\r|\n|\Z)")
_PARTS: Final = re.compile(r"[\x00-\u02ff]+(?=[\x00-\u02ff])|.", re.DOTALL)
"""Letters before the first mark of Unicode that are not followed by one, or any character."""

_JAMO: Final = range(0x1160, 0x1200)
"""Vowels and finals of Hangul: the only letters that join the letter before them."""


class Piece(NamedTuple):
    """Mảnh: some characters of a value, and from where to where they are typed.

    Where as many are typed as there are, each stands for itself; else the first stands for all.
    """

    signs: str
    start: int
    end: int

    def where(self, index: int) -> tuple[int, int]:
        """Return from where to where its character `index` is typed."""
        if len(self.signs) == self.end - self.start:
            return self.start + index, self.start + index + 1
        return (self.start, self.end) if index == 0 else (self.end, self.end)


class Track:
    """Dấu vết: where every character of a text is typed, piece by piece."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        """Keep the pieces, in the order of the text."""
        self._pieces = pieces
        lengths = (len(piece.signs) for piece in pieces)
        self._offsets = [0, *accumulate(lengths)]

    def stretch(self, first: int, last: int) -> tuple[int, int] | None:
        """Return from where to where the characters from `first` to `last` are typed.

        With `first` and `last` the same it is the spot between two characters.
        """
        if not 0 <= first <= last <= self._offsets[-1] or not self._offsets[-1]:
            return None
        if first < last:
            return self._where(first)[0], self._where(last - 1)[1]
        at = self._where(first)[0] if first < self._offsets[-1] else self._pieces[-1].end
        return at, at

    def _where(self, offset: int) -> tuple[int, int]:
        number = bisect_right(self._offsets, offset) - 1
        return self._pieces[number].where(offset - self._offsets[number])


def track(raw: str, style: str, value: str) -> Track | None:
    """Return where the characters of `value` are typed in `raw`, its whole scalar.

    Positions count from the start of `raw`. None where they cannot be told.
    """
    if style in _FLOW:
        inside = (1, len(raw) - 1) if style else (0, len(raw))
        if raw[slice(*inside)] == value:
            return Track([Piece(value, *inside)])
        tried = iter([list(_flow(raw, style, *inside))])
    else:
        tried = _block(raw, style)
    for found in tried:
        known = _ended(found, value, len(raw)) if style in "|>" else found
        words = "".join(piece.signs for piece in known)
        if words == value:
            return Track(known)
        if nfc(words) == value:
            return Track(list(compose(known)))
    return None


def compose(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces as NFC has them; letters that were joined stand where all of them do."""
    cluster: list[Piece] = []
    for one in (part for piece in pieces for part in _parts(piece)):
        steady = len(one.signs) > 1 or not unicodedata.combining(one.signs)
        if cluster and steady and ord(one.signs[0]) not in _JAMO:
            yield _joined(cluster)
            cluster = []
        cluster.append(one)
    if cluster:
        yield _joined(cluster)


def _parts(piece: Piece) -> Iterator[Piece]:
    """Yield the characters of a piece; those that no mark can follow are kept together."""
    if len(piece.signs) != piece.end - piece.start:
        for index, sign in enumerate(piece.signs):
            yield Piece(sign, *piece.where(index))
        return
    for match in _PARTS.finditer(piece.signs):
        yield Piece(match.group(), piece.start + match.start(), piece.start + match.end())


def _joined(cluster: Sequence[Piece]) -> Piece:
    if len(cluster) == 1:
        return cluster[0]._replace(signs=nfc(cluster[0].signs))
    signs = nfc("".join(part.signs for part in cluster))
    return Piece(signs, cluster[0].start, cluster[-1].end)


def _ended(pieces: list[Piece], value: str, end: int) -> list[Piece]:
    """Return the pieces of a block with the line ends that stand behind its last line."""
    length = sum(len(piece.signs) for piece in pieces)
    rest = value[length:]
    end = pieces[-1].end if pieces else end
    return [*pieces, Piece(rest, end, end)] if rest and not rest.strip("\n") else pieces


def _flow(raw: str, style: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of a plain or quoted text; a line break is a space."""
    for match in _FLOW[style].finditer(raw, start, end):
        kind = match.lastgroup or ""
        if kind in ("fold", "joined"):
            breaks = len(re.findall(_BREAK, match[kind])) - 1
            spaced = "" if kind == "joined" else " "
            yield Piece("\n" * breaks or spaced, match.start(), match.end())
        else:
            yield Piece(_meant(kind, match[kind]), match.start(), match.end())


def _meant(kind: str, typed: str) -> str:
    """Return the character that is meant by what is typed for it."""
    if kind in ("x", "u", "U"):
        return chr(int(typed, 16))
    if kind == "quote":
        return "'"
    return _ESCAPES.get(typed, typed) if kind == "escape" else typed


class _Line(NamedTuple):
    """Một dòng of a block that has words, and how many empty ones stand above it."""

    start: int
    end: int
    empty: int
    deeper: bool


def _block(raw: str, style: str) -> Iterator[list[Piece]]:
    """Yield the pieces of a block, for every depth that it may be indented by."""
    header = _HEADER.match(raw)
    if header is None:
        return
    first = _INDENT.match(raw, header.end())
    for indent in range(len(first["indent"]) if first else 0, -1, -1):
        lines = list(_lines(raw, header.end(), indent))
        yield list(_blocked(raw, lines, style))


def _lines(raw: str, start: int, indent: int) -> Iterator[_Line]:
    empty = 0
    for match in _BLOCK_LINE.finditer(raw, start):
        typed = match["typed"]
        if typed[indent:] and not typed[:indent].strip(" "):
            begin = match.start() + indent
            yield _Line(begin, match.end("typed"), empty, deeper=raw[begin] in " \t")
            empty = 0
        else:
            empty += 1


def _blocked(raw: str, lines: Sequence[_Line], style: str) -> Iterator[Piece]:
    """Yield the pieces of a block; between two lines of a folded one a break is a space."""
    above: _Line | None = None
    for line in lines:
        if above is None:
            yield Piece("\n" * line.empty, line.start, line.start)
        else:
            kept = style == "|" or above.deeper or line.deeper
            breaks = line.empty + 1 if kept else line.empty
            yield Piece("\n" * breaks or " ", above.end, line.start)
        yield Piece(raw[line.start : line.end], line.start, line.end)
        above = line
