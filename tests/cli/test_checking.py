"""Lệnh soát: formats, choice, baselines and fixes at the command line."""

from __future__ import annotations

import io
import json
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

import click
import pytest

from congvan.api import audit_yaml
from congvan.cli import main
from tests.factories import LETTER, picture_bytes, yaml_of
from tests.word_files import a_letter, text_of

if TYPE_CHECKING:
    from docx.document import Document as Word

    from congvan.auditing.fixing.text import Fixed

ENDED: Final = yaml_of("trích yếu: báo cáo quý I\nmở đầu: Đề nghị  các các phòng báo cáo.\n")
DEPUTY: Final = yaml_of("ký:\n  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn Bình\n")
SHOUTED: Final = yaml_of("ký:\n  chức vụ: Chủ tịch\n  họ tên: TRẦN VĂN BÌNH\n")


class Answer(NamedTuple):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs `congvan check` with some arguments."""

    def __call__(self, *arguments: str) -> Answer: ...


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CONGVAN_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def answered(*arguments: str) -> Answer:
        with pytest.raises(SystemExit) as end:
            main(["check", *arguments])
        out, err = capsys.readouterr()
        return Answer(int(end.value.code or 0), out, err)

    return answered


def typed(text: str, name: str = "thu.yaml") -> Path:
    path = Path(name)
    path.write_bytes(text.encode())
    return path


def keep_colours(*_: object) -> bool:
    """Tell click that the stream takes colours."""
    return False


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)


def findings(answer: Answer) -> list[str]:
    """Return the codes in a concise report."""
    lines = answer.out.splitlines()
    return [line.split(" ")[2] for line in lines if not line.startswith(" ")]


# Formats


def test_the_words_at_fault_are_shown_where_they_stand(run: Run) -> None:
    typed(ENDED)

    answer = run("--format", "full", "thu.yaml")

    assert "thu.yaml:16:21: warning CV756 “các” gõ hai lần.\n" in answer.out
    assert "    16 | mở đầu: Đề nghị  các các phòng báo cáo.\n" in answer.out
    assert "       |                     ^^^^\n" in answer.out
    assert "\x1b[" not in answer.out
    assert answer.err == ""


def test_json_is_all_that_comes_out(run: Run) -> None:
    typed(DEPUTY)

    answer = run("--format", "json", "thu.yaml", "khong-co.yaml")

    made = json.loads(answer.out)
    assert [one["file"] for one in made["files"]] == ["thu.yaml", "khong-co.yaml"]
    assert made["summary"]["errors"] == 2
    assert answer.code == 1


def test_a_report_goes_to_a_file_that_is_not_there_yet(run: Run, room: Path) -> None:
    typed(DEPUTY)

    first = run("--format", "html", "-o", "soat.html", "thu.yaml")
    second = run("--format", "html", "-o", "soat.html", "thu.yaml")

    assert (first.code, first.out) == (1, "soat.html\n")
    assert (room / "soat.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert second.code == 6
    assert run("--format", "html", "-o", "soat.html", "--force", "thu.yaml").code == 1


def test_a_terminal_gets_colour_unless_it_wants_none(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(DEPUTY)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(click.utils, "should_strip_ansi", keep_colours)
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = run("--format", "full", "thu.yaml")
    monkeypatch.setenv("NO_COLOR", "1")
    plain = run("--format", "full", "thu.yaml")

    assert "\x1b[31m\x1b[1merror CV501\x1b[0m" in coloured.out
    assert "\x1b[" not in plain.out


def test_a_report_speaks_english(capsys: pytest.CaptureFixture[str]) -> None:
    typed(DEPUTY)

    with pytest.raises(SystemExit):
        main(["--lang", "en", "check", "--format", "full", "thu.yaml"])

    assert "The deputy “Phó Chủ tịch” must sign with “KT.”." in capsys.readouterr().out


# Choice


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), ["CV761", "CV756"]),
        (("--select", "CV756"), ["CV756"]),
        (("--select", "double-space,CV756"), ["CV761", "CV756"]),
        (("--ignore", "cv75"), ["CV761"]),
        (("--select", "CV7", "--ignore", "CV756", "--ignore", "CV761"), []),
    ],
)
def test_only_what_is_chosen_is_said(
    run: Run, options: tuple[str, ...], expected: list[str]
) -> None:
    typed(ENDED)

    assert findings(run(*options, "thu.yaml")) == expected


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_is_none_is_a_wrong_argument(run: Run, option: str) -> None:
    typed(LETTER)

    answer = run(option, "CV1,CV999", "thu.yaml")

    assert answer.code == 2
    assert answer.err.startswith("congvan: Không có mã “CV999”.\n")


OFFICE: Final = "soát:\n  bỏ qua: [CV761]\n"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), ["CV756"]),
        (("--ignore", "CV756"), []),
        (("--select", "CV761"), ["CV761"]),
    ],
)
def test_an_office_says_what_it_does_not_ask_for(
    run: Run, options: tuple[str, ...], expected: list[str]
) -> None:
    typed(OFFICE, "congvan.yaml")
    typed(ENDED)

    assert findings(run(*options, "thu.yaml")) == expected


def slipped(word: Word) -> None:
    text_of(word).add_run(" Yêu cầu  các các phòng.")


def test_the_office_beside_a_word_file_and_a_text_is_heard_too(run: Run) -> None:
    typed(OFFICE, "congvan.yaml")
    typed("Yêu cầu  các các phòng báo cáo.\n", "thu.txt")
    Path("thu.docx").write_bytes(a_letter(slipped))

    for file in ("thu.txt", "thu.docx"):
        found = findings(run(file))
        assert "CV756" in found
        assert "CV761" not in found
        assert "CV761" in findings(run(file, "--select", "CV761"))


@pytest.mark.parametrize("file", ["congvan.yaml", "thu.yaml", "thu.txt"])
def test_a_code_that_an_office_misspells_is_told_at_its_place(run: Run, file: str) -> None:
    typed("soát:\n  chỉ: [CV501, CV7610]\n  bỏ qua: doubled-wrd\n", "congvan.yaml")
    typed(LETTER)
    typed("Yêu cầu các phòng báo cáo.\n", "thu.txt")

    answer = run(file)

    assert answer.code == 0
    assert [line for line in answer.out.splitlines() if "CV037" in line] == [
        "congvan.yaml:2:16: warning CV037 Không có mã “CV7610”. Ý bạn là “CV761”?",
        "congvan.yaml:3:11: warning CV037 Không có mã “doubled-wrd”. Ý bạn là “doubled-word”?",
    ]


def test_a_file_is_checked_once_and_a_pattern_is_every_file_it_means(run: Run) -> None:
    typed(ENDED, "a.yaml")
    typed(ENDED, "b.yaml")

    assert findings(run("a.yaml", "a.yaml")) == findings(run("a.yaml"))
    assert len(findings(run("*.yaml"))) == 2 * len(findings(run("a.yaml")))
    assert run("*.odt").code == 2


@pytest.mark.parametrize(
    ("file", "data", "said"),
    [
        ("thu-muc", None, "error CV019 Đây là thư mục, không phải tệp."),
        ("thu.rtf", b"{\\rtf1 abc}", "error CV940 Tệp không phải tệp Word (.docx)."),
        ("thu.pdf", b"%PDF-1.4", "error CV940 Tệp không phải tệp Word (.docx)."),
        ("thu.txt", b"\0\0", "error CV039 Đây không phải tệp chữ."),
    ],
)
@pytest.mark.parametrize("options", [(), ("--layout",), ("--fix",)], ids=" ".join)
def test_what_is_no_document_is_told_as_what_it_is(
    run: Run, file: str, data: bytes | None, said: str, options: tuple[str, ...]
) -> None:
    if data is None:
        Path(file).mkdir()
    else:
        Path(file).write_bytes(data)

    answer = run(file, *options)

    assert answer.code == 3
    assert answer.out.startswith(f"{file}: {said}\n    → ")


def test_a_name_that_is_no_text_is_reported_all_the_same(run: Run, room: Path) -> None:
    name = "x\udcff.yaml"
    typed(ENDED, name)

    for wanted in ("json", "sarif", "html", "github", "full"):
        assert run(name, "--format", wanted, "-o", f"bao-cao.{wanted}").code == 0
        assert (room / f"bao-cao.{wanted}").read_text("utf-8")


def test_a_text_is_fixed_in_its_file_and_told(run: Run) -> None:
    path = typed("Yêu cầu  các phòng báo cáo.\n", "thu.TXT")

    answer = run("thu.TXT", "--fix")

    assert path.read_text("utf-8") == "Yêu cầu các phòng báo cáo.\n"
    assert answer.err.startswith("thu.TXT:1:9: đã sửa CV761: “cầu  các” → “cầu các”\n")
    assert answer.code == 0


def test_a_text_in_old_letters_is_read_and_never_written(run: Run) -> None:
    old = "uû ban nh©n d©n huyÖn yªu cÇu c¸c c¸c phßng  thùc hiÖn nhiÖm vô cña huyÖn\n"
    path = Path("cu.txt")
    path.write_bytes(old.encode("latin-1"))

    answer = run("cu.txt", "--fix", "--guarded")

    assert path.read_bytes() == old.encode("latin-1")
    assert findings(answer) == ["CV038", "CV756", "CV761"]


def test_strict_takes_warnings_for_errors(run: Run) -> None:
    typed(SHOUTED)

    assert run("thu.yaml").code == 0
    assert run("--strict", "thu.yaml").code == 1
    assert run("--strict", "--ignore", "CV503", "thu.yaml").code == 0


# Baseline


def test_only_what_is_new_counts_against_a_baseline(run: Run, room: Path) -> None:
    (room / "nam").mkdir()
    typed(DEPUTY, "nam/thu.yaml")

    written = run("--write-baseline", "nen.json", "nam/thu.yaml")
    before = run("--baseline", "nen.json", "nam/thu.yaml")
    typed("# thêm\n\n" + yaml_of("số: 05/2024\n", DEPUTY), "nam/thu.yaml")
    after = run("--baseline", "nen.json", "nam/thu.yaml")

    assert (written.code, written.out) == (0, "nen.json\n")
    assert (before.code, findings(before)) == (0, [])
    assert "1 phát hiện đã có trong tệp nền.\n" in before.err
    assert "CV501" not in findings(after)
    assert findings(after) != []


def test_a_baseline_is_the_same_from_any_folder(
    run: Run, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(DEPUTY)
    run("--write-baseline", "nen.json", "thu.yaml")
    (room / "nam").mkdir()

    monkeypatch.chdir(room / "nam")

    assert run("--baseline", "../nen.json", "../thu.yaml").code == 0


def test_a_baseline_is_not_written_over_nor_of_what_cannot_be_read(run: Run) -> None:
    typed(LETTER)
    typed("a: b: c\n", "hong.yaml")
    run("--write-baseline", "nen.json", "thu.yaml")

    assert run("--write-baseline", "nen.json", "thu.yaml").code == 6
    assert run("--write-baseline", "nen.json", "--force", "thu.yaml").code == 0
    assert run("--write-baseline", "moi.json", "hong.yaml").code == 3
    assert not Path("moi.json").exists()


@pytest.mark.parametrize(("text", "code"), [("{}", "CV034"), (None, "CV019")])
def test_a_baseline_that_cannot_be_read_ends_it(run: Run, text: str | None, code: str) -> None:
    typed(LETTER)
    if text is not None:
        typed(text, "nen.json")

    answer = run("--baseline", "nen.json", "thu.yaml")

    assert answer.code == 3
    assert f"nen.json: error {code} " in answer.err


# Fixes


def test_a_fix_is_made_in_the_file_and_told(run: Run) -> None:
    path = typed(ENDED.replace("\n", "\r\n"))

    answer = run("--fix", "thu.yaml")

    assert (
        path.read_bytes()
        == ENDED.replace("nghị  các", "nghị các").replace("\n", "\r\n").encode()
    )
    assert "thu.yaml:16:17: đã sửa CV761: “nghị  các” → “nghị các”\n" in answer.err
    assert "Đã sửa 1 chỗ.\n" in answer.err
    assert findings(answer) == ["CV756"]


def test_a_guarded_fix_is_made_on_request(run: Run) -> None:
    path = typed(ENDED)

    answer = run("--fix", "--guarded", "thu.yaml")

    assert "mở đầu: Đề nghị các phòng báo cáo.\n" in path.read_text("utf-8")
    assert (answer.code, answer.out) == (0, "")


def test_a_difference_is_shown_and_nothing_written(run: Run) -> None:
    path = typed(ENDED)

    answer = run("--fix", "--guarded", "--diff", "thu.yaml")

    assert answer.out.startswith("--- thu.yaml\n+++ thu.yaml\n@@ ")
    assert (
        "\n-mở đầu: Đề nghị  các các phòng báo cáo.\n+mở đầu: Đề nghị các phòng" in answer.out
    )
    assert "Sửa được 2 chỗ; chưa ghi gì.\n" in answer.err
    assert answer.code == 1
    assert path.read_text("utf-8") == ENDED


def test_a_difference_of_nothing_is_empty(run: Run) -> None:
    typed(LETTER)

    answer = run("--diff", "thu.yaml")

    assert (answer.code, answer.out) == (0, "")


def test_a_last_line_without_its_end_is_said_in_a_difference(run: Run) -> None:
    typed(f"{ENDED}kết thúc: Kính  báo.")

    assert run("--diff", "thu.yaml").out.endswith(
        "+kết thúc: Kính báo.\n\\ No newline at end of file\n"
    )


def test_standard_input_is_fixed_to_standard_output(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, ENDED)

    answer = run("--fix", "--guarded", "-")

    assert answer.out == ENDED.replace("nghị  các các", "nghị các")
    assert "-:16:17: đã sửa CV761" in answer.err


def test_a_fixed_file_keeps_its_mode_and_its_link(run: Run, room: Path) -> None:
    path = typed(ENDED, "that.yaml")
    path.chmod(0o640)
    (room / "thu.yaml").symlink_to(path)

    run("--fix", "thu.yaml")

    assert (room / "thu.yaml").is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert "nghị các các" in path.read_text("utf-8")


def test_a_clean_file_is_not_written(run: Run) -> None:
    path = typed(LETTER)
    before = path.stat().st_mtime_ns

    answer = run("--fix", "thu.yaml")

    assert path.stat().st_mtime_ns == before
    assert "Đã sửa 0 chỗ.\n" in answer.err


def test_what_somebody_else_has_changed_is_not_written_over(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = typed(ENDED)
    fix = audit_yaml.fix

    def slow(*arguments: object, **options: object) -> Fixed:
        path.write_text("khác: 1\n", "utf-8")
        return fix(*arguments, **options)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(audit_yaml, "fix", slow)

    answer = run("--fix", "thu.yaml")

    assert path.read_text("utf-8") == "khác: 1\n"
    assert "error CV036 “thu.yaml” đã đổi trong lúc sửa.\n" in answer.err
    assert answer.code == 6


@pytest.mark.parametrize(
    ("data", "code"), [(b"a: b\x07\n", 3), (b"\xff\xfe", 3), (None, 3), (b"l\xc3\xa0: 1\n", 1)]
)
def test_what_cannot_be_read_is_reported_and_left(
    run: Run, data: bytes | None, code: int
) -> None:
    path = Path("thu.yaml")
    if data is not None:
        path.write_bytes(data)

    answer = run("--fix", "thu.yaml")

    assert answer.code == code
    assert findings(answer) != []
    assert data is None or path.read_bytes() == data


def test_a_profile_is_checked_and_never_mended(run: Run) -> None:
    text = "cơ quan:\n  tên: Sở  Nội vụ\n"
    path = typed(text, "congvan.yaml")

    assert run("--fix", "congvan.yaml").code == 0
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--guarded",), "--guarded chỉ đi với --fix hoặc --diff."),
        (
            ("--fix", "--write-baseline", "a"),
            "--write-baseline không đi với --baseline, --fix và --diff.",
        ),
        (
            ("--baseline", "b", "--write-baseline", "a"),
            "--write-baseline không đi với --baseline, --fix và --diff.",
        ),
        (("--fix", "-"), "Sửa văn bản từ stdin thì chỉ một tệp."),
        (("--format", "pdf"), "--format: giá trị không nhận được."),
    ],
)
def test_options_that_mean_nothing_together_are_refused(
    run: Run, options: tuple[str, ...], said: str
) -> None:
    typed(LETTER)

    answer = run(*options, "thu.yaml")

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"congvan: {said}\n")


def test_the_pictures_of_a_mended_file_are_found(run: Run) -> None:
    Path("so-do.png").write_bytes(picture_bytes())
    typed(f"{ENDED}nội dung:\n  - hình: so-do.png\n")

    assert "CV712" not in run("--fix", "--guarded", "thu.yaml").out
