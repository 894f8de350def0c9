"""Lệnh giải thích: `congvan explain`, what a code means and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from congvan.auditing.explanations import all_kinds, explained
from congvan.cli.commands import command
from congvan.cli.help_and_errors import UsageProblem
from congvan.findings.finding import text

if TYPE_CHECKING:
    from collections.abc import Callable


@command("explain", "Ví dụ:  congvan explain CV011")
@click.argument("code", metavar="MÃ", required=False)
@click.pass_obj
def explain(say: Callable[[str], str], code: str | None) -> None:
    """Say what a kind of finding is, or list all kinds."""
    if code is None:
        for kind in all_kinds().values():
            click.echo(f"{kind.code}  {kind.severity:7}  {say(kind.summary)}")
        return
    named = {kind.name: kind for kind in all_kinds().values()}
    kind = all_kinds().get(code.upper()) or named.get(code)
    if kind is None:
        raise UsageProblem(text("Không có mã “{code}”.", code=code))
    click.echo(explained(kind, say))
