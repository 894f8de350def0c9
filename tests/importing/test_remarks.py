"""Cần xem: remarks stand above their values, and nothing else of the YAML changes."""

from __future__ import annotations

from congvan.findings.finding import text
from congvan.importing.remarks import MARK, Remark, comment, findings_of
from congvan.model.keys.rekeying import rekeyed

YAML = """\
type: quyet_dinh
subject: >-
  Ban hành
  Quy chế
appendices:
  - heading: Một
    body: [a]
  - heading: Hai
"""


def test_a_remark_stands_above_its_value() -> None:
    remarks = [
        Remark((), text("cả tệp.")),
        Remark(("type",), text("loại.")),
        Remark(("appendices", 1), text("phụ lục {name}.", name="Hai")),
        Remark(("attachments", 0), text("không còn.")),
    ]

    lines = comment(YAML, remarks).splitlines()

    assert lines[:4] == [
        f"{MARK} cả tệp.", f"{MARK} loại.", f"{MARK} không còn.", "type: quyet_dinh",
    ]  # fmt: skip
    assert lines[-2:] == [f"  {MARK} phụ lục Hai.", "  - heading: Hai"]
    assert [line for line in lines if MARK not in line] == YAML.splitlines()


def test_a_remark_over_several_lines_is_one_comment() -> None:
    said = comment(YAML, [Remark((), text("dòng một\ndòng hai"))])

    assert said == f"{MARK} dòng một dòng hai\n{YAML}"


def test_every_remark_is_a_finding_where_it_stands() -> None:
    said = rekeyed(comment(YAML, [Remark(("appendices", 0), text("tên."))]), "vi")

    (finding,) = findings_of(said, "a.yaml")

    assert str(finding.place) == "a.yaml:6:3"
    assert str(finding.message) == "Cần xem: tên."
