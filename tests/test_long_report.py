"""Báo cáo dài dán từ Word: nine pages, six tables, forty mistakes; following the messages alone
it renders at the third run at the latest.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import congvan
from congvan import CongvanError, Finding, Severity
from tests.factories import paragraphs

REPORT: Final = Path(__file__).parent / "long_report" / "bao-cao-dan-tu-word.yaml"
MOST_RUNS: Final = 3

KNOWN: Final = {
    "tính cả vịt, ngan": '"tính cả vịt, ngan"',
    "Đường trục thôn dài 1,2 km": '"Đường trục thôn dài 1,2 km"',
}
"""Cells of which only the writer knows that they are one, typed and as they should be."""


def run(typed: str) -> tuple[bytes, list[Finding]]:
    """Return the page of a text, or what stands against it."""
    try:
        return congvan.render(congvan.loads(typed, REPORT.name)), []
    except CongvanError as error:
        return b"", [one for one in error.findings if one.severity is Severity.ERROR]


def followed(line: str, finding: Finding) -> str:
    """Return a line after its writer did what the message says, and nothing else."""
    hint = str(finding.hint)
    if dropped := re.match(r"Bỏ “(.+?)” sau khóa", hint):
        return line.replace(f" {dropped[1]}", "", 1)
    if hint.startswith("Bỏ dấu thứ hai"):
        return re.sub(r"^(\s*- )\S+ ", r"\1", line)
    if "ô có dấu phẩy đặt trong dấu nháy" in hint:
        for cell, right in KNOWN.items():
            line = line.replace(cell, right)
    return line


def mended(typed: str, findings: list[Finding]) -> str:
    """Return a text after its writer let `--fix` write what it can and did the rest by hand."""
    lines = typed.splitlines()
    for finding in findings:
        if finding.repair is None:
            at = finding.place.line - 1
            lines[at] = followed(lines[at], finding)
    return congvan.fix("\n".join(lines) + "\n", REPORT.name).text


def letters(typed: str) -> str:
    return "".join(re.findall(r"\w", re.sub(r"^#.*$", "", typed, flags=re.MULTILINE)))


def test_the_first_run_lists_nearly_everything() -> None:
    _, findings = run(REPORT.read_text("utf-8"))

    assert len(findings) >= 38
    assert sum(finding.repair is not None for finding in findings) >= 33


def test_the_report_renders_within_three_runs() -> None:
    typed = REPORT.read_text("utf-8")
    page, findings = run(typed)
    for _ in range(1, MOST_RUNS):
        typed = typed if page else mended(typed, findings)
        page, findings = run(typed)

    assert page, "\n".join(map(str, findings))
    assert letters(typed) == letters(REPORT.read_text("utf-8").replace("số: Số: ", "số: "))
    assert typed.count("bảng:") == 6
    printed = "\n".join(paragraphs(page))
    for sentence in (
        "thôn Đăk D'lin và thôn Măng Lây",
        "Đội cồng chiêng của xã",
        "Nhóm hộ: 12",
    ):
        assert sentence in printed
