"""Điều đã ghi: what head and foot of a Word file state, changed in one thing and found."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from lxml import etree

import congvan
from congvan import FixClass
from congvan.auditing.audit import Terms
from congvan.auditing.choice import Choice
from congvan.checking import all_rules
from congvan.checking.looks.presentation import Presentation
from congvan.checking.statements.from_word import read_word
from congvan.checking.statements.from_yaml import read_yaml
from congvan.checking.statements.statement import Item, Value
from congvan.checking.verdicts import Scope, Verdict, scopes_of
from congvan.findings.finding import Finding, Span, Status, text
from congvan.pack.pack import load_type, names
from congvan.word.outline import outline
from congvan.word.outline.facts import Outline, Paragraph
from congvan.word.recognition import recognise
from congvan.word.recognition.components import Component, Components, Piece
from tests.factories import codes
from tests.paper import BASES, DECISION, LETTER, PLAN, Paper, rendered
from tests.strategies import drawn

STATED = [rule.kind for rule in all_rules() if rule.stated]

NUMBER = "Số: 12/UBND-VHTT"
DATE = "Kon Plông, ngày 19 tháng 02 năm 2024"
OFFICE = "- Sở Tư pháp tỉnh Kon Tum;"
HEALTH = "- Sở Y tế tỉnh Kon Tum;"
AUTHORITY = "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN KON PLÔNG"
FIRST = "Điều 1. Ban hành kèm theo Quyết định này danh mục nhiệm vụ tại Phụ lục."
COLLECTIVE = LETTER.replace("[{KT:", "[{TM: Ủy ban nhân dân}, {KT:")
LISTED = LETTER.replace("nơi nhận: [Sở Tư pháp", "nơi nhận: [Sở Y tế tỉnh Kon Tum, Sở Tư pháp")
"""The letter signed for the committee; and with one more who gets a copy."""

WRONG: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "CV219": (LETTER, {"ỦY BAN NHÂN DÂN": "UBND"}),
    "CV302": (LETTER, {NUMBER: "Số: 12a/UBND-VHTT"}),
    "CV303": (LETTER, {NUMBER: "Số: 012/UBND-VHTT"}),
    "CV304": (LETTER, {NUMBER: "Số: 12/UBND-vhtt"}),
    "CV305": (LETTER, {NUMBER: "Số: 12/CV-VHTT"}),
    "CV306": (LETTER, {NUMBER: "Số: 12/UBND–VHTT"}),
    "CV307": (LETTER, {NUMBER: "Số: 12/UBND"}),
    "CV402": (LETTER, {DATE: "Kon Plông, ngày      tháng 02 năm 2024"}),
    "CV407": (LETTER, {DATE: "TP. Kon Tum, ngày 19 tháng 02 năm 2024"}),
    "CV501": (LETTER, {"KT. CHỦ TỊCH": ""}),
    "CV504": (LETTER, {"Trần Văn Bình": "TS. Trần Văn Bình"}),
    "CV509": (LETTER, {"PHÓ CHỦ TỊCH": "TRƯỞNG PHÒNG NỘI VỤ"}),
    "CV510": (LETTER, {"KT. CHỦ TỊCH": "KT. ỦY BAN NHÂN DÂN"}),
    "CV511": (LETTER, {"KT. CHỦ TỊCH": "TL. CHỦ TỊCH", "PHÓ CHỦ TỊCH": "CHỦ TỊCH"}),
    "CV512": (
        COLLECTIVE,
        {"TM. ỦY BAN NHÂN DÂN": "KT. CHỦ TỊCH", "KT. CHỦ TỊCH": "TM. ỦY BAN NHÂN DÂN"},
    ),
    "CV513": (COLLECTIVE, {"TM. ỦY BAN NHÂN DÂN": "TM. HỘI ĐỒNG NHÂN DÂN"}),
    "CV514": (DECISION, {AUTHORITY: "ỦY BAN NHÂN DÂN HUYỆN KON PLÔNG"}),
    "CV515": (LETTER, {"PHÓ CHỦ TỊCH": "PCT PHỤ TRÁCH"}),
    "CV516": (LETTER, {"Trần Văn Bình": "Trần văn Bình"}),
    "CV601": (LETTER, {"- Như trên;": OFFICE, OFFICE: "- Như trên;"}),
    "CV603": (LETTER, {"- Lưu: VT.": "", OFFICE: "- Sở Tư pháp tỉnh Kon Tum."}),
    "CV605": (LISTED, {HEALTH: OFFICE}),
    "CV606": (LETTER, {OFFICE: "- Phòng Nội vụ huyện;"}),
    "CV607": (LISTED, {OFFICE: "- Sở Tư pháp tỉnh Kon Tum (để b/c);"}),
    "CV610": (LETTER, {"- Lưu: VT.": "- Lưu: NV."}),
    "CV611": (DECISION, {OFFICE: "- Như Điều 3;"}),
    "CV707": (
        LETTER,
        {"V/v tăng cường công tác quản lý": "V/v tăng cường công tác quản lý."},
    ),
    "CV713": (DECISION, {FIRST: "Điều 1. Phê duyệt danh mục nhiệm vụ."}),
}
"""By code: a document, and what somebody changes in its Word file to make it wrong."""

RIGHT: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "a zero before one digit": (LETTER, {NUMBER: "Số: 05/UBND-VHTT"}),
    "no number yet": (LETTER, {NUMBER: "Số:        /UBND-VHTT"}),
    "dots for the number": (LETTER, {NUMBER: "Số: ......./UBND-VHTT"}),
    "neither number nor day": (
        LETTER,
        {NUMBER: "Số:      /UBND-VHTT", DATE: "Kon Plông, ngày      tháng 02 năm 2024"},
    ),
    "a deputy minister": (
        LETTER,
        {"KT. CHỦ TỊCH": "KT. BỘ TRƯỞNG", "PHÓ CHỦ TỊCH": "THỨ TRƯỞNG"},
    ),
    "KT. without a space": (LETTER, {"KT. CHỦ TỊCH": "KT.CHỦ TỊCH"}),
    "by order": (
        LETTER,
        {"KT. CHỦ TỊCH": "TL. CHỦ TỊCH", "PHÓ CHỦ TỊCH": "CHÁNH VĂN PHÒNG"},
    ),
    "an acting head": (LETTER, {"KT. CHỦ TỊCH": "Q. CHỦ TỊCH", "PHÓ CHỦ TỊCH": ""}),
    "the committee and its deputy": (COLLECTIVE, {}),
    "blanks that do not break": (
        LETTER,
        {
            "PHÓ CHỦ TỊCH": "PHÓ\N{NO-BREAK SPACE}CHỦ TỊCH",
            DATE: DATE.replace(" ", "\N{NO-BREAK SPACE}"),
            NUMBER: NUMBER.replace(" ", "\N{NO-BREAK SPACE}"),
        },
    ),
    "a decision of the head in two lines": (
        DECISION,
        {AUTHORITY: "CHỦ TỊCH\N{NO-BREAK SPACE}ỦY BAN NHÂN DÂN HUYỆN"},
    ),
    "one person in two lines": (
        LISTED,
        {HEALTH: "- Giám đốc Sở (đ/c An);", OFFICE: "- Giám đốc Sở (đ/c Bình);"},
    ),
    "reported to at first": (LISTED, {HEALTH: "- Sở Y tế tỉnh Kon Tum (để b/c);"}),
    "the archive without a colon": (LETTER, {"- Lưu: VT.": "- Lưu VT, NV."}),
    "articles that are there": (DECISION, {OFFICE: "- Như Điều 2;"}),
    "a list that is attached": (
        DECISION,
        {FIRST: "Điều 1. Phê duyệt danh mục nhiệm vụ (chi tiết kèm theo)."},
    ),
}
"""Documents as right as the base; the rules about what is stated say nothing of them."""


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("Niêm yết 05 trường hợp (có danh sách kèm theo).", False),
        ("Niêm yết 05 trường hợp (kèm theo danh sách).", False),
        ("Niêm yết 05 trường hợp, danh sách đính kèm.", False),
        ("Niêm yết 05 trường hợp.", True),
    ],
)
def test_a_list_that_is_attached_is_spoken_of_in_yaml_as_in_word(
    said: str, *, silent: bool
) -> None:
    opening = re.sub("(?m)^mở đầu: .*", f"mở đầu: {said}", LETTER)
    annex = "\nphụ lục: [{tiêu đề: Danh sách niêm yết, nội dung: Y Lan.}]\n"
    document = congvan.loads(opening + annex, "a.yaml")

    assert ("CV713" in codes(congvan.check(document))) is silent
    assert ("CV713" in codes(found(congvan.render(document)))) is silent


def edited(base: str, changes: Mapping[str, str]) -> bytes:
    """Return the Word file of a document, the last paragraph that says a thing changed."""
    paper = Paper(rendered(base))
    said = [paragraph.text for paragraph in paper.components.outline.paragraphs]
    for old, new in changes.items():
        at = max(number for number, one in enumerate(said) if one.strip() == old)
        first, *others = paper.paragraphs[at].iter(f"{W}t")
        first.text = new
        for node in others:
            node.text = ""
    return paper.docx


def found(docx: bytes) -> list[Finding]:
    return congvan.check_docx(docx, "a.docx")


def verdicts(docx: bytes) -> dict[str, Verdict]:
    """Return the verdicts of the rules about what is stated, by code."""
    codes_ = {kind.code for kind in STATED}
    return {
        one.kind.code: one
        for one in congvan.audit_docx(docx, "a.docx").verdicts
        if one.kind.code in codes_
    }


def test_every_rule_about_what_is_stated_has_a_word_file_that_breaks_it() -> None:
    assert sorted(WRONG) == [kind.code for kind in STATED]


def test_what_is_wrong_is_found_and_nothing_else(subtests: pytest.Subtests) -> None:
    for code in sorted(WRONG):
        with subtests.test(code):
            assert set(codes(found(edited(*WRONG[code])))) == {code}


@pytest.mark.parametrize("base", [*BASES, COLLECTIVE, LISTED])
def test_a_right_document_has_passed_what_it_is_asked(base: str) -> None:
    judged = verdicts(rendered(base))

    assert {one.status for one in judged.values()} <= {Status.PASSED, Status.NOT_APPLICABLE}
    assert judged["CV501"].status is Status.PASSED


def test_what_is_right_is_not_found(subtests: pytest.Subtests) -> None:
    for name in sorted(RIGHT):
        with subtests.test(name):
            docx = edited(*RIGHT[name])

            assert {kind.code for kind in STATED}.isdisjoint(codes(found(docx)))
            assert verdicts(docx)["CV501"].status is Status.PASSED


def test_no_sample_states_anything_wrong(subtests: pytest.Subtests) -> None:
    for name in names():
        with subtests.test(name):
            sample = congvan.loads(load_type(name).sample.read_text("utf-8"))

            judged = verdicts(congvan.render(sample))

            assert [one.kind.code for one in judged.values() if one.found] == []


def test_a_finding_stands_at_the_words_of_its_paragraph(subtests: pytest.Subtests) -> None:
    for code in sorted(WRONG):
        with subtests.test(code):
            docx = edited(*WRONG[code])
            said = [one.text for one in Paper(docx).components.outline.paragraphs]

            for one in found(docx):
                assert one.span
                assert said[one.place.line - 1] == one.span.text
                assert one.span.fault


def test_a_fix_mends_the_word_file(subtests: pytest.Subtests) -> None:
    mended = [kind for kind in STATED if kind.fix in (FixClass.SAFE, FixClass.GUARDED)]

    for kind in mended:
        with subtests.test(kind.code):
            terms = Terms(choice=Choice(select=(kind.code,)))

            fixed = congvan.fix_docx(edited(*WRONG[kind.code]), "a.docx", terms, guarded=True)

            assert codes(fixed.made) == [kind.code]
            assert kind.code not in codes(found(fixed.data))


def test_a_name_in_capitals_gets_capitals() -> None:
    mended = congvan.fix_docx(edited(*WRONG["CV219"]), "a.docx", guarded=True)

    said = [one.text for one in Paper(mended.data).components.outline.paragraphs]

    assert said.count("ỦY BAN NHÂN DÂN") == 2


def test_every_finding_becomes_a_comment() -> None:
    docx = edited(*WRONG["CV509"])

    commented = Paper(congvan.annotate(docx, "a.docx", found(docx)))

    assert b"CV509" in commented.parts["word/comments.xml"]


def test_each_recipient_has_its_place_in_yaml_and_in_word() -> None:
    document = congvan.loads(LETTER, "a.yaml")
    sheet = Presentation(recognise(outline(rendered(LETTER), "a.docx")))
    names = ["Phòng Nội vụ huyện", "Phòng Tư pháp huyện"]

    yaml = read_yaml(document, load_type("cong_van"), [Item.RECIPIENTS]).recipients
    word = read_word(sheet).stated.recipients

    assert [one.text for one in yaml] == [one.text for one in word] == names
    assert [one.where() for one in yaml] == [document.at("recipients", row) for row in (0, 1)]
    assert [one.finding(STATED[0], text("Sai."), None, "X").span for one in word] == [
        Span(f"- {names[0]};", 2, 20, "X"),
        Span(f"- {names[1]}.", 2, 21, "X"),
    ]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Kính gửi: Sở Nội vụ."], ["Sở Nội vụ"]),
        (["Kính gửi:", "- Sở Nội vụ;", "- Ủy ban nhân dân", "các xã."],
         ["Sở Nội vụ", "Ủy ban nhân dân các xã"]),
        (["Ủy ban nhân dân huyện điện:", "Sở Nội vụ."], ["Sở Nội vụ"]),
        (["Kính gửi:"], []),
    ],
)  # fmt: skip
def test_who_is_addressed_is_named_without_what_stands_around(
    lines: list[str], names: list[str]
) -> None:
    paragraphs = tuple(Paragraph(text=line) for line in lines)
    pieces = tuple(
        Piece(row, 0, len(line), Component.ADDRESSEE) for row, line in enumerate(lines)
    )
    sheet = Presentation(Components(Outline("", paragraphs), pieces, kind="cong_van"))

    assert [one.text for one in read_word(sheet).stated.recipients] == names


# What cannot be told


@pytest.mark.parametrize(
    ("changes", "unseen"),
    [
        ({"PHÓ CHỦ TỊCH": "PHÒNG NỘI VỤ"}, {"CV501", "CV513"}),
        ({"Trần Văn Bình": ""}, {"CV501", "CV504"}),
        ({"Trần Văn Bình": "Người lập văn bản"}, {"CV501", "CV516"}),
        ({"KT. CHỦ TỊCH": "THAY MẶT ỦY BAN"}, {"CV501", "CV510"}),
        ({NUMBER: "Số: 12/UBND - VHTT"}, {"CV302", "CV307", "CV402"}),
        ({NUMBER: "Số: {{so}}/UBND-VHTT"}, {"CV302", "CV303"}),
        ({DATE: "[nơi ban hành], ngày 19 tháng 02 năm 2024"}, {"CV407"}),
        ({OFFICE: "Sở Tư pháp tỉnh Kon Tum;"}, {"CV601", "CV603", "CV605"}),
        ({"- Lưu: VT.": "- Lưu: ....."}, {"CV610"}),
    ],
)
def test_what_is_in_doubt_is_not_judged(changes: Mapping[str, str], unseen: set[str]) -> None:
    judged = verdicts(edited(LETTER, changes))

    assert {code for code in unseen if judged[code].status is not Status.NOT_EVALUATED} == set()
    assert {str(judged[code].why) for code in unseen} == {
        "không nhận ra chắc chắn thành phần này"
    }
    assert [one.kind.code for one in judged.values() if one.found] == []


def test_an_association_may_sign_for_its_board_by_its_own_rules() -> None:
    own = COLLECTIVE.replace("Ủy ban nhân dân huyện Kon Plông", "Hội Khuyến học huyện")
    signed = {"TM. ỦY BAN NHÂN DÂN": "TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH": ""}

    judged = verdicts(edited(own, signed))

    assert judged["CV501"].status is Status.NOT_EVALUATED
    assert str(judged["CV501"].why) == "tập thể này có thể ký theo quy định riêng"


def test_a_committee_signs_for_its_deputy_with_both() -> None:
    assert codes(found(edited(COLLECTIVE, {"KT. CHỦ TỊCH": ""}))) == ["CV501"]


def test_two_marks_on_a_line_are_not_taken_apart() -> None:
    both = {"KT. CHỦ TỊCH": "", "TM. ỦY BAN NHÂN DÂN": "TM. ỦY BAN NHÂN DÂN (KT. CHỦ TỊCH)"}

    assert verdicts(edited(COLLECTIVE, both))["CV501"].status is Status.NOT_EVALUATED


def test_what_is_not_centred_may_be_no_subject() -> None:
    paper = Paper(edited(LETTER, WRONG["CV707"][1]))
    for node in paper.nodes("trích yếu công văn"):
        etree.strip_elements(node, f"{W}pStyle", f"{W}jc")

    assert verdicts(paper.docx)["CV707"].status is Status.NOT_EVALUATED


def test_a_symbol_has_the_abbreviation_of_its_type() -> None:
    plan = edited(PLAN, {"Số: 12/KH-UBND": "Số: 12/UBND-VX"})

    said = [one.message.said() for one in found(plan)]

    assert said == ["Ký hiệu của Kế hoạch mở đầu bằng “KH-”."]


def test_a_symbol_of_another_type_gets_its_own_abbreviation() -> None:
    (wrong,) = found(edited(PLAN, {"Số: 12/KH-UBND": "Số: 12/QĐ-UBND"}))

    assert wrong.code == "CV305"
    assert wrong.span
    assert wrong.span.fixed == "Số: 12/KH-UBND"


def test_what_is_sent_begins_its_list_with_those_above() -> None:
    unsaid = edited(LISTED, {"- Như trên;": HEALTH, HEALTH: "- Sở Nội vụ tỉnh Kon Tum;"})

    (wrong,) = found(unsaid)

    assert (wrong.code, wrong.message.said()) == ("CV601", "Nơi nhận thiếu dòng “Như trên”.")
    assert found(edited(LETTER, {"- Như trên;": "- Như kính gửi;"})) == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Quyết định số 15/QĐ-UBND ngày 05/3/2024", "CV744"),
        ("Quyết định số 15/KH-UBND ngày 05/02/2024", "CV309"),
        ("kết luận cuộc họp ngày 31/4/2023", "CV404"),
    ],
)
def test_sentences_of_a_word_file_are_read_for_what_they_cite(said: str, code: str) -> None:
    right = "Điều 1. Thực hiện Quyết định số 15/QĐ-UBND ngày 05/02/2024, theo Phụ lục."

    wrong = edited(DECISION, {FIRST: f"Điều 1. Thực hiện {said}, theo Phụ lục."})

    assert code in codes(found(wrong))
    assert code not in codes(found(edited(DECISION, {FIRST: right})))


def test_of_several_signers_nothing_is_said() -> None:
    sample = congvan.loads(load_type("bien_ban").sample.read_text("utf-8"))

    judged = verdicts(congvan.render(sample))

    assert judged["CV501"].status is Status.NOT_EVALUATED
    assert str(judged["CV501"].why) == "nhiều người ký"


def test_a_school_may_be_allowed_the_ranks_of_those_who_sign() -> None:
    school = LETTER.replace("Ủy ban nhân dân huyện Kon Plông", "Trường Cao đẳng Kon Tum")

    judged = verdicts(edited(school, {"Trần Văn Bình": "TS. Trần Văn Bình"}))

    assert judged["CV504"].status is Status.NOT_EVALUATED
    assert str(judged["CV504"].why).startswith("chưa rõ ngành có cho ghi")


def test_a_normative_document_is_not_asked() -> None:
    judged = verdicts(edited(LETTER, {NUMBER: "Số: 12/2024/QĐ-UBND", "KT. CHỦ TỊCH": ""}))

    assert {str(one.why) for one in judged.values()} == {
        "văn bản quy phạm pháp luật theo thể thức khác"
    }


def test_how_yaml_is_typed_is_nothing_that_a_word_file_could_have() -> None:
    typed = {rule.kind.code for rule in all_rules() if rule.of_yaml}
    only = {rule.kind.code for rule in all_rules() if scopes_of(rule) == (Scope.YAML,)} - typed

    judged = {one.kind.code: one for one in congvan.audit_docx(rendered(LETTER)).verdicts}

    assert {judged[code].status for code in typed} == {Status.NOT_APPLICABLE}
    assert {judged[code].status for code in only} == {Status.NOT_EVALUATED}
    assert {str(judged[code].why) for code in only} == {"chỉ soát được trên tệp YAML"}


def test_a_rule_about_how_yaml_is_typed_looks_at_yaml_alone() -> None:
    assert {scopes_of(rule) for rule in all_rules() if rule.of_yaml} == {(Scope.YAML,)}


def test_a_rule_about_what_is_stated_says_what_it_reads() -> None:
    assert [
        rule.kind.code for rule in all_rules() if bool(rule.stated) != bool(rule.reads)
    ] == []


@pytest.mark.parametrize(
    "type_id", ["cong_van", "quyet_dinh", "bao_cao", "thong_bao", "nghi_quyet"]
)
def test_what_is_right_as_it_is_typed_is_right_in_word(type_id: str) -> None:
    asked = {kind.code for kind in STATED}
    for values in drawn(type_id, 6):
        document = congvan.from_dict(values)

        typed = set(codes(congvan.check(document)))

        assert set(codes(found(congvan.render(document)))) & asked <= typed


def test_a_fix_reaches_no_further_than_the_line_that_a_text_begins_in() -> None:
    (kind, *_) = STATED
    value = Value("Ủy ban nhân dân huyện", line="- Ủy ban nhân", start=2)

    here, beyond = (
        value.finding(kind, text("Sai."), at, "X").span for at in ((0, 6), (14, 21))
    )

    assert here
    assert beyond
    assert (here.fault, here.instead) == ("Ủy ban", "X")
    assert (beyond.fault, beyond.instead) == ("", None)
