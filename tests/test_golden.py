"""Dàn ý mẫu: every page outline is the one that somebody has looked at.

`--update-golden` writes tests/golden anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from congvan.pack.pack import load_type, names
from dev.golden import FOLDER, shown
from tests.rendering.pdf.documents import DIRECTIVE, PLAN

FORMS: Final = Path(__file__).parent / "forms"
SOURCES: Final[dict[str, Path]] = {
    "chi-dao": DIRECTIVE,
    "ke-hoach": PLAN,
    **{name: load_type(name).sample for name in names()},
    **{path.stem: path for path in sorted(FORMS.glob("*.yaml"))},
}
"""The example, the plan that is measured, the sample of every type, and forms of one's own."""


@pytest.mark.parametrize("name", SOURCES)
def test_outline(name: str, update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    golden = FOLDER / f"{name}.txt"

    now = shown(SOURCES[name])

    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(now, "utf-8")
        pytest.fail(f"Đã ghi lại {golden}; xem lại rồi chạy không có --update-golden.")
    assert golden.is_file(), "chạy: python -m dev update"
    assert now.splitlines() == golden.read_text("utf-8").splitlines()


def test_no_golden_file_is_left_over() -> None:
    left_over = {path.stem for path in FOLDER.iterdir()} - SOURCES.keys()

    assert left_over == set()
