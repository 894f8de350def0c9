"""Từ ngữ cố định: words the decree prints on every document, and lists of names it gives."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

NATIONAL_NAME: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
"""Quốc hiệu; PL1-I-II.1a."""

MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
"""Tiêu ngữ; PL1-I-II.1b."""

NUMBER: Final = "Số:"
"""PL1-I-II.3c."""

LETTER_SUBJECT: Final = "V/v"
"""Before the subject of a công văn; PL1-I-II.5b."""

ADDRESSEE: Final = "Kính gửi:"
"""PL1-I-II.9b."""

DISTRIBUTION: Final = "Nơi nhận:"
"""PL1-I-II.9c."""

AS_ABOVE: Final = "Như trên"
"""First line of Nơi nhận where there is a Kính gửi; PL1-I-II.9b."""

AS_ADDRESSED: Final = "Như Kính gửi"
"""What many offices write for it (PRACTICE)."""

ARCHIVE: Final = "Lưu:"
"""Last line of Nơi nhận; PL1-I-II.9d."""

CLERKS: Final = "VT"
"""Văn thư: keeps a copy of everything, first in the line Lưu; PL1-I-II.9d."""

APPENDIX: Final = "Phụ lục"
"""PL1-I-III.1b."""

ATTACHED: Final = "Kèm theo"
"""Opens the line that names the document an appendix belongs to; PL1-I-III.1c."""

ISSUED_WITH: Final = "ban hành kèm theo"
"""In that line, between an attached document and the one that issues it (PRACTICE)."""

COPY_FORMS: Final = ("sao y", "sao lục", "trích sao")
"""Hình thức sao; PL1-II-II.2b."""

DRAFT: Final = "Dự thảo"
"""Not in the decree (PRACTICE)."""

CURRENCY: Final = "đồng"
IN_WORDS: Final = "Bằng chữ:"
"""Before an amount in words (PRACTICE)."""

UNCHECKED, CHECKED = "☐", "☒"
"""Ô chọn (PRACTICE)."""

END_MARK: Final = "./."
"""Ends the text in every official model (MODEL)."""

PARTY_MARKS: Final = ("T/M", "K/T", "T/L", "T/UQ")
"""Party style; the decree writes a full stop: TM., KT., TL., TUQ.; PL1-I-II.7b."""


class Authority(StrEnum):
    """Quyền hạn ký: the five prefixes; PL1-I-II.7b."""

    TM = "TM"
    Q = "Q"
    KT = "KT"
    TL = "TL"
    TUQ = "TUQ"


AUTHORITY_MEANING: Final = {
    Authority.TM: "thay mặt tập thể lãnh đạo hoặc cơ quan, tổ chức",
    Authority.Q: "được giao quyền cấp trưởng",
    Authority.KT: "ký thay người đứng đầu",
    Authority.TL: "ký thừa lệnh người đứng đầu",
    Authority.TUQ: "ký thừa ủy quyền người đứng đầu",
}

URGENCIES: Final = {"hỏa tốc": 30, "thượng khẩn": 40, "khẩn": 20}
"""Dấu chỉ mức độ khẩn with the width of its box in mm; PL1-I-III.2b."""

SECRECIES: Final = ("tuyệt mật", "tối mật", "mật")
"""Dấu chỉ độ mật; PL1-I-III.2a."""

CIRCULATIONS: Final = ("xem xong trả lại", "lưu hành nội bộ")
"""Chỉ dẫn phạm vi lưu hành; PL1-I-III.2c."""

UNIT_WORDS: Final = (
    "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu",
)  # fmt: skip
"""Đơn vị hành chính before a place name, where a head line may break; PL2-III.1.

