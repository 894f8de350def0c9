"""Lệnh báo cáo: `congvan report`, of one plan or over all of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from congvan.cli.files import ANY_FILE, Folder, deliver, expanded, target_of
from congvan.cli.help_and_errors import Command, UsageProblem, report
from congvan.cli.trace import agencies_option, day_of, force_option, on_option
from congvan.findings.finding import text
from congvan.source.file_writing import refuse_existing

if TYPE_CHECKING:
    from collections.abc import Callable

_YAML: Final = (".yaml", ".yml")


@click.command(
    "report", cls=Command, epilog="Ví dụ:  congvan report ke-hoach/hieu.yaml -o bao-cao.yaml"
)
@click.argument("plans", nargs=-1, required=True, metavar="KẾ-HOẠCH…", type=ANY_FILE)
@click.option("-o", "--output", required=True, metavar="TỆP", type=ANY_FILE,
              help="Tệp YAML của báo cáo.")  # fmt: skip
@click.option("--summary", "summed", is_flag=True,
              help="Báo cáo tổng hợp của cơ quan ra chỉ đạo, dù chỉ có một kế hoạch.")  # fmt: skip
@agencies_option
@on_option
@click.option("--templates", multiple=True, metavar="THƯ-MỤC",
              type=Folder(file_okay=False, path_type=Path),
              help="Thư mục mẫu riêng của cơ quan, tìm trước mẫu có sẵn.")  # fmt: skip
@force_option
@click.pass_obj
def report_command(  # noqa: PLR0913 - one parameter an option
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
    """Lập báo cáo từ kế hoạch đã ghi kết quả, một hoặc nhiều."""
    from congvan.api import reports  # noqa: PLC0415 - cold start

    target = _target(output, force=force)
    files, beside, day = expanded(plans), target or Path(), day_of(on)
    if len(files) > 1 or summed:
        made = reports.load_summary(files, agencies, beside=beside, on=day, templates=templates)
        report(made.findings, say)
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
    if target and not force:
        refuse_existing(target)
    return target
