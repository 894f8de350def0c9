"""Lời văn: what rules about wording must leave alone, and that their fixes mend the fault."""

from __future__ import annotations

from datetime import date

import pytest

import congvan
from congvan import FixClass, Kind, Severity
from congvan.checking import all_rules, check_passages
from congvan.checking.verdicts import Scope, scopes_of
from congvan.checking.wording.citations import citations, is_past
from congvan.checking.wording.passages import passage
from congvan.findings.finding import Span
from tests.factories import (
    LETTER,
    a_document,
    a_plan,
    base_of,
    codes,
    passages_of_lines,
    yaml_of,
)

RIGHT = (
    "Cán bộ Tài chính của cơ sở y tế và phòng y tế trường học báo cáo.",
    "Tỉnh ủy, Huyện ủy chỉ đạo công tác quản lý nhà nước trên địa bàn.",
    "Lực lượng vũ trang nhân dân bảo vệ bí mật nhà nước.",
    "Trong năm năm 2020 - 2025, đời sống luôn luôn được nâng cao.",
    "Các đơn vị thực hiện: a) Rà soát; b) Báo cáo (nếu có); 1) Tổng hợp.",
    "Điểm a khoản 2 Điều 5 Luật Lưu trữ; khoản 1, 2 Điều 7.",
    "Khoản 2 Điều 5 được sửa như sau: “Khoản 2. Một”.",
    "Chuẩn bị giấy, bút, sổ v.v. để phục vụ hội nghị...",
    "Liên hệ qua e-mail vanthu@quangngai.gov.vn, website http://quangngai.gov.vn:8080/a,b.",
    "Tỷ lệ 12,5% đến 13,7%; tăng 1.250.000 đồng lúc 7:30.",
    "Phòng, chống dịch Covid-19 ở các xã, phường; kinh tế - xã hội.",
    "Kỳ họp lần thứ hai, ngày 20/02/2024.",
    "Từ ngày 05 tháng 02 đến ngày 15 tháng 12 năm 2023.",
    "Giải quyết trong ngày 45/50 hồ sơ; lễ hội ngày 30/02 âm lịch; ngày 29/02/2024.",
    "Sau 10 ngày 5 tháng kể từ khi nhận hồ sơ.",
    "Đoàn công tác đến Thành phố Hồ Chí Minh, Thủ đô Hà Nội, thành phố Đà Nẵng.",
    "Tỉnh Quảng Ngãi và thành phố Huế phối hợp.",
    "Hội đồng nhân dân, Ủy ban nhân dân các cấp.",
    "Sở Giáo dục và Đào tạo, Sở Văn hóa, Thể thao và Du lịch.",
    "Nghỉ tết Nguyên đán, Tết Trung thu, ngày Quốc khánh 2-9.",
    "Các quyết định, kế hoạch số 1 và đề án số 2 đã ban hành.",
    "Pháp luật đất đai; văn bản quy phạm pháp luật số 5 trong danh mục.",
    "Mẫu số 01, biểu số 2/BC ban hành kèm theo Thông tư.",
    "Xét đề nghị của bà Nguyễn Thị Số và ông Trần Văn Tháng.",
    "Ban hành theo Số:         /NQ-HĐND và Số    /QĐ-UBND.",
    "Diện tích 5 m² (năm mét vuông) tại thửa số 12, tờ bản đồ số 7.",
)
"""Sentences without a fault; each looks like one to a careless rule."""

MENDED = [
    rule.kind
    for rule in all_rules()
    if rule.kind.fix in (FixClass.SAFE, FixClass.GUARDED)
    and not rule.printed
    and Scope.YAML in scopes_of(rule)
]


def test_a_right_sentence_is_left_alone(subtests: pytest.Subtests) -> None:
    for sentence in RIGHT:
        with subtests.test(sentence):
            assert congvan.check(a_document(opening=sentence)) == []
            assert check_passages(passages_of_lines([sentence], day=date(2024, 2, 19))) == []


def test_the_fixes_of_a_finding_mend_it(subtests: pytest.Subtests) -> None:
    for kind in MENDED:
        with subtests.test(kind.code):
            text = yaml_of(f"{kind.wrong}\n", base_of(kind.wrong))
            span = _span(kind, text)

            while span:
                assert span.fixed is not None
                assert _typed(span.text) in text
                text, before = text.replace(_typed(span.text), _typed(span.fixed)), span
                span = _span(kind, text)
                assert span != before


