"""Hình học phần kèm theo, dấu và chữ ký: annexes, copies, boxes, addresses, several signers."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import pytest

from congvan.decree import lettering as letters
from congvan.decree import page as rules
from congvan.decree import words
from congvan.decree.page import BOX_MM, HOUSE
from congvan.model import Appendix
from tests.rendering.pdf.having import (
    a_circulation,
    a_copy_on_paper,
    an_annex,
    an_appendix,
    an_electronic_copy,
    an_urgency,
    having,
)
from tests.rendering.pdf.measure import MM, Line, Rule
from tests.rendering.pdf.others import CONTACT, SIGNERS
from tests.rendering.pdf.reading import Read, Shown
from tests.rendering.pdf.sheet import LEFT, RIGHT

PT: Final = 0.5
"""Tolerance of a position, in points."""

ANNEX_HEAD: Final = (
    letters.TYPE_NAME, letters.SUBJECT, letters.APPENDIX, letters.APPENDIX_TITLE,
    letters.APPENDIX_NOTE,
)  # fmt: skip


@having(an_annex)
def test_every_annex_starts_a_page_counted_from_one(read: Read) -> None:
    document = read.sheet.document
    inner = [one for attached in document.attachments for one in attached.appendices]
    count = len(document.attachments) + len(inner) + len(document.appendices)

    restarted = [one for one in read.written.sections if one.restarts]
    assert len(restarted) == count, "PL1-I-III.1d: số trang phụ lục đánh riêng"
    assert all(one.hides_first for one in restarted), "PL1-I-I.7: trang đầu không số"


def test_every_section_starts_a_page(reads: dict[str, Read]) -> None:
    several = {name: read.section_starts() for name, read in reads.items()}

    shared = [name for name, starts in several.items() if len(set(starts)) < len(starts)]
    assert shared == [], "PL1-I-III.1d: phụ lục sang trang mới"


def test_turned_pages(reads: dict[str, Read]) -> None:
    turned = {
        "kèm theo khổ ngang": [False, True],
        "kèm theo hai văn bản": [False, False, False, False, False, True],
        "phụ lục công văn": [False, True],
        "bảng trên trang ngang": [False, True, False],
    }
    for name, expected in turned.items():
        found = [one.landscape for one in reads[name].written.sections]
        assert found == expected, f"PL1-I-I.2: {name}"


@having(an_appendix)
def test_appendices_are_named(read: Read) -> None:
    document = read.sheet.document
    groups = [*(one.appendices for one in document.attachments), document.appendices]

    expected = [mark for group in groups for mark in _marks(group)]
    assert [one.passage.text for one in read.styled(letters.APPENDIX)] == expected


def _marks(appendices: tuple[Appendix, ...]) -> list[str]:
    """Return "Phụ lục" for one, Roman figures for several; PL1-I-III.1b."""
    if len(appendices) == 1:
        return [words.APPENDIX]
    return [f"{words.APPENDIX} {'I' * n}" for n in range(1, len(appendices) + 1)]


@having(an_annex)
def test_head_of_an_annex(read: Read) -> None:
    """Name, title, note, and the line under them: a third to a half of the title."""
    assert read.styled(letters.APPENDIX_NOTE), "PL1-I-III.1c"
    for note in read.styled(letters.APPENDIX_NOTE):
        here = [one for one in read.styled(*ANNEX_HEAD) if one.page == note.page]
        for above, below in pairwise(here):
            assert above.lines[-1].baseline < below.lines[0].baseline, "PL1-I-III.1"
        assert note.passage.text.startswith(f"({words.ATTACHED} "), "PL1-I-III.1c"
        titles = [
            one for one in here if one.style in _styles(letters.SUBJECT, letters.APPENDIX_TITLE)
        ]
        longest = max(line.width for one in titles for line in one.lines)
        share = read.rule_under(note.lines[-1]).width / longest
        low, high, clause = rules.SUBJECT_RULE
        assert low - 0.01 <= share <= high + 0.01, f"{clause}: {share:.2f}"


def _styles(*rows: letters.Lettering) -> set[str]:
    return {row.style for row in rows}


def test_an_electronic_document_leaves_number_and_date_open(reads: dict[str, Read]) -> None:
    blank, filled = (
        reads[name].first(letters.APPENDIX_NOTE).passage.text
        for name in ("phụ lục điện tử", "một phụ lục")
    )

    assert "125" in filled
    assert "20 tháng 11 năm 2024" in filled
    assert not any(sign.isdigit() for sign in blank), "Mẫu 2.2"


def test_an_attached_document_has_no_number_and_date(reads: dict[str, Read]) -> None:
    for name in ("kèm theo quy chế", "kèm theo hai văn bản", "kèm theo khổ ngang"):
        read = reads[name]
        numbers = read.styled(letters.NUMBER, letters.PLACE_DATE)
        assert {one.passage.section for one in numbers} == {0}, "Mẫu 1.3"
        articles = [one for one in read.styled(letters.ARTICLE) if one.passage.section == 1]
        counted = [one.passage.text.split(".")[0] for one in articles]
        assert counted == [f"Điều {n}" for n in range(1, len(counted) + 1)], "Mẫu 1.3"
        assert len(counted) == 9, "Mẫu 1.3"


def test_contact_at_the_foot_of_the_first_page(reads: dict[str, Read]) -> None:
    for name in ("địa chỉ", "kèm theo hai văn bản"):
        read = reads[name]
        found = [line for page in read.pages for line in page.lines if line.text in CONTACT]
        assert [line.text for line in found] == CONTACT, "PL1-I-III.4: mỗi dòng một lần"
        assert {line.page for line in found} == {1}, "PL1-I-III.4: trang thứ nhất"
        for line in found:
            assert line.sizes == {letters.CONTACT.size("13")}, "PL1-I-III.4"
            assert line.centre == pytest.approx((LEFT + RIGHT) / 2, abs=1), "PL1-I-III.4"
        _is_full_width(_rule_above(read, found[0]), "PL1-I-III.4")
        text = [line for line in read.pages[0].lines if line.text not in CONTACT]
        assert max(line.bottom for line in text) < found[0].top, "PL1-I-III.4: dưới cùng"


def _rule_above(read: Read, line: Line) -> Rule:
    page = read.pages[line.page - 1]
    return max((rule for rule in page.rules if rule.y < line.baseline), key=lambda rule: rule.y)


def _is_full_width(rule: Rule, clause: str) -> None:
    assert rule.x0 == pytest.approx(LEFT, abs=1), clause
    assert rule.x1 == pytest.approx(RIGHT, abs=1), clause


@having(a_copy_on_paper)
def test_a_copy_on_paper(read: Read) -> None:
    """One block below a line as wide as the text: names, form, number, date, signature; Mẫu 3.1."""
    copied = read.sheet.document.copy_
    assert copied is not None
    (form,) = read.styled(letters.COPY_FORM)
    block = [one for one in read.shown[read.shown.index(form) - 1 :] if one.lines]
    assert form.passage.text == copied.form.upper()
    assert {one.page for one in block} == {form.page}, "Mẫu 3.1: khối sao trên một trang"
    if read.section_of(form).landscape:
        return
    names = [one for one in read.styled(letters.PARENT, letters.ISSUER) if _level(one, form)]
    assert len(names) == 1, "Mẫu 3.1: tên cơ quan ngang hình thức sao"
    _is_full_width(_rule_above(read, names[0].lines[0]), "Mẫu 3.1")


def _level(one: Shown, other: Shown) -> bool:
    same = one.page == other.page
    return same and abs(one.lines[0].baseline - other.lines[0].baseline) < 1.5


@having(an_electronic_copy)
def test_an_electronic_copy_is_signed_at_the_top(read: Read) -> None:
    copied = read.sheet.document.copy_
    assert copied is not None
    lines = [line for line in read.in_top_margin if line.page == 1 and line.sizes == {10}]
    said = " ".join(line.text for line in lines)
    assert said.startswith(f"{copied.form.upper()}; "), "PL1-II-II.2"
    assert said.endswith("16:43:05 +07:00"), "PL1-I-II.8b"
    for line in lines:
        assert line.x1 == pytest.approx(RIGHT, abs=1), "PL1-I-II.8b: góc trên, bên phải"


@having(an_urgency)
def test_urgency_stands_in_its_box(read: Read) -> None:
    word = read.sheet.document.urgency or ""
    (one,) = read.styled(letters.URGENCY)
    (line,) = one.lines
    box = _box(read, line)
    assert line.text == word.upper(), letters.URGENCY.clause
    assert box[1] - box[0] == pytest.approx(words.URGENCIES[word] * MM, abs=0.6 * MM)
    assert box[0] == pytest.approx(LEFT, abs=2 * MM), "PL1-I-IV: ô 10b"
    assert line.baseline > read.styled(letters.ISSUER)[0].lines[0].baseline, "PL1-I-IV"


@having(a_circulation)
def test_circulation_stands_in_a_box_in_the_top_margin(read: Read) -> None:
    word = read.sheet.document.circulation or ""
    (line,) = [line for line in read.pages[0].lines if line.text == word.upper()]
    left, right = _box(read, line)
    assert line.baseline < read.first(letters.NATIONAL_NAME).lines[0].top, "PL1-I-IV: ô 11"
    assert line.sizes == {letters.CIRCULATION.size(read.sheet.profile)}
    assert right == pytest.approx(RIGHT, abs=2 * MM), "PL1-I-IV: ô 11"
    assert line.bold, letters.CIRCULATION.clause
    assert left < line.x0, letters.CIRCULATION.clause


def test_what_a_document_has_not_its_pages_do_not_show(
    subtests: pytest.Subtests, reads: dict[str, Read]
) -> None:
    """No annex, no mark where none was typed."""
    marks = {word.upper() for word in words.CIRCULATIONS}
    for name, read in reads.items():
        document = read.sheet.document
        with subtests.test(name):
            restarts = any(one.restarts for one in read.written.sections)
            assert restarts <= an_annex(document), "PL1-I-III.1d"
            assert bool(read.styled(letters.APPENDIX_NOTE)) == an_annex(document)
            assert bool(read.styled(letters.APPENDIX)) == an_appendix(document)
            assert bool(read.styled(letters.URGENCY)) == an_urgency(document)
            marked = any(line.text in marks for line in read.pages[0].lines)
            assert marked == a_circulation(document), letters.CIRCULATION.clause


def _box(read: Read, line: Line) -> tuple[float, float]:
    """Return left and right edge of the box around `line`, 8 mm high; PL1-I-III.2b."""
    flat = [rule for rule in read.pages[line.page - 1].rules if rule.width > 10]
    above = max((rule for rule in flat if rule.y < line.baseline), key=lambda rule: rule.y)
    below = min((rule for rule in flat if rule.y > line.baseline), key=lambda rule: rule.y)
    assert below.y - above.y == pytest.approx(BOX_MM * MM, abs=0.6 * MM), (
        "PL1-I-III.2b: cao 8 mm"
    )
    assert (above.x0, above.x1) == pytest.approx((below.x0, below.x1), abs=1)
    assert (above.x0 + above.x1) / 2 == pytest.approx(line.centre, abs=1), "PL1-I-III.2b: giữa"
    return above.x0, above.x1


def test_several_signers_stand_side_by_side(reads: dict[str, Read]) -> None:
    names = [name for name in reads if name.startswith(("hai người ký", "ba người ký"))]
    for name in names:
        read = reads[name]
        count = len(read.sheet.document.signature)
        tops = read.styled(letters.SIGNER)
        signed = read.styled(letters.SIGNER_NAME)
        assert [one.passage.text for one in signed] == [one["name"] for one in SIGNERS[:count]]
        widths = {round(right - left, 1) for left, right in map(read.band, signed)}
        assert widths == {round(HOUSE.text_mm * MM / count, 1)}, f"Mẫu 1.9: {name}"
        first = [one for one in tops if _level(one, tops[0])]
        assert len(first) == count, f"Mẫu 1.9: {name}: đầu cột ngang hàng"
        assert all(_level(one, signed[0]) for one in signed), (
            f"Mẫu 1.9: {name}: họ tên ngang hàng"
        )
        receivers = read.first(letters.DISTRIBUTION).lines[0]
        assert receivers.x0 == pytest.approx(LEFT, abs=PT), "Mẫu 1.9: Nơi nhận bên trái"
        assert receivers.top > signed[0].lines[0].bottom, "Mẫu 1.9: Nơi nhận dưới chữ ký"


def test_room_to_sign(read: Read) -> None:
    """Between the last office and what stands above the name."""
    for name in read.styled(letters.SIGNER_NAME, letters.OTHER_TITLE):
        above = read.shown[: read.shown.index(name)]
        column = [
            one for one in above if one.page == name.page and read.band(one) == read.band(name)
        ]
        if not column or column[-1].style == letters.OTHER_TITLE.style:
            continue
        room = (name.lines[0].top - column[-1].lines[-1].bottom) / MM
        assert room >= rules.SIGNING_ROOM_MM - 1, f"PL1-I-IV: ô 7c chỉ còn {room:.1f} mm"


def test_another_title_stands_above_the_name(reads: dict[str, Read]) -> None:
    read = reads["chức vụ khác"]
    (title,) = read.styled(letters.OTHER_TITLE)
    (name,) = read.styled(letters.SIGNER_NAME)

    assert title.passage.text == "TRƯỞNG BAN CHỈ ĐẠO TỈNH", "PL1-I-II.7c"
    assert 0 < name.lines[0].top - title.lines[-1].bottom < 5, "PL1-I-II.7c"


def test_footnotes_stand_below_the_text(reads: dict[str, Read]) -> None:
    read = reads["chú thích"]
    notes = [line for line in read.loose if line.sizes <= {10, 5.8}]
    begun = [line for line in notes if line.text[0].isdigit()]

    assert [line.text[0] for line in begun] == ["1", "2", "3"]
    for line in notes:
        text = [one for one in read.pages[line.page - 1].lines if one not in notes]
        assert line.top > max(one.bottom for one in text), "chú thích dưới nội dung"
