"""Quy tắc: every kind's right example is right and its wrong one wrong, on a valid document."""

from __future__ import annotations

import ast
import re
import unicodedata
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import congvan
from congvan import Kind, Severity
from congvan.auditing.codes import UNKNOWN_CODE
from congvan.auditing.explanations import all_kinds
from congvan.checking import all_rules, check_passages, rules
from congvan.checking.verdicts import Scope, scopes_of
from congvan.model.agencies import codes as agency_codes
from congvan.model.office import codes as office_codes
from congvan.pack.pack import load_type
from tests.factories import (
    LETTER,
    PLAN,
    a_document,
    a_picture,
    a_plan,
    base_of,
    codes,
    passages_of_lines,
    yaml_of,
)
from tests.packs import an_office

RULES = sorted(Path(rules.__path__[0]).rglob("cv*.py"))
KINDS = sorted(
    {
        value
        for module in walk_packages(congvan.__path__, "congvan.")
        if not module.name.endswith("__main__")
        for value in vars(import_module(module.name)).values()
        if isinstance(value, Kind)
    },
    key=lambda kind: kind.code,
)
"""Every kind declared anywhere in the library."""

OF_AN_OFFICE = [
    UNKNOWN_CODE,
    *(
        value
        for module in (office_codes, agency_codes)
        for value in vars(module).values()
        if isinstance(value, Kind)
    ),
]
"""Kinds whose examples need the profile of an office, or are of a directory of agencies."""

PRINTED = [rule.kind for rule in all_rules() if rule.printed]
"""Kinds whose examples are lines of a text as it is printed."""

OF_PAGES = [
    rule.kind for rule in all_rules() if Scope.YAML not in scopes_of(rule) and not rule.printed
]
"""Kinds that only a Word file can show."""

SHOWN = [
    kind
    for kind in KINDS
    if kind.wrong
    and not kind.code.startswith("CV9")
    and kind not in OF_AN_OFFICE
    and kind not in PRINTED
    and kind not in OF_PAGES
]
"""Kinds with an example in YAML; those of family 9 are tags of a template, or files."""

CITATION = re.compile(
    r"PL[1-6]-[IVX]+(-[IVX]+)?(\.\d+[a-zđ]?(, \d?[a-zđ]?)*)?|PL3-\d+\.\d+|Điều \d+"
)


def found(text: str) -> list[str]:
    """Return the codes of everything found in a YAML text, its comments too."""
    return codes(list(congvan.audit(text).findings))


def test_the_base_documents_are_without_a_finding() -> None:
    assert found(LETTER) == []
    assert found(PLAN) == []


def test_the_right_example_is_right(subtests: pytest.Subtests) -> None:
    for kind in SHOWN:
        with subtests.test(kind.code):
            assert found(yaml_of(f"{kind.right}\n", base_of(kind.right))) == []


def test_the_wrong_example_is_wrong_in_this_and_nothing_else(subtests: pytest.Subtests) -> None:
    for kind in SHOWN:
        with subtests.test(kind.code):
            assert set(found(yaml_of(f"{kind.wrong}\n", base_of(kind.wrong)))) == {kind.code}


def test_an_example_as_it_is_printed_is_right_or_wrong_in_this_and_nothing_else(
    subtests: pytest.Subtests,
) -> None:
    for kind in PRINTED:
        with subtests.test(kind.code):
            wrong, right = (
                codes(check_passages(passages_of_lines(example.split("\n"))))
                for example in (kind.wrong, kind.right)
            )

            assert set(wrong) == {kind.code}
            assert right == []


def test_a_wrong_example_comes_with_a_right_one(subtests: pytest.Subtests) -> None:
    for kind in SHOWN:
        with subtests.test(kind.code):
            assert kind.right
            assert kind.right != kind.wrong


def test_every_rule_has_both_examples() -> None:
    assert [
        rule.kind.code for rule in all_rules() if not (rule.kind.wrong and rule.kind.right)
    ] == []


def test_every_rule_is_found_once_under_the_name_of_its_module() -> None:
    modules = sorted(path.stem for path in RULES)

    named = [
        f"{rule.kind.code.lower()}_{rule.kind.name.replace('-', '_')}" for rule in all_rules()
    ]

    assert named == modules


