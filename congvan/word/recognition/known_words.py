"""Nhận mặt chữ: the fixed words and forms that tell what a line of a document is.

Lines are compared without accents and spaces, so that what OCR, portals and typists make of
them is still known.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from congvan.decree import words
from congvan.decree.types import TYPES
from congvan.vietnamese.text import bare


def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(bare(word) for word in phrase.split())


NATIONAL: Final = bare(words.NATIONAL_NAME)
MOTTO: Final = bare(words.MOTTO)
_ALIKE: Final = 0.84
"""How alike a line must be to Quốc hiệu or Tiêu ngữ, to be it badly read (difflib's ratio).

Those of the samples are read well; no other line of them is more than 0.55 alike.
"""

_LONGEST_LINE: Final = 120
"""Letters; a longer line that is not in capitals is running text, none of a head or foot."""

_LONGEST_FIXED: Final = 100
"""Letters of a line that may be fixed words; those have up to 27, and OCR spaces them out."""

_TELLING: Final = 200
"""Letters at the beginning of a line that tell whether it is in capitals."""

_LONGEST_PHRASE: Final = 3
"""Words that tell how an agency or a title begins; a longer phrase begins with a shorter one."""


NATIONAL_INSIDE: Final = re.compile(
    r"C[ỘÔOỌ]NG\s+H[ÒOÓỎÕ]?[AÀÁ]?\s+X[ÃAẢ]\s+H[ỘÔO]I\s+CH[ỦUÚ]\s+NGH[ĨIÍ]A\s+VI[ỆÊE]T\s+NAM",
    re.IGNORECASE,
)
MOTTO_INSIDE: Final = re.compile(
    r"Đ[ộôo]c\s+l[ậâa]p\s*[-–—]\s*T[ựưu]\s+do\s*[-–—]\s*H[ạa]nh\s+ph[úu]c", re.IGNORECASE
)
PARTY: Final = bare("Đảng Cộng sản Việt Nam")

NUMBER: Final = re.compile(
    r"(?P<word>S[ốôóỗổo])\s*[:.]?\s*(?P<number>[^/]{0,24}?)\s*/\s*(?P<symbol>[^\s,]+(?:\s*-\s*[^\s,]+)*)",
    re.IGNORECASE,
)
"""Số: 12/QĐ-UBND, with blanks or spots for the number."""

REST_OF_NUMBER: Final = re.compile(r"[\d.…_\s]*/\s*[^\s,]+(?:\s*-\s*[^\s,]+)*")
"""What follows on the next line where "Số:" stands alone."""

BARE_NUMBER: Final = re.compile(r"S[ốô]\s*:\s*[\d.…_\s]*", re.IGNORECASE)
DATE: Final = re.compile(
    r"ngày?(?P<day>.{0,14}?)\s*tháng(?P<month>.{0,10}?)\s*năm(?P<year>[\s\d.…_]{0,14})",
    re.IGNORECASE,
)
PLACE_DATE: Final = re.compile(
    rf"(?P<place>[^\d:;]{{2,50}}?(?:\s\d{{1,2}})?)\s*,?\s*{DATE.pattern}[.\s]*", re.IGNORECASE
)
SUBJECT_MARK: Final = re.compile(r"V\s*/\s*v\b\s*:?", re.IGNORECASE)
ABOUT: Final = re.compile(r"(?:V\s*/\s*v|Về\s+việc|Về)\b", re.IGNORECASE)
ADDRESSEE: Final = re.compile(r"Kính\s+(?:gửi|gởi|trình|chuyển|mời)\s*:", re.IGNORECASE)
CABLED: Final = re.compile(r".{3,200}\sđiện\s*:", re.IGNORECASE)
BASIS: Final = re.compile(
    r"(?:[-–+]\s*)?(?-i:(?=[A-ZĐ]))(?:Căn\s+cứ|Theo\s+(?:đề\s+nghị|đề\s+xuất)|Xét|Thực\s+hiện|Thi\s+hành|"
    r"Trên\s+cơ\s+sở|Sau\s+khi)\b", re.IGNORECASE,
)  # fmt: skip
ACTUAL_BASIS: Final = re.compile(r"(?:[-–+]\s*)?(?-i:(?=C))Căn\s+cứ\b", re.IGNORECASE)
AS_ABOVE: Final = re.compile(r"[-–]\s*Như\s+(?:trên|Điều\s+\d+|kính\s+gửi)\b", re.IGNORECASE)
DISTRIBUTION: Final = re.compile(r"\W{0,3}[NV.]{0,2}ơi\s+(?:nhận|gửi)\s*:?\s*", re.IGNORECASE)
ARCHIVE: Final = re.compile(r"[-–+*\s]*Lưu\b\s*[:.]?", re.IGNORECASE)
CAPACITY: Final = re.compile(
    r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|TUN|Q|THAY\s+MẶT|ĐẠI\s+DIỆN)(?:[.:]|(?=\s|$)|(?<=/\w)(?=\s))\s*\S",
)
"""Quyền hạn: TM., KT. …; the bare Q only with its full stop."""

PARTY_SIDE: Final = re.compile(
    r"(?:ĐẠI\s+DIỆN\s+)?(?:CHO\s+)?BÊN\s+[A-E\d]\b.{0,30}", re.IGNORECASE
)
"""The sides of a contract above their signatures."""

_NAMED_SIDE: Final = re.compile(r"(?:ĐẠI\s+DIỆN|BÊN)\s.{2,50}")
"""The same by its name, in capitals: "BÊN CHO THUÊ"."""

CAPACITY_INSIDE: Final = re.compile(r"(?<=\s)(?:TM|KT|TL|TUQ)\.\s?[A-ZĐÀ-Ỹ]{2}")
NOTE: Final = re.compile(
    r"[(\[]\s*(?:đã\s+ký|ký|chữ\s+ký|kí|dấu|đóng\s+dấu|ghi\s+rõ)\b.*[)\]]?", re.IGNORECASE
)
ATTACHED: Final = re.compile(
    r"[(\s*]*(?:ban\s+hành\s+)?kèm\s+theo\b|[(\s*]*(?:được\s+)?ban\s+hành\s+kèm\s+theo\b",
    re.IGNORECASE,
)
APPENDIX: Final = re.compile(
    r"(?:phụ\s+lục|phụ\s+biểu|biểu\s+mẫu|biểu\s+số|mẫu\s+số)(?:\s+(?:số\s+)?[\dIVXLC]{1,7}[\w.\-]{0,8})?"
    r"(?:\s*[-–/]\s*phụ\s+lục.{0,12})?\s*[:.]?",
    re.IGNORECASE,
)
STAMP: Final = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{4}[,;]?\s+\d{1,2}:\d{2}:\d{2}|\S+\(?@\S+\.(?:gov|com|vn)\b|"
    r"(?:ký\s+bởi|thời\s+gian\s+ký|người\s+ký|\+07:00)", re.IGNORECASE,
)  # fmt: skip
"""What a digital signature prints beside itself."""

CONFIRMED: Final = re.compile(r"(?:xác\s+nhận|ý\s+kiến)\s+(?:của|tại)\b", re.IGNORECASE)
"""Opens what another agency writes below a signature; mẫu 1.10."""

CONTACT: Final = re.compile(
    r"\b(?:ĐT|Điện\s+thoại|Tel|Fax|E-?mail|Website|Hotline)\b\s*[.:]|\b(?:Địa\s+chỉ|Trụ\s+sở)\s*:",
    re.IGNORECASE,
)
"""Địa chỉ, thư điện tử, điện thoại of an agency; PL1-I-III.4."""

CLOSING: Final = re.compile(
    r"(?:Trên\s+đây|Trân\s+trọng|Báo\s+để|Kính\s+(?:trình|đề\s+nghị|mong|báo)|Rất\s+mong|"
    r"Yêu\s+cầu|Đề\s+nghị|Nhận\s+được|Vậy|Xin|Trong\s+quá\s+trình|"
    r"(?:Cuộc\s+họp|Hội\s+nghị|Hội\s+thảo|Buổi\s+làm\s+việc|Biên\s+bản)\s+"
    r"(?:(?:này|được|đã)\s+){0,3}(?:kết\s+thúc|lập|đọc))\b", re.IGNORECASE,
)  # fmt: skip
END: Final = re.compile(r"[.\s]*\./\.?[\s*|”\"]*$")

_ORGANS: Final = frozenset(map(_parts, (
    "ủy ban", "ubnd", "ubmttq", "hội đồng", "hđnd", "sở", "bộ", "phòng", "trường", "ban",
    "tổng cục", "cục", "chi cục", "văn phòng", "trung tâm", "công ty", "tổng công ty",
    "tập đoàn", "đại học", "học viện", "viện", "bệnh viện", "tòa án", "hội", "liên đoàn",
    "liên hiệp", "chính phủ", "quốc hội", "thủ tướng", "chủ tịch", "đoàn", "kho bạc",
    "thanh tra", "công an", "trạm", "đảng ủy", "tỉnh ủy", "huyện ủy", "thành ủy",
    "ngân hàng", "bảo hiểm", "hạt", "tổ", "mặt trận", "hiệp hội", "quỹ", "nhà", "đài",
    "báo", "thư viện", "bảo tàng", "tct", "tên", "cơ quan", "kiểm toán", "tổng liên đoàn",
    "chi nhánh", "hợp tác xã", "doanh nghiệp", "bch", "bcđ",
)))  # fmt: skip
"""What the name of an agency begins with."""

_NO_ORGANS: Final = frozenset(map(_parts, ("tổ quốc", "nhà nước")))
"""What goes on with a name, though it begins like one."""

_TITLES: Final = frozenset(map(_parts, (
    "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "bộ trưởng", "thứ trưởng",
    "thủ tướng", "phó thủ tướng", "chánh", "phó chánh", "trưởng", "phó trưởng",
    "hiệu trưởng", "phó hiệu trưởng", "cục trưởng", "phó cục trưởng", "vụ trưởng",
    "phó vụ trưởng", "tổng giám đốc", "phó tổng giám đốc", "viện trưởng", "phó viện trưởng",
    "chủ nhiệm", "phó chủ nhiệm", "tổng thư ký", "thư ký", "chủ tọa", "chủ trì", "bí thư",
    "phó bí thư", "tổng biên tập", "ủy viên", "kế toán trưởng", "thủ trưởng", "phó",
    "chi cục trưởng", "tổng cục trưởng", "tổng thanh tra", "thống đốc", "người", "pct",
    "đội trưởng", "trạm trưởng", "hạt trưởng", "tổ trưởng", "phụ trách", "kiểm sát viên",
    "chuyên viên",
)))  # fmt: skip
"""What the title of a signer begins with (PRACTICE)."""

_LETTERS: Final = ("thư khen", "thư chúc mừng", "thư cảm ơn", "thư chia buồn", "thư thăm hỏi")
"""What a thư công is called (PRACTICE)."""

ENACTING: Final = frozenset(
    map(bare, ("quyết định", "quyết nghị", "nghị quyết", "chỉ thị", "công bố"))
)
"""Lời ban hành, above the text of a quyết định or nghị quyết."""

COPY_FORMS: Final = frozenset(map(bare, words.COPY_FORMS))
"""Sao y, sao lục, trích sao: the words that open a copy's own head."""

TYPE_NAMES: Final = {bare(kind.name): known for known, kind in TYPES.items()} | dict.fromkeys(
    map(bare, _LETTERS), "thu_cong"
)
ABBREVIATIONS: Final = {
    kind.abbreviation: known for known, kind in TYPES.items() if kind.abbreviation
}
OTHER_TYPES: Final = frozenset(map(bare, (
    "nghị định", "thông tư", "thông tư liên tịch", "luật", "pháp lệnh", "lệnh", "hiến pháp",
    "phiếu trình", "phiếu trình giải quyết công việc", "điều lệ", "báo cáo tóm tắt",
    "giấy chứng nhận", "giấy xác nhận", "đơn", "đơn đề nghị", "giấy biên nhận",
    "hướng dẫn liên tịch", "nội quy", "thư ngỏ", "giấy phép", "danh sách", "danh mục",
    "tờ khai", "lịch", "lịch công tác", "quy trình", "chiến lược", "kết luận",
    "kết luận thanh tra", "cam kết", "bản cam kết", "công văn khẩn", "thể lệ", "quy ước",
    "hương ước", "văn bản thỏa thuận", "biên bản ghi nhớ",
)))  # fmt: skip
NORMATIVE: Final = re.compile(r"(?:19|20)\d\d/.+")
"""A symbol with the year: that of a văn bản quy phạm pháp luật."""

JOINT: Final = bare("liên tịch")

_NAME_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_RANK: Final = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|BS|CN|KS|NGƯT|NGND|NSND|NSƯT|BSCK\w*|LS|Th\.S)\.?\s*)+|"
    r"(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)\s+|Ông\s+|Bà\s+|Đ/c\s+", re.IGNORECASE,
)  # fmt: skip
_PLACEHOLDER: Final = re.compile(r"\{\{[^{}]+\}\}|\[[^\[\]]+\]")
"""Where a template or a draft leaves the name to be filled in."""

