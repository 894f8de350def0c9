"""`congvan render` of many: patterns, processes, what is kept, PDFs in calls, rows of data."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan.cli import main, render_pdfs
from congvan.cli.batch_records import MOST_BYTES, NAME
from congvan.cli.render import FEW
from congvan.findings.errors import OutputError, ToolError
from congvan.findings.finding import text
from congvan.rendering.pdf.codes import NO_OFFICE, NO_PDF
from tests.factories import LETTER, paragraphs, yaml_of

BROKEN: Final = yaml_of("ký: {chức vụ: Phó Chủ tịch, họ tên: Trần Văn Bình}\n")
SHOUTED: Final = yaml_of("ký: {chức vụ: Chủ tịch, họ tên: TRẦN VĂN BÌNH}\n")
SPLIT: Final = yaml_of(
    "phụ lục: {tiêu đề: Số liệu, nội dung: [Có 5 hộ.], tệp riêng: có}\n"
    "mở đầu: Báo cáo theo Phụ lục kèm theo.\n"
)
INVITATION: Final = yaml_of('kính gửi: [=họ tên]\nđịa danh: "[=xã]"\n')
GUESTS: Final = "Họ tên,Xã\nAn,Hiếu\nY Lan,Pờ Ê\nBa,Đắk Nên\n"


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CONGVAN_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[[], tuple[list[str], str]]:
    """Return the lines of stdout and the first lines of findings, since the last call."""

    def read() -> tuple[list[str], str]:
        out, err = capsys.readouterr()
        told = [line for line in err.splitlines() if not line.startswith("    ")]
        return out.splitlines(), "\n".join(told)

    return read


Said = Callable[[], tuple[list[str], str]]


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(("render", *arguments))
    code = stopped.value.code
    assert isinstance(code, int)
    return code


def typed(name: str, content: str = LETTER) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def many(count: int) -> list[Path]:
    """Write letters that differ, and return their files."""
    return [typed(f"in/thu-{n:02}.yaml", yaml_of(f"số: {n + 10}\n")) for n in range(count)]


def stamps(folder: str) -> dict[str, int]:
    """Return when each document was written."""
    return {path.name: path.stat().st_mtime_ns for path in Path(folder).glob("*.*x")}


# which files


def test_a_pattern_means_its_files_sorted_and_once(said: Said) -> None:
    for name in ("b/2.yaml", "b/1.yaml", "c/3.yaml", "b/congvan.yaml", "b/agencies.yaml"):
        typed(name, "địa danh: Hiếu\n" if "congvan" in name else LETTER)

    code = run("c/3.yaml", "b/*.yaml", "**/[123].yaml", "-o", "ra")

    assert code == 0
    assert said() == (
        ["ra/3.docx", "ra/1.docx", "ra/2.docx"],
        "3 đã dựng, 0 giữ nguyên, 0 lỗi.",
    )


@pytest.mark.parametrize("pattern", ["khong-co/*.yaml", "?.yml", "[ab].yaml"])
def test_a_pattern_without_files_is_a_wrong_argument(pattern: str, said: Said) -> None:
    typed("thu.yaml")

    code = run("thu.yaml", pattern, "-o", "ra")

    assert code == 2
    assert said()[1] == f"congvan: Không có tệp nào khớp “{pattern}”."
    assert not Path("ra").exists()


def test_a_file_may_be_called_like_a_pattern(said: Said) -> None:
    typed("a[1].yaml")
    typed("a1.yaml")

    assert run("a[1].yaml") == 0
    assert said() == (["a[1].docx"], "")


# side by side


@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_processes_make_what_one_makes_and_report_in_order(jobs: str, said: Said) -> None:
    files = many(30)
    typed("in/thu-05.yaml", BROKEN)
    typed("in/thu-17.yaml", SHOUTED)
    typed("in/thu-25.yaml", "a: [")

    code = run("in/*.yaml", "-o", "ra", "--jobs", jobs)

    made, told = said()
    good = [path for path in files if path.stem not in ("thu-05", "thu-25")]
    assert code == 1
    assert made == [f"ra/{path.stem}.docx" for path in good]
    assert [line.partition(" ")[0] for line in told.splitlines()[:-2]] == [
        "in/thu-05.yaml:14:15:",
        "in/thu-17.yaml:14:33:",
        *["in/thu-25.yaml:1:1:"] * 4,
        "in/thu-25.yaml:1:4:",
    ]
    assert told.endswith("28 đã dựng, 0 giữ nguyên, 2 lỗi.")
    for path in good:
        assert Path(f"ra/{path.stem}.docx").read_bytes() == congvan.render(congvan.load(path))


def test_the_profile_is_read_once_and_goes_along(said: Said) -> None:
    typed("in/congvan.yaml", "địa danh: Măng Đen\n")
    for n in range(20):
        typed(f"in/{n:02}.yaml", yaml_of(without=["địa danh"]))

    assert run("in/*.yaml", "-o", "ra", "--jobs", "2") == 0

    assert len(said()[0]) == 20
    assert "Măng Đen, ngày 19 tháng 02 năm 2024" in paragraphs(Path("ra/07.docx").read_bytes())


def test_standard_input_may_be_one_of_many(monkeypatch: pytest.MonkeyPatch, said: Said) -> None:
    many(10)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LETTER.encode())))

    assert run("-", "in/*.yaml", "-o", "ra", "--jobs", "2") == 0
    assert said()[0][0] == "ra/van-ban.docx"


def test_progress_is_shown_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    many(3)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")

    assert run("in/*.yaml", "-o", "ra") == 0

    out, err = capsys.readouterr()
    assert out == "ra/thu-00.docx\nra/thu-01.docx\nra/thu-02.docx\n"
    assert "3/3" in err
    assert err.endswith("3 đã dựng, 0 giữ nguyên, 0 lỗi.\n")


# what is kept


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_is_finished_is_kept_without_being_rendered(jobs: str, said: Said) -> None:
    many(9)
    typed("in/thu-03.yaml", BROKEN)
    assert run("in/*.yaml", "-o", "ra", "--jobs", jobs) == 1
    before = stamps("ra")
    Path("ra/thu-07.docx").unlink()
    typed("in/thu-03.yaml", SHOUTED)
    said()

    code = run("in/*.yaml", "-o", "ra", "--jobs", jobs)

    assert code == 0
    made, told = said()
    assert made == ["ra/thu-03.docx", "ra/thu-07.docx"]
    assert told.endswith("2 đã dựng, 7 giữ nguyên, 0 lỗi.")
    after = stamps("ra")
    assert {name for name in after if after[name] != before.get(name)} == {
        "thu-03.docx",
        "thu-07.docx",
    }


CHANGES: Final[dict[str, Callable[[], object]]] = {
    "văn bản": lambda: typed("in/thu-00.yaml", yaml_of("số: 99\n")),
    "hồ sơ": lambda: typed("in/congvan.yaml", "quy cách: {lề trên: 25}\n"),
    "kết quả": lambda: Path("ra/thu-00.docx").write_bytes(b"sua tay"),
}


@pytest.mark.parametrize("changed", CHANGES)
def test_what_was_changed_is_refused_until_forced(changed: str, said: Said) -> None:
    many(2)
    run("in/*.yaml", "-o", "ra")
    CHANGES[changed]()
    bytes_ = Path("ra/thu-00.docx").read_bytes()
    said()

    code = run("in/*.yaml", "-o", "ra")

    assert code == 6
    assert said()[1].startswith("ra/thu-00.docx: error CV920 Tệp “thu-00.docx” đã có.\n")
    assert Path("ra/thu-00.docx").read_bytes() == bytes_
    assert run("in/*.yaml", "-o", "ra", "--force") == 0
    kept = 0 if changed == "hồ sơ" else 1
    assert said()[1].endswith(f"{2 - kept} đã dựng, {kept} giữ nguyên, 0 lỗi.")
    office = congvan.load_office("in/congvan.yaml") if changed == "hồ sơ" else None
    assert Path("ra/thu-00.docx").read_bytes() == congvan.render(
        congvan.load("in/thu-00.yaml", office)
    )


def test_other_options_and_templates_are_another_source(said: Said) -> None:
    many(2)
    run("in/*.yaml", "-o", "ra")

    assert run("in/*.yaml", "-o", "ra", "--sizes", "12") == 6
    assert run("in/*.yaml", "-o", "ra") == 0
    assert said()[1].endswith("0 đã dựng, 2 giữ nguyên, 0 lỗi.")


def test_a_picture_and_a_cited_file_are_part_of_the_source(said: Said) -> None:
    typed("in/tinh.yaml", yaml_of("số: 582\n"))
    citing = "viện dẫn: {t: {tệp: tinh.yaml}}\nmở đầu: Thực hiện [@t], đề nghị báo cáo.\n"
    typed("in/a.yaml", yaml_of(citing))
    typed("in/b.yaml")
    assert run("in/[ab].yaml", "-o", "ra") == 0
    typed("in/tinh.yaml", yaml_of("số: 583\n"))
    said()

    assert run("in/[ab].yaml", "-o", "ra", "--force") == 0

    assert said()[0] == ["ra/a.docx"]


def test_what_stood_there_before_is_never_taken_for_ours() -> None:
    many(2)
    typed("ra/thu-01.docx", "cua ai do")

    assert run("in/*.yaml", "-o", "ra") == 6
    assert run("in/*.yaml", "-o", "ra") == 6
    assert Path("ra/thu-01.docx").read_bytes() == b"cua ai do"


def test_annexes_that_are_files_are_kept_with_their_document(said: Said) -> None:
    typed("in/a.yaml", SPLIT)
    typed("in/b.yaml")
    run("in/*.yaml", "-o", "ra")
    assert said()[0] == ["ra/a.docx", "ra/a-phu-luc-1.docx", "ra/b.docx"]

    assert run("in/*.yaml", "-o", "ra") == 0
    assert said() == ([], "0 đã dựng, 2 giữ nguyên, 0 lỗi.")
    Path("ra/a-phu-luc-1.docx").unlink()
    assert run("in/*.yaml", "-o", "ra") == 0
    assert said()[0] == ["ra/a.docx", "ra/a-phu-luc-1.docx"]


def test_an_annex_never_replaces_another_document(said: Said) -> None:
    typed("in/a-phu-luc-1.yaml")
    typed("in/a.yaml", SPLIT)

    code = run("in/*.yaml", "-o", "ra", "--force")

    assert code == 6
    assert "CV922 “ra/a-phu-luc-1.docx” đã là kết quả của một tệp khác." in said()[1]
    assert Path("ra/a-phu-luc-1.docx").read_bytes() == congvan.render(congvan.loads(LETTER))


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"null\n[]\n1\n", b'{"target": "thu-00.docx"}\n', b"\xff\xfe\x00",
        b'{"target": "../x.docx", "source": "", "files": {"../x.docx": ""}}\n',
        b'{"target": "thu-00.docx", "source": "", "files": {"a/b": 1}}\n', b"[" * 99999,
        b'{"target": 1, "source": [], "files": []}\n',
    ],
)  # fmt: skip
def test_a_record_that_says_nothing_is_as_none(content: bytes, said: Said) -> None:
    many(2)
    Path("ra").mkdir()
    Path("ra", NAME).write_bytes(content)

    assert run("in/*.yaml", "-o", "ra") == 0
    said()
    assert run("in/*.yaml", "-o", "ra") == 0
    assert said()[1] == "0 đã dựng, 2 giữ nguyên, 0 lỗi."


def test_a_record_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congvan.cli.batch_records._MOST_STALE", 5)
    many(2)

    for number in range(20):
        typed("in/thu-00.yaml", yaml_of(f"số: {number + 10}\n"))
        assert run("in/*.yaml", "-o", "ra", "--force") == 0

    lines = Path("ra", NAME).read_text("utf-8").split("\n")
    assert len([line for line in lines if line]) < 12
    assert {json.loads(line)["target"] for line in lines if line} == {
        "thu-00.docx",
        "thu-01.docx",
    }
    assert Path("ra", NAME).stat().st_size < MOST_BYTES


def test_one_document_leaves_no_record() -> None:
    many(1)

    assert run("in/thu-00.yaml", "-o", "ra") == 0
    assert sorted(path.name for path in Path("ra").iterdir()) == ["thu-00.docx"]


# PDFs


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Stand in for LibreOffice, which dies of a document with “chết” in its words."""
    calls: list[int] = []

    def to_pdf(documents: Mapping[str, bytes]) -> dict[str, bytes]:
        calls.append(len(documents))
        ill = [name for name, docx in documents.items() if "chết" in " ".join(paragraphs(docx))]
        well = {name: b"%PDF" + docx[:9] for name, docx in documents.items() if not ill}
        if not well:
            raise ToolError(NO_PDF.at(None, text("LibreOffice không dựng được PDF nào.")))
        return well

    monkeypatch.setattr(render_pdfs, "to_pdf", to_pdf)
    return calls


