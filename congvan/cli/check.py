"""Lệnh soát: `congvan check`, what it looks for, how it is told and its exit code."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from congvan.auditing.audit import Terms
from congvan.auditing.baseline import Baseline, baseline_text, known, read_baseline
from congvan.auditing.choice import Choice
from congvan.auditing.formats import Format, full, to_text
from congvan.auditing.formats.tally import tally
from congvan.cli import options
from congvan.cli.check_codes import words_of
from congvan.cli.check_comments import annotate, refuse_others
from congvan.cli.check_fix import Way, fix, tell_fixes
from congvan.cli.check_pages import printed
from congvan.cli.check_run import CheckRun
from congvan.cli.commands import command
from congvan.cli.files import STREAM, deliver, expanded, refuse_taken
from congvan.cli.help_and_errors import UsageProblem, tell
from congvan.cli.offices import Offices
from congvan.findings.errors import DocumentError
from congvan.findings.finding import text
from congvan.source.file_reading import load_bytes
from congvan.source.file_writing import write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.auditing.audit import Audit
    from congvan.cli.check_fix import Outcome

    Say = Callable[[str], str]

_COLOURS: Final = {"error": "red", "warning": "yellow", "info": "blue", "place": "cyan"}
_SUMMED_UP: Final = (Format.FULL, Format.GITHUB)
"""Formats that say themselves how much was found."""


@command("check", "Ví dụ:  congvan check chi-dao.yaml --format full")
@options.files
@click.option(
    "--format",
    "wanted",
    type=click.Choice([form.value for form in Format]),
    default=Format.CONCISE.value,
    metavar="DẠNG",
    help="Dạng báo cáo: concise (gọn), full (có dòng gõ và dấu ^), json, sarif, github, html.",
)
@options.output("Ghi báo cáo vào tệp.")
@click.option(
    "--select",
    multiple=True,
    metavar="MÃ",
    help="Chỉ soát những mã này: mã, đầu mã (CV7) hoặc tên, cách nhau bằng dấu phẩy.",
)
@click.option("--ignore", multiple=True, metavar="MÃ", help="Không soát những mã này.")
@click.option(
    "--layout",
    is_flag=True,
    help="Dàn trang bằng LibreOffice rồi soát cả trang in: nét kẻ, khối ký, số trang.",
)
@click.option("--strict", is_flag=True, help="Có cảnh báo thì mã thoát cũng là 1.")
@click.option(
    "--baseline",
    metavar="TỆP",
    type=options.ANY_FILE,
    help="Tệp nền: những phát hiện đã có trong đó không tính nữa.",
)
@click.option(
    "--write-baseline",
    "to_baseline",
    metavar="TỆP",
    type=options.ANY_FILE,
    help="Ghi mọi phát hiện hiện có thành tệp nền.",
)
@click.option("--fix", "mend", is_flag=True, help="Sửa trong tệp những chỗ sửa chắc chắn đúng.")
@click.option("--guarded", is_flag=True, help="Sửa cả những chỗ nên có người xem lại.")
@click.option("--diff", is_flag=True, help="Chỉ cho xem sẽ sửa gì, không ghi.")
@click.option(
    "--docx",
    "copy",
    metavar="TỆP",
    type=options.ANY_FILE,
    help="Chép tệp .docx ra tệp này, mỗi phát hiện là một nhận xét (comment) tại chỗ.",
)
@options.profile
@options.templates
@options.force
@click.pass_obj
def check(  # noqa: PLR0913 - one parameter an option
    say: Say,
    files: tuple[str, ...],
    *,
    wanted: str,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    layout: bool,
    strict: bool,
    baseline: str | None,
    to_baseline: str | None,
    mend: bool,
    guarded: bool,
    diff: bool,
    copy: str | None,
    profile: str | None,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Check files, and fix them, or list what is known of them as a baseline."""
    files = tuple(dict.fromkeys(expanded(files)))
    _refuse_nonsense(files, fixes=mend or diff, guarded=guarded)
    refuse_others(files, copy, fixes=mend or diff)
    if to_baseline:
        _refuse_besides(baseline, fixes=mend or diff)
    offices, terms = Offices(profile), _terms(select, ignore, baseline, templates)
    pages = printed(files, offices, templates) if layout else {}
    run = CheckRun(terms, offices, to_baseline or baseline, pages)
    if to_baseline:
        sys.exit(_write_baseline(Path(to_baseline), files, run, say, force=force))
    if mend or diff:
        audits, codes = _mended(files, run, Way(guarded, diff), say)
    else:
        audits, codes = [run.audit(file) for file in files], []
    if copy and not audits[0].refusal:
        annotate(audits[0], files[0], Path(copy), say, force=force)
    if diff or (mend and STREAM in files):
        tell((finding for audit in audits for finding in audit.findings), say)
    else:
        _deliver(audits, Format(wanted), output, say, force=force)
    if wanted not in _SUMMED_UP or output or diff:
        _sum_up(audits, say)
    codes += [audit.exit_code(strict=strict) for audit in audits]
    sys.exit(next((code for code in codes if code), 0))


