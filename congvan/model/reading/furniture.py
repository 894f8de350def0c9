"""Chữ in sẵn gõ lại: what the program prints by itself and a writer typed as well.

It is set aside before a document is built, so that it is printed once, and a finding says what was
set aside. What is typed otherwise than it would be printed is never set aside: two different dates
or symbols are an error. Numbers and dashes before items are those of `typed_labels`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from pydantic_core import PydanticCustomError

from congvan.decree.words import ARCHIVE, DISTRIBUTION, Authority
from congvan.findings.finding import Kind, Span, Text, text
from congvan.model.reading.codes import (
    DOUBLE_KEY,
    PLACE_WITH_DATE,
    TYPED_COMPONENT,
    TYPED_LABEL,
)
from congvan.model.values import date_parts
from congvan.vietnamese.text import BULLETS, bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.model.document.parts import Path
    from congvan.model.reading.complaints import Reading

Value = str | None | list["Value"] | dict[str, "Value"]
"""What a file says, under canonical keys."""

Values = dict[str, Any]

BULLET: Final = re.compile(rf"\s*(?:[-+*{BULLETS}]\s+|[{BULLETS}]\s*)")
"""A dash or a bullet as Word types them."""

_COMPONENTS: Final = {
    "recipients": re.compile(r"\s*Kính (?:gửi|gởi|trình)\s*:\s*", re.IGNORECASE),
    "distribution": re.compile(rf"\s*{DISTRIBUTION}\s*", re.IGNORECASE),
    "archive": re.compile(rf"\s*{ARCHIVE}\s*", re.IGNORECASE),
}
_NUMBER: Final = re.compile(r"\s*Số\s*:?\s*", re.IGNORECASE)
_YEARED: Final = re.compile(r"(?P<number>\s*\d+(?:/\d{4})?)\s*/\s*(?P<symbol>[^\d\s/].*)")
"""A number, of a normative text with its year, and the symbol behind it."""

_DATED: Final = re.compile(
    r"(?P<place>.*?)\s*,?\s*(?P<date>\bngày\b.*)", re.IGNORECASE | re.DOTALL
)
_END_MARK: Final = re.compile(r"\s*[,.;:]\s*$")
_UNPRINTED: Final = frozenset({"for", "copies"})


class Spot(NamedTuple):
    """Chỗ của một chữ: the dict or list that holds it, under which key, and its path."""

    holder: Any
    key: str | int
    path: Path

    @property
    def typed(self) -> str:
        """What stands there."""
        return self.holder[self.key]


def set_aside(values: Values, reading: Reading) -> None:
    """Take out of the values of a document what the program prints by itself."""
    for key, label in _COMPONENTS.items():
        _component(values, key, label, reading)
    _number(values, reading)
    _place_and_date(values, reading)
    for spot in texts_under(values, "signature"):
        if str(spot.key).rstrip(".").upper() in Authority.__members__:
            mark = re.compile(rf"\s*{str(spot.key).rstrip('.')}\s*\.\s*", re.IGNORECASE)
            drop(spot, [(mark, TYPED_COMPONENT)], reading)
    for spot in texts_under(values, "fields"):
        label = re.compile(rf"\s*{re.escape(str(spot.key))}\s*:\s*", re.IGNORECASE)
        drop(spot, [(label, TYPED_COMPONENT)], reading)


def texts_under(values: Values, key: str) -> list[Spot]:
    """Return every text under a key of a document, however deep it lies."""
    return list(_texts(Spot(values, key, (key,)))) if key in values else []


def _texts(spot: Spot) -> Iterator[Spot]:
    value: Value = spot.holder[spot.key]
    if isinstance(value, str):
        yield spot
    elif isinstance(value, dict):
        for key in value:
            if key not in _UNPRINTED:
                yield from _texts(Spot(value, key, (*spot.path, key)))
    elif isinstance(value, list):
        for row in range(len(value)):
            yield from _texts(Spot(value, row, (*spot.path, row)))


def drop(
    spot: Spot, patterns: Sequence[tuple[re.Pattern[str], Kind]], reading: Reading
) -> None:
    """Set aside what stands before a text as one of `patterns`, in any order, once each."""
    typed, end = spot.typed, 0
    said: list[Kind] = []
    for pattern, kind in (*patterns, *patterns):
        match = pattern.match(typed, end)
        if match and match.end() > end and kind not in said:
            end = match.end()
            said.append(kind)
    if not said or end == len(typed) or reading.nearest(spot.path) in reading.merged:
        return
    spot.holder[spot.key] = typed[end:]
    kind = TYPED_COMPONENT if TYPED_COMPONENT in said else said[0]
    _say(kind, spot.path, typed[:end], Span(typed, 0, end, ""), reading)


def _say(kind: Kind, path: Path, aside: str, span: Span, reading: Reading) -> None:
    message = text("“{words}” tự in, chỉ in một lần.", words=aside.strip())
    reading.findings.append(kind.at(reading.nearest(path), message, None, span))


def _component(values: Values, key: str, label: re.Pattern[str], reading: Reading) -> None:
    """Set aside the name of a component, dashes before its lines, and lines of the name alone."""
    lines: Value = values.get(key)
    if isinstance(lines, list):
        named = [row for row, line in enumerate(lines)
                 if isinstance(line, str) and label.fullmatch(line)]  # fmt: skip
        kept = [row for row in range(len(lines)) if row not in named]
        for row in named if kept else ():
            typed = str(lines[row])
            _say(TYPED_COMPONENT, (key, row), typed, Span(typed, 0, len(typed)), reading)
        if named and kept:
            values[key] = [lines[row] for row in kept]
            reading.keep(key, [*kept])
    for spot in texts_under(values, key):
        drop(spot, [(label, TYPED_COMPONENT), (BULLET, TYPED_LABEL)], reading)


def _number(values: Values, reading: Reading) -> None:
    """Set “Số:” aside, and behind the number the symbol, where it is the document's own."""
    if not isinstance(values.get("number"), str):
        return
    drop(Spot(values, "number", ("number",)), [(_NUMBER, TYPED_COMPONENT)], reading)
    typed, own = values["number"], values.get("symbol")
    match = _YEARED.fullmatch(typed)
    if match is None:
        return
    symbol = match["symbol"].strip()
    if own and not bare(symbol).endswith(bare(str(own))):
        _say_twice("number", symbol, "symbol", str(own), reading)
        return
    values["number"], values["symbol"] = match["number"].strip(), own or symbol
    span = Span(typed, match.end("number"), len(typed), "" if own else None)
    if own:
        _say(TYPED_COMPONENT, ("number",), typed[span.start :], span, reading)


