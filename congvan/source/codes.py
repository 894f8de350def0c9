"""Phát hiện họ 0: a file that is no readable YAML, or says something YAML does not mean."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

NOT_UTF8: Final = Kind(
    "CV001",
    "not-utf8",
    Severity.ERROR,
    "Tệp không phải văn bản UTF-8.",
    "Soạn trong một tệp .yaml. Nếu đã là tệp ấy: mở nó, chọn “Lưu với mã” (Save with encoding) "
    "UTF-8 rồi lưu lại.",
)
TOO_LARGE: Final = Kind(
    "CV002",
    "too-large",
    Severity.ERROR,
    "Tệp lớn hơn 2 MiB, lồng sâu hơn 50 bậc hoặc không phải tệp thường.",
    "Một tệp YAML chỉ chứa một văn bản; tách phần dài thành phụ lục hoặc tệp khác.",
)
CONTROL_CHARACTER: Final = Kind(
    "CV003",
    "control-character",
    Severity.ERROR,
    "Có ký tự điều khiển mà tệp Word không chứa được.",
    "Xóa ký tự đó, thường lọt vào khi chép từ PDF; gõ lại chữ ở chỗ ấy.",
)
HIDDEN_CHARACTER: Final = Kind(
    "CV004",
    "hidden-character",
    Severity.WARNING,
    "Có ký tự không nhìn thấy (khoảng trắng rộng 0, dấu đảo chiều chữ …).",
    "Xóa ký tự đó: nó làm hỏng việc tìm chữ trong văn bản. Chương trình giữ nguyên, không tự xóa.",
)
NOT_COMPOSED: Final = Kind(
    "CV005",
    "not-composed",
    Severity.WARNING,
    "Chữ gõ theo kiểu Unicode tổ hợp (chữ và dấu rời nhau).",
    "Chọn bảng mã “Unicode” (dựng sẵn) trong bộ gõ. Chương trình đã đổi sang dựng sẵn khi đọc.",
)
BROKEN: Final = Kind(
    "CV010",
    "broken-yaml",
    Severity.ERROR,
    "YAML không hiểu được dòng này.",
    "So dòng ấy với mẫu: `khóa: giá trị`, các khóa cùng bậc thẳng cột; câu văn đặt trong khối "
    "`>-`.",
    wrong="kết thúc Đề nghị các cơ quan thực hiện.\nngày: 2024-02-19",
    right="kết thúc: Đề nghị các cơ quan thực hiện.\nngày: 2024-02-19",
)
COLON: Final = Kind(
    "CV011",
    "colon-in-text",
    Severity.ERROR,
    "Dấu hai chấm trong câu làm YAML tưởng có thêm một khóa.",
    "Đặt câu trong dấu nháy, hoặc xuống dòng viết trong khối `>-`.",
    wrong="kết thúc: Lưu ý: nộp đúng hạn.",
    right='kết thúc: "Lưu ý: nộp đúng hạn."',
)
LEADING_MARK: Final = Kind(
    "CV012",
    "leading-mark",
    Severity.ERROR,
    "Câu mở đầu bằng một dấu mà YAML hiểu là lệnh: * [ { - @ % & ! ` > | hoặc dấu nháy.",
    "Đặt câu trong dấu nháy, hoặc xuống dòng viết trong khối `>-`.",
    wrong="kết thúc: *Lưu ý* nộp đúng hạn.",
    right='kết thúc: "*Lưu ý* nộp đúng hạn."',
)
UNCLOSED_QUOTE: Final = Kind(
    "CV013",
    "unclosed-quote",
    Severity.ERROR,
    "Dấu nháy hoặc ngoặc mở mà không đóng, hoặc đóng nháy rồi còn chữ theo sau.",
    "Đặt cả câu giữa một cặp dấu nháy, hoặc viết trong khối `>-`, ở đó dấu nháy là chữ thường.",
    wrong='kết thúc: "Toàn dân" đoàn kết',
    right="kết thúc: '\"Toàn dân\" đoàn kết'",
)
INDENT: Final = Kind(
    "CV014",
    "stray-indent",
    Severity.ERROR,
    "Thụt dòng lạc: dòng không thẳng cột với các khóa cùng bậc.",
    "Cho các khóa cùng bậc thẳng cột nhau; bậc dưới thụt vào hai dấu cách.",
    wrong="ký:\n  họ tên: Trần Văn B\n   chức vụ: Chủ tịch",
    right="ký:\n  họ tên: Trần Văn B\n  chức vụ: Chủ tịch",
)
TAB: Final = Kind(
    "CV015",
    "tab-indent",
    Severity.ERROR,
    "Thụt dòng bằng phím Tab.",
    "YAML chỉ nhận dấu cách; thay mỗi Tab đầu dòng bằng hai dấu cách.",
)
DUPLICATE_KEY: Final = Kind(
    "CV016",
    "duplicate-key",
    Severity.ERROR,
    "Một khóa viết hai lần.",
    "Gộp hai chỗ làm một: YAML chỉ giữ một, chữ ở chỗ kia sẽ mất.",
    wrong="địa danh: Kon Plông\nđịa danh: Kon Tum",
    right="địa danh: Kon Plông",
)
COMMENT: Final = Kind(
    "CV017",
    "text-after-hash",
    Severity.ERROR,
    "Dấu # sau dấu cách mở đầu một ghi chú: phần sau nó không được in.",
    "Là chữ của văn bản thì đặt cả câu trong dấu nháy; là ghi chú thì đặt ở dòng riêng, hoặc viết "
    "hai dấu cách trước `# `.",
    wrong="địa danh: Tổ #5",
    right='địa danh: "Tổ #5"',
)
SEVERAL_DOCUMENTS: Final = Kind(
    "CV018",
    "several-documents",
    Severity.ERROR,
    "Tệp có hơn một văn bản (dòng `---`), hoặc không có văn bản nào.",
    "Mỗi tệp chỉ một văn bản; tách phần sau `---` sang tệp khác.",
)
DASH: Final = Kind(
    "CV020",
    "dash-in-text",
    Severity.WARNING,
    "Một gạch đầu dòng mà YAML nối vào câu trên, nên không thành một mục.",
    "Cho dấu “-” thẳng cột với các mục khác và viết một dấu cách sau nó; nếu là lời văn, đặt cả "
    "câu trong khối `>-`.",
    wrong="kính gửi:\n  - Sở Nội vụ\n   - Sở Tài chính",
    right="kính gửi:\n  - Sở Nội vụ\n  - Sở Tài chính",
)
UNREADABLE: Final = Kind(
    "CV019",
    "unreadable-file",
    Severity.ERROR,
    "Không mở được tệp.",
    "Xem lại tên tệp, thư mục và quyền đọc.",
)
COMMA: Final = Kind(
    "CV021",
    "comma-in-braces",
    Severity.ERROR,
    "Dấu phẩy trong `{…}` ngăn cách các khóa, nên nó cắt câu làm hai.",
    "Đặt chữ có dấu phẩy trong dấu nháy.",
    wrong="nơi nhận:\n  - {gửi: Sở Văn hóa, Thể thao, để: b/c}",
    right='nơi nhận:\n  - {gửi: "Sở Văn hóa, Thể thao", để: b/c}',
)
FOLDED_ROWS: Final = Kind(
    "CV022",
    "folded-rows",
    Severity.ERROR,
    "Các dòng của bảng viết liền nhau mà không có dấu `|` sau khóa, nên YAML nối thành một dòng.",
    "Viết `dòng: |` (dấu `|` ngay sau khóa), rồi mỗi dòng của bảng một dòng, thụt vào.",
    wrong="nội dung:\n  - bảng:\n      cột: [A, B]\n      dòng:\n        1 | a\n        2 | b",
    right="nội dung:\n  - bảng:\n      cột: [A, B]\n      dòng: |\n        1 | a\n        2 | b",
)

EXISTS: Final = Kind(
    "CV920",
    "file-exists",
    Severity.ERROR,
    "Tệp kết quả đã có.",
    "Đổi tên bằng -o, hoặc thêm --force để ghi đè.",
)
UNWRITABLE: Final = Kind(
    "CV921",
    "cannot-write",
    Severity.ERROR,
    "Không ghi được tệp kết quả.",
    "Xem lại thư mục có tồn tại không, có quyền ghi không, tệp có đang mở trong Word không.",
)
SAME_TARGET: Final = Kind(
    "CV922",
    "same-target",
    Severity.ERROR,
    "Hai tệp nguồn cùng ghi ra một tệp.",
    "Đổi tên một tệp nguồn, hoặc ghi vào hai thư mục khác nhau.",
)
CHANGED: Final = Kind(
    "CV036",
    "file-changed",
    Severity.ERROR,
    "Tệp đã bị ai đó đổi trong lúc sửa, nên không ghi gì.",
    "Lưu tệp trong trình soạn thảo rồi chạy lại.",
)
