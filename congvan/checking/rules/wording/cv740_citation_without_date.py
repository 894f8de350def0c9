"""Viện dẫn lần đầu: with its date, issuer and subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.citations import citations
from congvan.checking.wording.passages import Role
from congvan.decree.words import ATTACHED, UNNUMBERED_ACTS
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.citations import Citation
    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV740",
    "citation-without-date",
    Severity.WARNING,
    "Văn bản viện dẫn lần đầu thiếu ngày ban hành.",
    "Lần đầu ghi đủ tên loại, số, ngày, cơ quan, trích yếu; khai báo ở `viện dẫn` thì tự đủ.",
    wrong="mở đầu: Thực hiện Quyết định số 15/QĐ-UBND, Phòng Nội vụ báo cáo.",
    right="mở đầu: Thực hiện Quyết định số 15/QĐ-UBND ngày 05/02/2024, Phòng Nội vụ báo cáo.",
    clause="PL1-I-II.6b",
)

_ROLES: Final = (Role.PROSE, Role.BASIS)
_UNNUMBERED: Final = frozenset(name.capitalize() for name in UNNUMBERED_ACTS)
_REACH: Final = 60
"""How far a date may stand from the number: "Ngày …, Sở Nội vụ có Công văn số …"."""


def _passages(passages: Passages) -> Iterator[Finding]:
    seen = {*passages.declared}
    if passages.normative:
        return
    for passage in passages.own:
        if passage.role not in _ROLES:
            continue
        for citation in citations(passage.plain):
            known = citation.number in seen or citation.type in _UNNUMBERED
            if not known and not _is_dated(passage.plain, citation):
                message = text(
                    "“{number}” viện dẫn lần đầu mà không có ngày.", number=citation.number
                )
                yield passage.finding(KIND, (citation.start, citation.end), message)
            seen.add(citation.number)


def _is_dated(words: str, one: Citation) -> bool:
    """Tell whether a date stands in the citation, beside it, or in a line that need have none."""
    before = words[max(one.start - _REACH, 0) : one.start].casefold()
    after = words[one.end : one.end + _REACH]
    beside = "ngày" in before or "ngày" in after or "năm" in after
    return bool(one.dated) or beside or ATTACHED.casefold() in before


RULE: Final = Rule(KIND, passages=_passages)
