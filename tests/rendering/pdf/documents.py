"""Văn bản để đo: documents whose pages try the layout, by name."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import congvan
from congvan.decree.lettering import Profile

ROOT: Final = Path(__file__).parents[3]
DIRECTIVE: Final = ROOT / "examples" / "kon-plong" / "chi-dao.yaml"
PLAN: Final = Path(__file__).with_name("ke-hoach.yaml")

SENTENCE: Final = (
    "Các cơ quan, đơn vị, địa phương chủ động rà soát, đề xuất cụ thể các nhiệm vụ thường xuyên, "
    "lâu dài; kịp thời báo cáo, tháo gỡ khó khăn, vướng mắc theo thẩm quyền. "
)
SHORT: Final = "Đề nghị các đơn vị nghiêm túc thực hiện."
SHIFTS: Final = range(18, 34)
"""How many one-line paragraphs stand before the last one, near the end of a page."""

LONG_NAME: Final = (
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh Quảng Ngãi"
)


class Sheet(NamedTuple):
    """Một văn bản để đo, with the size profile it is printed in."""

    document: congvan.Document
    profile: Profile = "13"

    def docx(self) -> bytes:
        """Return it rendered."""
        return congvan.render(self.document, house=congvan.House(sizes=self.profile))


def directive() -> congvan.Document:
    """Return the real directive of Kon Plông."""
    return congvan.load(DIRECTIVE)


def plan() -> congvan.Document:
    """Return a kế hoạch with every level of numbering."""
    return congvan.load(PLAN)


def letter(**changes: object) -> congvan.Document:
    """Return a short công văn with some of its keys set otherwise."""
    values: dict[str, object] = {
        "type": "cong_van",
        "issuer": {"name": "Sở Y tế", "parent": "Ủy ban nhân dân tỉnh Kon Tum"},
        "symbol": "SYT-VP",
        "number": "125",
        "place": "Kon Tum",
        "date": "2024-11-20",
        "subject": "báo cáo kết quả thực hiện nhiệm vụ năm 2024",
        "recipients": "Ủy ban nhân dân tỉnh Kon Tum",
        "opening": [SENTENCE * 2, SENTENCE * 3],
        "distribution": ["Giám đốc Sở", "Các phòng thuộc Sở"],
        "archive": {"units": ["VT", "VP"]},
        "signature": {
            "capacity": [{"KT": "Giám đốc"}],
            "title": "Phó Giám đốc",
            "name": "Trần Thị Ngọc Ánh",
        },
    }
    return congvan.from_dict({**values, **changes})


def sheets() -> dict[str, Sheet]:
    """Return every document that is laid out and measured, by name."""
    letters = {**_names(), **_lists(), **_lengths(), **_near_the_end()}
    return {
        "chỉ đạo": Sheet(directive()),
        "chỉ đạo cỡ 12": Sheet(directive(), "12"),
        "kế hoạch": Sheet(plan()),
        "kế hoạch cỡ 12": Sheet(plan(), "12"),
        **{name: Sheet(document) for name, document in letters.items()},
        "tên rất dài, cỡ 12": Sheet(letters["tên rất dài, có chủ quản"], "12"),
    }


def _names() -> dict[str, congvan.Document]:
    parent = "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"
    return {
        "tên ngắn": letter(issuer={"name": "Sở Y tế"}),
        "tên ngắn, có chủ quản": letter(),
        "tên ngắn, chủ quản dài": letter(issuer={"name": "Sở Y tế", "parent": parent}),
        "tên hai dòng": letter(issuer={"name": parent}),
        "tên rất dài": letter(issuer={"name": LONG_NAME}),
        "tên rất dài, có chủ quản": letter(issuer={"name": LONG_NAME, "parent": parent}),
    }


def _lists() -> dict[str, congvan.Document]:
    short = [f"Ủy ban nhân dân xã Đăk Nên {n}" for n in range(1, 9)]
    long = [
        f"Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh và các tổ chức chính trị cụm {n}"
        for n in range(1, 5)
    ]
    copies = [f"Ủy ban nhân dân xã số {n}" for n in range(1, 35)]
    wide = "Các cơ quan chuyên môn, đơn vị sự nghiệp thuộc Ủy ban nhân dân huyện Kon Plông"
    return {
        "mười hai kính gửi": letter(recipients=[*short, *long]),
        "một kính gửi dài": letter(recipients=long[0] + ", " + long[1]),
        "nơi nhận dài": letter(distribution=[*copies, wide]),
    }


def _lengths() -> dict[str, congvan.Document]:
    return {
        "một đoạn": letter(opening=SENTENCE * 2),
        "một dòng": letter(opening=SHORT),
        "hai trăm đoạn": letter(opening=[SENTENCE] * 200),
        "đoạn cuối dài": letter(opening=[SENTENCE, SENTENCE * 36]),
        "cả bài một đoạn dài": letter(opening=SENTENCE * 36),
        "đoạn cuối một dòng": letter(opening=[SENTENCE * 12, SHORT]),
    }


def _near_the_end() -> dict[str, congvan.Document]:
    """Return letters, each a line longer than the one before, ending in one line or in seven."""
    endings = {"một dòng": SHORT, "bảy dòng": SENTENCE * 3}
    return {
        f"cuối trang {ending}, {count} đoạn": letter(opening=[*[SHORT] * count, last])
        for ending, last in endings.items()
        for count in SHIFTS
    }
