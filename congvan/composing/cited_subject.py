"""Trích yếu khi viện dẫn: subject and authority of a document as a sentence about it names them.

Only what is taken from the file of a document is put so; what is typed for a citation stays.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from congvan.composing.form import issuer_of
from congvan.decree import proper_names
from congvan.decree.acts import CITED, LAWS
from congvan.decree.types import TYPES
from congvan.vietnamese.text import bare, unbegun

if TYPE_CHECKING:
    from congvan.model import Document

_ABOUT: Final = re.compile(r"(?:V/v|Vv)\s*[.:]?\s+", re.IGNORECASE)
_NOTICE: Final = bare(TYPES["thong_bao"].name)
_CONCLUSION: Final = re.compile(r"(?:ý kiến )?kết luận\b", re.IGNORECASE)
_TOPICAL: Final = frozenset(
    bare(TYPES[kind].name) for kind in ("ke_hoach", "chi_thi", "cong_dien")
)
"""Types that are said to be about their subject, as those who cite them write (PRACTICE)."""

_SELF_GOING: Final = re.compile(
    r"(?:về|ban hành|phê duyệt|thực hiện|triển khai|quy định|tổ chức|sửa đổi)(?!\w)"
)
"""Words of a subject that go on behind an issuer without “về”."""

_DOING: Final = frozenset(
    {"Hướng dẫn", "Quy định", "Báo cáo", "Thông báo", "Kết luận", "Quyết định", "Lệnh"}
)
"""Names of types that a subject begins with as words for what is done."""

_ALONE: Final = frozenset({
    "Về", "Giao", "Theo", "Cho", "Cử", "Cấp", "Chi", "Thu", "Lập", "Mời", "Họp", "Bầu", "Xin",
    "Gửi", "Sửa", "Mua", "Thuê", "Thi", "Mở", "Dừng", "Hủy",
})  # fmt: skip
"""Ordinary words of one syllable that a subject begins with, before a name."""

_OWN: Final = (
    *proper_names.BODIES, *proper_names.HONOURS, *proper_names.HOLIDAYS, *proper_names.EVENTS,
    *proper_names.REGIONS, *proper_names.SPECIAL_CITIES, *proper_names.PROVINCES,
    *proper_names.CENTRAL_CITIES, *LAWS, *(name for name in CITED if name not in _DOING),
    "Nhà nước", "Nhân dân", "Quốc hội", "Chính phủ", "Tết",
)  # fmt: skip
"""What keeps its capital inside a sentence; Phụ lục II."""


def cited_subject(subject: str, kind: str) -> str:
    """Return the subject of a document of the type `kind` as it goes on behind its issuer.

    >>> cited_subject("Về việc thành lập Tổ công tác", "Quyết định")
    'về việc thành lập Tổ công tác'
    >>> cited_subject("Kết luận của Chủ tịch", "Thông báo")
    'về kết luận của Chủ tịch'
    >>> cited_subject("Phòng, chống dịch bệnh", "Kế hoạch")
    'về phòng, chống dịch bệnh'
    >>> cited_subject("Đắk Tô phát triển du lịch", "Đề án")
    'Đắk Tô phát triển du lịch'
    """
    said = _ABOUT.sub("về việc ", subject, count=1) if _ABOUT.match(subject) else subject
    small = said if _is_name(said) else unbegun(said)
    told = bare(kind) == _NOTICE and _CONCLUSION.match(small)
    topic = bare(kind) in _TOPICAL and small[:1].islower() and not _SELF_GOING.match(small)
    return f"về {small}" if told or topic else small


def cited_issuer(document: Document) -> str:
    """Return who issued a document: the person or body in whose `thẩm quyền` it was.

    An authority in capitals gets the letters of the issuer whose name ends it; another one that
    is all in capitals is not told in small letters by guessing.
    """
    issuers = ", ".join(" ".join(body.name) for body in document.issuer)
    said = issuer_of(document)
    if not said.isupper() or issuers.isupper():
        return said
    title = said.removesuffix(issuers.upper()).strip()
    if title == said:
        return issuers
    return f"{title.capitalize()} {issuers}".strip()


def _is_name(subject: str) -> bool:
    """Tell whether the first letter of a subject is that of a name."""
    first, _, rest = subject.partition(" ")
    if not first[:1].isalpha() or (first.isupper() and len(first) > 1):
        return True
    if _own().match(subject):
        return True
    return first not in _ALONE and rest[:1].isupper()


@cache
def _own() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, _OWN))})(?!\w)")
