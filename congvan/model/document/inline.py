r"""Chữ trong dòng: `*nghiêng*`, `**đậm**`, `^2^`, `[@viện-dẫn]`, `[^chú-thích]`, `[cần điền: …]`.

A mark counts only where it can be one: `*` and `**` stand around words of one paragraph, not
inside a word, and `^` behind something and around something without spaces; both ends must be
there. A `\` takes a mark its meaning. Every other sign is printed as typed, a `\` too.
"""

from __future__ import annotations

import re
from bisect import bisect
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import combining

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

BOLD: Final = "b"
ITALIC: Final = "i"
RAISED: Final = "s"
BLANK: Final = "h"
CITED: Final = "@"
NOTED: Final = "n"
CITATIONS: Final = (CITED, NOTED)

_SPECIAL: Final = re.compile(r"[*^\[]")
_SLASHES: Final = re.compile(r"\\+(?=[*^\[\]])")
_TOKEN: Final = re.compile(
    r"\[@(?P<cited>[\w-]+)\]"
    r"|\[\^(?P<noted>[\w-]+)\]"
    r"|(?P<blank>\[cần điền[^\[\]]*\])"
    r"|(?P<column>\[=[^\[\]\n]*\])"
    r"|\^(?P<raised>[^\s^*\[]{1,20})\^(?!\w)"
    r"|(?P<mark>(?<!\*)\*{1,3}(?!\*))",
    re.IGNORECASE,
)
_LOOKS: Final = {"cited": CITED, "noted": NOTED, "blank": BLANK, "raised": RAISED, "column": ""}
_OPENING: Final = frozenset("“‘«([{<")
_CLOSING: Final = frozenset(".,;:!?)]}>»”’/|")
"""Signs that no words end with, and that no words begin with."""

_MARKS: Final = {"**": BOLD, "*": ITALIC}


class Run(NamedTuple):
    """Một đoạn chữ of one look: its text and its marks: letters of `b i s h`, or a citation.

    The text of a citation is the id of the reference (`@`) or of the note (`n`).
    """

    text: str
    marks: str = ""


class _Token(NamedTuple):
    r"""Chỗ có thể là dấu: a mark, or what stands in brackets or between two `^`, and where.

    Places are those in the text without the `\` before its signs; `opens` and `closes` are said
    of `*` and `**` only.
    """

    kind: str
    text: str
    start: int
    end: int
    opens: bool = False
    closes: bool = False

    @property
    def signs(self) -> tuple[int, ...]:
        r"""Where its signs stand whose meaning a `\` takes."""
        if self.kind == "mark":
            return tuple(range(self.start, self.end))
        return self.start, self.end - 1


@lru_cache(maxsize=2048)
def runs(typed: str) -> tuple[Run, ...]:
    """Return the runs of `typed`; their texts joined are `typed` without the marks.

    >>> runs("theo [@a], **đậm**")[2:]
    (Run(text=', ', marks=''), Run(text='đậm', marks='b'))
    """
    if not _SPECIAL.search(typed):
        return (Run(typed),)
    text, slashes = _unslashed(typed)
    pieces = _paired(list(_pieces(text, slashes)))
    return tuple(merged(pieces)) or (Run(""),)


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


def escaped(text: str, marks: Container[int] = ()) -> str:
    r"""Return what must be typed for `text` to be printed unchanged, but for its own `marks`.

    `marks` are the places in `text` of the signs that are marks; none, where all is printed.

    >>> escaped(r"a *b* [@c] \d, 2 * 3"), plain(escaped(r"a *b* [@c]"))
    ('a \\*b\\* \\[@c\\] \\d, 2 * 3', 'a *b* [@c]')
    """
    bare, slashes = _unslashed(text)
    told = {place for token in _meant(bare) for place in token.signs}
    out: list[str] = []
    at = 0
    for place, sign in enumerate(bare):
        at += slashes.get(place, 0)
        out += ["\\" * slashes.get(place, 0)]
        out += ["\\"] if place in told and at not in marks else []
        out += [sign]
        at += 1
    return "".join(out)


