"""Phát hiện của trộn thư: data that cannot be read, and columns that do not fit the document."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

MISSING_COLUMN: Final = Kind(
    "CV715",
    "missing-column",
    Severity.ERROR,
    "Văn bản gọi một cột mà tệp dữ liệu không có.",
    "Sửa tên cột trong `[=…]` cho giống dòng đầu của tệp dữ liệu, hoặc thêm cột ấy.",
)
UNUSED_COLUMN: Final = Kind(
    "CV716",
    "unused-column",
    Severity.WARNING,
    "Tệp dữ liệu có cột mà văn bản không gọi: chữ trong cột không được in.",
    "Gọi nó bằng `[=tên cột]` trong văn bản; nếu không cần thì bỏ qua cảnh báo này.",
)
BAD_ROW: Final = Kind(
    "CV717",
    "bad-data-row",
    Severity.ERROR,
    "Một dòng của tệp dữ liệu có ô thừa, ô báo lỗi, hoặc công thức chưa được tính.",
    "Mở tệp dữ liệu, sửa dòng ấy; ô có dấu phẩy trong tệp CSV phải đặt giữa hai dấu nháy kép.",
)
BAD_DATA: Final = Kind(
    "CV924",
    "bad-data-file",
    Severity.ERROR,
    "Không đọc được tệp dữ liệu, hoặc trong đó không có dòng nào.",
    "Lưu bảng từ Excel dạng .xlsx, hoặc dạng “CSV UTF-8”; dòng đầu ghi tên các cột.",
)
TWICE: Final = Kind(
    "CV925",
    "duplicate-column",
    Severity.ERROR,
    "Hai cột của tệp dữ liệu cùng tên.",
    "Đổi tên một cột: tên cột không phân biệt dấu, hoa thường, dấu cách, `-` và `_`.",
)
BAD_NAME: Final = Kind(
    "CV926",
    "row-file-name",
    Severity.ERROR,
    "Tên tệp lấy từ một dòng dữ liệu để trống hoặc trùng với dòng khác.",
    "Chọn cột khác cho --name, ghép thêm một cột, hoặc bỏ --name để đánh số theo dòng.",
)
NO_OPENPYXL: Final = Kind(
    "CV927",
    "no-openpyxl",
    Severity.ERROR,
    "Chưa cài gói openpyxl, cần để đọc tệp .xlsx.",
    "Gõ `python -m pip install openpyxl`, hoặc lưu bảng dạng “CSV UTF-8”.",
)

WORKER_DIED: Final = Kind(
    "CV928",
    "worker-died",
    Severity.ERROR,
    "Một tiến trình dựng văn bản bị dừng giữa chừng.",
    "Chạy lại, bớt --jobs nếu máy thiếu bộ nhớ; những tệp đã xong được giữ nguyên.",
)
