"""Báo cáo: every format says the same findings, their very words, and what was not looked at."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, Final

import jsonschema
import pytest

import congvan
from congvan.auditing.audit import Audit, Reading, Silenced, Terms, audited
from congvan.auditing.formats import Format, full, to_text
from congvan.checking.verdicts import Limits
from congvan.findings.finding import (
    FixClass,
    Kind,
    Place,
    Severity,
    Span,
    as_typed,
    in_order,
    text,
)
from congvan.source.locating import Manuscript
from tests.auditing.formats.sarif_schema import FILE as SCHEMA
from tests.factories import LETTER, yaml_of
from tests.paper import example

if TYPE_CHECKING:
    from collections.abc import Callable

TYPED: Final = """\
loại: công văn
mở đầu: >-
  Đề nghị các các phòng <b>báo</b>
  cáo trước hạn.
địa danh:\tKon Plông, 100%
"""
TWICE: Final = Kind("CV996", "said-twice", Severity.WARNING, "Hai lần.", "Bỏ một.",
                    clause="PL1-I-II.4b", fix=FixClass.SAFE)  # fmt: skip
BAD: Final = Kind("CV997", "bad-place", Severity.ERROR, "Địa danh <sai>.", "Sửa, ngay: đi.")
TOLD: Final = Kind("CV998", "to-look-at", Severity.INFO, "Nên xem.", "Xem.", review=True)
OPENING: Final = "Đề nghị các các phòng <b>báo</b> cáo trước hạn."
FINDINGS: Final = [
    TWICE.at(
        Place("a.yaml", 2, 9),
        text("“{word}” gõ hai lần.", word="các"),
        text("Bỏ một từ."),
        Span(OPENING, 11, 15, ""),
    ),
    TOLD.at(Place("a.yaml", 2, 9), text("Xem lại."), None, Span(OPENING, 25, 36)),
    BAD.at(Place("a.yaml", 5, 11), text("Địa danh <sai>."), text("Sửa thành:\na: <b>")),
]


def an_audit(**changes: object) -> Audit:
    made = Audit("a.yaml", Manuscript(TYPED), FINDINGS)
    return made._replace(**changes)


def said(wanted: Format, *audits: Audit) -> str:
    return to_text(audits or (an_audit(),), wanted, as_typed)


def parsed(wanted: Format, *audits: Audit) -> Any:  # noqa: ANN401 - whatever JSON says
    return json.loads(said(wanted, *audits))


def test_concise() -> None:
    assert said(Format.CONCISE) == (
        "a.yaml:3:14: warning CV996 “các” gõ hai lần.\n    → Bỏ một từ.\n"
        "a.yaml:3:28: info CV998 Xem lại.\n    → Xem.\n"
        "a.yaml:5:11: error CV997 Địa danh <sai>.\n    → Sửa thành:\n    a: <b>\n"
    )


def test_full() -> None:
    assert said(Format.FULL) == (
        "a.yaml:3:14: warning CV996 “các” gõ hai lần.\n"
        "    3 |   Đề nghị các các phòng <b>báo</b>\n"
        "      |              ^^^^\n"
        "    → Bỏ một từ.\n"
        "    Sửa được bằng --fix: “các các phòng” → “các phòng”\n"
        "    Căn cứ: PL1-I-II.4b\n"
        "\n"
        "a.yaml:3:28: info CV998 Xem lại.\n"
        "    3 |   Đề nghị các các phòng <b>báo</b>\n"
        "      |                            ^^^^^^^\n"
        "    4 |   cáo trước hạn.\n"
        "      |   ^^^\n"
        "    → Xem.\n"
        "\n"
        "a.yaml:5:11: error CV997 Địa danh <sai>.\n"
        "    5 | địa danh: Kon Plông, 100%\n"
        "      |           ^^^^^^^^^^^^^^^\n"
        "    → Sửa thành:\n"
        "      a: <b>\n"
        "\n"
        "1 lỗi, 1 cảnh báo.\n"
        "1 điều nên biết.\n"
    )


def test_full_shows_the_words_of_what_has_no_lines() -> None:
    found = an_audit(manuscript=Manuscript(""), findings=FINDINGS[:1])

    assert "    2 | Đề nghị các các phòng <b>báo</b> cáo trước hạn.\n" in said(
        Format.FULL, found
    )
    assert "      |            ^^^^\n" in said(Format.FULL, found)


def test_full_cuts_a_long_line_around_the_words() -> None:
    value = f"{'một ' * 100}sai {'hai ' * 100}".strip()
    finding = BAD.at(Place("a.yaml", 1, 4), text("Sai."), None, Span(value, 400, 403))
    found = Audit("a.yaml", Manuscript(f"a: {value}\n"), [finding])

    _, line, carets, *_ = said(Format.FULL, found).splitlines()

    assert len(line) <= 110
    start = carets.index("^")
    assert line[start : start + 3] == "sai"
    assert (line[8], line[-1]) == ("…", "…")


def test_full_is_coloured_by_roles() -> None:
    painted = full.to_text([an_audit()], as_typed, lambda said, role: f"<{role}:{said}>")

    assert "<place:a.yaml:3:14>: <warning:warning CV996>" in painted
    assert "<warning:^^^^>" in painted


def test_full_counts_columns_as_a_terminal_does() -> None:
    value = "漢字 sai"
    finding = BAD.at(Place("a.yaml", 1, 4), text("Sai."), None, Span(value, 3, 6))
    found = Audit("a.yaml", Manuscript(f"a: {value}\n"), [finding])

    carets = said(Format.FULL, found).splitlines()[2]

    assert carets == "      |         ^^^"


def test_json_says_the_words_the_place_and_the_fix() -> None:
    made = parsed(Format.JSON)

    assert made["version"] == 1
    assert made["summary"] == {"errors": 1, "warnings": 1, "infos": 1, "silenced": 0}
    assert made["files"][0]["findings"][0] == {
        "code": "CV996",
        "name": "said-twice",
        "severity": "warning",
        "status": "failed",
        "file": "a.yaml",
        "line": 2,
        "column": 9,
        "region": {"line": 3, "column": 14, "end_line": 3, "end_column": 18},
        "message": "“các” gõ hai lần.",
        "hint": "Bỏ một từ.",
        "clause": "PL1-I-II.4b",
        "words": " các",
        "fix": {
            "class": "safe",
            "region": {"line": 3, "column": 14, "end_line": 3, "end_column": 18},
            "typed": "",
        },
    }
    assert made["files"][0]["findings"][1]["status"] == "review"
    assert made["files"][0]["findings"][2]["fix"] is None


def test_github() -> None:
    assert said(Format.GITHUB) == (
        "::warning file=a.yaml,line=3,col=14,endLine=3,endColumn=18,"
        "title=CV996 said-twice::“các” gõ hai lần.%0ABỏ một từ.\n"
        "::notice file=a.yaml,line=3,col=28,endLine=4,title=CV998 to-look-at::"
        "Xem lại.%0AXem.\n"
        "::error file=a.yaml,line=5,col=11,endLine=5,endColumn=26,title=CV997 bad-place::"
        "Địa danh <sai>.%0ASửa thành:%0Aa: <b>\n"
        "::notice title=congvan::1 lỗi, 1 cảnh báo. 1 điều nên biết.\n"
    )


def test_github_escapes_what_a_command_is_made_of() -> None:
    finding = BAD.at(Place("a,b:c%.yaml", 1, 1), text("50%\r\nlà."), None)
    found = Audit("a,b:c%.yaml", Manuscript("a: 1\n"), [finding])

    line = said(Format.GITHUB, found).splitlines()[0]

    assert line.startswith("::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,")
    assert line.endswith("::50%25%0D%0Alà.%0ASửa, ngay: đi.")


def an_everyday_audit() -> Audit:
    """Return the audit of a letter with a note, a fault, and something to mend."""
    return congvan.audit(
        yaml_of(
            "trích yếu: báo cáo.  # congvan: bỏ qua CV707 — theo mẫu của tỉnh\n"
            "mở đầu: Yêu cầu  các phòng báo cáo.\n"
            "ký:\n  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn Bình\n"
        ),
        "thư mục/thư.yaml",
    )


def a_word_audit() -> Audit:
    """Return the audit of a Word file whose wording and look are at fault."""
    return congvan.audit_docx(
        example("nội dung: chữ “Yêu cầu các các đơn vị làm.”"), "thư.docx"
    )


EVERYDAY: Final = {
    "made": lambda: (an_audit(),),
    "yaml": lambda: (an_everyday_audit(),),
    "word": lambda: (a_word_audit(),),
    "none": lambda: (congvan.audit(b"\xff", "hong.yaml"), congvan.audit("", "trong.yaml")),
    "known": lambda: (an_audit(findings=[], silenced=[Silenced(FINDINGS[2], "", "baseline")]),),
    "several": lambda: (an_everyday_audit(), a_word_audit(), an_audit()),
}


@pytest.mark.parametrize("audits", EVERYDAY.values(), ids=EVERYDAY)
def test_sarif_is_as_the_official_schema_requires(
    audits: Callable[[], tuple[Audit, ...]],
) -> None:
    made = parsed(Format.SARIF, *audits())

    jsonschema.validate(made, json.loads(SCHEMA.read_bytes()))
    rules = made["runs"][0]["tool"]["driver"]["rules"]
    for result in made["runs"][0]["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert (result["kind"] == "review") == (result["level"] == "none")


def test_sarif_says_in_which_language_its_messages_are() -> None:
    (run,) = parsed(Format.SARIF)["runs"]

    assert (run["language"], run["tool"]["driver"]["language"]) == ("vi", "vi")


def test_sarif_shows_the_words_of_a_word_file() -> None:
    results = parsed(Format.SARIF, a_word_audit())["runs"][0]["results"]

    (twice,) = [one for one in results if one["ruleId"] == "CV756"]
    region = twice["locations"][0]["physicalLocation"]["region"]
    assert set(region) == {"startLine", "snippet"}
    assert region["snippet"]["text"].strip() == "các"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("thư mục/a.yaml", "th%C6%B0%20m%E1%BB%A5c/a.yaml"),
        ("C:\\thư\\a.yaml", "file:///C:/th%C6%B0/a.yaml"),
        ("a\udcff.yaml", "a%FF.yaml"),
        ("-", "stdin"),
    ],
)
def test_sarif_names_a_file_by_a_uri(file: str, uri: str) -> None:
    finding = BAD.at(Place(file, 1, 1), text("Sai."))
    made = said(Format.SARIF, Audit(file, Manuscript("a: 1\n"), [finding]))

    assert f'"uri": "{uri}"' in made


def test_sarif_says_where_what_to_do_and_what_is_silenced() -> None:
    made = parsed(Format.SARIF, an_everyday_audit())["runs"][0]

    results = {result["ruleId"]: result for result in made["results"]}
    place = results["CV501"]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "th%C6%B0%20m%E1%BB%A5c/th%C6%B0.yaml"
    assert results["CV501"]["level"] == "error"
    assert results["CV707"]["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "theo mẫu của tỉnh"}
    ]
    (change,) = results["CV761"]["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": ""}
    left_out = made["invocations"][0]["toolConfigurationNotifications"]
    said = {one["associatedRule"]["id"]: one["message"]["text"] for one in left_out}
    assert said["CV707"] == "Chưa soát: được bỏ qua."


class _Page(HTMLParser):
    """Đọc trang: its tags, and its words without the style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.words = ""
        self.marked: list[str] = []
        self.links: list[str] = []
        self.anchors: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)
        assert not [name for name, _ in attrs if name == "src" or name[:2] == "on"]
        said = dict(attrs)
        self.links += [said["href"] or ""] if "href" in said else []
        self.anchors += [f"#{said['id']}"] if "id" in said else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words += data
        if "mark" in self.open:
            self.marked.append(data)


