"""Bẫy YAML: names the slip behind a line that YAML cannot read, and shows the line mended.

Decided from the line itself, never from the wording of the parser's complaint.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.findings import Finding, Kind, Place, text
from congvan.source import kinds

if TYPE_CHECKING:
    from congvan.findings import Text

_LINE: Final = re.compile(
    r"(?P<lead>\s*(?:-\s+)*)(?:(?P<key>[^\s:\"'\[{#][^:\"'\[{#]*?):\s+)?(?P<value>.*)",
    re.DOTALL,
)
_LEADING: Final = "*[{]}-@%&!`?,>|"
_COLON_INSIDE: Final = re.compile(r":(?:\s|$)")


def diagnose(lines: list[str], file: str, spots: list[tuple[int, int]]) -> Finding:
    """Return the finding for a text that broke at one of `spots` (line and column from 0).

    Spots come in order of suspicion; the first line that shows a known slip is named.
    """
    inside = [(row, col) for row, col in spots if 0 <= row < len(lines)]
    rows = list(dict.fromkeys(row for row, _ in inside))
    for row in (*rows, *(row - 1 for row in rows if row)):
        slip = _slip(lines, row)
        if slip is not None:
            kind, message = slip
            return named(kind, message, lines, Place(file, row + 1, _value_column(lines[row])))
    row, col = inside[0] if inside else (max(len(lines) - 1, 0), 0)
    kind = kinds.INDENT if _is_stray(lines, row) else kinds.BROKEN
    message = text("Dòng này không thẳng cột với các dòng cùng bậc.")
    if kind is kinds.BROKEN:
        message = text("YAML không hiểu được chỗ này.")
    return kind.at(Place(file, row + 1, col + 1), message, text(kind.remedy))


def named(kind: Kind, message: Text, lines: list[str], place: Place) -> Finding:
    """Return the finding `kind` at `place` with the line there mended as its hint."""
    mended = mend(lines[place.line - 1]) if 0 < place.line <= len(lines) else None
    hint = text("Sửa thành:\n{line}", line=mended) if mended else text(kind.remedy)
    return kind.at(place, message, hint)


def mend(line: str) -> str | None:
    """Return `line` with its value quoted so that YAML takes it as text; None without a value."""
    if "\t" in line[: _column(line)]:
        return line.expandtabs(2)
    lead, key, value = _parts(line)
    if "-" in lead and key[:1].isupper():
        key, value = "", line[len(lead) :].rstrip()
    if not value or value[0] in ">|":
        return None
    return f"{lead}{f'{key}: ' if key else ''}{_quoted(value)}"


def _parts(line: str) -> tuple[str, str, str]:
    match = _LINE.fullmatch(line)
    if match is None:
        return "", "", line.strip()
    return match["lead"], match["key"] or "", match["value"].rstrip()


def _quoted(value: str) -> str:
    first = value[0]
    if first in "\"'" and value.count(first) % 2:
        value = value[1:]
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def _slip(lines: list[str], row: int) -> tuple[Kind, Text] | None:
    line = lines[row]
    if re.match(r" *\t", line):
        return kinds.TAB, text("Dòng thụt bằng phím Tab.")
    _, key, value = _parts(line)
    if not value or value.startswith("#"):
        return None
    if value[0] in "\"'":
        return _quote_slip(value)
    if value[0] in _LEADING and not re.fullmatch(r"[>|][-+0-9]*", value):
        message = text("Câu mở đầu bằng “{mark}”, YAML hiểu là lệnh.", mark=value[0])
        return kinds.LEADING_MARK, message
    if key and _COLON_INSIDE.search(value):
        return kinds.COLON, text("Dấu hai chấm trong câu làm YAML tưởng có thêm một khóa.")
    return None


def _quote_slip(value: str) -> tuple[Kind, Text] | None:
    mark = value[0]
    closing = value.find(mark, 1)
    if closing == -1:
        return kinds.UNCLOSED_QUOTE, text("Dấu nháy {mark} mở mà không đóng.", mark=mark)
    if value[closing + 1 :].strip() and value.count(mark) >= 2:  # noqa: PLR2004 - a pair
        return kinds.UNCLOSED_QUOTE, text("Còn chữ sau dấu nháy {mark} đóng.", mark=mark)
    return None


def _is_stray(lines: list[str], row: int) -> bool:
    above = next((line for line in reversed(lines[:row]) if line.strip()), "")
    return bool(above) and _column(lines[row]) != _column(above)


def _value_column(line: str) -> int:
    value = _parts(line)[2]
    return line.rindex(value) + 1 if value else _column(line)


def _column(line: str) -> int:
    return len(line) - len(line.lstrip()) + 1
