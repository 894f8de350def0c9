"""Tệp Word ở dòng lệnh: copies with comments, fixes in place, and what is refused."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Mm

from congvan.cli import main
from tests.word_files import a_letter, text_of, with_part

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as Word

    Run = Callable[..., tuple[int, str, str]]


def shifted(document: Word) -> None:
    text_of(document).paragraph_format.first_line_indent = Mm(17)


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONGVAN_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    Path("a.docx").write_bytes(a_letter(shifted))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def answered(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["check", *arguments])
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return answered


def test_a_copy_has_the_findings_as_comments(run: Run) -> None:
    before = Path("a.docx").read_bytes()

    code, out, _ = run("a.docx", "--docx", "soat.docx")

    comments = docx.Document(io.BytesIO(Path("soat.docx").read_bytes())).comments
    assert code == 1
    assert [one.text.split(":")[0] for one in comments] == ["Lỗi CV869"]
    assert "CV869" in out
    assert Path("a.docx").read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("a.docx", "c.docx", "--docx", "b.docx"),
        ("a.yaml", "--docx", "b.docx"),
        ("a.docx", "--docx", "b.pdf"),
        ("a.docx", "--docx", "b.docx", "--fix"),
    ],
)
def test_a_copy_is_of_one_word_file(run: Run, arguments: tuple[str, ...]) -> None:
    code, _, err = run(*arguments)

    assert code == 2
    assert "--docx" in err
    assert not Path("b.docx").exists()


def test_a_copy_never_replaces_the_file_itself(run: Run) -> None:
    before = Path("a.docx").read_bytes()

    code, _, err = run("a.docx", "--docx", "a.docx", "--force")

    assert code == 2
    assert "--docx ghi ra tệp khác, không đè lên tệp được soát." in err
    assert Path("a.docx").read_bytes() == before


def test_fixes_are_listed_before_they_are_made(run: Run) -> None:
    before = Path("a.docx").read_bytes()

    code, out, err = run("a.docx", "--diff", "--guarded")

    assert code == 1
    assert "sẽ sửa CV869: 1 đoạn lùi đầu dòng 17 mm" in out
    assert "Sửa được 1 chỗ; chưa ghi gì." in err
    assert Path("a.docx").read_bytes() == before


def test_a_file_is_fixed_in_place(run: Run) -> None:
    code, _, err = run("a.docx", "--fix", "--guarded")

    assert code == 0
    assert "đã sửa CV869" in err
    assert run("a.docx")[0] == 0


def test_a_signed_file_is_not_fixed(run: Run) -> None:
    signed = with_part(a_letter(shifted), "_xmlsignatures/sig1.xml", b"<a/>")
    Path("a.docx").write_bytes(signed)

    code, _, err = run("a.docx", "--fix", "--guarded")

    assert code == 6
    assert "CV953 Không sửa: tệp đã ký số." in err
    assert Path("a.docx").read_bytes() == signed
