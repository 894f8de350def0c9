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


_SIGNATURE: Final = {
    "row_title": Key(
        "tiêu đề", "Dòng trên cả hàng chữ ký bắt đầu từ người này: Đại diện các bên."
    ),
    "capacity": Key("quyền hạn", "Quyền hạn ký từ trên xuống: TM, Q, KT, TL, TUQ."),
    "party": Key("bên", "Bên ký, khi nhiều người ký: Đại diện Bên A."),
    "title": Key("chức vụ", "Chức vụ người ký."),
    "other_title": Key("chức vụ khác", "Chức vụ và cơ quan của người ký, in trên họ tên."),
    "rank": Key("cấp bậc", "Quân hàm, học hàm, học vị, nơi được phép ghi."),
    "name": Key("họ tên", "Họ tên người ký, không kèm học hàm, học vị."),
}
"""Of a signature in a document and of a signer in a profile."""

_CHARGED: Final = {
    "id": Key("mã", "Mã nhiệm vụ để theo dõi; không in."),
    "agencies": Key(
        "đơn vị", "Mã đơn vị, nhóm, cá nhân phải làm, thay nơi được giao ở trên; không in."
    ),
    "also": Key("thêm đơn vị", "Mã đơn vị, nhóm phải làm, thêm vào nơi được giao ở trên."),
    "but": Key("trừ", "Mã đơn vị, nhóm không phải làm, dù thuộc nhóm được giao."),
    "rest": Key("còn lại", "Nhóm mà đơn vị nào chưa có việc ở các mục bên cạnh thì phải làm."),
    "with": Key("phối hợp", "Đơn vị phối hợp, để theo dõi; không in."),
    "due": Key("thời hạn", "Thời hạn để theo dõi; không in, phải nói trong nội dung."),
    "product": Key("sản phẩm", "Sản phẩm phải có, để theo dõi; không in."),
    "by": Key("chỉ đạo bởi", "Người chỉ đạo việc này, để theo dõi; không in."),
}
"""Of whatever charges somebody with a task."""

