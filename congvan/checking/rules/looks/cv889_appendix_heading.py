"""Phụ lục: its heading in lower case, bold, centred."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.centring import centred_behind
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV889",
    "appendix-heading",
    Severity.ERROR,
    "Dòng “Phụ lục …” sai cỡ, sai kiểu chữ hoặc chưa canh giữa.",
    "Viết “Phụ lục I” bằng chữ in thường, đứng, đậm, cỡ như bảng mẫu chữ, canh giữa.",
    wrong="phụ lục: cỡ 13",
    right="phụ lục: cỡ 14",
    clause=lettering.APPENDIX.clause,
    fix=FixClass.SAFE,
)

RULE: Final = centred_behind(KIND, lettering.APPENDIX, Component.APPENDIX)
