"""Đổi khóa: only the keys of the model change, and what stands around them stays in place."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan.findings.errors import SourceError
from congvan.model.keys.rekeying import Language
from congvan.model.reading.whole_file import AGENCIES_FILE

EXAMPLES: Final = sorted(
    path
    for path in (Path(__file__).parents[2] / "examples").rglob("*.yaml")
    if path.name != AGENCIES_FILE
)
LANGUAGES: Final[tuple[Language, ...]] = ("en", "vi")


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        ("loại: công văn\n", "type: công văn\n"),
        (
            "nơi nhận: [Như trên, {gửi: Sở A, để: b/c}]",
            "distribution: [Như trên, {to: Sở A, for: b/c}]",
        ),
        ("cơ quan:\r\n  tên: Sở A\r\n", "issuer:\r\n  name: Sở A\r\n"),
        ('"ký": {"họ tên": A}\n', '"signature": {"name": A}\n'),
        ("nội dung:\n  - nội dung: a\n    gồm: [b]\n", "body:\n  - text: a\n    items: [b]\n"),
        ("ngày: {ngày: 5, năm: 2026}\n", "date: {day: 5, year: 2026}\n"),
        (
            "ký:\n  quyền hạn:\n    - KT: Chủ tịch\n",
            "signature:\n  capacity:\n    - KT: Chủ tịch\n",
        ),
    ],
)
def test_keys_change_both_ways(vietnamese: str, english: str) -> None:
    assert congvan.rekeyed(vietnamese, "en") == english
    assert congvan.rekeyed(english, "vi") == vietnamese


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("# số: 5\nsố: 5\n", "# số: 5\nnumber: 5\n"),
        ("lạ: {số: 5}\n", "lạ: {số: 5}\n"),
        ("viện dẫn: {số: {số: 5}}\n", "references: {số: {number: 5}}\n"),
        ("thông tin: {số: [a], địa điểm: b}\n", "fields: {số: [a], địa điểm: b}\n"),
        ("chú thích: {ngày: Nguồn.}\n", "notes: {ngày: Nguồn.}\n"),
        ("mở đầu: >-\n  số: 5\n", "opening: >-\n  số: 5\n"),
        ("kết thúc: {số: 5}\n", "closing: {số: 5}\n"),
        ("số\n", "số\n"),
    ],
)
def test_what_is_no_key_of_the_model_stays(typed: str, expected: str) -> None:
    assert congvan.rekeyed(typed, "en") == expected


def test_an_example_says_the_same_with_the_other_keys(subtests: pytest.Subtests) -> None:
    for path in EXAMPLES:
        with subtests.test(f"{path.parent.name}/{path.stem}"):
            typed = path.read_text("utf-8")

            english, vietnamese = (congvan.rekeyed(typed, keys) for keys in LANGUAGES)

            assert congvan.loads(english) == congvan.loads(typed) == congvan.loads(vietnamese)


def test_a_key_keeps_another_spelling_of_the_same_vocabulary() -> None:
    assert congvan.rekeyed("Nơi-nhận: A\nnoi_gui: B\n", "vi") == "Nơi-nhận: A\nnoi_gui: B\n"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("số: 5       # một\n", "number: 5   # một\n"),
        ("tên loại: A     # một\n", "type_name: A    # một\n"),
        ("số: 5  # một\n", "number: 5  # một\n"),
        ('số: "5 #"      # một\n', 'number: "5 #"      # một\n'),
        ("số: 5 # một\n", "number: 5 # một\n"),
    ],
)
def test_a_comment_keeps_its_column_where_there_is_room(typed: str, expected: str) -> None:
    assert congvan.rekeyed(typed, "en") == expected


def test_bytes_with_a_mark_and_letters_apart_are_read_as_documents_are() -> None:
    assert congvan.rekeyed("\ufeffso\u0302\u0301: A\n".encode(), "en") == "number: A\n"


def test_what_is_no_yaml_is_refused_with_its_place() -> None:
    with pytest.raises(SourceError) as caught:
        congvan.rekeyed("số: [1\n", "en", "thu.yaml")

    assert caught.value.findings[0].place.file == "thu.yaml"


def test_lines_in_the_place_of_a_form_change_their_keys(subtests: pytest.Subtests) -> None:
    for form in sorted((Path(__file__).parents[1] / "forms").glob("*.yaml")):
        with subtests.test(form.stem):
            vietnamese = form.read_text("utf-8")

            english = congvan.rekeyed(vietnamese, "en")

            assert not {"nhãn:", "gồm:", "tiêu đề:"} & set(english.split())
            assert congvan.loads(english) == congvan.loads(vietnamese)
            assert congvan.rekeyed(english, "vi") == vietnamese
