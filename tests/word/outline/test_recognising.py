"""Nhận dạng: which line is which component, in files of our own and in files of others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import congvan
from congvan.decree.types import TYPES
from congvan.findings.errors import SourceError
from congvan.pack.pack import load_type
from congvan.vietnamese.text import bare, nfc
from congvan.word.outline import outline, outline_of_text, plain_text
from congvan.word.recognition import Component, Components, Signer, recognise
from tests.factories import a_document, everything
from tests.strategies import drawn
from tests.word.outline.made import PAGE, paragraph, read

HEAD = """\
ỦY BAN NHÂN DÂN
TỈNH KON TUM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND
Kon Tum, ngày 05 tháng 01 năm 2026
"""
DECISION = f"""\
{HEAD}
QUYẾT ĐỊNH
Về việc ban hành Quy chế làm việc

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KON TUM

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Nội vụ.

QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

Nơi nhận:
- Như Điều 2;
- Sở Nội vụ;
- Lưu: VT, NC.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Y Thanh Hà

QUY CHẾ
LÀM VIỆC CỦA BAN CHỈ ĐẠO
(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026)

Điều 1. Phạm vi
1. Quy chế này quy định về làm việc.

PHỤ LỤC I
DANH SÁCH
(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026)
1. Ông A Hùng.
"""


def _of(text: str) -> Components:
    return recognise(outline_of_text(text))


def _lines(found: Components, component: Component, part: int | None = 0) -> list[str]:
    return [found.text(piece).strip() for piece in found.of(component, part)]


def _rejoined(found: Components) -> list[str]:
    """Return the texts of the paragraphs put together again from their pieces."""
    whole = [""] * len(found.outline.paragraphs)
    for piece in found.pieces:
        assert piece.start == len(whole[piece.paragraph])
        whole[piece.paragraph] += found.text(piece)
    return whole


def _kept(found: Components) -> bool:
    named = {piece.paragraph for piece in found.pieces}
    everywhere = named == set(range(len(found.outline.paragraphs)))
    return everywhere and _rejoined(found) == [one.text for one in found.outline.paragraphs]


def _agrees(found: Components, document: congvan.Document) -> None:
    assert _kept(found)
    assert found.kind == document.type
    assert _lines(found, Component.UNPLACED) == []
    assert bare(found.place) == bare(document.place or "")
    assert [bare(one.name) for one in found.signers] == [
        bare(one.name) for one in document.signature
    ]
    assert len(found.recipients) == len(document.recipients)
    annexes = [*document.appendices, *document.attachments]
    inner = sum(len(one.appendices) for one in document.attachments)
    assert len(found.annexes) == len(annexes) + inner


def test_our_own_sample_is_recognised_whole(subtests: pytest.Subtests) -> None:
    for name in TYPES:
        with subtests.test(name):
            document = congvan.load(load_type(name).sample)

            found = recognise(outline(congvan.render(document)))

            _agrees(found, document)
            if document.symbol:
                assert found.symbol.endswith(document.symbol)
            if document.subject:
                assert bare(found.subject) == bare(document.subject)


def test_any_document_of_a_type_is_recognised_whole(subtests: pytest.Subtests) -> None:
    for name in TYPES:
        with subtests.test(name):
            for values in drawn(name, 2):
                document = congvan.from_dict(values)

                found = recognise(outline(congvan.render(document)))

                assert _kept(found)
                assert found.kind == name
                assert sorted(bare(one.name) for one in found.signers) == sorted(
                    bare(one.name) for one in document.signature
                )


def test_a_subject_whose_line_begins_like_a_number_stays_whole() -> None:
    subject = (
        "Đề nghị phòng, chống thiên tai Nghị quyết & Kế hoạch rà soát đội ngũ cán bộ bảo đảm "
        "tiến độ đội ngũ cán bộ chuyển đổi số trước ngày 15/12/2026 đặc biệt khó khăn a < b "
        "500 m2 thống kê"
    )
    document = a_document(type="ke_hoach", recipients=None, subject=subject)

    found = recognise(outline(congvan.render(document)))

    assert any("\nsố trước ngày" in one.text for one in found.outline.paragraphs)
    assert found.subject == subject


def test_a_type_that_nobody_knows_is_named_on_our_own_pages() -> None:
    document = a_document(type="to_trinh", type_name="Bản cam đoan")

    found = recognise(outline(congvan.render(document)))

    assert (found.type_name, found.kind) == ("BẢN CAM ĐOAN", "")
    assert bare(found.subject) == bare(document.subject or "")


def test_everything_that_a_document_may_have_is_placed(subtests: pytest.Subtests) -> None:
    for name in everything():
        with subtests.test(name):
            found = recognise(outline(congvan.render(everything()[name])))

            assert _lines(found, Component.UNPLACED, None) == []


def test_the_marks_of_a_page_are_found_wherever_they_stand() -> None:
    found = recognise(outline(congvan.render(everything()["quyet-dinh"])))

    assert (found.urgency, found.draft, found.circulation) == (
        "HỎA TỐC", "DỰ THẢO LẦN 2", "LƯU HÀNH NỘI BỘ",
    )  # fmt: skip
    assert found.contact == ("Số 1, đường Hùng Vương, thị trấn Măng Đen", "ĐT: 0260.3848.888")
    assert len(_lines(found, Component.PAGE_NUMBER)) == 1


def test_a_decision_with_what_it_issues_and_an_appendix() -> None:
    found = _of(DECISION)

    assert (found.kind, found.number, found.symbol) == ("quyet_dinh", "15", "QĐ-UBND")
    assert (found.day, found.month, found.year) == ("05", "01", "2026")
    assert found.authority == "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KON TUM"
    assert [item[:12] for item in found.legal_basis] == ["Căn cứ Luật ", "Theo đề nghị"]
    assert (found.enacting, found.archive) == ("QUYẾT ĐỊNH:", "VT, NC.")
    assert found.distribution == ("Như Điều 2", "Sở Nội vụ")
    assert found.signers == (Signer(("KT. CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",), (), "Y Thanh Hà"),)
    assert [(one.label, one.title, one.kind) for one in found.annexes] == [
        ("", "QUY CHẾ LÀM VIỆC CỦA BAN CHỈ ĐẠO", "quy_che"),
        ("PHỤ LỤC I", "DANH SÁCH", ""),
    ]
    assert _lines(found, Component.BODY, 2) == ["1. Ông A Hùng."]


def test_a_line_ends_a_paragraph_that_closes_the_text() -> None:
    found = _of(DECISION.replace("ngày ký./.", "ngày ký.\nSở Nội vụ theo dõi, báo cáo./."))

    assert found.closing == "Sở Nội vụ theo dõi, báo cáo./."


SIDE_BY_SIDE = """\
UBND TỈNH KON TUM                 CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
  SỞ NỘI VỤ                             Độc lập - Tự do - Hạnh phúc
