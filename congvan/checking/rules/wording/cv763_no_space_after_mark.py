"""Dấu câu: a space after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import SENTENCES, Role
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV763",
    "no-space-after-mark",
    Severity.WARNING,
    "Sau dấu câu không có dấu cách.",
    "Thêm một dấu cách sau dấu câu.",
    wrong="mở đầu: Phòng Nội vụ,Phòng Y tế báo cáo.",
    right="mở đầu: Phòng Nội vụ, Phòng Y tế báo cáo.",
    fix=FixClass.GUARDED,
)

_TIGHT: Final = Pattern(r"(?<=[^\W\d_])[,;!?](?=[^\W\d_])|(?<=[^\W\d_]{2})[.:](?=[^\W\d_]{2})")
_ADDRESS: Final = Pattern(r"@|://|www\.|\.(?:vn|com|org|docx?|xlsx?|pdf)\b", re.IGNORECASE)
_REACH: Final = 80
"""How far an address may reach to either side."""

_ROLES: Final = SENTENCES | {Role.RECIPIENT, Role.DISTRIBUTION}


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.role not in _ROLES:
        return
    for match in _TIGHT.finditer(passage.plain):
        if match.group() == "." and not _ends_a_sentence(passage.plain, match.start()):
            continue
        if not _is_in_address(passage.plain, match.start()):
            message = text("Thiếu dấu cách sau “{mark}”.", mark=match.group())
            yield passage.finding(KIND, match.span(), message, f"{match.group()} ")


def _ends_a_sentence(words: str, at: int) -> bool:
    """Tell whether a full stop stands between a small letter and a capital before a small one."""
    return words[at - 2 : at].islower() and words[at + 1].isupper() and words[at + 2].islower()


def _is_in_address(words: str, at: int) -> bool:
    before = words[max(at - _REACH, 0) : at].rpartition(" ")[2]
    after = words[at : at + _REACH].partition(" ")[0]
    return bool(_ADDRESS.search(before + after))


RULE: Final = Rule(KIND, passage=_passage)
