"""Dừng giữa chừng: a batch that is killed or interrupted goes on where it stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan.cli.batch_records import NAME
from tests.factories import ROOT, yaml_of

COUNT: Final = 100
RENDER: Final = ("render", "in/*.yaml", "-o", "ra")
LAST: Final = f"thu-{COUNT - 1:03}.docx"
HELD: Final = (sys.executable, "-m", "tests.api.batch.held", LAST, *RENDER)
"""A batch that never comes to its end, however late somebody looks."""

PATIENCE: Final = 600
"""Seconds until what hangs is given up."""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("CONGVAN_LANG", raising=False)
    Path("in").mkdir()
    for n in range(COUNT):
        Path(f"in/thu-{n:03}.yaml").write_text(yaml_of(f"số: {n + 10}\n"), "utf-8")
    return tmp_path


def documents() -> dict[str, int]:
    """Return the documents that are there and when each was written."""
    return {path.name: path.stat().st_mtime_ns for path in Path("ra").glob("*.docx")}


def _hears_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def begun(*options: str) -> subprocess.Popen[str]:
    """Start a batch in a session of its own and return when some documents are made.

    It hears Ctrl-C even where these tests run in the background of a shell, which turns it off.
    """
    batch = subprocess.Popen(  # noqa: S603 - ours
        [*HELD, *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=_hears_ctrl_c,  # noqa: PLW1509 - the tests have no threads
    )
    until = time.monotonic() + PATIENCE
    while len(documents()) < 20 and batch.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    return batch


def gone(session: int) -> bool:
    """Tell whether every process of a session ends soon."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False


def again(*options: str) -> str:
    """Start the batch once more and return its summary."""
    command = [sys.executable, "-m", "congvan", *RENDER, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return done.stderr.splitlines()[-1]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_batch_that_was_killed_goes_on(jobs: str) -> None:
    batch = begun("--jobs", jobs)
    batch.send_signal(signal.SIGKILL)
    batch.communicate()
    before = documents()
    assert 20 <= len(before) < COUNT
    assert gone(batch.pid)
    with Path("ra", NAME).open("ab") as record:  # what was cut off in the middle of a line
        record.write(b'{"target": "thu-1')

    said = again("--jobs", jobs)

    after = documents()
    assert said == f"{COUNT - len(before)} đã dựng, {len(before)} giữ nguyên, 0 lỗi."
    assert {name: after[name] for name in before} == before
    for path in Path("in").iterdir():
        fresh = congvan.render(congvan.load(path))
        assert Path(f"ra/{path.stem}.docx").read_bytes() == fresh


@pytest.mark.parametrize(("jobs", "everybody"), [("1", False), ("2", False), ("2", True)])
def test_ctrl_c_stops_all_and_leaves_what_is_finished(jobs: str, *, everybody: bool) -> None:
    batch = begun("--jobs", jobs)
    if everybody:
        os.killpg(batch.pid, signal.SIGINT)  # as a terminal does
    else:
        batch.send_signal(signal.SIGINT)
    _, told = batch.communicate(timeout=PATIENCE)

    assert batch.returncode == 130
    assert told == "\nĐã dừng.\n"
    assert gone(batch.pid)
    before = documents()
    assert again("--jobs", jobs) == (
        f"{COUNT - len(before)} đã dựng, {len(before)} giữ nguyên, 0 lỗi."
    )
