"""Phát hiện họ 1: the file is YAML, but not a document of the right shape."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import FixClass, Kind, Severity

UNKNOWN_KEY: Final = Kind(
    "CV101",
    "unknown-key",
    Severity.ERROR,
    "Khóa không có trong mẫu.",
    "Viết lại tên khóa, hoặc chuyển chữ sang khóa đúng; khóa lạ không được in.",
    wrong="trich yeo: tăng cường quản lý",
    right="trích yếu: tăng cường quản lý",
)
MISSING_KEY: Final = Kind(
    "CV102",
    "missing-key",
    Severity.ERROR,
    "Thiếu một khóa bắt buộc.",
    "Thêm khóa ấy; `congvan new LOẠI` cho xem mẫu đầy đủ.",
    wrong="cơ quan: {}",
    right="cơ quan:\n  tên: Ủy ban nhân dân xã Hiếu",
)
WRONG_SHAPE: Final = Kind(
    "CV103",
    "wrong-shape",
    Severity.ERROR,
    "Giá trị sai dạng: chỗ cần chữ lại là danh sách, chỗ cần các khóa lại là chữ …",
    "Sửa theo dạng nêu trong thông báo; câu văn đặt trong khối `>-`.",
    wrong="trích yếu:\n  - tăng cường quản lý",
    right="trích yếu: tăng cường quản lý",
)
BAD_VALUE: Final = Kind(
    "CV104",
    "bad-value",
    Severity.ERROR,
    "Giá trị không nhận được.",
    "Viết lại giá trị theo thông báo.",
    wrong="lưu:\n  đơn vị: [VT]\n  số bản: hai",
    right="lưu:\n  đơn vị: [VT]\n  số bản: 2",
)
EMPTY_PART: Final = Kind(
    "CV105",
    "empty-part",
    Severity.ERROR,
    "Một mục không có chữ nào để in.",
    "Viết nội dung của mục, hoặc xóa mục.",
    wrong='mở đầu: ""',
    right='mở đầu: "Ủy ban nhân dân huyện yêu cầu:"',
)
DOUBLE_KEY: Final = Kind(
    "CV106",
    "same-key-twice",
    Severity.ERROR,
    "Hai khóa cùng nghĩa: tên tiếng Việt và tên tiếng Anh, hoặc có dấu và không dấu.",
    "Gộp hai chỗ làm một.",
    wrong="địa danh: Kon Plông\nplace: Kon Plông",
    right="địa danh: Kon Plông",
)
NOT_PLAIN: Final = Kind(
    "CV117",
    "not-plain",
    Severity.ERROR,
    "Chương trình gọi thư viện đưa vào một giá trị không phải chữ, số nguyên, Decimal hay ngày.",
    "Đổi giá trị ấy thành chữ đúng như phải in, rồi mới đưa vào.",
)
BAD_DATE: Final = Kind(
    "CV401",
    "bad-date",
    Severity.ERROR,
    "Ngày viết sai hoặc không có trong lịch.",
    "Viết 2024-02-19, 19/02/2024, hoặc `{ngày: 19, tháng: 2, năm: 2024}`; phần chưa biết bỏ trống.",
    wrong="ngày: 31/02/2024",
    right="ngày: 19/02/2024",
    clause="PL1-I-II.4b",
)
PLACE_WITH_DATE: Final = Kind(
    "CV409",
    "place-with-mark",
    Severity.WARNING,
    "Địa danh gõ kèm dấu phẩy, dấu chấm hoặc ngày tháng; ngày gõ kèm địa danh.",
    "Chỉ viết tên ở `địa danh`, ngày ở `ngày`; dấu phẩy và “ngày … tháng … năm …” tự thêm.",
    wrong='địa danh: "Kon Plông,"',
    right="địa danh: Kon Plông",
    clause="PL1-I-II.4c",
    fix=FixClass.SAFE,
)
TYPED_COMPONENT: Final = Kind(
    "CV609",
    "typed-component-label",
    Severity.WARNING,
    "Gõ kèm chữ đã tự in: “Kính gửi:”, “Nơi nhận:”, “Lưu:”, “Số:”, “TM.” …; chỉ in một lần.",
    "Bỏ đi: chữ ấy tự thêm.",
    wrong='kính gửi: "Kính gửi: Sở Nội vụ"',
    right="kính gửi: Sở Nội vụ",
    clause="PL1-I-II.9d",
    fix=FixClass.SAFE,
)
TYPED_LABEL: Final = Kind(
    "CV706",
    "typed-label",
    Severity.WARNING,
    "Số thứ tự hoặc gạch đầu dòng gõ tay ở chỗ tự đánh số; chỉ in một lần.",
    "Bỏ số hoặc gạch ở đầu câu; chúng tự thêm. Muốn đánh số khác thì dùng khóa `số`.",
    wrong='kính gửi: ["- Sở Nội vụ", "- Sở Y tế"]',
    right="kính gửi: [Sở Nội vụ, Sở Y tế]",
    fix=FixClass.SAFE,
)
NO_OFFICE: Final = Kind(
    "CV502",
    "signer-without-office",
    Severity.ERROR,
    "Chữ ký không có chức vụ hay quyền hạn, hoặc quyền hạn viết sai.",
    "Ghi `chức vụ`; ký thay, thừa lệnh … thì ghi thêm `quyền hạn` với TM, Q, KT, TL hoặc TUQ.",
    wrong="ký:\n  họ tên: Trần Văn B",
    right="ký:\n  chức vụ: Chủ tịch\n  họ tên: Trần Văn B",
    clause="PL1-I-II.7b",
)
