"""Tên cơ quan, tổ chức: capitals on the kind of body and on its field only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.proper_names import BODIES
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV727",
    "body-capitals",
    Severity.WARNING,
    "Tên cơ quan, tổ chức viết hoa sai.",
    "Chỉ viết hoa chữ đầu của từ chỉ loại hình và lĩnh vực: Ủy ban nhân dân.",
    wrong="mở đầu: Thực hiện chỉ đạo của Ủy ban Nhân dân tỉnh, Phòng Nội vụ báo cáo.",
    right="mở đầu: Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Phòng Nội vụ báo cáo.",
    clause="PL2-IV.1",
    fix=FixClass.GUARDED,
)

_NAMES: Final = Names(BODIES)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from miscased(passage, _NAMES, KIND)


RULE: Final = Rule(KIND, passage=_passage)