Số: 7/SNV-VP                      Kon Tum, ngày 05 tháng 01 năm 2026
V/v rà soát đội ngũ
   cán bộ, công chức
                Kính gửi:   - Các sở;
                            - Ủy ban nhân dân các xã.
        Sở Nội vụ đề nghị các sở và Ủy ban nhân dân các xã rà soát đội ngũ
cán bộ, công chức trước ngày 15 tháng 01 năm 2026.
        Trân trọng./.
Nơi nhận:                                  KT. GIÁM ĐỐC
- Như trên;                                PHÓ GIÁM ĐỐC
- Lưu: VT.
                                           Y Lan
"""
PORTAL = """\
UBND TỈNH KON TUM
**SỞ NỘI VỤ**
-------
|
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc ---------------
|
Số: 7/SNV-VP *V/v rà soát đội ngũ cán bộ, công chức*
|
*Kon Tum, ngày 05 tháng 01 năm 2026*
|
**Kính gửi:**
|
- Các sở;
- Ủy ban nhân dân các xã.
|
Sở Nội vụ đề nghị các sở rà soát đội ngũ.
Trân trọng./.
|
*Nơi nhận:*
- Như trên;
- Lưu: VT.
|
**KT. GIÁM ĐỐC**
PHÓ GIÁM ĐỐC
Y Lan
|
"""
SCANNED = """\
UBND TỈNH KON TUM CỌNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM
SỞ NỘI VỤ Độc lập - Tự do- Hạnh phúc