def _mended(
    files: Sequence[str], run: CheckRun, way: Way, say: Say
) -> tuple[list[Audit], list[int]]:
    """Fix files, or show what would be fixed; return what is left, and how it went."""
    outcomes = [fix(file, run, way, say) for file in files]
    tell_fixes(outcomes, way, say)
    codes = [_code(outcome, way) for outcome in outcomes]
    return [outcome.audit for outcome in outcomes], codes


def _code(outcome: Outcome, way: Way) -> int:
    """Return the exit code of a fix: one that is only shown is still to be made."""
    if outcome.refusal:
        return outcome.refusal
    return DocumentError.exit_code if way.only_shown and outcome.made else 0


def _refuse_nonsense(files: Sequence[str], *, fixes: bool, guarded: bool) -> None:
    """Refuse what means nothing without a fix, or cannot be fixed."""
    if guarded and not fixes:
        raise UsageProblem(text("--guarded chỉ đi với --fix hoặc --diff."))
    if fixes and STREAM in files and len(files) > 1:
        raise UsageProblem(text("Sửa văn bản từ stdin thì chỉ một tệp."))


def _refuse_besides(baseline: str | None, *, fixes: bool) -> None:
    """Refuse what makes no sense where a baseline is written."""
    if baseline or fixes:
        raise UsageProblem(text("--write-baseline không đi với --baseline, --fix và --diff."))


def _terms(
    select: Sequence[str],
    ignore: Sequence[str],
    baseline: str | None,
    templates: tuple[Path, ...],
) -> Terms:
    before = Baseline()
    if baseline:
        before = read_baseline(load_bytes(Path(baseline)), baseline)
    return Terms(templates, Choice(words_of(select), words_of(ignore)), before)


def _write_baseline(
    target: Path, files: Sequence[str], run: CheckRun, say: Say, *, force: bool
) -> int:
    """Write what is found now as a baseline; return the exit code."""
    refuse_taken([target], force=force)
    audits = [run.audit(file) for file in files]
    unread = [audit for audit in audits if audit.refusal]
    tell((finding for audit in unread for finding in audit.findings), say)
    if unread:
        return unread[0].refusal
    rows = [
        row
        for audit in audits
        for row in known(run.name(audit.file), audit.findings, audit.manuscript.lines)
    ]
    write(target, baseline_text(rows).encode())
    click.echo(target)
    click.echo(text("{count} phát hiện trong tệp nền.", count=len(rows)).said(say), err=True)
    return 0


def _deliver(
    audits: Sequence[Audit], wanted: Format, output: str | None, say: Say, *, force: bool
) -> None:
    """Write what was found to a file, or to standard output."""
    if output and output != STREAM:
        said = to_text(audits, wanted, say).encode("utf-8", "backslashreplace")
        deliver(Path(output), said, force=force)
    elif wanted is Format.FULL and sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        click.echo(full.to_text(audits, say, _painted), nl=False)
    else:
        click.echo(to_text(audits, wanted, say), nl=False)


def _painted(said: str, role: str) -> str:
    """Return a piece of a text in the colour of its role."""
    if role == "hint":
        return click.style(said, dim=True)
    return click.style(said, fg=_COLOURS[role], bold=True if role == "error" else None)


def _sum_up(audits: Sequence[Audit], say: Say) -> None:
    for sentence in tally(audits):
        click.echo(sentence.said(say), err=True)
