"""Bẫy YAML: names the slip behind a line that YAML cannot read, and shows the line mended.

Decided from the line itself, never from the wording of the parser's complaint.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import Finding, Kind, Place, Text, text
from congvan.source.codes import BROKEN, COLON, INDENT, LEADING_MARK, TAB, UNCLOSED_QUOTE
from congvan.source.quoting import (
    BLOCK,
    BRACKETS,
    KEY,
    indent,
    lead,
    mend,
    unclosed,
    value_start,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEADING: Final = "*]}-@%&!`?,>|"
_COLON_INSIDE: Final = re.compile(r":(?:\s|$)")
_TIGHT: Final = re.compile(rf"(?P<head>\s*(?:-\s+)*(?:-(?=[^\W\d])|(?!-){KEY}:(?=[^\s:/\d])))")
"""A dash or a colon with no space after it."""

_BLOCK_TEXT: Final = re.compile(r"(?P<mark>[>|][-+]?)\s+(?P<text>[^\W\d].*)")
_UNKNOWN_ESCAPE: Final = re.compile(r"\\[^0abt\tnvfre \"/\\N_LPxuU]")


class _Slip(NamedTuple):
    """What is wrong with a line, from which column on, and the line mended where known."""

    kind: Kind
    message: Text
    column: int
    mended: str | None

    def at(self, file: str, row: int) -> Finding:
        """Return the finding on line `row` (from 0)."""
        return _shown(self.kind, self.message, self.mended, Place(file, row + 1, self.column))


def diagnose(lines: list[str], file: str, spots: list[tuple[int, int]]) -> Finding:
    """Return the finding for a text that broke at one of `spots` (line and column from 0).

    Spots come in order of suspicion; the first line that shows a known slip is named.
    """
    inside = [(row, col) for row, col in spots if 0 <= row < len(lines)]
    for row, col in _suspects(lines, inside):
        slip = _slip(lines[row], col)
        if slip is not None:
            return slip.at(file, row)
    row, col = inside[0] if inside else (max(len(lines) - 1, 0), 0)
    above = _above(lines, row)
    if above is not None and _lacks_colon(lines[above], lines[row]):
        message = text("Thiếu dấu hai chấm sau tên khóa.")
        place = Place(file, above + 1, indent(lines[above]))
        return BROKEN.at(place, message)
    return _unnamed(lines, Place(file, row + 1, col + 1))


def named(kind: Kind, message: Text, lines: list[str], place: Place) -> Finding:
    """Return the finding `kind` at `place` with the line there mended as its hint."""
    known = 0 < place.line <= len(lines)
    mended = mend(lines[place.line - 1], place.column) if known else None
    return _shown(kind, message, mended, place)


def _shown(kind: Kind, message: Text, mended: str | None, place: Place) -> Finding:
    hint = text("Sửa thành:\n{line}", line=mended) if mended else None
    return kind.at(place, message, hint)


def _suspects(lines: list[str], spots: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the lines that may hold the slip: the spots, those above them, an open quote."""
    yield from spots
    for row, _ in spots:
        above = _above(lines, row)
        if above is not None:
            yield above, -1
    for row in range(max((row for row, _ in spots), default=0), -1, -1):
        value = lines[row][value_start(lines[row]) :]
        if value[:1] in ("'", '"') and value.count(value[0]) == 1:
            yield row, -1


def _slip(line: str, col: int) -> _Slip | None:
    """Return the slip that a line shows; `col` is where the parser gave up, -1 if elsewhere."""
    start = value_start(line)
    tab = line.find("\t", 0, start)
    if tab >= 0:
        return _tab_slip(line, tab + 1)
    value = line[start:].rstrip()
    tight = _TIGHT.match(line)
    if tight:
        message = text("Thiếu dấu cách sau dấu “{mark}”.", mark=tight["head"][-1])
        mended = f"{tight['head']} {line[tight.end() :]}"
        return _Slip(BROKEN, message, tight.end(), mended)
    if not value or value.startswith("#") or BLOCK.fullmatch(value):
        return None
    slip = _quote_slip(value) or _mark_slip(value, inside=col >= start)
    if slip is None and _has_second_colon(line, value):
        message = text("Dấu hai chấm trong câu làm YAML tưởng có thêm một khóa.")
        slip = COLON, message
    if slip is None:
        return None
    return _Slip(*slip, start + 1, _mended(line, start, value))


