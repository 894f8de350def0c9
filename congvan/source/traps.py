"""Bẫy YAML: names the slips that lines which YAML cannot read may show, and how each is mended.

Decided from the lines themselves, never from the wording of the parser's complaint. The likeliest
slip comes first; which of them it is, the first mend tells that is proven.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import Finding, Kind, Place, Text, text
from congvan.source.codes import BROKEN, COLON, INDENT, LEADING_MARK, TAB, UNCLOSED_QUOTE
from congvan.source.mends import (
    OWN_BRACKET,
    Mend,
    block,
    extent,
    indented_text,
    pairs_mend,
    quoted_mend,
    row_mend,
    sentence_mend,
    shifted,
    unindented_end,
)
from congvan.source.quoting import (
    BLOCK,
    BRACKETS,
    KEY,
    Parts,
    cells,
    indent,
    known_key,
    parts,
    quoted,
    unclosed,
)
from congvan.vietnamese.text import BULLETS, bare

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from congvan.source.nodes import Line

    Spots = Sequence[tuple[int, int]]

_LEADING: Final = "*]}-@%&!`?,>|"
_COLON_INSIDE: Final = re.compile(r":(?:\s|$)")
_TIGHT: Final = re.compile(
    rf"(?P<head>\s*(?:-\s+)*(?:-(?=[^\W\d]|[\[{{\"'*])|(?!-){KEY}:(?=[^\s:/\d])))"
)
"""A dash or a colon with no space after it."""

_NO_BREAK: Final = re.compile(rf"[ \u00a0]*(?:-[ \u00a0]+)*(?:{KEY}:(?=\s))?[ \u00a0]*")
"""What stands before a text, with no-break spaces among its spaces."""

_FIRM: Final = re.compile(r" *-[ ]*\u00a0")
_BLANKS: Final = " \u00a0"
_WORD_DASH: Final = re.compile(rf"(?P<lead>\s*)(?P<mark>[{BULLETS}])[\u00a0 ]*(?=\S)")
_APART: Final = re.compile(r"(?P<mark>[>|])\s+(?P<chomp>[-+])")
_BLOCK_TEXT: Final = re.compile(r"(?P<mark>[>|][-+]?)\s+(?P<text>[^\W\d].*)")
_UNKNOWN_ESCAPE: Final = re.compile(r"\\[^0abt\tnvfre \"/\\N_LPxuU]")
_SECOND_BULLET: Final = re.compile(r"(?P<mark>[-*+–•])\s+(?P<text>\S.*)")
_PRINTED: Final = frozenset(map(bare, ("số", "kính gửi", "nơi nhận", "lưu", "căn cứ")))
"""Keys whose name the program prints, so that it is not typed again."""

_FAR: Final = 200
"""Lines above that are looked at for the columns of keys and items."""

_SENTENCE: Final = 5
"""Words from which on a text that has no stop at its end is taken to go on."""

_SLIGHT: Final = 2
"""By how many columns a line may be moved and still be meant where it is moved to."""


class Slip(NamedTuple):
    """Lỗi gõ: what may be wrong on a line (from 0), from which column (from 0), and its mends."""

    kind: Kind
    message: Text
    row: int
    column: int
    mends: tuple[Mend, ...] = ()
    hint: Text | None = None

    def at(self, file: str, lines: Sequence[Line]) -> Finding:
        """Return the finding on this line as it was typed."""
        line = lines[self.row] if self.row < len(lines) else None
        if line is None:
            return self.kind.at(Place(file, self.row + 1, 1), self.message, self.hint)
        place = Place(file, line.row, line.column(self.column + 1))
        return self.kind.at(place, self.message, self.hint)


class _Look(NamedTuple):
    """A line that is looked at, its parts, and where the parser gave up on it (-1: elsewhere)."""

    lines: Sequence[Line]
    row: int
    column: int
    keys: Collection[str]
    top: Collection[str]
    """The keys that may stand at the left margin."""
    first: int
    """The first line of the entry that cannot be read."""

    @property
    def line(self) -> str:
        return self.lines[self.row].text

    @property
    def parts(self) -> Parts:
        return parts(self.line, self.keys)


def slips(
    lines: Sequence[Line], first: int, spots: Spots, keys: Collection[str], top: Collection[str]
) -> Iterator[Slip]:
    """Yield what may be wrong with a text that broke at one of `spots`, the likeliest first.

    It broke in the entry that begins on line `first`; lines and columns count from 0.
    """
    inside = [(row, column) for row, column in spots if first <= row < len(lines)]
    for row, column in dict.fromkeys(_suspects(lines, first, inside)):
        look = _Look(lines, row, column, keys, top, first)
        for slip in _CHECKS:
            yield from slip(look)


def unnamed(lines: Sequence[Line], spots: Spots) -> Slip:
    """Return the slip for a text that broke where nothing is known to be wrong."""
    row, column = next((spot for spot in spots if spot[0] < len(lines)), (len(lines) - 1, 0))
    above = _above(lines, row)
    line = lines[row].text
    if above is not None and indent(line) != indent(lines[above].text):
        message = text("Dòng này không thẳng cột với các dòng cùng bậc.")
        return Slip(INDENT, message, row, max(indent(line) - 1, 0))
    return Slip(BROKEN, text("YAML không hiểu được chỗ này."), row, column)


def _suspects(lines: Sequence[Line], first: int, spots: Spots) -> Iterator[tuple[int, int]]:
    """Yield the lines that may hold the slip: the spots, those above them, an open quote."""
    yield from spots
    for row, _ in spots:
        above = _above(lines, row)
        if above is not None and above >= first:
            yield above, -1
    for row in range(max((row for row, _ in spots), default=0), first - 1, -1):
        value = parts(lines[row].text).value
        if value[:1] in ("'", '"') and value.count(value[0]) % 2:
            yield row, -1
    yield first, -1


def _tab(look: _Look) -> Iterator[Slip]:
    line, row = look.line, look.row
    at = line.find("\t", 0, look.parts.start)
    if at < 0:
        return
    if line[: at + 1].isspace():
        above = _above(look.lines, row)
        columns = [indent(look.lines[above].text) - 1] if above is not None else []
        body = line.lstrip()
        made = [line.expandtabs(2), *(" " * column + body for column in columns)]
        made.append(" " * 2 * (len(line) - len(line.lstrip("\t"))) + body)
        mends = tuple(Mend(row, row, (one,)) for one in dict.fromkeys(made))
        yield Slip(TAB, text("Dòng thụt bằng phím Tab."), row, at, mends)
        return
    made = line[:at] + " " + line[at + 1 :].lstrip()
    message = text("Phím Tab ở chỗ YAML chỉ nhận dấu cách.")
    yield Slip(TAB, message, row, at, (Mend(row, row, (made,)),))


def _no_break_space(look: _Look) -> Iterator[Slip]:
    match = _NO_BREAK.match(look.line)
    head = match.group() if match else ""
    if "\u00a0" not in head:
        return
    made = head.replace("\u00a0", " ") + look.line[len(head) :]
    if "-" in head or ":" in head:
        made = (
            re.sub(r"(?<=[-:]) +$", " ", head.replace("\u00a0", " ")) + look.line[len(head) :]
        )
    message = text("Dấu cách ở đây là dấu cách không ngắt (chép từ Word), YAML không nhận.")
    at = head.index("\u00a0")
    mends = (*_firm_run(look), *_spaced(look, made))
    yield Slip(BROKEN, message, look.row, at, mends)


def _firm_run(look: _Look) -> Iterator[Mend]:
    """Yield the items around one whose dash has a no-break space behind it too, each mended."""
    column = indent(look.line)
    yield from _run(look, lambda line: bool(_FIRM.match(line)) and indent(line) == column)


def _tight(look: _Look) -> Iterator[Slip]:
    match = _TIGHT.match(look.line)
    if match is None:
        return
    head = match["head"]
    name = head.strip().removesuffix(":").removeprefix("- ")
    if head.endswith(":") and look.keys and bare(name) not in look.keys and " " in name:
        return
    message = text("Thiếu dấu cách sau dấu “{mark}”.", mark=head[-1])
    mends = _spaced(look, f"{head} {look.line[match.end() :]}")
    if head.endswith("-"):
        mends = (*_tight_run(look), *mends)
    yield Slip(BROKEN, message, look.row, match.end() - 1, mends)


def _tight_run(look: _Look) -> Iterator[Mend]:
    """Yield the items around one that lack the space too, each with its space."""
    column = indent(look.line)
    yield from _run(look, lambda line: _is_tight(line, column))


def _is_tight(line: str, column: int) -> bool:
    match = _TIGHT.match(line)
    return bool(match) and indent(line) == column and line[column - 1 : column] == "-"


def _run(look: _Look, is_one: Callable[[str], bool]) -> Iterator[Mend]:
    """Yield the lines around one that are wrong as it is, each with one space behind its dash."""
    if not is_one(look.line):
        return
    column = indent(look.line)
    rows = [look.row]
    for step in (-1, 1):
        at = look.row + step
        while look.first <= at < len(look.lines) and is_one(look.lines[at].text):
            rows.append(at)
            at += step
    if len(rows) > 1:
        found = [look._replace(row=row) for row in sorted(rows)]
        made = [
            _spaced(one, f"{one.line[: column - 1]}- {one.line[column:].lstrip(_BLANKS)}")[0]
            for one in found
        ]
        lines = tuple(line for one in made for line in one.lines)
        said = tuple(words for one in made for words in one.expected)
        yield Mend(min(rows), max(rows), lines, said)


def _spaced(look: _Look, made: str) -> tuple[Mend, ...]:
    """Return a line that was given its space; its text quoted, if it needs that too."""
    found = parts(made, look.keys)
    plain = Mend(look.row, look.row, (made,))
    if not _COLON_INSIDE.search(found.value) or found.value[0] in "[{\"'":
        return (plain,)
    new = made[: found.start] + quoted(found.value)
    return Mend(look.row, look.row, (new,), (found.value,)), plain


def _word_dash(look: _Look) -> Iterator[Slip]:
    match = _WORD_DASH.match(look.line)
    if match is None:
        return
    message = text(
        "“{mark}” không mở một mục của danh sách: mỗi mục mở bằng “- ”.", mark=match["mark"]
    )
    lead, said = match["lead"], look.line[match.end() :].rstrip()
    yield Slip(BROKEN, message, look.row, len(lead), _spaced(look, f"{lead}- {said}"))


def _block_head(look: _Look) -> Iterator[Slip]:
    found, row = look.parts, look.row
    apart = _APART.fullmatch(found.value)
    if apart:
        mark = apart["mark"] + apart["chomp"]
        made = look.line[: found.start] + mark
        last = extent(look.lines, row, found.owner)
        message = text("“{mark}” phải viết liền nhau.", mark=mark)
        below = tuple(line.text for line in look.lines[row + 1 : last + 1])
        said = (" ".join(line.strip() for line in below if line.strip()),)
        yield Slip(BROKEN, message, row, found.start, (Mend(row, last, (made, *below), said),))
    match = _BLOCK_TEXT.fullmatch(found.value)
    if match:
        last = extent(look.lines, row, found.owner)
        below = [one.text.strip() for one in look.lines[row + 1 : last + 1]]
        made = block(look.line[: found.start], found, [match["text"], *below])
        made = (made[0].removesuffix(">-") + match["mark"], *made[1:])
        said = " ".join([match["text"], *(line for line in below if line)])
        expected = (said,) if match["mark"].startswith(">") else ()
        message = text("Sau “{mark}” phải xuống dòng.", mark=match["mark"])
        yield Slip(BROKEN, message, row, found.start, (Mend(row, last, made, expected),))


def _doubled_label(look: _Look) -> Iterator[Slip]:
    found = look.parts
    again, colon, rest = found.value.partition(":")
    if not colon or not found.key or bare(again) != bare(found.key):
        return
    if bare(found.key) in _PRINTED:
        message = text("“{label}:” viết hai lần: khóa đã nói điều ấy.", label=again)
        hint = text("Bỏ “{label}:” sau khóa: chương trình tự in chữ ấy.", label=again)
        made = look.line[: found.start] + rest.strip()
        mend = Mend(look.row, look.row, (made,), offered=False)
        yield Slip(COLON, message, look.row, found.start, (mend,), hint)


def _second_bullet(look: _Look) -> Iterator[Slip]:
    found = look.parts
    match = _SECOND_BULLET.fullmatch(found.value)
    if match is None or found.key or "-" not in found.lead:
        return
    made = look.line[: found.start] + match["text"]
    mend = Mend(look.row, look.row, (made,), offered=False)
    yield Slip(*second_bullet(match["mark"]), look.row, found.start, (mend,), BULLET_HINT)


BULLET_HINT: Final = text(
    "Bỏ dấu thứ hai: chương trình tự in dấu đầu dòng; nếu nó là chữ của câu, đặt cả câu trong "
    "dấu nháy."
)


def second_bullet(mark: str) -> tuple[Kind, Text]:
    """Return what is said of an item that begins with a bullet of its own."""
    message = text("Mục mở đầu bằng hai dấu: “-” rồi “{mark}”.", mark=mark)
    return LEADING_MARK, message


def _quote(look: _Look) -> Iterator[Slip]:
    found = look.parts
    value, mark = found.value, found.value[:1]
    if mark not in ("'", '"') or not value:
        return
    closing = value.find(mark, 1)
    rest = value[closing + 1 :].lstrip()[:1]
    if closing < 0:
        message = text("Dấu nháy {mark} mở mà không đóng.", mark=mark)
        kind = UNCLOSED_QUOTE
    elif mark == '"' and _UNKNOWN_ESCAPE.search(value):
        kind, message = BROKEN, text("Dấu \\ giữa hai dấu nháy kép, YAML hiểu là lệnh.")
    elif rest not in ("", ":", "#", ",", mark):
        kind, message = UNCLOSED_QUOTE, text("Còn chữ sau dấu nháy {mark} đóng.", mark=mark)
    else:
        return
    yield Slip(kind, message, look.row, found.start, _sentence(look))


def _bracket(look: _Look) -> Iterator[Slip]:
    found, row = look.parts, look.row
    value, mark = found.value, found.value[:1]
    if mark not in BRACKETS or not value:
        return
    missing = unclosed(value)
    if missing:
        message = text("Dấu “{mark}” mở mà không đóng.", mark=mark)
        last = extent(look.lines, row, found.owner)
        ends = [
            Mend(row, at, (*_typed(look, row, at - 1), look.lines[at].text.rstrip() + missing))
            for at in dict.fromkeys((row, last))
        ]
        yield Slip(UNCLOSED_QUOTE, message, row, found.start, (*ends, *_sentence(look)))
        return
    made = row_mend(look.lines, row, found) if mark == "[" else None
    made = pairs_mend(look.lines, row, found, look.keys) if mark == "{" else made
    if value[-1] == BRACKETS[mark] and not re.match(OWN_BRACKET, value):
        if look.column >= 0 or made:
            kind, message = _cells_said(value)
            yield Slip(kind, message, row, found.start, (made,) if made else ())
        return
    if value[-1] != BRACKETS[mark] or look.column >= found.start:
        yield _leading(look)


def _typed(look: _Look, first: int, last: int) -> tuple[str, ...]:
    return tuple(line.text for line in look.lines[first : last + 1])


def _cells_said(value: str) -> tuple[Kind, Text]:
    """Return what is said of a row, or of keys on one line, that holds what YAML cannot read."""
    if value[0] == "{":
        return BROKEN, text("Chữ có dấu phẩy, hai chấm trong `{…}` phải đặt trong dấu nháy.")
    typed = cells(value[1:-1])
    if '"' in typed or "'" in typed:
        message = text("Dấu nháy đứng một mình trong ô, YAML hiểu là mở mà không đóng.")
        return UNCLOSED_QUOTE, message
    if not all(typed):
        return BROKEN, text('Ô trống trong `[…]` phải viết là hai dấu nháy liền nhau: "".')
    return BROKEN, text("Ô có dấu của YAML trong `[…]` phải đặt trong dấu nháy.")


def _leading(look: _Look) -> Slip:
    mark = look.parts.value[:1]
    message = text("Câu mở đầu bằng “{mark}”, YAML hiểu là lệnh.", mark=mark)
    return Slip(LEADING_MARK, message, look.row, look.parts.start, _sentence(look))


def _mark(look: _Look) -> Iterator[Slip]:
    value = look.parts.value
    if value and value[0] in _LEADING and not BLOCK.fullmatch(value):
        yield _leading(look)


def _colon(look: _Look) -> Iterator[Slip]:
    found = look.parts
    if not found.value or found.value[0] in "[{\"'" or BLOCK.fullmatch(found.value):
        return
    if _COLON_INSIDE.search(found.value):
        yield _colon_at(look.row, found.start, _sentence(look))


def _colon_at(row: int, column: int, mends: tuple[Mend, ...]) -> Slip:
    message = text("Dấu hai chấm trong câu làm YAML tưởng có thêm một khóa.")
    return Slip(COLON, message, row, column, mends)


def _sentence(look: _Look) -> tuple[Mend, ...]:
    """Return the text of a line quoted: after its key; where that is no key, with it."""
    made = [
        sentence_mend(look.lines, look.row, look.parts, keys=look.keys),
        sentence_mend(look.lines, look.row, look.parts, look.row),
        quoted_mend(look.lines, look.row, len(look.parts.lead)),
    ]
    return tuple(dict.fromkeys(one for one in made if one))


def _line_below(look: _Look) -> Iterator[Slip]:
    """Find a line that YAML joins to the sentence above it: a key set in, or more of it."""
    row = look.row
    owner = _owner(look)
    if owner is None:
        return
    found = parts(look.lines[owner].text, look.keys)
    at = indent(look.line) - 1
    if look.keys and known_key(look.line, look.keys):
        message = text("Dòng này thụt vào nên YAML nối nó vào câu ở dòng trên.")
        hint = text(
            "Nếu là một khóa, cho thẳng cột với các khóa cùng bậc; nếu là lời văn, viết cả câu "
            "trong khối `>-`."
        )
        yield Slip(INDENT, message, row, at, tuple(_moves(look)), hint)
        return
    mend = sentence_mend(look.lines, owner, found, keys=look.keys)
    if mend and mend.last >= row and _COLON_INSIDE.search(look.line):
        yield _colon_at(row, at, (mend,))
    elif mend and mend.last >= row:
        message = text("Câu đã đóng nháy ở dòng trên mà còn chữ ở dòng này.")
        yield Slip(UNCLOSED_QUOTE, message, row, at, (mend,))


def _owner(look: _Look) -> int | None:
    """Return the line above on which the text begins that a line seems to belong to."""
    at = indent(look.line)
    for row in range(look.row - 1, max(look.first - 1, look.row - _FAR), -1):
        line = look.lines[row].text
        if line.strip() and indent(line) < at:
            found = parts(line, look.keys)
            plain = found.value and not BLOCK.fullmatch(found.value)
            return row if plain and found.value[0] not in "[{" else None
    return None


def _not_set_in(look: _Look) -> Iterator[Slip]:
    """Find a text that is not set in below the key it belongs to."""
    above = _above(look.lines, look.row)
    if above is None or known_key(look.line, look.keys) or look.line.lstrip()[:2] == "- ":
        return
    above = _open_block(look, above)
    found = parts(look.lines[above].text, look.keys)
    if indent(look.line) - 1 > found.owner or (not found.key and "-" not in found.lead):
        return
    last = unindented_end(look.lines, look.row, look.keys)
    at = indent(look.line) - 1
    if not found.value or BLOCK.fullmatch(found.value):
        begun = look.lines[above + 1].text if above + 1 < look.row else ""
        column = indent(begun) - 1 if begun.strip() else found.owner + 2
        mend = indented_text(look.lines, above, look.row, last, column)
        said = found.value or f"{found.key}:"
        message = text("Chữ dưới “{head}” phải thụt vào.", head=said)
        yield Slip(INDENT, message, look.row, at, (mend,))
        return
    mend = sentence_mend(look.lines, above, found, last)
    if mend and found.value[0] not in "[{":
        message = text("Phần tiếp của câu ở dòng trên phải thụt vào.")
        yield Slip(INDENT, message, look.row, at, (mend,))


def _open_block(look: _Look, above: int) -> int:
    """Return the line on which the block begins that the line `above` is in; else that line."""
    for row in range(above, max(look.first - 1, above - _FAR), -1):
        found = parts(look.lines[row].text, look.keys)
        if BLOCK.fullmatch(found.value):
            return row
        if found.key and bare(found.key) in look.keys:
            break
    return above


def _lacks_colon(look: _Look) -> Iterator[Slip]:
    """Find a key without its colon, by the keys of the file or by the next line of its level."""
    line, row = look.line, look.row
    mends = () if _goes_on(look) else _colonless(look)
    below = row + 1 < len(look.lines) and indent(look.lines[row + 1].text) == indent(line)
    alone = ":" not in line and line.lstrip()[:1].isalpha() and below
    if mends or (alone and not look.keys):
        message = text("Thiếu dấu hai chấm sau tên khóa.")
        yield Slip(BROKEN, message, row, indent(line) - 1, mends)


def _goes_on(look: _Look) -> bool:
    """Tell whether the line above breaks off in the middle of a sentence."""
    above = _above(look.lines, look.row)
    value = parts(look.lines[above].text, look.keys).value if above is not None else ""
    return len(value.split()) >= _SENTENCE and value[-1].isalnum()


def _colonless(look: _Look) -> tuple[Mend, ...]:
    """Return a line with a colon after the longest key that it begins with.

    A key begins with a small letter; what begins with a capital is a sentence.
    """
    lead = look.parts.lead
    known = look.keys if lead else look.top
    words = look.line[len(lead) :].rstrip().split(" ")
    for count in range(min(len(words), 5), 0, -1):
        name = " ".join(words[:count])
        if ":" not in name and name[:1].islower() and bare(name) in known:
            value = " ".join(words[count:])
            plain = f"{lead}{name}: {value}".rstrip()
            mends = [Mend(look.row, look.row, (plain,))]
            if _COLON_INSIDE.search(value):
                made = f"{lead}{name}: {quoted(value)}"
                mends.append(Mend(look.row, look.row, (made,), (value,)))
            return tuple(mends)
    return ()


def _stray(look: _Look) -> Iterator[Slip]:
    if known_key(look.line, look.keys) or look.line.lstrip()[:2] == "- ":
        message = text("Dòng này không thẳng cột với các dòng cùng bậc.")
        yield Slip(INDENT, message, look.row, indent(look.line) - 1, tuple(_moves(look)))


def _moves(look: _Look) -> Iterator[Mend]:
    """Yield a line, with what is below it, moved to the columns around it, the nearest first."""
    at = indent(look.line) - 1
    columns = sorted(_columns(look), key=lambda column: abs(column - at))
    ends = dict.fromkeys((extent(look.lines, look.row, at), look.row))
    for column in columns:
        for last in ends:
            mend = shifted(look.lines, look.row, last, column)
            for one in _spaced(look, mend.lines[0]) if last == look.row else (mend,):
                yield one._replace(offered=abs(column - at) <= _SLIGHT)


def _columns(look: _Look) -> set[int]:
    found: set[int] = set()
    least = len(look.line)
    for row in range(look.row - 1, max(-1, look.row - _FAR), -1):
        line = look.lines[row].text
        column = indent(line) - 1
        if line.strip() and (column < least or not found):
            least = column
            found |= {column, len(parts(line).lead)}
        if not least:
            break
    return found - {indent(look.line) - 1}


def _above(lines: Sequence[Line], row: int) -> int | None:
    """Return the nearest line above `row` that says something."""
    return next((n for n in range(row - 1, -1, -1) if lines[n].text.strip()), None)


_CHECKS: Final[tuple[Callable[[_Look], Iterator[Slip]], ...]] = (
    _tab,
    _no_break_space,
    _word_dash,
    _tight,
    _block_head,
    _doubled_label,
    _second_bullet,
    _quote,
    _bracket,
    _mark,
    _line_below,
    _colon,
    _lacks_colon,
    _not_set_in,
    _stray,
)