def test_pdfs_are_made_many_in_a_call(
    office: list[int], monkeypatch: pytest.MonkeyPatch, said: Said
) -> None:
    monkeypatch.setattr("congvan.cli.render_batch.PDF_CHUNK", 4)
    many(10)

    assert run("in/*.yaml", "-o", "ra", "--pdf") == 0

    assert office == [4, 4, 2]
    assert said()[0][:4] == [
        "ra/thu-00.docx",
        "ra/thu-00.pdf",
        "ra/thu-01.docx",
        "ra/thu-01.pdf",
    ]


def test_a_document_that_stops_libreoffice_is_one_failure(
    office: list[int], said: Said
) -> None:
    many(4)
    typed("in/thu-02.yaml", yaml_of("mở đầu: Văn bản chết.\n"))

    code = run("in/*.yaml", "-o", "ra", "--pdf")

    made, told = said()
    assert code == OutputError.exit_code
    assert made == [
        f"ra/thu-{name}" for n in ("00", "01", "03") for name in (f"{n}.docx", f"{n}.pdf")
    ]
    assert told.startswith("in/thu-02.yaml: error CV912 LibreOffice không dựng được PDF.\n")
    assert told.endswith("3 đã dựng, 0 giữ nguyên, 1 lỗi.")
    assert office == [4, 1, 1, 1, 1]


