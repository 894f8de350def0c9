"""Ký thay: a deputy signs with "KT."; deputies of a collective with "TM." above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, Unseen
from congvan.checking.statements.statement import Item, Value
from congvan.decree.posts import SHORT_BODIES
from congvan.decree.types import AGREED
from congvan.decree.words import Authority
from congvan.findings.finding import Kind, Severity, text
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV501",
    "deputy-without-kt",
    Severity.ERROR,
    "Cấp phó ký mà không ghi “KT.”.",
    "Thêm “KT.” và chức vụ của cấp trưởng: `quyền hạn: [{KT: Chủ tịch}]`.",
    wrong="ký:\n  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn B",
    right="ký:\n  quyền hạn: [{KT: Chủ tịch}]\n  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn B",
    clause="PL1-I-II.7b",
)


_COMMITTEES: Final = (bare("UBND"), bare(SHORT_BODIES["UBND"]))
_BY_ITS_OWN: Final = text("tập thể này có thể ký theo quy định riêng")


def _check(stated: Stated) -> Iterator[Finding | Unseen]:
    if stated.doctype.folder.name in AGREED:
        return
    for signature in stated.signatures:
        title = signature.title or Value("")
        marks = [line.mark for line in signature.capacity]
        if bare(title.text.partition(" ")[0]) != "pho" or Authority.KT in marks:
            continue
        if stated.printed and Authority.TM in marks and not _is_committee(stated):
            yield Unseen(_BY_ITS_OWN)
        else:
            message = text("Cấp phó “{title}” ký phải ghi “KT.”.", title=title.text)
            yield title.finding(KIND, message)


def _is_committee(stated: Stated) -> bool:
    """Tell whether an Ủy ban nhân dân issues it, and not an association with its own rules."""
    name = bare(" ".join(name.text for name in stated.issuer))
    return name.startswith(_COMMITTEES)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SIGNATURE,))
