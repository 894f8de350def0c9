"""Đọc YAML: text as typed, its places, and what is refused."""

from __future__ import annotations

import unicodedata

import pytest
import yaml

from congvan import SourceError
from congvan.source import (
    MAX_BYTES,
    MAX_DEPTH,
    Mapping,
    Node,
    Scalar,
    Sequence,
    events,
    read,
    reader,
)
from tests.factories import EXAMPLE, LETTER, PLAN, codes

NFD = unicodedata.normalize("NFD", "Nơi nhận")


def values(node: Node) -> object:
    """Return a node without its places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [values(item) for item in node.items]
    return {key.text: values(value) for key, value in node.entries}


def refused(data: bytes | str) -> list[str]:
    """Return the lines that say why `data` is not read."""
    with pytest.raises(SourceError) as refusal:
        read(data, "a.yaml")
    return [str(finding) for finding in refusal.value.findings]


def entry(text: str, index: int = 0) -> tuple[Scalar, Node]:
    """Return one key and its value of the mapping that `text` is."""
    root = read(text, "a.yaml").root
    assert isinstance(root, Mapping)
    return root.entries[index]


def test_decomposed_letters_are_composed_with_a_warning_where_they_begin() -> None:
    source = read(f"địa danh: Huế\nghi: {NFD}", "a.yaml")

    assert values(source.root) == {"địa danh": "Huế", "ghi": "Nơi nhận"}
    assert [str(finding.place) for finding in source.findings] == ["a.yaml:2:7"]
    assert codes(source.findings) == ["CV005"]


def test_composed_letters_have_no_warning() -> None:
    source = read("ghi: Nơi nhận, Ủy ban, ngoằn ngoèo")

    assert source.findings == []


def test_an_escape_in_double_quotes_is_composed() -> None:
    _, value = entry('ghi: "o\\u031b"')

    assert values(value) == "ơ"


def test_a_byte_order_mark_is_no_text() -> None:
    key, _ = entry("\ufeffsố: 5")

    assert key.text == "số"
    assert values(read(b"\xef\xbb\xbfs: 5").root) == {"s": "5"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "mac"])
def test_line_ends_of_every_system_count_as_lines(end: str) -> None:
    text = end.join(["số: 5", "ký:", "  họ tên: A Kiên"])

    root = read(text, "a.yaml").root

    assert values(root) == {"số": "5", "ký": {"họ tên": "A Kiên"}}
    assert isinstance(root, Mapping)
    assert (root.entries[1][1].place.line, root.entries[1][1].place.column) == (3, 3)


def test_a_tab_before_a_line_is_refused() -> None:
    lines = refused("ký:\n\thọ tên: A Kiên")

    assert lines == [
        "a.yaml:2:1: error CV015 Dòng thụt bằng phím Tab.\n    → Sửa thành:\n      họ tên: A Kiên"
    ]


def test_bytes_of_another_encoding_are_refused_with_their_line() -> None:
    (line,) = refused("số: 5\nđịa danh: Huế".encode() + b"\nghi: \xe9t\xe9")

    assert line.startswith(
        "a.yaml:1:1: error CV001 Tệp không phải mã UTF-8: chữ sai đầu tiên ở dòng 3."
    )


@pytest.mark.parametrize("code", [0, 1, 8, 0xB, 0xC, 0x1F, 0x7F, 0x85, 0x9F, 0x2028, 0xFFFE])
def test_a_control_character_is_refused_where_it_stands(code: int) -> None:
    (line,) = refused(f"số: 5\nghi: một{chr(code)}hai")

    assert line.startswith(f"a.yaml:2:9: error CV003 Có ký tự điều khiển U+{code:04X}.")


def test_half_a_letter_from_a_program_is_refused() -> None:
    (line,) = refused("ghi: \ud800")

    assert "CV003" in line


def test_a_control_character_written_as_an_escape_is_refused() -> None:
    (line,) = refused('ghi: "một\\fhai"')

    assert line.startswith("a.yaml:1:6: error CV003 Có ký tự điều khiển U+000C.")


@pytest.mark.parametrize("sign", ["\u200b", "\u00ad", "\u202e", "\u2060"])
def test_a_hidden_character_is_kept_with_a_warning(sign: str) -> None:
    source = read(f"số: 5\nghi: một{sign}hai", "a.yaml")

    assert values(source.root) == {"số": "5", "ghi": f"một{sign}hai"}
    assert [str(finding.place) for finding in source.findings] == ["a.yaml:2:9"]
    assert codes(source.findings) == ["CV004"]


def test_a_no_break_space_and_emoji_are_text_like_any_other() -> None:
    source = read("ghi: Thành\u00a0phố 🎉 m²")

    assert values(source.root) == {"ghi": "Thành\u00a0phố 🎉 m²"}
    assert source.findings == []


def test_a_file_just_small_enough_is_read_and_a_larger_one_refused() -> None:
    head = b"ghi: "

    assert read(head + b"a" * (MAX_BYTES - len(head))).root
    assert "CV002" in refused(head + b"a" * MAX_BYTES)[0]


def test_values_are_read_as_deep_as_allowed_and_no_deeper() -> None:
    assert read("[" * MAX_DEPTH + "]" * MAX_DEPTH).root
    assert refused("[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2)) == [
        (
            "a.yaml:1:52: error CV002 Lồng sâu hơn 50 bậc.\n"
            "    → Một tệp YAML chỉ chứa một văn bản; tách phần dài thành phụ lục hoặc tệp khác."
        )
    ]


@pytest.mark.parametrize("sign", ["[", "{", "- ", "? ", "[{", "[a, ", "{a: "])
@pytest.mark.parametrize("head", ["", "ghi: 1\nnội dung:\n  "])
def test_a_hundred_thousand_openings_are_refused_at_the_first_too_many(
    head: str, sign: str
) -> None:
    few, many = (refused(head + sign * count) for count in (MAX_DEPTH + 2, 100_000))

    assert "CV002 Lồng sâu hơn 50 bậc." in many[-1]
    assert many == few


def test_what_is_typed_is_looked_for_no_deeper_than_it_is_read() -> None:
    typed = [one.path for one in reader.written("[a, " * 100_000)]

    assert max(map(len, typed)) == MAX_DEPTH + 1
    assert len(typed) == MAX_DEPTH + 1


def test_nesting_is_not_blamed_for_what_else_is_broken() -> None:
    (line,) = refused(f"ghi: 1\nnội dung: {'[' * MAX_DEPTH}@")

    assert "CV002" not in line


def test_every_repeated_key_is_refused_naming_the_first() -> None:
    lines = refused("số: 5\nký:\n  a: 1\n  a: 2\nsố: 6\nsố: 7")

    assert [line.partition("\n")[0] for line in lines] == [
        "a.yaml:4:3: error CV016 Khóa “a” đã viết ở dòng 3.",
        "a.yaml:5:1: error CV016 Khóa “số” đã viết ở dòng 1.",
        "a.yaml:6:1: error CV016 Khóa “số” đã viết ở dòng 1.",
    ]


@pytest.mark.parametrize(
    "value", ["&neo chữ", "*neo", "!thẻ chữ", "!!str chữ", "!!python/name:os.system x"]
)
def test_anchors_aliases_and_tags_are_refused(value: str) -> None:
    lines = refused(f"số: 5\nghi: {value}")

    assert [line.partition(" Câu")[0] for line in lines] == ["a.yaml:2:6: error CV012"]


def test_a_merge_key_is_a_key_like_any_other() -> None:
    source = read("<<: chữ")

    assert values(source.root) == {"<<": "chữ"}


@pytest.mark.parametrize("text", ["", "\n\n", "# ghi chú\n", "\ufeff"])
def test_a_file_without_a_document_is_refused(text: str) -> None:
    (line,) = refused(text)

    assert line.startswith("a.yaml:1:1: error CV018 Tệp không có văn bản nào.")


def test_a_second_document_is_refused_where_it_begins() -> None:
    (line,) = refused("số: 5\n---\nsố: 6")

    assert line.startswith("a.yaml:2:1: error CV018 Tệp có hơn một văn bản.")


def test_a_document_between_its_marks_is_read() -> None:
    source = read("---\nsố: 5\n...\n")

    assert values(source.root) == {"số": "5"}


def test_a_hash_that_takes_text_away_is_noticed_and_a_comment_is_not() -> None:
    lines = refused("tổ: Tổ #5 khu phố 2\nsố: 5 # chưa lấy số\nmã: a#5\nlời: Gửi các thôn # 5")

    assert [line.splitlines()[0] for line in lines] == [
        "a.yaml:1:7: error CV017 “#5 khu phố 2” sau dấu # không được in.",
        "a.yaml:4:18: error CV017 “# 5” sau dấu # không được in.",
    ]


def test_what_is_surely_a_comment_is_none_of_the_text() -> None:
    source = read(
        "số: 5 # chưa lấy\nlời: Gửi các thôn  # mai\nhai: Gửi các thôn #congvan: bỏ qua CV707"
    )

    assert source.findings == []


def test_a_dash_that_joins_the_text_above_is_noticed() -> None:
    source = read("kính gửi:\n  - Sở Nội vụ\n   - Sở Tài chính\nsố:\n  -5", "a.yaml")

    assert [str(finding.place) for finding in source.findings] == ["a.yaml:3:4"]
    assert codes(source.findings) == ["CV020"]


def test_a_dash_without_its_space_is_noticed_and_shown_mended() -> None:
    source = read("kính gửi:\n  -Sở Nội vụ\n  -Sở Y tế", "a.yaml")

    assert [str(finding) for finding in source.findings] == [
        (
            "a.yaml:2:3: warning CV020 Thiếu dấu cách sau dấu “-”: dòng này không thành một mục.\n"
            "    → Sửa dòng 2–3 thành:\n      - Sở Nội vụ\n      - Sở Y tế"
        )
    ]


@pytest.mark.parametrize("bullet", ["–", "—", "•", "·", "●", "▪", "–\u00a0", "-\u00a0"])
def test_bullets_of_word_are_no_items_and_shown_mended(bullet: str) -> None:
    source = read(f"kính gửi:\n  {bullet} Sở Nội vụ\n  {bullet} Sở Y tế", "a.yaml")

    (found,) = source.findings

    assert (found.code, found.place.line) == ("CV020", 2)
    assert "\n      - Sở Nội vụ\n      - Sở Y tế" in str(found)


def test_one_bullet_or_a_dash_where_a_sentence_goes_on_is_text() -> None:
    source = read("a: – Một mình\nb: Tuyến Hiếu\n  – Pờ Ê\nc:\n  – Câu dài\n  xuống dòng")

    assert source.findings == []


def test_a_dash_without_its_space_among_items_is_refused() -> None:
    lines = refused("kính gửi:\n  - Sở Nội vụ\n  -Sở Y tế")

    assert lines == [
        "a.yaml:3:3: error CV010 Thiếu dấu cách sau dấu “-”.\n    → Sửa thành:\n      - Sở Y tế"
    ]


def test_a_dash_inside_a_sentence_is_text() -> None:
    source = read("a: Văn hóa - Xã hội\nb: >-\n  Một\n  - hai\nc: -5 độ\nd: '-Sở'")

    assert source.findings == []


@pytest.mark.parametrize(
    "typed",
    [
        "05",
        "0124",
        "5",
        "1_000",
        "0x1F",
        "1e3",
        "3.0",
        ".5",
        "12:30",
        "1:2:3",
        "2024-02-19",
        "no",
        "No",
        "yes",
        "on",
        "off",
        "true",
        "False",
        "y",
        "n",
        ".nan",
        ".inf",
        "=",
        "<<",
    ],
)
def test_what_looks_like_a_number_or_a_truth_stays_text(typed: str) -> None:
    _, value = entry(f"ghi: {typed}")

    assert values(value) == typed


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_none_and_a_quoted_one_text(typed: str) -> None:
    _, plain = entry(f"ghi: {typed}")
    _, quoted = entry(f"ghi: '{typed}'")

    assert values(plain) is None
    assert values(quoted) == typed


def test_keys_and_values_know_their_line_and_column() -> None:
    root = read(LETTER, "a.yaml").root
    assert isinstance(root, Mapping)
    places = {str(key.text): (str(key.place), str(value.place)) for key, value in root.entries}

    assert places["loại"] == ("a.yaml:1:1", "a.yaml:1:7")
    assert places["cơ quan"] == ("a.yaml:2:1", "a.yaml:3:3")
    assert places["địa danh"] == ("a.yaml:6:1", "a.yaml:6:11")
    assert places["nơi nhận"] == ("a.yaml:11:1", "a.yaml:11:11")


@pytest.mark.parametrize("lead", ["ghi: >-\n  ", "ghi: |\n  ", "ghi: '", 'ghi: "', "ghi: "])
def test_a_value_in_any_style_knows_where_it_begins(lead: str) -> None:
    close = lead[-1] if lead[-1] in "\"'" else ""

    _, value = entry(f"{lead}chữ{close}")

    assert (value.place.line, value.place.column) == (1, 6)


TEXTS = {
    "letter": LETTER,
    "plan": PLAN,
    "example": EXAMPLE.read_text("utf-8"),
    "blocks": "a: >-\n  một\n  hai\n\n  ba\nb: |\n  một\n   hai\nc: |+\n  x\n\n",
    "quotes": "a: 'một ''hai'''\nb: \"ba\\tbốn \\u01A1\"\nc: [x, {y: z}, '']\n",
    "plain": "a: một\n  hai\nb:\n- - x\n  - y\n-\nc: ''\nd: ~\n? e\n: f\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_parser_in_python_reads_what_the_one_in_c_reads(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_c = read(text, "a.yaml")
    monkeypatch.setattr(events, "_LOADER", yaml.SafeLoader)

    in_python = read(text, "a.yaml")

    assert in_python == in_c
