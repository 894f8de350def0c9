"""Phát hiện về danh bạ cơ quan: in agencies.yaml itself, or in what is taken for one."""

from __future__ import annotations

from typing import Final

from congvan.findings.finding import Kind, Severity

DIRECTORY_FILE: Final = Kind(
    "CV111",
    "directory-as-document",
    Severity.ERROR,
    "Đưa danh bạ cơ quan vào chỗ của văn bản.",
    "Dựng các tệp văn bản; `congvan check agencies.yaml` kiểm tra danh bạ.",
)
UNKNOWN_AGENCY: Final = Kind(
    "CV112",
    "unknown-agency",
    Severity.ERROR,
    "Mã cơ quan hoặc tên nhóm không có trong danh bạ.",
    "Viết lại mã, hoặc thêm cơ quan hay nhóm ấy vào danh bạ.",
    wrong="nhóm:\n  các xã: [xa-hieo]",
    right="nhóm:\n  các xã: [xa-hieu]",
)
SAME_AGENCY: Final = Kind(
    "CV113",
    "same-agency-twice",
    Severity.ERROR,
    "Hai mã chỉ khác nhau ở chữ hoa, dấu, dấu cách, `-` hay `_`, hoặc mã trùng tên nhóm.",
    "Đổi một trong hai; mỗi cơ quan và mỗi nhóm một mã riêng.",
    wrong="cơ quan:\n  phong-vhtt: {tên: Phòng A}\n  phong_vhtt: {tên: Phòng B}",
    right="cơ quan:\n  phong-vhtt: {tên: Phòng A}\n  phong-gddt: {tên: Phòng B}",
)
CIRCLE: Final = Kind(
    "CV114",
    "agencies-in-circle",
    Severity.ERROR,
    "Chủ quản, nhóm hoặc cơ quan thay thế nối nhau thành vòng tròn.",
    "Bỏ một chỗ nối trong vòng ấy.",
    wrong="nhóm:\n  khối xã: [khối huyện]\n  khối huyện: [khối xã]",
    right="nhóm:\n  khối xã: [xa-hieu]\n  khối huyện: [khối xã, phong-vhtt]",
)
PARENT_OF_ANOTHER_TIME: Final = Kind(
    "CV115",
    "parent-of-another-time",
    Severity.WARNING,
    "Cơ quan và chủ quản của nó không cùng tồn tại ngày nào.",
    "Sửa `từ`, `đến`, `cấp` của một trong hai, hoặc chọn chủ quản khác.",
    wrong="cơ quan:\n  ubnd-huyen: {tên: Ủy ban nhân dân huyện A, cấp: huyện}\n"
    "  phong-vhtt: {tên: Phòng B, chủ quản: ubnd-huyen, từ: 2025-07-01}",
    right="cơ quan:\n  ubnd-huyen: {tên: Ủy ban nhân dân huyện A, cấp: huyện}\n"
    "  phong-vhtt: {tên: Phòng B, chủ quản: ubnd-huyen, từ: 2016-07-01}",
)
SIGNER_OF_ANOTHER_TIME: Final = Kind(
    "CV116",
    "signer-of-another-time",
    Severity.WARNING,
    "Thời gian giữ chức của người ký nằm ngoài thời gian tồn tại của cơ quan.",
    "Sửa `từ`, `đến` của người ký hoặc của cơ quan, hoặc chuyển người ấy sang cơ quan khác.",
    wrong="cơ quan:\n  ubnd-huyen:\n    tên: Ủy ban nhân dân huyện A\n    cấp: huyện\n"
    "    người ký:\n      ct: {chức vụ: Chủ tịch, họ tên: A Kiên, từ: 2025-07-01}",
    right="cơ quan:\n  ubnd-huyen:\n    tên: Ủy ban nhân dân huyện A\n    cấp: huyện\n"
    "    người ký:\n      ct: {chức vụ: Chủ tịch, họ tên: A Kiên, từ: 2021-07-01}",
)
