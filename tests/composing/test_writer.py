"""Viết nội dung: blocks of every kind and level, with the numbers and marks they get."""

from __future__ import annotations

from typing import Any

import pytest

import congvan
from congvan.composing.block_writer import Writer
from congvan.composing.citations import Citations
from congvan.composing.flow import Grid, Picture
from congvan.decree.page import HOUSE, twips
from congvan.decree.words import POINT_LETTERS, SCHEMES
from tests.composing.shown import paragraphs_of, shown, styles
from tests.factories import a_plan

ARTICLES = ("Chương I", "Điều 1.", "1.", "a)", "-", "+")
PLAIN = ("1.", "a)", "-", "+")


def written(
    *blocks: object, ladder: tuple[str, ...] = PLAIN, notes: dict[str, str] | None = None
) -> Writer:
    """Return a writer that wrote `blocks`, numbered by `ladder`."""
    document = a_plan(body=list(blocks), notes=notes or {})
    writer = Writer(Citations({}, document.notes, []), [], HOUSE)
    writer.blocks(document.body, ladder)
    return writer


def lines(*blocks: object, ladder: tuple[str, ...] = PLAIN) -> list[str]:
    return shown(written(*blocks, ladder=ladder).flow)


@pytest.mark.parametrize(
    ("scheme", "numbers"),
    [
        ("Phần I", ["Phần I", "**A**", "Phần II", "**B**", "Phần III", "**C**"]),
        ("Chương I", ["Chương I", "A", "Chương II", "B", "Chương III", "C"]),
        ("Mục 1", ["Mục 1", "A", "Mục 2", "B", "Mục 3", "C"]),
        ("Tiểu mục 1", ["Tiểu mục 1", "A", "Tiểu mục 2", "B", "Tiểu mục 3", "C"]),
        ("Điều 1.", ["Điều 1. A", "Điều 2. B", "Điều 3. C"]),
        ("I.", ["I. A", "II. B", "III. C"]),
        ("A.", ["A. A", "B. B", "C. C"]),
        ("1.", ["1. A", "2. B", "3. C"]),
        ("1.1.", ["1. A", "2. B", "3. C"]),
        ("1.1.1.", ["1. A", "2. B", "3. C"]),
        ("a)", ["a) A", "b) B", "c) C"]),
        ("(1)", ["(1) A", "(2) B", "(3) C"]),
        ("(a)", ["(a) A", "(b) B", "(c) C"]),
        ("1)", ["1) A", "2) B", "3) C"]),
        ("-", ["- A", "- B", "- C"]),
        ("+", ["+ A", "+ B", "+ C"]),
        ("", ["A", "B", "C"]),
    ],
)
def test_every_scheme_counts_headings(scheme: str, numbers: list[str]) -> None:
    found = lines(*({"heading": name} for name in "ABC"), ladder=(scheme, ""))

    assert found == [one.replace("**", "") for one in numbers]


def test_every_scheme_is_tried() -> None:
    (mark,) = (
        mark
        for mark in getattr(test_every_scheme_counts_headings, "pytestmark", [])
        if mark.name == "parametrize"
    )

    assert [scheme for scheme, _ in mark.args[1]] == list(SCHEMES)


def test_points_follow_the_vietnamese_alphabet_and_then_double() -> None:
    found = lines(*["ý"] * 25, ladder=("a)", "-"))

    letters = [line.partition(")")[0] for line in found]
    assert "".join(letters[: len(POINT_LETTERS)]) == "abcdđeghiklmnopqrstuvxy"
    assert letters[len(POINT_LETTERS) :] == ["aa", "bb"]


def test_a_regulation_goes_from_parts_down_to_points() -> None:
    point = {"text": "Khoản hai:", "items": ["điểm a", {"text": "điểm b", "items": ["gạch"]}]}
    article = {"heading": "Phạm vi", "items": ["Khoản một.", point]}
    subsection = {"heading": "Tiểu mục", "items": [article]}
    section = {"heading": "Mục", "items": [subsection]}
    chapter = {"heading": "Quy định chung", "items": [section]}
    ladder = ("Phần I", "Chương I", "Mục 1", "Tiểu mục 1", "Điều 1.", "1.", "a)", "-")

    writer = written({"heading": "Phần đầu", "items": [chapter]}, ladder=ladder)

    assert styles(writer.flow) == [
        ("PhanChuong", "Phần I"),
        ("TieuDePhanChuong", "PHẦN ĐẦU"),
        ("PhanChuong", "Chương I"),
        ("TieuDePhanChuong", "QUY ĐỊNH CHUNG"),
        ("Muc", "Mục 1"),
        ("TieuDeMuc", "MỤC"),
        ("Muc", "Tiểu mục 1"),
        ("TieuDeMuc", "TIỂU MỤC"),
        ("Dieu", "Điều 1. Phạm vi"),
        ("NoiDung", "1. Khoản một."),
        ("NoiDung", "2. Khoản hai:"),
        ("NoiDung", "a) điểm a"),
        ("NoiDung", "b) điểm b"),
        ("NoiDung", "- gạch"),
    ]