_ASSIGNMENT: Final = Key("giao việc", "Ai làm việc này, đến khi nào, để theo dõi; không in.")
_ATTACHED_LINE: Final = (
    "Lời tự viết thay “(Kèm theo … số … ngày … của …)”; dấu ngoặc tự thêm, không ghi thì tự in."
)
"""Of an appendix and of an attached document."""

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
        "number_place": Key(
            "chỗ ghi số", "đầu trang, dưới tên loại, hoặc `không`: biên bản, hợp đồng."
        ),
        "place": Key(
            "địa danh",
            "Địa danh trước ngày tháng; `không`: hợp đồng không ghi ngày tháng ở đầu trang.",
        ),
        "date": Key("ngày", "Ngày ban hành: 2024-02-19, 19/02/2024, hoặc phần đã biết."),
        "draft": Key("dự thảo", "Dấu dự thảo: `có`, hoặc lời của nó: Dự thảo lần 2."),
        "secrecy": Key(
            "độ mật",
            "Tuyệt mật, tối mật, mật: chừa chỗ đóng dấu, không in chữ (Luật Bảo vệ bí mật).",
        ),
        "urgency": Key("độ khẩn", "Hỏa tốc, thượng khẩn, khẩn."),
        "type_name": Key(
            "tên loại", "Tên in thay tên loại: Hợp đồng mua bán tài sản, Thư chúc mừng …"
        ),
        "subject": Key("trích yếu", "Trích yếu, không kèm “V/v” hay “Về việc” ở công văn."),
        "recipients": Key("kính gửi", "Nơi trực tiếp giải quyết: một hoặc nhiều."),
        "references": Key("viện dẫn", "Các văn bản được viện dẫn, gọi trong câu bằng [@tên]."),
        "follows": Key(
            "thực hiện",
            "Kế hoạch, báo cáo này thực hiện chỉ đạo nào, của đơn vị nào; không in.",
        ),
        "authority": Key(
            "thẩm quyền", "Tập thể, cơ quan, hoặc chức vụ người có thẩm quyền ban hành."
        ),
        "legal_basis": Key("căn cứ", "Căn cứ ban hành, mỗi mục một căn cứ."),
        "enacting": Key(
            "lời ban hành", "Câu in thay “QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:” đứng riêng một dòng."
        ),
        "fields": Key(
            "thông tin",
            "Các mục riêng của loại: thời gian, địa điểm của giấy mời …; hoặc một danh sách các "
            "dòng tự ghi thay mẫu của loại.",
        ),
        "opening": Key("mở đầu", "Lời mở đầu; mỗi mục một đoạn."),
        "directives": Key("chỉ đạo", "Nội dung giao cho từng cơ quan, đánh số 1., 2., 3."),
        "body": Key("nội dung", "Nội dung theo các mục từ lớn đến nhỏ."),
        "numbering": Key("đánh số", "Các kiểu đánh số từ lớn đến nhỏ, thay kiểu của loại."),
        "heading_alone": Key(
            "tiêu đề riêng dòng",
            "`có` nếu tiêu đề của mục đứng riêng một dòng, lời văn ở dòng dưới; `không` nếu lời "
            "văn liền sau tiêu đề. Không ghi thì theo loại.",
        ),
        "closing": Key("kết thúc", "Lời kết; “./.” tự thêm."),
        "closing_mark": Key("dấu kết thúc", "`không` nếu không in “./.” cuối nội dung."),
        "distribution": Key("nơi nhận", "Nơi nhận, không kèm dòng Lưu."),
        "archive": Key("lưu", "Dòng Lưu cuối Nơi nhận."),
        "drafter": Key(
            "người soạn thảo",
            "Ký hiệu người soạn thảo và số bản phát hành sau dòng Lưu, như PL.(300).",
        ),
        "signature": Key(
            "ký", "Quyền hạn, chức vụ, họ tên người ký; nhiều người thì một danh sách."
        ),
        "confirmation": Key(
            "xác nhận", "Lời xác nhận ở góc trái dưới chữ ký, chừa chỗ ký: giấy nghỉ phép."
        ),
        "copy": Key("bản sao", "Khối sao y, sao lục, trích sao sau văn bản."),
        "attachments": Key("kèm theo", "Văn bản ban hành hoặc phê duyệt kèm theo."),
        "appendices": Key("phụ lục", "Các phụ lục, mỗi mục một phụ lục."),
        "contact": Key("liên hệ", "Địa chỉ, thư điện tử, điện thoại ở cuối trang thứ nhất."),
        "circulation": Key("phạm vi lưu hành", "Xem xong trả lại, hoặc lưu hành nội bộ."),
        "notes": Key("chú thích", "Chú thích cuối trang, gọi trong câu bằng [^tên]."),
        "received": Key(
            "văn bản đến",
            "`có` nếu tệp chỉ ghi một văn bản nơi khác ban hành, để theo dõi việc nó giao; không "
            "dựng.",
        ),
        "electronic": Key(
            "điện tử", "`có` nếu là văn bản điện tử: dòng “Kèm theo …” để trống số, ngày."
        ),
        "signed_at": Key(
            "ký số lúc",
            "Thời gian ký số của cơ quan, cho phụ lục là tệp riêng: 2024-02-19 16:43:05.",
        ),
        "measures": Key(
            "quy cách",
            "Cỡ chữ, lề, khoảng cách của riêng văn bản; không ghi thì theo cơ quan.",
        ),
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
        "file": Key(
            "tệp", "Tệp YAML của văn bản ấy, tính từ thư mục của tệp này: số, ngày tự theo nó."
        ),
    },
    "Following": {
        "directive": Key("chỉ đạo", "Tên của văn bản chỉ đạo trong `viện dẫn`."),
        "agency": Key("đơn vị", "Mã của đơn vị thực hiện trong danh bạ."),
    },
    "FollowUp": {
        "task": Key("mã", "Mã nhiệm vụ trong văn bản chỉ đạo."),
        "origin": Key("gốc", "Dấu của lời chỉ đạo lúc lập kế hoạch; do `congvan plan` ghi."),
        "adapted": Key("điều chỉnh", "`có` nếu lời nhiệm vụ đã được viết lại cho đơn vị."),
        "due": Key("thời hạn", "Thời hạn của đơn vị, nếu khác chỉ đạo."),
        "status": Key(
            "tình trạng", "hoàn thành, đang thực hiện, chưa thực hiện, không thực hiện."
        ),
        "result": Key("kết quả", "Kết quả đạt được, in trong báo cáo."),
        "evidence": Key("minh chứng", "Văn bản, hình ảnh, số liệu chứng tỏ kết quả."),
    },
    "Directive": {
        "to": Key("giao", "Cơ quan được giao, như sẽ in; có thể nhiều."),
        "lead": Key("dẫn", "Lời trước tên cơ quan: Giao, Đề nghị …"),
        "text": Key("nội dung", "Nội dung giao, viết liền sau tên cơ quan."),
        "tasks": Key("nhiệm vụ", "Các nhiệm vụ, mỗi mục một gạch đầu dòng."),
        "numbering": Key("đánh số", "Kiểu đánh số các nhiệm vụ, thay kiểu của loại: - a) 1.1."),
        **_CHARGED,
    },
    "Task": {
        "text": Key("nội dung", "Nội dung nhiệm vụ."),
        "items": Key("gồm", "Các ý của nhiệm vụ, mỗi ý một dòng; ý lại có thể có `gồm`."),
        "numbering": Key("đánh số", "Kiểu đánh số các ý của nhiệm vụ: a) (1) - +"),
        **_CHARGED,
    },
    "Assignment": _CHARGED,
    "Entry": {
        "label": Key("nhãn", "Chữ in trước mục này, thay chữ sẵn có của loại."),
        "text": Key("nội dung", "Lời văn."),
        "items": Key("gồm", "Nhiều dòng, mỗi dòng một gạch đầu dòng."),
        "numbering": Key("đánh số", "Kiểu đánh số các dòng, thay gạch đầu dòng: 1. a) …"),
        "money": Key("tiền", "Số tiền, đồng: 1250000."),
    },
    "Group": {
        "label": Key("nhãn", "Chữ trước dấu hai chấm; các dòng có nhãn thẳng hàng với nhau."),
        "text": Key("nội dung", "Lời văn, hoặc tên nhóm."),
        "items": Key("gồm", "Các dòng của nhóm, mỗi dòng một gạch đầu dòng."),
    },
    "Block": {
        "paragraph": Key(
            "đoạn", "Một đoạn không đánh số giữa các mục; các mục sau vẫn đánh số tiếp."
        ),
        "heading": Key("tiêu đề", "Tiêu đề: đứng riêng một dòng, hoặc liền trước nội dung."),
        "text": Key("nội dung", "Lời văn."),
        "checked": Key("chọn", "`có` hoặc `không`: in ô chọn trước nội dung."),
        "dots": Key("dòng chấm", "Số dòng chấm để điền bằng tay sau nội dung."),
        "table": Key("bảng", "Bảng."),
        "picture": Key("hình", "Tệp hình PNG, JPEG cạnh tệp YAML."),
        "quote": Key("trích", "Các đoạn trích, in số như đã gõ."),
        "items": Key("gồm", "Các mục con."),
        "numbering": Key("đánh số", "Kiểu đánh số các mục con: I. A. 1. 1.1. a) (1) - +"),
        "number": Key("số", "Số thứ tự tự đặt của mục này, in như gõ; “” là không đánh số."),
        "start": Key(
            "bắt đầu", "Số đầu tiên của các mục con; `tiếp` là đánh số tiếp mục trước."
        ),
        "landscape": Key("khổ ngang", "`có` nếu mục này (bảng rộng) nằm trên trang ngang."),
        "closing_mark": Key("dấu kết thúc", "`có` nếu “./.” đứng cuối mục này."),
        "follow_up": Key(
            "theo dõi", "Nhiệm vụ của chỉ đạo mà mục này thực hiện, và tình trạng; không in."
        ),
        "assignment": _ASSIGNMENT,
    },
    "Table": {
        "columns": Key("cột", "Tên các cột, hoặc {tên, rộng, canh}."),
        "header": Key(
            "đầu bảng", "Các dòng đầu bảng, khi đầu bảng có ô ghép; lặp lại mỗi trang."
        ),
        "rows": Key(
            "dòng",
            "Các dòng: danh sách ô, {tên cột: ô}, {nhóm: …}, {cộng: […]}; hoặc khối `|` mỗi dòng "
            "một hàng, giữa hai ô là `|` hay phím Tab.",
        ),
        "borders": Key("kẻ khung", "`không` nếu bảng không kẻ khung."),
    },
    "Column": {
        "heading": Key("tên", "Tên cột."),
        "width": Key("rộng", "Bề rộng, mm; không ghi thì tự chia."),
        "align": Key("canh", "trái, giữa, phải, đều."),
        "role": Key(
            "là",
            "Cột nói gì về việc của mỗi dòng: nhiệm vụ, mã, chủ trì, phối hợp, thời hạn, sản phẩm, "
            "chỉ đạo bởi.",
        ),
    },
    "Row": {
        "task": Key("mã nhiệm vụ", "Mã nhiệm vụ mà dòng này phân công; không in."),
        "assignment": _ASSIGNMENT,
        "group": Key("nhóm", "Tên nhóm, in đậm trên cả bề ngang."),
        "cells": Key("ô", "Các ô."),
        "total": Key("cộng", "Các ô của dòng cộng, in đậm."),
    },
    "Cell": {
        "text": Key("nội dung", "Lời văn."),
        "items": Key("gồm", "Nhiều dòng, mỗi dòng một gạch đầu dòng."),
        "money": Key("tiền", "Số tiền, đồng: 1250000."),
        "across": Key("ngang", "Số cột mà ô này trùm."),
        "down": Key("dọc", "Số dòng mà ô này trùm."),
        "align": Key("canh", "trái, giữa, phải, đều."),
    },
    "Amount": {
        "amount": Key("số tiền", "Số tiền, đồng."),
        "words": Key("bằng chữ", "`có` nếu in thêm số tiền bằng chữ."),
    },
    "Picture": {
        "file": Key("tệp", "Tên tệp hình, tính từ thư mục của tệp YAML."),
        "width": Key("rộng", "Bề rộng, mm; không ghi thì theo hình, vừa khổ chữ."),
        "caption": Key("lời", "Lời dưới hình."),
    },
    "Recipient": {
        "to": Key("gửi", "Nơi nhận."),
        "for": Key("để", "Gửi để làm gì: b/c, p/h, t/h …; in trong ngoặc đơn."),
    },
    "Archive": {
        "units": Key("đơn vị", "Nơi lưu: VT và đơn vị soạn thảo."),
        "copies": Key("số bản", "Số bản lưu, in trong ngoặc đơn; để trống nếu không ghi."),
    },
    "Signature": _SIGNATURE,
    "Appendix": {
        "heading": Key("tiêu đề", "Tiêu đề phụ lục."),
        "attached_line": Key("dòng kèm theo", _ATTACHED_LINE),
        "opening": Key("mở đầu", "Lời mở đầu."),
        "body": Key("nội dung", "Nội dung."),
        "table": Key("bảng", "Bảng, khi phụ lục chỉ là một bảng; thay cho `nội dung`."),
        "numbering": Key("đánh số", "Các kiểu đánh số từ lớn đến nhỏ."),
        "heading_alone": Key(
            "tiêu đề riêng dòng", "`có` nếu tiêu đề của mục đứng riêng một dòng."
        ),
        "closing": Key("kết thúc", "Lời kết."),
        "closing_mark": Key("dấu kết thúc", "`không` nếu không in “./.”."),
        "landscape": Key("khổ ngang", "`có` nếu phụ lục nằm trên trang ngang."),
        "separate": Key("tệp riêng", "`có` nếu là một tệp riêng, không cùng tệp với văn bản."),
    },
    "Attachment": {
        "head": Key(
            "phần đầu", "`không` nếu chỉ có tên văn bản, không có cơ quan và Quốc hiệu."
        ),
        "issuer": Key("cơ quan", "Cơ quan ở phần đầu, nếu khác cơ quan ban hành."),
        "type": Key("loại", "Tên loại văn bản kèm theo: Quy chế, Kế hoạch …"),
        "subject": Key("trích yếu", "Trích yếu."),
        "attached_line": Key("dòng kèm theo", _ATTACHED_LINE),
        "legal_basis": Key("căn cứ", "Căn cứ, nếu có."),
        "opening": Key("mở đầu", "Lời mở đầu."),
        "body": Key("nội dung", "Nội dung; Điều đánh số lại từ 1."),
        "table": Key("bảng", "Bảng, khi văn bản kèm theo chỉ là một bảng."),
        "numbering": Key("đánh số", "Các kiểu đánh số từ lớn đến nhỏ."),
        "heading_alone": Key(
            "tiêu đề riêng dòng", "`có` nếu tiêu đề của mục đứng riêng một dòng."
        ),
        "closing": Key("kết thúc", "Lời kết."),
        "closing_mark": Key("dấu kết thúc", "`không` nếu không in “./.”."),
        "distribution": Key("nơi nhận", "Nơi nhận, nếu văn bản kèm theo có."),
        "archive": Key("lưu", "Dòng Lưu, nếu có."),
        "signature": Key("ký", "Người ký, nếu văn bản kèm theo có."),
        "appendices": Key("phụ lục", "Phụ lục của văn bản kèm theo."),
        "landscape": Key("khổ ngang", "`có` nếu nằm trên trang ngang."),
        "separate": Key("tệp riêng", "`có` nếu là một tệp riêng, không cùng tệp với văn bản."),
    },
    "Copy": {
        "form": Key("hình thức", "Sao y, sao lục, trích sao."),
        "issuer": Key("cơ quan", "Cơ quan sao."),
        "number": Key("số", "Số bản sao; để trống khi chưa lấy số."),
        "symbol": Key("ký hiệu", "Ký hiệu cơ quan sao; SY, SL, TrS tự thêm vào trước."),
        "place": Key("địa danh", "Địa danh."),
        "date": Key("ngày", "Ngày sao."),
        "distribution": Key("nơi nhận", "Nơi nhận bản sao."),
        "archive": Key("lưu", "Dòng Lưu."),
        "signature": Key("ký", "Người ký bản sao."),
        "signed_at": Key("ký số lúc", "Bản sao điện tử: thời gian ký số, 2024-02-19 16:43:05."),
    },
    "Office": {
        "issuer": Key("cơ quan", "Cơ quan, tổ chức ban hành văn bản."),
        "place": Key("địa danh", "Địa danh trước ngày tháng."),
        "abbreviation": Key(
            "viết tắt", "Chữ viết tắt tên cơ quan; là ký hiệu của văn bản có tên loại: KH-SYT."
        ),
        "unit": Key(
            "đơn vị soạn thảo", "Chữ viết tắt đơn vị soạn thảo, vào ký hiệu công văn: SYT-VP."
        ),
        "archive": Key("lưu", "Dòng Lưu cuối Nơi nhận."),
        "contact": Key("liên hệ", "Địa chỉ, thư điện tử, điện thoại; chỉ in ở công văn."),
        "ranks": Key(
            "cấp bậc",
            "`có` nếu ngành được ghi quân hàm, học hàm, học vị trước họ tên người ký.",
        ),
        "signers": Key("người ký", "Những người ký; mỗi người một mã, gọi bằng `ký: mã`."),
        "measures": Key(
            "quy cách", "Cỡ chữ, lề, khoảng cách của cơ quan, trong khoảng cho phép."
        ),
        "check": Key("soát", "Soát những mã nào: `chỉ` những mã này, `bỏ qua` những mã này."),
        "templates": Key(
            "mẫu", "Thư mục mẫu riêng, tính từ chỗ của congvan.yaml; có thể nhiều."
        ),
    },
    "Checks": {
        "select": Key("chỉ", "Chỉ soát những mã này: mã, đầu mã (CV7) hoặc tên."),
        "ignore": Key("bỏ qua", "Không soát những mã này; lỗi vẫn không dựng được."),
    },
    "Signer": {
        **_SIGNATURE,
        "from": Key("từ", "Ngày bắt đầu giữ chức; không ghi thì không xét."),
        "until": Key("đến", "Ngày cuối cùng giữ chức; không ghi thì đến nay."),
    },
    "Directory": {
        "agencies": Key("cơ quan", "Các cơ quan; mỗi cơ quan một mã tự đặt: ubnd-xa-hieu."),
        "groups": Key("nhóm", "Các nhóm; mỗi nhóm một tên, gồm mã cơ quan hoặc tên nhóm khác."),
    },
    "Agency": {
        "name": Key("tên", "Tên đầy đủ; viết thành danh sách để tự chọn chỗ xuống dòng."),
        "short": Key("tên gọn", "Tên in trong bảng, trong Nơi nhận; không ghi thì lấy `tên`."),
        "parent": Key("chủ quản", "Mã của cơ quan chủ quản, hoặc tên của nó để in như gõ."),
        "level": Key(
            "cấp",
            "trung ương, tỉnh, huyện, xã (cả phường, đặc khu); không ghi thì như chủ quản.",
        ),
        "place": Key("địa danh", "Địa danh trước ngày tháng."),
        "abbreviation": Key("viết tắt", "Chữ viết tắt tên cơ quan, dùng trong ký hiệu."),
        "unit": Key("đơn vị soạn thảo", "Chữ viết tắt đơn vị soạn thảo, vào ký hiệu công văn."),
        "archive": Key("lưu", "Dòng Lưu cuối Nơi nhận."),
        "contact": Key("liên hệ", "Địa chỉ, thư điện tử, điện thoại; chỉ in ở công văn."),
        "from": Key("từ", "Ngày đầu tiên cơ quan tồn tại; không ghi thì không xét."),
        "until": Key("đến", "Ngày cuối cùng cơ quan tồn tại; không ghi thì theo cấp."),
        "successors": Key("thay bằng", "Mã các cơ quan thay thế khi cơ quan này hết tồn tại."),
        "signers": Key("người ký", "Những người ký; mỗi người một mã."),
        "person": Key(
            "cá nhân",
            "`có` nếu đây là một người: được giao việc, theo dõi, không lập kế hoạch.",
        ),
        "legal_basis": Key(
            "căn cứ", "Căn cứ riêng, đứng đầu mọi kế hoạch của cơ quan: quy định chức năng …"
        ),
        "own_units": Key(
            "đơn vị trực thuộc",
            "Đơn vị được phân công trong kế hoạch của cơ quan: mã trong danh bạ, hoặc tên.",
        ),
        "focal_unit": Key("đầu mối", "Đơn vị trực thuộc theo dõi, tổng hợp; mã hoặc tên."),
        "reporting": Key(
            "kỳ báo cáo", "Khi nào đơn vị trực thuộc báo cáo: trước ngày 20 hằng tháng."
        ),
        "distribution": Key("nơi nhận", "Nơi nhận riêng, trong mọi kế hoạch của cơ quan."),
    },
    "Measures": {
        "sizes": Key("cỡ chữ", "Bộ cỡ chữ, gọi theo cỡ chữ của Quốc hiệu."),
        "top": Key("lề trên", "Lề trên, mm."),
        "bottom": Key("lề dưới", "Lề dưới, mm."),
        "left": Key("lề trái", "Lề trái, mm."),
        "right": Key("lề phải", "Lề phải, mm."),
        "indent": Key("lùi đầu dòng", "Lùi dòng đầu mỗi đoạn, mm."),
        "gap": Key("cách đoạn", "Khoảng cách giữa các đoạn, pt."),
        "lines": Key("cách dòng", "Khoảng cách giữa các dòng; 1 là dòng đơn."),
    },
}
"""By model and attribute; the one list of keys."""


def key_of(attribute: str, model: str = "Document") -> str:
    """Return the Vietnamese name of a key."""
    return KEYS[model][attribute].vietnamese