def test_a_name_is_one_wherever_its_tone_mark_stands() -> None:
    wrong = "Uỷ Ban nhân dân, Sở Văn hoá, thể thao và Du lịch."

    found = check_passages(passages_of_lines([wrong]))

    assert [(one.code, one.span.instead) for one in found if one.span] == [
        ("CV727", "Uỷ ban nhân dân"),
        ("CV728", "Văn hoá, Thể thao và Du lịch"),
    ]


def _span(kind: Kind, text: str) -> Span | None:
    """Return the first characters at fault in a YAML text."""
    found = congvan.check(congvan.loads(text))
    return next((one.span for one in found if one.kind is kind), None)


def _typed(value: str) -> str:
    """Return a value as its YAML has it between quotes."""
    return value.replace("\t", "\\t")


def test_every_kind_with_a_fix_says_where() -> None:
    wrong = {kind: yaml_of(f"{kind.wrong}\n", base_of(kind.wrong)) for kind in MENDED}

    assert [kind.code for kind, text in wrong.items() if _span(kind, text) is None] == []


def test_what_is_quoted_is_nobodys_fault_here() -> None:
    wrong = "Thực hiện quy định tại Khoản 2 điều 5 , Quyết định này."

    typed = a_plan(body=[{"text": wrong}])
    quoted = a_plan(body=[{"text": "Sửa như sau:", "quote": [wrong]}])

    assert codes(congvan.check(typed))
    assert congvan.check(quoted) == []


def test_render_reads_sentences_for_errors_only() -> None:
    wrong = a_document(opening="Báo cáo trước ngày 31/4/2024 , đúng hạn.", archive=None)

    said = congvan.check(wrong, wording=False)

    assert set(codes(said)) == {"CV404", "CV603"}
    assert [one.code for one in said if one.severity is Severity.ERROR] == ["CV404"]


@pytest.mark.parametrize(
    "said",
    ["31/4", "30/02/2024", "29/02/2023", "31 tháng 11", "31-6-2024", "12/31/2024", "0/5/2024"],
)
def test_a_day_that_no_calendar_has_is_an_error(said: str) -> None:
    document = a_document(opening=f"Báo cáo trước ngày {said}.")

    (finding,) = congvan.check(document)

    assert finding.code == "CV404"
    assert finding.severity is Severity.ERROR
    assert finding.span
    assert finding.span.fault == f"ngày {said}"


@pytest.mark.parametrize(
    ("words", "number", "day"),
    [
        (
            "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020",
            "30/2020/NĐ-CP",
            date(2020, 3, 5),
        ),
        ("Công văn số 582/UBND-KGVX ngày 19/02/2024 của", "582/UBND-KGVX", date(2024, 2, 19)),
        ("Thông báo kết luận số 12/TB-VPCP, ngày 1/7/2024", "12/TB-VPCP", date(2024, 7, 1)),
        ("Nghị quyết số 57-NQ/TW ngày 22/12/2024", "57-NQ/TW", date(2024, 12, 22)),
        ("Quyết định số 15/QĐ-UBND.", "15/QĐ-UBND", None),
    ],
)
def test_a_citation_is_read(words: str, number: str, day: date | None) -> None:
    (one,) = citations(f"Theo {words}")

    assert (one.number, one.day) == (number, day)


@pytest.mark.parametrize("words", ["số 12/5", "kế hoạch số 1", "Mẫu số 01/BC", "Luật số hai"])
def test_what_has_no_symbol_is_no_citation(words: str) -> None:
    assert citations(f"Theo {words}") == ()


@pytest.mark.parametrize(
    ("before", "after", "past"),
    [
        ("Kế hoạch số 5/KH-UBND ngày 05/3/2024 của ", "", True),
        ("Kế hoạch số 5/KH-UBND ngày 05/8/2025 của ", "", False),
        ("Kế hoạch số 5/KH-UBND ngày 05/3/2024; báo cáo ", "", False),
        ("Báo cáo ", " (cũ)", True),
        ("Hồ sơ do ", " ban hành trước ngày 01/7/2025", True),
        ("Sau khi sáp nhập, ", "", True),
        ("Báo cáo ", " kết quả", False),
    ],
)
def test_what_ended_may_be_spoken_of_as_past(before: str, after: str, past: bool) -> None:  # noqa: FBT001
    body = "UBND huyện"
    words = passage(f"{before}{body}{after}").plain

    where = len(before), len(before) + len(body)

    assert is_past(words, where, date(2025, 7, 1)) is past


