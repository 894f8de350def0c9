"""Bộ máy theo thời gian: levels, ministries and provinces that ended, and on which day.

Not in the decree: what a document dated later should not name any more as if it were there.
"""

from __future__ import annotations

from datetime import date
from typing import Final

MINISTRIES_MERGED: Final = date(2025, 3, 1)
"""Nghị quyết 176/2025/QH15: ministries, and the departments of the provinces after them."""

TWO_TIERS: Final = date(2025, 7, 1)
"""Luật Tổ chức chính quyền địa phương 2025: no level between the province and the commune;
Nghị quyết 202/2025/QH15: 34 provinces."""

GONE_UNITS: Final = ("huyện", "quận", "thị xã", "thị trấn")
"""Đơn vị hành chính that ended with the district level."""

MERGED_FIELDS: Final = {
    "Kế hoạch và Đầu tư": "Tài chính",
    "Giao thông vận tải": "Xây dựng",
    "Tài nguyên và Môi trường": "Nông nghiệp và Môi trường",
    "Nông nghiệp và Phát triển nông thôn": "Nông nghiệp và Môi trường",
    "Thông tin và Truyền thông": "Khoa học và Công nghệ",
    "Lao động - Thương binh và Xã hội": "Nội vụ",
}
"""Lĩnh vực of a Bộ or Sở that ended, and of the one that took most of its tasks."""

MERGED_PROVINCES: Final = {
    "Hà Giang": "Tuyên Quang", "Yên Bái": "Lào Cai", "Bắc Kạn": "Thái Nguyên",
    "Vĩnh Phúc": "Phú Thọ", "Hòa Bình": "Phú Thọ", "Bắc Giang": "Bắc Ninh",
    "Thái Bình": "Hưng Yên", "Hải Dương": "Hải Phòng", "Hà Nam": "Ninh Bình",
    "Nam Định": "Ninh Bình", "Quảng Bình": "Quảng Trị", "Quảng Nam": "Đà Nẵng",
    "Kon Tum": "Quảng Ngãi", "Bình Định": "Gia Lai", "Ninh Thuận": "Khánh Hòa",
    "Đắk Nông": "Lâm Đồng", "Bình Thuận": "Lâm Đồng", "Phú Yên": "Đắk Lắk",
    "Bà Rịa - Vũng Tàu": "Thành phố Hồ Chí Minh", "Bình Dương": "Thành phố Hồ Chí Minh",
    "Bình Phước": "Đồng Nai", "Long An": "Tây Ninh", "Sóc Trăng": "Cần Thơ",
    "Hậu Giang": "Cần Thơ", "Bến Tre": "Vĩnh Long", "Trà Vinh": "Vĩnh Long",
    "Tiền Giang": "Đồng Tháp", "Bạc Liêu": "Cà Mau", "Kiên Giang": "An Giang",
}  # fmt: skip
"""Tỉnh that was merged, and the province or city it belongs to now."""