@pytest.mark.usefixtures("office")
def test_a_word_file_is_kept_only_with_the_pdf_that_is_asked_for(said: Said) -> None:
    many(2)
    run("in/*.yaml", "-o", "ra")
    said()

    assert run("in/*.yaml", "-o", "ra", "--pdf") == 0
    assert said()[1] == "2 đã dựng, 0 giữ nguyên, 0 lỗi."
    assert run("in/*.yaml", "-o", "ra", "--pdf") == 0
    assert said()[1] == "0 đã dựng, 2 giữ nguyên, 0 lỗi."
    assert run("in/*.yaml", "-o", "ra") == 0
    assert said()[1] == "0 đã dựng, 2 giữ nguyên, 0 lỗi."


def test_without_libreoffice_the_batch_stops(
    monkeypatch: pytest.MonkeyPatch, said: Said
) -> None:
    def nowhere(_documents: Mapping[str, bytes]) -> dict[str, bytes]:
        raise ToolError(NO_OFFICE.at(None, text("Không tìm thấy LibreOffice.")))

    monkeypatch.setattr(render_pdfs, "to_pdf", nowhere)
    many(3)

    assert run("in/*.yaml", "-o", "ra", "--pdf") == 5
    assert said() == ([], "-: error CV910 Không tìm thấy LibreOffice.")
    assert not Path("ra").exists()


