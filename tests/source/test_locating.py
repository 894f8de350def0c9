"""Định vị: whatever the style a value is typed in, its characters are found where they stand."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.findings.finding import Place, Span
from congvan.source.editing import edited, values_of
from congvan.source.locating import Edit, Manuscript, Region

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

WORDS: Final = (
    "Nghị",
    "định",
    "số",
    "Kon",
    "Plông",
    "hoà",
    "đ/c",
    "“một",
    "cửa”",
    "a",
    "𝒜",
    "v.v.",
)
MARKS: Final = ("'", '"', "\\", ": ", " #", "{", "*", "\t", "—")
KEYS: Final = ("mở đầu", "nội dung")


class Typed(NamedTuple):
    """Một giá trị: each of its characters with what is typed for it, between two marks."""

    opening: str
    pieces: list[tuple[str, str]]
    closing: str

    @property
    def value(self) -> str:
        return "".join(sign for sign, _ in self.pieces)


class Written(NamedTuple):
    """Một tệp: its text, the value in it, and from where to where each character stands."""

    text: str
    value: str
    place: Place
    spots: list[tuple[int, int]]

    def span(self, start: int, end: int, instead: str | None = None) -> Span:
        return Span(self.value, start, end, instead)


@st.composite
def plain(draw: DrawFn, indent: str) -> Typed:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
    return Typed("", _folded("x " + " ".join(words), draw, f"\n{indent}"), "")


@st.composite
def single(draw: DrawFn, indent: str) -> Typed:
    pieces = _folded(draw(_texts()), draw, f"\n{indent}")
    return Typed("'", [(sign, "''" if sign == "'" else typed) for sign, typed in pieces], "'")


@st.composite
def double(draw: DrawFn, indent: str) -> Typed:
    pieces: list[tuple[str, str]] = []
    for sign, typed in _folded(draw(_texts()), draw, f" \n {indent}"):
        escaped = f"\\{sign}" if sign in '"\\' else typed
        code = ord(sign)
        hexed = f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08X}"
        pieces.append((sign, hexed if draw(st.integers(0, 4)) == 0 else escaped))
    return Typed('"', pieces, '"')


@st.composite
def literal(draw: DrawFn, indent: str) -> Typed:
    lines = draw(st.lists(_texts(), min_size=1, max_size=4))
    return Typed(f"|-\n{indent}", _lines(lines, indent, 0), "")


@st.composite
def folded(draw: DrawFn, indent: str) -> Typed:
    paragraphs = draw(st.lists(_texts(), min_size=1, max_size=3))
    mark = draw(st.sampled_from((">-", ">-  # ghi chú")))
    pieces = [
        piece if sign == "\n" else (sign, typed)
        for piece in _lines(paragraphs, indent, 1)
        for sign, typed in _folded(piece[0], draw, f"\n{indent}")
    ]
    return Typed(f"{mark}\n{indent}", pieces, "")


STYLES: Final = {
    "plain": plain,
    "single": single,
    "double": double,
    "literal": literal,
    "folded": folded,
}


@st.composite
def _texts(draw: DrawFn) -> str:
    """Draw a line that begins and ends with a word."""
    inside = draw(st.lists(st.sampled_from((*WORDS, *MARKS)), max_size=6))
    return " ".join([draw(st.sampled_from(WORDS)), *inside, draw(st.sampled_from(WORDS))])


def _folded(text: str, draw: DrawFn, fold: str) -> list[tuple[str, str]]:
    """Return the characters of a text; a single space may be typed as a line break."""
    pieces: list[tuple[str, str]] = []
    for n, sign in enumerate(text):
        alone = sign == " " and not (text[n - 1] + text[n + 1 : n + 2]).isspace()
        near = (text[n - 1 : n] + text[n + 1 : n + 2]).strip(" \t")
        may = alone and len(near) == 2 and text[n + 1] not in "#:"
        pieces.append((sign, fold if may and draw(st.booleans()) else sign))
    return pieces


def _lines(lines: list[str], indent: str, empty: int) -> list[tuple[str, str]]:
    """Return lines of a block, with empty ones between."""
    pieces = [(sign, sign) for sign in lines[0]]
    for line in lines[1:]:
        pieces += [("\n", "\n" * (empty + 1) + indent), *((sign, sign) for sign in line)]
    return pieces


@st.composite
def files(draw: DrawFn, style: str) -> Written:
    """Draw a file with a value of a style, deep or not, composed or not, with any line ends."""
    depth = draw(st.sampled_from((0, 2)))
    typed = draw(STYLES[style](" " * (depth + 4)))
    above = f"# đầu\nloại: công văn\n{'  - ' * bool(depth)}"
    head = f"{KEYS[0]}:\n{above.splitlines()[0]}\n" if depth else above
    lead = f"{head}{'  - ' * bool(depth)}{KEYS[1]}: "
    form = draw(st.sampled_from(("NFC", "NFD")))
    end = draw(st.sampled_from(("\n", "\r\n")))

    def said(text: str) -> str:
        text = text.replace("\n", end)
        return unicodedata.normalize("NFD", text) if form == "NFD" else text

    text = draw(st.sampled_from(("", "\ufeff"))) + said(lead + typed.opening)
    spots: list[tuple[int, int]] = []
    for _, one in typed.pieces:
        spots.append((len(text), len(text) + len(said(one))))
        text += said(one)
    text += said(f"{typed.closing}\n# cuối\n")
    line, column = lead.count("\n") + 1, len(lead.rpartition("\n")[2]) + 1
    return Written(text, typed.value, Place("", line, column), spots)


@pytest.mark.parametrize("style", STYLES)
@given(data=st.data())
def test_each_character_is_found_where_it_is_typed(style: str, data: st.DataObject) -> None:
    written = data.draw(files(style))
    manuscript = Manuscript(written.text)

    edits = [
        manuscript.edit(written.place, written.span(n, n + 1, "Ω"))
        for n in range(len(written.value))
    ]

    assert list(values_of(written.text).values())[-1] == written.value
    assert [(edit.start, edit.end) for edit in edits if edit] == written.spots


@pytest.mark.parametrize("style", STYLES)
@given(data=st.data())
def test_an_edit_changes_these_characters_and_nothing_else(
    style: str, data: st.DataObject
) -> None:
    written = data.draw(files(style))
    start = data.draw(st.integers(0, len(written.value) - 1))
    end = data.draw(st.integers(start + 1, len(written.value)))
    span = written.span(start, end, "Ω")
    edit = Manuscript(written.text).edit(written.place, span)
    assert edit

    changed, made = edited(written.text, [edit])

    first, last = written.spots[start][0], max(spot[1] for spot in written.spots[start:end])
    assert made == [edit]
    assert list(values_of(changed).values())[-1] == span.fixed
    assert changed == written.text[:first] + "Ω" + written.text[last:]


TEXT: Final = """\
# đầu tệp
loại: công văn
mở đầu: >-  # ghi chú
  Một câu
  dài.
