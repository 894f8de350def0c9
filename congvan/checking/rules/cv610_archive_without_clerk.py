"""Dòng Lưu: the văn thư (VT) keeps the original, and comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings import Kind, Severity, text
from congvan.model.inline import is_open
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV610",
    "archive-without-clerk",
    Severity.WARNING,
    "Dòng Lưu không mở đầu bằng văn thư (VT).",
    "Ghi VT trước, rồi đến đơn vị soạn thảo: Lưu: VT, NV.",
    wrong="lưu:\n  đơn vị: [NV]",
    right="lưu:\n  đơn vị: [VT, NV]",
    clause="PL1-I-II.9d",
)

_CLERK: Final = ("vt", "vanthu", "vp")


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    archive = document.archive
    if (
        archive
        and not is_open(archive.units[0])
        and not bare(archive.units[0]).startswith(_CLERK)
    ):
        message = text("Dòng Lưu mở đầu bằng “{unit}”.", unit=archive.units[0])
        yield KIND.at(document.at("archive", "units"), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
