"""Lệnh nạp khi gọi: a command imports its own module and what it needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

from congvan.cli import cli
from congvan.cli.commands import COMMANDS
from tests.factories import yaml_of

_ASKED: Final = """\
import sys
from congvan.cli import main
try:
    main(sys.argv[1:])
except SystemExit as ended:
    assert not ended.code, ended.code
print(*sys.modules)
"""


def imported_by(*arguments: str) -> set[str]:
    """Return the modules that are there when a command has run in a process of its own."""
    asked = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-c", _ASKED, *arguments], capture_output=True, check=True
    )
    return set(asked.stdout.decode().splitlines()[-1].split())


def own_modules() -> set[str]:
    return {f"congvan.cli.{entry.module}" for entry in COMMANDS.values()}


def test_the_table_names_a_command_in_each_module() -> None:
    for name, command in cli.all_commands().items():
        entry = COMMANDS[name]
        module = import_module(f"congvan.cli.{entry.module}")

        assert (command.name, command.help) == (name, entry.help)
        assert getattr(module, entry.module) is command


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_what_the_program_is_is_said_without_any_command(option: str) -> None:
    found = imported_by(option)

    assert not found & (own_modules() | {"pydantic", "yaml", "jinja2", "lxml"})


@pytest.mark.parametrize("many", [1, 2])
def test_rendering_imports_what_rendering_needs(tmp_path: Path, many: int) -> None:
    files = [tmp_path / f"{number}.yaml" for number in range(many)]
    for file in files:
        file.write_text(yaml_of(), "utf-8")

    found = imported_by("render", *map(str, files))

    assert found & own_modules() == {"congvan.cli.render"}
    assert not found & {"lxml", "rich", "congvan.auditing", "congvan.rendering.pdf"}


def test_checking_imports_no_other_task(tmp_path: Path) -> None:
    (tmp_path / "thu.yaml").write_text(yaml_of(), "utf-8")

    found = imported_by("check", str(tmp_path / "thu.yaml"))

    assert found & own_modules() == {"congvan.cli.check"}
    assert not found & {"congvan.chain.trace", "congvan.chain.report", "congvan.rendering.pdf"}
