"""Danh bạ cơ quan: what it says of agencies, groups, parents and days, and every fault in it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import congvan
from congvan import DocumentError, Kind, Place
from congvan.decree.levels import LEVELS, Level
from congvan.model import PartialDate, parse_agencies
from congvan.model.agencies import codes as agency_codes
from congvan.model.agencies.absence import absence, heirs, heirs_named
from congvan.model.agencies.agencies import MOST_AGENCIES, Directory
from congvan.model.agencies.ids import is_id
from congvan.model.agencies.ties import MOST_CIRCLES, MOST_NEAR
from congvan.model.reading.whole_file import AGENCIES_FILE
from congvan.vietnamese.text import bare
from tests.factories import ROOT, codes, yaml_of
from tests.model.test_schema import naive

AGENCIES = """\
cơ quan:
  ubnd-huyen:
    tên: [Ủy ban nhân dân, huyện Kon Plông]
    tên gọn: UBND huyện
    viết tắt: UBND
    cấp: Huyện
    địa danh: Kon Plông
    từ: 2016-01-01
    thay bằng: [ubnd-xa-mang-den, xa-hieu]
    người ký:
      ct: {quyền hạn: [{TM: Ủy ban nhân dân}], chức vụ: Chủ tịch, họ tên: Đào Duy Khánh}
      pct:
        quyền hạn: [{TM: Ủy ban nhân dân}, {KT: Chủ tịch}]
        chức vụ: Phó Chủ tịch
        họ tên: Phạm Văn Thắng
        từ: 2021-07-01
        đến: 2024-12-31
  phong-vhtt:
    tên: Phòng Văn hóa và Thông tin
    chủ quản: UBND_Huyện
    viết tắt: PVHTT
    đơn vị soạn thảo: VHTT
    lưu: VT
    liên hệ: Thôn Măng Đen
  truong-mang-den: {tên: Trường Mầm non Măng Đen, chủ quản: Phòng Giáo dục và Đào tạo}
  ubnd-xa-mang-den: {tên: Ủy ban nhân dân xã Măng Đen, cấp: xã, từ: 2025-07-01}
  xa-hieu: {tên: Ủy ban nhân dân xã Hiếu, cấp: xã}
nhóm:
  các xã: [xa_hieu, ubnd-xa-mang-den]
  tất cả: [phong-vhtt, Các xã, xa-hieu]
  một: phong-vhtt
