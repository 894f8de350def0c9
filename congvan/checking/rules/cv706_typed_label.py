"""Số và gạch gõ tay: labels are printed by themselves, a typed one would stand there twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV706",
    "typed-label",
    Severity.WARNING,
    "Số thứ tự hoặc gạch đầu dòng gõ tay: khi in sẽ thành hai lần.",
    "Bỏ số hoặc gạch ở đầu câu; chúng tự thêm. Muốn đánh số khác thì dùng khóa `số`.",
    wrong='kính gửi: ["- Sở Nội vụ", "- Sở Y tế"]',
    right="kính gửi: [Sở Nội vụ, Sở Y tế]",
    fix=FixClass.SAFE,
)

_LABEL: Final = re.compile(r"[-+–•]\s|(?:\d{1,2}|[IVX]{1,5}|[a-zđ])[.)]\s")
_LABELLED: Final = frozenset(
    {"recipients", "distribution", "tasks", "directives", "items", "body"}
)
_AS_TYPED: Final = frozenset({"table", "quote"})
"""Nothing is numbered in there."""


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, typed in document.texts:
        match = _LABEL.match(typed)
        if match and _is_labelled(path):
            message = text("Bỏ “{label}” ở đầu câu.", label=match.group().strip())
            span = Span(typed, *match.span(), "")
            yield KIND.at(document.at(*path), message, None, span)


def _is_labelled(path: Path) -> bool:
    typed_as_is = _AS_TYPED.intersection(path)
    return path[0] in _LABELLED and path[-1] not in ("number", "lead") and not typed_as_is


RULE: Final = Rule(KIND, _check, of_yaml=True)
