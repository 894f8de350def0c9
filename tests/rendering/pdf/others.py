"""Văn bản các loại để đo: what công văn and kế hoạch do not show, by name.

Annexes, tables, several signers, marks of urgency, copies: short documents of any type, each
built around one thing.
"""

from __future__ import annotations

import io
from typing import Any, Final

from PIL import Image

import congvan
from congvan.decree.words import CIRCULATIONS, URGENCIES
from congvan.findings.finding import NOWHERE
from congvan.model.document.pictures import image_file
from congvan.pack.pack import load_type, names
from tests.rendering.pdf.documents import SENTENCE, SHORT, Sheet, letter

CONTACT: Final = [
    "Số 1, đường Hùng Vương, thị trấn Măng Đen, huyện Kon Plông, tỉnh Kon Tum",
    "Điện thoại: 0260.3848.888; Thư điện tử: vanphong@konplong.example.vn",
]
SIGNERS: Final = [
    {"party": "Đại diện Bên A", "title": "Giám đốc", "name": "Trần Thị Ngọc Ánh"},
    {"party": "Đại diện Bên B", "title": "Trưởng phòng", "name": "Lê Văn Nam"},
    {"title": "Kế toán trưởng", "name": "Nguyễn Thị Hoa"},
]
FOOT_SHIFTS: Final = range(14, 22)
"""How many one-line paragraphs stand before the end of a biên bản with two signers."""

MANY: Final = 70
"""Rows of a table that needs several pages."""


def others() -> dict[str, Sheet]:
    """Return every document that is read by its styles, by name."""
    made = {**_annexed(), **_tabled(), **_signed(), **_marked(), **_bodies()}
    return {
        **{f"mẫu {name}": Sheet(congvan.load(load_type(name).sample)) for name in sampled()},
        **{name: Sheet(document) for name, document in made.items()},
        "kèm theo quy chế, cỡ 12": Sheet(made["kèm theo quy chế"], "12"),
        "bảng nhiều trang, cỡ 12": Sheet(made["bảng nhiều trang"], "12"),
        "hai người ký, cỡ 12": Sheet(made["hai người ký"], "12"),
    }


def sampled() -> list[str]:
    """Return the types that have a sample."""
    return [name for name in names() if load_type(name).sample.is_file()]


def decision(**changes: object) -> congvan.Document:
    """Return a quyết định with some of its keys set otherwise."""
    values: dict[str, object] = {
        "type": "quyet_dinh",
        "symbol": "SYT",
        "subject": "Ban hành Quy chế làm việc của Sở Y tế",
        "recipients": None,
        "opening": None,
        "authority": "Giám đốc Sở Y tế",
        "legal_basis": [
            "Căn cứ Luật Tổ chức chính quyền địa phương",
            "Theo đề nghị của Chánh Văn phòng",
        ],
        "body": [
            "Ban hành kèm theo Quyết định này Quy chế và Phụ lục.",
            {"heading": "Tổ chức thực hiện", "items": [SENTENCE, {"text": SENTENCE * 2}]},
            "Quyết định này có hiệu lực kể từ ngày ký.",
        ],
        "signature": {"title": "Giám đốc", "name": "Trần Thị Ngọc Ánh"},
    }
    return letter(**{**values, **changes})


def report(**changes: object) -> congvan.Document:
    """Return a báo cáo with some of its keys set otherwise."""
    values: dict[str, object] = {
        "type": "bao_cao",
        "symbol": "SYT",
        "subject": "Kết quả thực hiện nhiệm vụ năm 2024",
        "recipients": None,
        "opening": SENTENCE,
        "body": [
            {"heading": "Kết quả", "items": [{"heading": "Y tế cơ sở", "text": SENTENCE}]}
        ],
    }
    return letter(**{**values, **changes})


