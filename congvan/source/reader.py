"""Đọc YAML: the parser's events → values that know where they were typed.

What cannot be read is mended or left out by `recovery`, so that all errors of a text are found at
once; a text without any is read in one go.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from congvan.findings.errors import SourceError
from congvan.findings.finding import Finding, Place, has_errors, in_order, text
from congvan.source.codes import (
    COMMENT,
    CONTROL_CHARACTER,
    DASH,
    DUPLICATE_KEY,
    LEADING_MARK,
    SEVERAL_DOCUMENTS,
    TOO_LARGE,
)
from congvan.source.decoding import (
    MAX_BYTES,
    decoded,
    doubts,
    forbidden,
    forbidden_in,
    without_forbidden,
)
from congvan.source.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    Problem,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    marks_of,
    parse,
)
from congvan.source.mends import Mend, quoted_mend, stray_item, tight_items, typed_lines
from congvan.source.nodes import Line, Mapping, Node, Scalar, Sequence, Source, Written
from congvan.source.quoting import indent
from congvan.source.recovery import Recovery, proven, recovered
from congvan.vietnamese.text import BULLETS, nfc

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from congvan.source.events import Event, Mark

__all__ = ["MAX_BYTES", "MAX_DEPTH", "read", "read_all", "written"]

MAX_DEPTH: Final = 50

_EMPTY: Final = ("", "~", "null", "Null", "NULL")
_TIGHT_DASH: Final = re.compile(r"-[^\W\d]")
_FIRM_DASH: Final = "-\u00a0"
"""A dash with the no-break space that Word puts behind it."""

_BULLET: Final = re.compile(rf" *(?:-\u00a0|[{BULLETS}])")
"""What Word types before an item, and YAML takes for the beginning of a sentence."""

_DASH: Final = re.compile(r" *-[ \u00a0]")
_DASH_SAID: Final = text("Dòng mở đầu bằng “-” này nối vào câu trên, không thành một mục.")
_FIRM_DASH_SAID: Final = text(
    "Sau dấu “-” là dấu cách không ngắt (chép từ Word): dòng này không thành một mục."
)
_BULLETS_SAID: Final = text(
    "Các dòng mở đầu bằng gạch của Word nối thành một câu, không thành các mục."
)
_BLOCKS: Final = ("|", ">")
_HASH: Final = re.compile(
    r"\s*#(?!\s*congvan:)(?P<tight>\S)| #(?!\s*congvan:)(?: |$)", re.IGNORECASE
)
"""What may be words of a sentence; behind two spaces, or a number, it is surely a comment."""


def read(data: bytes | str, file: str = "") -> Source:
    """Return what the YAML text `data` says; `file` is its name in findings.

    Raises:
        SourceError: for anything that is no single, bounded, plain YAML document in UTF-8; with
            everything that is wrong with it.
    """
    source = read_all(data, file)
    if has_errors(source.findings):
        raise SourceError(*in_order(source.findings))
    return source


def read_all(
    data: bytes | str,
    file: str = "",
    keys: Collection[str] = frozenset(),
    top: Collection[str] = frozenset(),
) -> Source:
    """Return what a YAML text says as far as it can be read, with everything wrong with it.

    `keys` are the bare forms of the keys that the file may have, by which a key is told from a
    sentence with a colon; `top` are those that may stand at the left margin.

    Raises:
        SourceError: if nothing can be read at all.
    """
    typed = decoded(data, file)
    whole = nfc(typed)
    composed, findings = without_forbidden(whole, file)
    reader = _Reader(composed, file)
    lines = reader.rows
    root = reader.whole_document()
    made = Recovery()
    if root is None:
        made = recovered(typed_lines(lines), file, keys, top)
        findings += made.findings
        reader = _Reader("\n".join(line.text for line in made.lines), file, made.lines)
        try:
            root = reader.document()
        except Problem as error:  # what was left out cannot be left out
            raise SourceError(*in_order(findings)) from error
    if composed != whole:
        findings = list(_unrepaired(findings))
    findings += [*reader.findings, *doubts(typed, whole, file)]
    return Source(root, lines, findings, made.lines, made.aside, made.lost)


def _unrepaired(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings without a repair of a line that has a control character: it would be lost."""
    findings = list(findings)
    bad = {one.place.line for one in findings if one.kind is CONTROL_CHARACTER}
    for one in findings:
        lines = range(one.repair.first, one.repair.last + 1) if one.repair else range(0)
        if bad & set(lines):
            yield one.kind.at(one.place, one.message)
        else:
            yield one


def written(composed: str) -> Iterator[Written]:
    """Yield where every scalar of a text in NFC is typed, as far as YAML can read it."""
    starts = [0]
    for line in composed.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    try:
        yield from _written(parse(composed), starts)
    except Problem:
        return


