"""Chỉ dẫn kèm theo: italics, centred."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.centring import centred_behind
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV891",
    "appendix-note",
    Severity.ERROR,
    "Dòng “(Kèm theo …)” sai cỡ, sai kiểu chữ hoặc chưa canh giữa.",
    "Viết dòng ấy bằng chữ in thường, nghiêng, cỡ như bảng mẫu chữ, canh giữa.",
    wrong="chỉ dẫn kèm theo: đứng",
    right="chỉ dẫn kèm theo: nghiêng",
    clause=lettering.APPENDIX_NOTE.clause,
    fix=FixClass.SAFE,
)

RULE: Final = centred_behind(KIND, lettering.APPENDIX_NOTE, Component.APPENDIX_NOTE)