def rules_of_work(**changes: object) -> dict[str, Any]:
    """Return a quy chế with Chương, Mục and Điều, as a document is attached."""
    articles = [
        {"heading": f"Trách nhiệm {n}", "text": SENTENCE, "items": [SENTENCE * 2, SHORT]}
        for n in range(3)
    ]
    sections = [
        {"heading": "Phân công", "items": articles},
        {"heading": "Phối hợp", "items": articles},
    ]
    return {
        "type": "Quy chế",
        "subject": "Làm việc của Sở Y tế",
        "body": [
            {"heading": "Quy định chung", "items": articles},
            {"heading": "Tổ chức", "numbering": "Mục 1", "items": sections},
        ],
        **changes,
    }


def table(rows: int, **changes: object) -> dict[str, Any]:
    """Return a table with a group, a cell over two rows, a list, amounts and a total."""
    typical = [
        [str(n), SHORT, ["Sở Y tế", "Sở Nội vụ"], {"money": n * 1_250_000}]
        for n in range(3, rows)
    ]
    return {
        "columns": [
            {"heading": "STT", "align": "center"},
            "Nội dung công việc",
            "Cơ quan chủ trì",
            {"heading": "Kinh phí", "width": 40},
        ],
        "rows": [
            {"group": "I. Nhiệm vụ chung"},
            ["1", "Tập huấn", {"text": "Phòng Nội vụ", "down": 2}, {"money": 12_500_000}],
            ["2", "Kiểm tra", {"money": 1_000_000}],
            *typical,
            {"total": [{"text": "Cộng", "across": 3}, {"money": {"amount": 1, "words": True}}]},
        ],
        **changes,
    }


def _annexed() -> dict[str, congvan.Document]:
    two = [
        {"heading": "Danh mục nhiệm vụ", "opening": [SENTENCE * 4] * 8, "body": [SHORT]},
        {"heading": "Biểu tổng hợp", "landscape": True, "body": [{"table": table(30)}]},
    ]
    titled = rules_of_work(
        head=False,
        type="Kế hoạch",
        numbering=["I.", "1."],
        body=[{"heading": "Mục đích", "items": [SENTENCE]}],
        signature={"title": "Giám đốc", "name": "Trần Thị Ngọc Ánh"},
        distribution=["Các phòng thuộc Sở"],
        archive=["VT"],
        appendices=[{"heading": "Phân công nhiệm vụ", "body": [SENTENCE]}],
    )
    other = {"name": "Hội đồng Thi đua", "parent": "Ủy ban nhân dân tỉnh Kon Tum"}
    return {
        "kèm theo quy chế": decision(attachments=[rules_of_work()]),
        "kèm theo hai văn bản": decision(
            attachments=[rules_of_work(issuer=other), titled], appendices=two, contact=CONTACT
        ),
        "kèm theo khổ ngang": decision(attachments=[rules_of_work(landscape=True)]),
        "một phụ lục": decision(appendices=two[:1]),
        "phụ lục điện tử": decision(appendices=two, electronic=True),
        "phụ lục công văn": letter(opening=[SENTENCE, "Gửi kèm Phụ lục."], appendices=two[1:]),
        "tiêu đề phụ lục dài": decision(appendices=[{**two[0], "heading": SENTENCE * 2}]),
    }


def _tabled() -> dict[str, congvan.Document]:
    header = [
        ["TT", {"text": "Đơn vị", "down": 2}, {"text": "Kết quả", "across": 2}],
        ["(1)", "Số lượng", "Tỷ lệ"],
    ]
    unnamed: list[dict[str, object]] = [{"align": "center"}, {}, {}, {"width": 40}]
    two_rows = table(MANY, header=header, columns=unnamed)
    wide = {"columns": [f"Cột số {n}" for n in range(1, 13)], "rows": [["1.250"] * 12] * 5}
    turned = {"text": "Chi tiết:", "table": table(MANY), "landscape": True}
    free = table(4, borders=False)
    return {
        "bảng nhiều trang": report(body=[SENTENCE, {"table": table(MANY)}]),
        "đầu bảng hai dòng": report(body=[{"text": SENTENCE, "table": two_rows}, SENTENCE]),
        "bảng trên trang ngang": report(body=[SENTENCE, turned, SENTENCE]),
        "bảng nhiều cột": report(body=[{"table": wide}, SENTENCE], closing=SENTENCE),
        "bảng không kẻ khung": report(body=[{"table": free}, SENTENCE]),
    }


