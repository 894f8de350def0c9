"""Hồ sơ cơ quan: what it says, what documents take from it, and every fault with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import congvan
from congvan import DocumentError, Kind, Office, Place
from congvan.decree import page
from congvan.decree.words import Authority
from congvan.model import Measures, parse_office
from congvan.model.office import codes as office_codes
from congvan.model.office.measures import SPANS
from tests.factories import LETTER, a_document, codes, paragraphs, yaml_of
from tests.model.test_schema import naive

PROFILE = """\
cơ quan: {chủ quản: Ủy ban nhân dân tỉnh Kon Tum, tên: Sở Y tế}
địa danh: Kon Tum
viết tắt: SYT
đơn vị soạn thảo: VP
lưu: [VT, VP]
liên hệ: Số 808 Phan Đình Phùng
cấp bậc: có
người ký:
  gd: {chức vụ: Giám đốc, họ tên: Trần Văn Bình, từ: 2024-01-01, đến: 30/6/2025}
  pgd: {quyền hạn: [{KT: Giám đốc}], chức vụ: Phó Giám đốc, họ tên: Lê Thị Hoa}
quy cách: {cỡ chữ: 12, lề trên: 25, lùi đầu dòng: 12.7, cách dòng: "1,3"}
mẫu: mau-rieng
"""
ENGLISH = {
    "issuer": {"parent": "Ủy ban nhân dân tỉnh Kon Tum", "name": "Sở Y tế"},
    "place": "Kon Tum",
    "abbreviation": "SYT",
    "unit": "VP",
    "archive": {"units": ["VT", "VP"]},
    "contact": "Số 808 Phan Đình Phùng",
    "ranks": True,
    "signers": {
        "gd": {
            "title": "Giám đốc",
            "name": "Trần Văn Bình",
            "from": date(2024, 1, 1),
            "until": "2025-06-30",
        },
        "pgd": {
            "capacity": [{"KT": "Giám đốc"}],
            "title": "Phó Giám đốc",
            "name": "Lê Thị Hoa",
        },
    },
    "measures": {"sizes": 12, "top": 25, "indent": 12.7, "lines": 1.3},
    "templates": ["mau-rieng"],
}
ONE = "người ký:\n  gd: {chức vụ: Giám đốc, họ tên: Trần Văn Bình, đến: 2024-06-30}\n"
BARE = """\
loại: công văn
ngày: 2024-02-19
trích yếu: tăng cường công tác quản lý
kính gửi: Phòng Nội vụ
mở đầu: Sở Y tế yêu cầu Phòng Nội vụ báo cáo.
nơi nhận: [Sở Nội vụ]
ký: gd
"""


def an_office(fragment: str = "", base: str = PROFILE) -> Office:
    """Return the office of a profile with some of its keys set otherwise."""
    return parse_office(yaml_of(fragment, base), "congvan.yaml")


def read(
    fragment: str = "", office: Office | None = None, base: str = BARE
) -> congvan.Document:
    """Return a document that leaves to its office what it can, some of its keys set otherwise."""
    return congvan.loads(yaml_of(fragment, base), "a.yaml", office or an_office())


def refused(fragment: str, office: Office | None = None, base: str = BARE) -> list[str]:
    """Return what is said of a document, a finding a line, without the hints."""
    with pytest.raises(DocumentError) as refusal:
        read(fragment, office, base)
    return [str(finding).partition("\n")[0] for finding in refusal.value.findings]


def faults(fragment: str) -> list[str]:
    """Return what is said of a profile, a finding a line, without the hints."""
    with pytest.raises(DocumentError) as refusal:
        parse_office(fragment, "congvan.yaml")
    return [str(finding).partition("\n")[0] for finding in refusal.value.findings]


def test_both_vocabularies_say_the_same_office() -> None:
    assert an_office().model_dump() == Office.model_validate(ENGLISH).model_dump()


def test_an_office_knows_where_its_values_were_typed() -> None:
    office = an_office()

    assert str(office.at("signers", "pgd", "name")) == "congvan.yaml:10:69"
    assert office.key("measures", "top") == "lề trên"
    assert Office(place="Huế").at("place") == Place()


def test_codes_are_typed_in_a_list_or_with_commas() -> None:
    said = {"select": ["CV5", "CV7"], "ignore": ["CV761", "double-space"]}

    office = an_office("soát: {chỉ: [CV5, CV7], bỏ qua: 'CV761, double-space'}\n")
    assert office.check == Office.model_validate({"check": said}).check
    assert an_office("soát: {bỏ qua: CV761}\n").check.ignore == ("CV761",)
    assert an_office("soat:\n  bo_qua: CV761,\n  chi:\n").check.ignore == ("CV761",)
    assert faults("soát: {chỉ: [CV761 CV7]}") == [
        "congvan.yaml:1:14: error CV104 “CV761 CV7” không phải một mã."
    ]


def test_an_office_chooses_no_more_codes_than_a_person_lists() -> None:
    listed = ", ".join(["CV761"] * 1001)

    assert faults(f"soát: {{bỏ qua: [{listed}]}}") == [
        "congvan.yaml:1:16: error CV104 “bỏ qua” có quá 1000 mục."
    ]


def test_the_measures_are_the_house_of_an_office() -> None:
    house = congvan.House("12", top_mm=25, indent_mm=12.7, lines=1.3)

    assert an_office().house == house
    assert Office().house == page.HOUSE


def test_a_document_takes_from_its_office_what_it_does_not_say() -> None:
    document = read()

    assert document.issuer[0].name == ("Sở Y tế",)
    assert document.place == "Kon Tum"
    assert document.symbol == "SYT-VP"
    assert document.archive
    assert document.archive.units == ("VT", "VP")
    assert document.contact == ("Số 808 Phan Đình Phùng",)
    assert [one.name for one in document.signature] == ["Trần Văn Bình"]
    assert document.ranks_allowed
    assert document.house == an_office().house
    assert document.templates == (Path("mau-rieng"),)
    assert congvan.check(document) == []


def test_a_document_of_an_office_prints_what_its_office_says() -> None:
    document = read("ký: pgd\n").set_as(page.HOUSE)

    printed = paragraphs(congvan.render(document))

    assert [line for line in printed if line in ("SỞ Y TẾ", "- Lưu: VT, VP.")]
    assert printed[-3:] == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Hoa"]


def test_what_a_document_says_itself_always_wins() -> None:
    office = an_office()

    document = congvan.loads(LETTER, "a.yaml", office)

    assert document == congvan.loads(LETTER).model_copy(update={"contact": office.contact})
    assert str(document.at("issuer", 0, "name", 0)) == "a.yaml:3:8"
    assert document.house == office.house


def test_nothing_is_merged_inside_a_part() -> None:
    document = read("cơ quan: {tên: Sở Nội vụ}\n")

    assert document.issuer[0].parent == ()


def test_a_key_left_empty_is_taken_from_the_office() -> None:
    document = read("cơ quan:\nđịa danh:\nký hiệu: ~\nlưu:\nký: pgd\n")

    assert (document.place, document.symbol) == ("Kon Tum", "SYT-VP")
    assert str(document.at("place")) == "congvan.yaml:2:11"


def test_an_empty_list_leaves_the_contact_of_the_office_out() -> None:
    assert read("liên hệ: []\n").contact == ()


def test_other_types_have_the_abbreviation_alone_and_no_contact() -> None:
    document = read("loại: Kế hoạch\nkính gửi:\n")

    assert document.symbol == "SYT"
    assert document.contact == ()
    printed = paragraphs(congvan.render(document))
    assert any(line.endswith("/KH-SYT") for line in printed)


def test_a_unit_alone_is_no_symbol() -> None:
    office = an_office("viết tắt:\n")

    assert read(office=office).symbol is None


@pytest.mark.parametrize("known", ["công văn", "cong_van", "Cong-van", "CÔNG VĂN"])
def test_a_letter_is_known_however_its_type_is_written(known: str) -> None:
    assert read(f"loại: {known}\n").symbol == "SYT-VP"


def test_what_a_type_never_has_is_not_taken_from_the_office() -> None:
    document = read("loại: Thư công\nký hiệu:\n")

    assert document.symbol == "SYT"
    assert "CV202" not in codes(congvan.check(document))
    assert "CV202" in codes(congvan.check(read("loại: Thư công\nký hiệu: SYT\n")))


def test_findings_about_the_office_s_values_stand_in_its_profile() -> None:
    loud = "người ký:\n  gd: {chức vụ: Phó Giám đốc, họ tên: TRẦN VĂN BÌNH}\n"
    document = read("ký: gd\n", an_office(f"{loud}viết tắt: S Y T\n"))

    found = [str(finding).partition("\n")[0] for finding in congvan.check(document)]

    assert found == [
        "congvan.yaml:10:17: error CV501 Cấp phó “Phó Giám đốc” ký phải ghi “KT.”.",
        "congvan.yaml:10:39: warning CV503 Họ tên “TRẦN VĂN BÌNH” viết hoa toàn bộ.",
        "congvan.yaml:11:11: error CV301 Ký hiệu “S Y T-VP” có dấu cách hoặc dấu “/”.",
    ]


def test_a_part_of_the_office_is_named_by_the_key_it_was_typed_under() -> None:
    assert read().key("symbol") == "viết tắt"
    assert read().key("signature", 0, "name") == "họ tên"


def test_a_warning_about_the_profile_is_one_about_each_document() -> None:
    document = read(office=an_office("địa danh: Tổ\u200b5\n"))

    assert [str(finding.place) for finding in congvan.check(document)] == ["congvan.yaml:12:13"]
    assert codes(list(document.noticed)) == ["CV004"]


def test_a_document_built_in_python_takes_from_an_office_built_in_python() -> None:
    values: dict[str, object] = {
        "type": "cong_van",
        "subject": "báo cáo",
        "recipients": "Sở Y tế",
        "opening": "Kính báo cáo.",
        "signature": "pgd",
    }

    document = congvan.from_dict(values, Office.model_validate(ENGLISH))

    assert document.signature[0].capacity[0].authority is Authority.KT
    assert document.place == "Kon Tum"
    assert document.at("place") == Place()


@pytest.mark.parametrize("typed", ["pgd", "PGD", "[pgd]", "p-gd"])
def test_a_signer_is_named_by_id(typed: str) -> None:
    document = read(f"ký: {typed}\n")

    assert [one.name for one in document.signature] == ["Lê Thị Hoa"]
    assert str(document.at("signature", 0, "name")) == "congvan.yaml:10:69"


def test_several_signers_are_named_or_typed_side_by_side() -> None:
    document = read("ký: [gd, {chức vụ: Chủ tịch, họ tên: Lê Văn Cường}]\n")

    assert [one.name for one in document.signature] == ["Trần Văn Bình", "Lê Văn Cường"]
    assert document.at("signature", 1, "name").file == "a.yaml"


def test_attached_documents_and_copies_name_signers_too() -> None:
    document = read(
        "ký: gd\nkèm theo:\n  - {loại: Quy chế, trích yếu: làm việc, nội dung: [Một.], ký: pgd}\n"
        "bản sao: {hình thức: sao y, cơ quan: {tên: Sở Y tế}, ký hiệu: SYT, địa danh: Huế,"
        " ngày: 2026-01-01, nơi nhận: [Sở Nội vụ], lưu: VT, ký: pgd}\n"
    )

    assert document.copy_
    assert document.attachments[0].signature[0].name == "Lê Thị Hoa"
    assert document.copy_.signature[0].name == "Lê Thị Hoa"


def test_a_copy_is_signed_on_its_own_date() -> None:
    said = refused(
        "ký: gd\nbản sao: {hình thức: sao y, cơ quan: {tên: Sở Y tế}, ký hiệu: SYT, địa danh: Huế,"
        " ngày: 2026-01-01, nơi nhận: [Sở Nội vụ], lưu: VT, ký: gd}\n"
    )

    assert said == [
        "a.yaml:8:137: error CV506 “Trần Văn Bình” ký đến 30/06/2025, văn bản ngày 01/01/2026."
    ]


def test_the_only_signer_signs_without_being_named() -> None:
    document = read("ký:\n", an_office(ONE))

    assert document.signature[0].name == "Trần Văn Bình"


def test_the_only_signer_in_office_on_the_day_signs() -> None:
    document = read("ký:\nngày: 2025-07-01\n")

    assert document.signature[0].name == "Lê Thị Hoa"


@pytest.mark.parametrize("day", ["2024-02-19", "{năm: 2025}", ""])
def test_several_signers_are_not_chosen_from(day: str) -> None:
    said = refused(f"ngày: {day}\nký:\n")

    message = "Chưa rõ ai ký; hồ sơ cơ quan có: gd (Trần Văn Bình), pgd (Lê Thị Hoa)."
    assert said == [f"a.yaml:7:4: error CV508 {message}"]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2023-12-31", "“Trần Văn Bình” ký từ 01/01/2024, văn bản ngày 31/12/2023."),
        ("01/7/2025", "“Trần Văn Bình” ký đến 30/06/2025, văn bản ngày 01/07/2025."),
    ],
)
def test_a_signer_not_in_office_is_refused_with_both_dates(day: str, said: str) -> None:
    assert refused(f"ngày: {day}\nký: gd\n") == [f"a.yaml:7:5: error CV506 {said}"]


@pytest.mark.parametrize("day", ["2024-01-01", "30/6/2025", "{năm: 2030}", ""])
def test_first_and_last_day_count_and_a_date_in_part_is_not_checked(day: str) -> None:
    assert read(f"ngày: {day}\nký: gd\n").signature[0].name == "Trần Văn Bình"


def test_nobody_in_office_is_said_at_the_date() -> None:
    two = (
        "người ký:\n  a: {chức vụ: Giám đốc, họ tên: Lê A, đến: 2020-01-01}\n"
        "  b: {chức vụ: Giám đốc, họ tên: Lê B, đến: 2021-01-01}\n"
    )

    assert refused("ký:\nngày: 2025-01-01\n", an_office(two)) == [
        "a.yaml:7:7: error CV506 Ngày 01/01/2025, không ai trong hồ sơ cơ quan giữ chức."
    ]
    assert refused("ký:\nngày: 2025-01-01\n", an_office(ONE)) == [
        "a.yaml:7:7: error CV506 “Trần Văn Bình” ký đến 30/06/2024, văn bản ngày 01/01/2025."
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("pdg", "Không có người ký “pdg”. Ý bạn là “pgd”?"),
        ("Lê Thị Hoa", "Không có người ký “Lê Thị Hoa”. Ý bạn là “pgd”?"),
        ("xyz", "Không có người ký “xyz”; có: gd (Trần Văn Bình), pgd (Lê Thị Hoa)."),
    ],
)
def test_an_unknown_signer_is_answered_with_the_nearest(typed: str, said: str) -> None:
    assert refused(f"ký: {typed}\n") == [f"a.yaml:7:5: error CV507 {said}"]
    assert refused(f"ký: [gd, {typed}]\n") == [f"a.yaml:7:10: error CV507 {said}"]


def test_an_id_without_a_profile_is_said() -> None:
    with pytest.raises(DocumentError) as refusal:
        congvan.loads(yaml_of("ký: pgd\n"), "a.yaml")

    assert str(refusal.value).partition("\n")[0] == (
        "a.yaml:14:5: error CV110 Không có hồ sơ cơ quan ghi người ký “pgd”."
    )


@pytest.mark.parametrize("typed", ["Lê Thị Hoa", '""'])
def test_a_name_without_a_profile_is_a_signature_written_wrong(typed: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        congvan.loads(yaml_of(f"ký: {typed}\n"), "a.yaml")

    assert codes(refusal.value.findings) == ["CV103"]


def test_an_office_without_signers_leaves_the_signature_to_the_document() -> None:
    assert refused("ký:\n", an_office("người ký: {}\n")) == [
        "a.yaml:7:4: error CV105 “ký” để trống."
    ]


def test_everything_wrong_is_still_said_at_once() -> None:
    said = refused("ngày: 2025-02-30\ntrich yeo: x\nký: xyz\n")

    assert [line.split()[2] for line in said] == ["CV401", "CV101", "CV507"]


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("lề trên", "19", "“lề trên” 19 mm: ít nhất 20 mm (PL1-I-I.3)."),
        ("lề dưới", "25,5", "“lề dưới” 25,5 mm: nhiều nhất 25 mm (PL1-I-I.3)."),
        ("lề trái", "29.9", "“lề trái” 29,9 mm: ít nhất 30 mm (PL1-I-I.3)."),
        ("lề phải", "21", "“lề phải” 21 mm: nhiều nhất 20 mm (PL1-I-I.3)."),
        ("lùi đầu dòng", "11", "“lùi đầu dòng” 11 mm: chỉ 10 hoặc 12,7 mm (PL1-I-II.6e)."),
        ("cách đoạn", "5", "“cách đoạn” 5 pt: ít nhất 6 pt (PL1-I-II.6e)."),
        ("cách dòng", "1.6", "“cách dòng” 1,6 dòng: nhiều nhất 1,5 dòng (PL1-I-II.6e)."),
        ("cách dòng", "0.9", "“cách dòng” 0,9 dòng: ít nhất 1 dòng (PL1-I-II.6e)."),
        ("cỡ chữ", "14", "“cỡ chữ” 14: chỉ 12 hoặc 13 (PL1-I-II.1a)."),
        ("top", "19", "“top” 19 mm: ít nhất 20 mm (PL1-I-I.3)."),
    ],
)
def test_a_measure_outside_the_decree_is_refused_with_the_clause(
    key: str, typed: str, said: str
) -> None:
    column = len(key) + 5

    assert faults(f"quy cách:\n  {key}: {typed}\n") == [
        f"congvan.yaml:2:{column}: error CV802 {said}"
    ]


def test_both_ends_of_a_range_are_allowed(subtests: pytest.Subtests) -> None:
    for name in SPANS:
        with subtests.test(name):
            span, _ = SPANS[name]

            for end in (span.low, min(span.high, 72)):
                assert Measures.model_validate({name: end})


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("quy cách: {lề trên: hai}", "CV104 “hai” không phải số; viết 20 hoặc 12,7."),
        ("quy cách: {lề trên: -20}", "CV104 “-20” không phải số; viết 20 hoặc 12,7."),
        ("quy cách: {lề trên: 2e1}", "CV104 “2e1” không phải số; viết 20 hoặc 12,7."),
        ("quy cách: {lề trên: .inf}", "CV104 “.inf” không phải số; viết 20 hoặc 12,7."),
        ("quy cách: {cách đoạn: 100}", "CV104 “cách đoạn” nhiều nhất là 72."),
        ("quy cách: {lề: 20}", "CV101 Không có khóa “lề” ở đây."),
        ("quy cách: {le tren: 20, lề trên: 20}", "CV106"),
        ("quy cach: 20", "CV103"),
        ("dia danhh: Huế", "CV101 Không có khóa “dia danhh”. Ý bạn là “địa danh”?"),
        ("loại: công văn", "CV101 Không có khóa “loại” ở đây."),
        ("cơ quan: {}", "CV102 Thiếu khóa “tên”."),
        ('địa danh: ""', "CV105 “địa danh” để trống."),
        ("lưu: {số bản: 2}", "CV102 Thiếu khóa “đơn vị”."),
        ("cấp bậc: chắc", "CV104 “cấp bậc” cần `có` hoặc `không`."),
        ('mẫu: ""', "CV105 “mẫu” để trống."),
        ("mẫu: {a: b}", "CV012"),
        ("người ký: gd", "CV103 “người ký” cần các cặp khóa: giá trị."),
        ("người ký: {gd: Lê Hoa}", "CV103 “gd” cần các cặp khóa: giá trị"),
        ("người ký: {gd: {chức vụ: A}}", "CV102 Thiếu khóa “họ tên”."),
        ("người ký: {gd: {họ tên: A}}", "CV502 Thiếu chức vụ hoặc quyền hạn của người ký."),
        (
            "người ký: {gd: {chức vụ: A, họ tên: B, từ: {năm: 2024}}}",
            "CV104 Ngày giữ chức cần đủ ngày, tháng, năm.",
        ),
        (
            "người ký: {gd: {chức vụ: A, họ tên: B, đến: 30/2/2024}}",
            "CV401 Không có ngày 30 tháng 2 như vậy.",
        ),
        (
            "người ký: {gd: {chức vụ: A, họ tên: B, từ: 2024-02-01, đến: 2024-01-31}}",
            "CV104 Ngày thôi chức đứng trước ngày nhận chức.",
        ),
    ],
)
def test_a_fault_of_a_profile_is_said_at_its_place(typed: str, said: str) -> None:
    (line, *_) = faults(f"{typed}\n")

    assert line.startswith("congvan.yaml:1:")
    assert said in line


def test_every_complaint_about_a_profile_comes_at_once_in_order() -> None:
    said = faults(
        "địa danh: a\nmau sac: đỏ\nngười ký:\n  gd: {chức vụ: A}\nquy cách: {lề trên: 1}\n"
    )

    assert said == [
        "congvan.yaml:2:1: error CV101 Không có khóa “mau sac” ở đây.",
        "congvan.yaml:4:7: error CV102 Thiếu khóa “họ tên”.",
        "congvan.yaml:5:21: error CV802 “lề trên” 1 mm: ít nhất 20 mm (PL1-I-I.3).",
    ]


def test_a_profile_that_is_a_list_is_answered_with_its_keys() -> None:
    with pytest.raises(DocumentError) as refusal:
        parse_office("- a\n", "congvan.yaml")

    assert "Các khóa: cơ quan, địa danh, viết tắt" in str(refusal.value)


@pytest.mark.parametrize("name", ["congvan.yaml", "so/y-te/congvan.yaml"])
def test_a_profile_is_no_document(name: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        congvan.loads(PROFILE, name)

    assert str(refusal.value).partition("\n")[0] == (
        f"{name}: error CV109 congvan.yaml là hồ sơ cơ quan, không phải văn bản."
    )


def test_the_examples_of_a_kind_are_wrong_and_right(
    subtests: pytest.Subtests, tmp_path: Path
) -> None:
    (tmp_path / "mau-rieng").mkdir()
    kinds = [one for one in vars(office_codes).values() if isinstance(one, Kind) and one.wrong]

    for kind in kinds:
        with subtests.test(kind.code):
            assert _found(kind.right, kind, tmp_path) == []
            assert _found(kind.wrong, kind, tmp_path) == [kind.code]
    assert kinds


def _found(example: str, kind: Kind, folder: Path) -> list[str]:
    """Return what is found in an example, of a profile or of a document that has one."""
    in_profile = kind in (office_codes.NO_TEMPLATES, office_codes.OUT_OF_RANGE)
    path = folder / "congvan.yaml"
    path.write_text(yaml_of(f"{example}\n", PROFILE) if in_profile else PROFILE, "utf-8")
    try:
        office = congvan.load_office(path)
        if kind is office_codes.NO_PROFILE:
            return codes(congvan.check(congvan.loads(yaml_of(f"{example}\n"))))
        document = BARE if in_profile else yaml_of(f"{example}\n", BARE)
        return codes(congvan.check(congvan.loads(document, "a.yaml", office)))
    except congvan.CongvanError as error:
        return codes(error.findings)


def test_the_template_folders_lie_beside_the_profile(tmp_path: Path) -> None:
    path = tmp_path / "congvan.yaml"
    path.write_text(PROFILE, "utf-8")

    with pytest.raises(DocumentError) as refusal:
        congvan.load_office(path)
    (tmp_path / "mau-rieng").mkdir()

    assert str(refusal.value).startswith(
        f"{path}:12:6: error CV108 Không có thư mục “mau-rieng”."
    )
    assert congvan.load_office(path).templates == (tmp_path / "mau-rieng",)


def test_a_profile_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(congvan.SourceError):
        congvan.load_office(tmp_path / "congvan.yaml")


def test_the_nearest_profile_above_is_found(tmp_path: Path) -> None:
    deep = tmp_path / "so" / "phong" / "nam"
    deep.mkdir(parents=True)
    (tmp_path / "congvan.yaml").touch()
    (tmp_path / "so" / "congvan.yaml").touch()
    (deep / "congvan.yaml").mkdir()

    assert congvan.find_office(deep) == tmp_path / "so" / "congvan.yaml"
    assert congvan.find_office(tmp_path) == tmp_path / "congvan.yaml"


def test_a_profile_is_looked_for_no_farther_than_the_root(tmp_path: Path) -> None:
    loop = tmp_path / "vong"
    loop.symlink_to(loop)

    assert congvan.find_office(tmp_path.joinpath(*["x"] * 70)) is None
    assert congvan.find_office(loop) is None
    assert congvan.find_office("/") is None


def test_ranks_are_printed_where_the_office_says_so() -> None:
    rank = "ký: {chức vụ: Giám đốc, cấp bậc: BSCKII., họ tên: Trần Văn Bình}\n"

    assert codes(congvan.check(read(rank))) == []
    assert "CV505" in codes(congvan.check(read(rank, an_office("cấp bậc: không\n"))))


def test_the_width_of_a_table_is_that_of_the_office_s_page() -> None:
    table = (
        "mở đầu:\nnội dung:\n  - bảng:\n      cột: [{tên: A, rộng: 100}, {tên: B, rộng: 62}]\n"
        "      dòng: [[1, 2]]\n"
    )
    wide = an_office("quy cách: {lề phải: 15}\n")

    assert codes(congvan.check(read(table, wide))) == []
    assert "CV711" in codes(congvan.check(read(table)))
    assert "CV711" not in _raised(read(table), congvan.House(right_mm=15))
    assert "CV711" in _raised(read(table, wide), congvan.House())


def _raised(document: congvan.Document, house: congvan.House) -> list[str]:
    try:
        congvan.render(document, house=house)
    except DocumentError as error:
        return codes(error.findings)
    return []


def test_a_document_is_set_as_its_office_has_it_unless_told_otherwise() -> None:
    document, house = read(), an_office().house
    plain = congvan.loads(yaml_of("liên hệ: []\n", LETTER), "a.yaml")

    assert congvan.render(document) == congvan.render(document, house=house)
    assert congvan.render(document) != congvan.render(document, house=congvan.House())
    assert document.house == house
    assert congvan.render(plain) == congvan.render(plain, house=congvan.House())


def test_a_document_without_an_office_has_the_library_s_measures() -> None:
    assert a_document().house == page.HOUSE
    assert a_document().templates == ()


def test_the_schema_of_a_profile_takes_what_the_model_takes() -> None:
    Draft202012Validator.check_schema(congvan.office_schema())
    validator = Draft202012Validator(congvan.office_schema())

    assert list(validator.iter_errors(naive(PROFILE))) == []
    assert list(validator.iter_errors(naive("soát: {chỉ: [CV5], bỏ qua: CV761}"))) == []
    assert list(validator.iter_errors(naive("soát: {bỏ: CV761}")))
    assert list(validator.iter_errors(naive("quy cách: {lề trên: 19}")))
    assert list(validator.iter_errors(naive("quy cách: {lùi đầu dòng: 11}")))
    assert list(validator.iter_errors(naive("người ký: {gd: {chức vụ: A}}")))


def test_the_schema_of_a_document_lets_a_profile_supply_the_rest() -> None:
    validator = Draft202012Validator(congvan.schema())

    assert list(validator.iter_errors(naive(BARE))) == []
    assert list(validator.iter_errors(naive("loại: công văn\nký: [gd, pgd]\n"))) == []
    assert list(validator.iter_errors(naive("trích yếu: a\n")))
