"""Phát hiện của các lời gọi chung: what is found where a public call opens a file."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

OLD_LETTERS: Final = Kind(
    "CV038",
    "old-letters",
    Severity.WARNING,
    "Tệp chữ không gõ bằng Unicode UTF-8 (bảng mã cũ TCVN3, VNI …); đọc được, nhưng không sửa.",
    "Lưu lại bằng UTF-8, hoặc chuyển mã trước; `congvan import` tự chuyển.",
)
NOT_TEXT: Final = Kind(
    "CV039",
    "not-a-text",
    Severity.ERROR,
    "Tệp mang đuôi .txt mà bên trong không phải chữ.",
    "Mở bằng chương trình đã tạo ra nó rồi lưu lại; là tệp Word thì đổi đuôi thành .docx.",
)

UNLINKED: Final = Kind(
    "CV718",
    "reference-file",
    Severity.ERROR,
    "Không đọc được tệp YAML của văn bản được viện dẫn.",
    "Ghi đường dẫn từ thư mục của tệp này, ví dụ `../chi-dao.yaml`, hoặc sửa tệp ấy trước.",
)
RECEIVED: Final = Kind(
    "CV683",
    "received-document",
    Severity.ERROR,
    "Tệp chỉ ghi một văn bản đến để theo dõi, không phải văn bản để dựng.",
    "Dùng nó với `plan`, `trace`, `report`; văn bản của cơ quan mình thì bỏ `văn bản đến: có`.",
)
FITTED: Final = Kind(
    "CV804",
    "page-fitted",
    Severity.INFO,
    "Một trang gần trống được đặt lại cho vừa (`render --fit`).",
    "Ghi `quy cách` nêu ra vào tệp YAML thì lần sau không cần --fit.",
)
UNFITTED: Final = Kind(
    "CV805",
    "page-not-fitted",
    Severity.WARNING,
    "Một trang gần trống mà không cách đặt nào trong khoảng cho phép sửa được (`render --fit`).",
    "Thêm hoặc bớt vài dòng nội dung, rồi dựng lại.",
)