_NAME_LENGTH: Final = range(2, 7)
"""Words of a person's name; those of the samples have 2 to 4."""


def key(line: str) -> str:
    """Return a short line as fixed words are compared; "" for one that is none of them."""
    return bare(line) if len(line) <= _LONGEST_FIXED else ""


def is_national(line: str) -> bool:
    """Tell whether a line is Quốc hiệu, however spelt."""
    return _alike(key(line), NATIONAL)


def is_motto(line: str) -> bool:
    """Tell whether a line is Tiêu ngữ, however spelt."""
    return _alike(key(line), MOTTO)


@lru_cache(maxsize=1024)
def _alike(line: str, fixed: str) -> bool:
    if line == fixed:
        return True
    if abs(len(line) - len(fixed)) > len(fixed) // 5:
        return False
    return SequenceMatcher(None, line, fixed, autojunk=False).ratio() >= _ALIKE


def is_upper(line: str) -> bool:
    """Tell whether a line is in capitals, but for a letter that OCR or a symbol leaves."""
    start = line[:_TELLING]
    small = sum(map(str.islower, start))
    return small * 4 <= (upper := sum(map(str.isupper, start))) and upper > 1


def is_sentence(line: str) -> bool:
    """Tell whether a line is running text rather than a line of a head or foot."""
    return len(line) > _LONGEST_LINE and not is_upper(line)