def test_a_render_is_told_every_error_without_the_rules_about_wording() -> None:
    for path in RULES:
        if path.parent.name == "wording":
            (rule,) = (one for one in all_rules() if one.kind.code.lower() == path.stem[:5])
            assert rule.kind.severity is not Severity.ERROR
            assert rule.check is rule.stated is None


def test_a_render_finds_the_wrong_example_of_every_error_in_sentences() -> None:
    severe = [
        rule.kind
        for rule in all_rules()
        if rule.kind.severity is Severity.ERROR and (rule.passage or rule.passages)
    ]

    for kind in severe:
        document = congvan.loads(yaml_of(f"{kind.wrong}\n", base_of(kind.wrong)))
        assert kind.code in codes(congvan.check(document, wording=False))
    assert severe


def test_every_rule_module_says_its_business_in_vietnamese() -> None:
    for path in RULES:
        summary = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""

        assert summary.strip().endswith(".")
        assert not summary.isascii()


def test_no_code_and_no_name_is_used_twice() -> None:
    assert len({kind.code for kind in KINDS}) == len(KINDS)
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert list(all_kinds().values()) == KINDS


def test_a_kind_explains_itself_in_vietnamese(subtests: pytest.Subtests) -> None:
    for kind in KINDS:
        with subtests.test(kind.code):
            assert re.fullmatch(r"CV\d{3}", kind.code)
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.name)
            for said in (kind.summary, kind.remedy):
                assert said.endswith((".", "…"))
                assert not said.isascii()
                assert unicodedata.is_normalized("NFC", said)
                assert "vui lòng" not in said.lower()
            assert not kind.clause or CITATION.fullmatch(kind.clause)


def test_rules_come_in_the_order_of_their_codes() -> None:
    found_codes = [rule.kind.code for rule in all_rules()]

    assert found_codes == sorted(found_codes)


def test_findings_come_in_the_order_of_the_file() -> None:
    text = yaml_of(
        "ký hiệu: 05/UBND\nsố: 05/2024\nngày:\nký:\n  chức vụ: Phó Chủ tịch\n"
        "  họ tên: TS. Trần Văn B\n"
    )

    findings = congvan.check(congvan.loads(text, "a.yaml"))

    assert [(finding.code, finding.place.line) for finding in findings] == [
        ("CV301", 11),
        ("CV302", 12),
        ("CV402", 13),
        ("CV501", 15),
        ("CV504", 16),
    ]


def test_a_finding_stands_where_the_fault_was_typed() -> None:
    text = yaml_of("nơi nhận: [Như trên, 'Lưu: VT']\n")

    (finding,) = congvan.check(congvan.loads(text, "a.yaml"))

    assert str(finding) == (
        "a.yaml:16:22: warning CV604 “Lưu: VT” thuộc khóa “lưu”.\n"
        "    → Chuyển sang khóa `lưu`, để dòng ấy đứng cuối và đúng dấu."
    )


def test_an_error_forbids_rendering_and_a_warning_does_not() -> None:
    wrong = a_document(symbol="05/UBND")
    doubtful = a_document(archive=None)

    assert [finding.severity for finding in congvan.check(doubtful)] == [Severity.WARNING]
    assert congvan.render(doubtful)
    with pytest.raises(congvan.DocumentError) as refusal:
        congvan.render(wrong)
    assert codes(refusal.value.findings) == ["CV301"]


@pytest.mark.parametrize("title", ["Phó Chủ tịch", "PHÓ GIÁM ĐỐC", "phó Trưởng phòng"])
def test_a_deputy_signs_for_the_head(title: str) -> None:
    alone = a_document(signature={"title": title, "name": "Lê Hoa"})
    for_head = a_document(
        signature={"capacity": "KT. Chủ tịch", "title": title, "name": "Lê Hoa"}
    )

    assert codes(congvan.check(alone)) == ["CV501"]
    assert congvan.check(for_head) == []


def test_a_deputy_signs_a_contract_for_a_party_as_it_gave_power() -> None:
    sample = load_type("hop_dong").sample.read_text("utf-8")
    assert "chức vụ: Giám đốc" in sample

    document = congvan.loads(sample.replace("chức vụ: Giám đốc", "chức vụ: Phó Giám đốc"))

    assert "CV501" not in codes(congvan.check(document))


