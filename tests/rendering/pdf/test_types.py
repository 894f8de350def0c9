"""Hình học của mọi loại: pages of all types against the decree's table, component by component.

`test_geometry.py` measures công văn and kế hoạch by where things stand; here a component is
found by its style, so that the same tests serve samples, hand-made and random documents.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import pytest

from congvan.decree import lettering as letters
from congvan.decree import page as rules
from congvan.decree import words
from congvan.decree.lettering import Lettering, Profile
from congvan.decree.page import HOUSE, Span
from congvan.pack.pack import load_type, names
from congvan.pack.stylesheet import ADDRESSEE_ITEM
from tests.rendering.pdf.conftest import DRAWN, OTHERS
from tests.rendering.pdf.having import a_title, having
from tests.rendering.pdf.measure import LINE_HEIGHT, MM, Line, Rule, unembedded_fonts
from tests.rendering.pdf.reading import Read, Shown
from tests.rendering.pdf.sheet import INDENT, LEFT, steps

PT: Final = 0.5
"""Tolerance of a position, in points."""

JUSTIFIED_PT: Final = MM
"""Tolerance of the end of a justified line, which sums the rounding of its letters."""

LEAST_COMPANY: Final = 2
"""Lines of text that stand above the signature on its page (PRACTICE)."""

BY_STYLE: Final = {row.style: row for row in letters.ROWS} | {ADDRESSEE_ITEM: letters.ADDRESSEE}
TEXT: Final = (
    letters.BODY, letters.LEGAL_BASIS, letters.ARTICLE, letters.ROMAN_SECTION,
    letters.TITLED_CLAUSE,
)  # fmt: skip
CENTRED: Final = (
    letters.NATIONAL_NAME, letters.MOTTO, letters.PARENT, letters.ISSUER, letters.NUMBER,
    letters.PLACE_DATE, letters.LETTER_SUBJECT, letters.DRAFT, letters.TYPE_NAME, letters.SUBJECT,
    letters.AUTHORITY, letters.ENACTING, letters.ANNOUNCEMENT, letters.PART, letters.PART_TITLE,
    letters.SECTION, letters.SECTION_TITLE, letters.SIGNER, letters.OTHER_TITLE,
    letters.SIGNER_NAME, letters.APPENDIX, letters.APPENDIX_TITLE, letters.APPENDIX_NOTE,
    letters.COPY_FORM, letters.CAPTION, letters.TABLE_HEAD,
)  # fmt: skip
FOOT: Final = (
    letters.DISTRIBUTION, letters.DISTRIBUTION_LIST, letters.SIGNER, letters.OTHER_TITLE,
    letters.SIGNER_NAME,
)  # fmt: skip


def within(value: float, span: Span, unit: str) -> None:
    assert span.low <= value <= span.high, f"{span.clause}: {value:.2f} {unit}"


def test_every_type_has_a_page(reads: dict[str, Read]) -> None:
    assert reads.keys() == {*OTHERS, *DRAWN}
    types = {load_type(read.sheet.document.type) for read in reads.values()}
    assert types == set(map(load_type, names()))


def test_paper(read: Read) -> None:
    portrait = [side * MM for side in rules.PAPER_MM]
    for one in read.shown:
        page = read.pages[one.page - 1]
        size = sorted(portrait, reverse=read.section_of(one).landscape)
        assert (page.width, page.height) == pytest.approx(size, abs=0.3), "PL1-I-I.1"


def test_nothing_leaves_the_margins(read: Read) -> None:
    """On a turned page the margins keep their names: top, bottom, left, right."""
    for page in read.pages:
        right = page.width - rules.RIGHT_MM.high * MM
        text = [line for line in page.lines if line.top > read.top]
        for line in page.lines:
            assert line.x0 >= LEFT - PT, f"{rules.LEFT_MM.clause}: “{line.text}” ra lề trái"
            assert line.x1 <= right + JUSTIFIED_PT, (
                f"{rules.RIGHT_MM.clause}: “{line.text}” ra lề phải"
            )
        for rule in page.rules:
            assert rule.x0 >= LEFT - 2, f"{rules.LEFT_MM.clause}: đường kẻ {rule} ra lề trái"
            assert rule.x1 <= right + 2, f"{rules.RIGHT_MM.clause}: đường kẻ {rule} ra lề phải"
        free = page.height - max(line.bottom for line in text)
        assert free >= _bottom(read, page.number), (
            f"{rules.BOTTOM_MM.clause}: trang {page.number}"
        )
        drawn = [rule.y for rule in page.rules if rule.y > read.top]
        begins = min([*(line.top for line in text), *drawn])
        within(round(begins / MM, 1), _top(read, page.number), "mm lề trên")


def _bottom(read: Read, page: int) -> float:
    """Return the least free space below the text of a page; the address stands in it."""
    contact = read.sheet.document.contact and page == 1
    return 0 if contact else rules.BOTTOM_MM.low * MM - PT


def _top(read: Read, page: int) -> Span:
    """Return where the text may begin: lower under two marks in the margin, and under a space."""
    document = read.sheet.document
    signed = document.copy_ and document.copy_.signed_at
    crowded = page == 1 and document.circulation and signed
    first = {one.lines[0] for one in read.shown if one.page == page}
    title = {one.lines[0] for one in read.styled(letters.TYPE_NAME)} & first
    copied = [one for one in read.styled(letters.COPY_FORM) if one.page == page]
    high = 60 if crowded or title or copied else rules.TOP_MM.high
    return Span(rules.TOP_MM.low, high, rules.TOP_MM.clause)


def test_lettering_of_every_component(read: Read) -> None:
    for one in read.shown:
        row = BY_STYLE.get(one.style)
        assert row is not None, f"“{one.passage.text}” có kiểu “{one.style}” ngoài bảng"
        for line in one.lines:
            _lettered(line, row, read.sheet.profile, looked=one.passage.looked)


def _lettered(line: Line, row: Lettering, profile: Profile, *, looked: bool = False) -> None:
    """Assert the lettering of a line; one `looked` has parts of a look of their own."""
    size = row.size(profile)
    said = f"{row.clause}: {row.name} “{line.text}”"
    level = {glyph.size for glyph in line.glyphs if abs(glyph.baseline - line.baseline) < PT}
    assert level == {size} or looked, f"{said} cỡ {level}, không phải {size}"
    assert row.sizes[0] <= size <= row.sizes[1], f"{said} cỡ {size}"
    assert not row.upper or line.text == line.text.upper(), f"{said} không in hoa"
    if looked:
        return
    signs = all(glyph.text in f"{words.CHECKED}{words.UNCHECKED}" for glyph in line.glyphs[:1])
    assert signs or (line.bold if row.bold else line.light), f"{said} đậm hay không"
    assert line.italic if row.italic else line.upright, f"{said} nghiêng hay đứng"


def test_centred_components(read: Read) -> None:
    for one in read.styled(*CENTRED):
        left, right = read.band(one)
        clause = BY_STYLE[one.style].clause
        for line in [] if one.passage.align or _is_open(one) else one.lines:
            middle = (left + right) / 2
            assert line.centre == pytest.approx(middle, abs=1.5), (
                f"{clause}: “{line.text}” giữa"
            )


def _is_open(one: Shown) -> bool:
    """Tell whether a blank is left for day, month or year.

    At the end of a line it counts when centring, and LibreOffice draws no-break spaces in italics
    a third wider than they are.
    """
    return "\N{NO-BREAK SPACE}" in one.passage.text


def test_national_name_and_motto(read: Read) -> None:
    """Wherever they stand: in the head, and on attached documents."""
    names_, mottos = read.styled(letters.NATIONAL_NAME), read.styled(letters.MOTTO)

    headed = [one for one in read.sheet.document.attachments if one.head]
    assert len(names_) == len(mottos) == 1 + len(headed), "PL1-I-II.1"
    for name, motto in zip(names_, mottos, strict=True):
        assert [line.text for line in name.lines] == [words.NATIONAL_NAME], "PL1-I-II.1a"
        assert [line.text for line in motto.lines] == [words.MOTTO], "PL1-I-II.1b"
        rule = read.rule_under(motto.lines[0])
        length = motto.lines[0].width * rules.MOTTO_RULE
        assert rule.width == pytest.approx(length, abs=MM), "PL1-I-II.1b: dài bằng dòng chữ"
        _stands_clear(rule, motto.lines[0])


def test_agency_names_and_their_rule(read: Read) -> None:
    """On a copy, on attached documents: names level with Quốc hiệu, a third to a half below."""
    for block in _runs_of(read.styled(letters.ISSUER)):
        lines = [line for one in block for line in one.lines]
        _partial(read, lines, rules.NAME_RULE)
    top = min(one.lines[0].baseline for one in read.styled(letters.PARENT, letters.ISSUER)[:1])
    level = read.first(letters.NATIONAL_NAME).lines[0].baseline
    assert top == pytest.approx(level, abs=PT), "PL1-I-IV: ô 1, 2 ngang hàng"


@having(a_title)
def test_rule_under_the_title(read: Read) -> None:
    """Under the trích yếu; under tên loại where there is none."""
    subject = [one for one in read.styled(letters.SUBJECT) if one.page == 1][:1]
    title = subject or [read.first(letters.TYPE_NAME)]
    _partial(read, [line for one in title for line in one.lines], rules.SUBJECT_RULE)


def _partial(read: Read, lines: list[Line], share: Span) -> None:
    """Assert a third to a half of the last line and of the longest, and clear of both."""
    rule = read.rule_under(lines[-1])
    longest = max(line.width for line in lines)
    within(round(rule.width / longest, 2), share, "của dòng dài nhất")
    _stands_clear(rule, lines[-1])


def _stands_clear(rule: Rule, line: Line) -> None:
    gap = rule.y - rule.thickness / 2 - line.bottom
    assert 0.3 < gap < 6, f"PL1-I-II: đường kẻ cách “{line.text}” {gap:.2f} pt"


def _runs_of(shown: list[Shown]) -> list[list[Shown]]:
    """Return paragraphs in runs that follow each other on one page."""
    runs: list[list[Shown]] = []
    for one in shown:
        near = runs and 0 < one.lines[0].baseline - runs[-1][-1].lines[-1].baseline < 30
        if near and runs[-1][-1].page == one.page:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def test_number_and_date_are_level(read: Read) -> None:
    """In the head and in the block of a copy, where the type has both."""
    numbers, dates = read.styled(letters.NUMBER), read.styled(letters.PLACE_DATE)
    never = {"bien_ban": "date", "thu_cong": "number"}.get(read.sheet.document.type)
    copied = read.sheet.document.copy_
    blocks = 1 if copied and not copied.signed_at else 0

    assert len(numbers) == blocks + (never != "number"), "PL1-I-II.3"
    assert len(dates) == blocks + (never != "date"), "PL1-I-II.4"
    for number, date in zip(numbers[::-1], dates[::-1], strict=False):
        first, level = date.lines[0], number.lines[0].baseline
        wrapped = len(date.lines) > 1 and _is_open(date)
        assert wrapped or first.baseline == pytest.approx(level, abs=PT), (
            "PL1-I-II.4c: cùng hàng"
        )


def test_text_is_indented_and_justified(read: Read) -> None:
    for one in read.styled(*TEXT):
        left, right = read.band(one)
        first, *rest = one.lines
        assert first.x0 == pytest.approx(INDENT, abs=1.5), f"PL1-I-II.6e: “{first.text}” lùi"
        for line in rest:
            assert line.x0 == pytest.approx(left, abs=PT), f"PL1-I-II.6e: “{line.text}” lề trái"
        for line in one.lines[:-1]:
            end = pytest.approx(right, abs=JUSTIFIED_PT)
            assert line.x1 == end, f"PL1-I-II.6e: “{line.text}” dàn đều"


def test_line_spacing_and_gaps(read: Read) -> None:
    single = LINE_HEIGHT * letters.BODY.size(read.sheet.profile)
    paragraphs = read.styled(*TEXT)
    for one in paragraphs:
        for step in [] if one.passage.looked else steps(list(one.lines)):
            within(round(step / single, 2), rules.LINES, "dòng")
    for above, below in pairwise(one.lines for one in paragraphs):
        for step in steps([above[-1], below[0]]):
            gap = step - single * HOUSE.lines
            within(round(gap + 0.2, 1), rules.PARAGRAPH_GAP_PT, "pt giữa các đoạn")


def test_page_numbers(read: Read) -> None:
    """From 1 again in every annex, the first page of each without its number."""
    expected = _expected_numbers(read)
    for page in read.pages:
        low = [line for line in read.in_top_margin if line.page == page.number]
        numbers = [line for line in low if line.text.isdigit()]
        wanted = expected[page.number]
        assert [line.text for line in numbers] == [wanted] * bool(wanted), (
            f"PL1-I-I.7: trang {page.number}"
        )
        for line in numbers:
            _lettered(line, letters.PAGE_NUMBER, read.sheet.profile)
            middle = (LEFT + page.width - HOUSE.right_mm * MM) / 2
            assert line.centre == pytest.approx(middle, abs=2 * PT), "PL1-I-I.7: canh giữa"


def _expected_numbers(read: Read) -> dict[int, str]:
    starts = dict(zip(read.section_starts(), read.written.sections, strict=False))
    expected: dict[int, str] = {}
    count = 0
    for page in read.pages:
        section = starts.get(page.number)
        count = 1 if section and section.restarts else count + 1
        hidden = section and section.hides_first
        expected[page.number] = "" if hidden else str(count)
    return expected


def test_signature_and_distribution_stay_together_in_company(read: Read) -> None:
    """Boxes 7, 8 and 9b of the document on one page, with text above them."""
    foot = _foot(read)
    held = {line.page for one in foot for line in one.lines}
    assert len(held) == 1, "PL1-I-IV: ô 7, 8, 9b bị tách sang hai trang"

    above = read.shown[: read.shown.index(foot[0])]
    page, start = read.page_of(foot[0]), foot[0].lines[0]
    company = [line for line in page.lines if read.top < line.top and line.bottom < start.top]
    least = 0 if any(one.cell for one in above[-2:]) else LEAST_COMPANY
    assert len(company) >= least, "PL1-I-IV: chữ ký đứng một mình trên trang"


def _foot(read: Read) -> list[Shown]:
    """Return the foot of the document itself: not that of an annex or of a copy.

    A row of a table keeps with the signature in Word only; LibreOffice has no such thing.
    """
    main = next(one for one in read.shown if one.style == letters.SIGNER_NAME.style)
    copies = read.styled(letters.COPY_FORM)
    end = read.shown.index(copies[0]) if copies else len(read.shown)
    return [
        one
        for one in read.styled(*FOOT)
        if one.passage.section == main.passage.section and read.shown.index(one) < end
    ]


def test_fonts_are_embedded(pdfs: dict[str, bytes]) -> None:
    for name in (*OTHERS, *DRAWN):
        assert unembedded_fonts(pdfs[name]) == set(), f"PL1-I-I.4: {name} thiếu phông nhúng"
