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
    "Mở tệp dữ liệu, sửa dòng ấy rồi lưu lại.",
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
TITLE_ABOVE: Final = Kind(
    "CV929",
    "title-above-columns",
    Severity.ERROR,
    "Dòng đầu của tệp dữ liệu là tiêu đề của bảng, không phải tên các cột.",
    "Xóa các dòng phía trên dòng tên cột, lưu lại rồi chạy lại.",
)
OLD_FONT: Final = Kind(
    "CV930",
    "old-font-decoded",
    Severity.WARNING,
    "Ô của tệp Excel gõ bằng phông .VnTime hay VNI: chữ đã được đổi sang Unicode khi trộn.",
    "Đọc lại chữ đã đổi trong văn bản; để không còn cảnh báo, đổi bảng tính sang Unicode.",
)
OLD_LETTERS: Final = Kind(
    "CV931",
    "old-font-cells",
    Severity.ERROR,
    "Chữ trong tệp dữ liệu theo bảng mã cũ (TCVN3, VNI), in ra sẽ sai dấu.",
    "Đổi chữ sang Unicode, ví dụ bằng công cụ của Unikey, chọn phông Times New Roman, lưu lại.",
)
HIDDEN_ROWS: Final = Kind(
    "CV932",
    "hidden-rows",
    Severity.WARNING,
    "Bảng tính có dòng đang ẩn hoặc bị lọc: dòng không thấy trong Excel thì không được trộn.",
    "Cần cả những dòng ấy thì bỏ lọc, bỏ ẩn dòng trong Excel, lưu lại rồi chạy lại.",
)
CELL_FORMAT: Final = Kind(
    "CV933",
    "cell-format",
    Severity.ERROR,
    "Ô của tệp Excel có định dạng số mà chương trình không theo được.",
    "Chọn định dạng khác cho ô, như `#,##0` hay `dd/mm/yyyy`, hoặc gõ ô ấy thành chữ.",
)