"""
ENGLISH: dict[str, Any] = {
    "agencies": {
        "ubnd-huyen": {
            "name": ["Ủy ban nhân dân", "huyện Kon Plông"],
            "short": "UBND huyện",
            "abbreviation": "UBND",
            "level": "huyện",
            "place": "Kon Plông",
            "from": date(2016, 1, 1),
            "successors": ["ubnd-xa-mang-den", "xa-hieu"],
            "signers": {
                "ct": {
                    "capacity": [{"TM": "Ủy ban nhân dân"}],
                    "title": "Chủ tịch",
                    "name": "Đào Duy Khánh",
                },
                "pct": {
                    "capacity": [{"TM": "Ủy ban nhân dân"}, {"KT": "Chủ tịch"}],
                    "title": "Phó Chủ tịch",
                    "name": "Phạm Văn Thắng",
                    "from": "01/7/2021",
                    "until": "2024-12-31",
                },
            },
        },
        "phong-vhtt": {
            "name": "Phòng Văn hóa và Thông tin",
            "parent": "UBND_Huyện",
            "abbreviation": "PVHTT",
            "unit": "VHTT",
            "archive": "VT",
            "contact": "Thôn Măng Đen",
        },
        "truong-mang-den": {
            "name": "Trường Mầm non Măng Đen",
            "parent": "Phòng Giáo dục và Đào tạo",
        },
        "ubnd-xa-mang-den": {
            "name": "Ủy ban nhân dân xã Măng Đen",
            "level": "xã",
            "from": "2025-07-01",
        },
        "xa-hieu": {"name": "Ủy ban nhân dân xã Hiếu", "level": "xã"},
    },
    "groups": {
        "các xã": ["xa_hieu", "ubnd-xa-mang-den"],
        "tất cả": ["phong-vhtt", "Các xã", "xa-hieu"],
        "một": "phong-vhtt",
    },
}
VALIDATOR = Draft202012Validator(congvan.agencies_schema())


def a_directory(typed: str = AGENCIES) -> Directory:
    """Return the directory that an agencies.yaml says."""
    return parse_agencies(typed, "agencies.yaml")


def refused(typed: str) -> list[str]:
    """Return what is said of a directory, a finding a line, without file and hints."""
    with pytest.raises(DocumentError) as refusal:
        a_directory(typed)
    lines = [str(finding).partition("\n")[0] for finding in refusal.value.findings]
    return [line.removeprefix("agencies.yaml:").replace("error ", "") for line in lines]


def warned(typed: str) -> list[str]:
    """Return the warnings about a directory in the same way."""
    lines = [str(finding).partition("\n")[0] for finding in a_directory(typed).noticed]
    return [line.removeprefix("agencies.yaml:").replace("warning ", "") for line in lines]


def on(
    year: int | None = None, month: int | None = None, day: int | None = None
) -> PartialDate:
    return PartialDate(year=year, month=month, day=day)


def test_both_vocabularies_say_the_same_directory() -> None:
    assert a_directory().model_dump() == Directory.model_validate(ENGLISH).model_dump()
    assert a_directory().noticed == ()


def test_a_directory_knows_where_its_values_were_typed() -> None:
    directory = a_directory()

    assert str(directory.at("agencies", "phong-vhtt", "parent")) == "agencies.yaml:20:15"
    assert directory.key("agencies", "phong-vhtt", "parent") == "chủ quản"
    assert Directory.model_validate(ENGLISH).at("agencies") == Place()


@pytest.mark.parametrize("typed", ["phong-vhtt", "PHONG_VHTT", "Phòng VHTT", "phongvhtt"])
def test_an_agency_is_known_however_its_id_is_spelt(typed: str) -> None:
    directory = a_directory()

    assert directory.id_of(typed) == "phong-vhtt"
    assert directory.named(typed) is directory.agencies["phong-vhtt"]
    assert directory.members(typed) == ("phong-vhtt",)


def test_a_group_is_its_members_in_order_once_each() -> None:
    directory = a_directory()

    assert directory.members("cac_xa") == ("xa-hieu", "ubnd-xa-mang-den")
    assert directory.members("tất cả") == ("phong-vhtt", "xa-hieu", "ubnd-xa-mang-den")
    assert directory.members("một") == ("phong-vhtt",)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("phong-vhttt", "phong-vhtt"),
        ("các xá, thị trấn", None),
        ("cac-xaa", "các xã"),
        ("Phòng Văn hóa và Thông tin", "phong-vhtt"),
        ("UBND huyện Kon Plông", "ubnd-huyen"),
        ("zzz", None),
    ],
)
def test_an_unknown_id_means_nobody_and_is_answered_with_the_nearest(
    typed: str, near: str | None
) -> None:
    directory = a_directory()

    said = f"Danh bạ không có “{typed}”." + (f" Ý bạn là “{near}”?" if near else "")
    assert directory.members(typed) == ()
    assert directory.named(typed) is None
    assert directory.near(typed) == near
    assert str(directory.stranger(typed)) == said


def test_the_parent_is_another_agency_or_printed_as_typed() -> None:
    directory = a_directory()

    assert directory.parent_of("phong-vhtt") == "ubnd-huyen"
    assert directory.parent_lines("phong-vhtt") == ("Ủy ban nhân dân", "huyện Kon Plông")
    assert directory.parent_of("truong-mang-den") is None
    assert directory.parent_lines("truong-mang-den") == ("Phòng Giáo dục và Đào tạo",)
    assert directory.parent_lines("xa-hieu") == ()


def test_names_are_said_in_full_or_short() -> None:
    huyen, phong = (a_directory().agencies[known] for known in ("ubnd-huyen", "phong-vhtt"))

    assert (huyen.full, huyen.called) == ("Ủy ban nhân dân huyện Kon Plông", "UBND huyện")
    assert phong.called == phong.full == "Phòng Văn hóa và Thông tin"


def test_an_agency_s_entry_is_the_profile_of_its_office() -> None:
    directory = a_directory()

    office = directory.office("phong-vhtt")

    assert office.issuer[0].parent == ("Ủy ban nhân dân", "huyện Kon Plông")
    assert office.issuer[0].name == ("Phòng Văn hóa và Thông tin",)
    assert office.symbol(letter=True) == "PVHTT-VHTT"
    assert office.symbol(letter=False) == "PVHTT"
    assert office.archive
    assert (office.archive.units, office.contact) == (("VT",), ("Thôn Măng Đen",))
    assert directory.office("ubnd-huyen").place == "Kon Plông"
    assert list(directory.office("ubnd-huyen").signers) == ["ct", "pct"]


def test_the_district_level_ended_with_june_2025() -> None:
    assert LEVELS.keys() == set(Level)
    assert [level for level, law in LEVELS.items() if law.last] == [Level.HUYEN]
    assert [law.clause for law in LEVELS.values() if law.first or law.last] == [
        "Luật số 72/2025/QH15, Điều 51 khoản 3"
    ]


@pytest.mark.parametrize(
    ("known", "when", "there"),
    [
        ("ubnd-huyen", on(2015, 12, 31), False),
        ("ubnd-huyen", on(2016, 1, 1), True),
        ("ubnd-huyen", on(2025, 6, 30), True),
        ("ubnd-huyen", on(2025, 7, 1), False),
        ("ubnd-huyen", on(2025, 6), True),
        ("ubnd-huyen", on(2025, 7), False),
        ("ubnd-huyen", on(2025), True),
        ("ubnd-huyen", on(2026), False),
        ("ubnd-huyen", on(month=7), True),
        ("ubnd-huyen", None, True),
        ("phong-vhtt", on(2025, 7, 1), False),
        ("phong-vhtt", on(1990), True),
        ("truong-mang-den", on(2030), True),
        ("ubnd-xa-mang-den", on(2025, 6, 30), False),
        ("ubnd-xa-mang-den", on(2025, 7, 1), True),
        ("ubnd-xa-mang-den", on(2025), True),
    ],
)
def test_an_agency_exists_from_its_first_day_to_the_last_of_itself_and_its_level(
    known: str, when: PartialDate | None, *, there: bool
) -> None:
    assert a_directory().agencies[known].exists(when) is there


def test_a_level_is_passed_down_any_number_of_steps() -> None:
    typed = (
        "cơ quan:\n  doi: {tên: Đội, chủ quản: phong}\n  phong: {tên: Phòng, chủ quản: huyen}\n"
        "  huyen: {tên: Huyện, cấp: huyện}\n  xa: {tên: Xã, chủ quản: huyen, cấp: xã}\n"
    )

    levels = {known: agency.level for known, agency in a_directory(typed).agencies.items()}

    assert levels == {
        "doi": Level.HUYEN,
        "phong": Level.HUYEN,
        "huyen": Level.HUYEN,
        "xa": Level.XA,
    }


@pytest.mark.parametrize(
    ("when", "signers"),
    [
        (on(2021, 6, 30), ["ct"]),
        (on(2021, 7, 1), ["ct", "pct"]),
        (on(2024, 12), ["ct", "pct"]),
        (on(2025), ["ct"]),
        (None, ["ct", "pct"]),
    ],
)
def test_who_signs_depends_on_the_day(when: PartialDate | None, signers: list[str]) -> None:
    assert list(a_directory().agencies["ubnd-huyen"].signers_on(when)) == signers


def test_an_agency_that_has_ended_is_said_with_who_stands_in_its_place() -> None:
    directory, day = a_directory(), on(2025, 8, 5)

    assert str(absence(directory, "ubnd-huyen", day)) == (
        "“Ủy ban nhân dân huyện Kon Plông” có đến 30/06/2025, văn bản ngày 05/08/2025."
    )
    assert str(absence(directory, "ubnd-xa-mang-den", on(2025, 3))) == (
        "“Ủy ban nhân dân xã Măng Đen” có từ 01/07/2025, văn bản ngày …/03/2025."
    )
    assert heirs(directory, "ubnd-huyen", day) == ("ubnd-xa-mang-den", "xa-hieu")
    assert str(heirs_named(directory, "ubnd-huyen", day)) == (
        "Nay là ubnd-xa-mang-den (Ủy ban nhân dân xã Măng Đen), xa-hieu (Ủy ban nhân dân xã Hiếu)."
    )
    assert heirs_named(directory, "phong-vhtt", day) is None


def test_an_heir_that_has_ended_too_is_followed_by_its_own() -> None:
    typed = (
        "cơ quan:\n  a: {tên: A, đến: 2010-12-31, thay bằng: b}\n"
        "  b: {tên: B, từ: 2011-01-01, đến: 2020-12-31, thay bằng: [c, d]}\n"
        "  c: {tên: C, từ: 2021-01-01}\n  d: {tên: D, từ: 2022-01-01}\n"
    )

    assert heirs(a_directory(typed), "a", on(2015)) == ("b",)
    assert heirs(a_directory(typed), "a", on(2021)) == ("c",)
    assert heirs(a_directory(typed), "a", on(2026)) == ("c", "d")


def test_an_heir_of_several_is_named_once() -> None:
    ended = "đến: 2020-12-31, thay bằng"
    typed = (
        f"cơ quan:\n  a: {{tên: A, {ended}: [b, c]}}\n  b: {{tên: B, {ended}: d}}\n"
        f"  c: {{tên: C, {ended}: d}}\n  d: {{tên: D}}\n"
    )

    assert heirs(a_directory(typed), "a", on(2026)) == ("d",)


def test_ids_that_look_alike_are_refused_at_the_second() -> None:
    typed = (
        "cơ quan:\n  phong-vhtt: {tên: A}\n  Phòng_VHTT:\n    tên: B\n  tất-cả: {tên: C}\n"
        "nhóm:\n  tat ca: [phong-vhtt]\n  b: [phong-vhtt]\n  B: [phong-vhtt]\n"
    )

    assert refused(typed) == [
        "3:3: CV113 “Phòng_VHTT” trùng mã “phong-vhtt”.",
        "7:3: CV113 Nhóm “tat ca” trùng mã cơ quan “tất-cả”.",
        "9:3: CV113 “B” trùng mã “b”.",
    ]


@pytest.mark.parametrize("known", ['"-"', '""', "…"])
def test_an_id_without_a_letter_is_refused(known: str) -> None:
    shown = known.strip('"')

    assert refused(f"cơ quan:\n  a: {{tên: A}}\n  {known}: {{tên: B}}\n") == [
        f"3:3: CV104 Mã “{shown}” cần ít nhất một chữ cái hoặc chữ số."
    ]


def test_ids_that_nobody_has_are_refused_wherever_they_are_named() -> None:
    typed = (
        "cơ quan:\n  so-y-te: {tên: Sở Y tế, chủ quản: ubnd-tinhh, thay bằng: so-y-t}\n"
        "  ubnd-tinh: {tên: UBND tỉnh, thay bằng: [nhóm 1, so-y-te]}\n"
        "nhóm:\n  nhóm 1: [so_y_te, ubnd tính, xyz, Nhóm 2]\n  nhóm 2: Sở Y tê tỉnh\n"
    )

    assert refused(typed) == [
        "2:37: CV112 Danh bạ không có “ubnd-tinhh”. Ý bạn là “ubnd-tinh”?",
        "2:60: CV112 Danh bạ không có “so-y-t”. Ý bạn là “so-y-te”?",
        "3:43: CV112 “nhóm 1” là nhóm; ở đây cần mã của một cơ quan.",
        "5:32: CV112 Danh bạ không có “xyz”.",
        "6:11: CV112 Danh bạ không có “Sở Y tê tỉnh”. Ý bạn là “so-y-te”?",
    ]


def test_a_parent_that_is_no_id_is_printed_but_one_that_looks_like_an_id_is_refused() -> None:
    printed = (
        "cơ quan:\n  a: {tên: A, chủ quản: “BỘ Y TẾ”}\n  b: {tên: B, chủ quản: [bộ, y tế]}\n"
    )

    assert a_directory(printed).parent_lines("a") == ("“BỘ Y TẾ”",)
    assert a_directory(printed).parent_lines("b") == ("bộ", "y tế")
    with pytest.raises(DocumentError) as refusal:
        a_directory("cơ quan:\n  a: {tên: A, chủ quản: bo-y-te}\n")
    assert str(refusal.value) == (
        "agencies.yaml:2:25: error CV112 Danh bạ không có “bo-y-te”.\n"
        "    → Viết lại mã; tên chủ quản để in như gõ thì viết hoa như tên riêng."
    )


@pytest.mark.parametrize(
    ("typed", "form"),
    [("bo-y-te", True), ("bộ", True), ("Bộ", False), ("bộ y tế", False), ("", False)],
)
def test_an_id_is_one_word_without_capitals(typed: str, *, form: bool) -> None:
    assert is_id(typed) is form


def test_every_kind_of_circle_is_refused_where_it_closes() -> None:
    typed = (
        "cơ quan:\n  a: {tên: A, chủ quản: b}\n  b: {tên: B, chủ quản: c}\n"
        "  c: {tên: C, chủ quản: A, thay bằng: [d, c]}\n  d: {tên: D, thay bằng: e}\n"
        "  e: {tên: E, thay bằng: d}\n  f: {tên: F, chủ quản: f}\n"
        "nhóm:\n  g: [h, i]\n  h: [a, i]\n  i: [h]\n  k: [k, a]\n"
    )

    assert refused(typed) == [
        "4:25: CV114 Vòng tròn: a → b → c → a.",
        "4:43: CV114 Vòng tròn: c → c.",
        "6:26: CV114 Vòng tròn: d → e → d.",
        "7:25: CV114 Vòng tròn: f → f.",
        "11:7: CV114 Vòng tròn: h → i → h.",
        "12:7: CV114 Vòng tròn: k → k.",
    ]


def test_a_parent_on_one_line_is_an_id_and_one_on_several_is_printed() -> None:
    one = "cơ quan:\n  a:\n    tên: A\n    chủ quản: |\n      xyz\n"
    several = "cơ quan:\n  a:\n    tên: A\n    chủ quản: |\n      -\n      a\n"

    assert refused(one) == ["4:15: CV112 Danh bạ không có “xyz”."]
    assert a_directory(several).parent_lines("a") == ("-", "a")


@pytest.mark.parametrize("typed", ['""', '[a, ""]', '" "'])
def test_an_empty_id_is_empty_and_not_unknown(typed: str) -> None:
    said = refused(f"cơ quan: {{a: {{tên: A}}}}\nnhóm: {{g: {typed}}}\n")

    assert {line.partition(" ")[2] for line in said} == {"CV105 “g” để trống."}


def test_a_long_circle_is_named_in_part() -> None:
    links = "".join(f"  c{n}: {{tên: C, chủ quản: c{(n + 1) % 9}}}\n" for n in range(9))

    assert refused(f"cơ quan:\n{links}") == [
        "10:26: CV114 Vòng tròn: c0 → c1 → c2 → c3 → c4 → c5 → … → c0."
    ]


def test_a_group_in_two_groups_is_no_circle() -> None:
    typed = "cơ quan: {a: {tên: A}}\nnhóm: {g: [h, i], h: [k], i: [k], k: [a]}\n"

    assert a_directory(typed).members("g") == ("a",)


@pytest.mark.parametrize(
    ("agency", "said"),
    [
        ("{tên: A, từ: 2025-02-02, đến: 2025-02-01}", "CV104 Ngày cuối của cơ quan đứng trước"),
        ("{tên: A, từ: {năm: 2025}}", "CV104 “từ” cần đủ ngày, tháng, năm."),
        ("{tên: A, until: {year: 2025}}", "CV104 “until” cần đủ ngày, tháng, năm."),
        ("{tên: A, đến: 31/6/2025}", "CV401 Không có ngày 31 tháng 6 như vậy."),
        ("{tên: A, cấp: phường}", "CV104 Không có “phường”; có: trung ương, tỉnh, huyện, xã."),
        (
            "{tên: A, cấp: huyện, từ: 2025-07-01}",
            "CV104 Cấp huyện chỉ có đến 30/06/2025 (Luật số 72/2025/QH15, Điều 51 khoản 3).",
        ),
        ("{tên gọn: A}", "CV102 Thiếu khóa “tên”."),
        ("{tên: A, ten gon: B, tên gọn: C}", "CV106"),
        ("{tên: A, ten gonn: B}", "CV101 Không có khóa “ten gonn”. Ý bạn là “tên gọn”?"),
        ("{tên: A, người ký: {x: {họ tên: B}}}", "CV502 Thiếu chức vụ"),
        ("{tên: []}", "CV105 “tên” để trống."),
        ("Sở Y tế", "CV103"),
        ("", "CV105 “a” để trống."),
    ],
)
def test_an_agency_of_the_wrong_shape_is_refused(agency: str, said: str) -> None:
    (line,) = refused(f"cơ quan:\n  a: {agency}\n")

    assert said in line


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("nhóm: {}", ["1:1: CV102 Thiếu khóa “cơ quan”."]),
        ("cơ quan: {}", ["1:10: CV105 “cơ quan” để trống."]),
        ("cơ quan: [a, b]", ["1:10: CV103 “cơ quan” cần các cặp khóa: giá trị."]),
        ("cơ quan: {a: {tên: A}}\nnhóm: [a]", ["2:7: CV103 “nhóm” cần các cặp khóa: giá trị."]),
        ("cơ quan: {a: {tên: A}}\nnhóm: {g: []}", ["2:11: CV105 “g” để trống."]),
        ("cơ quan: {a: {tên: A}}\nnhóm: {g: }", ["2:11: CV105 “g” để trống."]),
        ("- a", ["1:1: CV103 Cả tệp phải là các cặp khóa: giá trị."]),
    ],
)
def test_a_file_of_the_wrong_shape_is_refused(typed: str, said: list[str]) -> None:
    assert refused(typed) == said


def test_faults_of_ids_and_of_shape_are_said_at_once() -> None:
    typed = (
        "cơ quan:\n  a: {tên: A, chủ quann: B, từ: mai}\n  b: {chủ quản: bb}\n"
        "nhóm: {g: [c, g], h: []}\n"
    )

    assert [line.split()[:2] for line in refused(typed)] == [
        ["2:15:", "CV101"],
        ["2:33:", "CV401"],
        ["3:6:", "CV102"],
        ["3:17:", "CV112"],
        ["4:12:", "CV112"],
        ["4:15:", "CV114"],
        ["4:22:", "CV105"],
    ]


def test_a_parent_of_another_time_is_doubted() -> None:
    typed = (
        "cơ quan:\n  huyen: {tên: A, cấp: huyện}\n  p: {tên: B, chủ quản: huyen, từ: 2025-07-01}\n"
        "  q: {tên: C, chủ quản: huyen, từ: 2025-06-30}\n"
    )

    said = "“p” và chủ quản “huyen” không cùng tồn tại ngày nào."
    assert warned(typed) == [f"3:25: CV115 {said}"]


def test_a_signer_of_another_time_is_doubted() -> None:
    typed = (
        "cơ quan:\n  huyen:\n    tên: A\n    cấp: huyện\n    người ký:\n"
        "      a: {chức vụ: Chủ tịch, họ tên: Lê A, từ: 2025-07-01}\n"
        "      b: {chức vụ: Chủ tịch, họ tên: Lê B, từ: 2025-06-30}\n"
    )

    said = "“Lê A” giữ chức ngoài thời gian tồn tại của “huyen”."
    assert warned(typed) == [f"6:10: CV116 {said}"]


def test_a_warning_about_the_text_stays_with_those_about_the_times() -> None:
    typed = (
        "cơ quan:\n  a: {tên: A, chủ quản: b, cấp: xã, từ: 2025-07-01}\n"
        "  b:\n    tên: B\n    cấp: huyện\n    địa danh: Tổ\u200b5\n"
    )

    assert [line.split()[1] for line in warned(typed)] == ["CV115", "CV004"]


def test_a_directory_is_no_document() -> None:
    with pytest.raises(DocumentError) as refusal:
        congvan.loads(AGENCIES, "van-ban/agencies.yaml")

    assert str(refusal.value).partition("\n")[0] == (
        "van-ban/agencies.yaml: error CV111 agencies.yaml là danh bạ cơ quan, không phải văn bản."
    )


def test_a_directory_built_in_python_is_safe_whatever_it_says() -> None:
    values = {
        "agencies": {"a": {"name": "A", "parent": "b"}, "b": {"name": "B", "parent": "a"}},
        "groups": {"g": ["h", "a", "xyz"], "h": ["g"]},
    }

    directory = Directory.model_validate(values)

    assert directory.members("g") == ("a",)
    assert directory.parent_lines("a") == ("B",)


def test_a_copy_learns_its_own_ids() -> None:
    directory = a_directory()
    assert directory.id_of("xa-hieu")

    copy = directory.model_copy(update={"agencies": {"b": directory.agencies["xa-hieu"]}})

    assert copy.members("B") == ("b",)
    assert copy.members("xa-hieu") == ()
    assert directory.members("xa-hieu") == ("xa-hieu",)


def test_the_largest_directory_is_read_and_a_larger_refused() -> None:
    last = MOST_AGENCIES - 1
    most = {f"x{n}": {"name": "X", "parent": f"x{n + 1}"} for n in range(last)}
    most[f"x{last}"] = {"name": "X", "level": "huyện"}

    directory = Directory.model_validate({"agencies": most})

    assert directory.agencies["x0"].level is Level.HUYEN
    lines = "".join(f"  x{n}: {{tên: X}}\n" for n in range(MOST_AGENCIES + 1))
    assert refused(f"cơ quan:\n{lines}") == ["2:3: CV104 “cơ quan” có quá 20000 mục."]


def test_what_is_held_against_everything_is_bounded() -> None:
    strangers = ", ".join(f"xa-hieu-{n}" for n in range(MOST_NEAR + 5))
    circles = "".join(f"  g{n}: [g{n}]\n" for n in range(MOST_CIRCLES + 5))

    said = refused(f"cơ quan: {{xa-hieu: {{tên: A}}}}\nnhóm:\n  h: [{strangers}]\n{circles}")

    assert sum("Ý bạn là" in line for line in said) == MOST_NEAR
    assert sum("CV112" in line for line in said) == MOST_NEAR + 5
    assert sum("CV114" in line for line in said) == MOST_CIRCLES


def test_the_examples_of_a_kind_are_wrong_and_right(subtests: pytest.Subtests) -> None:
    kinds = [one for one in vars(agency_codes).values() if isinstance(one, Kind) and one.wrong]
    base = "cơ quan:\n  xa-hieu: {tên: Xã Hiếu}\n  phong-vhtt: {tên: Phòng A}\n"

    for kind in kinds:
        with subtests.test(kind.code):
            wrong, right = (
                found(yaml_of(example, base)) for example in (kind.wrong, kind.right)
            )

            assert wrong == [kind.code]
            assert right == []


def found(typed: str) -> list[str]:
    """Return the codes of all that is said of a directory."""
    try:
        return codes(a_directory(typed).noticed)
    except DocumentError as error:
        return codes(error.findings)


def test_a_directory_among_the_examples_is_without_a_finding(subtests: pytest.Subtests) -> None:
    for path in sorted((ROOT / "examples").rglob(AGENCIES_FILE)):
        with subtests.test(path.parent.name):
            typed = path.read_text("utf-8")

            assert found(typed) == []
            assert complaints(naive(typed)) == []


def complaints(values: Any) -> list[str]:  # noqa: ANN401 - JSON
    return [error.message for error in VALIDATOR.iter_errors(values)]


def test_the_schema_takes_what_the_model_takes_in_both_vocabularies() -> None:
    english = {**ENGLISH, "agencies": {**ENGLISH["agencies"]}}
    english["agencies"]["ubnd-huyen"] = {
        **ENGLISH["agencies"]["ubnd-huyen"],
        "from": "2016-01-01",
    }

    assert complaints(naive(AGENCIES.replace("cấp: Huyện", "cấp: huyện"))) == []
    assert complaints(english) == []


@pytest.mark.parametrize(
    "typed",
    [
        "nhóm: {}",
        "cơ quan: {}",
        "cơ quan: {a: {}}",
        "cơ quan: {a: {tên: A, cấp: phường}}",
        "cơ quan: {a: {tên: A, từ: mai}}",
        "cơ quan: {a: {tên: A, ten: B}}",
        "cơ quan: {a: {tên: A}}\nnhóm: {g: []}",
        "cơ quan: {a: {tên: A, người ký: {x: {chức vụ: B}}}}",
    ],
)
def test_the_schema_refuses_what_the_model_refuses(typed: str) -> None:
    assert complaints(naive(typed))
    assert refused(typed)


_ids = st.sampled_from([f"cq-{n}" for n in range(6)])
_groups = st.sampled_from([f"nhom-{n}" for n in range(6)])


@given(st.dictionaries(_groups, st.lists(_ids | _groups, min_size=1), max_size=6))
def test_the_members_of_a_group_are_those_that_can_be_reached_from_it(
    groups: dict[str, list[str]],
) -> None:
    directory = Directory.model_validate(
        {"agencies": {f"cq-{n}": {"name": f"Cơ quan {n}"} for n in range(6)}, "groups": groups}
    )
    reached = {name: {name} for name in groups}
    for _ in groups:
        for found in reached.values():
            found.update(*(groups.get(one, ()) for one in list(found)))

    for name in groups:
        members = directory.members(name.upper().replace("-", "_"))

        assert set(members) == {one for one in reached[name] if one.startswith("cq")}
        assert len(members) == len(set(members))


@given(st.dictionaries(_groups, st.lists(_ids | _groups, min_size=1), min_size=1, max_size=6))
def test_a_circle_is_said_exactly_where_a_group_reaches_itself(
    groups: dict[str, list[str]],
) -> None:
    lines = "".join(f"  {name}: [{', '.join(ids)}]\n" for name, ids in groups.items())
    rest = "".join(f"  nhom-{n}: [cq-1]\n" for n in range(6) if f"nhom-{n}" not in groups)
    agencies = "".join(f"  cq-{n}: {{tên: C}}\n" for n in range(6))
    reached = {name: set(ids) for name, ids in groups.items()}
    for _ in groups:
        for found in reached.values():
            found.update(*(groups.get(one, ()) for one in list(found)))
    circular = any(name in found for name, found in reached.items())

    typed = f"cơ quan:\n{agencies}nhóm:\n{lines}{rest}"

    said = refused(typed) if circular else []
    assert {line.split()[1] for line in said} == ({"CV114"} if circular else set())
    assert circular or a_directory(typed).groups.keys() >= groups.keys()


@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_looked_up_is_answered(typed: str, other: str) -> None:
    directory = a_directory()

    assert directory.members(typed) == directory.members(typed.upper()) or bare(typed) != bare(
        typed.upper()
    )
    assert (directory.named(other) is None) == (
        bare(other) not in map(bare, directory.agencies)
    )
    assert str(directory.stranger(typed)).startswith("Danh bạ không có “")
