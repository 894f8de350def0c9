"""Lệnh theo dõi: `congvan trace`, in any of its forms."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from congvan.api import traces
from congvan.chain.trace import json_and_csv, listing, webpage
from congvan.cli import options
from congvan.cli.commands import command
from congvan.cli.days import day_of
from congvan.cli.files import deliver, expanded, refuse_taken, target_of
from congvan.cli.help_and_errors import UsageProblem, tell
from congvan.findings.finding import text
from congvan.source.file_writing import write

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.chain.trace.matrix import Trace

FORMATS: Final = ("text", "json", "csv", "html")
_WORD: Final = ".docx"
_WIDEST: Final = 120
_COLOURS: Final = (
    (r"^ +✓.*(?:\n {5,}.*)*", "green"),
    (r"^ +[~○].*(?:\n {5,}.*)*", "yellow"),
    (r"^ +[✗!].*(?:\n {5,}.*)*", "red"),
    (r"^ +\?.*(?:\n {5,}.*)*", "blue"),
)
"""What a terminal shows in which colour: an item of a list with the lines it goes on to."""


@command("trace", "Ví dụ:  congvan trace chi-dao.yaml ke-hoach/*.yaml --on 31/12/2024")
@options.directive
@options.plans(required=False)
@options.agencies()
@options.on
@click.option("--format", "form", type=click.Choice(FORMATS), default="text",
              metavar="text|json|csv|html", help="Dạng kết quả.")  # fmt: skip
@options.output(options.IN_PLACE_OF_PRINTING)
@click.option(
    "--docx", metavar="TỆP", type=options.ANY_FILE, help="Ghi thêm phụ lục tổng hợp .docx."
)
@options.force
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
    """Show what has become of every task of a directive."""
    word = _word_file(docx, force=force)
    listed = agencies or traces.agencies_beside(directive)
    made = traces.load_trace(directive, expanded(plans), listed, on=day_of(on))
    if output is None and form == "text" and sys.stdout.isatty():
        _show(made, say)
    else:
        deliver(target_of(output), _formed(made, form, say).encode(), force=force)
    tell(made.findings, say)
    if word:
        write(word, traces.load_appendix(made, listed))
        click.echo(word, err=output is None)
    sys.exit(int(made.has_failed))


def _word_file(docx: str | None, *, force: bool) -> Path | None:
    if docx is None:
        return None
    target = Path(docx)
    if target.suffix.lower() != _WORD:
        raise UsageProblem(text("--docx phải là một tệp .docx."))
    refuse_taken([target], force=force)
    return target


def _formed(made: Trace, form: str, say: Callable[[str], str]) -> str:
    if form == "text":
        return listing.as_text(made, say=say)
    forms = {"json": json_and_csv.as_json, "csv": json_and_csv.as_csv, "html": webpage.as_html}
    return forms[form](made)


def _show(made: Trace, say: Callable[[str], str]) -> None:
    """Show a trace on a terminal, in its width and in colours."""
    from rich.console import Console  # noqa: PLC0415 - cold start
    from rich.text import Text  # noqa: PLC0415 - cold start

    width = min(shutil.get_terminal_size().columns, _WIDEST)
    shown = Text(listing.as_text(made, width, say), end="")
    for pattern, colour in _COLOURS:
        shown.highlight_regex(f"(?m){pattern}", colour)
    Console(highlight=False).print(shown, soft_wrap=True)
