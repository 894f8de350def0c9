"""Kế hoạch mẫu: what six orders of six types make of their plans, line by line as printed.

`--update-golden` writes tests/chain/plans/*.txt anew; look at the pages before.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan.api.plans import plan
from tests.factories import paragraphs

PLANS: Final = Path(__file__).with_name("plans")
ORDERS: Final = sorted(path.stem for path in PLANS.glob("*.yaml") if path.stem != "agencies")


@pytest.mark.parametrize("order", ORDERS)
def test_plans_are_printed_so(order: str, tmp_path: Path, update_golden: bool) -> None:  # noqa: FBT001
    shutil.copy(PLANS / f"{order}.yaml", tmp_path)
    directive = congvan.load(tmp_path / f"{order}.yaml")
    directory = congvan.load_agencies(PLANS / "agencies.yaml")

    said = "".join(
        f"== {agency}\n{_printed(tmp_path / f'{agency}.yaml', made.text)}\n"
        for agency, made in plan(directive, directory).items()
    )

    golden = PLANS / f"{order}.txt"
    if update_golden:
        golden.write_text(said, "utf-8")
        pytest.fail(f"Đã ghi lại {golden}; xem lại rồi chạy không có --update-golden.")
    assert said == golden.read_text("utf-8")


def test_the_orders_are_of_six_types() -> None:
    types = {congvan.load(PLANS / f"{order}.yaml").type for order in ORDERS}

    assert types == {
        "cong_van", "ke_hoach", "quyet_dinh", "nghi_quyet", "thong_bao", "chi_thi",
    }  # fmt: skip


@pytest.mark.parametrize("order", ORDERS)
def test_a_plan_has_nothing_to_find_but_its_blanks(order: str, tmp_path: Path) -> None:
    shutil.copy(PLANS / f"{order}.yaml", tmp_path)
    directive = congvan.load(tmp_path / f"{order}.yaml")
    directory = congvan.load_agencies(PLANS / "agencies.yaml")

    for agency, made in plan(directive, directory).items():
        path = tmp_path / f"{agency}.yaml"
        path.write_text(made.text, "utf-8")
        document = congvan.load(path)
        found = [*congvan.check(document), *congvan.check_docx(congvan.render(document))]

        assert {one.code for one in found} <= BLANKS


BLANKS: Final = {"CV702", "CV402", "CV302"}
"""What a plan without number, date and sums still has to say."""


def _printed(path: Path, typed: str) -> str:
    path.write_text(typed, "utf-8")
    return "\n".join(paragraphs(congvan.render(congvan.load(path))))
