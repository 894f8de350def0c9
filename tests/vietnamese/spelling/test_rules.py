"""Quy tắc chính tả: at the very characters, with what belongs there; over a torn paragraph."""

from __future__ import annotations

import pytest

import congvan
from congvan.checking import check_passages
from congvan.findings.finding import Finding, FixClass
from tests.factories import a_document, passages_of_lines


def found(*lines: str) -> list[Finding]:
    """Return what the rules about spelling find in the lines of a text."""
    findings = check_passages(passages_of_lines(lines))
    return [finding for finding in findings if finding.code.startswith("CV79")]


def faults(findings: list[Finding]) -> list[tuple[str, str, str | None]]:
    """Return the code, the characters at fault and the fix of each finding."""
    return [(one.code, one.span.fault, one.span.instead) for one in findings if one.span]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Tăng cường lòng ghép các nội dung.", ("CV790", "lòng ghép", "lồng ghép")),
        ("Thanh tra tỉnh yêu câu báo cáo.", ("CV791", "yêu câu", "yêu cầu")),
        ("Các nghề và các đơn vị cung câp số liệu.", ("CV792", "câp", "cấp")),
        ("Sở Nội vụ hòan thành báo cáo.", ("CV793", "hòan", "hoàn")),
    ],
)
def test_a_finding_has_the_characters_and_the_fix(
    line: str, fault: tuple[str, str, str | None]
) -> None:
    assert faults(found(line)) == [fault]


def test_a_word_torn_by_the_end_of_a_page_is_found_and_not_mended() -> None:
    findings = found("Sở Nội vụ tăng cường lòng", "", "ghép các nội dung với phong trào.")

    assert faults(findings) == [("CV790", "lòng", None)]
    assert str(findings[0].message) == "“lòng ghép” thường là “lồng ghép”."


def test_two_paragraphs_are_not_one() -> None:
    assert found("Sở Nội vụ tăng cường lòng.", "ghép các nội dung") == []
    assert found("Sở Nội vụ tăng cường lòng", "Ghép các nội dung") == []


def test_the_rarer_style_is_the_one_to_change() -> None:
    mostly_new = found("Văn hoá, sức khoẻ, xã hội hoá.", "Ủy ban nhân dân xã.")
    as_many = found("Văn hoá.", "Ủy ban nhân dân xã.")

    assert faults(mostly_new) == [("CV794", "Ủy", "Uỷ")]
    assert faults(as_many) == [("CV794", "hoá", "hóa")]
    assert found("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Văn hoá, sức khoẻ.") == []
    assert found("Văn hoá, sức khoẻ.") == found("Văn hóa, Ủy ban.") == []


def test_what_is_quoted_and_who_signs_is_not_spelled_out() -> None:
    quoted = a_document(body=[{"text": "Sửa đổi:", "quote": ["Nội dung chòng chéo."]}])
    signed = a_document(signature={"title": "Chủ tịch", "name": "Trần Bổ xung"})

    for document in (quoted, signed):
        assert [one for one in congvan.check(document) if one.code.startswith("CV79")] == []


def test_a_mark_inside_a_word_leaves_the_mending_to_the_writer() -> None:
    document = a_document(opening="Tăng cường **lòng** ghép các nội dung.")

    spelled = [one for one in congvan.check(document) if one.code == "CV790"]

    assert faults(spelled) == [("CV790", "lòng** ghép", None)]
    assert spelled[0].kind.fix is FixClass.GUARDED
