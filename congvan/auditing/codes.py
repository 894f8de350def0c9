"""Phát hiện họ 0 về việc soát: notes that silence, baselines, fixes that cannot be proven."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

NO_REASON: Final = Kind(
    "CV031",
    "silence-without-reason",
    Severity.WARNING,
    "Ghi chú bỏ qua không nói lý do, nên không có hiệu lực.",
    "Viết lý do sau dấu gạch: `# congvan: bỏ qua CV603 — lý do`.",
    wrong="trích yếu: báo cáo quý I  # congvan: bỏ qua CV707",
    right="trích yếu: báo cáo quý I.  # congvan: bỏ qua CV707 — theo mẫu của tỉnh",
)
IDLE: Final = Kind(
    "CV032",
    "idle-silence",
    Severity.WARNING,
    "Ghi chú bỏ qua không bỏ qua điều gì.",
    "Xóa ghi chú, hoặc đặt nó ở cuối dòng có phát hiện hay ngay dòng trên.",
    wrong="trích yếu: báo cáo quý I  # congvan: bỏ qua CV707 — theo mẫu của tỉnh",
    right="trích yếu: báo cáo quý I.  # congvan: bỏ qua CV707 — theo mẫu của tỉnh",
)
UNCLEAR: Final = Kind(
    "CV033",
    "unclear-silence",
    Severity.WARNING,
    "Không hiểu một ghi chú `# congvan:`.",
    "Viết `# congvan: bỏ qua CV603 — lý do`, hoặc `# congvan: bỏ qua cả tệp CV603 — lý do`.",
    wrong="trích yếu: báo cáo quý I  # congvan: để nguyên",
    right="trích yếu: báo cáo quý I",
)
BASELINE: Final = Kind(
    "CV034",
    "broken-baseline",
    Severity.ERROR,
    "Tệp nền không đọc được.",
    "Ghi lại bằng `congvan check --write-baseline TỆP`.",
)
UNPROVEN: Final = Kind(
    "CV035",
    "unproven-fix",
    Severity.ERROR,
    "Sửa xong thì văn bản nói khác đi ngoài những chỗ đã nêu, nên không ghi gì.",
    "Sửa bằng tay, và báo cho người viết chương trình.",
)
UNKNOWN_CODE: Final = Kind(
    "CV037",
    "unknown-code",
    Severity.WARNING,
    "Hồ sơ cơ quan chọn hoặc bỏ qua một mã không có.",
    "Viết lại mã; `congvan explain` liệt kê mọi mã và tên.",
    wrong="soát: {bỏ qua: CV7610}",
    right="soát: {bỏ qua: CV761}",
)
