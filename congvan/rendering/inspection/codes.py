"""Phát hiện họ 9: what is wrong with a template of an office's own pack."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

MISSING_TAG: Final = Kind(
    "CV907",
    "missing-tag",
    Severity.ERROR,
    "Mẫu không in một thành phần mà mẫu có sẵn của loại này in.",
    "Chép thẻ ấy từ mẫu có sẵn (`congvan template copy` cho bản chép) vào chỗ của nó.",
)
MISSING_OPTIONAL_TAG: Final = Kind(
    "CV908",
    "missing-optional-tag",
    Severity.WARNING,
    "Mẫu không in một thành phần mà chỉ vài văn bản có; văn bản nào có thì không dựng được.",
    "Chép thẻ ấy từ mẫu có sẵn, trừ khi cơ quan không bao giờ dùng thành phần ấy.",
)
LOST_BESIDE_TAG: Final = Kind(
    "CV913",
    "lost-beside-tag",
    Severity.ERROR,
    "Chữ cùng đoạn với một thẻ `{%p … %}` hoặc `{{p … }}` không được in.",
    "Để thẻ ấy đứng một mình trong đoạn.",
    wrong="{%p if draft %} {{ draft }} {%p endif %}",
    right="{%p if draft %}\n{{ draft }}\n{%p endif %}",
)
STYLE_OFF_TABLE: Final = Kind(
    "CV914",
    "style-off-table",
    Severity.ERROR,
    "Kiểu chữ của một thành phần ra ngoài bảng mẫu chữ của Nghị định.",
    "Mở mẫu bằng Word, sửa kiểu (Styles) về cỡ chữ, kiểu chữ, phông chữ, cách canh của bảng.",
    clause="PL1-I-V",
)
FOREIGN_STYLE: Final = Kind(
    "CV915",
    "foreign-style",
    Severity.WARNING,
    "Một đoạn có thẻ không mang kiểu nào của bảng kiểu.",
    "Chọn đoạn ấy trong Word rồi chọn kiểu có tên của thành phần, như “Trích yếu”.",
)
PAGE_OFF_TABLE: Final = Kind(
    "CV916",
    "page-off-table",
    Severity.ERROR,
    "Khổ giấy hoặc lề trang của mẫu ra ngoài khoảng của Nghị định.",
    "Đặt khổ A4; lề trên, dưới 20-25 mm, trái 30-35 mm, phải 15-20 mm.",
    clause="PL1-I-I",
)
OTHER_TYPE: Final = Kind(
    "CV917",
    "sample-of-another-type",
    Severity.ERROR,
    "Tệp sample.yaml là văn bản của loại khác, nên không dựng được bằng mẫu này.",
    "Viết `loại:` của sample.yaml đúng tên thư mục.",
)
NO_TYPES: Final = Kind(
    "CV918",
    "no-types",
    Severity.ERROR,
    "Thư mục không có mẫu nào.",
    "Mỗi loại một thư mục có type.yaml; `congvan template copy cong_van THƯ-MỤC` tạo một thư mục.",
)
