"""Lệnh theo dõi: `congvan trace`, in any of its forms."""

from __future__ import annotations

import shutil
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from congvan.cli.files import ANY_FILE, deliver, expanded, target_of
from congvan.cli.help_and_errors import Command, UsageProblem, report
from congvan.findings.finding import text
from congvan.model.values import VIETNAM
from congvan.source.file_writing import refuse_existing, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from congvan.chain.trace.matrix import Trace

FORMATS: Final = ("text", "json", "csv", "html")
_WORD: Final = ".docx"
_WIDEST: Final = 120
_COLOURS: Final = (
    (r"^ +✓.*(?:\n {5,}.*)*", "green"),
    (r"^ +~.*(?:\n {5,}.*)*", "yellow"),
    (r"^ +[✗!].*(?:\n {5,}.*)*", "red"),
    (r"^ +\?.*(?:\n {5,}.*)*", "blue"),
)
"""What a terminal shows in which colour: an item of a list with the lines it goes on to."""


agencies_option: Final = click.option(
    "--agencies",
    metavar="TỆP",
    type=ANY_FILE,
    help="Danh bạ cơ quan; không ghi thì lấy agencies.yaml cạnh chỉ đạo, nếu có.",
)
on_option: Final = click.option(
    "--on", metavar="NGÀY", help="Xét đến ngày nào; không ghi thì hôm nay."
)
force_option: Final = click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")


@click.command(
    cls=Command, epilog="Ví dụ:  congvan trace chi-dao.yaml ke-hoach/*.yaml --on 31/12/2024"
)
@click.argument("directive", metavar="CHỈ-ĐẠO", type=ANY_FILE)
@click.argument("plans", nargs=-1, metavar="KẾ-HOẠCH…", type=ANY_FILE)
@agencies_option
@on_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text",
              metavar="text|json|csv|html", help="Dạng kết quả.")  # fmt: skip
@click.option("-o", "--output", metavar="TỆP", type=ANY_FILE, help="Ghi vào tệp thay vì in ra.")
@click.option("--docx", metavar="TỆP", type=ANY_FILE, help="Ghi thêm phụ lục tổng hợp .docx.")
@force_option
@click.pass_obj
def trace(  # noqa: PLR0913 - one parameter an option
    say: Callable[[str], str],
    directive: str,
    plans: tuple[str, ...],
    *,
    agencies: str | None,
    on: str | None,
    form: str,
    output: str | None,
    docx: str | None,
    force: bool,
) -> None:
    """Xem nhiệm vụ nào đã vào kế hoạch, còn thiếu ở đâu."""
    from congvan.api import traces  # noqa: PLC0415 - cold start

    word = _word_file(docx, force=force)
    listed = agencies or traces.agencies_beside(directive)
    made = traces.load_trace(directive, expanded(plans), listed, on=day_of(on))
    if output is None and form == "text" and sys.stdout.isatty():
        _show(made, say)
    else:
        deliver(target_of(output), _formed(made, form, say).encode(), force=force)
    report(made.findings, say)
    if word:
        write(word, traces.load_appendix(made, listed))
        click.echo(word, err=output is None)
    sys.exit(int(made.has_failed))


def day_of(on: str | None) -> date:
    """Return the day that --on names, today without it: only the command line knows the clock.

    Raises:
        UsageProblem: if it is no day.
    """
    from congvan.chain.directive.deadlines import last_day  # noqa: PLC0415 - cold start

    found = datetime.now(VIETNAM).date() if on is None else last_day(on)
    if found is None:
        said = text("--on: “{typed}” không phải ngày; viết 2024-12-31 hoặc 31/12/2024.")
        raise UsageProblem(text(said.pattern, typed=on))
    return found


def _word_file(docx: str | None, *, force: bool) -> Path | None:
    if docx is None:
        return None
    target = Path(docx)
    if target.suffix.lower() != _WORD:
        raise UsageProblem(text("--docx phải là một tệp .docx."))
    if not force:
        refuse_existing(target)
    return target


def _formed(made: Trace, form: str, say: Callable[[str], str]) -> str:
    from congvan.chain.trace import json_and_csv, listing, webpage  # noqa: PLC0415 - cold start

    if form == "text":
        return listing.as_text(made, say=say)
    forms = {"json": json_and_csv.as_json, "csv": json_and_csv.as_csv, "html": webpage.as_html}
    return forms[form](made)


def _show(made: Trace, say: Callable[[str], str]) -> None:
    """Show a trace on a terminal, in its width and in colours."""
    from rich.console import Console  # noqa: PLC0415 - cold start
    from rich.text import Text  # noqa: PLC0415 - cold start

    from congvan.chain.trace import listing  # noqa: PLC0415 - cold start

    width = min(shutil.get_terminal_size().columns, _WIDEST)
    shown = Text(listing.as_text(made, width, say), end="")
    for pattern, colour in _COLOURS:
        shown.highlight_regex(f"(?m){pattern}", colour)
    Console(highlight=False).print(shown, soft_wrap=True)
