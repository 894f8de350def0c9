"""“Chỉ thị này”: a document speaks so of itself only, not of one whose words it took over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule, texts_of
from congvan.decree.types import TYPES
from congvan.findings.finding import Kind, Severity, text
from congvan.model.document.inline import CITED, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV693",
    "deixis-of-other-type",
    Severity.WARNING,
    "Văn bản nói “Chỉ thị này” mà không phải chỉ thị.",
    "Ghi số, ký hiệu của văn bản ấy, hoặc viện dẫn bằng `[@tên]`.",
    wrong="mở đầu: Các phòng báo cáo kết quả thực hiện Chỉ thị này trước ngày 15/12/2024.",
    right="mở đầu: Các phòng báo cáo kết quả thực hiện Công văn này trước ngày 15/12/2024.",
)

_ACTS: Final = (
    "Chỉ thị", "Quyết định", "Nghị quyết", "Công văn", "Công điện", "Thông báo", "Kế hoạch",
)  # fmt: skip
"""Types that give orders, whose words are taken over."""

_THIS: Final = Pattern(
    rf"(?<!\w)(?P<kind>{'|'.join(_ACTS)}) này(?!\w)", signs=[f"{kind} này" for kind in _ACTS]
)
_QUOTED: Final = re.compile(r"“[^”]*”")


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, typed in texts_of(document):
        if "quote" in path:
            continue
        for match in _THIS.finditer(typed):
            known = _is_itself(document, match["kind"]) or _is_named(
                document, typed[: match.start()], match["kind"]
            )
            if not known and not _is_quoted(typed, match.start()):
                said = text("Văn bản này không phải “{kind}”.", kind=match["kind"])
                yield KIND.at(document.at(*path), said)


def _is_itself(document: Document, kind: str) -> bool:
    """Tell whether the document is of a type, issues one or speaks of a draft of one."""
    known = TYPES.get(document.type)
    names = [document.type_name or "", known.name if known else "", document.subject or ""]
    names += [f"{annex.type} {annex.subject}" for annex in document.attachments]
    return any(kind.casefold() in name.casefold() for name in names)


def _is_named(document: Document, before: str, kind: str) -> bool:
    """Tell whether the same text has named a document of a type before."""
    if kind in before:
        return True
    cited = (run.text for run in runs(before) if run.marks == CITED)
    found = (document.references.get(name) for name in cited)
    return any(reference and reference.type == kind for reference in found)


def _is_quoted(typed: str, at: int) -> bool:
    return any(match.start() < at < match.end() for match in _QUOTED.finditer(typed))


RULE: Final = Rule(KIND, _check, of_yaml=True)
