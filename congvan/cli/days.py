"""Ngày xét: the day up to which plans are looked at."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from congvan.chain.directive.deadline_forms import deadline_of
from congvan.chain.directive.deadlines import Day
from congvan.cli.help_and_errors import UsageProblem
from congvan.findings.finding import text
from congvan.model.values import VIETNAM

if TYPE_CHECKING:
    from datetime import date


def day_of(on: str | None) -> date:
    """Return the day that --on names, today without it: only the command line knows the clock.

    Raises:
        UsageProblem: if it is no day.
    """
    if on is None:
        return datetime.now(VIETNAM).date()
    found = deadline_of(on)
    if not isinstance(found, Day):
        raise UsageProblem(
            text("--on: “{typed}” không phải ngày; viết 2024-12-31 hoặc 31/12/2024.", typed=on)
        )
    return found.day
