"""Dấu { }: keys between braces that YAML took for a text and would be printed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import Kind, Severity, Span, text
from congvan.model.keys.keys import KEYS
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV748",
    "braces-printed",
    Severity.ERROR,
    "Các khóa trong ngoặc nhọn thành chữ in, vì gạch đầu dòng trước nó gõ sai.",
    "Viết dấu “-” của bàn phím và một dấu cách trước “{”, thẳng cột với các mục khác.",
    wrong='nơi nhận: ["Như trên – {gửi: Sở Y tế}"]',
    right="nơi nhận:\n  - Như trên\n  - {gửi: Sở Y tế}",
)
_BRACES: Final = Pattern(r"\{(?P<key>[^{}:]+):\s[^{}]*\}", signs=("{",))


@cache
def _keys() -> frozenset[str]:
    names = ((key, known.vietnamese) for table in KEYS.values() for key, known in table.items())
    return frozenset(bare(name) for pair in names for name in pair)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, typed in document.texts:
        for match in _BRACES.finditer(typed):
            if bare(match["key"].strip()) in _keys():
                message = text("“{fault}” đang thành chữ in.", fault=match.group())
                yield KIND.at(document.at(*path), message, None, Span(typed, *match.span()))


RULE: Final = Rule(KIND, _check, of_yaml=True)
