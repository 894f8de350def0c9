"""Phụ lục: the text of the document points to it; PL1-I-III.1a."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.decree.words import APPENDIX, ATTACHED
from congvan.findings.finding import Kind, Severity, text
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV713",
    "unmentioned-appendix",
    Severity.WARNING,
    "Văn bản có phụ lục mà nội dung không nhắc đến.",
    "Thêm vào nội dung chỉ dẫn về phụ lục: “(chi tiết tại Phụ lục kèm theo)”.",
    wrong="phụ lục:\n  - {tiêu đề: Danh sách, nội dung: Sở Nội vụ.}",
    right=(
        "mở đầu: Danh sách tại Phụ lục kèm theo.\n"
        "phụ lục:\n  - {tiêu đề: Danh sách, nội dung: Sở Nội vụ.}"
    ),
    clause="PL1-I-III.1a",
)

_POINTING: Final = (bare(APPENDIX), bare(ATTACHED), bare("đính kèm"))
"""A list that is "attached" may well be the phụ lục: "(có danh sách kèm theo)"."""


def _check(stated: Stated) -> Iterator[Finding]:
    appendix = stated.appendix
    said = map(bare, appendix.before()) if appendix else ()
    if appendix and not any(word in sentence for sentence in said for word in _POINTING):
        yield appendix.heading.finding(KIND, text("Nội dung không nhắc đến phụ lục."))


RULE: Final = Rule(KIND, stated=_check, reads=(Item.APPENDIX,))