Đặc khu since 2025.
"""

COMPOUNDS: Final = frozenset({
    "giáo dục", "đào tạo", "y tế", "nội vụ", "tài chính", "xây dựng", "tư pháp", "công thương",
    "nông nghiệp", "môi trường", "tài nguyên", "khoa học", "công nghệ", "văn hóa", "thể thao",
    "du lịch", "dân tộc", "tôn giáo", "ngoại vụ", "thanh tra", "kế hoạch", "đầu tư",
    "giao thông", "vận tải", "lao động", "thương binh", "xã hội", "thông tin", "truyền thông",
    "quản lý", "dự án", "dịch vụ", "trung tâm", "tổng hợp", "tiểu học", "trung học",
    "phổ thông", "mầm non", "cơ sở", "đại học", "cao đẳng", "bệnh viện", "đa khoa",
    "chuyên khoa", "khu vực", "ủy ban", "hội đồng", "nhân dân", "mặt trận", "tổ quốc",
    "việt nam", "liên hiệp", "phụ nữ", "nông dân", "thanh niên", "chiến binh", "công đoàn",
    "liên đoàn", "chỉ đạo", "phong trào", "kho bạc", "nhà nước", "bảo hiểm", "hải quan",
    "chi cục", "văn phòng", "kinh tế", "hạ tầng", "đô thị", "quốc gia", "quốc phòng", "công an",
    "quân sự", "biên phòng", "chỉ huy", "kiểm lâm", "thủy lợi", "chăn nuôi", "thú y",
    "trồng trọt", "bảo vệ", "thực vật", "khuyến nông", "phát triển", "hợp tác", "tác xã",
    "doanh nghiệp", "công ty", "cổ phần", "trách nhiệm", "hữu hạn", "thành viên", "tập đoàn",
    "ngân hàng", "chính sách", "khuyến học", "chức năng", "kiểm soát", "bệnh tật", "dân số",
    "an toàn", "thực phẩm", "thiên tai", "thi hành", "dân sự", "kiểm sát", "tòa án", "thống kê",
    "đời sống", "chất lượng", "tăng cường", "công trình", "nâng cao", "tổ chức", "thực hiện",
    "triển khai", "công tác", "nhiệm vụ", "kết quả", "báo cáo", "địa bàn", "hệ thống",
    "điện tử", "chuyển đổi", "chính quyền", "dữ liệu", "văn bản", "hồ sơ", "thủ tục",
    "hành chính", "cải cách", "giải quyết", "tiếp nhận", "hướng dẫn", "kiểm tra", "giám sát",
    "đánh giá", "xếp loại", "rà soát", "thống nhất", "chấn chỉnh", "khắc phục", "đề nghị",
    "đề xuất", "góp ý", "cung cấp", "thông báo", "công bố", "công khai", "ban hành",
    "phê duyệt", "điều chỉnh", "bổ sung", "sửa đổi", "quy định", "quy chế", "quyết định",
    "nghị quyết", "nghị định", "thông tư", "chỉ thị", "chương trình", "đề án", "phương án",
    "danh mục", "danh sách", "tiêu chí", "mục tiêu", "giai đoạn", "sử dụng", "ngân sách",
    "kinh phí", "dự toán", "quyết toán", "tài sản", "đất đai", "quy hoạch", "sửa chữa",
    "nông thôn", "cộng đồng", "đoàn kết", "toàn dân", "gia đình", "trẻ em", "học sinh",
    "giáo viên", "sinh viên", "cán bộ", "công chức", "viên chức", "lãnh đạo", "nhân lực",
    "tuyển dụng", "bồi dưỡng", "tập huấn", "hội nghị", "hội thi", "cuộc họp", "đại hội",
    "đại biểu", "bầu cử", "ứng cử", "tiếp xúc", "cử tri", "khiếu nại", "tố cáo", "kiến nghị",
    "phản ánh", "phòng chống", "phòng ngừa", "tham nhũng", "lãng phí", "tiêu cực", "tội phạm",
    "ma túy", "cháy nổ", "cứu nạn", "cứu hộ", "dịch bệnh", "sức khỏe", "vệ sinh", "biến đổi",
    "khí hậu", "lũ lụt", "hạn hán", "sản xuất", "kinh doanh", "thương mại", "thị trường",
    "hàng hóa", "tiêu dùng", "xuất khẩu", "nhập khẩu", "giảm nghèo", "bền vững", "an sinh",
    "trợ giúp", "hỗ trợ", "khen thưởng", "thi đua", "kỷ luật", "kỷ niệm", "truyền thống",
    "bảo đảm", "trật tự", "an ninh", "thời gian", "địa điểm", "nội dung", "thành lập",
    "kiện toàn", "sáp nhập", "tổng kết", "sơ kết", "tiến độ", "điều tra", "thành phố", "thị xã",
    "thị trấn", "đặc khu", "miền núi", "thiểu số", "hiệu lực", "hiệu quả", "trực tuyến",
    "trực tiếp", "chữ ký", "ký số",
})  # fmt: skip
"""Từ ghép that a line of a head had better not split; agencies and subjects are full of them.

A list of its own, because loading the lexicon of spelling takes a tenth of a second (PRACTICE).
"""

NUMBERED: Final = frozenset({
    "ngày", "tháng", "năm", "tuần", "quý", "giờ", "số", "điều", "khoản", "điểm", "mục", "chương",
    "phần", "lần", "thứ", "đợt", "khóa", "kỳ", "cấp", "hạng", "loại", "nhóm", "tổ", "thôn", "khu",
    "phường", "quận", "lớp", "mẫu", "bậc", "đoạn", "vực",
})  # fmt: skip
"""Words that a number behind them belongs to: “ngày 06”, “Điều 4”, “giai đoạn 2026” (PRACTICE)."""

DIVIDED_BODIES: Final = ("ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân")
"""Bodies whose place stands on a line of its own in a head (PRACTICE)."""

UNNUMBERED_ACTS: Final = ("luật", "bộ luật", "pháp lệnh", "hiến pháp")
"""Cited by name and date only, never by number; PL1-I-II.6a, 6b."""

POINT_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
"""Thứ tự các điểm: the Vietnamese alphabet as the decree itself uses it; PL1-I-II.6đ."""

DIVISIONS: Final = ("Phần I", "Chương I", "Mục 1", "Tiểu mục 1")
"""Levels with number and title on two centred lines; PL1-I-II.6đ, PL1-I-V.6a."""

ARTICLE: Final = "Điều 1."
"""Điều: number and title on one line; its numbers run on through the text; PL1-I-II.6đ."""

SCHEMES: Final = (
    *DIVISIONS, ARTICLE,
    "I.", "A.", "1.", "1.1.", "1.1.1.", "a)", "(1)", "(a)", "1)", "-", "+", "",
)  # fmt: skip
"""Kiểu đánh số: levels from the decree (I. 1. a), PL1-I-V.6) and from practice; "" prints none."""

SECTION_SCHEMES: Final = ("I.", "A.")
"""Levels whose items have a title on a line of its own, in capitals; PL1-I-V.6b."""

POINT: Final = "a)"
"""Điểm, the level below khoản; PL1-I-II.6đ."""

DECIMAL_SCHEMES: Final = ("1.1.", "1.1.1.")
"""Levels whose labels carry the figures above them; điểm stand below (PRACTICE)."""
