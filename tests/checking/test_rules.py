"""Quy tắc: every kind's right example is right and its wrong one wrong, on a valid document."""

from __future__ import annotations

import re
import unicodedata
from importlib import import_module
from pkgutil import iter_modules, walk_packages

import pytest

import congvan
from congvan import CongvanError, Kind, Severity
from congvan.checking import all_rules, rules
from congvan.explaining import all_kinds
from tests.factories import LETTER, PLAN, a_document, codes, yaml_of

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

SHOWN = [kind for kind in KINDS if kind.wrong and not kind.code.startswith("CV9")]
"""Kinds with an example in YAML; those of family 9 are tags of a template."""

CITATION = re.compile(r"PL[1-6]-[IVX]+(-[IVX]+)?(\.\d+[a-zđ]?(, \d?[a-zđ]?)*)?|Điều \d+")


def found(text: str) -> list[str]:
    """Return the codes of everything found in a YAML text."""
    try:
        return codes(congvan.check(congvan.loads(text)))
    except CongvanError as error:
        return codes(error.findings)


def test_the_base_documents_are_without_a_finding() -> None:
    assert found(LETTER) == []
    assert found(PLAN) == []


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.code)
def test_the_right_example_is_right(kind: Kind) -> None:
    assert found(yaml_of(f"{kind.right}\n")) == []


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.code)
def test_the_wrong_example_is_wrong_in_this_and_nothing_else(kind: Kind) -> None:
    assert set(found(yaml_of(f"{kind.wrong}\n"))) == {kind.code}


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.code)
def test_a_wrong_example_comes_with_a_right_one(kind: Kind) -> None:
    assert kind.right
    assert kind.right != kind.wrong


def test_every_rule_has_both_examples() -> None:
    assert [
        rule.kind.code for rule in all_rules() if not (rule.kind.wrong and rule.kind.right)
    ] == []


def test_every_rule_is_found_once_under_the_name_of_its_module() -> None:
    modules = sorted(module.name for module in iter_modules(rules.__path__))

    named = [
        f"{rule.kind.code.lower()}_{rule.kind.name.replace('-', '_')}" for rule in all_rules()
    ]

    assert named == modules


def test_every_rule_module_says_its_business_in_vietnamese() -> None:
    for module in iter_modules(rules.__path__):
        summary = import_module(f"{rules.__name__}.{module.name}").__doc__ or ""

        assert summary.strip().endswith(".")
        assert not summary.isascii()


def test_no_code_and_no_name_is_used_twice() -> None:
    assert len({kind.code for kind in KINDS}) == len(KINDS)
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert list(all_kinds().values()) == KINDS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_kind_explains_itself_in_vietnamese(kind: Kind) -> None:
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
