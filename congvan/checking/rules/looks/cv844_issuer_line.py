"""Đường kẻ dưới tên cơ quan ban hành: a third to a half of its words."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.drawn_lines import under_head
from congvan.checking.looks.line_rules import ruled_below
from congvan.decree import page
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV844",
    "issuer-line",
    Severity.ERROR,
    "Dưới tên cơ quan ban hành thiếu đường kẻ, hoặc đường kẻ không dài từ 1/3 đến 1/2 dòng chữ.",
    "Vẽ một nét liền ở giữa, dưới tên cơ quan ban hành; không dùng gạch chân.",
    wrong="cơ quan ban hành: kẻ 3/4",
    right="cơ quan ban hành: kẻ 2/5",
    clause=page.NAME_RULE.clause,
    fix=FixClass.GUARDED,
)

RULE: Final = ruled_below(
    KIND,
    "Tên cơ quan ban hành",
    Component.ISSUER,
    under_head,
    page.NAME_RULE,
    page.PART_OF_NAME,
)
