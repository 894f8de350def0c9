"""Văn bản được viện dẫn: names of documents that are cited and are none of the 29 types."""

from __future__ import annotations

from typing import Final

from congvan.decree.types import TYPES

STATUTES: Final = (
    "Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh", "Nghị định", "Thông tư liên tịch",
    "Thông tư", "Nghị quyết liên tịch", "Kết luận", "Quy chuẩn", "Văn bản hợp nhất", "Văn bản",
)  # fmt: skip
"""Cited by name, besides the types of Điều 7; PL2-V.6."""

CITED: Final = (*STATUTES, *(kind.name for kind in TYPES.values()))
"""Every name that a citation begins with."""

ABBREVIATIONS: Final = {
    "QĐ": "Quyết định", "NQ": "Nghị quyết", "KH": "Kế hoạch", "TTr": "Tờ trình",
    "BC": "Báo cáo", "TB": "Thông báo", "NĐ": "Nghị định", "CTr": "Chương trình",
    "GM": "Giấy mời",
}  # fmt: skip
"""Abbreviations that name one type and no agency besides; PL3-I."""

LAWS: Final = (
    "Luật Tổ chức chính quyền địa phương", "Luật Tổ chức Chính phủ", "Luật Tổ chức Quốc hội",
    "Luật Ban hành văn bản quy phạm pháp luật", "Luật Cán bộ, công chức", "Luật Viên chức",
    "Luật Lưu trữ", "Luật Đất đai", "Luật Đầu tư công", "Luật Đầu tư", "Luật Đấu thầu",
    "Luật Ngân sách nhà nước", "Luật Xây dựng", "Luật Nhà ở", "Luật Doanh nghiệp",
    "Luật Giáo dục nghề nghiệp", "Luật Giáo dục đại học", "Luật Giáo dục", "Luật Nhà giáo",
    "Luật Bảo hiểm xã hội", "Luật Bảo hiểm y tế", "Luật Việc làm", "Luật Thanh tra",
    "Luật Khiếu nại", "Luật Tố cáo", "Luật Tiếp công dân", "Luật Thi đua, khen thưởng",
    "Luật Thanh niên", "Luật Trẻ em", "Luật Bình đẳng giới", "Luật Hộ tịch", "Luật Cư trú",
    "Luật Căn cước", "Luật Phòng, chống tham nhũng", "Luật Phòng, chống ma túy",
    "Luật Phòng, chống thiên tai", "Luật Phòng cháy và chữa cháy", "Luật Bảo vệ môi trường",
    "Luật Bảo vệ bí mật nhà nước", "Luật Giao dịch điện tử", "Luật Công nghệ thông tin",
    "Luật An ninh mạng", "Luật An toàn thực phẩm", "Luật Khám bệnh, chữa bệnh", "Luật Dược",
    "Luật Di sản văn hóa", "Luật Du lịch", "Luật Báo chí", "Luật Xuất bản", "Luật Thủy lợi",
    "Luật Lâm nghiệp", "Luật Thủy sản", "Luật Chăn nuôi", "Luật Trồng trọt", "Luật Đê điều",
    "Luật Tài nguyên nước", "Luật Khoáng sản", "Luật Giao thông đường bộ", "Luật Đường bộ",
    "Luật Nghĩa vụ quân sự", "Luật Dân quân tự vệ", "Luật Công an nhân dân", "Luật Đất đai",
    "Luật Quy hoạch", "Luật Hợp tác xã", "Luật Kế toán", "Luật Thống kê", "Luật Quản lý thuế",
    "Luật Quản lý, sử dụng tài sản công", "Luật Hòa giải ở cơ sở", "Luật Công đoàn",
    "Luật Mặt trận Tổ quốc Việt Nam", "Luật Xử lý vi phạm hành chính",
    "Luật Thực hiện dân chủ ở cơ sở", "Luật Bầu cử đại biểu Quốc hội",
    "Bộ luật Hình sự", "Bộ luật Dân sự", "Bộ luật Lao động", "Bộ luật Tố tụng hình sự",
    "Bộ luật Tố tụng dân sự",
)  # fmt: skip
"""Names of laws and codes with their capitals; PL2-V.6."""