def test_articles_run_on_over_chapters_and_clauses_begin_anew() -> None:
    first = {"heading": "Một", "items": ["a", "b"]}
    second = {"heading": "Hai", "items": ["c"]}
    chapters = [{"heading": name, "items": [first, second]} for name in ("Đầu", "Cuối")]

    found = lines(*chapters, ladder=ARTICLES)

    assert found == [
        *["Chương I", "ĐẦU", "Điều 1. Một", "1. a", "2. b", "Điều 2. Hai", "1. c"],
        *["Chương II", "CUỐI", "Điều 3. Một", "1. a", "2. b", "Điều 4. Hai", "1. c"],
    ]


def test_articles_may_begin_anew_where_it_is_said() -> None:
    found = lines(
        {"heading": "Đầu", "items": ["a", "b"]},
        {"heading": "Cuối", "start": 1, "items": ["c"]},
        ladder=ARTICLES,
    )

    assert found[-1] == "**Điều 1.** c"


def test_items_may_begin_at_any_number_or_go_on_from_the_last_ones() -> None:
    found = lines(
        {"heading": "Đầu", "start": 4, "items": ["a", "b"]},
        {"heading": "Giữa", "start": "tiếp", "items": ["c"]},
        {"heading": "Cuối", "items": ["d"]},
        ladder=("I.", "1."),
    )

    assert found == ["I. ĐẦU", "4. a", "5. b", "II. GIỮA", "6. c", "III. CUỐI", "1. d"]


def test_a_number_typed_by_hand_is_printed_as_typed_and_does_not_count() -> None:
    found = lines(
        "một", {"number": "1a.", "text": "chen"}, {"number": "", "text": "không"}, "hai"
    )

    assert found == ["1. một", "1a. chen", "không", "2. hai"]


def test_a_number_typed_by_hand_gives_its_block_the_look_of_its_word() -> None:
    writer = written(
        {"number": "Điều 12a.", "heading": "Sửa đổi"},
        {"number": "Chương IIa", "heading": "Bổ sung"},
        {"number": "Điều 12b.", "text": "Bãi bỏ."},
    )

    assert styles(writer.flow) == [
        ("Dieu", "Điều 12a. Sửa đổi"),
        ("PhanChuong", "Chương IIa"),
        ("TieuDePhanChuong", "BỔ SUNG"),
        ("NoiDung", "**Điều 12b.** Bãi bỏ."),
    ]


@pytest.mark.parametrize(
    ("number", "style", "item"),
    [
        ("Phần thứ nhất", "PhanChuong", "1. một"),
        ("Điều 3.", "Dieu", "1. một"),
        ("1.", "NoiDung", "a) một"),
    ],
)
def test_a_number_without_words_stands_alone_above_its_items(
    number: str, style: str, item: str
) -> None:
    writer = written({"number": number, "items": ["một"]})

    assert styles(writer.flow) == [(style, number), ("NoiDung", item)]


def test_a_number_is_not_lost_before_a_table() -> None:
    found = lines({"number": "1.", "table": {"columns": ["A"], "rows": [["b"]]}})

    assert found == ["1.", "", "| A |", "| b |"]


def test_levels_of_figures_stand_under_the_figures_above() -> None:
    ladder = ("I.", "1.", "1.1.", "1.1.1.")
    level3 = {"text": "ba", "items": ["bốn", "bốn b"]}

    found = lines(
        {"heading": "A", "items": ["hai", {"heading": "hai b", "items": [level3]}]},
        ladder=ladder,
    )

    assert found == ["I. A", "1. hai", "2. hai b", "2.1. ba", "2.1.1. bốn", "2.1.2. bốn b"]


@pytest.mark.parametrize(
    ("numbering", "found"),
    [
        (None, ["1. A", "a) b", "- c"]),
        ("a)", ["1. A", "a) b", "- c"]),
        ("-", ["1. A", "- b", "+ c"]),
        ("+", ["1. A", "+ b", "+ c"]),
        ("1.1.", ["1. A", "1.1. b", "a) c"]),
        ("", ["1. A", "b", "a) c"]),
    ],
)
def test_a_block_names_the_scheme_of_its_items(numbering: str | None, found: list[str]) -> None:
    inside = [{"text": "b", "items": ["c"]}]

    assert lines({"heading": "A", "numbering": numbering, "items": inside}) == found