# rows of data


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_row_is_a_document(jobs: str, said: Said) -> None:
    typed("moi.yaml", INVITATION)
    typed("khach.csv", GUESTS)

    code = run("moi.yaml", "--data", "khach.csv", "-o", "ra", "--jobs", jobs)

    assert code == 0
    assert said() == (
        ["ra/moi-1.docx", "ra/moi-2.docx", "ra/moi-3.docx"],
        "3 đã dựng, 0 giữ nguyên, 0 lỗi.",
    )
    assert "Kính gửi: Y Lan" in paragraphs(Path("ra/moi-2.docx").read_bytes())
    assert run("moi.yaml", "--data", "khach.csv", "-o", "ra", "--jobs", jobs) == 0
    assert said()[1] == "0 đã dựng, 3 giữ nguyên, 0 lỗi."
    typed("khach.csv", GUESTS.replace("Pờ Ê", "Hiếu"))
    assert run("moi.yaml", "--data", "khach.csv", "-o", "ra", "--force") == 0
    assert said()[0] == ["ra/moi-2.docx"]


def test_files_are_named_by_a_column(said: Said) -> None:
    typed("moi.yaml", INVITATION)
    typed("khach.csv", GUESTS)

    assert run("moi.yaml", "--data", "khach.csv", "--name", "Mời [=ho-ten]") == 0
    assert said()[0] == ["Mời An.docx", "Mời Y Lan.docx", "Mời Ba.docx"]


