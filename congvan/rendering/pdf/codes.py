"""Phát hiện họ 9: programs and fonts outside Python."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

NO_OFFICE: Final = Kind(
    "CV910",
    "no-libreoffice",
    Severity.ERROR,
    "Không tìm thấy LibreOffice, cần cho PDF và xem trước.",
    "Cài LibreOffice: `apt-get install libreoffice-writer` (Debian, Ubuntu) hoặc libreoffice.org.",
)
NO_FONT: Final = Kind(
    "CV911",
    "no-vietnamese-font",
    Severity.ERROR,
    "Máy không có phông cùng cỡ với Times New Roman đủ chữ tiếng Việt.",
    "Cài phông: `apt-get install fonts-liberation2` (Debian, Ubuntu), hoặc Times New Roman.",
)
NO_PDF: Final = Kind(
    "CV912",
    "no-pdf",
    Severity.ERROR,
    "LibreOffice không dựng được PDF.",
    "Chạy lại; nếu vẫn lỗi, mở tệp .docx bằng LibreOffice xem có mở được không.",
)
NO_DOCX: Final = Kind(
    "CV952",
    "no-docx",
    Severity.ERROR,
    "LibreOffice không đổi được tệp Word cũ (.doc) thành .docx.",
    "Mở tệp bằng Word hoặc LibreOffice rồi lưu lại dạng Word (.docx).",
)
