"""Cột chưa điền: `[=cột]` is for mail merge; a document rendered by itself cannot keep one."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, texts_of
from congvan.findings.finding import Kind, Severity, text
from congvan.model.keys.columns import OPENING, column_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV714",
    "unfilled-column",
    Severity.ERROR,
    "Còn chỗ `[=cột]` của văn bản để trộn.",
    "Dựng với `--data` và tệp dữ liệu; nếu muốn in đúng chữ ấy thì viết `\\[=cột]`.",
    wrong='mở đầu: "Kính mời [=họ tên] đến dự."',
    right="mở đầu: Kính mời Ông Trần Văn An đến dự.",
)

_UNQUOTED: Final = re.compile(r"=[^\W\d_][\w ./-]{0,60}")
"""A whole text such as `=cột`: `[=cột]` without quotes, which YAML took for a list."""


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, typed in chain(texts_of(document), _unprinted(document)):
        names = column_names(typed) if OPENING in typed else ()
        if typed[:1] == "=" and _UNQUOTED.fullmatch(typed):
            names = (typed[1:],)
        for name in names:
            message = text("Chỗ [={name}] chưa có dữ liệu để điền.", name=name)
            yield KIND.at(document.at(*path), message)


def _unprinted(document: Document) -> Iterator[tuple[Path, str]]:
    """Yield the texts of a document that are printed in another form, or not at all."""
    for key, typed in (("symbol", document.symbol), ("number", document.number)):
        if typed:
            yield (key,), typed
    for name, reference in document.references.items():
        for path, typed in reference.texts:
            yield ("references", name, *path), typed


RULE: Final = Rule(KIND, _check, of_yaml=True)
