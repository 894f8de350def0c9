"""Còn nợ: what a change of the code owes to files beside it, and what writes it.

What a person must write has no writer; the rest is one command, `python -m dev update`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dev import catalogue, imports, new_rule, pages

if TYPE_CHECKING:
    from collections.abc import Callable


class Duty(NamedTuple):
    """Việc phải làm: what is owed of one sort, and what writes it, if a machine can."""

    lacking: Callable[[], list[str]]
    write: Callable[[], None] | None = None


DUTIES: Final = (
    Duty(imports.stale_order, imports.write_order),
    Duty(pages.stale_templates, pages.write_templates),
    Duty(pages.lacking_samples),
    Duty(pages.lacking_outlines, pages.write_outlines),
    Duty(pages.lacking_pictures, pages.write_pictures),
    Duty(new_rule.unwritten),
    Duty(catalogue.unsynced, catalogue.write),
    Duty(catalogue.untranslated),
)
"""In this order: an outline and a picture need the template."""


def owed() -> list[str]:
    """Return everything that is owed, a line each."""
    return [what for duty in DUTIES for what in duty.lacking()]


def update() -> tuple[list[str], list[str]]:
    """Write what a machine can write; return what was written, and what is still owed."""
    written: list[str] = []
    left: list[str] = []
    for duty in DUTIES:
        lacking = duty.lacking()
        if duty.write and lacking:
            duty.write()
            written += lacking
            lacking = duty.lacking()
        left += lacking
    return written, left