def test_html_is_one_page_that_needs_nothing_else() -> None:
    text = said(Format.HTML)
    page = _Page(text)

    assert page.open == []
    assert "script" not in page.tags
    assert '<html lang="vi">' in text
    assert not re.search(r"https?:|url\(|@import", text)


def test_html_leads_to_every_file_of_several() -> None:
    one = _Page(said(Format.HTML))
    several = _Page(said(Format.HTML, an_audit(), an_audit(file="b.yaml", findings=[])))

    assert one.links == []
    assert several.links == several.anchors == ["#tep-1", "#tep-2"]
    assert "a.yaml: 1 lỗi, 1 cảnh báo." in several.words
    assert "b.yaml: 0 lỗi, 0 cảnh báo." in several.words


def test_html_says_places_as_people_do() -> None:
    words = _Page(said(Format.HTML)).words
    in_word = _Page(said(Format.HTML, a_word_audit())).words
    elsewhere = BAD.at(Place("congvan.yaml", 2, 3), text("Sai."))

    assert "CV996 said-twice · dòng 3, cột 14\n" in words
    assert re.search(r"CV756 doubled-word · đoạn \d+\n", in_word)
    assert (
        "· congvan.yaml:2:3" in _Page(said(Format.HTML, an_audit(findings=[elsewhere]))).words
    )