@pytest.mark.parametrize(
    ("ladder", "numbering", "found"),
    [
        (("I.", "1.", "a)", "-"), "1.1.", ["1. b", "a) c", "- d"]),
        (("I.", "1.", "a)", "-"), "1.1.1.", ["1. b", "a) c", "- d"]),
        (("I.", "1.", "a)", "-"), "A.", ["b", "1. c", "a) d"]),
        (("Điều 1.", "1.", "a)", "-"), "I.", ["b", "1. c", "a) d"]),
        (("I.", "1.", "a)", "-"), "(1)", ["(1) b", "- c", "- d"]),
        (("a)", "1.", "-"), "a)", ["a) b", "1. c", "- d"]),
        (("1.", "-", "+"), "1.1.", ["1.1. b", "a) c", "- d"]),
        (("1.", "1.1.", "-"), "1.1.", ["1.1. b", "- c", "- d"]),
        (("1.", "", "-"), "", ["b", "- c", "- d"]),
        (("-", "+"), "+", ["+ b", "+ c", "+ d"]),
    ],
)
def test_items_below_take_the_next_rung_from_any_one(
    ladder: tuple[str, ...], numbering: str, found: list[str]
) -> None:
    inside = [{"text": "b", "items": [{"text": "c", "items": ["d"]}]}]
    block = {"heading": "A", "numbering": numbering, "items": inside}

    assert lines(block, ladder=ladder)[1:] == found


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("I.", ["1. b", "a) c", "- d"]),
        ("IV.", ["1. b", "a) c", "- d"]),
        ("B.", ["1. b", "a) c", "- d"]),
        ("2.", ["a) b", "- c", "+ d"]),
        ("2.1.", ["a) b", "- c", "+ d"]),
        ("2.1.3", ["a) b", "- c", "+ d"]),
        ("đ)", ["- b", "+ c", "+ d"]),
        ("(2)", ["- b", "+ c", "+ d"]),
        ("-", ["+ b", "+ c", "+ d"]),
        ("Điều 5.", ["1. b", "a) c", "- d"]),
        ("Bước 1.", ["1. b", "a) c", "- d"]),
    ],
)
def test_a_typed_number_tells_the_rung_of_what_stands_below(
    number: str, found: list[str]
) -> None:
    inside = [{"text": "b", "items": [{"text": "c", "items": ["d"]}]}]
    block = {"number": number, "heading": "A", "items": inside}

    assert lines("x", block, ladder=("I.", "1.", "a)", "-", "+"))[2:] == found


def test_a_typed_number_tells_the_rung_below_which_figures_go_on() -> None:
    deep = {"text": "b", "items": ["c"]}
    block = {"number": "3.", "heading": "A", "numbering": "1.1.", "items": [deep]}

    found = lines("x", block, ladder=("I.", "1.", "a)", "-"))

    assert found[1:] == ["3. A", "3.1. b", "a) c"]


def test_items_of_a_quote_have_no_number_whatever_label_stands_above() -> None:
    quote = [{"number": "1.1.", "text": "Báo cáo.", "items": ["không số"]}]

    found = lines({"text": "Sửa như sau:", "quote": quote}, "x")

    assert found == ["1. Sửa như sau:", "1.1. Báo cáo.", "không số", "2. x"]


def test_a_single_text_without_a_heading_has_no_number() -> None:
    assert lines({"text": "Một đoạn.", "items": ["b"]}) == ["Một đoạn.", "a) b"]
    assert lines({"heading": "Một"}) == ["1. Một"]
    assert lines("Một đoạn.", ladder=ARTICLES[1:]) == ["**Điều 1.** Một đoạn."]


@pytest.mark.parametrize("scheme", ["1.", "1.1.", "a)", "(1)", "(a)", "1)", "-", "+", ""])
def test_a_heading_runs_into_its_text_at_any_level(scheme: str) -> None:
    block = {"heading": "Tiến độ", "text": "Xong trong quý I."}

    found = lines("x", block, ladder=(scheme, ""))[1]

    mark = found.removeprefix("**").partition("Tiến")[0]
    assert found == f"**{mark}Tiến độ: **Xong trong quý I."


