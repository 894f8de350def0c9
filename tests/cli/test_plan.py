"""Lệnh `congvan plan`: plans beside one another in a folder, made once and then only added to."""

from __future__ import annotations

from pathlib import Path

import pytest

from congvan.cli import main
from tests.chain.answers import issued
from tests.chain.orders import DIRECTIVE, DIRECTORY


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "chi-dao.yaml").write_text(DIRECTIVE, "utf-8")
    (tmp_path / "agencies.yaml").write_text(DIRECTORY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def called(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["plan", "chi-dao.yaml", *arguments])
    return int(str(ended.value.code))


def test_every_agency_gets_a_plan_once(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called("--all", "-o", "kh") == 0
    first = capsys.readouterr()
    made = {path.name: path.read_bytes() for path in (office / "kh").iterdir()}

    assert called("--all", "-o", "kh") == 0
    second = capsys.readouterr()

    assert first.out == "kh/so-y-te.yaml: mới\nkh/xa-hieu.yaml: mới\nkh/xa-po-e.yaml: mới\n"
    assert second.out.count(": không đổi\n") == 3
    assert second.err == "Không có gì mới.\n"
    assert {path.name: path.read_bytes() for path in (office / "kh").iterdir()} == made


def test_a_plan_renders_from_where_it_lies(office: Path) -> None:
    called("--agency", "xa-hieu", "-o", "a/b/kh")

    with pytest.raises(SystemExit) as ended:
        main(["render", "a/b/kh/xa-hieu.yaml"])

    assert ended.value.code == 0
    assert (office / "a/b/kh/xa-hieu.docx").is_file()
    assert "tệp: ../../../chi-dao.yaml" in (office / "a/b/kh/xa-hieu.yaml").read_text("utf-8")


def test_a_plan_that_was_renamed_is_found_again(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called("--agency", "so-y-te", "-o", "kh")
    (office / "kh" / "so-y-te.yaml").rename(office / "kh" / "ke hoach.yaml")
    more = DIRECTIVE.replace("      - Báo cáo", "      - Mua sắm.\n      - Báo cáo")
    (office / "chi-dao.yaml").write_text(more, "utf-8")
    capsys.readouterr()

    assert called("--agency", "so-y-te", "-o", "kh") == 0

    assert capsys.readouterr().out == "kh/ke hoach.yaml: thêm 1 nhiệm vụ\n"
    assert "Mua sắm." in (office / "kh" / "ke hoach.yaml").read_text("utf-8")


def test_a_broken_plan_is_told_and_the_others_go_on(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called("--agency", "so-y-te", "-o", "kh")
    path = office / "kh" / "so-y-te.yaml"
    broken = path.read_text("utf-8").replace("địa danh: Kon Tum", "địa danh: [Kon Tum")
    path.write_text(broken, "utf-8")
    capsys.readouterr()

    assert called("--all", "-o", "kh") == 3

    said = capsys.readouterr()
    assert said.out == "kh/xa-hieu.yaml: mới\nkh/xa-po-e.yaml: mới\n"
    assert "kh/so-y-te.yaml:6:11: error CV013 " in said.err
    assert path.read_text("utf-8") == broken


def test_another_document_of_that_name_is_never_written_over(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "kh").mkdir()
    (office / "kh" / "so-y-te.yaml").write_text(DIRECTIVE, "utf-8")

    assert called("--agency", "so-y-te", "-o", "kh") == 6

    assert "CV663" in capsys.readouterr().err
    assert (office / "kh" / "so-y-te.yaml").read_text("utf-8") == DIRECTIVE


def test_two_plans_of_one_agency_are_told(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called("--agency", "so-y-te", "-o", "kh")
    (office / "kh" / "x.yaml").write_bytes((office / "kh" / "so-y-te.yaml").read_bytes())
    capsys.readouterr()

    assert called("--agency", "so-y-te", "-o", "kh") == 1

    assert "kh/x.yaml:" in (said := capsys.readouterr().err)
    assert "CV665" in said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tệp: ../chi-dao.yaml", "tệp: ../khac.yaml"),
        ("loại: kế hoạch", "loại: báo cáo"),
    ],
)
def test_a_plan_of_another_directive_and_a_report_are_no_plans_of_this(
    office: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    called("--agency", "so-y-te", "-o", "kh")
    other = (office / "kh" / "so-y-te.yaml").read_text("utf-8").replace(old, new, 1)
    (office / "kh" / "so-y-te.yaml").unlink()
    (office / "kh" / "khac.yaml").write_text(other, "utf-8")
    capsys.readouterr()

    assert called("--agency", "so-y-te", "-o", "kh") == 0

    assert capsys.readouterr().out == "kh/so-y-te.yaml: mới\n"
    assert (office / "kh" / "khac.yaml").read_text("utf-8") == other


def test_words_are_renewed_when_asked_to(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called("--agency", "so-y-te", "-o", "kh")
    renewed = DIRECTIVE.replace('"Rà soát, thống kê."', "Rà soát toàn huyện.")
    (office / "chi-dao.yaml").write_text(renewed, "utf-8")
    capsys.readouterr()

    assert called("--all", "-o", "kh") == 0
    assert "CV660" in capsys.readouterr().err
    assert called("--agency", "so-y-te", "--update", "-o", "kh") == 0
    assert capsys.readouterr().out == "kh/so-y-te.yaml: đổi lời 1 nhiệm vụ\n"
    assert "Rà soát toàn huyện." in (office / "kh/so-y-te.yaml").read_text("utf-8")


def test_an_issued_plan_stays_byte_for_byte(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called("--agency", "so-y-te", "-o", "kh")
    path = office / "kh" / "so-y-te.yaml"
    path.write_text(issued(path.read_text("utf-8")), "utf-8")
    signed = path.read_bytes()
    more = DIRECTIVE.replace("      - Báo cáo", "      - Mua sắm.\n      - Báo cáo")
    (office / "chi-dao.yaml").write_text(more, "utf-8")
    capsys.readouterr()

    assert called("--agency", "so-y-te", "-o", "kh") == 0
    first = capsys.readouterr()
    assert called("--agency", "so-y-te", "--update", "-o", "kh") == 0

    assert first.out == "kh/so-y-te.yaml: đã ban hành, giữ nguyên\n"
    assert "CV685 Kế hoạch đã ban hành, nay chỉ đạo giao thêm 1 nhiệm vụ." in first.err
    assert "Không có gì mới." not in first.err
    assert path.read_bytes() == signed


def test_nothing_is_written_where_anything_is_wrong(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "chi-dao.yaml").write_text(DIRECTIVE.replace("[các xã]", "[các sở]"), "utf-8")

    assert called("--all", "-o", "kh") == 1

    assert "CV651" in capsys.readouterr().err
    assert not (office / "kh").exists()


@pytest.mark.parametrize("wanted", [[], ["--all", "--agency", "so-y-te"]])
def test_it_must_be_said_for_whom(office: Path, wanted: list[str]) -> None:
    assert called(*wanted, "-o", "kh") == 2
    assert not (office / "kh").exists()


def test_an_id_is_no_path(office: Path) -> None:
    (office / "agencies.yaml").write_text(
        DIRECTORY.replace("so-y-te:", '"../so-y-te":'), "utf-8"
    )

    assert called("--agency", "so-y-te", "-o", "kh") == 0

    assert [path.name for path in (office / "kh").iterdir()] == ["so-y-te.yaml"]
