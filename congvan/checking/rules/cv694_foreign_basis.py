"""Căn cứ: a law on the organisation of other bodies is no ground of an office that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.model.document.inline import CITED, plain, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV694",
    "foreign-basis",
    Severity.INFO,
    "Kế hoạch của sở, phòng, đoàn thể căn cứ luật tổ chức của cơ quan ra chỉ đạo.",
    "Bỏ căn cứ ấy; căn cứ văn bản quy định chức năng, nhiệm vụ của chính cơ quan.",
    wrong=(
        "loại: kế hoạch\ncơ quan: {tên: Sở Y tế}\nký hiệu: SYT\ntrích yếu: Phòng dịch\n"
        "kính gửi:\ncăn cứ: [Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]"
    ),
    right=(
        "loại: kế hoạch\ncơ quan: {tên: Sở Y tế}\nký hiệu: SYT\ntrích yếu: Phòng dịch\n"
        "kính gửi:\ncăn cứ: [Căn cứ Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023]"
    ),
)

_PLAN: Final = "ke_hoach"
_LAW: Final = Pattern(r"Luật Tổ chức (?:chính quyền địa phương|Chính phủ|Quốc hội)")
_OWN: Final = Pattern(
    r"(?i:ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|chính phủ|quốc hội|^bộ )"
)
"""Bodies whose organisation these laws are about."""


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    if document.type != _PLAN or any(
        _OWN.search(" ".join(one.name)) for one in document.issuer
    ):
        return
    for row, basis in enumerate(document.legal_basis):
        found = _LAW.search(_said(document, basis))
        if found:
            said = text("“{law}” không nói về cơ quan này.", law=found.group())
            yield KIND.at(document.at("legal_basis", row), said)


def _said(document: Document, basis: str) -> str:
    """Return a ground with the laws it cites by their names."""
    cited = (run.text for run in runs(basis) if run.marks == CITED)
    found = (document.references.get(name) for name in cited)
    names = [f"{one.type} {one.subject}" for one in found if one]
    return " ".join([plain(basis), *names])


RULE: Final = Rule(KIND, _check, of_yaml=True)