kính gửi: [Sở Nội vụ, "Sở \\"Y\\" tế"]
số:
"""


def _region(line: int, column: int) -> Region | None:
    return Manuscript(TEXT).region(Place("", line, column))


def test_what_stands_at_a_place_is_the_whole_of_it() -> None:
    assert _region(2, 1) == Region(2, 1, 2, 5)  # a key
    assert _region(2, 7) == Region(2, 7, 2, 15)
    assert _region(3, 9) == Region(3, 9, 3, 22)  # a block: the line that begins it
    assert _region(6, 23) == Region(6, 23, 6, 36)  # in its quotes
    assert _region(7, 4) == Region(7, 4, 7, 5)  # nothing typed
    assert _region(1, 1) == Region(1, 1, 1, 10)  # a comment
    assert _region(0, 0) is None
    assert _region(99, 1) is None


def test_words_over_two_lines_are_one_region() -> None:
    span = Span("Một câu dài.", 4, 12)

    assert Manuscript(TEXT).region(Place("", 3, 9), span) == Region(4, 7, 5, 7)


def test_words_that_are_not_there_are_nowhere() -> None:
    manuscript = Manuscript(TEXT)

    assert manuscript.region(Place("", 2, 7), Span("công điện", 0, 4)) is None
    assert manuscript.region(Place("", 2, 1), Span("loại", 0, 4)) is None  # a key is no value
    assert manuscript.region(Place("", 5, 3), Span("dài.", 0, 4)) is None
    assert manuscript.edit(Place("", 2, 7), Span("công văn", 0, 4)) is None


def test_the_model_may_keep_one_line_or_leave_out_blanks() -> None:
    text = "tên: |\n  UBND\n  huyện\nloại: ' công văn '\n"
    manuscript = Manuscript(text)

    assert manuscript.region(Place("", 1, 6), Span("huyện", 0, 5)) == Region(3, 3, 3, 8)
    assert manuscript.region(Place("", 4, 7), Span("công văn", 0, 4)) == Region(4, 9, 4, 13)


def test_a_text_that_breaks_is_known_as_far_as_it_goes() -> None:
    manuscript = Manuscript("a: 1\nb: 2\nc: [\n")

    assert manuscript.region(Place("", 2, 4), Span("2", 0, 1)) == Region(2, 4, 2, 5)
    assert manuscript.region(Place("", 3, 4)) == Region(3, 4, 3, 5)


def test_the_last_character_of_a_text_without_line_end() -> None:
    assert Manuscript("a: xy").region(Place("", 1, 4), Span("xy", 1, 2)) == Region(1, 5, 1, 6)


@pytest.mark.parametrize(
    ("typed", "value", "expected"),
    [
        ("Sở Y tế", "Sở Y tế", "Sở Y, tế"),
        ("'Sở ''Y'' tế'", "Sở 'Y' tế", "Sở 'Y,' tế"),
        ('"Sở \\"Y\\" tế"', 'Sở "Y" tế', 'Sở "Y," tế'),
    ],
)
def test_something_may_be_put_between_two_characters(
    typed: str, value: str, expected: str
) -> None:
    at = value.index("Y") + 1
    text = f"a: {typed}\n"
    edit = Manuscript(text).edit(Place("", 1, 4), Span(value, at, at, ","))
    assert edit

    changed, _ = edited(text, [edit])

    assert values_of(changed)["a",] == expected


def test_what_a_fix_leaves_is_not_touched() -> None:
    text = "a: >-\n  các\n  các sở\n"

    edit = Manuscript(text).edit(Place("", 1, 4), Span("các các sở", 0, 7, "các"))

    assert edit
    assert text[: edit.start] + text[edit.end :] == "a: >-\n  các sở\n"


@pytest.mark.parametrize(
    ("typed", "instead", "expected"),
    [
        ('"x y"', 'a"b\\c\nd\te', '"a\\"b\\\\c\\nd\\te y"'),
        ("'x y'", "a'b", "'a''b y'"),
    ],
)
def test_what_is_put_in_is_typed_in_the_style_of_the_value(
    typed: str, instead: str, expected: str
) -> None:
    text = f"a: {typed}\n"
    edit = Manuscript(text).edit(Place("", 1, 4), Span("x y", 0, 1, instead))
    assert edit

    changed, made = edited(text, [edit])

    assert (changed, made) == (f"a: {expected}\n", [edit])
    assert values_of(changed)["a",] == f"{instead} y"


def test_a_line_break_is_only_put_where_it_can_be_typed() -> None:
    manuscript = Manuscript("a: x y\n")

    assert manuscript.edit(Place("", 1, 4), Span("x y", 1, 2, "\n")) is None


def _edits(text: str, *changes: tuple[int, int, int, str]) -> list[Edit]:
    """Return edits of the values on lines: from where to where in the value, and what for."""
    manuscript = Manuscript(text)
    values = {one.line: one for one in manuscript.scalars if not one.is_key}
    found = [
        manuscript.edit(
            Place("", line, values[line].column), Span(values[line].value, start, end, instead)
        )
        for line, start, end, instead in changes
    ]
    return [edit for edit in found if edit]


def test_of_two_edits_that_overlap_the_first_is_made() -> None:
    edits = _edits("a: một hai\n", (1, 2, 7, "X"), (1, 0, 3, "Y"), (1, 0, 0, "Z"))

    changed, made = edited("a: một hai\n", edits)

    assert changed == "a: ZmộX\n"
    assert [edit.instead for edit in made] == ["Z", "X"]


def test_an_edit_that_would_say_something_else_is_not_made() -> None:
    text = "a: một hai\nb: ba bốn\nc: năm sáu\nd: bảy\n"
    edits = _edits(text, (1, 3, 4, ": "), (2, 0, 2, "# "), (3, 0, 3, "5"), (4, 0, 3, ""))

    changed, made = edited(text, edits)

    assert changed == "a: một hai\nb: ba bốn\nc: 5 sáu\nd: bảy\n"
    assert [edit.instead for edit in made] == ["5"]


def test_nothing_to_change_changes_nothing() -> None:
    assert edited("a: 1\n", []) == ("a: 1\n", [])


def test_letters_typed_as_escapes_of_their_parts_are_one_letter() -> None:
    text = 'a: "Vi\\u0065\\u0323\\u0302t \\x4e\\U00000061m"\n'
    manuscript = Manuscript(text)

    assert manuscript.region(Place("", 1, 4), Span("Việt Nam", 2, 3)) == Region(1, 7, 1, 25)
    assert manuscript.region(Place("", 1, 4), Span("Việt Nam", 3, 4)) == Region(1, 25, 1, 26)
    assert manuscript.region(Place("", 1, 4), Span("Việt Nam", 6, 7)) == Region(1, 31, 1, 41)


def test_line_ends_behind_a_block_are_part_of_it() -> None:
    text = "a: |+\n\n  một\n    hai\n\n\nb: 1\n"
    value = "\nmột\n  hai\n\n\n"
    manuscript = Manuscript(text)

    assert manuscript.region(Place("", 1, 4), Span(value, 1, 4)) == Region(3, 3, 3, 6)
    assert manuscript.region(Place("", 1, 4), Span(value, 7, 10)) == Region(4, 5, 4, 8)
    assert manuscript.edit(Place("", 1, 4), Span("", 0, 0, "x")) is None
