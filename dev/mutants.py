"""Đột biến: small faults put into the code one at a time, and whether the tests notice them.

cosmic-ray (the extra `mutation`) makes the faults; a sample of them is tried in a copy of the
repository, each with the tests that run its statement. What a room remembers is not tried again.
"""

from __future__ import annotations

import contextlib
import difflib
import json
import shutil
import subprocess
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dev.coverers import PYTEST, Coverers, Test
from dev.faults import mutated, sampled

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

ROOT: Final = Path(__file__).parents[1]
LEAST: Final = 0.92
"""Share of the faults that must be noticed."""

_TRIED: Final = Path(".tried")
_CHOSEN: Final = Path(".chosen")

_NEAREST: Final = 40
"""So many tests are run before all others are collected, too."""

_PATIENCE: Final = 3
_START: Final = 60
"""How many times longer than usual tests may take, and how long pytest may take to begin, in
seconds; a fault that takes longer goes round for ever, and counts as noticed."""


class Tried(NamedTuple):
    """Một đột biến đã thử: what was changed, and whether a test failed."""

    change: str
    noticed: bool


def tried(count: int, seed: int, room: Path) -> Iterator[Tried]:
    """Yield a sample of the faults of all folders, tried one after the other in a room."""
    with _copied(room):
        coverers = Coverers()
        known = _remembered()
        for fault in sampled(count, seed):
            change = _change(fault)
            if change not in known:
                known[change] = _noticed(fault, coverers)
                with _TRIED.open("a", encoding="utf-8") as file:
                    file.write(json.dumps([change, known[change]], ensure_ascii=False) + "\n")
            yield Tried(change, known[change])


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


def _remembered() -> dict[str, bool]:
    """Return the changes tried in this room before, and whether each was noticed."""
    lines = _TRIED.read_text("utf-8").splitlines() if _TRIED.exists() else []
    return dict(map(json.loads, lines))


def _change(fault: Any) -> str:  # noqa: ANN401
    """Return what a fault changes, as a list of differences."""
    path = Path(fault.module_path)
    before = path.read_text("utf-8").splitlines()
    after = mutated(fault).splitlines()
    return "\n".join(difflib.unified_diff(before, after, path.as_posix(), lineterm="", n=1))


def _noticed(fault: Any, coverers: Coverers) -> bool:  # noqa: ANN401
    """Tell whether a test fails: first the nearest are run, then the others."""
    tests = coverers.tests(Path(fault.module_path), fault.start_pos[0])
    batches = tests[:_NEAREST], tests[_NEAREST:]
    return any(_fails(fault, batch) for batch in batches if batch)


def _fails(fault: Any, tests: Sequence[Test]) -> bool:  # noqa: ANN401
    mutating: Any = import_module("cosmic_ray.mutating")
    _CHOSEN.write_text("\n".join(test.name for test in tests), "utf-8")
    seconds = _START + _PATIENCE * sum(test.seconds for test in tests)
    command = " ".join([*PYTEST, "-x", f"@{_CHOSEN}"])
    return bool(mutating.mutate_and_test([fault], command, seconds).is_killed)