@pytest.mark.parametrize(
    "title", ["Chủ tịch", "Trưởng phòng", "Chánh Văn phòng", "Phòng trưởng"]
)
def test_a_head_needs_no_capacity(title: str) -> None:
    document = a_document(signature={"title": title, "name": "Lê Hoa"})

    assert congvan.check(document) == []


@pytest.mark.parametrize("name", ["A", "Y Thị Bé", "H'Hen Niê", "Tsan A", "Bs Krông", "Đinh Y"])
def test_a_name_without_a_rank_is_a_name(name: str) -> None:
    document = a_document(signature={"title": "Chủ tịch", "name": name})

    assert "CV503" not in codes(congvan.check(document))
    assert "CV504" not in codes(congvan.check(document))


@pytest.mark.parametrize(
    "sentence",
    [
        "trước ngày 15/12/2024.",
        "trước ngày 15 tháng 12 năm 2024.",
        "xong ngày 15-12-2024",
        "hạn 2024-12-15",
    ],
)
@pytest.mark.parametrize("due", ["15/12/2024", "2024-12-15", "15.12.2024"])
def test_a_deadline_may_be_said_in_any_form(sentence: str, due: str) -> None:
    document = a_document(directives=[{"tasks": [{"text": f"Báo cáo {sentence}", "due": due}]}])

    assert congvan.check(document) == []


@pytest.mark.parametrize("due", ["hằng quý", "trước 15 giờ 00 ngày 20/3", "16/12/2024"])
def test_a_deadline_that_is_not_said_is_noticed(due: str) -> None:
    document = a_document(directives=[{"tasks": [{"text": "Rà soát hồ sơ.", "due": due}]}])

    assert codes(congvan.check(document)) == ["CV704"]


def test_a_mark_of_the_words_is_no_fault_at_the_end_of_a_line() -> None:
    document = a_document(
        recipients=["Sở Nội vụ", "các sở v.v."], distribution=["Sở Y tế;", "Sở Tài chính..."]
    )

    assert congvan.check(document) == []


def test_a_citation_is_looked_for_in_every_text() -> None:
    task = {"text": "Theo [@a].", "with": "x"}
    document = a_document(directives=[{"to": "Sở [@b]", "tasks": [task]}], closing="Theo [@c].")

    assert codes(congvan.check(document)) == ["CV701"] * 3


def test_a_blank_is_allowed_until_the_document_has_a_number() -> None:
    draft = a_document(opening="Giao [cần điền: tên].")
    numbered = a_document(opening="Giao [cần điền: tên].", number="15")

    assert congvan.check(draft) == []
    assert codes(congvan.check(numbered)) == ["CV702"]


@pytest.mark.parametrize("key", ["ký hiệu", "địa danh", "trích yếu"])
def test_what_every_type_has_is_asked_for_at_the_check(key: str) -> None:
    document = congvan.loads(yaml_of(without=[key]), "a.yaml")

    (finding,) = congvan.check(document)

    assert (
        str(finding).partition("\n")[0] == f"a.yaml:1:1: error CV201 Công văn phải có “{key}”."
    )


def test_what_a_type_never_has_is_not_asked_for() -> None:
    document = a_document(type="thu_cong", symbol=None, recipients=None)

    assert congvan.check(document) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("", ["CV603"]),
        ("never: [type_name, archive]\n", []),
        ("optional: [archive, place]\n", []),
    ],
)
def test_a_numbered_type_may_have_no_archive(
    tmp_path: Path, said: str, found: list[str]
) -> None:
    description = an_office(tmp_path, "cong_van") / "cong_van" / "type.yaml"
    lines = description.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("never")]
    description.write_text("\n".join([*kept, said]), "utf-8")
    place = {"place": None} if "place" in said else {}
    document = a_document(number="15", date="2024-03-05", archive=None, **place)

    assert codes(congvan.check(document, [tmp_path])) == found


def test_an_archive_is_no_component_of_a_type_that_never_has_it(tmp_path: Path) -> None:
    description = an_office(tmp_path, "cong_van") / "cong_van" / "type.yaml"
    said = description.read_text("utf-8").replace("[type_name,", "[archive, type_name,")
    description.write_text(said, "utf-8")

    (finding,) = congvan.check(a_document(archive="VT"), [tmp_path])

    assert str(finding).partition("\n")[0] == "-: error CV202 Công văn không có “archive”."


