"""Chữ của ô: value and number format → what Excel shows, with the signs of Vietnamese."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.api.batch.cell_texts import shown

MONEY = r'_-* #,##0\ "₫"_-;\-* #,##0\ "₫"_-;_-* "-"\ "₫"_-;_-@_-'
BOOKS = r'_(* #,##0_);_(* \(#,##0\);_(* "-"??_);_(@_)'
DAY = date(2026, 3, 5)
NOON = datetime(2026, 3, 5, 14, 5, 9)  # noqa: DTZ001 - a workbook knows no zones


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (1250000, "General", "1250000"),
        (1250000.0, "@", "1250000"),
        (79012345678901, "General", "79012345678901"),
        (3.5, "General", "3,5"),
        (0.1 + 0.2, "General", "0,3"),
        (2 / 3, "General", "0,666666667"),
        (0.000012, "General", "0,000012"),
        (-12.25, 'General" kg"', "-12,25 kg"),
        (3, "0.00", "3,00"),
        (0.4, "0.00", "0,40"),
        (1.005, "0.00", "1,01"),
        (2.5, "0", "3"),
        (-2.5, "0", "-3"),
        (-0.4, "0", "0"),
        (1250000, "#,##0", "1.250.000"),
        (-1234.5, "#,##0.00", "-1.234,50"),
        (999999.996, "#,##0.00", "1.000.000,00"),
        (12, '0" người"', "12 người"),
        (1250000, '#,##0" đồng"', "1.250.000 đồng"),
        (1250000, r"#,##0\ \đ", "1.250.000 đ"),
        (1250000, "#,##0 [$₫-42A]", "1.250.000 ₫"),
        (1250000, "[$₫-42A]#,##0.00", "₫1.250.000,00"),
        (1250000, "#,##0 ₫", "1.250.000 ₫"),
        (7, "00000", "00007"),
        (7, "000", "007"),
        (0, "#,###", ""),
        (3, "0.##", "3"),
        (3.14159, "0.##", "3,14"),
        (0.5, "#.##", ",5"),
        (912345678, "0000-000-000", "0912-345-678"),
        (912345678, "#### ### ###", "912 345 678"),
        (0.125, "0%", "13%"),
        (0.125, "0.00%", "12,50%"),
        (1234567, "#,##0,", "1.235"),
        (1234567, '0.0,," triệu"', "1,2 triệu"),
        (1250000, "0.00E+00", "1,25E+06"),
        (0.00042, "0.0E+00", "4,2E-04"),
        (12345, "##0.0E+0", "12,3E+3"),
        (9.99, "0.0E+0", "1,0E+1"),
        (2.5, "# ?/?", "2 1/2"),
        (0.333, "# ??/??", "1/3"),
        (1.5, "?/?", "3/2"),
        (2.25, "# ?/8", "2 2/8"),
        (3, "# ?/?", "3"),
        (2.99, "# ?/4", "3"),
        (1250000, MONEY, "1.250.000 ₫"),
        (-1250000, MONEY, "-1.250.000 ₫"),
        (0, MONEY, "- ₫"),
        ("chưa có", MONEY, "chưa có"),
        (-1250, BOOKS, "(1.250)"),
        (0, BOOKS, "-"),
        (-5, "0;[Red]-0", "-5"),
        (-5, "0.0;[Red](0.0)", "(5,0)"),
        (0, '0;-0;"không"', "không"),
        (5, ";;;", ""),
        (5, '[<10]0" ít";[>=10]0" nhiều"', "5 ít"),
        (15, '[<10]0" ít";[>=10]0" nhiều"', "15 nhiều"),
        (-3, '[<0]"âm "0;0', "âm 3"),
        ("An", '"Ông "@', "Ông An"),
        ("An", '0;0;0;"Bà "@', "Bà An"),
        ("An", "#,##0", "An"),
        ("3;5", "General", "3;5"),
        (7, '@" tuổi"', "7"),
        (True, "General", "có"),
        (False, "0", "không"),
        (None, "0", ""),
    ],
)
def test_a_number_or_a_text_is_shown_as_its_format_says(
    value: object, code: str, text: str
) -> None:
    assert (shown(value, code) or "").strip() == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (DAY, "dd/mm/yyyy", "05/03/2026"),
        (DAY, "d/m/yyyy", "5/3/2026"),
        (DAY, "dd/mm/yy", "05/03/26"),
        (DAY, r"dd\-mm\-yyyy;@", "05-03-2026"),
        (DAY, "dd.mm.yyyy", "05.03.2026"),
        (DAY, "[$-42A]dd/mm/yyyy", "05/03/2026"),
        (DAY, "[$-101042A]d/m/yyyy;@", "5/3/2026"),
        (DAY, "mm/yyyy", "03/2026"),
        (DAY, "m/yyyy", "3/2026"),
        (DAY, "yyyy", "2026"),
        (DAY, "dd/mm", "05/03"),
        (DAY, "mmmm", "tháng 3"),
        (DAY, "mmm", "tháng 3"),
        (DAY, '"ngày "dd" tháng "m" năm "yyyy', "ngày 05 tháng 3 năm 2026"),
        (DAY, 'd" "mmmm" năm "yyyy', "5 tháng 3 năm 2026"),
        (DAY, "dddd, dd/mm/yyyy", "thứ Năm, 05/03/2026"),
        (date(2026, 3, 8), "dddd", "Chủ nhật"),
        # another order, or the short name of a month: the same parts, in figures
        (DAY, "mm-dd-yy", "05/03/2026"),
        (DAY, "m/d/yyyy", "05/03/2026"),
        (DAY, "yyyy-mm-dd", "05/03/2026"),
        (DAY, "yyyy/mm", "03/2026"),
        (DAY, "mmm-yy", "03/2026"),
        (DAY, "d-mmm", "05/03"),
        (DAY, "[$-409]d-mmm-yy;@", "05/03/2026"),
        (DAY, "[$-409]mmmm d, yyyy;@", "05/03/2026"),
        (DAY, r"[$-F800]dddd\,\ mmmm\ dd\,\ yyyy", "thứ Năm, 05/03/2026"),
        (NOON, "m/d/yy h:mm", "05/03/2026 14:05"),
        (NOON, "d/m/yyyy h:mm", "5/3/2026 14:05"),
        (NOON, "hh:mm:ss dd/mm/yyyy", "14:05:09 05/03/2026"),
        (NOON, "mm/yyyy", "03/2026"),
        (NOON, "h:mm AM/PM", "2:05 CH"),
        (NOON, 'h" giờ "mm', "14 giờ 05"),
        (NOON, "mm:ss", "05:09"),
        (NOON.replace(microsecond=600000), "h:mm:ss", "14:05:10"),
        (NOON.replace(microsecond=600000), "ss.00", "09,60"),
        # midnight is what Excel puts beside a day; nobody typed it
        (datetime(2026, 3, 5), "dd/mm/yyyy hh:mm", "05/03/2026"),  # noqa: DTZ001
        (datetime(2026, 3, 5), "hh:mm dd/mm/yyyy", "05/03/2026"),  # noqa: DTZ001
        (datetime(2026, 3, 5), "h:mm", "0:00"),  # noqa: DTZ001
        (time(8, 0), "h:mm", "8:00"),
        (time(8, 0), "General", "08:00"),
        (NOON, "General", "05/03/2026 14:05"),
        (timedelta(hours=26, minutes=3), "[h]:mm", "26:03"),
        (timedelta(minutes=95, seconds=7), "[mm]:ss", "95:07"),
        (timedelta(seconds=90), "[s]", "90"),
    ],
)
def test_a_day_or_an_hour_shows_the_parts_that_its_format_shows(
    value: object, code: str, text: str
) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (5, "[DBNum1]0"),
        (5, "0 thing"),
        (5, "0.0.0"),
        (5, "dd/mm/yyyy"),
        (5, '"mở'),
        (5, "0/0 0"),
        (5, "0" * 256),
        (5, "[>10]0;[<0]0"),
        (5, "0E+"),
        (DAY, "mmmmm"),
        (DAY, "#,##0"),
        (DAY, "[$-107041E]dd/mm/yyyy"),
        (DAY, 'yyyy"năm"mmm'),
        (DAY, "d/d/m"),
        (time(8, 0), "dd/mm/yyyy h:mm"),
        (timedelta(hours=1), "dd [h]"),
        (NOON, "[h]:mm"),
        ("An", "[lạ]@"),
    ],
)
def test_a_format_that_cannot_be_followed_is_no_guess(value: object, code: str) -> None:
    assert shown(value, code) is None


PARTS = st.sampled_from(
    [*'0#?.,%/@; -:_*\\"[]', "0", "E+", "General", "d", "mm", "yyyy", "h", "s", "[h]", "[<5]"]
)


@given(
    st.one_of(
        st.floats(allow_nan=False, allow_infinity=False),
        st.integers(),
        st.text(),
        st.datetimes(),
        st.times(),
        st.timedeltas(),
    ),
    st.lists(PARTS, max_size=10).map("".join),
)
def test_any_value_in_any_format_is_shown_or_not(value: object, code: str) -> None:
    found = shown(value, code)

    assert found is None or isinstance(found, str)


@given(st.integers(-(10**12), 10**12), st.integers(0, 4))
def test_what_is_shown_of_a_number_is_the_number(value: int, places: int) -> None:
    code = "#,##0" + ("." + "0" * places) * bool(places)

    text = shown(value / 100, code) or ""

    back = float(text.replace(".", "").replace(",", "."))
    assert abs(back - value / 100) <= 0.5000001 * 10**-places
    assert len(text.partition(",")[2]) == places
