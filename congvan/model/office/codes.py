"""Phát hiện về hồ sơ cơ quan: in congvan.yaml itself, or in how a document leans on it."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

NO_TEMPLATES: Final = Kind(
    "CV108",
    "no-templates-folder",
    Severity.ERROR,
    "Hồ sơ cơ quan chỉ tới một thư mục mẫu không có.",
    "Sửa `mẫu` trong congvan.yaml; tên thư mục tính từ chỗ của congvan.yaml.",
    wrong="mẫu: mau-rieng-cu",
    right="mẫu: mau-rieng",
)
OFFICE_FILE: Final = Kind(
    "CV109",
    "profile-as-document",
    Severity.ERROR,
    "Đưa hồ sơ cơ quan vào chỗ của văn bản.",
    "Dựng các tệp văn bản; `congvan check congvan.yaml` kiểm tra hồ sơ.",
)
NO_PROFILE: Final = Kind(
    "CV110",
    "signer-without-profile",
    Severity.ERROR,
    "Gọi người ký bằng mã mà không có hồ sơ cơ quan ghi mã ấy.",
    "Ghi `chức vụ`, `họ tên` của người ký; hoặc ghi `người ký` trong congvan.yaml.",
    wrong="ký: pgd",
    right="ký: {chức vụ: Giám đốc, họ tên: Trần Văn Bình}",
)
NOT_IN_OFFICE: Final = Kind(
    "CV506",
    "signer-not-in-office",
    Severity.ERROR,
    "Ngày của văn bản nằm ngoài thời gian người ký giữ chức.",
    "Chọn người giữ chức ngày ấy; hoặc sửa `từ`, `đến` của người ký trong congvan.yaml.",
    wrong="ngày: 2025-07-01\nký: gd",
    right="ngày: 2025-06-30\nký: gd",
)
UNKNOWN_SIGNER: Final = Kind(
    "CV507",
    "unknown-signer",
    Severity.ERROR,
    "Mã người ký không có trong hồ sơ cơ quan.",
    "Viết lại mã, hoặc thêm người ấy vào `người ký` trong congvan.yaml.",
    wrong="ký: pdg",
    right="ký: pgd",
)
SEVERAL_SIGNERS: Final = Kind(
    "CV508",
    "signer-not-chosen",
    Severity.ERROR,
    "Hồ sơ cơ quan có nhiều người ký mà văn bản không ghi ai ký.",
    "Thêm `ký` với mã của một người.",
    wrong="ký:",
    right="ký: gd",
)
OUT_OF_RANGE: Final = Kind(
    "CV802",
    "measure-out-of-range",
    Severity.ERROR,
    "Quy cách ra ngoài khoảng mà Nghị định cho phép.",
    "Chọn một giá trị trong khoảng ấy, hoặc bỏ dòng này để dùng giá trị có sẵn.",
    wrong="quy cách:\n  lề trên: 15",
    right="quy cách:\n  lề trên: 20",
    clause="PL1-I-I.3",
)
