"""Lệnh dựng: `congvan render`, Word and PDF of one document, of many, or of each row of data."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import click

from congvan.cli import options
from congvan.cli.commands import command
from congvan.cli.files import expanded
from congvan.cli.help_and_errors import UsageProblem, tell
from congvan.cli.offices import Offices
from congvan.cli.render_batch import MOST_PROCESSES, run
from congvan.cli.render_jobs import RenderOptions
from congvan.cli.render_sources import file_jobs, merge_jobs
from congvan.findings.finding import text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from congvan.decree.lettering import Profile

FEW: Final = 20
"""Documents of one command whose sentences are read for more than errors: of more nobody reads
what is said, and reading takes ten times as long as rendering."""


@command("render", "Ví dụ:  congvan render chi-dao.yaml --pdf")
@options.files
@options.output("Thư mục, tệp .docx, hoặc - là stdout.", "ĐÍCH")
@click.option("--pdf", is_flag=True, help="Dựng thêm PDF (cần LibreOffice).")
@click.option(
    "--fit",
    "--vừa-trang",
    is_flag=True,
    help="Đổi cách đoạn, cách dòng, cỡ chữ trong khoảng cho phép để trang cuối không gần trống "
    "(cần LibreOffice).",
)
@click.option(
    "--data",
    metavar="TỆP",
    type=options.ANY_FILE,
    help="Tệp .csv hoặc .xlsx để trộn: mỗi dòng một văn bản, `[=cột]` thay bằng ô của dòng.",
)
@click.option(
    "--name",
    metavar="TÊN",
    help="Tên tệp của mỗi dòng, ví dụ '[=họ tên]'; không ghi thì đánh số theo dòng.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, MOST_PROCESSES),
    default=1,
    metavar="SỐ",
    help="Số tiến trình cùng dựng khi có nhiều văn bản; 1 nếu không ghi.",
)
@options.sizes
@options.profile
@options.templates
@options.no_ids
@options.force
@click.pass_obj
def render(  # noqa: PLR0913 - one parameter an option
    say: Callable[[str], str],
    files: tuple[str, ...],
    output: str | None,
    *,
    pdf: bool,
    fit: bool,
    data: str | None,
    name: str | None,
    jobs: int,
    sizes: Profile | None,
    profile: str | None,
    templates: tuple[Path, ...],
    no_ids: bool,
    force: bool,
) -> None:
    """Render the documents of files, or of the rows of a table."""
    offices, found = Offices(profile), expanded(files)
    if data is not None and fit:
        raise UsageProblem(text("--fit không đi với --data."))
    if data is not None:
        wanted, noticed = merge_jobs(found, output, data, name, offices)
        tell(noticed, say)
    elif name is None:
        wanted = file_jobs(found, output, offices)
    else:
        raise UsageProblem(text("--name đi với --data."))
    asked = RenderOptions(
        templates, sizes, pdf=pdf, force=force, wording=len(wanted) <= FEW, fit=fit,
        ids=not no_ids,
    )  # fmt: skip
    sys.exit(run(wanted, asked, say, jobs))