def _place_and_date(values: Values, reading: Reading) -> None:
    """Set a date behind the place aside, a place before the date, and the mark between."""
    place: Value = values.get("place")
    date: Value = values.get("date")
    if isinstance(place, str) and (match := _DATED.fullmatch(place)) and match["place"]:
        if _agree(values, "date", match["date"], "place", reading):
            _cut(values, "place", slice(match.end("place"), len(place)), reading)
    elif isinstance(place, str) and (mark := _END_MARK.search(place)) and mark.start():
        _cut(values, "place", slice(mark.start(), len(place)), reading)
    match = _DATED.fullmatch(date) if isinstance(date, str) else None
    if match and match["place"] and isinstance(_day(match["date"]), dict):
        typed, known = match["place"].strip(), values.get("place")
        if known is not None and bare(str(known)) != bare(typed):
            _say_twice("date", typed, "place", str(known), reading)
        values["place"] = typed if known is None else known
        _cut(values, "date", slice(0, match.start("date")), reading)


def _agree(values: Values, key: str, typed: str, source: str, reading: Reading) -> bool:
    """Give `key` the date `typed` behind another value; tell whether both say the same."""
    own = values.get(key)
    if own is None or _day(own) == _day(typed):
        values[key] = typed if own is None else own
        return True
    shown = own if isinstance(own, str) else text("ngày khác")
    _say_twice(source, typed, key, shown, reading)
    return False


def _say_twice(source: str, typed: str, key: str, own: str | Text, reading: Reading) -> None:
    """Say that two keys say one thing in two ways."""
    message = text("“{source}” ghi “{typed}”, “{key}” ghi “{own}”.", typed=typed, own=own,
                   source=reading.label((source,)), key=reading.label((key,)))  # fmt: skip
    reading.findings.append(DOUBLE_KEY.at(reading.nearest((source,)), message))


def _day(typed: object) -> object:
    """Return the parts of a date as numbers; what is none as it is."""
    try:
        parts = date_parts(typed)
    except PydanticCustomError:
        return typed
    if not isinstance(parts, dict):
        return parts
    known = cast("dict[str, object]", parts).items()
    return {key: int(str(part)) for key, part in known if str(part).strip().isdecimal()}


def _cut(values: Values, key: str, part: slice, reading: Reading) -> None:
    typed = values[key]
    values[key] = (typed[: part.start] + typed[part.stop :]).strip()
    span = Span(typed, part.start, part.stop, "")
    _say(PLACE_WITH_DATE, (key,), typed[part], span, reading)
