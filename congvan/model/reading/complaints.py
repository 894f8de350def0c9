"""Điều không nhận được: what the model complains of, said at its place in the file's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from congvan.findings.finding import Finding, Kind, Place, Text, text
from congvan.model.document.document import Document
from congvan.model.keys.keys import KEYS
from congvan.model.keys.slots import model_at, slots_of
from congvan.model.office.codes import OUT_OF_RANGE
from congvan.model.reading.codes import (
    BAD_DATE,
    BAD_VALUE,
    EMPTY_PART,
    MISSING_KEY,
    NO_OFFICE,
    WRONG_SHAPE,
)
from congvan.source.codes import CONTROL_CHARACTER, DASH, LEADING_MARK
from congvan.source.mends import Mend, quoted_mend, typed_lines
from congvan.source.recovery import proven
from congvan.source.traps import BULLET_HINT, second_bullet
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from congvan.model.document.parts import Part, Path
    from congvan.model.reading.whole_file import Whole
    from congvan.source.nodes import Line, Source

V = TypeVar("V")

_ANNEXES: Final = ("attachments", "appendices")
"""What may be a table and nothing else."""


@dataclass
class Reading:
    """What is learnt while keys are named: places, the keys as typed, findings.

    `broken` are the paths about which everything is said, `english` counts English keys, `root`
    is the model of the whole file.
    """

    source: Source
    root: type[Part] = Document
    places: dict[Path, Place] = field(default_factory=dict["Path", Place])
    keys: dict[Path, str] = field(default_factory=dict["Path", str])
    heads: dict[Path, Place] = field(default_factory=dict["Path", Place])
    """Where each key was typed; `places` says where its value was."""
    findings: list[Finding] = field(default_factory=list[Finding])
    broken: list[Path] = field(default_factory=list["Path"])
    english: int = 0
    lent: dict[Path, str] = field(default_factory=dict["Path", str])
    """Keys as typed of values that came from a profile."""
    proposed: list[tuple[Finding, Mend]] = field(default_factory=list[tuple[Finding, Mend]])
    """Findings with what mends their lines, if that can be proven."""

    @property
    def lines(self) -> list[str]:
        """The lines as they were typed; none of what no file says."""
        return self.source.lines

    @cached_property
    def read(self) -> tuple[Line, ...]:
        """The lines as they were read, errors of YAML mended."""
        return self.source.read or typed_lines(self.source.lines)

    @cached_property
    def lost(self) -> str:
        """The bare form of everything that was left out because it could not be read."""
        return " ".join(bare(line.typed) for line in self.source.lost)

    @cached_property
    def _rows(self) -> dict[int, int]:
        return {line.row: at for at, line in reversed(list(enumerate(self.read)))}

    @cached_property
    def merged(self) -> frozenset[Place]:
        """The places of texts that are several items, which YAML took for one."""
        return frozenset(one.place for one in self.source.findings if one.kind is DASH)

    def row(self, place: Place) -> int | None:
        """Return where the line of a place stands among those read."""
        return self._rows.get(place.line)

    def find(self, finding: Finding, mend: Mend | None = None) -> None:
        """Note a finding, with what mends it."""
        if mend:
            self.proposed.append((finding, mend))
        else:
            self.findings.append(finding)

    def told(self) -> list[Finding]:
        """Return everything found, with the repairs that are proven."""
        proposed = proven(self.read, self.proposed) if self.proposed else ()
        return [*self.source.findings, *self.findings, *proposed]

    def nearest(self, path: Path) -> Place:
        """Return the place of the value at `path`, or of the nearest around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place())

    def lend(self, whole: Whole, *path: str | int, to: Path) -> None:
        """Note the places and keys of the value at `path` of another file for its new path."""
        places, keys = whole.below(*path)
        self.places |= {(*to, *own): place for own, place in places.items()}
        self.lent |= {(*to, *own): typed for own, typed in keys.items()}

    def keep(self, key: str, rows: list[str | int]) -> None:
        """Note that of a list at the top only `rows` are left, each with its own place."""
        before = {path: place for path, place in self.places.items() if path[:1] == (key,)}
        for path, place in before.items():
            del self.places[path]
            if len(path) == 1:
                self.places[path] = place
            elif path[1] in rows:
                self.places[(key, rows.index(path[1]), *path[2:])] = place

    def place_tables(self) -> None:
        """Note where a table stands that is typed straight in an annex: it becomes its body."""
        if not any((key,) in self.places for key in _ANNEXES):
            return
        place_tables(self.places)
        place_tables(self.keys)
        place_tables(self.heads)

    def label(self, path: Path) -> str:
        """Return the key that `path` ends under, as the file wrote it; "" at the top."""
        while path and not isinstance(path[-1], str):
            path = path[:-1]
        if not path:
            return ""
        return self.keys.get(path) or self.name(str(path[-1]), model_at(path[:-1], self.root))

    def typed_label(self, path: Path) -> str:
        """Return the nearest key at or above `path` that was typed."""
        while path and path not in self.keys:
            path = path[:-1]
        return self.keys.get(path, "")

    def name(self, key: str, model: type[Part]) -> str:
        """Return a key that nobody typed in the vocabulary that the file uses."""
        if self.english * 2 > len(self.keys):
            return key
        table = KEYS.get(model.__name__, {})
        return table[key].vietnamese if key in table else key

    def sign(self, place: Place) -> str:
        """Return the sign that stands at `place` in the file."""
        line = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        return line[place.column - 1 : place.column]


