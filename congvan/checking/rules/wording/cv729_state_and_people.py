"""Nhân dân, Nhà nước: capitals where the nouns stand for them, none in compounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV729",
    "state-and-people",
    Severity.INFO,
    "“nhân dân”, “nhà nước” viết thường khi đứng riêng.",
    "Viết hoa khi chỉ Nhân dân, Nhà nước; thường trong từ ghép như quản lý nhà nước.",
    wrong="mở đầu: Phòng Nội vụ tiếp thu ý kiến của nhân dân.",
    right="mở đầu: Phòng Nội vụ tiếp thu ý kiến của Nhân dân.",
    clause="PL2-V.1",
    fix=FixClass.SUGGEST,
    review=True,
)

_SMALL: Final = Pattern(
    r"(?<!\w)(?:của|do|với|mà|cho|trước|phục vụ) (?P<name>nhân dân|nhà nước)"
    r"(?=[,.;:]|$| (?:và|trong|trên|về|đối|địa|tỉnh|huyện|xã)\b)"
)


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _SMALL.finditer(passage.plain):
        typed = match["name"]
        right = typed.capitalize()
        message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
        yield passage.finding(KIND, match.span("name"), message, right)


RULE: Final = Rule(KIND, passage=_passage)
