from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import pypdfium2
import pytest

import congvan
from congvan.auditing.explanations import all_kinds
from congvan.cli import main
from congvan.cli.batch_records import NAME as RECORD
from congvan.cli.commands import COMMANDS as COMMAND_NAMES
from congvan.pack import pack
from congvan.rendering.pdf import libreoffice
from tests.factories import LETTER, PLAN, yaml_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DEPUTY: Final = yaml_of("ký:\n  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn Bình\n")
SHOUTED: Final = yaml_of("ký:\n  chức vụ: Chủ tịch\n  họ tên: TRẦN VĂN BÌNH\n")
BROKEN: Final = yaml_of("kết thúc: Lưu ý: nộp đúng hạn.\n")

CAPITALS: Final = """\
thu.yaml:16:11: warning CV503 Họ tên “TRẦN VĂN BÌNH” viết hoa toàn bộ.
    → Viết hoa chữ cái đầu mỗi âm tiết: Trần Văn B.
"""
NO_KT: Final = """\
thu.yaml:15:12: error CV501 Cấp phó “Phó Chủ tịch” ký phải ghi “KT.”.
    → Thêm “KT.” và chức vụ của cấp trưởng: `quyền hạn: [{KT: Chủ tịch}]`.
"""
NO_KT_ENGLISH: Final = """\
thu.yaml:15:12: error CV501 The deputy “Phó Chủ tịch” must sign with “KT.”.
    → Add “KT.” and the title of the head: `quyền hạn: [{KT: Chủ tịch}]`.
"""
UNWRITABLE: Final = (
    "    → Xem lại thư mục có tồn tại không, có quyền ghi không, "
    "tệp có đang mở trong Word không.\n"
)
EXISTS: Final = "    → Đổi tên bằng -o, hoặc thêm --force để ghi đè.\n"
TAKEN: Final = """\
nam/thu.yaml: error CV922 “ra/thu.docx” đã là kết quả của một tệp khác.
    → Đổi tên một tệp nguồn, hoặc ghi vào hai thư mục khác nhau.
"""
NO_WORD: Final = """\
mau/cong_van/template.docx: error CV902 Mẫu không phải tệp Word (.docx).
    → Mở tệp bằng Word, lưu lại dạng .docx; hoặc dựng lại từ mẫu có sẵn.
"""
COMMANDS: Final = ((), *((name,) for name in COMMAND_NAMES))
ODD: Final = (
    (
        ("chekc", "thu.yaml"),
        "Không có lệnh “chekc”; gần nhất: check.",
        "There is no command “chekc”; nearest: check.",
    ),
    (
        ("xyz",),
        (
            "Không có lệnh “xyz”; gần nhất: new, render, check, import, preview, schema, explain, "
            "plan, trace, report, template."
        ),
        (
            "There is no command “xyz”; nearest: new, render, check, import, preview, schema, "
            "explain, plan, trace, report, template."
        ),
    ),
    (
        ("render", "--fore", "thu.yaml"),
        "Không có tùy chọn --fore; gần nhất: --force.",
        "There is no option --fore; nearest: --force.",
    ),
    (
        ("check", "-x"),
        "Không có tùy chọn -x; gần nhất: --help.",
        "There is no option -x; nearest: --help.",
    ),
    (("render",), "Thiếu TỆP.", "FILE is missing."),
    (("preview",), "Thiếu TỆP.", "FILE is missing."),
    (("render", "thu.yaml", "-o"), "-o cần một giá trị.", "-o needs a value."),
    (
        ("render", "thu.yaml", "--force=1"),
        "--force không đi với giá trị.",
        "--force takes no value.",
    ),
    (
        ("render", "thu.yaml", "--sizes", "14"),
        "--sizes: giá trị không nhận được.",
        "--sizes: the value is not accepted.",
    ),
    (
        ("preview", "thu.yaml", "--dpi", "5"),
        "--dpi: giá trị không nhận được.",
        "--dpi: the value is not accepted.",
    ),
    (
        ("check", "thu.yaml", "--templates", "mau"),
        "Không có thư mục “mau”.",
        "There is no folder “mau”.",
    ),
    (
        ("schema", "thu.yaml"),
        "Thừa tham số, hoặc tham số viết sai chỗ.",
        "There is an argument too many, or one in the wrong place.",
    ),
    (("explain", "CV999"), "Không có mã “CV999”.", "There is no code “CV999”."),
    (
        ("render", "thu.yaml", "-o", "thu.pdf"),
        "-o phải là một thư mục hoặc một tệp .docx.",
        "-o must be a folder or a .docx file.",
    ),
    (
        ("render", "thu.yaml", "--fit", "--data", "khach.csv"),
        "--fit không đi với --data.",
        "--fit does not go with --data.",
    ),
    (
        ("render", "thu.yaml", "thu.yaml", "-o", "ra.docx"),
        "Nhiều tệp nguồn thì -o phải là thư mục.",
        "With several source files, -o must be a folder.",
    ),
    (
        ("render", "thu.yaml", "-"),
        "Chỉ một văn bản ra stdout được.",
        "Only one document can go to standard output.",
    ),
)


