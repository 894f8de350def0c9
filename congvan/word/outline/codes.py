"""Phát hiện họ 9: files from anywhere that no document can be read from."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

NOT_WORD: Final = Kind(
    "CV940",
    "not-a-word-file",
    Severity.ERROR,
    "Tệp không phải tệp Word (.docx), dù tên tệp có thể nói thế.",
    "Mở tệp bằng chương trình đã tạo ra nó rồi lưu lại dạng Word (.docx).",
)
OLD_WORD: Final = Kind(
    "CV941",
    "old-word-file",
    Severity.ERROR,
    "Tệp là dạng Word cũ (.doc, trước năm 2007), chưa đọc thẳng được.",
    "Mở tệp bằng Word hoặc LibreOffice rồi lưu lại dạng Word (.docx).",
)
ENCRYPTED: Final = Kind(
    "CV942",
    "encrypted-file",
    Severity.ERROR,
    "Tệp có mật khẩu nên không đọc được.",
    "Mở tệp bằng mật khẩu, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu lại.",
)
TOO_LARGE: Final = Kind(
    "CV943",
    "file-too-large",
    Severity.ERROR,
    "Tệp lớn quá mức một văn bản cần, hoặc nén bất thường.",
    "Tách tệp thành nhiều tệp, hoặc chép nội dung sang một tệp Word mới rồi lưu.",
)
BROKEN: Final = Kind(
    "CV944",
    "broken-word-file",
    Severity.ERROR,
    "Tệp Word hỏng: mở được vỏ nén nhưng phần bên trong thiếu hoặc sai.",
    "Mở tệp bằng Word để Word sửa, rồi lưu lại; hoặc xin lại tệp gốc.",
)
FORBIDDEN_XML: Final = Kind(
    "CV945",
    "forbidden-xml",
    Severity.ERROR,
    "Tệp khai thực thể XML, là thứ tệp Word không bao giờ có và kẻ xấu hay dùng.",
    "Đừng mở tệp này; xin lại tệp từ nơi gửi.",
)
