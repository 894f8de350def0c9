"""Soát: what counts, what is silenced or known, and a verdict on every rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

import congvan
from congvan.auditing import codes as audit_codes
from congvan.auditing.audit import Terms
from congvan.auditing.baseline import Baseline, baseline_text, known, read_baseline
from congvan.auditing.choice import Choice, near
from congvan.auditing.silences import notes_in
from congvan.checking import all_rules
from congvan.checking.verdicts import Scope, coverage, scopes_of
from congvan.findings.finding import Kind, Severity, Status
from congvan.model import parse_office
from congvan.source.locating import Manuscript
from tests.factories import LETTER, ROOT, codes, yaml_of

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.auditing.audit import Audit

ENDED: Final = "trích yếu: báo cáo quý I."
SHOUTED: Final = "  họ tên: TRẦN VĂN BÌNH"
SIGNED: Final = "ký:\n  chức vụ: Chủ tịch\n"


def audit(fragment: str = "", terms: Terms | None = None) -> Audit:
    """Return what is found in a letter with some keys typed otherwise."""
    return congvan.audit(
        yaml_of(f"{fragment}\n") if fragment else LETTER, "a.yaml", None, terms
    )


def heard(fragment: str) -> list[str]:
    return codes(list(audit(fragment).findings))


def silenced(fragment: str) -> list[tuple[str, str]]:
    return [(one.finding.code, one.reason) for one in audit(fragment).silenced]


def status(found: Audit, code: str) -> Status:
    (verdict,) = (one for one in found.verdicts if one.kind.code == code)
    return verdict.status


def why(found: Audit, code: str) -> str:
    (verdict,) = (one for one in found.verdicts if one.kind.code == code)
    return str(verdict.why)


# Notes


@pytest.mark.parametrize(
    "note",
    [
        "# congvan: bỏ qua CV707 — theo mẫu của tỉnh",
        "# congvan: bỏ qua CV707 - theo mẫu của tỉnh",
        "# congvan: bỏ qua CV707: theo mẫu của tỉnh",
        "# congvan: bỏ qua CV707 (theo mẫu của tỉnh)",
        "# congvan: bỏ qua CV707 theo mẫu của tỉnh",
        "#congvan:bo qua cv707 — theo mẫu của tỉnh",
        "# Congvan: Bỏ qua subject-end — theo mẫu của tỉnh",
        "# congvan: ignore CV70 — theo mẫu của tỉnh",
        "# congvan: bỏ qua CV707, CV707 — theo mẫu của tỉnh",
        "# congvan: bỏ qua cả tệp CV707 — theo mẫu của tỉnh",
        "# congvan: ignore file CV707 — theo mẫu của tỉnh",
    ],
)
def test_a_note_silences_with_its_reason(note: str) -> None:
    assert silenced(f"{ENDED}  {note}") == [("CV707", "theo mẫu của tỉnh")]
    assert heard(f"{ENDED}  {note}") == []


def test_a_note_stands_on_the_line_or_above_it() -> None:
    note = "# congvan: bỏ qua CV707 — lý do"

    assert silenced(f"{note}\n# ghi chú khác\n\n{ENDED}") == [("CV707", "lý do")]
    assert silenced(f"trích yếu: >-  {note}\n  báo cáo\n  quý I.") == [("CV707", "lý do")]
    assert silenced(f"trích yếu: báo cáo\n  quý I.  {note}") == [("CV707", "lý do")]
    assert silenced(f"trích yếu: 'báo cáo\n  quý I.'  {note}") == [("CV707", "lý do")]


def test_a_note_elsewhere_silences_nothing() -> None:
    note = "# congvan: bỏ qua CV707 — lý do"

    assert heard(f"{ENDED}\n{note}") == ["CV707", "CV032"]
    assert heard(f"{note}\nsố:\n{ENDED}") == ["CV032", "CV707"]


def test_what_only_looks_like_a_note_is_text() -> None:
    note = "# congvan: bỏ qua CV503 — lý do"

    assert heard(f"{SIGNED}{SHOUTED}\nkết thúc: >-\n  Báo cáo.\n  {note}.") == ["CV503"]
    assert heard(f'{SIGNED}{SHOUTED}\nkết thúc: "Báo cáo {note}."') == ["CV503"]


def test_a_note_for_the_whole_file_silences_every_line() -> None:
    note = "# congvan: bỏ qua cả tệp CV707 CV503 — lý do"

    found = silenced(f"{note}\n{ENDED}\n{SIGNED}{SHOUTED}")

    assert found == [("CV707", "lý do"), ("CV503", "lý do")]


def test_a_note_without_a_reason_silences_nothing_and_is_found() -> None:
    found = audit(f"{ENDED}  # congvan: bỏ qua CV707 —")

    assert codes(list(found.findings)) == ["CV707", "CV031"]
    assert (
        str(found.findings[1])
        .splitlines()[0]
        .endswith("warning CV031 Bỏ qua CV707 mà không nói lý do.")
    )
    assert found.silenced == []


@pytest.mark.parametrize("said", ["để nguyên", "bỏ qua", "bỏ qua dòng này — vì thế", ""])
def test_a_note_that_is_not_understood_is_found(said: str) -> None:
    assert heard(f"địa danh: Kon Plông  # congvan: {said}") == ["CV033"]


def test_what_forbids_reading_is_never_silenced() -> None:
    note = "# congvan: bỏ qua cả tệp CV101 — lý do"

    found = audit(f"{note}\nlạ: 1")

    assert codes(list(found.findings)) == ["CV101"]
    assert found.exit_code() == 1


def test_an_error_that_is_silenced_still_forbids_rendering() -> None:
    text = yaml_of("ký hiệu: 05/UBND  # congvan: bỏ qua CV301 — đã thống nhất\n")

    assert congvan.audit(text).exit_code() == 0
    with pytest.raises(congvan.DocumentError):
        congvan.render(congvan.loads(text))


@pytest.mark.parametrize(
    "kind",
    [audit_codes.NO_REASON, audit_codes.IDLE, audit_codes.UNCLEAR],
    ids=lambda kind: kind.code,
)
def test_the_examples_about_notes_are_true(kind: Kind) -> None:
    assert kind.code in heard(kind.wrong)
    assert heard(kind.right) == []


@pytest.mark.parametrize("page", ["check.md", "huong-dan/soat.md"])
def test_the_notes_in_the_docs_are_understood(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    fences = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    blocks = [block for language, block in fences if not language]

    notes = [note for block in blocks for note in notes_in(Manuscript(block), page)]

    assert len(notes) == sum(block.count("# congvan:") for block in blocks) > 0
    assert all(note.words and note.reason for note in notes)


# Choice


def test_only_what_is_chosen_is_found() -> None:
    both = f"{ENDED}\n{SIGNED}{SHOUTED}"

    def found(*choice: tuple[str, ...]) -> list[str]:
        return codes(list(audit(both, Terms(choice=Choice(*choice))).findings))

    assert found() == ["CV707", "CV503"]
    assert found(("CV5",)) == ["CV503"]
    assert found(("cv503", "CV601")) == ["CV503"]
    assert found(("subject-end",)) == ["CV707"]
    assert found((), ("CV7",)) == ["CV503"]
    assert found(("CV7", "CV5"), ("name-in-capitals",)) == ["CV707"]


OFFICE: Final = parse_office("soát: {chỉ: [CV5, CV7], bỏ qua: name-in-capitals}")


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), ["CV707"]),
        (Choice(ignore=("CV707",)), []),
        (Choice(select=("CV503",)), ["CV503"]),
        (Choice(select=("CV",), ignore=("CV7",)), ["CV503"]),
    ],
    ids=["of the office", "ignored besides", "selected instead", "both instead"],
)
def test_what_is_chosen_goes_before_the_choice_of_the_office(
    choice: Choice, expected: list[str]
) -> None:
    both = yaml_of(f"{ENDED}\n{SIGNED}{SHOUTED}\n")

    found = congvan.audit(both, "a.yaml", OFFICE, Terms(choice=choice))

    assert codes(list(found.findings)) == expected
    assert choice.over(None) == choice
    assert choice.over(OFFICE).over(OFFICE).takes(audit_codes.IDLE) == choice.over(
        OFFICE
    ).takes(audit_codes.IDLE)


def test_what_an_office_does_not_ask_for_was_not_evaluated() -> None:
    found = congvan.audit(LETTER, "a.yaml", OFFICE)

    assert (status(found, "CV503"), why(found, "CV503")) == (
        Status.NOT_EVALUATED,
        "không được chọn",
    )
    assert status(found, "CV707") is Status.PASSED


def test_an_office_cannot_ignore_what_leaves_no_document() -> None:
    office = parse_office("soát: {bỏ qua: CV}")

    found = congvan.audit("loại: [", "a.yaml", office)

    assert found.refusal
    assert found.findings


def test_an_error_that_the_office_ignores_is_not_rendered_all_the_same() -> None:
    office = parse_office("soát: {bỏ qua: CV501}")
    document = congvan.loads(
        yaml_of("ký:\n  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn Bình\n"), "a.yaml", office
    )

    with pytest.raises(congvan.DocumentError) as refused:
        congvan.render(document)

    assert "CV501" in codes(list(refused.value.findings))


def test_the_near_one_is_offered_for_a_word_but_not_for_a_code() -> None:
    known = [rule.kind for rule in all_rules()]

    assert near("CV7610", known) == "CV761"
    assert near("cv-761", known) == "CV761"
    assert near("doubled-wrod", known) == "doubled-word"
    assert near("CV999", known) is None
    assert near("không", known) is None


def test_a_note_is_not_idle_because_its_code_is_not_chosen() -> None:
    terms = Terms(choice=Choice(ignore=("CV707",)))

    assert audit(f"{ENDED}  # congvan: bỏ qua CV707 — lý do", terms).findings == []


# Baseline


def _baseline(found: Audit) -> Baseline:
    rows = known(found.file, found.findings, found.manuscript.lines)
    return read_baseline(baseline_text(rows).encode())


def test_what_was_known_before_does_not_count() -> None:
    terms = Terms(known=_baseline(audit(ENDED)))

    again = audit(f"{ENDED}\n{SIGNED}{SHOUTED}", terms)

    assert codes(list(again.findings)) == ["CV503"]
    assert [(one.finding.code, one.by) for one in again.silenced] == [("CV707", "baseline")]
    assert (status(again, "CV707"), status(again, "CV503")) == (Status.FAILED, Status.FAILED)


def test_it_is_known_again_wherever_it_has_moved() -> None:
    terms = Terms(known=_baseline(audit(ENDED)))

    assert audit(f"# một\n# hai\n{ENDED}", terms).findings == []
    assert codes(list(audit("trích yếu: báo cáo quý II.", terms).findings)) == ["CV707"]


def test_the_same_fault_once_more_is_new() -> None:
    one = f"{SIGNED}{SHOUTED}"
    two = "ký:\n" + 2 * "  - chức vụ: Chủ tịch\n    họ tên: TRẦN VĂN BÌNH\n"
    terms = Terms(known=_baseline(audit(one)))

    found = audit(two, terms)

    assert len(found.findings) + len(found.silenced) == 2
    assert len(found.findings) >= 1


def test_a_baseline_knows_the_file() -> None:
    terms = Terms(known=_baseline(audit(ENDED)))

    assert audit(ENDED, terms._replace(name="khac.yaml")).findings != []


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff", b"[]", b"{}", b'{"version": 2, "findings": []}', b'{"version": 1}',
        b'{"version": 1, "findings": [1]}', b'{"version": 1, "findings": [{"file": "a"}]}',
        b"[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_baseline_is_refused(data: bytes) -> None:
    with pytest.raises(congvan.SourceError) as refusal:
        read_baseline(data, "nen.json")

    assert codes(refusal.value.findings) == ["CV034"]


# Verdicts


def test_a_clean_letter_has_passed_every_rule_that_looks_at_it() -> None:
    found = audit()

    wanted = {rule.kind.code for rule in all_rules() if Scope.YAML in scopes_of(rule)}
    judged = {Status.PASSED, Status.NOT_APPLICABLE}
    assert {one.kind.code for one in found.verdicts if one.status in judged} == wanted
    assert [one.kind.code for one in found.verdicts] == [r.kind.code for r in all_rules()]
    assert {one.status for one in found.verdicts} - judged <= {Status.NOT_EVALUATED}


def test_a_rule_that_found_something_has_failed() -> None:
    found = audit(ENDED)

    (verdict,) = (one for one in found.verdicts if one.status is Status.FAILED)
    assert (verdict.kind.code, verdict.found) == ("CV707", 1)


def test_what_is_silenced_or_not_chosen_has_not_passed() -> None:
    hushed = audit(f"{ENDED}  # congvan: bỏ qua CV707 — lý do")
    chosen = audit("", Terms(choice=Choice(select=("CV5",))))

    assert (status(hushed, "CV707"), why(hushed, "CV707")) == (
        Status.NOT_EVALUATED,
        "được bỏ qua",
    )
    assert (status(chosen, "CV707"), why(chosen, "CV707")) == (
        Status.NOT_EVALUATED,
        "không được chọn",
    )
    assert status(chosen, "CV501") is Status.PASSED


def test_of_a_file_that_cannot_be_read_nothing_is_known() -> None:
    found = audit("kết thúc: Lưu ý: nộp.")

    assert {one.status for one in found.verdicts} == {Status.NOT_EVALUATED}
    assert found.exit_code() == 3
    assert coverage(found.verdicts).evaluated == 0


def test_coverage_counts_what_applies_and_what_was_evaluated() -> None:
    found = audit()

    known = coverage(found.verdicts)

    count = [one.status for one in found.verdicts].count
    assert known.rules == len(all_rules())
    assert known.applicable == known.rules - count(Status.NOT_APPLICABLE)
    assert known.evaluated == count(Status.PASSED)


@pytest.mark.parametrize(
    ("fragment", "usual", "strict"),
    [("", 0, 0), (ENDED, 0, 1), ("ký hiệu: 05/UBND", 1, 1), ("lạ: 1", 1, 1), ("a: b: c", 3, 3)],
)
def test_the_exit_code_says_how_bad_it_is(fragment: str, usual: int, strict: int) -> None:
    found = audit(fragment)

    assert (found.exit_code(), found.exit_code(strict=True)) == (usual, strict)


def test_information_is_never_severe() -> None:
    told = [rule.kind for rule in all_rules() if rule.kind.severity is Severity.INFO]

    for kind in told[:1]:
        found = congvan.audit(yaml_of(f"{kind.wrong}\n"))
        chosen = found._replace(findings=[f for f in found.findings if f.kind == kind])
        assert chosen.exit_code(strict=True) == 0


def test_a_file_that_is_not_there_is_an_audit_too(tmp_path: Path) -> None:
    found = congvan.load_audit(tmp_path / "khong-co.yaml")

    assert codes(list(found.findings)) == ["CV019"]
    assert found.exit_code() == 3
