"""Phát hiện về bộ mẫu: a type that is not there, or whose folder is broken."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

UNKNOWN_TYPE: Final = Kind(
    "CV107",
    "unknown-type",
    Severity.ERROR,
    "Không có mẫu cho loại văn bản này.",
    "Chọn một loại có mẫu; `congvan new --list` liệt kê.",
    wrong="loại: công văng",
    right="loại: công văn",
    clause="Điều 7",
)
BROKEN_TYPE: Final = Kind(
    "CV901",
    "broken-type",
    Severity.ERROR,
    "Thư mục mẫu thiếu tệp, hoặc type.yaml sai.",
    "Mỗi thư mục mẫu có type.yaml, template.docx, sample.yaml; so với một thư mục có sẵn.",
)
BROKEN_OFFER: Final = Kind(
    "CV909",
    "broken-offer",
    Severity.ERROR,
    "Một gói đã cài hứa có mẫu văn bản nhưng không cho thư mục nào.",
    "Cài lại hoặc gỡ gói ấy; điểm vào nhóm `congvan.templates` phải trỏ tới một thư mục mẫu.",
)
