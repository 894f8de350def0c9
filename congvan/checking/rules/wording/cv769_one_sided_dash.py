"""Dấu gạch giữa hai từ: a space on both sides or on none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV769",
    "one-sided-dash",
    Severity.WARNING,
    "Dấu gạch nối chỉ có dấu cách một bên.",
    "Thêm dấu cách bên kia: kinh tế - xã hội.",
    wrong="mở đầu: Phòng Nội vụ báo cáo tình hình kinh tế -xã hội.",
    right="mở đầu: Phòng Nội vụ báo cáo tình hình kinh tế - xã hội.",
    fix=FixClass.GUARDED,
)

_ONE_SIDE: Final = Pattern(r"(?<=[^\W\d_]{2})(?: [-–](?=[^\W\d_]{2})|[-–] (?=[^\W\d_]{2}))")


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _ONE_SIDE.finditer(passage.plain):
        dash = match.group().strip()
        message = text("Dấu “{dash}” chỉ có dấu cách một bên.", dash=dash)
        beside = passage.plain[match.start() - 1] + passage.plain[match.end()]
        right = dash if beside.isupper() else f" {dash} "
        yield passage.finding(KIND, match.span(), message, right)


RULE: Final = Rule(KIND, passage=_passage)
