"""Đường kẻ dưới trích yếu: a third to a half of its words."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.drawn_lines import under_title
from congvan.checking.looks.line_rules import ruled_below
from congvan.decree import page
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV857",
    "subject-line",
    Severity.ERROR,
    "Dưới trích yếu thiếu đường kẻ, hoặc đường kẻ không dài từ 1/3 đến 1/2 dòng chữ.",
    "Vẽ một nét liền ở giữa, dưới trích yếu; không dùng gạch chân.",
    wrong="trích yếu: kẻ 3/4",
    right="trích yếu: kẻ 2/5",
    clause=page.SUBJECT_RULE.clause,
    fix=FixClass.GUARDED,
)

RULE: Final = ruled_below(
    KIND, "Trích yếu", Component.SUBJECT, under_title, page.SUBJECT_RULE, page.PART_OF_SUBJECT
)