def test_a_heading_before_a_small_letter_is_no_heading() -> None:
    found = lines("x", {"heading": "Sở Nội vụ", "text": "chủ trì."})

    assert found[1] == "2. Sở Nội vụ chủ trì."


def test_a_section_or_an_article_has_its_heading_on_a_line_of_its_own() -> None:
    block = {"heading": "Mục đích", "text": "Để làm."}

    assert lines(block, ladder=("I.",)) == ["I. MỤC ĐÍCH", "Để làm."]
    assert lines(block, ladder=("Điều 1.",)) == ["Điều 1. Mục đích", "Để làm."]
    assert lines(block, ladder=("Mục 1",)) == ["Mục 1", "MỤC ĐÍCH", "Để làm."]


def test_every_line_of_a_text_is_a_paragraph_and_only_the_first_has_the_number() -> None:
    assert lines("a", "Một.\nHai.") == ["1. a", "2. Một.", "Hai."]
    assert lines("a", "Một.\nHai.", ladder=("Điều 1.",))[1:] == ["**Điều 2.** Một.", "Hai."]


def test_quotes_have_the_numbers_typed_and_the_text_goes_on_counting() -> None:
    inside = {"number": "a)", "text": "Trích trong trích.", "quote": ["“Lời.”"]}
    quote = [
        {"number": "“Điều 5.", "heading": "Trách nhiệm"},
        {"number": "1.", "text": "Báo cáo.", "items": ["không số"]},
        inside,
    ]

    found = lines({"text": "Sửa Điều 5 như sau:", "quote": quote}, "Bãi bỏ Điều 6.")

    assert found == [
        "1. Sửa Điều 5 như sau:",
        "“Điều 5. Trách nhiệm",
        "1. Báo cáo.",
        "không số",
        "a) Trích trong trích.",
        "“Lời.”",
        "2. Bãi bỏ Điều 6.",
    ]


def test_check_boxes_stand_before_a_text_and_do_not_count() -> None:
    found = lines(
        "một",
        {"checked": "có", "text": "Đồng ý"},
        {"checked": "không", "text": "Không đồng ý"},
        {"number": "2.", "checked": "không", "text": "Ý kiến khác"},
        "hai",
    )

    assert found == ["1. một", "☒ Đồng ý", "☐ Không đồng ý", "2. ☐ Ý kiến khác", "2. hai"]


def test_dotted_lines_begin_after_the_text_and_reach_the_right_margin() -> None:
    writer = written("a", {"text": "Ý kiến:", "dots": 3}, {"dots": 1})

    leaders = [piece.leader for piece in paragraphs_of(writer.flow)]
    assert shown(writer.flow) == ["1. a", "2. Ý kiến: \t", "\t", "\t", "3. \t"]
    assert leaders == [None, *[twips(HOUSE.text_mm)] * 4]


def test_dotted_lines_of_a_turned_page_are_longer() -> None:
    writer = written({"landscape": "có", "items": [{"text": "Ý kiến:", "dots": 1}]})

    assert [piece.leader for piece in paragraphs_of(writer.flow)] == [twips(HOUSE.landscape_mm)]


def test_a_picture_stands_with_its_caption_below_it() -> None:
    writer = written({"picture": {"file": "so-do.png", "caption": "Hình 1. Sơ đồ"}})

    assert shown(writer.flow) == ["(hình so-do.png)", "Hình 1. Sơ đồ"]
    assert isinstance(picture := writer.flow[0], Picture)
    assert picture.keep


def test_the_text_ends_in_its_mark_once() -> None:
    writer = written("một.", "hai;")

    writer.end()

    assert shown(writer.flow) == ["1. một.", "2. hai./."]


TABLE = {"columns": ["A"], "rows": [["b"]]}


@pytest.mark.parametrize(
    "last",
    [
        {"table": TABLE},
        {"text": "Ý kiến:", "dots": 1},
        {"dots": 2},
        {"picture": {"file": "a.png", "caption": "Hình 1."}},
        {"landscape": "có", "table": TABLE},
    ],
    ids=str,
)
def test_what_ends_in_no_words_gets_no_mark(last: dict[str, Any]) -> None:
    writer = written("một", last)
    before = shown(writer.flow)

    writer.end()

    assert shown(writer.flow) == before


