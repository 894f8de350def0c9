"""Phát hiện khi sửa tệp Word: files that no program should touch."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

UNTOUCHED: Final = Kind(
    "CV953",
    "file-not-to-touch",
    Severity.ERROR,
    "Tệp Word có chữ ký số, vết sửa (Track Changes) hoặc bị khóa sửa, nên chương trình không sửa.",
    "Nhận hoặc bỏ hết vết sửa, bỏ khóa rồi chạy lại; tệp đã ký số thì không sửa được nữa.",
)
