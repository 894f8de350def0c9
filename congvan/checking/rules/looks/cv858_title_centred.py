"""Tên loại, trích yếu: in the middle of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.centring import centred, centred_as
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV858",
    "title-centred",
    Severity.ERROR,
    "Tên loại hoặc trích yếu chưa canh giữa.",
    "Bấm Ctrl+E ở dòng ấy, bỏ thụt lề.",
    wrong="tên loại: căn trái",
    right="tên loại: căn giữa",
    clause=lettering.TYPE_NAME.clause,
    fix=FixClass.GUARDED,
)

_TITLE: Final = (Component.TYPE_NAME, Component.SUBJECT)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    yield from centred(KIND, sheet.of(*_TITLE))


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    yield from centred_as(sheet.of(*_TITLE))


RULE: Final = Rule(KIND, outline=_look, about=_TITLE, set_as=_set_as)
