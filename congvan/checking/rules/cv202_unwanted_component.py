"""Thành phần không dùng: what this type of document never has, so that it is not lost unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.model.values import NUMBER_IN_HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV202",
    "unwanted-component",
    Severity.ERROR,
    "Loại văn bản này không có thành phần ấy; chữ ở đó sẽ không được in.",
    "Chuyển chữ sang thành phần khác (kế hoạch: `nội dung`, `nơi nhận`), hoặc đổi loại văn bản.",
    wrong="loại: kế hoạch\nkính gửi: Sở Nội vụ",
    right="loại: kế hoạch\nkính gửi:",
    clause="PL1-I-II.9c",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    for name in doctype.never:
        if getattr(document, name):
            message = text(
                "{type} không có “{key}”.", type=doctype.name, key=document.key(name)
            )
            yield KIND.at(document.at(name), message)
    yield from _number(document, doctype)


def _number(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    """Yield a number's own place in a type that always has its number in the head."""
    if document.number_place != NUMBER_IN_HEAD and not doctype.may_place_number:
        key = document.key("number_place")
        message = text("{type} không có “{key}”.", type=doctype.name, key=key)
        hint = text("Bỏ dòng này: số ở đầu trang.")
        yield KIND.at(document.at("number_place"), message, hint)
    elif document.is_unnumbered:
        for name in ("number", "symbol"):
            if getattr(document, name):
                message = text(
                    "“{key}” sẽ không được in, vì “{place}” là không.",
                    key=document.key(name),
                    place=document.key("number_place"),
                )
                yield KIND.at(document.at(name), message, text("Bỏ một trong hai dòng."))


RULE: Final = Rule(KIND, _check, of_yaml=True)
