"""Đóng góp: a type and a rule are added to a copy, and nothing is red but what is owed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from dev.__main__ import main
from dev.new_rule import SCOPES, write_rule
from dev.owed import owed
from tests.factories import ROOT

PAGE: Final = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
COPIED: Final = ("congvan", "dev", "docs", "examples", "templates", "tests", "pyproject.toml")
LEFT_OUT: Final = shutil.ignore_patterns("__pycache__", "_build", "generated", ".hypothesis")

SLIP: Final = "templates/phieu_de_xuat"
RULES: Final = ROOT / "congvan" / "checking" / "rules"
RULE: Final = "congvan/checking/rules/wording/cv739_office_in_brackets.py"
CATALOGUE: Final = "congvan/findings/locale/en/congvan.po"
WRITTEN: Final = {
    '"""…"""': '"""Tên phòng: never in brackets."""',
    '    "",\n    "",\n': '    "Tên phòng viết trong ngoặc đơn.",\n    "Bỏ dấu ngoặc đơn ấy.",\n',
    'wrong=""': 'wrong="mở đầu: Giao (Phòng Nội vụ) báo cáo."',
    'right=""': 'right="mở đầu: Giao Phòng Nội vụ báo cáo."',
    'r"(?!)"': r'r"\(Phòng [^)]*\)"',
}
"""What a person writes in a new rule."""

TRANSLATED: Final = {
    "Tên phòng viết trong ngoặc đơn.": "The name of a section stands in brackets.",
    "Bỏ dấu ngoặc đơn ấy.": "Take the brackets away.",
}
PARTS: Final = ("docstring", "summary", "remedy", "wrong", "right")
LEAST: Final = 8
"""So many tests at least are about every type."""

SHOWN: Final = ("-v", "--override-ini", "verbosity_subtests=1")
"""Every entry of a list that a test goes through is told."""

ASKED: Final = (
    "tests/checking/test_rules.py",
    "tests/findings/test_messages.py", "tests/test_docs.py", "tests/test_every_type.py",
    "tests/test_gallery.py", "tests/test_golden.py",
    "tests/test_samples.py", "tests/test_templates.py", "tests/importing/test_sheet.py",
)  # fmt: skip
ABOUT: Final = (
    "phieu_de_xuat or CV739 or catalogue or gallery or list or decree or picture or left_over "
    "or rebuilding or without_a_model or types_are_drawn or every_rule or line_by_line "
    "or sample or example or kind_explains or template or three_files"
)
"""The tests of completeness, and those of the new type and the new rule."""


class Said(NamedTuple):
    """Lời của lệnh: the lines that a command printed."""

    code: int
    lines: list[str]


Run = Callable[..., Said]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the checkout."""
    room = tmp_path_factory.mktemp("copy")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, room / name, ignore=LEFT_OUT)
        else:
            shutil.copy(ROOT / name, room)
    for name in ("CONTRIBUTING.md", "README.md"):
        shutil.copy(ROOT / name, room)
    return room


@pytest.fixture(scope="module")
def run(copy: Path) -> Run:
    """Return a function that runs `python -m` in the copy."""

    def runs(*arguments: str) -> Said:
        done = subprocess.run(  # noqa: S603 - our own modules
            [sys.executable, "-m", *arguments], cwd=copy, capture_output=True, text=True,
            check=False, env={**os.environ, "PYTHONPATH": str(copy), "PYTHONUTF8": "1"},
        )  # fmt: skip
        return Said(done.returncode, (done.stdout + done.stderr).splitlines())

    return runs


@pytest.fixture(scope="module")
def typed(copy: Path, run: Run) -> tuple[Said, Said]:
    """Add a type by hand, as the page says; return what was owed, and what a command wrote."""
    (copy / SLIP).mkdir()
    for name in ("type.yaml", "sample.yaml"):
        shutil.copy(copy / "templates" / "phieu_gui" / name, copy / SLIP / name)
    sample = (copy / SLIP / "sample.yaml").read_text("utf-8")
    (copy / SLIP / "sample.yaml").write_text(
        sample.replace("phiếu gửi", "phiếu đề xuất"), "utf-8"
    )
    with (copy / SLIP / "type.yaml").open("a", encoding="utf-8") as file:
        file.write("name: Phiếu đề xuất\nmodel: '1.4'\n")
    return run("dev", "owed"), run("dev", "update", "phieu_de_xuat")


