"""Danh sách nơi nhận: dashes, semicolons, “Lưu” last with a full stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.list_entries import entries_of, undashed, unended
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV888",
    "distribution-marks",
    Severity.ERROR,
    "Danh sách nơi nhận sai gạch đầu dòng, sai dấu cuối dòng, hoặc “Lưu” không ở cuối.",
    "Mỗi dòng gạch đầu dòng, cuối dòng dấu chấm phẩy; dòng cuối “- Lưu: …” có dấu chấm.",
    wrong="lưu: chữ “- Lưu: VT”",
    right="lưu: chữ “- Lưu: VT.”",
    clause=lettering.DISTRIBUTION.clause,
    fix=FixClass.SUGGEST,
)

_LIST: Final = (Component.DISTRIBUTION_LIST, Component.ARCHIVE)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    entries = entries_of(sheet.of(*_LIST))
    archive = [entry for entry in entries if entry[0].component is Component.ARCHIVE]
    yield from undashed(KIND, entries)
    if archive and archive[-1] is not entries[-1]:
        yield archive[-1][0].finding(KIND, text("“Lưu” không ở dòng cuối của nơi nhận."))
    else:
        yield from unended(KIND, entries)


RULE: Final = Rule(KIND, outline=_look, about=_LIST)
