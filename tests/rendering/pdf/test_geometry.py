"""Hình học trang: every measured page against the decree's table, with the clause it rests on."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import pytest

from congvan.decree import lettering as letters
from congvan.decree import page as rules
from congvan.decree import words
from congvan.decree.lettering import Lettering
from congvan.decree.page import HOUSE, SIGNING_ROOM_MM, Span
from congvan.decree.widths import width_pt
from tests.rendering.pdf import documents
from tests.rendering.pdf.conftest import SHEETS
from tests.rendering.pdf.measure import LINE_HEIGHT, MM, Line, Rule, unembedded_fonts
from tests.rendering.pdf.sheet import LEFT, RIGHT, Laid, steps

PT: Final = 0.5
"""Tolerance of a position, in points."""

JUSTIFIED_PT: Final = MM
"""Tolerance of the end of a justified line, which sums the rounding of its letters."""

LEAST_COMPANY: Final = 2
"""Lines of text that stand above the signature on its page (PRACTICE)."""

LETTERS: Final = [name for name, sheet in SHEETS.items() if sheet.document.type == "cong_van"]
OF_LINES: Final = [
    name for name, sheet in SHEETS.items() if {*sheet.document.opening} - {documents.SHORT}
]
"""Documents with a paragraph of several lines."""

APART: Final = (
    "mười hai kính gửi", "nơi nhận dài", "một đoạn", "một dòng", "đoạn cuối dài",
    "cả bài một đoạn dài",
)  # fmt: skip
"""Documents of which no page has two paragraphs."""


def lettered(lines: list[Line], row: Lettering, sheet: Laid) -> None:
    """Assert that `lines` look as the decree's table says, in the sheet's profile."""
    assert lines, f"{row.clause}: không có {row.name}"
    for line in lines:
        said = f"{row.clause}: {row.name} “{line.text}”"
        low, high = row.sizes
        assert line.sizes == {row.size(sheet.profile)}, f"{said} cỡ {line.sizes}"
        assert low <= line.size <= high, f"{said} cỡ {line.size}"
        assert line.bold if row.bold else line.light, f"{said} đậm hay không"
        assert line.italic if row.italic else line.upright, f"{said} nghiêng hay đứng"
        assert not row.upper or line.text == line.text.upper(), f"{said} không in hoa"


def within(value: float, span: Span, unit: str) -> None:
    assert span.low <= value <= span.high, f"{span.clause}: {value:.1f} {unit}"


def centred(line: Line | Rule, over: Line, clause: str) -> None:
    assert line.centre == pytest.approx(over.centre, abs=2 * PT), f"{clause}: lệch trục"


def test_every_sheet_is_laid_out(laid: dict[str, Laid]) -> None:
    assert laid.keys() == SHEETS.keys()


def test_paper(page: Laid) -> None:
    for sheet in page.pages:
        size = (sheet.width / MM, sheet.height / MM)
        assert size == pytest.approx(rules.PAPER_MM, abs=0.1), f"PL1-I-I.1: giấy {size}"


def test_margins(page: Laid) -> None:
    width, height = (page.pages[0].width / MM, page.pages[0].height / MM)

    within(min(line.x0 for line in page.lines) / MM, rules.LEFT_MM, "mm lề trái")
    ends = [line.x1 / MM for lines in page.paragraphs for line in lines[:-1]]
    within(round(width - max(ends, default=RIGHT / MM)), rules.RIGHT_MM, "mm lề phải")
    for line in page.lines:
        assert line.x0 >= LEFT - PT, f"{rules.LEFT_MM.clause}: “{line.text}” ra lề trái"
        assert line.x1 <= RIGHT + JUSTIFIED_PT, (
            f"{rules.RIGHT_MM.clause}: “{line.text}” ra lề phải"
        )
        free = height - line.bottom / MM
        assert free >= rules.BOTTOM_MM.low, (
            f"{rules.BOTTOM_MM.clause}: “{line.text}” ra lề dưới"
        )
    for sheet in page.pages:
        first = min(line.top for line in page.lines if line.page == sheet.number)
        within(first / MM, rules.TOP_MM, "mm lề trên")


def test_a_full_page_ends_near_the_bottom_margin(laid: dict[str, Laid]) -> None:
    page = laid["hai trăm đoạn"]

    for sheet in page.pages[1:-2]:
        left_free = sheet.height - max(line.bottom for line in sheet.lines)
        two_lines = 2 * LINE_HEIGHT * page.body[0].size + HOUSE.gap_pt
        highest = rules.BOTTOM_MM.high * MM + two_lines
        assert left_free < highest, f"{rules.BOTTOM_MM.clause}: trang {sheet.number} còn trống"


def test_national_name_and_motto(page: Laid) -> None:
    assert page.national_name.text == words.NATIONAL_NAME, "PL1-I-II.1a: Quốc hiệu một dòng"
    assert page.motto.text == words.MOTTO, "PL1-I-II.1b: Tiêu ngữ một dòng"
    lettered([page.national_name], letters.NATIONAL_NAME, page)
    lettered([page.motto], letters.MOTTO, page)
    centred(page.motto, page.national_name, letters.MOTTO.clause)
    (step,) = steps([page.national_name, page.motto])
    assert step < LINE_HEIGHT * page.motto.size + PT, "PL1-I-II.1b: dòng đơn"


def test_rule_under_the_motto(page: Laid) -> None:
    rule = page.rule_under(page.motto)

    length = page.motto.width * rules.MOTTO_RULE
    assert rule.width == pytest.approx(length, abs=MM), "PL1-I-II.1b: độ dài bằng dòng chữ"
    centred(rule, page.motto, letters.MOTTO.clause)


def test_agency_names(page: Laid) -> None:
    assert bool(page.parent) == bool(page.document.issuer[0].parent), "PL1-I-II.2b: chủ quản"
    if page.parent:
        lettered(page.parent, letters.PARENT, page)
    lettered(page.issuer, letters.ISSUER, page)
    typed = " ".join([*page.document.issuer[0].parent, *page.document.issuer[0].name])
    assert " ".join(line.text for line in page.names) == typed.upper(), "PL1-I-II.2b: đủ tên"
    for line in page.names[1:]:
        centred(line, page.names[0], letters.ISSUER.clause)
    for step in steps(page.names):
        assert step < LINE_HEIGHT * page.names[0].size + PT, "PL1-I-II.2b: dòng đơn"
    first = page.names[0].baseline
    assert first == pytest.approx(page.national_name.baseline, abs=PT), "PL1-I-IV: ô 1, 2 ngang"


def test_rule_under_the_agency(page: Laid) -> None:
    _is_partial(page.rule_under(page.issuer[-1]), page.issuer, rules.NAME_RULE)


def test_rule_under_the_subject(laid: dict[str, Laid]) -> None:
    for page in (laid["kế hoạch"], laid["kế hoạch cỡ 12"]):
        _is_partial(page.rule_under(page.subject[-1]), page.subject, rules.SUBJECT_RULE)


def _is_partial(rule: Rule, lines: list[Line], share: Span) -> None:
    """Assert a third to a half of the last line and of the longest, and centred."""
    for width in (lines[-1].width, max(line.width for line in lines)):
        within(rule.width / width, share, "của dòng chữ")
    centred(rule, lines[-1], share.clause)


def test_rules_stand_clear_of_the_text(page: Laid) -> None:
    expected = 2 if page.is_letter else 3
    assert len(page.rules) == expected, f"PL1-I-II: {len(page.rules)} đường kẻ"
    above = [page.motto, page.issuer[-1], *([] if page.is_letter else [page.subject[-1]])]
    for line in above:
        rule = page.rule_under(line)
        gap = rule.y - rule.thickness / 2 - line.bottom
        assert 0.3 < gap < 6, f"PL1-I-II.1b, 2b, 5b: cách “{line.text}” {gap:.2f} pt"
    for rule in page.rules:
        following = [line for line in page.lines if line.page == 1 and line.baseline > rule.y]
        top = min(line.top for line in following if line.x0 < rule.x1 and line.x1 > rule.x0)
        assert top > rule.y, "PL1-I-II.1b, 2b, 5b: đường kẻ chạm dòng dưới"


def test_number_and_date_are_level(page: Laid) -> None:
    lettered([page.number], letters.NUMBER, page)
    lettered([page.place_date], letters.PLACE_DATE, page)
    level = page.number.baseline
    assert page.place_date.baseline == pytest.approx(level, abs=PT), "PL1-I-II.4c: cùng hàng"
    centred(page.place_date, page.motto, letters.PLACE_DATE.clause)
    centred(page.number, page.issuer[-1], letters.NUMBER.clause)


@pytest.mark.parametrize("page", LETTERS, indirect=True)
def test_subject_of_a_letter(page: Laid) -> None:
    lettered(page.subject, letters.LETTER_SUBJECT, page)
    assert page.subject[0].text.startswith(words.LETTER_SUBJECT), "PL1-I-II.5b: V/v"
    for line in page.subject:
        centred(line, page.number, letters.LETTER_SUBJECT.clause)
    (gap,) = steps([page.number, page.subject[0]])
    expected = LINE_HEIGHT * page.subject[0].size + rules.SUBJECT_GAP_PT
    assert gap == pytest.approx(expected, abs=1), f"PL1-I-II.5b: cách số, ký hiệu {gap:.1f} pt"


def test_type_name_and_subject(laid: dict[str, Laid]) -> None:
    for page in (laid["kế hoạch"], laid["kế hoạch cỡ 12"]):
        lettered([page.type_name], letters.TYPE_NAME, page)
        lettered(page.subject, letters.SUBJECT, page)
        for line in [page.type_name, *page.subject]:
            middle = (LEFT + RIGHT) / 2
            assert line.centre == pytest.approx(middle, abs=2 * PT), (
                "PL1-I-II.5b: đặt canh giữa"
            )


@pytest.mark.parametrize("page", LETTERS, indirect=True)
def test_addressee(page: Laid) -> None:
    lettered([page.addressee, *page.recipients], letters.ADDRESSEE, page)
    assert page.addressee.top > page.subject[-1].bottom, "PL1-I-IV: ô 9a dưới ô 5b"
    several = len(page.document.recipients) > 1
    assert page.addressee.text.endswith(":") == several, "PL1-I-II.9b: một nơi, cùng dòng"


def test_dashes_stand_under_the_colon(laid: dict[str, Laid]) -> None:
    clause = "PL1-I-II.9d"
    for name in ("chỉ đạo", "chỉ đạo cỡ 12", "mười hai kính gửi"):
        page = laid[name]
        colon = page.addressee.glyphs[-1]
        dashed = [line for line in page.recipients if line.text.startswith("- ")]
        assert len(dashed) == len(page.document.recipients), f"{clause}: mỗi nơi một dòng"
        for line in dashed:
            assert line.x0 == pytest.approx(colon.x0, abs=MM), (
                f"{clause}: “-” dưới dấu hai chấm"
            )
        ends = [above.text[-1] for above, below in pairwise(page.recipients) if below in dashed]
        assert set(ends) == {";"}, f"{clause}: cuối dòng là dấu chấm phẩy"
        assert page.recipients[-1].text.endswith("."), f"{clause}: cuối cùng là dấu chấm"


def test_text_lettering(page: Laid) -> None:
    size = letters.BODY.size(page.profile)
    for line in page.body:
        plain = {glyph.size for glyph in line.glyphs if glyph.baseline == line.baseline}
        assert plain == {size}, f"{letters.BODY.clause}: “{line.text}” cỡ {plain}"
    assert letters.BODY.sizes[0] <= size <= letters.BODY.sizes[1], letters.BODY.clause


def test_legal_basis_and_headings(laid: dict[str, Laid]) -> None:
    page = laid["kế hoạch"]
    basis = page.paragraphs[: len(page.document.legal_basis)]
    sections = [p for p in page.paragraphs if p[0].text.startswith(("I. ", "II. ", "III. "))]

    lettered([line for lines in basis for line in lines], letters.LEGAL_BASIS, page)
    lettered([line for lines in sections for line in lines], letters.ROMAN_SECTION, page)
    lettered([page.saying("1. Mục đích")], letters.TITLED_CLAUSE, page)
    assert len(sections) == 3, letters.ROMAN_SECTION.clause


def test_text_is_indented_and_justified(page: Laid) -> None:
    for lines in page.paragraphs:
        first = lines[0]
        indent = (first.x0 - LEFT) / MM
        assert indent == pytest.approx(HOUSE.indent_mm, abs=0.5), "PL1-I-II.6e: lùi đầu dòng"
        assert any(indent == pytest.approx(mm, abs=0.5) for mm in rules.INDENTS_MM), (
            "PL1-I-II.6e"
        )
        for line in lines[1:]:
            assert line.x0 == pytest.approx(LEFT, abs=PT), f"PL1-I-II.6e: “{line.text}” lề trái"
        for line in lines[:-1]:
            assert line.x1 == pytest.approx(RIGHT, abs=JUSTIFIED_PT), (
                f"PL1-I-II.6e: “{line.text}” dàn đều"
            )


@pytest.mark.parametrize("page", OF_LINES, indirect=True)
def test_line_spacing(page: Laid) -> None:
    single = LINE_HEIGHT * letters.BODY.size(page.profile)
    inside = [step for lines in page.paragraphs for step in steps(lines)]
    for step in inside:
        within(round(step / single, 2), rules.LINES, "dòng")
    assert inside


@pytest.mark.parametrize("page", [one for one in SHEETS if one not in APART], indirect=True)
def test_paragraph_gaps(page: Laid) -> None:
    single = LINE_HEIGHT * letters.BODY.size(page.profile) * HOUSE.lines
    neighbours = pairwise(page.paragraphs)
    between = [step for above, below in neighbours for step in steps([above[-1], below[0]])]
    for step in between:
        within(round(step - single, 1), rules.PARAGRAPH_GAP_PT, "pt giữa các đoạn")
    assert between


def test_page_number(page: Laid) -> None:
    numbers = [[line for line in sheet.lines if line.top < page.top] for sheet in page.pages]

    assert numbers[0] == [], "PL1-I-I.7: không hiển thị số trang thứ nhất"
    for count, found in enumerate(numbers[1:], 2):
        assert [line.text for line in found] == [str(count)], "PL1-I-I.7: số trang Ả Rập từ 1"
        lettered(found, letters.PAGE_NUMBER, page)
        middle = (LEFT + RIGHT) / 2
        assert found[0].centre == pytest.approx(middle, abs=2 * PT), "PL1-I-I.7: canh giữa"
        assert found[0].bottom < HOUSE.top_mm * MM, "PL1-I-I.7: trong lề trên"


def test_distribution(page: Laid) -> None:
    lettered([page.distribution], letters.DISTRIBUTION, page)
    lettered(page.copies, letters.DISTRIBUTION_LIST, page)
    assert page.distribution.text == words.DISTRIBUTION, "PL1-I-II.9d: đứng riêng một dòng"
    for line in [page.distribution, *page.copies]:
        assert line.x0 == pytest.approx(LEFT, abs=PT), f"PL1-I-II.9d: “{line.text}” sát lề trái"
    level = page.signer[0].baseline
    assert page.distribution.baseline == pytest.approx(level, abs=PT), "PL1-I-II.9c: ngang hàng"


def test_every_copy_has_its_dash_and_mark(page: Laid) -> None:
    listed = " ".join(line.text for line in page.copies).removeprefix("- ")
    entries = listed.split(" - ")

    above = page.is_letter and not page.document.distribution[0].to.startswith(words.AS_ABOVE)
    assert len(entries) == len(page.document.distribution) + 1 + above, (
        "PL1-I-II.9d: đủ nơi nhận"
    )
    assert all(entry.endswith(";") for entry in entries[:-1]), "PL1-I-II.9d: dấu chấm phẩy"
    assert entries[-1].startswith(words.ARCHIVE), "PL1-I-II.9d: dòng cuối là Lưu"
    assert entries[-1].endswith("."), "PL1-I-II.9d: dấu chấm"


def test_signer(page: Laid) -> None:
    *offices, name = page.signer

    lettered(offices, letters.SIGNER, page)
    lettered([name], letters.SIGNER_NAME, page)
    assert name.text == page.document.signature[0].name, "PL1-I-II.7c: họ và tên"
    for line in page.signer[1:]:
        centred(line, page.signer[0], letters.SIGNER.clause)
    room = (name.top - offices[-1].bottom) / MM
    assert room >= SIGNING_ROOM_MM - 1, f"PL1-I-IV: ô 7c chỉ còn {room:.1f} mm"


def test_signature_stays_whole_and_in_company(page: Laid) -> None:
    here = page.distribution.page

    held = {line.page for line in [*page.copies, *page.signer]}
    assert held == {here}, "PL1-I-IV: ô 7, 8, 9b bị tách sang hai trang"
    company = [line for line in page.body if line.page == here]
    least = min(LEAST_COMPANY, len(page.body))
    assert len(company) >= least, "PL1-I-IV: chữ ký đứng một mình trên trang"


def test_the_sweep_crosses_the_page_end(laid: dict[str, Laid]) -> None:
    swept = [page for name, page in laid.items() if name.startswith("cuối trang")]
    pushed = [page for page in swept if page.distribution.page == 2]
    line = LINE_HEIGHT * letters.BODY.size("13") + HOUSE.gap_pt

    early = [page for page in pushed if _free(page) > _foot_height(page) + line]
    rescued = [page for page in pushed if line < _free(page) < _foot_height(page)]
    assert len(swept) > len(pushed) > 0, "PL1-I-IV: các văn bản thử phải qua cuối trang"
    assert rescued, "PL1-I-IV: không văn bản nào có chữ ký suýt đứng một mình"
    assert not early, "PL1-I-IV: chữ ký sang trang dù trang trước đủ chỗ"


def _free(page: Laid) -> float:
    """Return what is free on the first page below the text."""
    last = [line for line in page.body if line.page == 1][-1]
    return page.pages[0].height - HOUSE.bottom_mm * MM - last.bottom


def _foot_height(page: Laid) -> float:
    """Return the height of the signature with the text that goes along."""
    company = [line for line in page.body if line.page == 2]
    return page.signer[-1].bottom - company[0].top


def test_end_mark(page: Laid) -> None:
    whole = "\n".join(line.text for line in page.lines)

    assert whole.count(words.END_MARK) == 1, "Mẫu 1.4, 1.5: “./.” một lần"
    assert page.body[-1].text.endswith(words.END_MARK), "Mẫu 1.4, 1.5: “./.” cuối nội dung"


def test_letters_are_as_wide_as_those_of_times(page: Laid) -> None:
    for line in page.lines:
        for glyph in line.glyphs:
            looks = {"bold": glyph.bold, "italic": glyph.italic}
            width = width_pt(glyph.text, glyph.size, **looks)
            shown = glyph.x1 - glyph.x0
            assert shown == pytest.approx(width, abs=0.05), f"PL1-I-I.4: “{glyph.text}”"


def test_fonts_are_embedded(pdfs: dict[str, bytes]) -> None:
    for name, pdf in pdfs.items():
        assert unembedded_fonts(pdf) == set(), f"PL1-I-I.4: {name} thiếu phông nhúng"


def test_sizes_move_together(laid: dict[str, Laid]) -> None:
    parts = {
        "national_name": letters.NATIONAL_NAME,
        "motto": letters.MOTTO,
        "place_date": letters.PLACE_DATE,
        "addressee": letters.ADDRESSEE,
    }
    for name in ("chỉ đạo", "chỉ đạo cỡ 12"):
        page = laid[name]
        shown = {part: getattr(page, part).size for part in parts}
        expected = {part: row.size(page.profile) for part, row in parts.items()}
        assert shown == expected, "PL1-I-V, chú thích 1: các cỡ chữ đi cùng nhau"