@pytest.mark.parametrize("archive", [None, "VT"])
def test_a_thu_cong_has_an_archive_or_has_none(archive: str | None) -> None:
    document = a_document(type="thu_cong", symbol=None, recipients=None, archive=archive)

    assert congvan.check(document) == []


@pytest.mark.parametrize(
    ("copied", "found"),
    [
        ({}, ["CV207"] * 3),
        ({"symbol": "SNV", "place": "Huế"}, ["CV207"]),
        ({"signed_at": "2024-03-05 16:43:05"}, []),
        ({"signed_at": "2024-03-05 16:43:05", "number": "5", "archive": "VT"}, ["CV207"] * 2),
    ],
)
def test_a_copy_is_wholly_paper_or_wholly_electronic(
    copied: dict[str, object], found: list[str]
) -> None:
    document = a_document(copy={"form": "sao y", "issuer": {"name": "Sở Nội vụ"}, **copied})

    assert codes(congvan.check(document)) == found


def test_a_rank_of_any_signer_is_asked_about() -> None:
    signature = {"title": "Giám đốc", "rank": "TS.", "name": "Lê Hoa"}
    attached = {"type": "Quy chế", "subject": "A", "body": ["b"], "signature": signature}

    document = a_document(signature=[signature] * 2, attachments=[attached])

    assert codes(congvan.check(document)) == ["CV505"] * 3


def test_notes_and_references_are_known_wherever_the_text_goes() -> None:
    table = {"columns": ["A[^a]"], "rows": [["[@luat]"], [["b[^b]"]]]}
    document = a_document(
        references={"luat": {"type": "Luật", "subject": "Lưu trữ"}},
        notes={"a": "Theo [@luat].", "b": "Chú."},
        opening="Một.[^a]",
        appendices=[{"heading": "Phụ lục[^b]", "body": [{"table": table}]}],
        closing="Xem Phụ lục.",
    )

    assert congvan.check(document) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "báo cáo[^a]"},
        {"recipients": "Sở Nội vụ[^a]"},
        {"distribution": ["Sở Nội vụ[^a]"]},
        {"attachments": [{"type": "Quy chế", "subject": "A[^a]", "body": ["b"]}]},
    ],
    ids=str,
)
def test_a_note_is_cited_in_the_text_only(changes: dict[str, object]) -> None:
    document = a_document(**changes, notes={"a": "Chú."})

    assert codes(congvan.check(document)) == ["CV708"]


def test_a_field_called_like_a_part_of_the_head_is_text_all_the_same() -> None:
    fields = {"subject": "Theo [@luat].[^a]"}
    references = {"luat": {"type": "Luật", "subject": "Lưu trữ"}}
    document = a_document(fields=fields, references=references, notes={"a": "Chú."})

    assert codes(congvan.check(document)) == ["CV205"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["a", "b"]], []),
        ([["a", "b", "c"]], ["CV710"]),
        ([[{"text": "a", "across": 3}]], ["CV710"]),
        ([[{"text": "a", "down": 2}, "b"], ["c"]], []),
        ([[{"text": "a", "down": 2}, "b"], ["c", "d"]], ["CV710"]),
        ([[{"text": "a", "down": 3}, "b"], {"group": "c"}, ["d", "e"]], []),
    ],
    ids=str,
)
def test_a_row_has_no_more_cells_than_columns(rows: list[object], found: list[str]) -> None:
    table = {"columns": [{}, {}], "rows": rows}

    assert codes(congvan.check(a_plan(body=[{"table": table}]))) == found


WIDE = {"columns": [{"width": 120}, {"width": 120}], "rows": [["a", "b"]]}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"body": [{"table": WIDE}]}, ["CV711"]),
        ({"body": [{"table": WIDE, "landscape": "có"}]}, []),
        ({"body": [{"text": "a", "landscape": "có", "items": [{"table": WIDE}]}]}, []),
        ({"body": [{"text": "a", "quote": [{"table": WIDE}]}]}, ["CV711"]),
        ({"appendices": [{"heading": "A", "body": [{"table": WIDE}]}]}, ["CV711"]),
        (
            {"appendices": [{"heading": "A", "landscape": "có", "body": [{"table": WIDE}]}]},
            [],
        ),
    ],
    ids=str,
)
def test_a_table_is_no_wider_than_its_page(
    changes: dict[str, object], found: list[str]
) -> None:
    document = a_plan(opening="Theo Phụ lục.", closing="Đề nghị thực hiện.", **changes)

    assert codes(congvan.check(document)) == found