class Office(Protocol):
    """A LibreOffice that lays out every document as so many blank pages."""

    pages: int


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CONGVAN_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "thu.yaml").write_text(LETTER, "utf-8")
    return tmp_path


@pytest.fixture
def blank_office(monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """LibreOffice replaced where the program meets it; only its own part is left out."""

    class Blank:
        pages = 1

    class Program(nullcontext["Program"]):
        def __init__(self, command: Sequence[str], **_: object) -> None:
            super().__init__(self)
            for source in command:
                if source.endswith(".docx"):
                    Path(source).with_suffix(".pdf").write_bytes(blank_pdf(Blank.pages))

        def communicate(self, **_: object) -> tuple[bytes, None]:
            return b"Times New Roman", None

        def poll(self) -> int:
            return 0

    forget(libreoffice)
    monkeypatch.setattr(shutil, "which", str)
    monkeypatch.setattr(subprocess, "Popen", Program)
    yield Blank()
    forget(libreoffice)


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(_program: str) -> None:
        return None

    forget(libreoffice)
    monkeypatch.setattr(shutil, "which", nowhere)


def counted(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """Return what a command said, and the line that counts; which rules were left out is cut."""
    said, told = capsys.readouterr()
    return said, told.splitlines(keepends=True)[0]


def forget(module: object) -> None:
    """Forget what was found on this machine."""
    for known in vars(module).values():
        if hasattr(known, "cache_clear"):
            known.cache_clear()


@cache
def blank_pdf(pages: int) -> bytes:
    buffer = io.BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(pages):
            document.new_page(595, 842)
        document.save(buffer)
    return buffer.getvalue()


def run(*arguments: str) -> int:
    """Run the command as a user does and return its exit code."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    code = stopped.value.code
    assert isinstance(code, int)
    return code


def typed(text: str, name: str = "thu.yaml") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def files(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(str(path.relative_to(folder)) for path in found)


def foreign(said: str) -> list[str]:
    """Return the letters of `said` that English does not have, but for names of options."""
    read = re.sub(r"--[\w-]+", "", said)
    return [c for c in read if c.isalpha() and not c.isascii()]


# render


def test_render_writes_beside_the_source(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("render", "thu.yaml")

    assert code == 0
    assert capsys.readouterr() == ("thu.docx\n", "")
    assert (room / "thu.docx").read_bytes() == congvan.render(congvan.load("thu.yaml"))


def test_render_writes_into_a_folder_it_makes(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(PLAN, "2024/ke-hoach.yaml")

    code = run("render", "thu.yaml", "2024/ke-hoach.yaml", "-o", "ra/thang.02")

    assert code == 0
    said = "ra/thang.02/thu.docx\nra/thang.02/ke-hoach.docx\n"
    assert capsys.readouterr() == (said, "2 đã dựng, 0 giữ nguyên, 0 lỗi.\n")
    assert files(room / "ra") == [
        f"thang.02/{RECORD}",
        "thang.02/ke-hoach.docx",
        "thang.02/thu.docx",
    ]


def test_render_writes_the_file_named(room: Path) -> None:
    assert run("render", "thu.yaml", "-o", "ra/LẦN-1.DOCX") == 0
    assert files(room) == ["ra/LẦN-1.DOCX", "thu.yaml"]


def test_a_folder_may_end_like_a_file(room: Path) -> None:
    (room / "ra.docx").mkdir()

    assert run("render", "thu.yaml", "-o", "ra.docx") == 0
    assert files(room) == ["ra.docx/thu.docx", "thu.yaml"]


def test_render_in_the_other_sizes(room: Path) -> None:
    run("render", "thu.yaml", "-o", "13.docx")
    code = run("render", "thu.yaml", "--sizes", "12", "-o", "12.docx")

    assert code == 0
    assert (room / "12.docx").read_bytes() != (room / "13.docx").read_bytes()


def test_standard_output_has_the_bytes_of_the_file(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    code = run("render", "thu.yaml", "-o", "-")

    assert code == 0
    assert capsysbinary.readouterr() == (congvan.render(congvan.load("thu.yaml")), b"")


def test_standard_input_goes_to_standard_output(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, LETTER)

    code = run("render", "-")

    assert code == 0
    assert capsysbinary.readouterr().out == congvan.render(congvan.loads(LETTER))


def test_standard_input_goes_to_a_folder(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, LETTER)

    assert run("render", "-", "-o", "ra") == 0
    assert files(room) == ["ra/van-ban.docx", "thu.yaml"]


def test_a_terminal_gets_no_word_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    code = run("render", "thu.yaml", "-o", "-")

    said = "Không in tệp Word ra màn hình; dùng -o TỆP hoặc nối ống."
    assert code == 2
    assert capsys.readouterr() == ("", f"congvan: {said}\n    → Xem `congvan LỆNH --help`.\n")


def test_render_tells_warnings_and_writes(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(SHOUTED)

    code = run("render", "thu.yaml")

    assert code == 0
    assert capsys.readouterr() == ("thu.docx\n", CAPITALS)
    assert files(room) == ["thu.docx", "thu.yaml"]


def test_render_tells_an_error_once_and_writes_nothing(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(DEPUTY)

    code = run("render", "thu.yaml")

    assert code == 1
    assert capsys.readouterr() == ("", NO_KT)
    assert files(room) == ["thu.yaml"]


def test_the_others_of_a_batch_are_rendered(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(DEPUTY)
    typed(PLAN, "a.yaml")
    typed(LETTER, "z.yaml")

    code = run("render", "a.yaml", "thu.yaml", "khong-co.yaml", "z.yaml")

    said, told = capsys.readouterr()
    assert code == 1
    assert said == "a.docx\nz.docx\n"
    assert told == (
        f"{NO_KT}khong-co.yaml: error CV019 Không có tệp này.\n"
        "    → Xem lại tên tệp, thư mục và quyền đọc.\n"
        "2 đã dựng, 0 giữ nguyên, 2 lỗi.\n"
    )
    assert files(room) == [RECORD, "a.docx", "a.yaml", "thu.yaml", "z.docx", "z.yaml"]


def test_nothing_is_overwritten_without_being_told(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (room / "thu.docx").write_bytes(b"cu")

    code = run("render", "thu.yaml")

    assert code == 6
    assert capsys.readouterr().err == f"thu.docx: error CV920 Tệp “thu.docx” đã có.\n{EXISTS}"
    assert (room / "thu.docx").read_bytes() == b"cu"
    assert run("render", "thu.yaml", "--force") == 0
    assert (room / "thu.docx").read_bytes()[:2] == b"PK"


def test_a_pdf_in_the_way_stops_the_word_file_too(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (room / "thu.pdf").write_bytes(b"cu")

    code = run("render", "thu.yaml", "--pdf")

    assert code == 6
    assert capsys.readouterr().err == f"thu.pdf: error CV920 Tệp “thu.pdf” đã có.\n{EXISTS}"
    assert files(room) == ["thu.pdf", "thu.yaml"]


def test_a_source_is_never_its_own_result(room: Path) -> None:
    typed(LETTER, "thu.docx")

    code = run("render", "thu.docx", "--force")

    assert code == 6
    assert (room / "thu.docx").read_text("utf-8") == LETTER


def test_two_sources_never_share_a_result(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(PLAN, "nam/thu.yaml")

    code = run("render", "thu.yaml", "nam/thu.yaml", "-o", "ra", "--force")

    assert code == 6
    assert capsys.readouterr() == (
        "ra/thu.docx\n",
        f"{TAKEN}1 đã dựng, 0 giữ nguyên, 1 lỗi.\n",
    )
    assert (room / "ra/thu.docx").read_bytes() == congvan.render(congvan.loads(LETTER))


@pytest.mark.parametrize("target", ["chan", "chan/thu.docx", "chan/sau/thu.docx"])
def test_a_file_in_the_place_of_the_folder(
    room: Path, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    typed("", "chan")

    code = run("render", "thu.yaml", "-o", target)

    said, told = capsys.readouterr()
    assert (code, said) == (6, "")
    assert told.endswith(f"error CV921 Không ghi được “thu.docx”.\n{UNWRITABLE}")
    assert files(room) == ["chan", "thu.yaml"]


def test_a_failed_write_leaves_what_was_there(
    room: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _target: Path) -> None:
        raise PermissionError

    (room / "thu.docx").write_bytes(b"cu")
    monkeypatch.setattr(Path, "replace", refuse)

    code = run("render", "thu.yaml", "--force")

    told = f"thu.docx: error CV921 Không ghi được “thu.docx”.\n{UNWRITABLE}"
    assert code == 6
    assert capsys.readouterr() == ("", told)
    assert files(room) == ["thu.docx", "thu.yaml"]
    assert (room / "thu.docx").read_bytes() == b"cu"


def test_a_long_name_is_written(room: Path) -> None:
    name = f"{'â' * 122}.docx"

    assert run("render", "thu.yaml", "-o", name) == 0
    assert files(room) == ["thu.yaml", name]


@pytest.mark.parametrize("source", ["", ".", "/"])
def test_a_folder_is_no_source(capsys: pytest.CaptureFixture[str], source: str) -> None:
    code = run("render", source)

    assert code == 3
    assert "error CV019 Đây là thư mục, không phải tệp." in capsys.readouterr().err


def test_a_broken_template(capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path(shutil.copytree(pack.builtin() / "cong_van", "mau/cong_van"))
    (folder / "template.docx").write_bytes(b"PK")

    code = run("render", "thu.yaml", "--templates", "mau")

    assert code == 4
    assert capsys.readouterr() == (
        "",
        NO_WORD,
    )


# PDF


def test_render_writes_pdf_beside_word(
    room: Path, capsys: pytest.CaptureFixture[str], blank_office: Office
) -> None:
    typed(PLAN, "a.yaml")

    code = run("render", "thu.yaml", "a.yaml", "--pdf", "-o", "ra")

    assert code == 0
    assert capsys.readouterr().out == "ra/thu.docx\nra/thu.pdf\nra/a.docx\nra/a.pdf\n"
    assert (room / "ra/thu.pdf").read_bytes() == blank_pdf(blank_office.pages)


@pytest.mark.usefixtures("blank_office")
def test_pdf_to_standard_output(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    code = run("render", "thu.yaml", "--pdf", "-o", "-")

    assert code == 0
    assert capsysbinary.readouterr().out == blank_pdf(1)


@pytest.mark.usefixtures("no_office")
@pytest.mark.parametrize("command", [("render", "--pdf"), ("render", "--fit"), ("preview",)])
def test_without_libreoffice_nothing_is_written(
    room: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    code = run(*command, "thu.yaml")

    said, told = capsys.readouterr()
    assert (code, said) == (5, "")
    assert told.startswith("-: error CV910 Không tìm thấy LibreOffice.\n    → Cài LibreOffice")
    assert files(room) == ["thu.yaml"]


def test_preview_by_libreoffice_itself(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    forget(libreoffice)

    code = run("preview", "thu.yaml", "-o", "xem", "--dpi", "20")

    assert code == 0
    assert capsys.readouterr() == ("xem/thu-1.png\n", "")
    assert (room / "xem/thu-1.png").read_bytes().startswith(b"\x89PNG")


def test_preview_writes_a_picture_a_page(
    room: Path, capsys: pytest.CaptureFixture[str], blank_office: Office
) -> None:
    type(blank_office).pages = 2
    typed(SHOUTED)

    code = run("preview", "thu.yaml", "--dpi", "20")

    assert code == 0
    assert capsys.readouterr() == ("thu-1.png\nthu-2.png\n", CAPITALS)
    assert files(room) == ["thu-1.png", "thu-2.png", "thu.yaml"]


@pytest.mark.usefixtures("blank_office")
def test_preview_overwrites_nothing(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (room / "thu-1.png").write_bytes(b"cu")

    code = run("preview", "thu.yaml")

    assert code == 6
    assert capsys.readouterr().err.startswith("thu-1.png: error CV920 Tệp “thu-1.png” đã có.")
    assert (room / "thu-1.png").read_bytes() == b"cu"
    assert run("preview", "thu.yaml", "--force") == 0


def test_preview_refuses_what_render_refuses(capsys: pytest.CaptureFixture[str]) -> None:
    typed(DEPUTY)

    code = run("preview", "thu.yaml")

    assert code == 1
    assert capsys.readouterr() == ("", NO_KT)


def test_render_says_no_warning_that_a_note_silences(
    capsys: pytest.CaptureFixture[str],
) -> None:
    note = "# congvan: bỏ qua CV503 — tên viết như trong hộ chiếu"
    typed(SHOUTED.replace("TRẦN VĂN BÌNH", f"TRẦN VĂN BÌNH  {note}"))

    code = run("render", "thu.yaml")

    assert code == 0
    assert capsys.readouterr() == ("thu.docx\n", "")


def test_render_refuses_an_error_that_a_note_silences(
    capsys: pytest.CaptureFixture[str],
) -> None:
    typed(f"# congvan: bỏ qua cả tệp CV501 — đã thống nhất\n{DEPUTY}")

    checked, rendered = run("check", "thu.yaml"), run("render", "thu.yaml")

    assert (checked, rendered) == (0, 1)
    assert "error CV501" in capsys.readouterr().err


# check


def test_check_of_a_clean_file(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run("check", "thu.yaml")

    assert code == 0
    assert counted(capsys) == ("", "0 lỗi, 0 cảnh báo.\n")
    assert files(room) == ["thu.yaml"]


@pytest.mark.parametrize(
    ("text", "code", "said", "summary"),
    [
        (SHOUTED, 0, CAPITALS, "0 lỗi, 1 cảnh báo.\n"),
        (DEPUTY, 1, NO_KT, "1 lỗi, 0 cảnh báo.\n"),
    ],
)
def test_check_prints_findings(
    capsys: pytest.CaptureFixture[str], text: str, code: int, said: str, summary: str
) -> None:
    typed(text)

    found = run("check", "thu.yaml")

    assert found == code
    assert counted(capsys) == (said, summary)


def test_check_goes_on_after_a_bad_file(capsys: pytest.CaptureFixture[str]) -> None:
    typed(BROKEN, "hong.yaml")
    typed(DEPUTY)

    code = run("check", "hong.yaml", "thu.yaml")

    said, told = counted(capsys)
    assert code == 3
    assert said.startswith("hong.yaml:17:11: error CV011 Dấu hai chấm trong câu ")
    assert said.endswith(NO_KT)
    assert told == "2 lỗi, 0 cảnh báo.\n"


def test_check_reads_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, DEPUTY)

    code = run("check", "-")

    assert code == 1
    assert capsys.readouterr().out == NO_KT.replace("thu.yaml", "-")


def test_check_of_a_type_without_template(capsys: pytest.CaptureFixture[str]) -> None:
    typed(yaml_of("loại: công văng\n"))

    code = run("check", "thu.yaml")

    assert code == 4
    assert "error CV107 Không có mẫu cho loại “công văng”" in capsys.readouterr().out


def test_a_file_name_that_is_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("check", "\udcff.yaml")

    assert code == 3
    assert capsys.readouterr().out.startswith("\\udcff.yaml: error CV019 Không có tệp này.\n")


# new


@pytest.mark.parametrize("type_name", pack.names())
def test_a_new_document_is_clean_and_renders(
    room: Path, capsys: pytest.CaptureFixture[str], type_name: str
) -> None:
    written = run("new", type_name, "-o", "moi.yaml")
    checked = run("check", "moi.yaml")
    rendered = run("render", "moi.yaml")

    assert (written, checked, rendered) == (0, 0, 0)
    assert counted(capsys) == ("moi.yaml\nmoi.docx\n", "0 lỗi, 0 cảnh báo.\n")
    assert (room / "moi.yaml").read_bytes() == pack.load_type(type_name).sample.read_bytes()


def test_new_prints_the_sample(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    code = run("new", "công văn")

    assert code == 0
    assert capsysbinary.readouterr().out == pack.load_type("cong_van").sample.read_bytes()


def test_new_prints_the_sample_with_english_keys(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("new", "công văn", "--keys", "en")

    sample = pack.load_type("cong_van").sample.read_text("utf-8")
    assert code == 0
    assert capsys.readouterr().out == congvan.rekeyed(sample, "en")


@pytest.mark.parametrize("arguments", [("new", "--list"), ("new",)])
def test_new_lists_the_types(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    code = run(*arguments)

    said, told = capsys.readouterr()
    listed = [line.split("\t")[:2] for line in said.splitlines()]
    assert (code, told) == (0, "")
    assert listed == [[name, pack.load_type(name).name] for name in pack.names()]


def test_new_overwrites_nothing(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run("new", "cong_van", "-o", "thu.yaml")

    assert code == 6
    assert capsys.readouterr().err == f"thu.yaml: error CV920 Tệp “thu.yaml” đã có.\n{EXISTS}"
    assert (room / "thu.yaml").read_text("utf-8") == LETTER
    assert run("new", "cong_van", "-o", "thu.yaml", "--force") == 0


def test_new_of_an_office_type(capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(pack.builtin() / "cong_van", "mau/thu_moi_rieng")
    own = Path("mau/thu_moi_rieng/type.yaml")
    own.write_text(f"name: Thư mời riêng\n{own.read_text('utf-8')}", "utf-8")

    code = run("new", "--list", "--templates", "mau")

    assert code == 0
    assert "thu_moi_rieng\tThư mời riêng\tkhông có mẫu\n" in capsys.readouterr().out


def test_new_of_an_unknown_type(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("new", "bài thơ")

    said, told = capsys.readouterr()
    assert (code, said) == (4, "")
    assert told.startswith("-: error CV107 Không có mẫu cho loại “bài thơ”; có: ")
    assert ", biên bản, " in told


# schema, explain, version, completion


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("schema")

    assert code == 0
    assert json.loads(capsys.readouterr().out) == congvan.schema()


@pytest.mark.parametrize("code", all_kinds())
def test_explain_says_all_of_a_kind(capsys: pytest.CaptureFixture[str], code: str) -> None:
    kind = all_kinds()[code]

    done = run("explain", code.lower())

    said = capsys.readouterr().out
    assert done == 0
    assert said.startswith(f"{code} {kind.name} ({kind.severity})\n\n{kind.summary}\n")
    assert kind.remedy in said
    assert ("\nSai:\n    " in said, "\nĐúng:\n    " in said) == (
        bool(kind.wrong),
        bool(kind.right),
    )
    assert f"\nCăn cứ: {kind.clause}\n" in said or not kind.clause


def test_explain_of_one_kind(capsys: pytest.CaptureFixture[str]) -> None:
    run("--lang", "en", "explain", "CV301")

    assert capsys.readouterr().out == (
        "CV301 symbol-form (error)\n\n"
        "The symbol has a space or a slash.\n"
        "Write only groups of abbreviations joined by “-”; the number goes under the key "
        "`số`.\n"
        "Legal basis: PL1-I-II.3c\n"
        "Looks at: YAML files.\n\n"
        "Wrong:\n    ký hiệu: 05/UBND-VX\n\n"
        "Right:\n    ký hiệu: UBND-VX\n"
    )


def test_explain_says_what_can_be_fixed_and_takes_a_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("explain", "doubled-word")

    said = capsys.readouterr().out
    assert said.startswith("CV756 doubled-word (warning)\n")
    assert "\n`congvan check --fix --guarded` sửa được; nên có người xem lại.\n" in said
    assert "\nSoát trên: tệp YAML, tệp chữ, tệp Word.\n" in said


def test_explain_lists_every_kind(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("explain")

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert [line[:5] for line in lines] == list(all_kinds())


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("--version")

    assert code == 0
    assert capsys.readouterr() == (f"congvan {congvan.__version__}\n", "")


def test_the_module_offers_completion_to_the_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CONGVAN_COMPLETE", "bash_source")
    root = str(Path(congvan.__file__).parents[1])
    monkeypatch.setenv("PYTHONPATH", root)

    command = [sys.executable, "-m", "congvan"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603

    assert done.returncode == 0
    assert "_CONGVAN_COMPLETE=bash_complete" in done.stdout


def test_completion_offers_commands_and_what_they_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_CONGVAN_COMPLETE", "fish_complete")
    monkeypatch.setenv("COMP_WORDS", "congvan re")
    monkeypatch.setenv("COMP_CWORD", "re")

    code = run()

    assert code == 0
    assert capsys.readouterr().out.splitlines() == [
        "plain,render\tDựng văn bản Word (và PDF) từ YAML, một hoặc nhiều tệp.",
        "plain,report\tLập báo cáo từ kế hoạch đã ghi kết quả, một hoặc nhiều.",
    ]


def test_completion_offers_files(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_CONGVAN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "congvan render th")
    monkeypatch.setenv("COMP_CWORD", "2")

    code = run()

    assert code == 0
    assert capsys.readouterr().out == "file,th\n"


# help, language, wrong arguments


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_ends_with_an_example(
    capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    code = run(*command, "--help")

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[0].startswith(" ".join(("Cách dùng: congvan", *command)))
    assert lines[-1].startswith(" ".join(("  Ví dụ:  congvan", *command)))
    assert "  --help" in "\n".join(lines)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_in_english_is_all_english(
    capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    code = run("--lang", "en", *command, "--help")

    said = capsys.readouterr().out
    assert code == 0
    assert foreign(said) == []
    assert said.splitlines()[-1].startswith(" ".join(("  Example:  congvan", *command)))


def test_help_of_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    run("--lang=en", "new", "--help")
    english = capsys.readouterr().out
    run("new", "--help")

    assert (
        capsys.readouterr().out
        == """\
Cách dùng: congvan new […] [LOẠI]

  Cho một tệp YAML mẫu để sửa.

Tùy chọn:
  -o, --output TỆP     Ghi vào tệp thay vì in ra.
  --keys vi|en         Khóa bằng tiếng Việt hoặc tiếng Anh.
  --list               Liệt kê các loại có mẫu.
  --templates THƯ-MỤC  Thư mục mẫu riêng của cơ quan, tìm trước mẫu có sẵn.
  --force              Ghi đè tệp đã có.
  --help               Hiện trợ giúp này.

  Ví dụ:  congvan new ke_hoach -o ke-hoach.yaml
"""
    )
    assert (
        english
        == """\
Usage: congvan new […] [TYPE]

  Give a sample YAML file to edit.

Options:
  -o, --output FILE   Write to a file instead of printing.
  --keys vi|en        Keys in Vietnamese or in English.
  --list              List the types that have a template.
  --templates FOLDER  Folder of your office's own templates, searched before
                      the built-in ones.
  --force             Replace files that exist.
  --help              Show this help.

  Example:  congvan new ke_hoach -o ke-hoach.yaml
"""
    )


def test_no_arguments_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    code = run()

    said = capsys.readouterr().out
    assert code == 2
    assert said.startswith("Cách dùng: congvan […] LỆNH …\n")
    assert all(f"\n  {name} " in said for name in COMMAND_NAMES)


@pytest.mark.parametrize(("arguments", "said", "_english"), ODD)
def test_wrong_arguments(
    room: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    said: str,
    _english: str,
) -> None:
    code = run(*arguments)

    assert code == 2
    assert capsys.readouterr() == ("", f"congvan: {said}\n    → Xem `congvan LỆNH --help`.\n")
    assert files(room) == ["thu.yaml"]


@pytest.mark.parametrize(("arguments", "_said", "english"), ODD)
def test_wrong_arguments_in_english(
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    _said: str,
    english: str,
) -> None:
    code = run("--lang", "en", *arguments)

    told = f"congvan: {english}\n    → See `congvan COMMAND --help`.\n"
    assert code == 2
    assert capsys.readouterr() == ("", told)


def test_an_unknown_language(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("--lang", "fr", "check", "thu.yaml")

    assert code == 2
    assert capsys.readouterr().err.startswith("congvan: --lang: giá trị không nhận được.\n")


@pytest.mark.parametrize("asked", ["option", "environment"])
def test_findings_in_english(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    typed(DEPUTY)
    if asked == "environment":
        monkeypatch.setenv("CONGVAN_LANG", "en")

    code = run(*(("--lang", "en") if asked == "option" else ()), "check", "thu.yaml")

    assert code == 1
    assert counted(capsys) == (NO_KT_ENGLISH, "Errors: 1, warnings: 0.\n")


def test_what_is_typed_counts_more_than_the_environment(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONGVAN_LANG", "en")

    run("--lang", "vi", "check", "thu.yaml")

    assert counted(capsys)[1] == "0 lỗi, 0 cảnh báo.\n"


# stopped from outside


class Interrupted(io.RawIOBase):
    """A keyboard on which Ctrl-C is pressed."""

    def readable(self) -> bool:
        return True

    def readinto(self, _buffer: object) -> int:
        raise KeyboardInterrupt


class Full(io.StringIO):
    """A disk without room."""

    def write(self, _text: str) -> int:
        raise OSError


@pytest.mark.parametrize(("language", "said"), [("vi", "Đã dừng."), ("en", "Stopped.")])
def test_stopped_by_the_user(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    said: str,
) -> None:
    keyboard = io.TextIOWrapper(io.BufferedReader(Interrupted()))
    monkeypatch.setattr(sys, "stdin", keyboard)

    code = run("--lang", language, "check", "-")

    assert code == 130
    assert capsys.readouterr() == ("", f"\n{said}\n")


def test_no_room_for_the_output(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Full())

    code = run("explain")

    said = "-: error CV921 Không ghi được kết quả ra đây.\n"
    assert code == 6
    assert capsys.readouterr().err == said + UNWRITABLE
