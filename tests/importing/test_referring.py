"""Viện dẫn: a document cited in full and then by its number is a reference of the YAML."""

from __future__ import annotations

from typing import Any

import pytest

import congvan
from congvan.importing.document import imported
from congvan.word.outline import outline
from tests.factories import LETTER

DECREE = "Nghị định số 30/2020/NĐ-CP"
FULL = f"{DECREE} ngày 05 tháng 3 năm 2020 của Chính phủ"


def letter(*opening: str) -> dict[str, Any]:
    """Return the values of a letter whose opening says so, once a page and read again."""
    first = imported(outline(congvan.render(congvan.loads(LETTER)))).values
    values: dict[str, object] = {**first, "opening": list(opening)}
    page = congvan.render(congvan.from_dict(values))
    return imported(outline(page)).values


def test_what_is_cited_again_is_a_reference() -> None:
    again = f"Theo {DECREE}, số được ghi đủ."

    values = letter(f"Thực hiện {FULL} về công tác văn thư.", again, "Xin cảm ơn.")

    assert values["references"] == {
        "nghi-dinh-30-2020-nd-cp": {
            "type": "Nghị định",
            "number": "30/2020/NĐ-CP",
            "date": "2020-03-05",
            "issuer": "Chính phủ",
        }
    }
    assert values["opening"] == [
        "Thực hiện [@nghi-dinh-30-2020-nd-cp] về công tác văn thư.",
        "Theo [@nghi-dinh-30-2020-nd-cp], số được ghi đủ.",
    ]


@pytest.mark.parametrize(
    "opening",
    [
        [f"Thực hiện {FULL}."],
        [f"Theo {DECREE}.", f"Thực hiện {FULL}."],
        [f"Thực hiện {FULL}.", f"Theo {FULL}.", f"Theo {DECREE}."],
        [f"Thực hiện {DECREE} ngày 05/3/2020 của Chính phủ.", f"Theo {DECREE}."],
        [f"Thực hiện {DECREE} ngày 5 tháng 3 năm 2020 của Chính phủ.", f"Theo {DECREE}."],
    ],
    ids=["once", "short-first", "full-again", "figures", "no-zero"],
)
def test_what_would_print_other_words_stays_as_it_is(opening: list[str]) -> None:
    assert "references" not in letter(*opening)


@pytest.mark.parametrize(
    ("typed", "issuer"),
    [
        ("của Bộ Giáo dục và Đào tạo về dạy thêm", "Bộ Giáo dục và Đào tạo"),
        ("của Bộ Nội vụ quy định việc", "Bộ Nội vụ"),
        ("của Chính phủ và Thông tư số 5/TT-BNV", "Chính phủ"),
        ("của Ủy ban nhân dân tỉnh, báo cáo", "Ủy ban nhân dân tỉnh"),
    ],
)
def test_the_issuer_ends_where_its_name_ends(typed: str, issuer: str) -> None:
    decision = "Quyết định số 12/QĐ-BGDĐT"

    values = letter(
        f"Thực hiện {decision} ngày 12 tháng 3 năm 2023 {typed}.", f"Theo {decision}."
    )

    (reference,) = values["references"].values()
    assert reference["issuer"] == issuer


def test_the_page_stays_the_same() -> None:
    values = letter(f"Thực hiện {FULL}.", f"Theo **{DECREE}**.", f"Và theo {DECREE}.")
    words = [f"Thực hiện {FULL}.", f"Theo {DECREE}.", f"Và theo {DECREE}./."]

    printed = [
        one.text for one in outline(congvan.render(congvan.from_dict(values))).paragraphs
    ]

    assert [one for one in printed if one in words] == words