def _unslashed(typed: str) -> tuple[str, dict[int, int]]:
    r"""Return `typed` without the `\` before its signs, and how many stood before which sign."""
    pieces: list[str] = []
    slashes: dict[int, int] = {}
    length = end = 0
    for match in _SLASHES.finditer(typed):
        pieces.append(typed[end : match.start()])
        length += match.start() - end
        slashes[length] = match.end() - match.start()
        end = match.end()
    return "".join([*pieces, typed[end:]]), slashes


def _meant(text: str) -> list[_Token]:
    """Return what would be a mark or a citation, if no sign had lost its meaning.

    A `*` that has no other to stand around words of its paragraph with is a sign like any other.
    """
    breaks = [place for place, sign in enumerate(text) if sign == "\n"]
    of = [(bisect(breaks, token.start), token) for token in _tokens(text)]
    first = {(line, token.text): token.end for line, token in reversed(of) if token.opens}
    last = {(line, token.text): token.start for line, token in of if token.closes}
    return [
        token
        for line, token in of
        if token.kind != "mark"
        or (token.opens and token.end < last.get((line, token.text), 0))
        or (token.closes and first.get((line, token.text), token.start) < token.start)
    ]


def _tokens(text: str) -> Iterator[_Token]:
    """Yield all that has the form of a mark; three `*` are `**` and `*`."""
    for match in _TOKEN.finditer(text):
        kind, (start, end) = match.lastgroup or "", match.span()
        if kind == "mark":
            sides = _sides(text, start, end)
            for mark in ("**", "*") if end - start == len("***") else (match[kind],):
                yield _Token(kind, mark, start, start + len(mark), *sides)
                start += len(mark)
        else:
            yield _Token(kind, match[kind], start, end)


def _sides(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Tell whether a `*` may open, and whether it may close (CommonMark 6.2, flanking).

    Stricter than CommonMark where office texts need it: never inside a word, not before a sign
    that begins nothing (`*.doc`), and what could be both (`(*)`) is neither.
    """
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    word_before = before.isalnum() or bool(combining(before))
    opens = not (after.isspace() or after in _CLOSING or word_before)
    closes = not (before.isspace() or before in _OPENING or after.isalnum())
    return opens and not closes, closes and not opens


def _pieces(text: str, slashes: Mapping[int, int]) -> Iterator[Run]:
    r"""Yield texts, and marks not yet paired: `*o` and `*c` for may open, may close.

    A `\` before a sign that would have had a meaning is not printed; the sign then is.
    """
    end = 0
    for token in _meant(text):
        yield Run(_slashed(text, end, token.start, slashes))
        end = token.end
        if any(place in slashes for place in token.signs):
            left = {**slashes, **{place: slashes.get(place, 1) - 1 for place in token.signs}}
            yield Run(_slashed(text, token.start, end, left))
        elif token.kind == "mark":
            yield Run(token.text, "*o" if token.opens else "*c")
        else:
            inner = token.start + text[token.start : end].index(token.text)
            shown = _slashed(text, inner, inner + len(token.text), slashes)
            yield Run(shown, _LOOKS[token.kind])
    yield Run(_slashed(text, end, len(text), slashes))


def _slashed(text: str, start: int, end: int, slashes: Mapping[int, int]) -> str:
    r"""Return a part of the text with the `\` before its signs."""
    return "".join("\\" * slashes.get(place, 0) + text[place] for place in range(start, end))


def _paired(pieces: list[Run]) -> list[Run]:
    """Turn each pair of marks into looks of the runs between; the rest back into text."""
    opened: dict[str, int] = {}
    pairs: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        if not piece.marks.startswith("*"):
            if "\n" in piece.text:
                opened.clear()
            continue
        start = opened.get(piece.text)
        if start is not None and "c" in piece.marks and any(_between(pieces, start, index)):
            pairs[start] = index
            del opened[piece.text]
        elif "o" in piece.marks:
            opened.setdefault(piece.text, index)
    return _looked(pieces, pairs)


def _between(pieces: list[Run], start: int, end: int) -> Iterator[str]:
    """Yield the texts between two marks."""
    return (piece.text for piece in pieces[start + 1 : end])


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
