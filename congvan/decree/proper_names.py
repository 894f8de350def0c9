"""Danh từ riêng: names with the capitals that Phụ lục II asks for.

A name stands here where the annex, or its pattern, leaves no doubt about every letter; names that
laws themselves write in two ways are left out.
"""

from __future__ import annotations

from typing import Final

BODIES: Final = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân", "Viện kiểm sát nhân dân",
    "Mặt trận Tổ quốc Việt Nam", "Đảng Cộng sản Việt Nam", "Liên đoàn Lao động",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Hội Liên hiệp Phụ nữ", "Hội Nông dân Việt Nam",
    "Văn phòng Chính phủ", "Văn phòng Quốc hội", "Văn phòng Chủ tịch nước",
    "Văn phòng Trung ương Đảng", "Ban Chấp hành Trung ương Đảng", "Thanh tra Chính phủ",
    "Thủ tướng Chính phủ", "Liên hợp quốc",
)  # fmt: skip
"""Cơ quan, tổ chức; PL2-IV.1, 2."""

FIELDS: Final = (
    "Nội vụ", "Tài chính", "Y tế", "Tư pháp", "Xây dựng", "Quốc phòng", "Công an",
    "Ngoại giao", "Ngoại vụ", "Giáo dục và Đào tạo", "Khoa học và Công nghệ", "Du lịch",
    "Nông nghiệp và Môi trường", "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao",
    "Dân tộc và Tôn giáo", "Tài nguyên và Môi trường", "Kế hoạch và Đầu tư",
    "Nông nghiệp và Phát triển nông thôn", "Thông tin và Truyền thông", "Giao thông vận tải",
    "Lao động - Thương binh và Xã hội", "Văn hóa và Thông tin", "Tài chính - Kế hoạch",
)  # fmt: skip
"""Lĩnh vực of ministries and departments, after Bộ, Sở, Phòng; PL2-IV.1."""

HONOURS: Final = (
    "Huân chương Sao vàng", "Huân chương Hồ Chí Minh", "Huân chương Độc lập",
    "Huân chương Lao động", "Huân chương Quân công", "Huân chương Chiến công",
    "Huân chương Kháng chiến", "Nghệ sĩ Nhân dân", "Nghệ sĩ Ưu tú", "Anh hùng Lao động",
)  # fmt: skip
"""Huân chương, danh hiệu vinh dự; PL2-V.2."""

HOLIDAYS: Final = (
    "Quốc khánh", "Quốc tế Lao động", "Quốc tế Phụ nữ", "Quốc tế Thiếu nhi", "Phụ nữ Việt Nam",
    "Nhà giáo Việt Nam", "Thầy thuốc Việt Nam", "Thương binh - Liệt sĩ",
    "Tổng tuyển cử đầu tiên",
)  # fmt: skip
"""Ngày lễ, ngày kỷ niệm, after "ngày"; PL2-V.5."""

FEASTS: Final = ("Nguyên đán", "Đoan ngọ", "Trung thu")
"""Ngày tết, after "tết"; PL2-V.8b."""

EVENTS: Final = (
    "Cách mạng tháng Tám", "Xô viết Nghệ Tĩnh", "Chiến dịch Điện Biên Phủ",
    "Chiến dịch Hồ Chí Minh", "Triều Lý", "Triều Trần",
)  # fmt: skip
"""Sự kiện, triều đại; PL2-V.9."""

REGIONS: Final = (
    "Bắc Trung Bộ", "Nam Trung Bộ", "Đông Nam Bộ", "Tây Nam Bộ", "Bắc Bộ", "Trung Bộ", "Nam Bộ",
    "Tây Nguyên", "Tây Bắc", "Đông Bắc",
)  # fmt: skip
"""Vùng, miền; PL2-III.1đ."""

FOREIGN_ABBREVIATIONS: Final = ("UNESCO", "ASEAN", "UNICEF", "UNDP", "APEC", "WTO")
"""Tổ chức nước ngoài viết tắt; PL2-IV.2b."""

SPECIAL_CITIES: Final = ("Thủ đô Hà Nội", "Thành phố Hồ Chí Minh")
"""Whose unit word has a capital too; PL2-III.1c."""

STEMS: Final = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
BRANCHES: Final = (
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
)  # fmt: skip
"""Can, chi of lunar years; PL2-V.8a."""

WEEKDAYS: Final = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy")
"""Ngày trong tuần from Monday on, after "thứ"; PL2-V.8c."""

PROVINCES: Final = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre",
    "Bình Dương", "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk",
    "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam",
    "Hà Tĩnh", "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang",
    "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An",
    "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi",
    "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên",
    "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long",
    "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip
"""Tỉnh, before and after 01/7/2025."""

CENTRAL_CITIES: Final = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")
"""Thành phố whose unit word stays small; PL2-III.1a."""
