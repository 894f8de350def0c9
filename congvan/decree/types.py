"""Tên loại văn bản: the 29 types of Điều 7 with the abbreviations and models of Phụ lục III."""

from __future__ import annotations

from typing import Final, NamedTuple


class TypeName(NamedTuple):
    """Một loại: its name, abbreviation ("" where the decree gives none) and official model."""

    name: str
    abbreviation: str
    model: str


TYPES: Final = {
    "nghi_quyet": TypeName("Nghị quyết", "NQ", "1.1"),
    "quyet_dinh": TypeName("Quyết định", "QĐ", "1.2"),
    "chi_thi": TypeName("Chỉ thị", "CT", "1.4"),
    "quy_che": TypeName("Quy chế", "QC", "1.4"),
    "quy_dinh": TypeName("Quy định", "QyĐ", "1.4"),
    "thong_cao": TypeName("Thông cáo", "TC", "1.4"),
    "thong_bao": TypeName("Thông báo", "TB", "1.4"),
    "huong_dan": TypeName("Hướng dẫn", "HD", "1.4"),
    "chuong_trinh": TypeName("Chương trình", "CTr", "1.4"),
    "ke_hoach": TypeName("Kế hoạch", "KH", "1.4"),
    "phuong_an": TypeName("Phương án", "PA", "1.4"),
    "de_an": TypeName("Đề án", "ĐA", "1.4"),
    "du_an": TypeName("Dự án", "DA", "1.4"),
    "bao_cao": TypeName("Báo cáo", "BC", "1.4"),
    "bien_ban": TypeName("Biên bản", "BB", "1.9"),
    "to_trinh": TypeName("Tờ trình", "TTr", "1.4"),
    "hop_dong": TypeName("Hợp đồng", "HĐ", ""),
    "cong_van": TypeName("Công văn", "", "1.5"),
    "cong_dien": TypeName("Công điện", "CĐ", "1.6"),
    "ban_ghi_nho": TypeName("Bản ghi nhớ", "BGN", ""),
    "ban_thoa_thuan": TypeName("Bản thỏa thuận", "BTT", ""),
    "giay_uy_quyen": TypeName("Giấy ủy quyền", "GUQ", "1.4"),
    "giay_moi": TypeName("Giấy mời", "GM", "1.7"),
    "giay_gioi_thieu": TypeName("Giấy giới thiệu", "GGT", "1.8"),
    "giay_nghi_phep": TypeName("Giấy nghỉ phép", "GNP", "1.10"),
    "phieu_gui": TypeName("Phiếu gửi", "PG", "1.4"),
    "phieu_chuyen": TypeName("Phiếu chuyển", "PC", "1.4"),
    "phieu_bao": TypeName("Phiếu báo", "PB", "1.4"),
    "thu_cong": TypeName("Thư công", "", ""),
}
"""By id; Điều 7, abbreviations and models: Phụ lục III."""

AGREED: Final = frozenset({"bien_ban", "hop_dong", "ban_ghi_nho", "ban_thoa_thuan"})
"""Types that those sign who took part, or agreed; not an agency alone (PRACTICE)."""

FILLED_IN: Final = AGREED | {
    "giay_gioi_thieu", "giay_nghi_phep", "phieu_gui", "phieu_chuyen", "phieu_bao", "thu_cong",
}  # fmt: skip
"""Types that are filled in or read aloud, whose text often ends otherwise (PRACTICE)."""

NORMATIVE: Final = frozenset({"nghi_quyet", "quyet_dinh"})
"""Types that may be a văn bản quy phạm pháp luật, whose number goes with its year (86/2025).

Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15, Điều 4.
"""

CONTRACTS: Final = frozenset({"hop_dong", "ban_ghi_nho", "ban_thoa_thuan"})
"""Types that two sides sign; many number them with the year, 15/2026 (PRACTICE)."""

ATTACHED_NUMBERING: Final = ("Chương I", "Điều 1.", "1.", "a)", "-", "+")
"""Levels of a document that a quyết định issues: Chương and Điều; Mẫu 1.3."""

APPENDIX_NUMBERING: Final = ("I.", "1.", "a)", "-", "+")
"""Levels of an appendix: those of the decree's own (MODEL)."""

COPY_ABBREVIATIONS: Final = {"sao y": "SY", "trích sao": "TrS", "sao lục": "SL"}
"""Bản sao; Phụ lục III."""
