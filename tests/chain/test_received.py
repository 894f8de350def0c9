"""Văn bản đến: an order of somebody else, of any type; its stub charges and is not printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan.findings.errors import DocumentError

STUB: Final = """\
văn bản đến: có
loại: Kết luận
số: 12-KL/TU
cơ quan: {tên: Tỉnh ủy Lâm Sơn}
ngày: 2024-02-19
trích yếu: Về chuyển đổi số
nội dung:
  - {nội dung: Rà soát hạ tầng., giao việc: {đơn vị: so-y-te, thời hạn: 2024-12-15}}
"""
AGENCIES: Final = "cơ quan:\n  so-y-te: {tên: Sở Y tế, viết tắt: SYT, địa danh: Lâm Sơn}\n"


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("den.yaml").write_text(STUB, "utf-8")
    Path("agencies.yaml").write_text(AGENCIES, "utf-8")


def test_it_has_no_page_and_no_fault() -> None:
    order = congvan.load("den.yaml")

    assert congvan.check(order) == []
    assert congvan.load_audit("den.yaml").findings == []
    with pytest.raises(DocumentError) as refused:
        congvan.render(order)
    assert [(one.code, one.place.line) for one in refused.value.findings] == [("CV683", 1)]


def test_its_tasks_are_planned_and_traced() -> None:
    directory = congvan.load_agencies("agencies.yaml")
    plans = congvan.plan(congvan.load("den.yaml"), directory, file="den.yaml")
    Path("ke-hoach.yaml").write_text(plans["so-y-te"].text, "utf-8")

    plan = congvan.load("ke-hoach.yaml")
    trace = congvan.load_trace(
        "den.yaml", ["ke-hoach.yaml"], "agencies.yaml", on=date(2024, 3, 1)
    )

    (reference,) = plan.references.values()
    assert (reference.type, reference.number, reference.issuer) == (
        "Kết luận", "12-KL/TU", "Tỉnh ủy Lâm Sơn",
    )  # fmt: skip
    assert [row.of(row.cells[0].state) for row in trace.tasks] == [["so-y-te"]]
    assert "Rà soát hạ tầng." in plans["so-y-te"].text


def test_who_signed_may_be_left_out_only_there() -> None:
    with pytest.raises(DocumentError):
        congvan.loads(STUB.replace("văn bản đến: có\n", ""))