def _written(read: Iterable[Event], starts: list[int]) -> Iterator[Written]:
    levels: list[str | int | None] = []  # a key, the number of an item, None before a key
    for event in read:
        if isinstance(event, CollectionStartEvent):
            if len(levels) > MAX_DEPTH:  # refused by `read`; a path is as long as it is deep
                return
            levels.append(None if isinstance(event, MappingStartEvent) else 0)
            continue
        if isinstance(event, CollectionEndEvent):
            levels.pop()
        elif isinstance(event, ScalarEvent):
            is_key = bool(levels) and levels[-1] is None
            path = [nfc(event.value) if level is None else level for level in levels]
            yield _typed(event, tuple(path), starts, is_key=is_key)
            if is_key:
                levels = [*path]
                continue
        elif not isinstance(event, AliasEvent):
            continue
        levels[-1:] = [_next(level) for level in levels[-1:]]


def _next(level: str | int | None) -> str | int | None:
    """Return the level after its value: the next item, or before the next key."""
    if isinstance(level, int):
        return level + 1
    return "" if level is None else None


def _typed(
    event: Event, path: tuple[str | int, ...], starts: list[int], *, is_key: bool
) -> Written:
    first, last = event.start_mark, event.end_mark
    start, end = starts[first.line] + first.column, starts[last.line] + last.column
    value = nfc(event.value) if event.style == '"' else event.value
    style = event.style or ""
    return Written(path, first.line + 1, first.column + 1, start, end, style, value, is_key)