def place_tables(known: dict[Path, V]) -> None:
    """Note for what is known of a table typed straight in an annex where it stands then."""
    for path, value in list(known.items()):
        for at in range(2, len(path)):
            if path[at] == "table" and path[at - 2] in _ANNEXES:
                known[(*path[:at], "body", 0, *path[at:])] = value


def complain(error: ValidationError, reading: Reading) -> list[Path]:
    """Note what the model does not accept, but for what was already said; return where that is.

    A key that is missing because its line could not be read is no news either.
    """
    paths: list[Path] = []
    for details in error.errors(include_url=False):
        path = details["loc"]
        paths.append(path[:-1] if details["type"] == "missing" else path)
        said = any(path[: len(broken)] == broken for broken in reading.broken)
        if not said and not (details["type"] == "missing" and _is_lost(path, reading)):
            reading.find(*_complaint(details, path, reading))
    return paths


def _is_lost(path: Path, reading: Reading) -> bool:
    """Tell whether a missing key stands in what could not be read."""
    model = model_at(path[:-1], reading.root)
    key = str(path[-1])
    entry = KEYS.get(model.__name__, {}).get(key)
    names = (key, entry.vietnamese) if entry else (key,)
    return any(bare(name) in reading.lost for name in names)


def _complaint(
    details: ErrorDetails, path: Path, reading: Reading
) -> tuple[Finding, Mend | None]:
    place, sort = reading.nearest(path), details["type"]
    kind = _KINDS.get(sort, BAD_VALUE)
    if sort == "missing":
        name = reading.name(str(path[-1]), model_at(path[:-1], reading.root))
        return kind.at(place, text("Thiếu khóa “{key}”.", key=name)), None
    context = details.get("ctx", {})
    if isinstance(said := context.get("said"), Text):
        own = {"key": reading.label(path)} if "key" in said.values else {}
        said = text(said.pattern, **{**said.values, **own})
        return kind.at(place, said), None
    if kind is WRONG_SHAPE:
        return _misshapen(details, path, reading)
    message = _MESSAGES.get(sort, text("“{key}” có giá trị không nhận được."))
    message = text(message.pattern, key=reading.label(path), **context)
    return kind.at(place, message), None


def _misshapen(
    details: ErrorDetails, path: Path, reading: Reading
) -> tuple[Finding, Mend | None]:
    kind, place, key = WRONG_SHAPE, reading.nearest(path), reading.label(path)
    needs_text = details["type"] == "string_type"
    if isinstance(details["input"], list) and path:
        sign = reading.sign(place)
        if sign == "-" and isinstance(path[-1], int):
            bullets, message = second_bullet(sign)
            return bullets.at(place, message, BULLET_HINT), None
        row = reading.row(place)
        if sign == "[" and needs_text and row is not None:
            mend = quoted_mend(reading.read, row, place.column - 1)
            return LEADING_MARK.at(place, leading(sign)), mend
    if details["input"] is None and path:
        message = text("“{key}” để trống.", key=key)
        return EMPTY_PART.at(place, message), None
    message = text(_MESSAGES[details["type"]].pattern, key=key)
    if needs_text or details["type"] == "tuple_type":
        return kind.at(place, message), None
    model = model_at(path, reading.root)
    names = dict.fromkeys(slot.key for slot in slots_of(model).values())
    keys = ", ".join(reading.name(name, model) for name in names)
    if path:
        hint = text("Viết dưới “{key}”, thụt vào, các khóa: {keys}.", key=key, keys=keys)
        return kind.at(place, message, hint), None
    message = text("Cả tệp phải là các cặp khóa: giá trị.")
    return kind.at(place, message, text("Các khóa: {keys}.", keys=keys)), None


def leading(mark: str) -> Text:
    """Return the message for a text that begins with a sign of YAML."""
    return text("Câu mở đầu bằng “{mark}”, YAML hiểu là lệnh.", mark=mark)


_KINDS: Final[dict[str, Kind]] = {
    "missing": MISSING_KEY,
    "string_type": WRONG_SHAPE,
    "tuple_type": WRONG_SHAPE,
    "dict_type": WRONG_SHAPE,
    "model_type": WRONG_SHAPE,
    "model_attributes_type": WRONG_SHAPE,
    "string_too_short": EMPTY_PART,
    "too_short": EMPTY_PART,
    "empty_part": EMPTY_PART,
    "date": BAD_DATE,
    "no_office": NO_OFFICE,
    "capacity": NO_OFFICE,
    "control": CONTROL_CHARACTER,
    "out_of_range": OUT_OF_RANGE,
}
_MESSAGES: Final = {
    "string_type": text("“{key}” cần chữ, không phải danh sách."),
    "tuple_type": text("“{key}” cần một danh sách."),
    "dict_type": text("“{key}” cần các cặp khóa: giá trị."),
    "model_type": text("“{key}” cần các cặp khóa: giá trị, không phải một giá trị."),
    "model_attributes_type": text("“{key}” cần các cặp khóa: giá trị, không phải một giá trị."),
    "string_too_short": text("“{key}” để trống."),
    "too_short": text("“{key}” để trống."),
    "int_parsing": text("“{key}” cần một số."),
    "int_type": text("“{key}” cần một số."),
    "greater_than_equal": text("“{key}” phải từ {ge} trở lên."),
    "less_than_equal": text("“{key}” nhiều nhất là {le}."),
    "bool_parsing": text("“{key}” cần `có` hoặc `không`."),
    "bool_type": text("“{key}” cần `có` hoặc `không`."),
    "string_too_long": text("“{key}” dài quá {max_length} chữ."),
    "too_long": text("“{key}” có quá {max_length} mục."),
}
