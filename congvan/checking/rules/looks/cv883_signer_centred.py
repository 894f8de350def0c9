"""Khối ký: every line below the middle of the one above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.centring import centred_together, centred_together_as
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
    "CV883",
    "signer-centred",
    Severity.ERROR,
    "Một dòng của khối ký chưa canh giữa.",
    "Bấm Ctrl+E ở dòng ấy, bỏ thụt lề.",
    wrong="họ tên người ký: căn trái",
    right="họ tên người ký: căn giữa",
    clause=lettering.SIGNER_NAME.clause,
    fix=FixClass.GUARDED,
)

_SIGNER: Final = (
    Component.CAPACITY,
    Component.TITLE,
    Component.OTHER_TITLE,
    Component.SIGNER_NAME,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    yield from centred_together(KIND, sheet.of(*_SIGNER))


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    yield from centred_together_as(sheet.of(*_SIGNER))


RULE: Final = Rule(KIND, outline=_look, about=_SIGNER, set_as=_set_as)