def test_html_shows_what_is_typed_as_code() -> None:
    finding = BAD.at(Place("a.yaml", 1, 1), text("Sai."), text("Chạy `congvan new <loại>`."))
    page = said(Format.HTML, an_audit(findings=[finding]))

    assert "→ Chạy <code>congvan new &lt;loại&gt;</code>." in page


def test_html_shows_the_very_words_escaped() -> None:
    page = _Page(said(Format.HTML))

    assert page.marked == [" các", "báo</b>\n  cáo", "Kon Plông, 100%"]
    assert page.tags.count("b") == len(FINDINGS)  # the severities
    assert "<b>báo</b>" in page.words
    assert "Địa danh <sai>." in page.words


def _limited() -> Audit:
    """Return the audit of a clean file of which some rules could not tell anything."""
    limits = Limits({"CV501": text("chỉ soát được trên tệp Word")}, frozenset({"CV503"}))
    return audited(Manuscript(LETTER), Reading("a.yaml", [], limits), Terms())


@pytest.mark.parametrize("wanted", Format)
def test_every_format_says_what_was_not_evaluated(wanted: Format) -> None:
    page = said(wanted, _limited())

    assert wanted is Format.CONCISE or "CV501" in page
    if wanted in (Format.FULL, Format.GITHUB, Format.HTML):
        shown = _Page(page).words if wanted is Format.HTML else page
        assert "Chưa soát 1 quy tắc vì chỉ soát được trên tệp Word: CV501." in shown


