"""Loại phát hiện khi theo dõi: what may be wrong with the plans that answer a directive."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

OTHER_DIRECTIVE: Final = Kind(
    "CV670",
    "plan-of-another-directive",
    Severity.ERROR,
    "Kế hoạch thực hiện một chỉ đạo khác.",
    "Bỏ tệp này khỏi lệnh, hoặc sửa `tệp` của chỉ đạo trong `viện dẫn`.",
)
CONTRADICTED: Final = Kind(
    "CV686",
    "directive-contradicted",
    Severity.ERROR,
    "Kế hoạch ghi tệp của chỉ đạo, mà số, ngày hoặc cơ quan là của văn bản khác.",
    "Sửa trong `viện dẫn` của kế hoạch, hoặc chỉ ghi `tệp`: số, ngày, cơ quan lấy từ đó.",
)
FOLLOWS_NOTHING: Final = Kind(
    "CV671",
    "plan-follows-nothing",
    Severity.ERROR,
    "Kế hoạch không nói thực hiện chỉ đạo nào.",
    "Thêm `thực hiện: {chỉ đạo: tên trong viện dẫn, đơn vị: mã đơn vị}`.",
)
SECOND_PLAN: Final = Kind(
    "CV672",
    "second-plan",
    Severity.ERROR,
    "Một đơn vị có hai kế hoạch cho cùng một chỉ đạo.",
    "Giữ một tệp; chương trình chỉ xét tệp đứng trước.",
)
STRANGER: Final = Kind(
    "CV673",
    "plan-of-a-stranger",
    Severity.ERROR,
    "Đơn vị của kế hoạch không có trong danh bạ, hoặc không được giao gì trong chỉ đạo.",
    "Sửa `đơn vị` ở `thực hiện` cho đúng mã; chỉ đạo giao cho nhóm thì thêm --agencies TỆP.",
)
NO_PLAN: Final = Kind(
    "CV674",
    "no-plan",
    Severity.ERROR,
    "Tệp không phải kế hoạch thực hiện chỉ đạo.",
    "Bỏ tệp này khỏi lệnh.",
)
ANSWERED_TWICE: Final = Kind(
    "CV675",
    "answered-twice",
    Severity.WARNING,
    "Một nhiệm vụ được trả lời hai lần trong một kế hoạch.",
    "Gộp hai mục, hoặc bỏ `theo dõi` ở mục sau; chương trình chỉ xét mục đứng trước.",
)
DIRECTIVE_CHANGED: Final = Kind(
    "CV676",
    "directive-changed",
    Severity.WARNING,
    "Lời chỉ đạo đã đổi sau khi lập kế hoạch.",
    "Sửa mục này theo lời mới của chỉ đạo; chạy lại `congvan plan` để biết dấu `gốc` mới.",
)
UNMARKED: Final = Kind(
    "CV677",
    "unmarked-adaptation",
    Severity.WARNING,
    "Lời nhiệm vụ trong kế hoạch khác chỉ đạo mà không đánh dấu.",
    "Viết lại có chủ ý thì thêm `điều chỉnh: có` vào `theo dõi`; không thì chép đúng lời.",
)
NOT_THEIRS: Final = Kind(
    "CV678",
    "task-not-theirs",
    Severity.WARNING,
    "Kế hoạch có nhiệm vụ mà chỉ đạo không giao cho đơn vị này.",
    "Sửa `mã`; chỉ đạo đã đổi thì chạy lại `congvan plan`; việc tự đặt thêm thì bỏ `theo dõi`.",
)
NOTHING_ANSWERED: Final = Kind(
    "CV680",
    "plan-without-task",
    Severity.ERROR,
    "Kế hoạch không có mục nào ghi nhiệm vụ của chỉ đạo, nên không có gì để báo cáo.",
    "Thêm `theo dõi: {mã: mã nhiệm vụ}` vào mục của `nội dung` thực hiện nhiệm vụ ấy.",
)
UNREAD_DEADLINE: Final = Kind(
    "CV679",
    "deadline-unread",
    Severity.WARNING,
    "Không hiểu thời hạn, nên không biết nhiệm vụ có quá hạn hay không.",
    "Viết ngày, tháng, quý, năm hoặc chu kỳ: trước ngày 15/12/2026, quý IV/2026, hằng tháng.",
)
NO_SUCH_DAY: Final = Kind(
    "CV682",
    "deadline-no-day",
    Severity.ERROR,
    "Thời hạn nêu một ngày không có trong lịch.",
    "Sửa ngày, tháng, quý hoặc giờ của thời hạn.",
)
NO_DIRECTIVE_FILE: Final = Kind(
    "CV681",
    "no-directive-file",
    Severity.ERROR,
    "Không biết tệp của chỉ đạo mà kế hoạch thực hiện.",
    "Ghi `tệp: ../chi-dao.yaml` cho chỉ đạo ấy trong `viện dẫn` của kế hoạch.",
)
