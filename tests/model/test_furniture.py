"""Chữ in sẵn gõ lại: what the program prints by itself is printed once, and said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congvan
from congvan import Document
from tests.factories import a_document, a_plan, paragraphs


def told(document: Document) -> list[tuple[str, str, str]]:
    """Return code, place of the words and the words of every finding about the text as typed."""
    return [
        (finding.code, finding.span.fault if finding.span else "", str(finding.message))
        for finding in document.noticed
    ]


@pytest.mark.parametrize(
    ("key", "typed", "code", "aside", "line"),
    [
        ("recipients", "Kính gửi: Sở Y tế", "CV609", "Kính gửi: ", "Kính gửi: Sở Y tế"),
        ("recipients", ["Sở Y tế", "- Sở Nội vụ"], "CV706", "- ", "- Sở Nội vụ."),
        ("recipients", ["Kính gửi: – Sở Y tế", "Sở Nội vụ"], "CV609", "Kính gửi: – ", "- Sở Y tế;"),
        ("distribution", ["Như trên", "• Sở Y tế"], "CV706", "• ", "- Sở Y tế;"),
        ("distribution", ["Nơi nhận:", "Sở Y tế"], "CV609", "Nơi nhận:", "- Sở Y tế;"),
        ("distribution", [{"to": "–Sở Y tế", "for": "b/c"}], "CV706", "–", "- Sở Y tế (b/c);"),
        ("archive", "- Lưu: VT, KT", "CV609", "- Lưu: ", "- Lưu: VT, KT."),
        ("archive", ["Lưu: VT", "KT"], "CV609", "Lưu: ", "- Lưu: VT, KT."),
        ("number", "Số: 12", "CV609", "Số: ", "Số: 12/UBND-VHTT"),
        ("number", "12/UBND-VHTT", "CV609", "/UBND-VHTT", "Số: 12/UBND-VHTT"),
        ("place", "Kon Tum,", "CV409", ",", "Kon Tum, ngày 19 tháng 02 năm 2024"),
        (
            "place", "Kon Tum, ngày 19 tháng 02 năm 2024", "CV409",
            ", ngày 19 tháng 02 năm 2024", "Kon Tum, ngày 19 tháng 02 năm 2024",
        ),
        (
            "date", "Kon Plông, ngày 19 tháng 02 năm 2024", "CV409", "Kon Plông, ",
            "Kon Plông, ngày 19 tháng 02 năm 2024",
        ),
        (
            "signature",
            {"capacity": [{"KT": "KT. Giám đốc"}], "title": "Phó Giám đốc", "name": "Lê Văn An"},
            "CV609", "KT. ", "KT. GIÁM ĐỐC",
        ),
        ("body", ["1. Rà soát.", "2. Báo cáo."], "CV706", "1. ", "1. Rà soát."),
        ("body", ["- Rà soát.", "- Báo cáo."], "CV706", "- ", "- Rà soát."),
        (
            "body", [{"heading": "I. MỤC TIÊU", "items": ["a) Nhanh."]}],
            "CV706", "I. ", "I. MỤC TIÊU",
        ),
    ],
)  # fmt: skip
def test_it_is_printed_once_and_said(
    key: str, typed: object, code: str, aside: str, line: str
) -> None:
    document = a_document(**{key: typed})

    assert (code, aside) in [(found, words) for found, words, _ in told(document)]
    assert line in paragraphs(congvan.render(document))


def test_a_number_typed_out_of_order_is_the_number_of_its_item() -> None:
    document = a_document(body=["1. Rà soát.", "3. Báo cáo.", "Tổng hợp."])

    assert [line for line in paragraphs(congvan.render(document)) if line[1:3] == ". "] == [
        "1. Rà soát.",
        "3. Báo cáo.",
        "1. Tổng hợp./.",
    ]


def test_the_symbol_behind_the_number_is_the_documents_symbol() -> None:
    document = a_plan(number="86/2025/KH-UBND", symbol=None)

    assert (document.number, document.symbol) == ("86/2025", "KH-UBND")
    assert "Số: 86/2025/KH-UBND" in paragraphs(congvan.render(document))


def test_a_place_gives_the_date_that_is_typed_nowhere_else() -> None:
    document = a_document(place="Kon Tum, ngày 5 tháng 3 năm 2026", date=None)

    assert document.place == "Kon Tum"
    assert document.date is not None
    assert document.date.model_dump() == {"day": 5, "month": 3, "year": 2026}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"place": "Kon Tum, ngày 20 tháng 02 năm 2024"},
            "“place” ghi “ngày 20 tháng 02 năm 2024”, “date” ghi “2024-02-19”.",
        ),
        (
            {"date": "Kon Tum, ngày 20 tháng 02 năm 2024"},
            "“date” ghi “Kon Tum”, “place” ghi “Kon Plông”.",
        ),
        ({"number": "12/UBND"}, "“number” ghi “UBND”, “symbol” ghi “UBND-VHTT”."),
    ],
)
def test_what_is_said_twice_and_differs_is_an_error(
    changes: dict[str, object], said: str
) -> None:
    with pytest.raises(congvan.DocumentError) as refused:
        a_document(**changes)

    errors = [found for found in refused.value.findings if found.severity == "error"]
    assert [str(finding.message) for finding in errors] == [said]


@pytest.mark.parametrize("typed", ["Kính gửi Ủy ban", "Lưu trữ", "Số hóa", "1,5 triệu", "A. B"])
def test_words_that_are_no_furniture_stay(typed: str) -> None:
    document = a_document(recipients=[typed, "Sở Y tế"], archive=[typed], body=[typed])

    assert document.noticed == ()


@given(
    st.lists(
        st.text(st.sampled_from("Sở y-–•: .1)Lưu"), min_size=1).filter(str.strip), min_size=1
    )
)
def test_nothing_but_what_is_said_is_set_aside(lines: list[str]) -> None:
    document = a_document(distribution=lines)

    kept = "".join("".join(entry.to for entry in document.distribution).split())
    aside = "".join("".join(words for _, words, _ in told(document)).split())
    assert sorted(kept + aside) == sorted("".join("".join(lines).split()))
