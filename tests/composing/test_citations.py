"""Viện dẫn: in full at first, short afterwards; what is unknown is left out."""

from __future__ import annotations

import pytest

from congvan.composing.citations import Citations, full, short
from congvan.model import PartialDate, Reference
from congvan.model.document.inline import Run

LETTER = Reference(
    type="Công văn",
    number="582/UBND-KGVX",
    date=PartialDate(day=19, month=2, year=2024),
    issuer="Ủy ban nhân dân tỉnh Kon Tum",
    subject="tăng cường công tác quản lý",
)
LAW = Reference(
    type="Luật",
    number="01/2011/QH13",
    date=PartialDate(day=11, month=11, year=2011),
    issuer="Quốc hội",
    subject="Lưu trữ",
)


def test_an_act_is_cited_in_full_first_and_short_afterwards() -> None:
    cite = Citations({"tinh": LETTER}, {}, [])

    seen = ["".join(run.text for run in cite.runs("theo [@tinh] và [@tinh].")) for _ in "12"]

    assert seen == [
        (
            "theo Công văn số 582/UBND-KGVX ngày 19 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh Kon "
            "Tum về việc tăng cường công tác quản lý và Công văn số 582/UBND-KGVX."
        ),
        "theo Công văn số 582/UBND-KGVX và Công văn số 582/UBND-KGVX.",
    ]


@pytest.mark.parametrize("type_", ["Luật", "Bộ luật", "Pháp lệnh", "HIẾN PHÁP"])
def test_a_law_is_cited_by_name_and_date_without_number_and_issuer(type_: str) -> None:
    act = LAW.model_copy(update={"type": type_})

    assert full(act) == f"{type_} Lưu trữ ngày 11 tháng 11 năm 2011"
    assert short(act) == f"{type_} Lưu trữ"


@pytest.mark.parametrize(
    ("subject", "seen"),
    [
        ("tăng cường", "Công văn số 5 về việc tăng cường"),
        ("về việc tăng cường", "Công văn số 5 về việc tăng cường"),
        ("Về tăng cường", "Công văn số 5 Về tăng cường"),
        ("V/v tăng cường", "Công văn số 5 V/v tăng cường"),
        ("vệ sinh an toàn", "Công văn số 5 về việc vệ sinh an toàn"),
        ("về", "Công văn số 5 về"),
    ],
)
def test_the_subject_of_a_letter_gets_its_words_once(subject: str, seen: str) -> None:
    assert full(Reference(type="Công văn", number="5", subject=subject)) == seen


def test_the_subject_of_another_act_stays_as_typed() -> None:
    act = Reference(type="Kế hoạch", number="5/KH", subject="tuyên truyền")

    assert full(act) == "Kế hoạch số 5/KH tuyên truyền"


def test_what_is_not_known_is_left_out() -> None:
    assert full(Reference(type="Công văn")) == "Công văn"
    assert short(Reference(type="Thông báo", subject="kết luận")) == "Thông báo kết luận"


def test_a_law_without_a_name_is_its_type() -> None:
    assert full(Reference(type="Hiến pháp")) == "Hiến pháp"


def test_an_unknown_name_stays_as_typed() -> None:
    assert Citations({}, {}, []).runs("theo [@a]") == [Run("theo "), Run("[@a]")]


def test_every_form_printed_is_noted_as_added() -> None:
    added: list[str] = []

    Citations({"luat": LAW}, {}, added).runs("[@luat], [@luat], [@x]")

    assert added == ["Luật Lưu trữ ngày 11 tháng 11 năm 2011", "Luật Lưu trữ", "[@x]"]
