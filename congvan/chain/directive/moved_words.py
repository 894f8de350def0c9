"""Lời chuyển sang văn bản khác: how a task is said where its directive does not stand around it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from congvan.decree.types import TYPES
from congvan.vietnamese.text import bare, begun, unbegun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Document

_CITED: Final = "chi-dao"
"""Under which id a plan cites its directive, where the directive has no reference of that id."""

_END: Final = re.compile(r"(?P<mark>[.;,!?…:]*)(?P<behind>(?:\[\^[^\]]*\]|[*”\"’)])*)\s*$")
_OPEN: Final = frozenset(";,")
"""Marks behind an item of a list that goes on."""

_ADDRESSED: Final = re.compile(
    r"(?:(?:Giao|Yêu cầu|Đề nghị|Phân công)\s+(?:cho\s+)?)?"
    r"(?:các|những|lãnh đạo|thủ trưởng|giám đốc|chủ tịch|bộ|sở|ban|ủy ban|uỷ ban|ubnd|hđnd|hội|"
    r"phòng|cục|chi cục|công an|bộ chỉ huy|ban chỉ huy|văn phòng|thanh tra|trung tâm|trường|đài|"
    r"báo|kho bạc|bảo hiểm|thuế|mặt trận|đoàn|liên đoàn|tòa án|viện|đơn vị|cơ quan)\b",
    re.IGNORECASE,
)
"""How a lead-in begins that names whom it charges."""

_DOING: Final = re.compile(
    r"(?<!\w)(?:chỉ đạo|chủ trì|phối hợp|hướng dẫn|yêu cầu|phân công|đôn đốc|kiểm tra|tham mưu|"
    r"tổ chức|triển khai|thực hiện|tập trung|tăng cường|có trách nhiệm|chịu trách nhiệm|căn cứ|"
    r"theo chức năng|rà soát|xây dựng|bố trí|bảo đảm|vận động|tuyên truyền|trước|trong)(?!\w)"
)
"""What begins the part of such a lead-in that says something of its items."""

_EMPTY: Final = re.compile(
    r"(?:theo chức năng, nhiệm vụ(?: được giao)?,?\s*)?"
    r"(?:(?:có|chịu) trách nhiệm\s*)?(?:chủ trì\s*)?(?:tập trung\s*)?(?:tổ chức\s*|triển khai\s*)?"
    r"(?:thực hiện\s*)?(?:tốt\s*)?"
    r"(?:(?:các|một số|những)?\s*(?:nhiệm vụ|nội dung|công việc|giải pháp|yêu cầu|việc)"
    r"(?:,? (?:giải pháp|trọng tâm|chủ yếu|cụ thể|chính))*\s*)?"
    r"(?:cụ thể\s*)?(?:như\s*)?(?:sau\s*)?(?:đây\s*)?:",
    re.IGNORECASE,
)
"""A lead-in that says nothing of its items."""


def cited_id(directive: Document) -> str:
    """Return the id under which plans cite the directive."""
    taken = {bare(name) for name in directive.references}
    names = (_CITED, *(f"{_CITED}-{n}" for n in range(2, len(taken) + 3)))
    return next(name for name in names if bare(name) not in taken)


def kind_of(directive: Document) -> str:
    """Return the name of a directive's type: Chỉ thị, Kế hoạch."""
    known = TYPES.get(directive.type)
    return directive.type_name or (known.name if known else directive.type)


def self_cited(words: str, directive: Document) -> str:
    """Return words with “Chỉ thị này” as the citation of the directive, where it is a chỉ thị."""
    return _self(kind_of(directive)).sub(f"[@{cited_id(directive)}]", words)


def lead_of(words: str, *, charging: bool) -> str:
    """Return what of the lead-in of a list says something of its items; "" for nothing.

    One that is `charging` may begin with those whom it charges; that is not said of the items.

    >>> lead_of("Giao Sở Y tế chỉ đạo Trung tâm Y tế:", charging=True)
    'chỉ đạo Trung tâm Y tế:'
    >>> lead_of("Sở Y tế có trách nhiệm:", charging=True)
    ''
    """
    said = words.strip()
    if charging and _ADDRESSED.match(said):
        found = _DOING.search(said)
        said = said[found.start() :] if found else ""
    return "" if _EMPTY.fullmatch(said) else said


def led(lead: str, words: str) -> str:
    """Return words behind what leads to them: a small letter goes on behind the ":".

    >>> led("chỉ đạo Trung tâm Y tế:", "Giám sát dịch")
    'chỉ đạo Trung tâm Y tế: Giám sát dịch'
    """
    return f"{lead} {words}" if lead else words


def sentence_of(words: str) -> str:
    """Return words as a sentence with a place of its own: with its capital and its end mark.

    >>> sentence_of("rà soát, báo cáo;"), sentence_of("Rà soát “kho”"), sentence_of("Rà soát[^a]")
    ('Rà soát, báo cáo.', 'Rà soát “kho”.', 'Rà soát[^a].')
    """
    return begun(_ended(words.rstrip()))


def forms(words: str) -> Iterator[str]:
    """Yield what may have been typed where `sentence_of` gives `words`."""
    found = _END.search(words)
    ends = [words]
    if found and found["mark"] == ".":
        head, behind = words[: found.start()], found["behind"]
        ends += [f"{head}{mark}{behind}" for mark in ("", *sorted(_OPEN))]
    for said in ends:
        yield said
        yield unbegun(said)


def _ended(words: str) -> str:
    found = _END.search(words)
    mark = found["mark"] if found else ""
    if found is None or not words or set(mark) - _OPEN:
        return words
    return f"{words[: found.start()]}.{found['behind']}" if mark else f"{words}."


@lru_cache(maxsize=64)
def _self(kind: str) -> re.Pattern[str]:
    first, rest = re.escape(kind[:1]), re.escape(kind[1:])
    return re.compile(rf"(?<!\w)(?i:{first}){rest} này(?!\w)")
