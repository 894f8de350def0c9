"""Đọc tiếp: a text that cannot be read is mended, or left out, entry by entry, until it can be.

A mend is proven before it is made: the lines with it are read to the next entry, and say what was
typed on them. Where none is, the value, the line or the entry is left out, whichever is enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import Finding, Place, Repair, text
from congvan.source.codes import BROKEN
from congvan.source.mends import Mend, extent, mended
from congvan.source.quoting import parts
from congvan.source.traps import Slip, slips, unnamed
from congvan.source.walking import Entry, Walk, walk, walk_on
from congvan.vietnamese.text import BULLETS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from congvan.source.nodes import Line
    from congvan.source.walking import Said

MOST_ERRORS: Final = 200
"""Errors of the text itself that are listed at once; a person mends no more in one go."""

_SIGNS: Final = frozenset("-:,[]{}'\"|>\\")
"""What YAML is written with: it need not be said."""

_AHEAD: Final = 200
"""Lines behind a mend that are read, to see that it does not break them."""


class Recovery(NamedTuple):
    """Kết quả: the lines that can be read, what was found, and what is left out of them.

    `aside` are the places of values that are empty in these lines, `lost` the lines left out.
    """

    lines: tuple[Line, ...] = ()
    findings: list[Finding] = []  # noqa: RUF012 - never changed
    aside: frozenset[Place] = frozenset()
    lost: tuple[Line, ...] = ()


def recovered(
    lines: tuple[Line, ...], file: str, keys: Collection[str], top: Collection[str]
) -> Recovery:
    """Return lines that can be read, and every error found in making them so."""
    work = _Recovering(lines, file, keys, top)
    work.run()
    return Recovery(work.lines, work.told(), frozenset(work.aside), tuple(work.lost))


def proven(lines: Sequence[Line], proposed: Sequence[tuple[Finding, Mend]]) -> list[Finding]:
    """Return findings, those with their repairs whose mends are proven in a text that is read.

    All are tried at once, and by halves where some fail.
    """
    apart = _apart([mend for _, mend in proposed if _is_free(lines, mend)])
    good = set(_provable(tuple(lines), apart))
    return [
        found.repaired_by(_repair(lines, mend)) if mend in good else found
        for found, mend in proposed
    ]


def _is_free(lines: Sequence[Line], mend: Mend) -> bool:
    """Tell whether a mend may be offered: none of its lines is mended already."""
    here = lines[mend.first : mend.last + 1]
    return mend.offered and all(line.text == line.typed for line in here)


def _apart(mends: Sequence[Mend]) -> list[Mend]:
    """Return mends in the order of the text; of two on the same lines, the first."""
    kept: list[Mend] = []
    for mend in sorted(dict.fromkeys(mends)):
        if not kept or mend.first > kept[-1].last:
            kept.append(mend)
    return kept


def _provable(lines: tuple[Line, ...], mends: list[Mend]) -> list[Mend]:
    if not mends or _all_proven(lines, mends):
        return mends
    half = len(mends) // 2
    if not half:
        return []
    return [one for some in (mends[:half], mends[half:]) for one in _provable(lines, some)]


def _all_proven(lines: tuple[Line, ...], mends: Sequence[Mend]) -> bool:
    new = lines
    for mend in reversed(mends):
        new = mended(new, mend)
    made = walk(new, Entry(), len(new))
    shift = 0
    for mend in mends:
        first = mend.first + shift
        shift += len(mend.lines) - (mend.last - mend.first + 1)
        here = [one for one in made.said if first <= one.row <= mend.last + shift]
        typed = [line.text for line in lines[mend.first : mend.last + 1]]
        if made.stopped or not says(typed, here, mend.expected):
            return False
    return True


def _repair(lines: Sequence[Line], mend: Mend) -> Repair:
    typed = [line.text for line in lines[mend.first : mend.last + 1]]
    return _least(lines[mend.first].row, typed, mend.lines)


def _least(first: int, typed: Sequence[str], made: Sequence[str]) -> Repair:
    """Return the repair of lines that leaves out those at its ends which stay as they are."""
    least = min(len(typed), len(made))
    pairs = zip(typed, made, strict=False)
    head = next((n for n, (old, new) in enumerate(pairs) if old != new), least - 1)
    head = min(head, least - 1)
    ends = zip(reversed(typed[head:]), reversed(made[head:]), strict=False)
    tail = next((n for n, (old, new) in enumerate(ends) if old != new), 0)
    tail = min(tail, least - head - 1)
    lines = tuple(made[head : len(made) - tail])
    return Repair(first + head, first + len(typed) - 1 - tail, lines)


def says(typed: Sequence[str], said: Sequence[Said], expected: Sequence[str]) -> bool:
    """Tell whether what was read says all that was typed but the signs of YAML itself."""
    values = {_plain(one.value) for one in said}
    if any(_plain(sentence) not in values for sentence in expected):
        return False
    left = iter("".join("".join(one.value.split()) for one in said))
    sign = next(left, None)
    for line in typed:
        for at, one in enumerate("".join(line.split())):
            if one == sign:
                sign = next(left, None)
            elif one not in _SIGNS and not (at == 0 and one in BULLETS):
                return False
    return sign is None


def _plain(sentence: str) -> str:
    return " ".join(sentence.split())


class _Recovering:
    """Reads on behind every error; holds the lines as mended and what was found."""

    def __init__(
        self, lines: tuple[Line, ...], file: str, keys: Collection[str], top: Collection[str]
    ) -> None:
        self.lines = self._typed = lines
        self.aside: set[Place] = set()
        self.lost: list[Line] = []
        self._file = file
        self._keys = keys
        self._top = top
        self._found: list[tuple[Finding, range, bool]] = []
        """Each with the lines it was typed on that were changed, and whether that is offered."""

    def run(self) -> None:
        """Mend the lines, or leave them out, until all can be read."""
        entry = Entry()
        while True:
            made = walk_on(self.lines, entry)
            if not made.stopped:
                return
            if len(self._found) >= MOST_ERRORS:
                self._stop(made)
                return
            entry = made.entry
            self._mend(made)

    def told(self) -> list[Finding]:
        """Return what was found; of errors on the same lines each is shown all of them mended."""
        return [self._with_repair(*one) for one in self._found]

    def _with_repair(self, found: Finding, rows: range, offered: bool) -> Finding:  # noqa: FBT001
        while True:
            near = [one for one in self._found if set(one[1]) & set(rows)]
            wide = range(
                min([rows.start, *(one[1].start for one in near)]),
                max([rows.stop, *(one[1].stop for one in near)]),
            )
            if wide == rows:
                break
            rows = wide
        if not offered or not all(one[2] for one in near):
            return found
        typed = [line.text for line in self._typed[rows.start - 1 : rows.stop - 1]]
        made = [line.text for line in self.lines if line.row in rows]
        return found.repaired_by(_least(rows.start, typed, made))

    def _mend(self, made: Walk) -> None:
        first: Slip | None = None
        for slip in slips(self.lines, made.entry.row, made.spots, self._keys, self._top):
            first = first or slip
            for mend in slip.mends:
                if self._is_proven(mend, made):
                    self._note(slip, mend)
                    return
        self._leave_out(first or unnamed(self.lines, made.spots), made)

    def _note(self, slip: Slip, mend: Mend) -> None:
        rows = range(self.lines[mend.first].row, self.lines[mend.last].row + 1)
        self._found.append((slip.at(self._file, self.lines), rows, mend.offered))
        self.lines = mended(self.lines, mend)

    def _is_proven(self, mend: Mend, made: Walk) -> bool:
        if mend.first < made.entry.row:
            return False
        new = mended(self.lines, mend)
        last = mend.first + len(mend.lines) - 1
        alone = walk(new, made.entry, last + 1)
        if alone.stopped or not self._goes_on(new, made, last):
            return False
        if not mend.offered:
            return True
        said = [one for one in alone.said if one.row >= mend.first]
        typed = [line.text for line in self.lines[mend.first : mend.last + 1]]
        return says(typed, said, mend.expected)

    def _goes_on(self, new: Sequence[Line], made: Walk, last: int) -> bool:
        """Tell whether what follows line `last` can be read, or breaks for its own reasons."""
        ahead = walk(new, made.entry, min(len(new), last + _AHEAD), last)
        if not ahead.stopped:
            return True
        below = next((line.text for line in new[last + 1 :] if line.text.strip()), "")
        begins = parts(below)
        own = bool(begins.key) or "-" in begins.lead or not below[:1].isspace()
        return own and min(ahead.spots)[0] > last

    def _leave_out(self, slip: Slip, made: Walk) -> None:
        """Leave out what cannot be read, as little as is enough."""
        for mend in self._omissions(slip, made):
            new = mended(self.lines, mend)
            alone = walk(new, made.entry, mend.last + 1)
            if not alone.stopped and self._goes_on(new, made, mend.last):
                self._omit(slip, mend)
                return

    def _omit(self, slip: Slip, mend: Mend) -> None:
        rows = range(self.lines[mend.first].row, self.lines[mend.last].row + 1)
        self._found.append((slip.at(self._file, self.lines), rows, False))
        for old, line in zip(self.lines[mend.first : mend.last + 1], mend.lines, strict=True):
            if old.text != line:
                self.lost.append(old)
            if line.endswith("~"):
                self.aside.add(Place(self._file, old.row, old.column(len(line))))
        self.lines = mended(self.lines, mend)

    def _omissions(self, slip: Slip, made: Walk) -> Iterator[Mend]:
        """Yield what may be left out: values, then lines, then the entry and all around it."""
        first, count = made.entry.row, len(self.lines)
        rows = [slip.row, *(row for row, _ in made.spots), first]
        rows = [row for row in dict.fromkeys(rows) if first <= row < count]
        for row in rows:
            found = parts(self.lines[row].text, self._keys)
            if found.value and (found.key or "-" in found.lead):
                last = extent(self.lines, row, found.owner)
                emptied = self.lines[row].text[: found.start] + "~"
                if found.key and not emptied[found.start - 1].isspace():
                    emptied = self.lines[row].text[: found.start] + " ~"
                yield Mend(row, last, (emptied, *[""] * (last - row)))
        for row in rows:
            last = extent(self.lines, row, parts(self.lines[row].text).owner)
            yield Mend(row, last, ("",) * (last - row + 1))
        last = max([first, *(row for row in rows)])
        while last < count - 1:
            yield Mend(first, last, ("",) * (last - first + 1))
            last = next(
                (at - 1 for at in range(last + 2, count) if self.lines[at].text[:1].strip()),
                count - 1,
            )
        yield Mend(first, count - 1, ("",) * (count - first))

    def _stop(self, made: Walk) -> None:
        """Leave out all that is left, and say so."""
        row = min(made.spots)[0] if made.spots else made.entry.row
        message = text(
            "Tệp còn lỗi nữa; chỉ nêu {count} lỗi đầu, sửa rồi chạy lại.", count=MOST_ERRORS
        )
        slip = Slip(BROKEN, message, min(row, len(self.lines) - 1), 0)
        rest = len(self.lines) - made.entry.row
        self._omit(slip, Mend(made.entry.row, len(self.lines) - 1, ("",) * rest))
