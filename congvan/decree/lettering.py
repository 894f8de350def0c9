"""Mẫu chữ và chi tiết trình bày: the decree's table PL1-I-V, and the two coherent size profiles.

Footnote 1 of the table: sizes within one document move together. So a document takes all of its
sizes from one profile, 12 or 13, named by the size of Quốc hiệu; 13 is that of the official
models.
"""

from __future__ import annotations

import unicodedata
from typing import Final, Literal, NamedTuple

Profile = Literal["12", "13"]
PROFILES: Final[tuple[Profile, ...]] = ("12", "13")
DEFAULT_PROFILE: Final[Profile] = "13"


class Lettering(NamedTuple):
    """Một dòng của bảng: how one component is lettered; sizes in points.

    `sizes` is what the decree allows (lowest, highest), `in_12` and `in_13` the profiles'
    choice.
    """

    name: str
    row: str
    clause: str
    sizes: tuple[int, int]
    in_12: int
    in_13: int
    upper: bool = False
    bold: bool = False
    italic: bool = False

    @property
    def style(self) -> str:
        """Id of the paragraph style in the templates: the name without accents and spaces."""
        letters = unicodedata.normalize("NFD", self.name.replace("đ", "d").replace("Đ", "D"))
        plain = "".join(c for c in letters if c.isascii() and (c.isalnum() or c == " "))
        return "".join(word.capitalize() for word in plain.split())

    def size(self, profile: Profile) -> int:
        """Cỡ chữ in points under `profile`."""
        return self.in_12 if profile == "12" else self.in_13


