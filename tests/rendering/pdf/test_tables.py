"""Hình học bảng: widths, margins, repeated headers, whole rows, aligned cells."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

import pytest

from congvan.decree import lettering as letters
from congvan.decree.page import CELL_MM, HOUSE, NARROW_CELL_MM
from tests.rendering.pdf.having import a_long_table, a_table, having
from tests.rendering.pdf.measure import MM, Rule
from tests.rendering.pdf.reading import Read, Shown
from tests.rendering.pdf.sheet import LEFT

PT: Final = 1
"""Tolerance of a position in a table, in points."""

LONG: Final = ("bảng nhiều trang", "bảng nhiều trang, cỡ 12", "đầu bảng hai dòng")
"""Documents whose table needs several pages."""


def tables(read: Read) -> list[list[Shown]]:
    """Return the paragraphs of every bordered table."""
    found: defaultdict[int, list[Shown]] = defaultdict(list)
    for one in read.shown:
        if one.cell and one.cell.bordered:
            found[one.cell.table].append(one)
    return list(found.values())


@having(a_table)
def test_a_table_is_as_wide_as_the_text(read: Read) -> None:
    for table in tables(read):
        for one in table:
            width = read.section_of(one).width
            borders = _borders_around(read, one)
            assert borders[0] >= LEFT - PT, "bảng ra lề trái"
            assert borders[1] <= width - HOUSE.right_mm * MM + PT, "bảng ra lề phải"
        across = {(one.cell.left, one.cell.right) for one in table if one.cell}
        assert min(left for left, _ in across) == 0
        text = read.section_of(table[0]).width - LEFT - HOUSE.right_mm * MM
        assert max(right for _, right in across) == pytest.approx(text, abs=PT)


def _borders_around(read: Read, one: Shown) -> tuple[float, float]:
    """Return the ends of the nearest horizontal border above a paragraph."""
    line = one.lines[0]
    above = [rule for rule in _flat(read, line.page) if rule.y <= line.top + 4]
    over = [rule for rule in above if rule.x0 - 2 <= line.x0 and rule.x1 + 2 >= line.x0]
    nearest = max(over, key=lambda rule: rule.y)
    return nearest.x0, nearest.x1


def _flat(read: Read, page: int) -> list[Rule]:
    return [rule for rule in read.pages[page - 1].rules if rule.width > rule.thickness]


@having(a_table)
def test_text_stays_inside_its_cell(read: Read) -> None:
    for table in tables(read):
        for one in table:
            left, right = read.band(one)
            for line in one.lines:
                assert line.x0 >= left + NARROW_CELL_MM * MM - PT, f"“{line.text}” ra ngoài ô"
                assert line.x1 <= right - NARROW_CELL_MM * MM + PT, f"“{line.text}” ra ngoài ô"


@having(a_table)
def test_rows_are_never_broken_over_pages(read: Read) -> None:
    for table in tables(read):
        pages: defaultdict[int, set[int]] = defaultdict(set)
        for one in table:
            assert one.cell
            pages[one.cell.row] |= {line.page for line in one.lines}
        broken = {row for row, found in pages.items() if len(found) > 1}
        assert not broken, f"dòng {broken} bị tách trang"


@having(a_long_table)
def test_the_header_is_repeated_on_every_page(read: Read) -> None:
    for table in tables(read):
        header = [one for one in table if one.cell and one.cell.header]
        rows = [one for one in table if one.cell and not one.cell.header]
        for page in {one.page for one in rows} - {one.page for one in header}:
            top = min(one.lines[0].top for one in rows if one.page == page)
            again = [
                line for line in read.loose if line.page == page and line.bottom <= top + PT
            ]
            said = "".join(line.text for line in again).replace(" ", "")
            for one in header:
                assert one.passage.text.replace(" ", "") in said, (
                    f"trang {page}: thiếu đầu bảng"
                )


def test_where_no_table_was_written_none_is_drawn(reads: dict[str, Read]) -> None:
    without = [read for read in reads.values() if not a_table(read.sheet.document)]

    assert without
    assert [read.name for read in without if tables(read)] == []


def test_long_tables_need_several_pages(reads: dict[str, Read]) -> None:
    for name in LONG:
        (table,) = tables(reads[name])
        assert len({one.page for one in table}) > 2, name


def test_numbers_stand_at_the_right_and_headers_in_the_middle(reads: dict[str, Read]) -> None:
    read = reads["bảng nhiều trang"]
    (table,) = tables(read)

    amounts = [one for one in table if one.passage.text.endswith(" đồng")]
    assert len(amounts) > 60
    for one in amounts:
        end = read.band(one)[1] - CELL_MM * MM
        assert one.lines[0].x1 == pytest.approx(end, abs=PT), "số tiền sát phải"
    counted = [one for one in table if one.passage.text.isdigit()]
    for one in counted:
        middle = sum(read.band(one)) / 2
        assert one.lines[0].centre == pytest.approx(middle, abs=PT), "số thứ tự giữa ô"


def test_groups_and_totals_are_bold(reads: dict[str, Read]) -> None:
    for name in LONG:
        (table,) = tables(reads[name])
        last = max(one.cell.row for one in table if one.cell)
        bold = [one for one in table if one.cell and one.cell.row == last]
        bold += [one for one in table if one.passage.text == "I. Nhiệm vụ chung"]
        assert len(bold) >= 3
        assert all(line.bold for one in bold for line in one.lines), name


def test_a_turned_page_gives_its_width_to_the_table(reads: dict[str, Read]) -> None:
    read = reads["bảng trên trang ngang"]
    (table,) = tables(read)

    wide = max(one.cell.right for one in table if one.cell)
    assert wide == pytest.approx(HOUSE.landscape_mm * MM, abs=PT)
    numbers = [line.text for line in read.in_top_margin]
    assert numbers == [str(n) for n in range(2, len(read.pages) + 1)], "số trang chạy tiếp"


def test_a_table_without_borders_draws_none(reads: dict[str, Read]) -> None:
    read = reads["bảng không kẻ khung"]

    assert tables(read) == []
    assert len(read.pages[0].rules) == 3
    assert read.styled(letters.TABLE_TEXT)
