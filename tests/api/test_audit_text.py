"""Tệp chữ trơn: its words are found where they are typed, fixed there, and all else stays."""

from __future__ import annotations

import unicodedata
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congvan
from congvan import OutputError, Place, SourceError, Status
from congvan.auditing.audit import Terms
from congvan.auditing.choice import Choice
from congvan.findings.finding import Span
from congvan.model import parse_office
from congvan.source.locating import Region
from congvan.source.plain_text import PlainText, values_of_lines
from congvan.word.outline.plain_text import outline_of_text

LETTER: Final = """\
ỦY BAN NHÂN DÂN HUYỆN KON PLÔNG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                              Độc lập - Tự do - Hạnh phúc
Số: 12/UBND-VHTT                         Kon Plông, ngày 19 tháng 02 năm 2024
V/v báo cáo quý I

Kính gửi: Các phòng, ban thuộc huyện

Ủy ban nhân dân huyện yêu cầu các các phòng  báo cáo trước ngày 15/12/2024./.

Nơi nhận:
- Như trên;
- Lưu: VT.
                                                       CHỦ TỊCH
                                                  Trần Văn Bình
"""
OLD: Final = """\
Céng hßa x· héi chñ nghÜa ViÖt Nam
§éc lËp - Tù do - H¹nh phóc
uû ban nh©n d©n huyÖn yªu cÇu c¸c c¸c phßng thùc hiÖn c¸c nhiÖm vô cña huyÖn
"""
WRITINGS: Final = {
    "as typed": LETTER,
    "with a mark": "\ufeff" + LETTER,
    "of Windows": LETTER.replace("\n", "\r\n"),
    "of an old Mac": LETTER.replace("\n", "\r"),
    "decomposed": unicodedata.normalize("NFD", LETTER),
}
MENDED: Final = LETTER.replace("phòng  báo", "phòng báo")


def found(data: bytes | str) -> list[str]:
    audit = congvan.audit_text(data, "thu.txt")
    return [finding.code for finding in audit.findings]


@pytest.mark.parametrize("typed", WRITINGS.values(), ids=WRITINGS)
def test_words_are_found_where_they_are_typed(typed: str) -> None:
    audit = congvan.audit_text(typed.encode(), "thu.txt")

    shown = {}
    for finding in audit.findings:
        region = audit.region(finding)
        assert region is not None
        assert region.line == region.end_line == finding.place.line
        line = audit.manuscript.lines[region.line - 1]
        shown[finding.code] = line[region.column - 1 : region.end_column - 1]
    nfc = {code: unicodedata.normalize("NFC", words) for code, words in shown.items()}
    assert nfc == {"CV756": " các", "CV761": "  "}


def test_looks_are_not_evaluated_and_it_says_why() -> None:
    audit = congvan.audit_text(LETTER, "thu.txt")

    verdicts = {verdict.kind.code: verdict for verdict in audit.verdicts}
    assert verdicts["CV820"].status is Status.NOT_EVALUATED
    assert str(verdicts["CV820"].why) == "tệp chữ trơn không có cách trình bày"
    assert verdicts["CV756"].status is Status.FAILED
    assert verdicts["CV790"].status is Status.PASSED


@pytest.mark.parametrize("typed", WRITINGS.values(), ids=WRITINGS)
def test_a_fix_changes_what_it_names_alone(typed: str) -> None:
    fixed = congvan.fix_text(typed, "thu.txt")

    assert fixed.text == typed.replace(
        unicodedata.normalize("NFD", "phòng  ")
        if typed == WRITINGS["decomposed"]
        else "phòng  ",
        unicodedata.normalize("NFD", "phòng ") if typed == WRITINGS["decomposed"] else "phòng ",
    )
    assert [finding.code for finding in fixed.made] == ["CV761"]
    assert [finding.code for finding in fixed.left] == ["CV756"]


def test_a_guarded_fix_is_made_on_request() -> None:
    fixed = congvan.fix_text(LETTER, "thu.txt", guarded=True)

    assert fixed.text == MENDED.replace("các các", "các")
    assert fixed.left == ()


def test_what_is_not_asked_for_is_left() -> None:
    office = parse_office("soát: {bỏ qua: CV761}")
    terms = Terms(choice=Choice(ignore=("CV761",)))

    assert congvan.fix_text(LETTER, "thu.txt", terms=terms).text == LETTER
    assert congvan.fix_text(LETTER, "thu.txt", office).text == LETTER


@pytest.mark.parametrize(
    "data", [OLD, OLD.encode("latin-1"), LETTER.encode("utf-16")], ids=["TCVN3", "bytes", "16"]
)
def test_old_letters_are_read_and_told(data: bytes | str) -> None:
    audit = congvan.audit_text(data, "cu.txt")

    assert audit.findings[0].code == "CV038"
    assert "CV756" in found(data)
    assert any("các các phòng" in line for line in audit.manuscript.lines)


def test_old_letters_are_never_written() -> None:
    with pytest.raises(OutputError) as refused:
        congvan.fix_text(OLD, "cu.txt")

    assert refused.value.findings[0].code == "CV038"


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"PK\x03\x04\0\0", "CV039"), (b"a" * (2 * 1024 * 1024 + 1), "CV943")],
    ids=["packed", "large"],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    audit = congvan.audit_text(data, "thu.txt")

    assert [finding.code for finding in audit.findings] == [code]
    assert audit.refusal == SourceError.exit_code


def test_a_long_line_with_many_faults_is_quick() -> None:
    audit = congvan.audit_text("Yêu cầu các các phòng báo cáo. " * 2000, "thu.txt")

    assert len(audit.findings) == 2000
    assert all(audit.region(finding) for finding in audit.findings)


def test_words_that_stand_twice_in_a_line_have_no_place_of_their_own() -> None:
    text = PlainText("a b a b")

    assert text.region(Place("a.txt", 1), Span("a b", 0, 1)) is None
    assert text.region(Place("a.txt", 1)) == Region(1, 1, 1, 8)
    assert text.region(Place("a.txt", 2)) is None


@given(st.text(alphabet="aâ \t\r\n\x0b\x0c\x85\u2028é\u0301", max_size=40))
def test_lines_are_those_of_the_outline(typed: str) -> None:
    lines = [one.text for one in outline_of_text(typed).paragraphs]

    assert [unicodedata.normalize("NFC", one) for one in PlainText(typed).lines] == lines
    assert list(values_of_lines(typed).values()) == lines


@given(st.text(alphabet="các phòng\n \r\u0301,.", max_size=60))
def test_any_text_is_audited_and_a_fix_leaves_nothing_more_to_fix(typed: str) -> None:
    fixed = congvan.fix_text(typed, "thu.txt", guarded=True)

    assert congvan.fix_text(fixed.text, "thu.txt", guarded=True).text == fixed.text
    if not fixed.made:
        assert fixed.text == typed