def _signed() -> dict[str, congvan.Document]:
    joint = [{"name": "Sở Y tế"}, {"name": "Sở Giáo dục và Đào tạo"}]
    above = {"capacity": ["KT. Giám đốc"], "title": "Phó Giám đốc", "name": "Lê Văn Nam"}
    minutes = {
        f"hai người ký, {count} đoạn": report(signature=SIGNERS[:2], body=[SHORT] * count)
        for count in FOOT_SHIFTS
    }
    return {
        "hai người ký": report(signature=SIGNERS[:2]),
        "ba người ký": report(signature=SIGNERS),
        "hai cơ quan": report(issuer=joint, signature=[above, SIGNERS[2]]),
        "chức vụ khác": report(signature={**above, "other_title": "Trưởng Ban Chỉ đạo tỉnh"}),
        **minutes,
    }


def _marked() -> dict[str, congvan.Document]:
    urgent = {word: letter(urgency=word) for word in URGENCIES}
    inside = {word: decision(circulation=word, opening=None) for word in CIRCULATIONS}
    copier: dict[str, object] = {"form": "sao y", "issuer": {"name": "Văn phòng Sở Y tế"}}
    paper = {
        **copier,
        "symbol": "VP",
        "place": "Kon Tum",
        "distribution": ["Các phòng"],
        "archive": ["VT"],
        "signature": {"title": "Chánh Văn phòng", "name": "Lê Văn Nam"},
    }
    far = {"place": "Thành phố Hồ Chí Minh"}
    return {
        "địa danh dài": letter(**far),
        "sao lục, địa danh dài": letter(copy={**paper, **far, "date": "2024-12-20"}),
        **urgent,
        **inside,
        "mọi dấu": decision(
            urgency="hỏa tốc", draft="có", secrecy="mật", circulation=CIRCULATIONS[1]
        ),
        "địa chỉ": letter(opening=[SENTENCE * 3] * 20, contact=CONTACT, drafter="PL.(300)"),
        "sao y giấy": letter(copy=paper),
        "sao y điện tử": letter(copy={**copier, "signed_at": "2024-02-19 16:43:05"}),
    }


def _bodies() -> dict[str, congvan.Document]:
    noted = [f"{SENTENCE}Theo tài liệu[^{n}]." for n in ("a", "b", "c")] * 8
    notes = {"a": SENTENCE, "b": SHORT, "c": SENTENCE * 2}
    asked = [
        {"checked": True, "text": "Đã hoàn thành"},
        {"checked": False, "text": "Chưa hoàn thành"},
        {"text": "Ý kiến của đơn vị:", "dots": 3},
    ]
    divided = {"heading": "Mục lớn", "items": [{"heading": "Chương", "items": [SENTENCE]}]}
    buffer = io.BytesIO()
    Image.new("L", (1600, 600), 200).save(buffer, "PNG", dpi=(96, 96))
    picture = {"file": "so-do.png", "caption": "Sơ đồ tổ chức"}
    return {
        "chú thích": letter(opening=noted, notes=notes),
        "ô chọn": report(body=asked),
        "Phần, Chương": report(body=[divided] * 2, numbering=["Phần I", "Chương I", "1."]),
        "hình": report(body=[SENTENCE, {"picture": picture}, SENTENCE]).with_pictures(
            {"so-do.png": image_file(buffer.getvalue(), NOWHERE)}
        ),
    }
