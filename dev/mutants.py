"""Đột biến: small faults put into the code one at a time, and whether the tests notice them.

cosmic-ray (the extra `mutation`) makes the faults; a sample of them is tried in a copy of the
repository, each with the tests of its folder alone.
"""

from __future__ import annotations

import ast
import contextlib
import random
import shutil
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

ROOT: Final = Path(__file__).parents[1]
LEAST: Final = 0.92
"""Share of the faults that must be noticed."""

TESTS: Final = {
    "congvan/word": "tests/word",
    "congvan/importing": "tests/importing",
    "congvan/chain": "tests/chain",
}
"""Folders that are tried, and the tests of each."""

_PYTEST: Final = (
    f"{sys.executable} -m pytest -x -q --hypothesis-seed=0 -p no:cacheprovider --no-header"
)
_PATIENCE: Final = 4
"""How many times longer than usual the tests may take before a fault counts as noticed."""

Spot = tuple[int, int]


class Tried(NamedTuple):
    """Một đột biến đã thử: what was changed, and whether a test failed."""

    change: str
    noticed: bool


def tried(count: int, seed: int) -> Iterator[Tried]:
    """Yield a sample of the faults of all folders, tried one after the other."""
    with TemporaryDirectory() as room, _copied(Path(room)):
        seconds = {folder: _seconds(tests) for folder, tests in TESTS.items()}
        for folder, fault in _sample(count, seed):
            command = f"{_PYTEST} {TESTS[folder]}"
            mutating: Any = import_module("cosmic_ray.mutating")
            result = mutating.mutate_and_test([fault], command, seconds[folder])
            yield Tried(str(result.diff or result.output), result.is_killed)


@contextlib.contextmanager
def _copied(room: Path) -> Generator[None]:
    """Work in a copy of what git knows of, so that the code itself is never changed."""
    git = shutil.which("git") or "git"
    listed = subprocess.run(  # noqa: S603 - a list of our own files
        [git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    for name in listed.stdout.rstrip("\0").split("\0"):
        (room / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, room / name)
    with contextlib.chdir(room):
        yield


def _seconds(tests: str) -> float:
    """Return how long tests may take; they must pass before anything is changed."""
    start = time.monotonic()
    subprocess.run([*_PYTEST.split(), tests], check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return _PATIENCE * (time.monotonic() - start) + 10


def _sample(count: int, seed: int) -> list[tuple[str, Any]]:
    """Return faults of all folders, each with its folder, the same for the same seed."""
    every = [(folder, fault) for folder in TESTS for fault in _faults(Path(folder))]
    chosen = random.Random(seed).sample(every, min(count, len(every)))  # noqa: S311
    return sorted(chosen, key=lambda one: (str(one[1].module_path), one[1].start_pos))


def _faults(folder: Path) -> Iterator[Any]:
    """Yield the faults that can be put into the modules of a folder, types left alone."""
    making: Any = import_module("cosmic_ray.commands.init")
    for path in sorted(folder.rglob("*.py")):
        typed = list(_annotations(path.read_text("utf-8")))
        for item in making._all_work_items([path], {}):  # noqa: SLF001 - its only way in
            (fault,) = item.mutations
            inside = any(start <= fault.start_pos < end for start, end in typed)
            if not inside:
                yield fault


def _annotations(source: str) -> Iterator[tuple[Spot, Spot]]:
    """Yield where types are annotated: nothing is run there."""
    for node in ast.walk(ast.parse(source)):
        for name in ("annotation", "returns"):
            found = getattr(node, name, None)
            if isinstance(found, ast.expr):
                start = (found.lineno, found.col_offset)
                yield start, (found.end_lineno or 0, found.end_col_offset or 0)
