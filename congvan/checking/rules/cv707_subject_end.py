"""Trích yếu: a phrase without a full stop, as in every official model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV707",
    "subject-end",
    Severity.WARNING,
    "Trích yếu kết thúc bằng dấu câu.",
    "Bỏ dấu cuối trích yếu: các mẫu của Nghị định không có.",
    wrong="trích yếu: báo cáo quý I.",
    right="trích yếu: báo cáo quý I",
    clause="PL1-I-II.5a",
    fix=FixClass.SAFE,
)

_ENDS: Final = (".", ";", ",", ":")


def _check(stated: Stated) -> Iterator[Finding]:
    for line in stated.subject[-1:]:
        said = line.text.rstrip()
        end = said[-1:]
        if end in _ENDS and not said.endswith(".."):
            message = text("Trích yếu kết thúc bằng “{mark}”.", mark=end)
            yield line.finding(KIND, message, (len(said) - 1, len(said)), "")


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SUBJECT,))
