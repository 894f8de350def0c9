"""Đọc YAML: the one module that imports PyYAML.

Works on the parser's events, not on `load`: every value keeps its text and place, and depth,
anchors, tags and repeated keys are seen before anything is built on them. The C parser is used
where PyYAML has it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, Protocol, cast

import yaml

from congvan.findings.errors import SourceError
from congvan.findings.finding import Finding, Place, text
from congvan.source.codes import (
    COMMENT,
    CONTROL_CHARACTER,
    DASH,
    DUPLICATE_KEY,
    HIDDEN_CHARACTER,
    LEADING_MARK,
    NOT_COMPOSED,
    NOT_UTF8,
    SEVERAL_DOCUMENTS,
    TOO_LARGE,
)
from congvan.source.nodes import Mapping, Node, Scalar, Sequence, Source, Written
from congvan.source.quoting import indent
from congvan.source.traps import diagnose, named
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_BYTES: Final = 2 * 1024 * 1024
MAX_DEPTH: Final = 50

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY: Final = ("", "~", "null", "Null", "NULL")
_SIGNATURES: Final = {
    b"PK\x03\x04": text("Đây là tệp Word hoặc tệp nén, không phải văn bản YAML."),
    b"\xd0\xcf\x11\xe0": text("Đây là tệp Word kiểu cũ, không phải văn bản YAML."),
    b"\xff\xfe": text("Tệp dùng mã UTF-16, không phải UTF-8."),
    b"\xfe\xff": text("Tệp dùng mã UTF-16, không phải UTF-8."),
}
"""What a file begins with that is no text in UTF-8."""

_FORBIDDEN: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)
_HIDDEN: Final = re.compile(r"[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_TIGHT_DASH: Final = re.compile(r"-[^\W\d]")
_HASH: Final = re.compile(r"\s+#\S")


def read(data: bytes | str, file: str = "") -> Source:
    """Return what the YAML text `data` says; `file` is its name in findings.

    Raises:
        SourceError: for anything that is no single, bounded, plain YAML document in UTF-8.
    """
    typed = _decoded(data, file)
    composed = nfc(typed)
    lines = composed.splitlines()
    forbidden = list(_characters(composed, file))
    if forbidden:
        raise SourceError(*forbidden)
    reader = _Reader(composed, lines, file)
    root = reader.document()
    if reader.errors:
        raise SourceError(*reader.errors)
    if composed != typed:
        reader.warnings.append(_not_composed(typed, file))
    reader.warnings.extend(_hidden(composed, file))
    return Source(root, lines, reader.warnings)


def written(composed: str) -> Iterator[Written]:
    """Yield where every scalar of a text in NFC is typed, as far as YAML can read it."""
    starts = [0]
    for line in composed.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    events = cast("Iterator[_Event]", yaml.parse(composed, Loader=_LOADER))
    try:
        yield from _written(events, starts)
    except yaml.YAMLError:
        return


def _written(events: Iterable[_Event], starts: list[int]) -> Iterator[Written]:
    levels: list[str | int | None] = []  # a key, the number of an item, None before a key
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            if len(levels) > MAX_DEPTH:  # refused by `read`; a path is as long as it is deep
                return
            levels.append(None if isinstance(event, yaml.MappingStartEvent) else 0)
            continue
        if isinstance(event, yaml.CollectionEndEvent):
            levels.pop()
        elif isinstance(event, yaml.ScalarEvent):
            is_key = bool(levels) and levels[-1] is None
            path = [nfc(event.value) if level is None else level for level in levels]
            yield _typed(event, tuple(path), starts, is_key=is_key)
            if is_key:
                levels = [*path]
                continue
        elif not isinstance(event, yaml.AliasEvent):
            continue
        levels[-1:] = [_next(level) for level in levels[-1:]]


def _next(level: str | int | None) -> str | int | None:
    """Return the level after its value: the next item, or before the next key."""
    if isinstance(level, int):
        return level + 1
    return "" if level is None else None


def _typed(
    event: _Event, path: tuple[str | int, ...], starts: list[int], *, is_key: bool
) -> Written:
    first, last = event.start_mark, event.end_mark
    start, end = starts[first.line] + first.column, starts[last.line] + last.column
    value = nfc(event.value) if event.style == '"' else event.value
    style = event.style or ""
    return Written(path, first.line + 1, first.column + 1, start, end, style, value, is_key)


def _decoded(data: bytes | str, file: str) -> str:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > MAX_BYTES:
        message = text("Tệp lớn hơn 2 MiB.")
        raise SourceError(TOO_LARGE.at(Place(file), message))
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        known = (said for start, said in _SIGNATURES.items() if data.startswith(start))
        message = next(known, text("Chữ ở đây không phải mã UTF-8."))
        finding = NOT_UTF8.at(Place(file, line), message)
        raise SourceError(finding) from error


def _characters(composed: str, file: str) -> Iterator[Finding]:
    """Find characters that neither YAML nor Word can hold."""
    for match in _FORBIDDEN.finditer(composed):
        yield forbidden(match.group(), _place(composed, match.start(), file))


def forbidden(character: str, place: Place) -> Finding:
    """Return the finding for a control character at `place`."""
    code = f"U+{ord(character):04X}"
    message = text("Có ký tự điều khiển {code}.", code=code)
    return CONTROL_CHARACTER.at(place, message)


def forbidden_in(value: str) -> str | None:
    """Return the first character of `value` that a Word file cannot hold, if any."""
    match = _FORBIDDEN.search(value)
    return match.group() if match else None


def _hidden(composed: str, file: str) -> Iterator[Finding]:
    for match in _HIDDEN.finditer(composed):
        code = f"U+{ord(match.group()):04X}"
        message = text("Có ký tự không nhìn thấy {code}.", code=code)
        yield HIDDEN_CHARACTER.at(_place(composed, match.start(), file), message)


def _not_composed(typed: str, file: str) -> Finding:
    spot = next(
        (max(n - 1, 0) for n, c in enumerate(typed) if unicodedata.combining(c)),
        next((n for n, c in enumerate(typed) if nfc(c) != c), 0),
    )
    message = text("Chữ và dấu rời nhau (Unicode tổ hợp); đã đọc thành dựng sẵn.")
    return NOT_COMPOSED.at(_place(typed, spot, file), message)


def _place(whole: str, index: int, file: str) -> Place:
    line_start = whole.rfind("\n", 0, index) + 1
    return Place(file, whole.count("\n", 0, index) + 1, index - line_start + 1)


class _Mark(Protocol):
    """Where an event of the parser begins or ends; counted from 0."""

    line: int
    column: int


class _Event(Protocol):
    """What the parser says of one value: the parts that are read here."""

    start_mark: _Mark
    end_mark: _Mark
    anchor: str | None
    tag: str | None
    style: str | None
    value: str


class _Reader:
    """Builds nodes from the parser's events; holds what it met on the way."""

    def __init__(self, composed: str, lines: list[str], file: str) -> None:
        self.lines = lines
        self.file = file
        self.errors: list[Finding] = []
        self.warnings: list[Finding] = []
        self._composed = composed
        self._hash = " #" in composed
        self._events = cast("Iterator[_Event]", yaml.parse(composed, Loader=_LOADER))

    def document(self) -> Node:
        """Return the root of the only document."""
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            marks = (error.problem_mark, error.context_mark)
            self._bound_depth(marks[0])
            spots = [(mark.line, mark.column) for mark in marks if mark is not None]
            found = diagnose(self.lines, self.file, spots)
            known = [finding for finding in self.errors if finding.place != found.place]
            raise SourceError(*known, found) from error
        except yaml.YAMLError as error:
            raise SourceError(diagnose(self.lines, self.file, [])) from error

    def _document(self) -> Node:
        next(self._events)
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            message = text("Tệp không có văn bản nào.")
            remedy = text("`congvan new LOẠI` cho một mẫu để điền.")
            raise SourceError(SEVERAL_DOCUMENTS.at(Place(self.file, 1), message, remedy))
        root = self._node(next(self._events), 0)
        next(self._events)
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            kind, message = SEVERAL_DOCUMENTS, text("Tệp có hơn một văn bản.")
            raise SourceError(kind.at(self._at(event), message))
        return root

    def _bound_depth(self, end: yaml.Mark | None) -> None:
        """Refuse what nests too deep before the place where the scanner gave up.

        In search of the colon of a key it runs up to 1,024 characters ahead of the events, and
        from PyYAML 6.0.4 on it refuses a depth of its own choice there. So what stands before
        that place is read by itself: the bound is ours, whichever PyYAML there is.
        """
        if end is None:
            return
        before = _Reader(self._composed[: end.index], self.lines, self.file)
        try:
            before._document()
        except SourceError as error:
            if error.findings[0].kind is TOO_LARGE:
                raise
        except yaml.YAMLError:
            return

    def _at(self, event: _Event) -> Place:
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _node(self, event: _Event, depth: int) -> Node:
        place = self._at(event)
        if depth > MAX_DEPTH:
            message = text("Lồng sâu hơn {depth} bậc.", depth=MAX_DEPTH)
            raise SourceError(TOO_LARGE.at(place, message))
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            self._leading_mark(place)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(place, list(self._items(depth)))
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(place, self._entries(depth))
        return Scalar(place, None)

    def _leading_mark(self, place: Place) -> None:
        line = self.lines[place.line - 1]
        mark = line[place.column - 1 : place.column]
        message = text("Câu mở đầu bằng “{mark}”, YAML hiểu là lệnh.", mark=mark)
        self.errors.append(named(LEADING_MARK, message, self.lines, place))

    def _scalar(self, event: _Event, place: Place) -> Scalar:
        plain = not event.style
        if plain and event.value in _EMPTY:
            return Scalar(place, None)
        if plain and self._hash:
            self._comment(event)
        if plain and "-" in event.value:
            self._dash(event, place)
        control = forbidden_in(event.value) if event.style == '"' else None
        if control:
            self.errors.append(forbidden(control, place))
        return Scalar(place, nfc(event.value) if event.style == '"' else event.value)

    def _dash(self, event: _Event, place: Place) -> None:
        """Notice a list item that YAML took into the text above it."""
        if _TIGHT_DASH.match(event.value):
            line = self.lines[place.line - 1]
            mended = f"{line[: place.column]} {line[place.column :]}"
            hint = text("Sửa thành:\n{line}", line=mended)
            message = text("Thiếu dấu cách sau dấu “-”: dòng này không thành một mục.")
            self.warnings.append(DASH.at(place, message, hint))
        for row in range(event.start_mark.line + 1, event.end_mark.line + 1):
            line = self.lines[row] if row < len(self.lines) else ""
            if line.lstrip().startswith("- "):
                spot = Place(self.file, row + 1, indent(line))
                message = text(
                    "Dòng mở đầu bằng “-” này nối vào câu trên, không thành một mục."
                )
                self.warnings.append(DASH.at(spot, message))

    def _comment(self, event: _Event) -> None:
        row, column = event.end_mark.line, event.end_mark.column
        rest = self.lines[row][column:] if row < len(self.lines) else ""
        if _HASH.match(rest):
            message = text("“{rest}” sau dấu # không được in.", rest=rest.strip())
            place = Place(self.file, row + 1, column + 1)
            self.warnings.append(named(COMMENT, message, self.lines, place))

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> list[tuple[Scalar, Node]]:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, Place] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, depth)
            value = self._node(next(self._events), depth + 1)
            first = seen.setdefault(key.text or "", key.place)
            if first is not key.place:
                self._duplicate(key, first)
            entries.append((key, value))
        return entries

    def _key(self, event: _Event, depth: int) -> Scalar:
        node = self._node(event, depth + 1)
        if isinstance(node, Scalar):
            return Scalar(node.place, node.text or "")
        self._leading_mark(node.place)
        return Scalar(node.place, "")

    def _duplicate(self, key: Scalar, first: Place) -> None:
        message = text("Khóa “{key}” đã viết ở dòng {line}.", key=key.text, line=first.line)
        self.errors.append(DUPLICATE_KEY.at(key.place, message))
