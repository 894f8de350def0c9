"""Canh lề: only the four ways that a page has."""

from __future__ import annotations

import pytest

from congvan.word.outline.looks import alignment


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("center", "center"),
        ("end", "right"),
        ("distribute", "both"),
        ("xcenter", "left"),
        (None, "left"),
    ],
)
def test_an_alignment_is_one_of_four(typed: str | None, stands: str) -> None:
    assert alignment(typed) == stands
