"""Khối trong tài liệu: commands, YAML and Python of the pages do what the pages say they do."""

from __future__ import annotations

import contextlib
import io
import json
import shlex
import shutil
import sys
from collections.abc import Generator
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
import yaml

import congvan
from congvan.auditing.formats import Format, to_text
from congvan.cli import main
from congvan.model import parse_office
from congvan.model.office.office import FILE as OFFICE_FILE
from tests.api.batch.sheets import workbook
from tests.factories import EXAMPLE, LETTER, PLAN, yaml_of
from tests.pages import FIRST, GUIDE, ROOT, Sample, command_lines, page_text, samples

RUN: Final = ("README.md", "library.md", "check.md", "import.md", "chain.md", "batch.md")
"""The pages whose blocks are run, each in a folder of its own, in order."""

OUTSIDE: Final = ("--pdf", "--layout", "preview")
"""What needs LibreOffice, which has tests of its own; that these options exist is held, too."""

FINDING: Final = ("congvan check", "congvan trace")
"""What exits with 1 where it has something to tell."""

SCHEDULER: Final = "tcp://may-chu:8786"
"""The scheduler of the page about batches; here it is one on this machine."""

FAULTY: Final = LETTER.replace("Phòng Nội vụ báo cáo", "các các phòng báo cáo")

TYPED_AT: Final = (
    "README.md", "check.md", "import.md",
    *(page for page in GUIDE if command_lines(page_text(page))),
)  # fmt: skip
"""The pages whose command lines are run."""

PYTHON: Final = ("README.md", "library.md", "check.md", "chain.md", "batch.md")

TYPED: Final = {
    "thu.yaml": FAULTY,
    "van-ban-cu.yaml": FAULTY,
    "ke-hoach.yaml": PLAN
    + "phụ lục: [{tiêu đề: Danh sách, tệp riêng: có, nội dung: [Xã Hiếu]}]\n",
    "ke-hoach/hieu.yaml": PLAN,
    "ke-hoach/mang-den.yaml": PLAN.replace("Hiếu", "Măng Đen"),
    "moi.yaml": yaml_of("kính gửi: Ông [=họ tên]\n"),
    f"van-ban/{OFFICE_FILE}": "quy cách: {lề phải: 15}\n",
    "van-ban/ke-hoach.yaml": PLAN,
}
"""What somebody has typed who tries the pages."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every file that the pages name, as somebody who reads them has it."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(EXAMPLE.parents[1], folder / "examples")
    shutil.copytree(EXAMPLE.parent / "ke-hoach", folder / "plans")
    shutil.copy(EXAMPLE.parent / "agencies.yaml", folder)
    for name in ("chi-dao.yaml", "van-ban/chi-dao.yaml"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(EXAMPLE, folder / name)
    for name, text in TYPED.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    guests = [["họ tên", "ghi chú"], ["Trần Văn An", ""], ["Lê Thị Bình", ""]]
    (folder / "khach-moi.xlsx").write_bytes(workbook(guests))
    docx = congvan.render(congvan.loads(LETTER))
    for name in ("to-trinh.docx", "tờ-trình.docx", "cong-van-cu.docx"):
        (folder / name).write_bytes(docx)
    return folder


@pytest.fixture
def desk(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of that folder, and stand in it."""
    shutil.copytree(written, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(line: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, bytes]:
    """Run a command line; return its exit code, and what it writes to standard output."""
    words = shlex.split(line)[1:]
    fed = Path(words.pop(words.index("<") + 1)).read_bytes() if "<" in words else b""
    told = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(fed), "utf-8"))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(told, "utf-8", write_through=True))
    with pytest.raises(SystemExit) as stopped:
        main([word for word in words if word != "<"])
    assert isinstance(stopped.value.code, int)
    return stopped.value.code, told.getvalue()


@pytest.mark.parametrize("name", TYPED_AT)
def test_the_commands_of_a_page_run(
    name: str, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == FIRST:
        (desk / "thu.yaml").unlink()  # who begins has none
    lines = command_lines(page_text(name))
    run = [line for line in lines if not any(word in shlex.split(line) for word in OUTSIDE)]
    assert run
    for line in run:
        command, _, target = line.partition(" > ")

        code, told = _run(command, monkeypatch)

        if target:
            Path(target).write_bytes(told)
        assert code in ((0, 1) if command.startswith(FINDING) else (0,)), line
        words = shlex.split(line)
        results = [
            words[n + 1] for n, word in enumerate(words) if word in {"-o", ">", "--docx"}
        ]
        assert [made for made in results if not Path(made).exists()] == [], line


def _blocks(language: str) -> list[tuple[str, Sample]]:
    return [
        (name, sample)
        for name in RUN
        for sample in samples(page_text(name))
        if sample.language == language
    ]


def _shown(name: str) -> dict[int, str]:
    """Return what a page says is printed, by the line of the Python block that prints it."""
    blocks = list(samples(page_text(name)))
    return {
        python.line: text.text
        for python, text in pairwise(blocks)
        if python.language == "python"
        and text.language == "text"
        and text.said in {"prints", "In ra:"}
    }


def _executed(code: str, names: dict[str, object]) -> str:
    """Run the code of a block with the names of those before it; return what it prints."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(code, "page", "exec"), names)  # noqa: S102 - what our own pages show
    return printed.getvalue()


@pytest.mark.filterwarnings("default")  # those of Dask are its own
@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("name", PYTHON)
def test_the_python_of_a_page_prints_what_it_says(name: str) -> None:
    names: dict[str, object] = {}
    found: dict[int, str] = {}

    for sample in samples(page_text(name)):
        if sample.language == "python":
            with _cluster(sample.text) as code:
                found[sample.line] = _executed(code, names)

    assert found == dict.fromkeys(found, "") | _shown(name)


@contextlib.contextmanager
def _cluster(code: str) -> Generator[str]:
    """Give code that names the page's scheduler one on this machine instead."""
    if SCHEDULER not in code:
        yield code
        return
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, processes=False, dashboard_address=None
    ) as cluster:
        yield code.replace(SCHEDULER, cluster.scheduler_address)


def test_every_text_on_a_page_is_what_a_block_prints() -> None:
    assert {name for name, _ in _blocks("python")} == set(PYTHON)
    assert len(_blocks("text")) == sum(len(_shown(name)) for name in RUN)


def test_the_yaml_of_the_pages_is_right() -> None:
    hooks = {
        hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_bytes())
    }
    for name, sample in _blocks("yaml"):
        if sample.text.startswith(f"# {OFFICE_FILE}\n"):
            assert parse_office(sample.text, OFFICE_FILE).noticed == (), name
        else:
            (repository,) = yaml.safe_load(sample.text)["repos"]
            assert repository["rev"] == f"v{congvan.__version__}"
            assert {hook["id"] for hook in repository["hooks"]} == hooks


def test_the_json_on_the_page_is_what_is_written() -> None:
    ((_, sample),) = _blocks("json")
    audit = congvan.audit(FAULTY, "thu.yaml")
    shown, made = json.loads(sample.text), json.loads(to_text([audit], Format.JSON, str))

    for whole in (shown, made):
        (file,) = whole["files"]
        file["rules"] = file["rules"][0]
        file["coverage"] = sorted(file["coverage"])

    assert shown == made
