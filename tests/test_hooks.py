"""Móc pre-commit: its commands are those of the program, its files are documents."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from congvan.cli import main

ROOT: Final = Path(__file__).parents[1]
HOOKS: Final[list[dict[str, Any]]] = yaml.safe_load(
    (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
)
FILES: Final = {
    "van-ban/thư 1.yaml": True,
    "thu.yml": True,
    "tờ trình.docx": True,
    "congvan.yaml": True,
    ".pre-commit-config.yaml": False,
    ".github/workflows/ci.yml": False,
    "van-ban/~$trình.docx": False,
    "README.md": False,
    "anh.png": False,
}
"""Files of a repository, and whether a hook takes them."""


def test_a_hook_runs_a_command_that_there_is(
    subtests: pytest.Subtests, capsys: pytest.CaptureFixture[str]
) -> None:
    for hook in HOOKS:
        with subtests.test(hook["id"]):
            program, *arguments = hook["entry"].split()

            with pytest.raises(SystemExit) as ended:
                main([*arguments, "khong-co.yaml"])

            assert (program, ended.value.code) == ("congvan", 3)
            assert "CV019" in capsys.readouterr().out


def test_a_hook_takes_documents_and_nothing_hidden(subtests: pytest.Subtests) -> None:
    for (file, taken), hook in product(FILES.items(), HOOKS):
        with subtests.test(file, hook=hook["id"]):
            wanted, left_out = re.search(hook["files"], file), re.search(hook["exclude"], file)

            assert bool(wanted and not left_out) is taken
            assert hook["types"] == ["file"]


def test_hooks_that_write_are_run_one_after_another() -> None:
    for hook in HOOKS:
        assert hook.get("require_serial", False) is ("--fix" in hook["entry"])
