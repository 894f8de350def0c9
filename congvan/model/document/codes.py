"""Phát hiện về phần của văn bản that lies in a file of its own."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

BAD_PICTURE: Final = Kind(
    "CV923",
    "bad-picture",
    Severity.ERROR,
    "Không có tệp hình, hoặc tệp không phải PNG hay JPEG, hoặc quá lớn.",
    "Đặt tệp hình cạnh tệp YAML, ghi đúng tên; lưu hình dạng PNG hoặc JPEG, dưới 10 MiB.",
    wrong="nội dung:\n  - hình: so-do.bmp",
    right="nội dung:\n  - hình: so-do.png",
)
