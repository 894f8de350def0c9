"""Trích yếu sau “của …”: a sentence goes on there, so an ordinary word has a small letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.citations import citations
from congvan.checking.wording.passages import SENTENCES, Role
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import begun, unbegun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV692",
    "cited-subject-in-capitals",
    Severity.WARNING,
    "Trích yếu của văn bản viện dẫn viết hoa chữ đầu giữa câu.",
    "Sau tên cơ quan, viết thường: “của Ủy ban nhân dân tỉnh về việc …”.",
    wrong=(
        "mở đầu: Thực hiện Quyết định số 15/QĐ-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân "
        "tỉnh Về việc phòng dịch."
    ),
    right=(
        "mở đầu: Thực hiện Quyết định số 15/QĐ-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân "
        "tỉnh về việc phòng dịch."
    ),
    clause="PL1-I-II.6b",
    fix=FixClass.GUARDED,
)

_WORDS: Final = (
    "về việc", "về", "ban hành", "phê duyệt", "sửa đổi", "thực hiện", "triển khai", "tăng cường",
)  # fmt: skip
"""What the subjects of documents begin with; names of other documents do not."""

_SMALL: Final = "|".join((*_WORDS, "quy định", "hướng dẫn", "kèm theo", "và"))
_CAPITAL: Final = "|".join(map(begun, _WORDS))
_BEHIND: Final = Pattern(
    rf",? của (?:(?!(?<!\w)(?:{_SMALL})(?!\w))[^.,;:“”]){{3,160}}?"
    rf"(?<!\w)(?P<word>{_CAPITAL})(?!\w)"
)
_SUBJECT: Final = Pattern(r"(?P<word>Về việc|Về)(?!\w)")


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.is_capitals or passage.role not in SENTENCES:
        return
    if passage.role is Role.REFERENCE:
        found = [_SUBJECT.match(passage.plain)]
    else:
        ends = (citation.end for citation in citations(passage.plain))
        found = [_BEHIND.match(passage.plain, end) for end in ends]
    for match in filter(None, found):
        right = unbegun(match["word"])
        message = text("“{fault}” viết là “{right}”.", fault=match["word"], right=right)
        yield passage.finding(KIND, match.span("word"), message, right)


RULE: Final = Rule(KIND, passage=_passage)
