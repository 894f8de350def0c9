"""Phát hiện họ 9: templates, and a page that is not what was typed."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

BROKEN_TEMPLATE: Final = Kind(
    "CV902",
    "broken-template",
    Severity.ERROR,
    "Tệp template.docx không mở được, quá lớn, hoặc không phải tệp Word.",
    "Mở tệp bằng Word, lưu lại dạng .docx; hoặc dựng lại từ mẫu có sẵn.",
)
BROKEN_TAG: Final = Kind(
    "CV903",
    "broken-tag",
    Severity.ERROR,
    "Thẻ `{{ … }}` hoặc `{% … %}` trong mẫu viết sai.",
    "Sửa thẻ trong đoạn nêu ra; mỗi `{% if %}`, `{% for %}` phải có `{% endif %}`, `{% endfor %}`.",
    wrong="{{ place }",
    right="{{ place }}",
)
UNKNOWN_TAG: Final = Kind(
    "CV904",
    "unknown-tag",
    Severity.ERROR,
    "Mẫu gọi một giá trị không có.",
    "Viết lại tên thẻ theo bảng thẻ trong hướng dẫn.",
    wrong="{{ plase }}",
    right="{{ place }}",
)
WORDS_LOST: Final = Kind(
    "CV905",
    "words-lost",
    Severity.ERROR,
    "Trang thiếu chữ đã gõ, hoặc thiếu chữ cố định của thể thức.",
    "Mẫu bỏ sót một thành phần: thêm thẻ của thành phần ấy vào template.docx.",
)
WORDS_ADDED: Final = Kind(
    "CV906",
    "words-added",
    Severity.ERROR,
    "Trang có chữ không ai gõ và không phải chữ cố định.",
    "Mẫu in một thành phần hai lần, hoặc tính ra chữ mới: sửa template.docx.",
)
