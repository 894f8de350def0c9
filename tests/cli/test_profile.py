"""Hồ sơ cơ quan ở dòng lệnh: found up the tree or named, and what goes before it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import congvan
from congvan.cli import main
from congvan.decree.page import twips
from tests.factories import paragraphs, yaml_of
from tests.model.test_office import BARE, ONE, PROFILE
from tests.rendering.test_resizing import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN: Final = yaml_of("mẫu:\n", PROFILE)
NAMED: Final = (
    "    → Ghi `chức vụ`, `họ tên` của người ký; hoặc ghi `người ký` trong congvan.yaml.\n"
)


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of an office, with a document a folder below."""
    monkeypatch.delenv("CONGVAN_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nam").mkdir()
    (tmp_path / "nam" / "thu.yaml").write_text(BARE, "utf-8")
    (tmp_path / "congvan.yaml").write_text(OWN, "utf-8")
    return tmp_path


class Answer:
    """What a command said and how it ended."""

    def __init__(self, arguments: Sequence[str], capfd: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as end:
            main(list(arguments))
        self.code = end.value.code
        self.out, self.err = capfd.readouterr()


@pytest.fixture
def capture(capfd: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    return capfd


def test_a_document_is_rendered_with_the_profile_above_it(
    room: Path, capture: pytest.CaptureFixture[str]
) -> None:
    answer = Answer(["render", "nam/thu.yaml"], capture)

    docx = (room / "nam" / "thu.docx").read_bytes()
    assert (answer.code, answer.err) == (0, "")
    assert "SỞ Y TẾ" in paragraphs(docx)
    assert f'w:top="{twips(25)}"' in text_of(docx)


def test_the_nearest_profile_counts(room: Path, capture: pytest.CaptureFixture[str]) -> None:
    profile = yaml_of("cơ quan: {tên: Sở Nội vụ}\n", OWN)
    (room / "nam" / "congvan.yaml").write_text(profile, "utf-8")

    Answer(["render", "nam/thu.yaml"], capture)

    assert "SỞ NỘI VỤ" in paragraphs((room / "nam" / "thu.docx").read_bytes())


def test_a_named_profile_goes_before_the_nearest(
    room: Path, capture: pytest.CaptureFixture[str]
) -> None:
    profile = yaml_of("cơ quan: {tên: Sở Nội vụ}\n", OWN)
    (room / "khac.yaml").write_text(profile, "utf-8")

    answer = Answer(["render", "--profile", "khac.yaml", "nam/thu.yaml"], capture)

    assert answer.code == 0
    assert "SỞ NỘI VỤ" in paragraphs((room / "nam" / "thu.docx").read_bytes())


def test_sizes_typed_go_before_those_of_the_profile(
    room: Path, capture: pytest.CaptureFixture[str]
) -> None:
    path = room / "nam" / "thu.yaml"
    document = congvan.load(path, congvan.load_office(room / "congvan.yaml"))

    Answer(["render", "nam/thu.yaml", "--sizes", "13"], capture)

    made = (room / "nam" / "thu.docx").read_bytes()
    assert made == congvan.render(document, house=document.house._replace(sizes="13"))
    assert made != congvan.render(document)


def test_each_document_of_a_batch_has_the_profile_of_its_folder(
    room: Path, capture: pytest.CaptureFixture[str]
) -> None:
    for name, issuer in (("a", "Sở Nội vụ"), ("b", "Sở Tài chính")):
        (room / name).mkdir()
        (room / name / "thu.yaml").write_text(BARE, "utf-8")
        profile = yaml_of(f"cơ quan: {{tên: {issuer}}}\n", OWN)
        (room / name / "congvan.yaml").write_text(profile, "utf-8")

    answer = Answer(["render", "a/thu.yaml", "b/thu.yaml"], capture)

    assert answer.code == 0
    assert "SỞ NỘI VỤ" in paragraphs((room / "a" / "thu.docx").read_bytes())
    assert "SỞ TÀI CHÍNH" in paragraphs((room / "b" / "thu.docx").read_bytes())


def test_standard_input_has_only_the_profile_that_is_named(
    capture: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, room: Path
) -> None:
    for arguments, code in (
        (["check", "-"], 1),
        (["check", "--profile", "congvan.yaml", "-"], 0),
    ):
        with (room / "nam" / "thu.yaml").open(encoding="utf-8") as stream:
            monkeypatch.setattr("sys.stdin", stream)

            assert Answer(arguments, capture).code == code


def test_findings_about_the_profile_s_values_name_the_profile(
    room: Path, capture: pytest.CaptureFixture[str]
) -> None:
    (room / "congvan.yaml").write_text(yaml_of("viết tắt: S Y T\n", OWN), "utf-8")

    answer = Answer(["check", "nam/thu.yaml"], capture)

    assert answer.code == 1
    assert answer.out.startswith("congvan.yaml:12:11: error CV301 Ký hiệu “S Y T-VP”")


def test_a_profile_above_the_folder_of_the_command_is_named_in_full(
    room: Path, capture: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (room / "congvan.yaml").write_text(yaml_of("viết tắt: S Y T\n", OWN), "utf-8")
    monkeypatch.chdir(room / "nam")

    answer = Answer(["check", "thu.yaml"], capture)

    assert answer.out.startswith(f"{room.resolve() / 'congvan.yaml'}:12:11: error CV301")


@pytest.mark.parametrize("command", ["render", "check", "preview"])
def test_a_broken_profile_is_answered_and_nothing_is_made(
    command: str, room: Path, capture: pytest.CaptureFixture[str]
) -> None:
    (room / "congvan.yaml").write_text("quy cách: {lề trên: 19}\n", "utf-8")

    answer = Answer([command, "nam/thu.yaml"], capture)

    said = "congvan.yaml:1:21: error CV802 “lề trên” 19 mm: ít nhất 20 mm (PL1-I-I.3).\n"
    assert answer.code == 1
    assert (answer.out + answer.err).startswith(said)
    assert [path.name for path in (room / "nam").iterdir()] == ["thu.yaml"]


@pytest.mark.parametrize("command", ["render", "check", "preview"])
def test_a_profile_that_is_not_there_is_said(
    command: str, capture: pytest.CaptureFixture[str]
) -> None:
    answer = Answer([command, "--profile", "khong.yaml", "nam/thu.yaml"], capture)

    assert answer.code == 3
    assert "khong.yaml: error CV019 Không có tệp này." in answer.out + answer.err


def test_a_document_far_from_its_profile_is_told_so(
    room: Path, capture: pytest.CaptureFixture[str]
) -> None:
    (room / "congvan.yaml").unlink()

    answer = Answer(["check", "nam/thu.yaml"], capture)

    assert answer.out.startswith(
        "nam/thu.yaml:1:1: error CV102 Thiếu khóa “cơ quan”.\n"
        "    → Thêm khóa ấy; `congvan new LOẠI` cho xem mẫu đầy đủ.\n"
    )
    assert (
        "nam/thu.yaml:7:5: error CV110 Không có hồ sơ cơ quan ghi người ký “gd”.\n"
        in answer.out
    )
    assert NAMED in answer.out


def test_a_profile_itself_is_checked(room: Path, capture: pytest.CaptureFixture[str]) -> None:
    right = Answer(["check", "congvan.yaml"], capture)
    (room / "congvan.yaml").write_text(f"{ONE}quy cách: {{lùi đầu dòng: 11}}\n", "utf-8")
    wrong = Answer(["check", "congvan.yaml"], capture)

    assert (right.code, right.out, right.err) == (0, "", "0 lỗi, 0 cảnh báo.\n")
    assert wrong.out.startswith(
        "congvan.yaml:3:26: error CV802 “lùi đầu dòng” 11 mm: chỉ 10 hoặc 12,7 mm (PL1-I-II.6e)."
    )


def test_a_profile_among_the_documents_of_a_batch_is_not_rendered(
    room: Path, capture: pytest.CaptureFixture[str]
) -> None:
    answer = Answer(["render", "nam/thu.yaml", "congvan.yaml"], capture)

    assert answer.code == 1
    assert "congvan.yaml: error CV109" in answer.err
    assert (room / "nam" / "thu.docx").is_file()


def test_the_templates_of_the_office_come_after_those_named_and_before_the_built_in(
    room: Path, capture: pytest.CaptureFixture[str]
) -> None:
    built_in = congvan.load_type("cong_van").folder
    for folder, name in (("mau-rieng", "Thư của Sở"), ("mau-goi", "Thư của phòng")):
        shutil.copytree(built_in, room / folder / "cong_van")
        path = room / folder / "cong_van" / "type.yaml"
        typed = re.sub(r"must: .*", "must: [drafter]", path.read_text("utf-8"))
        path.write_text(f"name: {name}\n{typed}", "utf-8")
    (room / "congvan.yaml").write_text(PROFILE, "utf-8")

    office = Answer(["check", "nam/thu.yaml"], capture)
    named = Answer(["check", "nam/thu.yaml", "--templates", "mau-goi"], capture)

    assert "Thư của Sở phải có “người soạn thảo”." in office.out
    assert "Thư của phòng phải có “người soạn thảo”." in named.out


def test_the_schema_of_a_profile_is_printed(capture: pytest.CaptureFixture[str]) -> None:
    answer = Answer(["schema", "--office"], capture)

    assert json.loads(answer.out) == json.loads(json.dumps(congvan.office_schema()))
    assert json.loads(answer.out)["title"] == "Hồ sơ cơ quan của congvan"


def test_pictures_of_a_document_are_found_beside_it(
    room: Path, capture: pytest.CaptureFixture[str]
) -> None:
    picture = "mở đầu:\nnội dung:\n  - hình: {tệp: khong-co.png}\n"
    (room / "nam" / "thu.yaml").write_text(yaml_of(picture, BARE), "utf-8")

    answer = Answer(["check", "nam/thu.yaml"], capture)

    assert answer.code != 0
    assert "Không có tệp hình này" in answer.out
