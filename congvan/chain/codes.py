"""Phát hiện khi lập kế hoạch: in the directive, in the skeleton, and in plans made before."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

UNKNOWN_OWNER: Final = Kind(
    "CV651",
    "owner-not-listed",
    Severity.ERROR,
    "Chỉ đạo giao cho mã cơ quan hoặc nhóm không có trong danh bạ.",
    "Sửa `đơn vị` của chỉ đạo, hoặc thêm cơ quan ấy vào danh bạ.",
)
ABSENT_OWNER: Final = Kind(
    "CV652",
    "absent-owner",
    Severity.ERROR,
    "Chỉ đạo giao cho cơ quan không tồn tại vào ngày của chỉ đạo.",
    "Sửa `đơn vị`, hoặc sửa `từ`, `đến`, `cấp` của cơ quan ấy trong danh bạ.",
)
OTHER_OWNER_SAID: Final = Kind(
    "CV684",
    "other-owner-said",
    Severity.WARNING,
    "Câu giao việc nêu tên một cơ quan mà `đơn vị` không ghi.",
    "Đọc lại: sửa câu, hoặc thêm cơ quan ấy vào `đơn vị` hay `phối hợp`.",
)
UNKNOWN_CHOICE: Final = Kind(
    "CV653",
    "unknown-choice",
    Severity.ERROR,
    "Cơ quan được chọn để lập kế hoạch không có trong danh bạ.",
    "Viết lại mã sau --agency, hoặc dùng --all.",
)
IDLE_AGENCY: Final = Kind(
    "CV654",
    "agency-without-task",
    Severity.ERROR,
    "Cơ quan được chọn không được chỉ đạo giao nhiệm vụ nào.",
    "Chọn cơ quan khác, hoặc thêm mã của nó vào `đơn vị` của chỉ đạo.",
)
NO_DIRECTIVE: Final = Kind(
    "CV655",
    "no-directive",
    Severity.ERROR,
    "Văn bản không giao nhiệm vụ cho cơ quan nào, nên không có gì để lập kế hoạch.",
    "Giao việc trong `chỉ đạo`, hoặc ghi `giao việc` ở một mục của `nội dung`.",
)
NO_OWNER: Final = Kind(
    "CV656",
    "task-without-owner",
    Severity.WARNING,
    "Một mục của chỉ đạo không ghi `đơn vị`: nhiệm vụ trong đó không vào kế hoạch nào.",
    "Ghi mã cơ quan hoặc tên nhóm của danh bạ vào `đơn vị` của mục ấy.",
)
NO_FILE: Final = Kind(
    "CV657",
    "directive-without-file",
    Severity.ERROR,
    "Chỉ đạo không đọc từ tệp, nên kế hoạch không viện dẫn nó được.",
    "Ghi chỉ đạo thành tệp YAML, hoặc cho `plan` biết `file`.",
)
UNKNOWN_PLACE: Final = Kind(
    "CV658",
    "unknown-place",
    Severity.ERROR,
    "Khung văn bản có chỗ `[=…]` không ai biết điền gì, hoặc đứng sai chỗ.",
    "Sửa tên chỗ ấy cho đúng; muốn in đúng chữ ấy thì viết `\\[=…]`.",
)
BROKEN_SKELETON: Final = Kind(
    "CV659",
    "broken-skeleton",
    Severity.ERROR,
    "Khung kế hoạch thiếu chỗ cho nhiệm vụ, hoặc tự ghi phần mà chương trình ghi.",
    "So với khung có sẵn: templates/ke_hoach/follow_up.yaml.",
)
CHANGED_TASK: Final = Kind(
    "CV660",
    "task-changed",
    Severity.WARNING,
    "Lời chỉ đạo đã đổi sau khi lập kế hoạch, kế hoạch còn lời cũ.",
    "Chạy lại với --update để thay lời cũ, hoặc tự sửa.",
)
CONFLICT: Final = Kind(
    "CV661",
    "task-changed-twice",
    Severity.WARNING,
    "Lời một nhiệm vụ đã đổi trong chỉ đạo, và cũng đã được sửa trong kế hoạch.",
    "Tự sửa kế hoạch cho khớp, rồi ghi dấu mới của lời chỉ đạo vào `gốc`.",
)
REMOVED_TASK: Final = Kind(
    "CV662",
    "task-removed",
    Severity.WARNING,
    "Kế hoạch có nhiệm vụ mà chỉ đạo không còn giao cho cơ quan này.",
    "Xóa mục ấy khỏi kế hoạch, hoặc xóa `theo dõi` nếu cơ quan vẫn làm.",
)
OTHER_FILE: Final = Kind(
    "CV663",
    "not-this-plan",
    Severity.ERROR,
    "Tệp mang tên kế hoạch đã có, nhưng không phải kế hoạch này.",
    "Đổi tên tệp ấy, hoặc ghi kế hoạch vào thư mục khác.",
)
BY_HAND: Final = Kind(
    "CV664",
    "add-by-hand",
    Severity.ERROR,
    "Không chen thêm được vào kế hoạch mà giữ nguyên mọi chữ đã có.",
    "Tự thêm phần nêu dưới đây vào kế hoạch.",
)
TWO_PLANS: Final = Kind(
    "CV665",
    "two-plans",
    Severity.ERROR,
    "Một cơ quan có hai kế hoạch cho cùng một chỉ đạo trong một thư mục.",
    "Giữ một tệp, chuyển tệp kia đi chỗ khác.",
)
RENAMED_TASK: Final = Kind(
    "CV666",
    "task-reworded",
    Severity.WARNING,
    "Lời một nhiệm vụ không có `mã` đã đổi, nên mã tự đặt của nó cũng đổi.",
    "Ghi mã cũ vào `mã` của nhiệm vụ trong chỉ đạo; từ đó sửa lời không mất dấu.",
)
ISSUED_PLAN: Final = Kind(
    "CV685",
    "issued-plan-outdated",
    Severity.WARNING,
    "Chỉ đạo đã đổi sau khi kế hoạch được ban hành.",
    "Kế hoạch đã ban hành: ban hành văn bản sửa đổi, bổ sung.",
)

SAME_TASK: Final = Kind(
    "CV650",
    "same-task-id",
    Severity.ERROR,
    "Hai nhiệm vụ của chỉ đạo cùng một mã.",
    "Đổi một trong hai mã; mỗi nhiệm vụ một mã để theo dõi.",
)

POINTS_BACK: Final = Kind(
    "CV690",
    "points-into-directive",
    Severity.WARNING,
    "Lời nhiệm vụ trỏ vào chỗ chỉ có trong chỉ đạo, vào kế hoạch không ai hiểu.",
    "Sửa lời nhiệm vụ, hoặc sửa trong kế hoạch: ghi rõ mục, phụ lục của văn bản nào.",
)
SHORTENED_THERE: Final = Kind(
    "CV691",
    "abbreviation-left-behind",
    Severity.WARNING,
    "Lời nhiệm vụ dùng chữ tắt mà chỉ đạo giải thích ở chỗ khác.",
    "Viết đủ chữ ấy trong nhiệm vụ, hoặc trong kế hoạch ở lần đầu.",
)
NO_WORDING: Final = Kind(
    "CV697",
    "no-wording-of-type",
    Severity.ERROR,
    "Loại văn bản được chọn không có khung để trả lời chỉ đạo.",
    "Chọn loại khác, hoặc thêm follow_up.yaml vào thư mục mẫu của loại ấy.",
)
