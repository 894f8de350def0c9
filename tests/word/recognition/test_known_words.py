"""Từ đã biết: capitals, names and titles as they are really typed."""

from __future__ import annotations

import pytest

from congvan.word.recognition.known_words import (
    is_motto,
    is_name,
    is_national,
    is_upper,
    kind_of,
)


@pytest.mark.parametrize(
    ("line", "upper"),
    [("TM", True), ("UBND", True), ("UBNDx", True), ("UBNDxy", False), ("SỞ Y TẾ", True),
     ("T", False), ("12", False), ("", False), ("Sở Y tế", False)],
)  # fmt: skip
def test_capitals_may_have_one_small_letter_in_five(line: str, upper: bool) -> None:  # noqa: FBT001
    assert is_upper(line) is upper


@pytest.mark.parametrize(
    ("line", "name"),
    [("An", False), ("Y Lan", True), ("Nguyễn Thị Thu Hà Anh Đào", True),
     ("Nguyễn Thị Thu Hà Anh Đào Chi", False), ("Nguyễn văn An", False), ("SỞ Y TẾ", False)],
)  # fmt: skip
def test_a_name_has_2_to_6_words_each_with_a_capital(line: str, name: bool) -> None:  # noqa: FBT001
    assert is_name(line) is name


def test_scanned_capitals_of_the_head_are_known() -> None:
    assert is_national("CỌNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM")
    assert is_motto("Độc lập - Tự do- Hạnh phúe")
    assert not is_motto("Độc lập tự chủ")
    assert not is_national("CỘNG HÒA XÃ HỘI")


@pytest.mark.parametrize(
    ("line", "kind"),
    [("KẾ HOẠCH", ("ke_hoach", "KẾ HOẠCH")), ("Kế hoạch", ("ke_hoach", "Kế hoạch")),
     ("KẾ HOẠCH PHỐI HỢP", ("ke_hoach", "KẾ HOẠCH")), ("Kế hoạch phối hợp", None),
     ("PHIẾU TRÌNH", ("", "PHIẾU TRÌNH")), ("SỞ Y TẾ", None)],
)  # fmt: skip
def test_a_title_begins_with_the_name_of_its_type(
    line: str, kind: tuple[str, str] | None
) -> None:
    assert kind_of(line) == kind
