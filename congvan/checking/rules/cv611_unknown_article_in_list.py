"""Như Điều …: an article that the document has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.statements.statement import Item
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

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


def _check(stated: Stated) -> Iterator[Finding]:
    count = stated.articles
    if not count:
        return
    for entry in stated.distribution:
        match = _NAMED.match(entry.to.text)
        if match and int(match[1]) > count:
            message = text("Văn bản chỉ có {count} điều.", count=count)
            yield entry.to.finding(KIND, message, match.span(1), str(count))


RULE: Final = Rule(KIND, stated=_check, reads=(Item.DISTRIBUTION, Item.ARTICLES))
