"""Lệnh về mẫu: `congvan template copy` and `congvan template check`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from congvan.cli import main
from congvan.pack.pack import FILES, builtin, names
from tests.packs import replace


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> int:
    """Run the command as a user does and return its exit code."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    code = stopped.value.code
    assert isinstance(code, int)
    return code


def test_copy_starts_a_pack_and_names_what_it_wrote(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("template", "copy", "Công văn", "mau")

    written = [Path("mau") / "cong_van" / name for name in FILES]
    assert code == 0
    assert capsys.readouterr() == ("".join(f"{path}\n" for path in written), "")
    assert [path.read_bytes() for path in written] == [
        (builtin() / "cong_van" / name).read_bytes() for name in FILES
    ]


def test_copy_never_overwrites_and_then_writes_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    kept = Path("mau") / "cong_van" / "sample.yaml"
    kept.parent.mkdir(parents=True)
    kept.write_text("của xã", "utf-8")

    code = run("template", "copy", "cong_van", "mau")

    assert code == 6
    assert capsys.readouterr().err.startswith(f"{kept}: error CV920 Tệp “sample.yaml” đã có.\n")
    assert kept.read_text("utf-8") == "của xã"
    assert list(kept.parent.iterdir()) == [kept]


def test_copy_overwrites_when_told(capsys: pytest.CaptureFixture[str]) -> None:
    run("template", "copy", "cong_van", "mau")
    Path("mau/cong_van/sample.yaml").write_text("của xã", "utf-8")

    code = run("template", "copy", "cong_van", "mau", "--force")

    assert code == 0
    assert "loại: công văn" in Path("mau/cong_van/sample.yaml").read_text("utf-8")
    assert "sample.yaml" in capsys.readouterr().out


def test_copy_of_an_unknown_type_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("template", "copy", "tờ khai", "mau")

    assert code == 4
    assert "Không có mẫu cho loại “tờ khai”" in capsys.readouterr().err
    assert not Path("mau").exists()


@pytest.mark.parametrize("name", names())
def test_what_was_copied_can_be_used(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    run("template", "copy", name, "mau")
    capsys.readouterr()

    assert run("template", "check", "mau") == 0


def test_check_says_every_fault_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    run("template", "copy", "cong_van", "mau")
    capsys.readouterr()
    docx = Path("mau") / "cong_van" / "template.docx"
    replace(docx, {"{{ place }}": "{{ plase }}", "{{p motto_rule | rule }}": ""})

    code = run("template", "check", "mau")

    said = capsys.readouterr()
    assert code == 1
    assert said.err == "1 lỗi, 1 cảnh báo.\n"
    assert re.sub(r"oạn \d+", "oạn #", said.out) == (
        f"{docx}: error CV904 Đoạn # “{{{{ plase }}}}, {{{{ date }}}}”: thẻ {{{{ plase }}}} gọi "
        "“plase”, không có giá trị nào tên ấy.\n"
        "    → Ý bạn là “place”?\n"
        f"{docx}: warning CV908 Mẫu không có thẻ của “motto_rule”; mẫu có sẵn (công văn) viết ở "
        "đoạn #: {{p motto_rule | rule }}\n"
        "    → Chép thẻ ấy từ mẫu có sẵn, trừ khi cơ quan không bao giờ dùng thành phần ấy.\n"
    )


def test_check_of_a_good_pack_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    run("template", "copy", "cong_van", "mau")
    capsys.readouterr()

    assert run("template", "check", "mau") == 0
    assert capsys.readouterr() == ("", "0 lỗi, 0 cảnh báo.\n")


def test_check_inside_the_folder_of_a_type(monkeypatch: pytest.MonkeyPatch) -> None:
    run("template", "copy", "cong_van", "mau")
    monkeypatch.chdir("mau/cong_van")

    assert run("template", "check", ".") == 0


def test_check_of_a_folder_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("template", "check", "mau") == 2
    assert "Không có thư mục “mau”." in capsys.readouterr().err


def test_check_of_a_folder_without_types(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mau").mkdir()

    assert run("template", "check", "mau") == 1
    assert capsys.readouterr().out.startswith("mau: error CV918 ")


def test_the_group_by_itself_shows_its_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("template") == 2
    assert "Các lệnh:\n  check  Soát thẻ" in capsys.readouterr().out


def test_a_near_command_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("template", "chek", "mau") == 2
    assert "Không có lệnh “chek”; gần nhất: check." in capsys.readouterr().err
