"""Nhận ra chỉ đạo: by number, date and issuer where the path of a plan leads elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

import congvan
from congvan.api.plan_folder import load_shelf
from congvan.api.reports import load_summary
from congvan.api.traces import load_trace
from congvan.chain.directive.identity import contradiction, is_same
from congvan.chain.trace.matrix import Trace
from congvan.model import Reference
from tests.chain.answers import BEFORE, exchanged, issued, plan_text
from tests.chain.orders import DIRECTIVE, DIRECTORY
from tests.factories import codes

BODY = "Ủy ban nhân dân huyện"
ORDER = DIRECTIVE.replace("ký hiệu", "số: 125\nký hiệu")
CITED = """\
loại: Công văn
    số: 125/UBND-VHTT
    ngày: 2024-02-19
    cơ quan: Ủy ban nhân dân huyện Kon Plông"""
GONE = f"{CITED}\n    tệp: ../da-chuyen/chi-dao.yaml"
HERE = f"{CITED}\n    tệp: ../chi-dao.yaml"


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("chi-dao.yaml").write_text(ORDER, "utf-8")
    Path("agencies.yaml").write_text(DIRECTORY, "utf-8")


def a_plan_file(cited: str) -> Path:
    path = Path("plans/so-y-te.yaml")
    text = exchanged(issued(plan_text()), ("tệp: chi-dao.yaml", cited))
    path.write_text(text, "utf-8")
    return path


def traced(cited: str, directive: str = "chi-dao.yaml") -> Trace:
    return load_trace(directive, [a_plan_file(cited)], "agencies.yaml", on=BEFORE)


@pytest.mark.parametrize("cited", [GONE, CITED, HERE, GONE.replace("125/", "0125/")])
def test_a_plan_is_of_the_directive_it_cites_wherever_that_lies(cited: str) -> None:
    made = traced(cited)

    assert made.findings == ()
    assert [party.id for party in made.issued] == ["so-y-te"]


def test_a_plan_beside_a_copy_of_the_directive_is_of_the_directive() -> None:
    Path("sao").mkdir()
    Path("sao/chi-dao.yaml").write_text(ORDER, "utf-8")

    made = traced("tệp: ../chi-dao.yaml", "sao/chi-dao.yaml")

    assert made.findings == ()
    assert [party.id for party in made.issued] == ["so-y-te"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("125/UBND-VHTT", "126/UBND-VHTT"),
        ("125/UBND-VHTT", "125/QĐ-UBND"),
        ("2024-02-19", "2024-02-20"),
        ("2024-02-19", "{năm: 2024}"),
        ("huyện Kon Plông", "huyện Kon Rẫy"),
        ("    số: 125/UBND-VHTT\n", ""),
    ],
)
def test_a_moved_plan_that_does_not_cite_all_of_it_is_of_another(old: str, new: str) -> None:
    made = traced(exchanged(GONE, (old, new)))

    assert codes(list(made.findings)) == ["CV670"]
    assert made.issued == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("125/UBND-VHTT", "126/UBND-VHTT", "số “126/UBND-VHTT”, chỉ đạo có số “125/UBND-VHTT”"),
        ("2024-02-19", "2024-02-20", "ngày “20/02/2024”, chỉ đạo có ngày “19/02/2024”"),
        (
            "huyện Kon Plông",
            "huyện Kon Rẫy",
            f"cơ quan “{BODY} Kon Rẫy”, chỉ đạo có cơ quan “{BODY} Kon Plông”",
        ),
    ],
)
def test_a_plan_that_contradicts_the_file_it_names_is_told(
    old: str, new: str, said: str
) -> None:
    made = traced(exchanged(HERE, (old, new)))

    (finding,) = made.findings
    assert str(finding.message) == f"Kế hoạch viện dẫn chỉ đạo với {said}."
    assert finding.code == "CV686"
    assert made.has_failed


def test_while_the_directive_has_no_number_only_its_file_counts() -> None:
    Path("chi-dao.yaml").write_text(DIRECTIVE, "utf-8")

    assert codes(list(traced(GONE).findings)) == ["CV670"]
    assert traced("tệp: ../chi-dao.yaml").findings == ()


@pytest.mark.parametrize(("cited", "found"), [(GONE, 1), (CITED, 1), ("loại: Công văn", 0)])
def test_a_moved_plan_is_found_again_before_it_is_made_anew(cited: str, found: int) -> None:
    a_plan_file(cited)

    shelf = load_shelf(Path("plans"), congvan.load("chi-dao.yaml"))

    assert len(shelf.plans) == found
    assert shelf.findings == ()


def test_a_moved_plan_is_summed_with_one_that_knows_the_way() -> None:
    moved = a_plan_file(GONE)
    other = Path("plans/xa-hieu.yaml")
    text = issued(plan_text("xa-hieu")).replace("tệp: chi-dao.yaml", "tệp: ../chi-dao.yaml")
    other.write_text(text, "utf-8")

    made = load_summary([moved, other], "agencies.yaml", beside="bao-cao.yaml", on=BEFORE)

    assert "đã ban hành 2 kế" in " ".join(made.text.split())


def test_a_body_and_who_heads_it_are_one_and_an_abbreviation_says_nothing() -> None:
    full = Reference(type="Công văn", number="5/UBND", issuer="Ủy ban nhân dân tỉnh Lâm Sơn")
    head = full.model_copy(update={"issuer": "Chủ tịch Ủy ban nhân dân tỉnh Lâm Sơn"})
    short = full.model_copy(update={"issuer": "UBND tỉnh"})

    assert contradiction(full, head) is None
    assert contradiction(full, short) is None
    assert not is_same(full, full)
