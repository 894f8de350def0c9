"""Bỏ qua: comments in a YAML file that silence findings, each with its reason.

`# congvan: bỏ qua CV707 — theo mẫu của tỉnh` stands at the end of the line of a value, or on a line
of its own above it; `bỏ qua cả tệp` silences the whole file. English: `ignore`, `ignore file`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.auditing.choice import names
from congvan.auditing.codes import IDLE, NO_REASON, UNCLEAR
from congvan.findings.finding import Finding, Place, text
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.source.locating import Manuscript

_SIGN: Final = re.compile(r"congvan\s*:", re.IGNORECASE)
_NOTE: Final = re.compile(r"(?:^|(?<=\s))#\s*congvan\s*:\s*(?P<said>.*)", re.IGNORECASE)
_ORDER: Final = re.compile(
    r"(?:b[ỏo]\s+qua|ignore)(?P<whole>\s+(?:c[ảa]\s+t[ệe]p|file))?(?:\s+|$)(?P<rest>.*)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"(?:[Cc][Vv]\d{1,3}|[a-z]+(?:-[a-z0-9]+)+)(?![\w-])")
"""A code, the beginning of one, or a name."""

_SAID: Final = re.compile(r"[^\r\n]")
_BEFORE_REASON: Final = " \t,;:-–—("
_AFTER_REASON: Final = " \t)"


class Silence(NamedTuple):
    """Một ghi chú: the kinds it names, on which line or (0) in the whole file, and why."""

    place: Place
    line: int
    words: tuple[str, ...]
    reason: str

    def covers(self, finding: Finding, lines: range) -> bool:
        """Tell whether it silences a finding about something on `lines`."""
        here = not self.line or self.line in lines
        return here and any(names(word, finding.kind) for word in self.words)


def notes_in(manuscript: Manuscript, file: str) -> Iterator[Silence]:
    """Yield every note `# congvan:` of a text, also those that are not understood."""
    if not _SIGN.search(manuscript.typed):
        return
    comments = _without_scalars(manuscript)
    for number, line in enumerate(comments, 1):
        if found := _NOTE.search(line):
            own = not manuscript.lines[number - 1][: found.start()].strip()
            target = _below(manuscript.lines, number) if own else number
            place = Place(file, number, found.start() + 1)
            yield _silence(found["said"].strip(), place, target)


def complaints(notes: Sequence[Silence], used: set[Silence]) -> Iterator[Finding]:
    """Yield what is wrong with notes, of which `used` have silenced something."""
    for note in notes:
        said = ", ".join(note.words)
        if not note.words:
            message = text("Không hiểu ghi chú này.")
            yield UNCLEAR.at(note.place, message)
        elif not note.reason:
            message = text("Bỏ qua {codes} mà không nói lý do.", codes=said)
            yield NO_REASON.at(note.place, message)
        elif note not in used:
            message = text("Ở đây không có {codes} để bỏ qua.", codes=said)
            yield IDLE.at(note.place, message)


def _silence(said: str, place: Place, target: int) -> Silence:
    order = _ORDER.fullmatch(nfc(said))
    if order is None:
        return Silence(place, target, (), "")
    words, rest = _words(order["rest"])
    line = 0 if order["whole"] else target
    return Silence(place, line, words, rest.lstrip(_BEFORE_REASON).rstrip(_AFTER_REASON))


def _words(rest: str) -> tuple[tuple[str, ...], str]:
    """Return the codes and names that a note begins with, and what follows them."""
    words: list[str] = []
    while found := _WORD.match(rest):
        words.append(found.group())
        rest = rest[found.end() :].lstrip(" \t,;")
    return tuple(words), rest


def _below(lines: Sequence[str], number: int) -> int:
    """Return the first line below line `number` that is no comment."""
    below = (n for n, line in enumerate(lines[number:], number + 1) if _says_something(line))
    return next(below, number)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _without_scalars(manuscript: Manuscript) -> list[str]:
    """Return the lines of a text with every key and value blotted out: what is left is comment."""
    kept: list[str] = []
    end = 0
    for start, stop in manuscript.stretches:
        blot = _SAID.sub("_", manuscript.typed[start:stop])
        kept += manuscript.typed[end:start], blot
        end = stop
    return "".join([*kept, manuscript.typed[end:]]).removeprefix("\ufeff").splitlines()
