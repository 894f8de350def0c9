"""Từ khóa: the English and the Vietnamese name of every key of a YAML file, and what it means.

English names are the model's attributes and the templates' tags. Either vocabulary is accepted
anywhere, with or without accents, with spaces, `-` or `_`.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Key(NamedTuple):
    """Một khóa: its Vietnamese name and a sentence for the editor's help."""

    vietnamese: str
    meaning: str


KEYS: Final[dict[str, dict[str, Key]]] = {
    "Document": {
        "type": Key("loại", "Loại văn bản: công văn, kế hoạch …"),
        "issuer": Key("cơ quan", "Cơ quan, tổ chức ban hành văn bản."),
        "symbol": Key(
            "ký hiệu",
            "Ký hiệu, không kèm số. Công văn: cơ quan-đơn vị soạn thảo (UBND-VHTT). Văn bản có tên "
            "loại: chỉ cơ quan (UBND), chữ viết tắt tên loại tự thêm vào trước.",
        ),
        "number": Key("số", "Số văn bản; để trống khi chưa lấy số."),
        "place": Key("địa danh", "Địa danh trước ngày tháng."),
        "date": Key("ngày", "Ngày ban hành: 2024-02-19, 19/02/2024, hoặc phần đã biết."),
        "subject": Key("trích yếu", "Trích yếu, không kèm “V/v” hay “Về việc” ở công văn."),
        "recipients": Key("kính gửi", "Nơi trực tiếp giải quyết: một hoặc nhiều."),
        "references": Key("viện dẫn", "Các văn bản được viện dẫn, gọi trong câu bằng [@tên]."),
        "legal_basis": Key("căn cứ", "Căn cứ ban hành, mỗi mục một căn cứ."),
        "opening": Key("mở đầu", "Lời mở đầu; mỗi mục một đoạn."),
        "directives": Key("chỉ đạo", "Nội dung giao cho từng cơ quan, đánh số 1., 2., 3."),
        "body": Key("nội dung", "Nội dung theo các mục từ lớn đến nhỏ."),
        "closing": Key("kết thúc", "Lời kết; “./.” tự thêm."),
        "closing_mark": Key("dấu kết thúc", "`không` nếu không in “./.” cuối nội dung."),
        "distribution": Key("nơi nhận", "Nơi nhận, không kèm dòng Lưu."),
        "archive": Key("lưu", "Dòng Lưu cuối Nơi nhận."),
        "signature": Key("ký", "Quyền hạn, chức vụ, họ tên người ký."),
    },
    "Issuer": {
        "parent": Key("chủ quản", "Cơ quan chủ quản trực tiếp, nếu có; không tự thêm."),
        "name": Key(
            "tên", "Tên cơ quan ban hành; viết thành danh sách để tự chọn chỗ xuống dòng."
        ),
    },
    "PartialDate": {
        "day": Key("ngày", "Ngày 1–31."),
        "month": Key("tháng", "Tháng 1–12."),
        "year": Key("năm", "Năm đủ bốn chữ số."),
    },
    "Reference": {
        "type": Key("loại", "Tên loại văn bản được viện dẫn."),
        "number": Key("số", "Số và ký hiệu, ví dụ 582/UBND-KGVX; Luật, Pháp lệnh không ghi."),
        "date": Key("ngày", "Ngày ban hành."),
        "issuer": Key("cơ quan", "Cơ quan ban hành; Luật, Pháp lệnh không ghi."),
        "subject": Key("trích yếu", "Trích yếu; với Luật là tên luật."),
    },
    "Directive": {
        "to": Key("giao", "Cơ quan được giao, như sẽ in; có thể nhiều."),
        "lead": Key("dẫn", "Lời trước tên cơ quan: Giao, Đề nghị …"),
        "agencies": Key("đơn vị", "Mã đơn vị phải trả lời; dùng để theo dõi, không in."),
        "text": Key("nội dung", "Nội dung giao, viết liền sau tên cơ quan."),
        "tasks": Key("nhiệm vụ", "Các nhiệm vụ, mỗi mục một gạch đầu dòng."),
    },
    "Task": {
        "id": Key("mã", "Mã nhiệm vụ để theo dõi; không in."),
        "text": Key("nội dung", "Nội dung nhiệm vụ."),
        "due": Key("thời hạn", "Thời hạn để theo dõi; không in, phải nói trong nội dung."),
        "with": Key("phối hợp", "Đơn vị phối hợp, để theo dõi; không in."),
        "product": Key("sản phẩm", "Sản phẩm phải có, để theo dõi; không in."),
    },
    "Block": {
        "heading": Key("tiêu đề", "Tiêu đề: đứng riêng một dòng, hoặc liền trước nội dung."),
        "text": Key("nội dung", "Lời văn."),
        "items": Key("gồm", "Các mục con."),
        "numbering": Key("đánh số", "Kiểu đánh số các mục con: I. A. 1. 1.1. a) (1) - +"),
        "number": Key("số", "Số thứ tự tự đặt của mục này, in như gõ; “” là không đánh số."),
    },
    "Recipient": {
        "to": Key("gửi", "Nơi nhận."),
        "for": Key("để", "Gửi để làm gì: b/c, p/h, t/h …; in trong ngoặc đơn."),
    },
    "Archive": {
        "units": Key("đơn vị", "Nơi lưu: VT và đơn vị soạn thảo."),
        "copies": Key("số bản", "Số bản lưu, in trong ngoặc đơn; để trống nếu không ghi."),
    },
    "Signature": {
        "capacity": Key("quyền hạn", "Quyền hạn ký từ trên xuống: TM, Q, KT, TL, TUQ."),
        "title": Key("chức vụ", "Chức vụ người ký."),
        "name": Key("họ tên", "Họ tên người ký, không kèm học hàm, học vị."),
    },
}
"""By model and attribute; the one list of keys."""


def key_of(attribute: str, model: str = "Document") -> str:
    """Return the Vietnamese name of a key."""
    return KEYS[model][attribute].vietnamese