def test_html_says_how_much_was_covered() -> None:
    words = _Page(said(Format.HTML, _limited())).words

    rules = len(_limited().verdicts)
    assert (
        f"Đã soát {rules - 2}/{rules - 1} quy tắc áp dụng được, trong {rules} quy tắc." in words
    )
    assert "Không có phát hiện nào." in words


@pytest.mark.parametrize("wanted", Format)
def test_a_report_on_nothing_is_a_report(wanted: Format) -> None:
    empty = Audit("a.yaml", Manuscript(""), [])

    assert isinstance(said(wanted, empty), str)


@pytest.mark.parametrize("wanted", Format)
def test_what_is_silenced_is_told_with_its_reason(wanted: Format) -> None:
    hushed = [
        Silenced(FINDINGS[0], "theo mẫu", "note"),
        Silenced(FINDINGS[2], "", "baseline"),
    ]
    page = said(wanted, an_audit(findings=[], silenced=hushed))

    if wanted in (Format.JSON, Format.SARIF, Format.HTML):
        assert "theo mẫu" in page
    if wanted in (Format.FULL, Format.HTML, Format.GITHUB):
        assert "1 phát hiện được bỏ qua, có lý do." in page
        assert "1 phát hiện đã có trong tệp nền." in page


def test_what_stands_in_another_file_has_no_words_here() -> None:
    finding = BAD.at(Place("congvan.yaml", 2, 3), text("Sai."), None, Span("Sở", 0, 2))
    found = an_audit(findings=[finding])

    assert said(Format.CONCISE, found) == (
        "congvan.yaml:2:3: error CV997 Sai.\n    → Sửa, ngay: đi.\n"
    )
    (result,) = parsed(Format.SARIF, found)["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "congvan.yaml"},
        "region": {"startLine": 2, "startColumn": 3, "snippet": {"text": "Sở"}},
    }


def test_findings_of_several_files_come_file_by_file() -> None:
    other = Audit("b.yaml", Manuscript("a: 1\n"), [BAD.at(Place("b.yaml", 1, 4), text("Sai."))])

    files = [one["file"] for one in parsed(Format.JSON, an_audit(), other)["files"]]

    assert files == ["a.yaml", "b.yaml"]
    assert in_order([*other.findings, *FINDINGS])[0].place.file == "a.yaml"