class _Reader:
    """Builds nodes from the parser's events; holds what it met on the way.

    `lines` are those read, where they are not those typed.
    """

    def __init__(self, composed: str, file: str, lines: tuple[Line, ...] | None = None) -> None:
        self.file = file
        self.marked = False
        self._composed = composed
        self._lines = lines
        self._found: list[Finding] = []
        self._proposed: list[tuple[Finding, Mend]] = []
        self._events = parse(composed)

    @cached_property
    def rows(self) -> list[str]:
        """The lines of the text."""
        return self._composed.splitlines()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines as they are read."""
        return self._lines or typed_lines(self.rows)

    @cached_property
    def _hashed(self) -> frozenset[int]:
        """The lines, from 0, that hold a `#`."""
        return frozenset(row for row, line in enumerate(self.rows) if "#" in line)

    @property
    def findings(self) -> list[Finding]:
        """What was met, with what mends it where that is proven."""
        proposed = proven(self.lines, self._proposed) if self._proposed else ()
        return [*self._found, *proposed]

    def whole_document(self) -> Node | None:
        """Return the root of the only document; None where some of it cannot be read.

        Raises:
            SourceError: if there is none, or it nests too deep to be read at all.
        """
        try:
            root = self.document()
        except Problem as error:
            self._bound_depth(marks_of(error))
            return None
        return None if self.marked else root

    def document(self) -> Node:
        """Return the root of the only document.

        Raises:
            Problem: if it cannot be read.
        """
        next(self._events)
        event = next(self._events)
        if isinstance(event, StreamEndEvent):
            message = text("Tệp không có văn bản nào.")
            remedy = text("`congvan new LOẠI` cho một mẫu để điền.")
            raise SourceError(SEVERAL_DOCUMENTS.at(Place(self.file, 1, 1), message, remedy))
        root = self._node(next(self._events), 0)
        next(self._events)
        event = next(self._events)
        if not isinstance(event, StreamEndEvent):
            message = text("Tệp có hơn một văn bản.")
            self._found.append(SEVERAL_DOCUMENTS.at(self._at(event), message))
        return root

    def _bound_depth(self, marks: list[Mark]) -> None:
        """Refuse what nests too deep before the place where the scanner gave up.

        In search of the colon of a key it runs up to 1,024 characters ahead of the events, and
        from PyYAML 6.0.4 on it refuses a depth of its own choice there. So what stands before
        that place is read by itself: the bound is ours, whichever PyYAML there is.
        """
        if not marks:
            return
        before = _Reader(self._composed[: marks[0].index], self.file)
        try:
            before.document()
        except SourceError as error:
            if error.findings[0].kind is TOO_LARGE:
                raise
        except Problem:
            return

    def _at(self, event: Event) -> Place:
        row, column = event.start_mark.line, event.start_mark.column + 1
        if self._lines is None:
            return Place(self.file, row + 1, column)
        return self._spot(row, column)

    def _spot(self, row: int, column: int) -> Place:
        """Return the place as typed of a line (from 0) and column (from 1) as read."""
        if self._lines is None or row >= len(self._lines):
            return Place(self.file, row + 1, column)
        line = self._lines[row]
        return Place(self.file, line.row, line.column(column))

    def _node(self, event: Event, depth: int) -> Node:
        place = self._at(event)
        if depth > MAX_DEPTH:
            message = text("Lồng sâu hơn {depth} bậc.", depth=MAX_DEPTH)
            raise SourceError(TOO_LARGE.at(place, message))
        if isinstance(event, AliasEvent) or event.anchor or event.tag:
            self.marked = True
        if isinstance(event, ScalarEvent):
            return self._scalar(event, place)
        if isinstance(event, SequenceStartEvent):
            return Sequence(place, list(self._items(depth)))
        if isinstance(event, MappingStartEvent):
            return Mapping(place, self._entries(depth))
        return Scalar(place, None)

    def _scalar(self, event: Event, place: Place) -> Scalar:
        plain = not event.style
        if plain and event.value in _EMPTY:
            return Scalar(place, None)
        if event.end_mark.line in self._hashed and event.style not in _BLOCKS:
            self._comment(event)
        if plain and ("-" in event.value or _BULLET.match(event.value)):
            self._dash(event, place)
        control = forbidden_in(event.value) if event.style == '"' else None
        if control:
            self._found.append(forbidden(control, place))
            return Scalar(place, without_forbidden(nfc(event.value), self.file)[0])
        return Scalar(place, nfc(event.value) if event.style == '"' else event.value)

    def _dash(self, event: Event, place: Place) -> None:
        """Notice a list item that YAML took into the text above it."""
        first, last = event.start_mark.line, event.end_mark.line
        if first == last and not _TIGHT_DASH.match(event.value):
            return
        last = min(last, len(self.lines) - 1)
        if _TIGHT_DASH.match(event.value):
            message = text("Thiếu dấu cách sau dấu “-”: dòng này không thành một mục.")
            self._propose(DASH.at(place, message), tight_items(self.lines, first, last))
        if _BULLET.match(event.value):
            self._bullets(event, place, range(first, last + 1))
            return
        below = [n for n in range(first + 1, last + 1) if _DASH.match(self.lines[n].text)]
        for row in below:
            line = self.lines[row].text
            firm = line.lstrip(" ").startswith(_FIRM_DASH)
            message = _FIRM_DASH_SAID if firm else _DASH_SAID
            found = DASH.at(self._spot(row, indent(line)), message)
            self._propose(found, stray_item(self.lines, first, row))

    def _bullets(self, event: Event, place: Place, rows: range) -> None:
        """Notice a list whose items begin with bullets of Word: YAML reads one sentence."""
        listed = [row for row in rows if _BULLET.match(self.lines[row].text)]
        if any(row > rows.start for row in listed):
            firm = event.value.startswith(_FIRM_DASH)
            found = DASH.at(place, _FIRM_DASH_SAID if firm else _BULLETS_SAID)
            self._propose(found, tight_items(self.lines, rows.start, listed[-1]))

    def _comment(self, event: Event) -> None:
        row, column = event.end_mark.line, event.end_mark.column
        line = self.lines[row].text if row < len(self.lines) else ""
        sign = _HASH.match(line[column:])
        is_worded = not event.style and any(map(str.isalpha, event.value))
        if sign and (is_worded or sign["tight"]):
            rest = line[column:].strip()
            message = text("“{rest}” sau dấu # không được in.", rest=rest)
            found = COMMENT.at(self._spot(row, column + 1), message)
            self._propose(found, quoted_mend(self.lines, row))

    def _propose(self, found: Finding, mend: Mend | None) -> None:
        if mend:
            self._proposed.append((found, mend))
        else:
            self._found.append(found)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> list[tuple[Scalar, Node]]:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, Place] = {}
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self._key(event, depth)
            value = self._node(next(self._events), depth + 1)
            first = seen.setdefault(key.text or "", key.place)
            if first is not key.place:
                self._duplicate(key, first)
            entries.append((key, value))
        return entries

    def _key(self, event: Event, depth: int) -> Scalar:
        node = self._node(event, depth + 1)
        if isinstance(node, Scalar):
            return Scalar(node.place, node.text or "")
        message = text("Câu mở đầu bằng “{mark}”, YAML hiểu là lệnh.", mark=self._sign(event))
        self._found.append(LEADING_MARK.at(node.place, message))
        return Scalar(node.place, "")

    def _sign(self, event: Event) -> str:
        row, column = event.start_mark.line, event.start_mark.column
        return self.lines[row].text[column : column + 1]

    def _duplicate(self, key: Scalar, first: Place) -> None:
        message = text("Khóa “{key}” đã viết ở dòng {line}.", key=key.text, line=first.line)
        self._found.append(DUPLICATE_KEY.at(key.place, message))