def _has_second_colon(line: str, value: str) -> bool:
    typed = line[len(lead(line)) :]
    return value[0] not in "[{\"'" and len(_COLON_INSIDE.findall(typed)) > 1


def _tab_slip(line: str, end: int) -> _Slip:
    message = text("Phím Tab ở chỗ YAML chỉ nhận dấu cách.")
    if line[:end].isspace():
        message = text("Dòng thụt bằng phím Tab.")
        return _Slip(TAB, message, end, line.expandtabs(2))
    return _Slip(TAB, message, end, line[: end - 1] + " " + line[end:].lstrip())


def _mended(line: str, start: int, value: str) -> str | None:
    missing = unclosed(value)
    if missing:
        return line.rstrip() + missing
    block = _BLOCK_TEXT.fullmatch(value)
    if block:
        depth = len(lead(line))
        depth += 2 if depth < start else 0
        return f"{line[:start]}{block['mark']}\n{' ' * depth}{block['text']}"
    return mend(line, start + 1)


def _mark_slip(value: str, *, inside: bool) -> tuple[Kind, Text] | None:
    mark = value[0]
    if unclosed(value):
        message = text("Dấu “{mark}” mở mà không đóng.", mark=mark)
        return UNCLOSED_QUOTE, message
    if _BLOCK_TEXT.fullmatch(value):
        return BROKEN, text("Sau “{mark}” phải xuống dòng.", mark=value.split(maxsplit=1)[0])
    if mark in _LEADING or (mark in BRACKETS and (inside or value[-1] != BRACKETS[mark])):
        return LEADING_MARK, text("Câu mở đầu bằng “{mark}”, YAML hiểu là lệnh.", mark=mark)
    return None


def _quote_slip(value: str) -> tuple[Kind, Text] | None:
    mark = value[0]
    if mark not in "\"'":
        return None
    closing = value.find(mark, 1)
    if closing == -1:
        return UNCLOSED_QUOTE, text("Dấu nháy {mark} mở mà không đóng.", mark=mark)
    if mark == '"' and _UNKNOWN_ESCAPE.search(value):
        return BROKEN, text("Dấu \\ giữa hai dấu nháy kép, YAML hiểu là lệnh.")
    if value[closing + 1 :].lstrip()[:1] not in ("", ":", "#", ",", mark):
        return UNCLOSED_QUOTE, text("Còn chữ sau dấu nháy {mark} đóng.", mark=mark)
    return None


def _lacks_colon(above: str, line: str) -> bool:
    """Tell whether the line before a broken one of the same level is a key without its colon."""
    bare_text = ":" not in above and above.lstrip()[0].isalpha()
    return bare_text and indent(above) == indent(line)


def _unnamed(lines: list[str], place: Place) -> Finding:
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    above = _above(lines, place.line - 1)
    deeper = indent(line) - (indent(lines[above]) if above is not None else 1)
    if deeper > 0 and line[place.column - 1 : place.column] == ":":
        message = text("Dòng này thụt vào nên YAML nối nó vào câu ở dòng trên.")
        hint = text(
            "Nếu là một khóa, cho thẳng cột với các khóa cùng bậc; nếu là lời văn, viết cả câu "
            "trong khối `>-`."
        )
        return INDENT.at(Place(place.file, place.line, indent(line)), message, hint)
    if deeper:
        message = text("Dòng này không thẳng cột với các dòng cùng bậc.")
        return INDENT.at(place, message)
    message = text("YAML không hiểu được chỗ này.")
    return BROKEN.at(place, message)


def _above(lines: list[str], row: int) -> int | None:
    """Return the nearest line above `row` that says something."""
    return next((n for n in range(row - 1, -1, -1) if lines[n].strip()), None)
