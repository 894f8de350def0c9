"""Lệnh báo cáo: `congvan report`, of one plan or over all of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from congvan.api import reports
from congvan.cli import options
from congvan.cli.commands import command
from congvan.cli.days import day_of
from congvan.cli.files import deliver, expanded, refuse_taken, target_of
from congvan.cli.help_and_errors import UsageProblem, tell
from congvan.findings.finding import text

if TYPE_CHECKING:
    from collections.abc import Callable

_YAML: Final = (".yaml", ".yml")


@command("report", "Ví dụ:  congvan report ke-hoach/hieu.yaml -o bao-cao.yaml")
@options.plans(required=True)
@options.output("Tệp YAML của báo cáo.", required=True)
@click.option("--summary", "summed", is_flag=True,
              help="Báo cáo tổng hợp của cơ quan ra chỉ đạo, dù chỉ có một kế hoạch.")  # fmt: skip
@options.agencies()
@options.on
@options.templates
@options.force
@click.pass_obj
def report(  # noqa: PLR0913 - one parameter an option
    say: Callable[[str], str],
    plans: tuple[str, ...],
    output: str,
    *,
    summed: bool,
    agencies: str | None,
    on: str | None,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Make the report of one plan, or over several."""
    target = _target(output, force=force)
    files, beside, day = expanded(plans), target or Path(), day_of(on)
    if len(files) > 1 or summed:
        made = reports.load_summary(files, agencies, beside=beside, on=day, templates=templates)
        tell(made.findings, say)
        said = made.text
    else:
        said = reports.load_progress(files[0], beside=beside, on=day, templates=templates)
    deliver(target, said.encode(), force=force)


def _target(output: str, *, force: bool) -> Path | None:
    """Return the file of the report; None is standard output.

    Raises:
        UsageProblem: if it is no YAML file.
    """
    target = target_of(output)
    if target and target.suffix.lower() not in _YAML:
        raise UsageProblem(
            text("Báo cáo là tệp YAML: -o bao-cao.yaml, rồi `congvan render bao-cao.yaml`.")
        )
    if target:
        refuse_taken([target], force=force)
    return target
