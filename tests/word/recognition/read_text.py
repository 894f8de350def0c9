"""Văn bản gõ tay: a text as it is typed, and what its lines are recognised as."""

from __future__ import annotations

from congvan.word.outline import outline_of_text
from congvan.word.recognition import Component, Components, recognise

HEAD = """\
UBND TỈNH KON TUM
SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-SNV
Kon Tum, ngày 05 tháng 01 năm 2026
"""
FOOT = """\
Nơi nhận:
- Sở Nội vụ;
- Lưu: VT.
GIÁM ĐỐC
Y Lan
"""


def recognised(text: str) -> Components:
    return recognise(outline_of_text(text))


def lines_of(found: Components, component: Component, part: int | None = 0) -> list[str]:
    """Return the lines that are of one component."""
    return [found.text(piece).strip() for piece in found.of(component, part)]
