"""Chức danh: words by which a post of a head, of a deputy and a collective are told apart.

The decree names none; the lists are what offices use (PRACTICE). Words are lower case, as titles
begin.
"""

from __future__ import annotations

from typing import Final

DEPUTIES: Final = ("phó", "thứ trưởng", "ủy viên thường trực", "uỷ viên thường trực")
"""Cấp phó: what their titles begin with; PL1-I-II.7b."""

HEADS: Final = (
    "chủ tịch", "bộ trưởng", "giám đốc", "tổng giám đốc", "trưởng", "chánh", "cục trưởng",
    "vụ trưởng", "chi cục trưởng", "tổng cục trưởng", "viện trưởng", "hiệu trưởng", "thủ tướng",
    "chủ nhiệm", "thủ trưởng", "chỉ huy trưởng", "đội trưởng", "trạm trưởng", "hạt trưởng",
    "tổ trưởng", "tổng thanh tra", "tổng kiểm toán", "tổng biên tập",
)  # fmt: skip
"""Cấp trưởng: what their titles begin with."""

COLLECTIVES: Final = (
    "ủy ban", "uỷ ban", "ubnd", "hội đồng", "hđnd", "chính phủ", "ban chỉ đạo", "ban tổ chức",
    "ban giám đốc", "ban giám hiệu", "ban chấp hành", "thường trực", "tập thể", "sở", "phòng",
    "đoàn chủ tịch",
)  # fmt: skip
"""Tập thể, cơ quan: what their names begin with."""

BY_COLLECTIVE: Final = ("ủy ban nhân dân", "uỷ ban nhân dân", "chính phủ")
"""Bodies that decide together, for whom "TM." is written; Điều 13.2."""

SHORT_TITLES: Final = {
    "CT": "Chủ tịch", "PCT": "Phó Chủ tịch", "GĐ": "Giám đốc", "PGĐ": "Phó Giám đốc",
    "TP": "Trưởng phòng", "PTP": "Phó Trưởng phòng", "CVP": "Chánh Văn phòng",
    "PCVP": "Phó Chánh Văn phòng", "HT": "Hiệu trưởng", "PHT": "Phó Hiệu trưởng",
}  # fmt: skip
"""Chức vụ viết tắt, of which none is written before a signature; PL1-I-II.7b."""

SHORT_BODIES: Final = {
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc",
    "BQL": "Ban Quản lý",
}  # fmt: skip
"""Abbreviations that only the line of the superior agency may have; PL1-I-II.2b."""
