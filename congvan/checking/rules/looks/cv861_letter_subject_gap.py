"""“V/v”: 6 pt below the number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.pieces import column_of, columns_of
from congvan.checking.looks.settings import SetParagraph
from congvan.checking.rule import Rule
from congvan.decree import lettering, page
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import decimal
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV861",
    "letter-subject-gap",
    Severity.WARNING,
    "Trích yếu công văn cách số, ký hiệu không đúng khoảng.",
    "Đặt lại khoảng trước (Before) của dòng “V/v”.",
    wrong="trích yếu công văn: trước 0",
    right="trích yếu công văn: trước 6",
    clause=lettering.LETTER_SUBJECT.clause,
    fix=FixClass.GUARDED,
)

_SLACK_PT: Final = 0.6


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    number, subject = sheet.first(Component.NUMBER), sheet.first(Component.LETTER_SUBJECT)
    if not number or not subject or columns_of(number) != columns_of(subject):
        return
    if _are_apart(sheet, number, subject) or not subject.is_whole:
        return
    gap = number.paragraph.spacing.after + subject.paragraph.spacing.before
    if abs(gap - page.SUBJECT_GAP_PT) > _SLACK_PT:
        values = {"gap": decimal(gap), "right": page.SUBJECT_GAP_PT}
        yield subject.finding(
            KIND, text("“V/v” cách số {gap} pt, phải là {right} pt.", **values)
        )


def _are_apart(sheet: Presentation, number: Part, subject: Part) -> bool:
    """Tell whether anything, be it an empty line, stands between two parts of one column."""
    between = sheet.outline.paragraphs[number.paragraph.number : subject.paragraph.number - 1]
    return any(column_of(paragraph) == columns_of(number) for paragraph in between)


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    number, subject = sheet.first(Component.NUMBER), sheet.first(Component.LETTER_SUBJECT)
    if number and subject:
        above = number.paragraph.spacing.after
        if above > page.SUBJECT_GAP_PT:
            yield SetParagraph(number.paragraph.number, after=0)
        before = page.SUBJECT_GAP_PT - (above if above <= page.SUBJECT_GAP_PT else 0)
        yield SetParagraph(subject.paragraph.number, before=before)


RULE: Final = Rule(KIND, outline=_look, about=(Component.LETTER_SUBJECT,), set_as=_set_as)