def test_a_row_that_fails_is_told_and_the_others_are_made(said: Said) -> None:
    typed("moi.yaml", INVITATION)
    typed("khach.csv", GUESTS.replace("Y Lan", ""))

    assert run("moi.yaml", "--data", "khach.csv", "-o", "ra") == 1
    made, told = said()
    assert made == ["ra/moi-1.docx", "ra/moi-3.docx"]
    assert told.startswith("moi.yaml:1:1: error CV201 Công văn phải có “kính gửi”.\n")
    assert told.endswith("2 đã dựng, 0 giữ nguyên, 1 lỗi.")


def test_a_warning_about_every_row_is_told_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    typed("moi.yaml", INVITATION.replace("họ tên: Trần Văn Bình", "họ tên: TRẦN VĂN BÌNH"))
    typed("khach.csv", GUESTS)

    assert run("moi.yaml", "--data", "khach.csv", "-o", "ra") == 0
    assert capsys.readouterr().err.count("CV503") == 1


def test_nothing_is_written_when_a_column_is_missing(said: Said) -> None:
    typed("moi.yaml", INVITATION)
    typed("khach.csv", "Họ tên\nAn\n")

    assert run("moi.yaml", "--data", "khach.csv", "-o", "ra") == 1
    assert said()[1].startswith("moi.yaml:16:11: error CV715 Tệp khach.csv không có cột “xã”;")
    assert not Path("ra").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("moi.yaml", "--name", "[=a]"), "--name đi với --data."),
        (("moi.yaml", "b.yaml", "--data", "khach.csv"), "--data đi với một tệp YAML."),
        (
            ("moi.yaml", "--data", "khach.csv", "-o", "a.docx"),
            "Có --data thì -o phải là một thư mục.",
        ),
        (
            ("moi.yaml", "--data", "khach.csv", "-o", "-"),
            "Có --data thì -o phải là một thư mục.",
        ),
        (
            ("moi.yaml", "--data", "khach.csv", "--name", "moi"),
            "--name cần một cột dữ liệu, ví dụ --name '[=họ tên]'.",
        ),
        (
            ("moi.yaml", "--data", "khach.csv", "--name", "[=tuổi]"),
            "--name: tệp khach.csv không có cột “tuổi”.",
        ),
        (("moi.yaml", "--jobs", "0"), "--jobs: giá trị không nhận được."),
    ],
)
def test_wrong_arguments(arguments: tuple[str, ...], told: str, said: Said) -> None:
    typed("moi.yaml", INVITATION)
    typed("khach.csv", GUESTS)

    assert run(*arguments) == 2
    assert said() == ([], f"congvan: {told}")
    assert sorted(path.name for path in Path().iterdir()) == ["khach.csv", "moi.yaml"]


def test_what_check_finds_in_the_wording_is_told_of_a_few_files_too(said: Said) -> None:
    file = typed("in/a.yaml", yaml_of("mở đầu: [Gửi báo cao truớc ngày mai., Gửi báo cao.]\n"))
    found = congvan.load_audit(str(file)).findings

    assert run("in/a.yaml", "-o", "ra") == 0

    _, told = said()
    assert [line.partition(" ")[0] for line in told.splitlines()] == [
        f"in/a.yaml:{one.place.line}:{one.place.column}:" for one in found
    ]
    assert {"CV791", "CV792"} <= {one.code for one in found}


def test_a_remedy_is_said_once_below_the_faults_in_a_row(
    capsys: pytest.CaptureFixture[str],
) -> None:
    typed("a.yaml", yaml_of("mở đầu: [Gửi báo cao ngay., Nộp báo cao ngay.]\n"))

    run("a.yaml")

    lines = capsys.readouterr().err.splitlines()
    marked = ["→" if line.startswith("    → ") else line.split()[2] for line in lines]
    assert marked[-3:] == ["CV791", "CV791", "→"]


def test_of_many_files_only_the_errors_of_sentences_are_told(said: Said) -> None:
    for number in range(FEW + 1):
        typed(f"in/{number}.yaml", yaml_of("mở đầu: Gửi báo cao.\n"))

    assert run("in/*.yaml", "-o", "ra") == 0

    told = said()[1].splitlines()
    assert len(told) == 2
    assert told[0] == "Chưa soát lời văn: `congvan check` soát."
