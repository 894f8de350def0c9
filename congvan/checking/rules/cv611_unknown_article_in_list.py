"""Như Điều …: an article that the document has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.decree.words import ARTICLE
from congvan.findings import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV611",
    "unknown-article-in-list",
    Severity.WARNING,
    "“Như Điều …” gọi một điều không có.",
    "Sửa số điều; thường là điều cuối, nói ai thi hành.",
    wrong=(
        "loại: quyết định\nký hiệu: UBND\nthẩm quyền: Ủy ban nhân dân huyện\nnội dung:\n"
        "  - Phê duyệt kế hoạch.\n  - Chánh Văn phòng thi hành.\n"
        "nơi nhận: [Như Điều 3]\nký:\n  quyền hạn: [{TM: Ủy ban nhân dân}]\n"
        "  chức vụ: Chủ tịch\n  họ tên: Trần Văn Bình"
    ),
    right=(
        "loại: quyết định\nký hiệu: UBND\nthẩm quyền: Ủy ban nhân dân huyện\nnội dung:\n"
        "  - Phê duyệt kế hoạch.\n  - Chánh Văn phòng thi hành.\n"
        "nơi nhận: [Như Điều 2]\nký:\n  quyền hạn: [{TM: Ủy ban nhân dân}]\n"
        "  chức vụ: Chủ tịch\n  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.9c",
    fix=FixClass.SUGGEST,
)

_NAMED: Final = Pattern(r"như điều (\d{1,3})\b", re.IGNORECASE)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    count = _articles(document, kind)
    for index, entry in enumerate(document.distribution if count else ()):
        match = _NAMED.match(entry.to)
        if match and int(match[1]) > count:
            message = text("Văn bản chỉ có {count} điều.", count=count)
            span = Span(entry.to, *match.span(1), str(count))
            place = document.at("distribution", index)
            yield KIND.at(place, message, text(KIND.remedy), span)


def _articles(document: Document, kind: DocumentType) -> int:
    """Return how many điều there are; 0 where they are not the highest level, or typed."""
    ladder = document.numbering or kind.numbering
    counted = all(not (one.number or one.start or one.numbering) for one in document.body)
    return len(document.body) if ladder[0] == ARTICLE and counted else 0


RULE: Final = Rule(KIND, _check)
