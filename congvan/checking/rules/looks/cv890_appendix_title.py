"""Tiêu đề phụ lục: capitals, bold, centred."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.centring import centred_behind
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV890",
    "appendix-title",
    Severity.ERROR,
    "Tiêu đề phụ lục sai cỡ, sai kiểu chữ hoặc chưa canh giữa.",
    "Viết tiêu đề phụ lục bằng chữ in hoa, đứng, đậm, cỡ như bảng mẫu chữ, canh giữa.",
    wrong="tiêu đề phụ lục: không đậm",
    right="tiêu đề phụ lục: đậm",
    clause=lettering.APPENDIX_TITLE.clause,
    fix=FixClass.SAFE,
)

RULE: Final = centred_behind(KIND, lettering.APPENDIX_TITLE, Component.APPENDIX_TITLE)
