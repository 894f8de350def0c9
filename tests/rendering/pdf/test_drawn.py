"""Văn bản ngẫu nhiên: what is asked of the pages of every sample is asked of random documents."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Final

import pytest

from tests.rendering.pdf import test_annexes, test_tables, test_types
from tests.rendering.pdf.conftest import DRAWN
from tests.rendering.pdf.having import a_long_table, thing_of
from tests.rendering.pdf.reading import Read

Check = Callable[[Read], None]


def _checks(module: ModuleType) -> list[Check]:
    """Return the tests of a module that ask something of any document."""
    tests = (one for name, one in vars(module).items() if name.startswith("test_"))
    return [test for test in tests if [*inspect.signature(test).parameters] == ["read"]]


CHECKS: Final = [
    one
    for each in (test_types, test_annexes, test_tables)
    for one in _checks(each)
    if thing_of(one) is not a_long_table
]
"""What is asked; no random table is longer than a page."""


def test_enough_is_asked() -> None:
    assert len(DRAWN) >= 60
    assert len(CHECKS) >= 20


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_drawn_documents(check: Check, reads: dict[str, Read]) -> None:
    thing = thing_of(check)
    asked = [reads[name] for name in DRAWN if thing(reads[name].sheet.document)]

    assert [said for read in asked if (said := _complaint(check, read))] == []
    assert asked


def _complaint(check: Check, read: Read) -> str:
    """Return what a test says of a document; nothing if it passes."""
    try:
        check(read)
    except AssertionError as error:
        return f"{read.name}: {error}"
    return ""