def test_a_picture_is_asked_for_wherever_it_stands() -> None:
    quoted = {"text": "a", "quote": [{"picture": "a.png"}]}
    document = a_plan(
        opening="Theo Phụ lục.", body=[quoted], appendices=[{"heading": "A", "body": [quoted]}]
    )

    assert codes(congvan.check(document)) == ["CV712"] * 2
    assert congvan.check(document.with_pictures({"a.png": a_picture()})) == []


@pytest.mark.parametrize(
    "said",
    [
        "Xem Phụ lục.",
        "(chi tiết tại PHỤ LỤC I)",
        "theo phụ lục",
        "05 trường hợp (có danh sách kèm theo).",
        "05 trường hợp (kèm theo danh sách các hộ)",
        "Danh sách đính kèm.",
    ],
)
def test_an_appendix_is_spoken_of_in_the_text(said: str) -> None:
    appendix = {"heading": "Danh sách", "body": ["Theo Phụ lục này."]}

    silent = a_document(appendices=[appendix], opening="Sở Nội vụ lập danh sách.")
    spoken = a_document(appendices=[appendix], opening=said)

    assert codes(congvan.check(silent)) == ["CV713"]
    assert congvan.check(spoken) == []


def test_a_decision_says_who_decides() -> None:
    own = {"type": "quyet_dinh", "symbol": "UBND", "recipients": None}

    assert codes(congvan.check(a_document(**own))) == ["CV204"]
    assert congvan.check(a_document(**own, authority="Chủ tịch huyện")) == []
    assert congvan.check(a_document(**own, enacting="Chủ tịch huyện ban hành:")) == []


@pytest.mark.parametrize("type_id", ["quyet_dinh", "nghi_quyet"])
def test_a_type_that_may_be_normative_has_a_number_with_its_year(type_id: str) -> None:
    sample = load_type(type_id).sample.read_text(encoding="utf-8")

    def numbered(number: str) -> str:
        return re.sub(r"^số: .*$", f'số: "{number}"', sample, count=1, flags=re.MULTILINE)

    assert "CV302" not in found(numbered("86/2025"))
    assert "CV302" in found(numbered("86/25"))
    assert "CV302" in found(numbered("86a"))


def a_contract(**changes: object) -> congvan.Document:
    """Return a contract of two sides in its own words, valid but for `changes`."""
    values = {"type": "hop_dong", "recipients": None, "place": "không", "symbol": "VP"}
    return a_document(**{**values, "fields": ["Hôm nay, hai bên gồm có:"], **changes})


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"subject": None}, []),
        ({"symbol": None}, ["CV201"]),
        ({"symbol": None, "number_place": "không"}, []),
        ({"number_place": "không"}, ["CV202"]),
        ({"number_place": "dưới tên loại", "number": "15/2026"}, []),
        ({"number": "15", "place": "Hiếu", "date": None}, ["CV402"]),
        ({"number": "15a"}, ["CV302"]),
        ({"fields": {"tại": "trụ sở"}}, ["CV206", "CV206"]),
        ({"fields": {"tai nha": "trụ sở"}}, ["CV205", "CV206", "CV206", "CV206"]),
    ],
)
def test_a_contract_may_be_numbered_and_dated_as_its_sides_do(
    changes: dict[str, object], found: list[str]
) -> None:
    assert sorted(codes(congvan.check(a_contract(**changes)))) == found


def test_the_number_of_a_letter_has_its_place() -> None:
    document = congvan.loads(LETTER + "chỗ ghi số: không\n", "a.yaml")

    assert [str(finding).splitlines()[0] for finding in congvan.check(document)] == [
        f"a.yaml:{len(LETTER.splitlines()) + 1}:13: error CV202 Công văn không có “chỗ ghi số”."
    ]
