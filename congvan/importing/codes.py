"""Phát hiện khi nhập: what somebody should look at in a document that was imported."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

DOUBTFUL: Final = Kind(
    "CV950",
    "doubtful-import",
    Severity.INFO,
    "Chỗ này của văn bản gốc chưa xếp được chắc chắn; chữ vẫn còn đủ.",
    "Xem lại chỗ có ghi chú “cần xem” trong tệp YAML, sửa nếu cần rồi xóa ghi chú.",
)
NO_DOCUMENT: Final = Kind(
    "CV951",
    "no-document",
    Severity.ERROR,
    "Tệp không phải văn bản hành chính nên không nhập được.",
    "Kiểm tra lại tệp; văn bản của Đảng, bài viết, bảng tính không nhập được.",
)