def is_party_side(line: str) -> bool:
    """Tell whether a line names a side of a contract above its signature.

    >>> is_party_side("Đại diện Bên A"), is_party_side("BÊN CHO THUÊ"), is_party_side("Bên bán")
    (True, True, False)
    """
    named = is_upper(line) and _NAMED_SIDE.fullmatch(line) is not None
    return named or PARTY_SIDE.fullmatch(line) is not None


def begins_organ(line: str) -> bool:
    """Tell whether a line begins the name of an agency, rather than going on with one."""
    return _begins(line, _ORGANS) and not _begins(line, _NO_ORGANS)


def begins_title(line: str) -> bool:
    """Tell whether a line begins the title of a person who signs."""
    return _begins(line, _TITLES)


def _begins(line: str, phrases: frozenset[tuple[str, ...]]) -> bool:
    said = _parts(" ".join(line.split()[:_LONGEST_PHRASE]))
    return any(said[:count] in phrases for count in range(1, len(said) + 1))


def is_placeholder(line: str) -> bool:
    """Tell whether a line is only what a template or a draft leaves to be filled in."""
    return _PLACEHOLDER.fullmatch(line) is not None


def is_name(line: str) -> bool:
    """Tell whether a line may be a person's name.

    >>> is_name("Nguyễn Văn An"), is_name("TS. Lê Thị Hòa"), is_name("PHÓ CHỦ TỊCH")
    (True, True, False)
    """
    if is_placeholder(line):
        return True
    plain = _RANK.sub("", line, count=1).strip(" .,*\"'_|")
    parts = plain.split()
    if len(parts) not in _NAME_LENGTH or CAPACITY.match(line) or is_party_side(line):
        return False
    if is_upper(plain) and (begins_title(plain) or begins_organ(plain)):
        return False
    return all(_NAME_WORD.fullmatch(part) and part[0].isupper() for part in parts)


def kind_of(line: str) -> tuple[str, str] | None:
    """Return the id of the type a title line names, "" for one outside the decree, and its name.

    >>> kind_of("QUYẾT ĐỊNH"), kind_of("BIÊN BẢN HỌP HỘI ĐỒNG"), kind_of("SỞ NỘI VỤ")
    (('quyet_dinh', 'QUYẾT ĐỊNH'), ('bien_ban', 'BIÊN BẢN'), None)
    """
    said = key(line)
    if said in TYPE_NAMES:
        return TYPE_NAMES[said], line
    if said in OTHER_TYPES:
        return "", line
    if not is_upper(line):
        return None
    parts = line.split()
    for count in range(min(len(parts), 6), 0, -1):
        start = " ".join(parts[:count])
        if (known := TYPE_NAMES.get(bare(start))) is not None:
            return known, start
        if bare(start) in OTHER_TYPES and count > 1:
            return "", start
    return None
