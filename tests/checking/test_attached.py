"""Văn bản kèm theo: its text is judged like the document's own, and nothing else behind it is."""

from __future__ import annotations

import io
from itertools import product
from typing import TYPE_CHECKING, Final

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

import congvan

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.text.paragraph import Paragraph

    Change = Callable[[Paragraph], None]

LONG: Final = (
    "Các đơn vị lập kế hoạch, bố trí người và kinh phí, báo cáo kết quả hằng quý về Phòng Nội vụ "
    "huyện để tổng hợp. Việc nào vượt thẩm quyền thì báo cáo xin ý kiến trước khi làm."
)
DECISION: Final = """\
loại: quyết định
cơ quan: {tên: Ủy ban nhân dân xã Trà Bồng}
ký hiệu: UBND
địa danh: Trà Bồng
ngày: {năm: 2026}
trích yếu: Ban hành Quy chế quản lý nhà văn hóa thôn
thẩm quyền: Chủ tịch Ủy ban nhân dân xã Trà Bồng
căn cứ: [Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]
nội dung:
  - Ban hành kèm theo Quyết định này Quy chế quản lý nhà văn hóa thôn.
  - Quyết định này có hiệu lực kể từ ngày ký. Chi tiết tại Phụ lục.
nơi nhận: [Như Điều 2]
lưu: {đơn vị: [VT]}
ký:
  quyền hạn: [{KT: Chủ tịch}]
  chức vụ: Phó Chủ tịch
  họ tên: Đinh Văn Hải
"""
ATTACHED: Final = f"""\
kèm theo:
  - loại: Quy chế
    phần đầu: HEAD
    trích yếu: Quản lý nhà văn hóa thôn
    nội dung:
      - tiêu đề: Quy định chung
        gồm:
          - tiêu đề: Phạm vi điều chỉnh
            nội dung: {LONG}
          - tiêu đề: Nguyên tắc
            gồm: ["{LONG}", "{LONG}"]
"""
APPENDIX: Final = """\
phụ lục:
  - tiêu đề: Việc cần làm
    đánh số: [SCHEME, "-"]
    nội dung:
      - tiêu đề: Việc chung
        gồm: ["TEXT", "TEXT"]
      - tiêu đề: Việc riêng
        gồm: ["TEXT"]
"""
RULES: Final = DECISION + ATTACHED.replace("HEAD", "không")
WITH_HEAD: Final = DECISION + ATTACHED.replace("HEAD", "có")
DIVIDED: Final = DECISION + APPENDIX.replace("SCHEME", '"I."').replace("TEXT", LONG)
LISTED: Final = DECISION + APPENDIX.replace("SCHEME", '"1."').replace("TEXT", LONG)
FORM: Final = DECISION + APPENDIX.replace("SCHEME", '"I."').replace(
    "TEXT", f"{LONG} Họ và tên ……………………"
)


def small(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.font.size = Pt(11)


def slanted(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.font.italic = True


def ragged(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT


def shifted(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.first_line_indent = Mm(17)


def tight(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.space_before = Pt(0)


def spread(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.line_spacing = 2.5


def pale(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.font.bold = False


FAULTS: Final = {
    "CV867": small,
    "CV868": ragged,
    "CV869": shifted,
    "CV870": tight,
    "CV871": spread,
    "CV875": slanted,
}


def changed(base: str, change: Change, said: str = LONG) -> bytes:
    """Return a document with the paragraphs changed that say something."""
    document = docx.Document(io.BytesIO(congvan.render(congvan.loads(base))))
    for paragraph in document.paragraphs:
        if said in paragraph.text:
            change(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def codes(data: bytes) -> set[str]:
    return {one.code for one in congvan.check_docx(data, "a.docx") if one.code >= "CV820"}


@pytest.mark.parametrize("base", [RULES, WITH_HEAD, DIVIDED, LISTED, FORM])
def test_what_we_attach_is_right(base: str) -> None:
    assert codes(congvan.render(congvan.loads(base))) == set()


def test_an_attached_text_is_judged_like_the_document(subtests: pytest.Subtests) -> None:
    for base, (code, change) in product([RULES, WITH_HEAD, DIVIDED], FAULTS.items()):
        with subtests.test(code, base=base):
            assert codes(changed(base, change)) == {code}


def test_of_a_list_or_a_form_nothing_is_said(subtests: pytest.Subtests) -> None:
    for base, (code, change) in product([LISTED, FORM], FAULTS.items()):
        with subtests.test(code, base=base):
            assert codes(changed(base, change)) == set()


@pytest.mark.parametrize(
    ("code", "said"), [("CV872", "Chương I"), ("CV873", "Điều 1. Phạm vi")]
)
def test_the_divisions_of_an_attached_document_are_bold(code: str, said: str) -> None:
    assert codes(changed(RULES, pale, said)) == {code}


def test_a_note_beside_a_table_is_no_text() -> None:
    def noted(paragraph: Paragraph) -> None:
        paragraph.runs[0].text = f"Ghi chú: {paragraph.runs[0].text}"
        small(paragraph)

    assert codes(changed(RULES, noted)) == set()


def test_an_attached_document_may_be_of_another_size_than_the_decision() -> None:
    def smaller(paragraph: Paragraph) -> None:
        for run in paragraph.runs:
            run.font.size = Pt(13)

    document = docx.Document(io.BytesIO(congvan.render(congvan.loads(RULES))))
    at = next(n for n, one in enumerate(document.paragraphs) if one.text == "Chương I")
    for paragraph in document.paragraphs[at:]:
        smaller(paragraph)
    out = io.BytesIO()
    document.save(out)

    assert codes(out.getvalue()) == set()


def test_sizes_that_change_inside_an_attached_document_are_found() -> None:
    def smaller(paragraph: Paragraph) -> None:
        for run in paragraph.runs[-1:]:
            run.font.size = Pt(13)

    assert codes(changed(RULES, smaller)) == {"CV876"}


def test_an_attached_text_is_mended_like_the_document() -> None:
    page = changed(RULES, shifted)

    fixed = congvan.fix_docx(page, "a.docx", guarded=True)

    assert {one.code for one in fixed.made} == {"CV869"}
    assert codes(fixed.data) == set()