Số: 7 /SNV-VP Kon Tum, ngày 05 tháng 01 năm 2026
V/v rà soát đội ngũ cán bộ, công chức

Kính gửi:

- Các sở;
- Ủy ban nhân dân các xã.

Sở Nội vụ đề nghị các sở rà soát đội ngũ.

Trân trọng./.

Nơi nhận: KT. GIÁM ĐỐC
- Như trên; PHÓ GIÁM ĐỐC
- Lưu: VT.

Y Lan
"""


@pytest.mark.parametrize("typed", [SIDE_BY_SIDE, PORTAL, SCANNED])
def test_a_letter_is_recognised_however_its_columns_are_lost(typed: str) -> None:
    found = _of(typed)

    assert _kept(found)
    assert (found.kind, found.parent, found.issuer) == (
        "cong_van", ("UBND TỈNH KON TUM",), ("SỞ NỘI VỤ",),
    )  # fmt: skip
    assert (found.number, found.symbol, found.place) == ("7", "SNV-VP", "Kon Tum")
    assert found.subject == "rà soát đội ngũ cán bộ, công chức"
    assert found.recipients == ("Các sở", "Ủy ban nhân dân các xã")
    assert (found.distribution, found.archive) == (("Như trên",), "VT.")
    assert found.closing == "Trân trọng./."
    assert [(one.capacity, one.name) for one in found.signers] == [(("KT. GIÁM ĐỐC",), "Y Lan")]


def _row(*cells: str) -> str:
    made = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    grid = "<w:tblGrid>" + '<w:gridCol w:w="4500"/>' * len(cells) + "</w:tblGrid>"
    return f"<w:tbl>{grid}<w:tr>{made}</w:tr></w:tbl>"


def _centred(*lines: str) -> str:
    middle = '<w:jc w:val="center"/>'
    return "".join(paragraph(line, middle) for line in lines)


def _broken(*lines: str) -> str:
    runs = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines)
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>{runs}</w:r></w:p>'


def _boxed(*lines: str) -> str:
    content = f"<w:txbxContent>{_centred(*lines)}</w:txbxContent>"
    return f'<w:r><w:pict><v:shape style="width:200pt">{content}</v:shape></w:pict></w:r>'


LEFT = ("UBND TỈNH KON TUM", "SỞ NỘI VỤ", "Số: 7/BC-SNV")
RIGHT = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập – Tự do – Hạnh phúc",
    "Kon Tum, ngày 05 tháng 01 năm 2026",
)
REST = _centred("BÁO CÁO", "Kết quả năm 2025") + paragraph("Năm 2025 đạt kế hoạch./.")


@pytest.mark.parametrize(
    "head",
    [
        _row(_centred(*LEFT), _centred(*RIGHT)),
        _row(_broken(*LEFT), _broken(*RIGHT)),
        f"<w:p>{_boxed(*LEFT)}{_boxed(*RIGHT)}</w:p>",
        f"<w:p>{_boxed(*RIGHT)}{_boxed(*LEFT)}</w:p>",
        "".join(
            f"<w:p><w:r><w:t>{left}</w:t><w:tab/><w:tab/><w:t>{right}</w:t></w:r></w:p>"
            for left, right in zip(LEFT, RIGHT, strict=True)
        ),
        "".join(
            paragraph(f"  {left}          {right}")
            for left, right in zip(LEFT, RIGHT, strict=True)
        ),
    ],
    ids=["table", "breaks", "boxes", "boxes-turned", "tabs", "spaces"],
)
def test_a_head_is_recognised_however_it_is_laid_out(head: str) -> None:
    found = recognise(read(f"{head}{REST}<w:sectPr>{PAGE}</w:sectPr>"))

    assert _kept(found)
    assert (found.kind, found.number, found.symbol) == ("bao_cao", "7", "BC-SNV")
    assert (found.parent, found.issuer) == (("UBND TỈNH KON TUM",), ("SỞ NỘI VỤ",))
    assert (found.place, found.subject) == ("Kon Tum", "Kết quả năm 2025")
    assert _lines(found, Component.MOTTO) == ["Độc lập – Tự do – Hạnh phúc"]


def test_capitals_of_a_look_make_a_title() -> None:
    title = paragraph("Báo cáo", '<w:jc w:val="center"/>', "<w:caps/>")
    head = _row(_centred(*LEFT), _centred(*RIGHT))

    assert recognise(read(head + title + paragraph("Năm 2025 đạt."))).kind == "bao_cao"


def test_joint_issuers_are_none_above_another() -> None:
    joint = DECISION.replace("ỦY BAN NHÂN DÂN\nTỈNH KON TUM", "SỞ Y TẾ\nSỞ NỘI VỤ", 1).replace(
        "QUYẾT ĐỊNH\nVề việc", "NGHỊ QUYẾT LIÊN TỊCH\nVề việc"
    )

    assert (_of(joint).parent, _of(joint).issuer) == ((), ("SỞ Y TẾ", "SỞ NỘI VỤ"))


def test_two_names_side_by_side_are_of_two_who_sign() -> None:
    text = f"{HEAD}\nBIÊN BẢN\nHọp xét nâng lương\n\nHôm nay họp và thống nhất như trên./.\n"

    found = _of(
        f"{text}\nTHƯ KÝ\t\tCHỦ TRÌ\nHồ Văn Mẫn\t\tLê Quang Thuận\n\nNơi nhận:\n- Lưu: VT."
    )

    assert [one.name for one in found.signers] == ["Hồ Văn Mẫn", "Lê Quang Thuận"]


def test_a_file_without_any_look_is_read_as_a_text() -> None:
    typed = [*HEAD.splitlines(), "BÁO CÁO", "Tình hình sản xuất tháng 9", "", "Trong tháng 9:"]

    found = recognise(read("".join(map(paragraph, typed))))

    assert _lines(found, Component.SUBJECT) == ["Tình hình sản xuất tháng 9"]


def test_a_subject_may_look_like_the_text_below() -> None:
    head = "".join(paragraph(line, look="<w:b/>") for line in [*HEAD.splitlines(), "BÁO CÁO"])
    text = paragraph("Tình hình sản xuất tháng 9") + paragraph("Kính gửi: Sở Nội vụ.")

    found = recognise(read(head + text))

    assert _lines(found, Component.SUBJECT) == ["Tình hình sản xuất tháng 9"]
    assert _lines(found, Component.ADDRESSEE) == ["Kính gửi: Sở Nội vụ."]


def test_a_line_of_a_title_is_no_authority() -> None:
    title = _centred("QUYẾT ĐỊNH") + _broken("NĂM HỌC CỦA GIÁO DỤC", "PHỔ THÔNG")
    title += _centred("BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO")
    text = paragraph("Căn cứ Luật Giáo dục;") + _centred("QUYẾT ĐỊNH:")

    found = recognise(read("".join(map(paragraph, HEAD.splitlines())) + title + text))

    assert found.authority == "BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO"


def test_two_lines_drawn_side_by_side_are_no_text() -> None:
    found = _of(HEAD.replace("Số:", "_______      ______________\nSố:"))

    assert not _lines(found, Component.UNPLACED)


def test_two_who_sign_are_two() -> None:
    body = paragraph("Cuộc họp kết thúc lúc 11 giờ.")
    foot = _row(_centred("THƯ KÝ", "Lê Thị Hoa"), _centred("CHỦ TỌA", "Y Thanh Hà"))
    head = _row(_centred(*LEFT), _centred(*RIGHT)) + _centred("BIÊN BẢN", "Họp giao ban")

    found = recognise(read(head + body + foot))

    assert [(one.title, one.name) for one in found.signers] == [
        (("THƯ KÝ",), "Lê Thị Hoa"), (("CHỦ TỌA",), "Y Thanh Hà"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Chương một\nNgày xửa ngày xưa có một ông vua.\nÔng sống rất lâu.",
        "- Như trên;\nmột danh sách việc nhà\n1. Đi chợ\n2. Nấu cơm",
        "Kính gửi: Quý khách hàng\nChúng tôi xin thông báo.\nTrân trọng.",
        "from math import pi\nprint(pi)",
    ],
)
def test_what_is_no_administrative_document_is_said_to_be_none(text: str) -> None:
    found = _of(text)

    assert found.kind is None
    assert found.why is not None
    assert _kept(found)


def test_a_document_of_the_party_has_rules_of_its_own() -> None:
    party = DECISION.replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM")

    found = _of(party)

    assert found.kind is None
    assert "Đảng" in str(found.why)


def test_a_symbol_with_the_year_is_that_of_a_normative_act() -> None:
    assert _of(DECISION.replace("15/QĐ-UBND", "15/2026/QĐ-UBND", 1)).normative
    assert not _of(DECISION.replace("15/QĐ-UBND", "2114/QĐ-UBND", 1)).normative


@pytest.mark.parametrize(
    ("line", "component"),
    [
        ("HỎA TỐC", Component.URGENCY),
        ("MẬT", Component.SECRECY),
        ("DỰ THẢO LẦN 3", Component.DRAFT),
        ("XEM XONG TRẢ LẠI", Component.CIRCULATION),
        ("_______", Component.RULE),
    ],
)
def test_a_mark_in_the_head_is_told_from_a_name(line: str, component: Component) -> None:
    found = _of(DECISION.replace("\nQUYẾT ĐỊNH\n", f"\n{line}\n\nQUYẾT ĐỊNH\n", 1))

    assert _lines(found, component) == [line]
    assert found.kind == "quyet_dinh"


PHRASES = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 12/QĐ-UBND",
    "Kon Tum, ngày 05 tháng 01 năm 2026", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:", "V/v rà soát", "PHỤ LỤC I",
    "(Kèm theo Quyết định số 1)", "Kính gửi: Sở Nội vụ", "Căn cứ Luật Đất đai;", "Nơi nhận:",
    "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Y Lan",
    "Điều 1. Phạm vi", "1. Khoản", "a) điểm", "“trích", "hết./.", "|", "-----", "SAO Y", "",
    "      ", "\t\tKT. GIÁM ĐỐC", "BÊN A\t\tBÊN B", "Xác nhận của cơ quan", "**", "ĐT: 1",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PHRASES), max_size=40))
def test_nothing_is_lost_in_any_order_of_any_lines(lines: list[str]) -> None:
    assert _kept(_of("\n".join(lines)))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_given_back_whole(text: str) -> None:
    found = _of(text)

    whole = nfc(text.removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    assert "\n".join(_rejoined(found)) == whole


def test_a_text_of_too_many_lines_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_text, "MAX_LINES", 3)

    with pytest.raises(SourceError, match="CV943"):
        outline_of_text("a\nb\nc\nd", "dai.txt")


def test_a_number_may_stand_below_its_word() -> None:
    found = _of(DECISION.replace("Số: 15/QĐ-UBND", "Số:\n15/QĐ-UBND", 1))

    assert (found.number, found.symbol) == ("15", "QĐ-UBND")


def test_a_note_in_brackets_goes_on_to_its_end() -> None:
    found = _of(
        DECISION.replace("(Kèm theo Quyết định số 15", "(Kèm theo\nQuyết định số 15", 1)
    )

    assert found.annexes[0].note.startswith("(Kèm theo Quyết định số 15/QĐ-UBND")
    assert found.annexes[0].note.endswith("2026)")


def test_the_symbol_tells_the_type_where_no_line_does() -> None:
    assert _of(f"{HEAD}\nThực hiện kế hoạch.\nNơi nhận:\n- Lưu: VT.").kind == "quyet_dinh"


def test_a_date_beside_the_number_is_the_date() -> None:
    found = _of("UBND XÃ HIẾU\nSố: 3/KH-UBND, ngày 17 tháng 8 năm 2026\nKẾ HOẠCH\nRà soát")

    assert (found.kind, found.day, found.month, found.year) == ("ke_hoach", "17", "8", "2026")


def test_a_type_the_decree_does_not_have_is_named_as_it_is() -> None:
    found = _of(DECISION.replace("QUYẾT ĐỊNH\nVề việc", "PHIẾU TRÌNH\nVề việc", 1))

    assert (found.kind, found.type_name) == ("", "PHIẾU TRÌNH")


def test_a_sentence_may_enact_what_follows() -> None:
    enacted = DECISION.replace(
        "\nQUYẾT ĐỊNH:\n",
        "\nChủ tịch Ủy ban nhân dân tỉnh ban hành Quyết định ban hành Quy chế làm việc.\n",
    )

    assert _of(enacted).enacting.startswith("Chủ tịch Ủy ban nhân dân tỉnh ban hành")