NATIONAL_NAME: Final = Lettering(
    "Quốc hiệu", "1", "PL1-I-II.1a", (12, 13), 12, 13, upper=True, bold=True
)
MOTTO: Final = Lettering("Tiêu ngữ", "1", "PL1-I-II.1b", (13, 14), 13, 14, bold=True)
PARENT: Final = Lettering("Cơ quan chủ quản", "2", "PL1-I-II.2b", (12, 13), 12, 13, upper=True)
ISSUER: Final = Lettering(
    "Cơ quan ban hành", "2", "PL1-I-II.2b", (12, 13), 12, 13, upper=True, bold=True
)
NUMBER: Final = Lettering("Số, ký hiệu", "3", "PL1-I-II.3c", (13, 13), 13, 13)
PLACE_DATE: Final = Lettering(
    "Địa danh và thời gian", "4", "PL1-I-II.4c", (13, 14), 13, 14, italic=True
)
TYPE_NAME: Final = Lettering(
    "Tên loại", "5a", "PL1-I-II.5b", (13, 14), 13, 14, upper=True, bold=True
)
SUBJECT: Final = Lettering("Trích yếu", "5a", "PL1-I-II.5b", (13, 14), 13, 14, bold=True)
LETTER_SUBJECT: Final = Lettering("Trích yếu công văn", "5b", "PL1-I-II.5b", (12, 13), 12, 12)
BODY: Final = Lettering("Nội dung", "6", "PL1-I-II.6e", (13, 14), 13, 14)
LEGAL_BASIS: Final = Lettering(
    "Căn cứ", "văn bản", "PL1-I-II.6a", (13, 14), 13, 14, italic=True
)
AUTHORITY: Final = Lettering(
    "Thẩm quyền ban hành", "mẫu 1.1", "PL3-1.1", (13, 14), 13, 14, upper=True, bold=True
)
ENACTING: Final = Lettering(
    "Lời ban hành", "mẫu 1.1", "PL3-1.1", (13, 14), 13, 14, upper=True, bold=True
)
ANNOUNCEMENT: Final = Lettering("Lời xưng", "mẫu 1.6", "PL3-1.6", (13, 14), 13, 14)
PART: Final = Lettering("Phần, Chương", "6a", "PL1-I-II.6đ", (13, 14), 13, 14, bold=True)
PART_TITLE: Final = Lettering(
    "Tiêu đề phần, chương", "6a", "PL1-I-II.6đ", (13, 14), 13, 14, upper=True, bold=True
)
SECTION: Final = Lettering("Mục", "6a", "PL1-I-II.6đ", (13, 14), 13, 14, bold=True)
SECTION_TITLE: Final = Lettering(
    "Tiêu đề mục", "6a", "PL1-I-II.6đ", (13, 14), 13, 14, upper=True, bold=True
)
ARTICLE: Final = Lettering("Điều", "6a", "PL1-I-II.6đ", (13, 14), 13, 14, bold=True)
ROMAN_SECTION: Final = Lettering(
    "Mục La Mã", "6b", "PL1-I-V.6b", (13, 14), 13, 14, upper=True, bold=True
)
TITLED_CLAUSE: Final = Lettering(
    "Khoản có tiêu đề", "6b", "PL1-I-II.6đ", (13, 14), 13, 14, bold=True
)
SIGNER: Final = Lettering(
    "Quyền hạn, chức vụ", "7", "PL1-I-II.7đ", (13, 14), 13, 14, upper=True, bold=True
)
SIGNER_NAME: Final = Lettering(
    "Họ tên người ký", "7", "PL1-I-II.7đ", (13, 14), 13, 14, bold=True
)
OTHER_TITLE: Final = Lettering(
    "Chức vụ khác", "7", "PL1-I-II.7c", (13, 14), 13, 14, upper=True, bold=True
)
ADDRESSEE: Final = Lettering("Kính gửi", "8a", "PL1-I-II.9d", (13, 14), 13, 14)
DISTRIBUTION: Final = Lettering(
    "Từ Nơi nhận", "8b", "PL1-I-II.9d", (12, 12), 12, 12, bold=True, italic=True
)
DISTRIBUTION_LIST: Final = Lettering(
    "Danh sách nơi nhận", "8b", "PL1-I-II.9d", (11, 11), 11, 11
)
APPENDIX: Final = Lettering("Phụ lục", "9", "PL1-I-III.1b", (14, 14), 14, 14, bold=True)
APPENDIX_TITLE: Final = Lettering(
    "Tiêu đề phụ lục", "9", "PL1-I-III.1b", (13, 14), 13, 14, upper=True, bold=True
)
APPENDIX_NOTE: Final = Lettering(
    "Chỉ dẫn kèm theo", "văn bản", "PL1-I-III.1c", (13, 14), 13, 14, italic=True
)
URGENCY: Final = Lettering(
    "Mức độ khẩn", "10", "PL1-I-III.2b", (13, 14), 13, 13, upper=True, bold=True
)
DRAFTER: Final = Lettering(
    "Ký hiệu người soạn thảo", "11", "PL1-I-III.3", (11, 11), 11, 11, upper=True
)
CONTACT: Final = Lettering("Địa chỉ", "12", "PL1-I-III.4", (11, 12), 11, 11)
CIRCULATION: Final = Lettering(
    "Phạm vi lưu hành", "13", "PL1-I-III.2c", (13, 14), 13, 13, upper=True, bold=True
)
PAGE_NUMBER: Final = Lettering("Số trang", "14", "PL1-I-I.7", (13, 14), 13, 14)
COPY_FORM: Final = Lettering(
    "Hình thức sao", "văn bản", "PL1-II-II.2b", (13, 14), 13, 14, upper=True, bold=True
)
TABLE_TEXT: Final = Lettering("Chữ trong bảng", "", "MODEL", (13, 14), 13, 13)
TABLE_HEAD: Final = Lettering("Đầu bảng", "", "MODEL", (13, 14), 13, 13, bold=True)
CAPTION: Final = Lettering("Lời dưới hình", "", "PRACTICE", (13, 14), 13, 13, italic=True)
FOOTNOTE: Final = Lettering("Chú thích cuối trang", "", "MODEL", (10, 11), 10, 10)
CONFIRMATION: Final = Lettering(
    "Xác nhận", "mẫu 1.10", "PL3-1.10", (11, 13), 11, 11, italic=True
)
DRAFT: Final = Lettering("Dự thảo", "", "PRACTICE", (13, 14), 13, 13, upper=True, bold=True)
DIGITAL_SIGNATURE: Final = Lettering(
    "Thông tin chữ ký số", "văn bản", "PL1-I-II.8b", (10, 10), 10, 10
)

ROWS: Final = tuple(row for row in vars().values() if isinstance(row, Lettering))
"""The whole table, in the decree's order."""