@pytest.mark.parametrize(
    ("blocks", "found"),
    [
        (["a", {"text": "b", "closing_mark": "có"}, "c"], ["1. a", "2. b./.", "3. c"]),
        (
            [{"text": "Theo bảng:", "table": TABLE, "closing_mark": "có"}, "c"],
            ["1. Theo bảng:./.", "", "| A |", "| b |", "2. c"],
        ),
        (
            ["Xem bảng.", {"table": TABLE, "closing_mark": "có"}],
            ["1. Xem bảng./.", "", "| A |", "| b |"],
        ),
        (
            [{"text": "a", "items": ["b."], "closing_mark": "có"}, "c"],
            ["1. a", "a) b./.", "2. c"],
        ),
    ],
)
def test_a_block_may_carry_the_mark_of_the_end(blocks: list[object], found: list[str]) -> None:
    writer = written(*blocks)

    writer.end()

    assert shown(writer.flow) == found


def test_the_mark_of_the_end_stands_behind_a_note_and_replaces_the_full_stop() -> None:
    writer = written("một", "hai.[^a]", notes={"a": "chú"})

    writer.end()

    assert shown(writer.flow)[-1] == "2. hai[1]./."


def test_the_mark_of_the_end_stands_on_a_turned_page() -> None:
    writer = written("một", {"text": "hai", "landscape": "có"})

    writer.end()

    assert shown(writer.flow) == ["1. một", "=== landscape", "2. hai./.", "=== portrait"]


def test_turned_blocks_that_follow_each_other_share_their_pages() -> None:
    turned = [{"text": text, "landscape": "có"} for text in "bc"]

    found = lines("a", *turned, "d")

    assert found == ["1. a", "=== landscape", "2. b", "3. c", "=== portrait", "4. d"]


def test_a_turned_block_inside_a_turned_one_turns_nothing() -> None:
    inner = {"text": "b", "landscape": "có", "items": ["c"]}

    found = lines({"text": "a", "landscape": "có", "items": [inner, "d"]}, "e")

    assert found == [
        *["=== landscape", "1. a", "a) b", "- c", "b) d", "=== portrait"],
        "2. e",
    ]


def test_a_table_below_a_turned_block_is_as_wide_as_its_page() -> None:
    writer = written({"heading": "A", "landscape": "có", "items": [{"table": TABLE}]})

    (table,) = (piece for piece in writer.flow if isinstance(piece, Grid))
    assert table.widths == [twips(HOUSE.landscape_mm)]


def test_a_line_that_ends_in_a_colon_stays_with_the_next() -> None:
    writer = written("Gồm:", "b")

    assert [piece.keep for piece in paragraphs_of(writer.flow)] == [True, False]


def test_blocks_may_lie_deep_in_one_another() -> None:
    block: dict[str, object] = {"text": "đáy"}
    for _ in range(20):
        block = {"text": "tầng", "items": [block]}

    found = lines(block)

    assert (len(found), found[0], found[-1]) == (21, "tầng", "+ đáy")


ITEMS = ["A", {"paragraph": "Giữa."}, "B"]


def with_lone_headings(*blocks: object, ladder: tuple[str, ...] = PLAIN) -> Writer:
    document = a_plan(body=list(blocks))
    writer = Writer(Citations({}, {}, []), [], HOUSE, heading_alone=True)
    writer.blocks(document.body, ladder)
    return writer


def test_a_title_may_stand_on_a_line_above_its_text() -> None:
    written_ = with_lone_headings(
        {"heading": "Mục đích", "text": "Nâng cao.\nBảo đảm.", "items": ["Một."]}, "Hai."
    )

    assert shown(written_.flow) == [
        "1. Mục đích",
        "Nâng cao.",
        "Bảo đảm.",
        "a) Một.",
        "2. Hai.",
    ]
    assert [style for style, _ in styles(written_.flow)][:2] == ["KhoanCoTieuDe", "NoiDung"]


def test_a_title_that_its_text_goes_on_with_never_stands_alone() -> None:
    written_ = with_lone_headings({"heading": "Giao Sở Y tế", "text": "chủ trì."}, "Hai.")

    assert shown(written_.flow) == ["1. Giao Sở Y tế chủ trì.", "2. Hai."]


def test_a_paragraph_between_items_has_no_number_and_takes_none() -> None:
    found = lines(
        "Một.", {"paragraph": "Lời xen.\nThêm."}, {"text": "Hai.", "items": ITEMS}, "Ba."
    )

    assert found == [
        "1. Một.", "Lời xen.", "Thêm.", "2. Hai.", "a) A", "Giữa.", "b) B", "3. Ba.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "other", [{"text": "x"}, {"heading": "x"}, {"number": "4."}, {"dots": 1}]
)
def test_a_paragraph_is_nothing_else(other: dict[str, object]) -> None:
    with pytest.raises(congvan.CongvanError, match="đoạn"):
        a_plan(body=[{"paragraph": "Lời.", **other}])