def test_a_document_of_the_two_tiers_names_no_district_but_in_the_past() -> None:
    base = LETTER.replace("huyện Kon Plông", "xã Măng Đen").replace("2024-02-19", "2025-08-05")
    now = "mở đầu: Báo cáo UBND huyện Kon Plông, Bộ Kế hoạch và Đầu tư, UBND tỉnh Kon Tum.\n"
    once = (
        "mở đầu: Thực hiện Quyết định số 5/2024/QĐ-UBND ngày 05/3/2024 của UBND huyện Kon Plông "
        "trên địa bàn tỉnh Kon Tum.\n"
    )

    found_now = codes(congvan.check(congvan.loads(yaml_of(now, base))))
    found_once = codes(congvan.check(congvan.loads(yaml_of(once, base))))

    assert found_now == ["CV770", "CV771", "CV772"]
    assert found_once == ["CV308"]


def test_a_blank_is_nobodys_fault_wherever_it_stands() -> None:
    document = a_plan(
        symbol="[cần điền: chữ viết tắt]",
        place="[cần điền: địa danh]",
        subject="[cần điền: trích yếu]",
        distribution=["[cần điền: nơi nhận]"],
        archive={"units": ["[cần điền: đơn vị]"]},
        signature={"title": "[cần điền: chức vụ]", "name": "[cần điền: họ tên]"},
    )

    assert congvan.check(document) == []


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("của Ủy ban nhân dân tỉnh Về việc phòng dịch", ["CV692"]),
        ("của Chính phủ Về công tác văn thư", ["CV692"]),
        ("của Ủy ban nhân dân tỉnh về việc phòng dịch", []),
        ("của Ủy ban nhân dân tỉnh ban hành Quy định về họp", []),
        ("của Ủy ban nhân dân tỉnh, Phòng Tăng cường sức khỏe lập danh sách", []),
        ("của Ủy ban nhân dân tỉnh. Về kinh phí, phòng lo", []),
    ],
)
def test_a_cited_subject_goes_on_in_small_letters(said: str, wrong: list[str]) -> None:
    opening = f"Theo Kế hoạch số 15/KH-UBND ngày 05/02/2024 {said}."

    found = congvan.check(a_document(opening=opening))

    assert [one.code for one in found if one.code == "CV692"] == wrong


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("Báo cáo kết quả thực hiện Chỉ thị này", True),
        ("Báo cáo kết quả thực hiện Công văn này", False),
        ("Theo Chỉ thị số 5/CT-UBND ngày 05/02/2024, Chỉ thị này còn hiệu lực", False),
        ("Ghi “theo Chỉ thị này” vào sổ", False),
    ],
)
def test_a_document_speaks_of_itself_by_its_own_type(said: str, wrong: bool) -> None:  # noqa: FBT001
    found = congvan.check(a_document(opening=f"{said}."))

    assert ("CV693" in codes(found)) is wrong


def test_what_a_document_issues_may_speak_of_itself() -> None:
    typed = a_document(
        type="quyết định",
        subject="Ban hành Kế hoạch phòng dịch",
        recipients=None,
        body=["Các phòng thi hành Kế hoạch này và Quyết định này."],
    )

    assert "CV693" not in codes(congvan.check(typed))


@pytest.mark.parametrize(
    ("issuer", "wrong"),
    [("Sở Y tế", True), ("Ủy ban nhân dân xã Hiếu", False), ("Bộ Y tế", False)],
)
def test_a_law_on_the_organisation_of_others_is_no_ground(issuer: str, wrong: bool) -> None:  # noqa: FBT001
    law = {"loại": "Luật", "trích yếu": "Tổ chức chính quyền địa phương", "ngày": "2025-06-16"}
    typed = a_plan(
        issuer={"name": issuer}, references={"luat": law}, legal_basis=["Căn cứ [@luat]"]
    )

    assert ("CV694" in codes(congvan.check(typed))) is wrong


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Theo mục 1 phần II của kế hoạch", "khoản 1 Mục II"),
        ("Mục 12, phần IV đã nêu", "Khoản 12 Mục IV"),
        ("Theo Mục 1 Phần II", None),
        ("Gồm mục 1, phần mềm và máy", None),
    ],
)
def test_a_part_is_called_as_it_is_numbered(said: str, right: str | None) -> None:
    found = [
        one for one in congvan.check(a_document(opening=f"{said}.")) if one.code == "CV695"
    ]

    assert [one.span.instead for one in found if one.span] == ([right] if right else [])
