"""Lập kế hoạch: every task lands in the plans of its owners, and nothing is invented."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import congvan
from congvan import DocumentError
from congvan.api.plans import doubts, plan
from congvan.api.references import reference_to
from congvan.chain.directive.owners import charged
from congvan.chain.directive.tasks import tasks_of
from congvan.chain.plan.answers import answers_of
from congvan.findings.finding import Place
from congvan.model import Document
from congvan.model.document.inline import escaped, plain
from congvan.pack.pack import builtin
from congvan.source import read
from tests.chain import orders
from tests.chain.orders import DIRECTIVE, DIRECTORY, directive, directory, in_tables
from tests.chain.said import printed, strings
from tests.factories import EXAMPLE, a_plan, codes, paragraphs
from tests.strategies import SLOW

SKELETON = builtin() / "ke_hoach" / "follow_up.yaml"


def planned(
    typed: str = DIRECTIVE, agencies: str = DIRECTORY, wanted: list[str] | None = None
) -> dict[str, Document]:
    made = plan(directive(typed), directory(agencies), wanted)
    return {name: congvan.loads(one.text, f"{name}.yaml") for name, one in made.items()}


def refused(
    typed: str, agencies: str = DIRECTORY, wanted: list[str] | None = None
) -> list[tuple[str, str]]:
    with pytest.raises(DocumentError) as error:
        plan(directive(typed), directory(agencies), wanted)
    return [(one.code, one.message.said()) for one in error.value.findings]


def test_everybody_who_got_a_task_has_a_plan_of_it() -> None:
    plans = planned()

    said = {name: [one.words for one in answers_of(made)] for name, made in plans.items()}

    assert said == {
        "so-y-te": ["Rà soát, thống kê.", "Báo cáo kết quả."],
        "xa-hieu": ["Tiếp tục thực hiện."],
        "xa-po-e": ["Tiếp tục thực hiện."],
    }


def test_agencies_and_groups_are_chosen_once_each() -> None:
    assert list(planned(wanted=["Các_xã", "XA-HIEU"])) == ["xa-hieu", "xa-po-e"]


def test_the_head_and_the_foot_are_those_of_the_agency() -> None:
    made = planned()["so-y-te"]

    assert made.issuer[0].name == ("Sở Y tế",)
    assert (made.symbol, made.number, made.place, made.date) == ("SYT", None, "Kon Tum", None)
    assert made.archive
    assert made.archive.units == ("VT", "VP")
    assert made.distribution[0].to == "UBND huyện"
    assert made.distribution[0].for_ == "b/c"


def test_who_signs_was_in_office_on_the_date_of_the_directive() -> None:
    earlier = DIRECTIVE.replace("ngày: 2024-02-19\ntrích", "ngày: 2023-02-19\ntrích")

    assert planned()["so-y-te"].signature[0].name == "Trần Thị Bình"
    assert planned(earlier)["so-y-te"].signature[0].name == "Y Lan"


def test_what_nobody_said_is_a_blank() -> None:
    made = planned()["xa-po-e"]

    assert made.symbol == "[cần điền: chữ viết tắt]"
    assert made.place == "[cần điền: địa danh]"
    assert (made.signature[0].title, made.signature[0].name) == (
        "[cần điền: chức vụ]",
        "[cần điền: họ tên]",
    )
    assert made.issuer[0].parent == ("Ủy ban nhân dân huyện Kon Plông",)


def test_the_grounds_are_those_of_the_directive_word_for_word() -> None:
    made = planned()["so-y-te"]

    assert made.legal_basis == ("Căn cứ [@luat]", "Thực hiện [@tinh]")
    assert list(made.references) == ["chi-dao", "luat", "tinh"]
    assert made.references["tinh"] == directive().references["tinh"]


def test_of_a_sentence_that_goes_on_to_what_is_told_only_the_citation_is_taken() -> None:
    said = "Thực hiện [@tinh], căn cứ tình hình, Ủy ban nhân dân huyện yêu cầu:"
    typed = DIRECTIVE.replace("Thực hiện [@tinh]; Ủy ban nhân dân huyện yêu cầu:", said)

    assert planned(typed)["so-y-te"].legal_basis == ("Căn cứ [@luat]", "Thực hiện [@tinh]")


def test_the_directive_is_cited_as_its_file() -> None:
    made = planned()["so-y-te"]

    assert made.follows
    assert (made.follows.directive, made.follows.agency) == ("chi-dao", "so-y-te")
    assert made.references["chi-dao"].file == "chi-dao.yaml"
    assert "[@chi-dao]" in (made.subject or "")
    assert "[@chi-dao]" in made.opening[0]


def test_a_reference_of_the_directive_keeps_its_id() -> None:
    typed = DIRECTIVE.replace("tinh:", "Chi_dao:").replace("[@tinh]", "[@Chi_dao]")

    made = planned(typed)["so-y-te"]

    assert list(made.references) == ["chi-dao-2", "luat", "Chi_dao"]
    assert made.references["Chi_dao"].number == "582/UBND-KGVX"
    assert made.follows
    assert made.follows.directive == "chi-dao-2"
    assert "[@chi-dao-2]" in made.opening[0]


def test_a_name_is_never_taken_for_marks() -> None:
    agencies = DIRECTORY.replace("tên: Sở Y tế", 'tên: "Sở *Y tế* [@tinh]: A"')

    made = planned(agencies=agencies)["so-y-te"]

    assert made.issuer[0].name == ("Sở *Y tế* [@tinh]: A",)
    assert plain(made.opening[0]).count("Sở *Y tế* [@tinh]: A") == 1
    assert r"Sở \*Y tế\* \[@tinh\]: A" in made.opening[0]


def test_a_reference_that_is_a_file_is_found_from_the_plan(tmp_path: Path) -> None:
    (tmp_path / "tinh.yaml").write_text(DIRECTIVE, "utf-8")
    typed = DIRECTIVE.replace(
        "tinh: {loại: Công văn, số: 582/UBND-KGVX, ngày: 2024-02-19}",
        "tinh: {tệp: ../tinh.yaml, trích yếu: thi đua}",
    )
    (tmp_path / "huyen").mkdir()
    (tmp_path / "huyen" / "chi-dao.yaml").write_text(typed, "utf-8")
    read_ = congvan.load(tmp_path / "huyen" / "chi-dao.yaml")

    made = plan(read_, directory(), ["so-y-te"], file="../../huyen/chi-dao.yaml")["so-y-te"]

    kept = congvan.loads(made.text).references["tinh"]
    assert (kept.file, kept.subject, kept.number) == ("../../tinh.yaml", "thi đua", None)
    (tmp_path / "kế hoạch" / "2024").mkdir(parents=True)
    (tmp_path / "kế hoạch" / "2024" / "so-y-te.yaml").write_text(made.text, "utf-8")
    assert congvan.render(congvan.load(tmp_path / "kế hoạch" / "2024" / "so-y-te.yaml"))


def test_a_task_is_assigned_in_a_row_of_its_own() -> None:
    tasks = charged(directive(), directory()).tasks["so-y-te"]
    made = in_tables(directive(), directory()).plan("so-y-te", tasks)
    (table,) = [
        block.table
        for top in congvan.loads(made.text).body
        for block in top.items
        if block.table
    ]

    assert table.rows[0].task == "ra-soat"
    assert [cell and cell.text for cell in table.rows[0].cells] == [
        "1",
        "Khoản 1 Mục II",
        "[cần điền: đơn vị chủ trì]",
        "UBND xã Hiếu",
        "15/12/2024",
        "[cần điền: sản phẩm]",
    ]


def test_what_the_directive_says_of_a_task_stands_below_it_and_nothing_else() -> None:
    first, second = planned()["so-y-te"].body[1].items

    assert [one.text for one in first.items] == [
        "Phối hợp: UBND xã Hiếu.",
        "Thời hạn: 15/12/2024.",
    ]
    assert second.items == ()


def test_a_plan_of_the_example_renders_at_once(tmp_path: Path) -> None:
    chief = congvan.load(EXAMPLE)
    known = congvan.load_agencies(EXAMPLE.with_name("agencies.yaml"))
    (tmp_path / EXAMPLE.name).write_bytes(EXAMPLE.read_bytes())

    for name, made in plan(chief, known, ["phong-vhtt", "hieu"]).items():
        path = tmp_path / f"{name}.yaml"
        path.write_text(made.text, "utf-8")
        document = congvan.load(path)

        assert set(codes(congvan.check(document))) <= set(codes(congvan.check(chief)))
        said = "\n".join(paragraphs(congvan.render(document)))
        assert all(task.text.split("*")[0] in said for task in made.tasks)
        assert (reference_to(chief).subject or "") in said.replace("\n", " ")


def test_who_is_unknown_is_found_where_the_directive_names_it() -> None:
    typed = DIRECTIVE.replace("[so-y-te]", "[so-y-tee]")

    with pytest.raises(DocumentError) as error:
        plan(directive(typed), directory())

    (found,) = error.value.findings
    assert (found.code, found.place) == ("CV651", Place("chi-dao.yaml", 17, 14))
    assert found.message.said() == "Danh bạ không có “so-y-tee”. Ý bạn là “so-y-te”?"


def test_who_no_longer_exists_is_found() -> None:
    typed = DIRECTIVE.replace("ngày: 2024-02-19\ntrích", "ngày: 2025-08-01\ntrích")
    agencies = DIRECTORY.replace(
        "xa-po-e: {", "xa-po-e: {đến: 2025-06-30, thay bằng: xa-hieu, "
    )

    assert refused(typed, agencies) == [
        (
            "CV652",
            "“Ủy ban nhân dân xã Pờ Ê” có đến 30/06/2025, văn bản ngày 01/08/2025.",
        )
    ]


def test_a_year_that_may_fit_is_no_finding() -> None:
    typed = DIRECTIVE.replace("ngày: 2024-02-19\ntrích", "ngày: {năm: 2025}\ntrích")
    agencies = DIRECTORY.replace("xa-po-e: {", "xa-po-e: {đến: 2025-06-30, ")

    assert "xa-po-e" in planned(typed, agencies)


def test_who_was_chosen_must_be_known_and_have_a_task() -> None:
    assert refused(DIRECTIVE, wanted=["so-y-tee", "ubnd-huyen"]) == [
        ("CV653", "Danh bạ không có “so-y-tee”. Ý bạn là “so-y-te”?"),
        ("CV654", "Chỉ đạo không giao nhiệm vụ nào cho “Ủy ban nhân dân huyện Kon Plông”."),
    ]


def test_two_tasks_of_one_id_are_refused() -> None:
    typed = DIRECTIVE.replace("- Báo cáo kết quả.", "- {mã: RA SOAT, nội dung: Báo cáo.}")

    assert refused(typed) == [("CV650", "Mã nhiệm vụ “RA SOAT” đã dùng ở trên.")]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Văn bản này không có `chỉ đạo` hay `giao việc`, không phải văn bản giao việc."),
        ({"directives": [{"to": "Sở Y tế"}]}, "Chỉ đạo này không có nhiệm vụ nào."),
        (
            {"directives": [{"to": "Sở Y tế", "tasks": ["Rà soát."]}]},
            "Chỉ đạo này không mục nào ghi `đơn vị`.",
        ),
    ],
)
def test_what_charges_nobody_is_no_directive(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(DocumentError) as error:
        plan(a_plan(**changes), directory(), file="chi-dao.yaml")

    assert [(one.code, one.message.said()) for one in error.value.findings] == [("CV655", said)]


def test_a_task_of_nobody_is_a_warning() -> None:
    typed = DIRECTIVE.replace("    đơn vị: [các xã]\n", "")

    (found,) = doubts(directive(typed), directory())

    assert (found.code, found.severity, found.place.line) == ("CV656", "warning", 21)
    assert list(planned(typed)) == ["so-y-te"]


def test_a_directive_that_is_no_file_cannot_be_cited() -> None:
    with pytest.raises(DocumentError) as error:
        plan(congvan.loads(DIRECTIVE), directory())

    assert codes(error.value.findings) == ["CV657"]


@settings(max_examples=25, suppress_health_check=SLOW)
@given(orders.orders())
def test_every_task_lands_in_exactly_the_plans_of_its_owners(
    drawn: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    chief = directive(orders.written_out(drawn[0]))

    made = plan(chief, directory(orders.written_out(drawn[1])))

    told = {
        name: [(one.follow_up.task, one.words) for one in answers_of(congvan.loads(one.text))]
        for name, one in made.items()
    }
    assert told == _expected(chief, drawn[0]["directives"], drawn[1]["groups"])


@settings(max_examples=25, suppress_health_check=SLOW)
@given(orders.orders())
def test_nothing_in_a_plan_is_invented(
    drawn: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    chief = directive(orders.written_out(drawn[0]))

    made = plan(chief, directory(orders.written_out(drawn[1])))

    known = {*strings(drawn[0]), *strings(drawn[1])}
    for one in made.values():
        source = read(one.text).root
        unknown = [said for said in printed(source, SIGNED) if not _is_known(said, known)]
        assert unknown == []


@settings(max_examples=15, suppress_health_check=SLOW)
@given(orders.orders())
def test_a_plan_has_no_finding_at_error(
    drawn: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    chief = directive(orders.written_out(drawn[0]))
    cited = {"chi-dao": reference_to(chief), "chi-dao-2": reference_to(chief)}

    for one in plan(chief, directory(orders.written_out(drawn[1]))).values():
        document = congvan.loads(one.text)
        linked = {name: cited[name] for name in document.references if name in cited}
        found = congvan.check(document.with_references(linked))

        assert [one for one in found if one.severity == "error"] == []


def _expected(
    chief: Document, sections: list[dict[str, Any]], groups: dict[str, list[str]]
) -> dict[str, list[tuple[str, str]]]:
    """Return who must be told what, found out by itself."""

    def opened(typed: str) -> set[str]:
        inside = groups.get(typed)
        return {typed} if inside is None else {one for row in inside for one in opened(row)}

    told: dict[str, list[tuple[str, str]]] = {}
    for task in tasks_of(chief):
        typed = sections[int(task.path[1])].get("agencies", ())
        for agency in {one for row in typed for one in opened(row)}:
            told.setdefault(agency, []).append((task.id, task.text))
    return told


SIGNED = ("TM", "KT")
"""For whom somebody signs: the names are those of the directory."""

BLANK = re.compile(r"\[cần điền: [^\[\]]*\]")
PLACE = re.compile(r"\[=[^\]]*\]")
OURS = ("[@chi-dao]", "[@chi-dao-2]", "VT", "15/12/2024")
WORDING = [said for said in printed(read(SKELETON.read_bytes()).root, SIGNED) if said]


def _is_known(said: str, known: set[str]) -> bool:
    """Tell whether a text is somebody's own words, or the skeleton's with such in its places."""
    if said in known or said in OURS or BLANK.fullmatch(said) or said.isdecimal():
        return True
    if any(said in map(_opened, typed.split(";")[:-1]) for typed in known):
        return True
    return any(_fits(said, wording, known) for wording in WORDING)


def _opened(clause: str) -> str:
    """Return a clause as a ground of its own: with a capital."""
    return clause.strip()[:1].upper() + clause.strip()[1:]


def _fits(said: str, wording: str, known: set[str]) -> bool:
    parts = [re.escape(part) for part in PLACE.split(wording)]
    match = re.fullmatch("(.*)".join(parts), said, re.DOTALL)
    if match is None:
        return False
    whole = {*known, *OURS, *map(escaped, known)}
    return all(
        one in whole
        or BLANK.fullmatch(one)
        or one.isdecimal()
        or all(part in whole for part in one.split(", "))
        or re.fullmatch(r"\[@[\w-]+\]", one)
        for one in match.groups()
    )
