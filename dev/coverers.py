"""Kiểm thử chạm dòng nào: which tests run a statement, the nearest to its module first."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dev.faults import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DATA: Final = Path(".coverage")
TIMES: Final = Path(".seconds")

PYTEST: Final = (
    sys.executable, "-m", "pytest", "-q", "--hypothesis-seed=0", "-p", "no:cacheprovider",
    "--no-header",
)  # fmt: skip
_TESTS: Final = (
    *FOLDERS, "tests/word", "tests/importing", "tests/chain", "tests/checking", "tests/auditing",
    "tests/cli", "tests/api/test_audit_text.py", "tests/test_golden.py", "tests/test_samples.py",
    "tests/test_example.py",
)  # fmt: skip
"""Tests that read Word files or follow orders, but for those that wait for LibreOffice."""

_LONGEST: Final = 10
"""Tests that take more seconds are left alone: a fault only they notice counts as unnoticed."""

_FAILED: Final = 1
"""What pytest ends with where some tests fail; more is a fault of another kind."""

_SHOWN: Final = 3000
_PASSED: Final = re.compile(r"^(\S.*) PASSED +\[", re.MULTILINE)
_STATEMENTS: Final = (ast.stmt, ast.ExceptHandler)
_SECONDS: Final = re.compile(r"^([\d.]+)s (?:setup|call|teardown) +(\S.*)$", re.MULTILINE)


class Test(NamedTuple):
    """Một kiểm thử, and how long it takes."""

    name: str
    seconds: float


class Coverers:
    """Which tests run which lines, as found by running all of them once in this folder."""

    def __init__(self) -> None:
        """Run all tests unless that was done before; what fails by itself notices nothing."""
        if not DATA.exists():
            _run_all()

    def tests(self, path: Path, at: int) -> list[Test]:
        """Return the tests that run the statement at a line, the nearest and shortest first.

        What is run when a module is imported is run for every test of the module, or of its
        folder if no test runs more of the module than that.
        """
        by_line = self._data.contexts_by_lineno(str(path.resolve()))
        names = _names(by_line, _statement(path.read_text("utf-8"), at) or by_line)
        if "" in names:
            names = _names(by_line, by_line) - {""} or self._beside(path)
        tests = [Test(name, self._seconds.get(name, 0)) for name in names & self._known]
        short = [test for test in tests if test.seconds <= _LONGEST]
        return sorted(
            short, key=lambda test: (_distance(test.name, path), test.seconds, test.name)
        )

    def _beside(self, path: Path) -> set[str]:
        """Return the tests of the folder of a module."""
        return {name for name in self._seconds if _distance(name, path) < 0}

    @cached_property
    def _data(self) -> Any:  # noqa: ANN401
        made: Any = import_module("coverage")
        data = made.CoverageData(str(DATA))
        data.read()
        return data

    @cached_property
    def _known(self) -> set[str]:
        """The tests that passed, as far as they are there: others fail without any fault."""
        command = (*PYTEST, "--collect-only", *_TESTS)
        told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
        return {*told.stdout.splitlines()} & {*_PASSED.findall(TIMES.read_text("utf-8"))}

    @cached_property
    def _seconds(self) -> dict[str, float]:
        seconds: dict[str, float] = {}
        for told, name in _SECONDS.findall(TIMES.read_text("utf-8")):
            seconds[name] = seconds.get(name, 0) + float(told)
        return seconds


def _run_all() -> None:
    """Run all tests, and keep which lines each of them runs, and its seconds."""
    looked = [f"--cov={folder}" for folder in FOLDERS]
    kept = ("--cov-context=test", "--cov-report=", "--durations=0", "-vvv")
    command = (*PYTEST, *looked, *kept, *_TESTS)
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)  # noqa: S603
    if told.returncode > _FAILED:
        DATA.unlink(missing_ok=True)
        raise SystemExit(told.stdout[-_SHOWN:])
    TIMES.write_text(told.stdout, "utf-8")


def _names(by_line: Mapping[int, Iterable[str]], lines: Iterable[int]) -> set[str]:
    """Return the tests that run one of the lines; "" stands for an import."""
    return {told.partition("|")[0] for line in lines for told in by_line.get(line, ())}


def _statement(source: str, at: int) -> range:
    """Return the lines of the statement at a line, none if it is run on import."""
    lines = range(0)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and at in (inside := _body(node)):
            heads = [_head(child) for child in ast.walk(node) if isinstance(child, _STATEMENTS)]
            lines = next((head for head in reversed(heads[1:]) if at in head), inside)
    return lines


def _body(node: ast.FunctionDef) -> range:
    return range(node.body[0].lineno, (node.end_lineno or 0) + 1)


def _head(node: ast.stmt | ast.ExceptHandler) -> range:
    """Return the lines of a statement: of a compound one, those before its body."""
    body: list[ast.stmt] = getattr(node, "body", [])
    end = body[0].lineno if body else (node.end_lineno or node.lineno) + 1
    return range(node.lineno, max(end, node.lineno + 1))


def _distance(test: str, path: Path) -> int:
    """Return how far a test is from a module in the tree, which tests mirror."""
    here = test.partition("::")[0].removesuffix(".py").replace("/test_", "/").split("/")
    there = path.with_suffix("").parts
    apart = (one != other for one, other in zip(here[1:], there[1:], strict=False))
    return -next((same for same, other in enumerate(apart) if other), len(here) - 1)