@pytest.fixture(scope="module")
def ruled(copy: Path, run: Run, typed: tuple[Said, Said]) -> tuple[Said, Said]:
    """Add a rule, its words and their translation; return what each command left."""
    del typed
    added = run("dev", "add-rule", "CV739", "office-in-brackets", "--wording")
    replace(copy / RULE, WRITTEN)
    updated = run("dev", "update")
    entry = 'msgid "{}"\nmsgstr "{}"'
    pairs = {entry.format(one, ""): entry.format(one, said) for one, said in TRANSLATED.items()}
    replace(copy / CATALOGUE, pairs)
    return added, updated


def replace(path: Path, pairs: dict[str, str]) -> None:
    """Put other words in a file, each once, where they must stand."""
    text = path.read_text("utf-8")
    for old, new in pairs.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def test_nothing_is_owed() -> None:
    assert owed() == []


def test_a_type_owes_its_pages_and_one_command_writes_them(typed: tuple[Said, Said]) -> None:
    pages = [
        f"{SLIP}/template.docx",
        "tests/golden/phieu_de_xuat.txt", "docs/images/types/phieu_de_xuat.png",
    ]  # fmt: skip

    assert typed == (Said(1, pages), Said(0, [f"written: {page}" for page in pages]))


def test_a_rule_owes_its_words_and_their_translation(ruled: tuple[Said, Said]) -> None:
    parts = [f"owed: {RULE}: {part}" for part in PARTS]
    sentences = sorted(TRANSLATED)
    entries = [f"written: {CATALOGUE}: “{sentence}”" for sentence in sentences]
    stubs = [f"owed: {CATALOGUE}: msgstr of “{sentence}”" for sentence in sentences]

    assert ruled == (
        Said(0, [f"written: {RULE}", *parts]),
        Said(0, entries + stubs),
    )


def test_then_nothing_is_red(ruled: tuple[Said, Said], run: Run) -> None:
    del ruled

    asked = run("pytest", "-p", "no:cacheprovider", *SHOWN, *ASKED, "-k", ABOUT)

    assert asked.code == 0, "\n".join(asked.lines[-40:])
    passed = [line for line in asked.lines if "PASSED" in line]
    assert sum("[phieu_de_xuat]" in line for line in passed) >= LEAST
    assert sum("[CV739]" in line for line in passed) >= len(PARTS) - 1


def test_then_nothing_is_owed_and_what_is_there_is_not_written_again(
    copy: Path, ruled: tuple[Said, Said], run: Run
) -> None:
    del ruled
    before = {path: path.stat().st_mtime_ns for path in copy.rglob("*.*") if _is_source(path)}

    again = run("dev", "add-type", "Giấy mời", "--like", "cong_van")

    assert again == Said(0, [])
    assert [path for path, when in before.items() if path.stat().st_mtime_ns != when] == []


@pytest.mark.parametrize(
    ("code", "name", "scope"),
    [
        ("CV501", "signed-by-nobody", "typed"),
        ("CV599", "deputy-without-kt", "typed"),
        ("CV59", "signed-by-nobody", "typed"),
        ("CV599", "Signed by nobody", "typed"),
        ("CV825", "signed-by-nobody", "typed"),
        ("CV599", "signed-by-nobody", "looks"),
    ],
)
def test_a_rule_that_cannot_be_called_so_is_refused(code: str, name: str, scope: str) -> None:
    before = sorted(RULES.rglob("*.py"))

    with pytest.raises(ValueError, match=r"taken|is called|only they"):
        write_rule(code, name, SCOPES[scope])

    assert sorted(RULES.rglob("*.py")) == before


def test_the_page_names_what_is_there() -> None:
    named = re.findall(r"`([\w./-]+)`", PAGE)
    paths = [name for name in named if "/" in name and not name.startswith("/")]
    commands = re.findall(r"python -m dev ([\w-]+)", PAGE)

    assert [name for name in paths if not (ROOT / name).exists()] == []
    assert sorted(set(commands) - main.commands.keys()) == []
    assert sorted(main.commands.keys() - set(commands)) == []


def test_the_page_says_for_every_folder_which_tests_to_run() -> None:
    rows = re.findall(r"^\| `congvan/(\w+)`", PAGE, re.MULTILINE)

    assert sorted(rows) == sorted(one.name for one in (ROOT / "congvan").glob("[a-z]*/"))


def _is_source(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts
