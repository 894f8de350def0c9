"""Lệnh soát: `congvan check`, what it looks for, its reports and its exit code."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from congvan.api import documents
from congvan.auditing.formats import Format
from congvan.cli.check_codes import words_of
from congvan.cli.check_comments import annotate, refuse_others
from congvan.cli.check_fix import Way, fix, tell
from congvan.cli.check_pages import printed
from congvan.cli.check_run import Job
from congvan.cli.files import ANY_FILE, STREAM, deliver, expanded
from congvan.cli.help_and_errors import Command, UsageProblem, report
from congvan.cli.offices import Offices, profile_option
from congvan.cli.options import files, force, templates
from congvan.findings.finding import text
from congvan.source.file_writing import refuse_existing, write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from congvan.auditing.audit import Audit, Terms
    from congvan.checking.pages.printed_pages import Printed

    Say = Callable[[str], str]

_COLOURS: Final = {"error": "red", "warning": "yellow", "info": "blue", "place": "cyan"}
_SUMMED_UP: Final = (Format.FULL, Format.GITHUB)
"""Formats that say themselves how much was found."""


@click.command(cls=Command, epilog="Ví dụ:  congvan check chi-dao.yaml --format full")
@files
@click.option(
    "--format",
    "wanted",
    type=click.Choice([one.value for one in Format]),
    default=Format.CONCISE.value,
    metavar="DẠNG",
    help="Dạng báo cáo: concise (gọn), full (có dòng gõ và dấu ^), json, sarif, github, html.",
)
@click.option("-o", "--output", metavar="TỆP", type=ANY_FILE, help="Ghi báo cáo vào tệp.")
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
    type=ANY_FILE,
    help="Tệp nền: những phát hiện đã có trong đó không tính nữa.",
)
@click.option(
    "--write-baseline",
    "to_baseline",
    metavar="TỆP",
    type=ANY_FILE,
    help="Ghi mọi phát hiện hiện có thành tệp nền.",
)
@click.option("--fix", "mend", is_flag=True, help="Sửa trong tệp những chỗ sửa chắc chắn đúng.")
@click.option("--guarded", is_flag=True, help="Sửa cả những chỗ nên có người xem lại.")
@click.option("--diff", is_flag=True, help="Chỉ cho xem sẽ sửa gì, không ghi.")
@click.option(
    "--docx",
    "copy",
    metavar="TỆP",
    type=ANY_FILE,
    help="Chép tệp .docx ra tệp này, mỗi phát hiện là một nhận xét (comment) tại chỗ.",
)
@profile_option
@templates
@force
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
    """Soát tệp YAML, tệp Word hoặc tệp chữ (.txt); sửa được thì sửa."""
    files = tuple(dict.fromkeys(expanded(files)))
    _refuse_nonsense(files, fixes=mend or diff, guarded=guarded)
    refuse_others(files, copy, fixes=mend or diff)
    if to_baseline:
        _refuse_besides(baseline, fixes=mend or diff)
    terms = _terms(select, ignore, baseline, templates)
    offices = Offices(profile)
    job = Job(
        terms, offices, to_baseline or baseline, _pages(files, offices, terms, layout=layout)
    )
    if to_baseline:
        sys.exit(_write_baseline(Path(to_baseline), files, job, say, force=force))
    if mend or diff:
        audits, codes = _mended(files, job, Way(guarded, diff), say)
    else:
        audits, codes = [job.audit(file) for file in files], []
    if copy and not audits[0].refusal:
        annotate(audits[0], files[0], Path(copy), say, force=force)
    if diff or (mend and STREAM in files):
        report((one for audit in audits for one in audit.findings), say)
    else:
        _deliver(audits, Format(wanted), output, say, force=force)
    if wanted not in _SUMMED_UP or output or diff:
        _sum_up(audits, say)
    codes += [audit.exit_code(strict=strict) for audit in audits]
    sys.exit(next((code for code in codes if code), 0))


def _pages(
    files: Sequence[str], offices: Offices, terms: Terms, *, layout: bool
) -> Mapping[str, Printed]:
    """Return what the files are printed to, if their pages are asked for."""
    return printed(files, offices, terms.templates) if layout else {}


def _mended(
    files: Sequence[str], job: Job, way: Way, say: Say
) -> tuple[list[Audit], list[int]]:
    """Fix files, or show what would be fixed; return what is left, and how it went."""
    outcomes = [fix(file, job, way, say) for file in files]
    tell(outcomes, way, say)
    changed = [way.only_shown and bool(outcome.made) for outcome in outcomes]
    codes = [one.refusal or int(shown) for one, shown in zip(outcomes, changed, strict=True)]
    return [outcome.audit for outcome in outcomes], codes


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
    from congvan.auditing.audit import Terms  # noqa: PLC0415 - cold start
    from congvan.auditing.baseline import Baseline, read_baseline  # noqa: PLC0415 - cold start
    from congvan.auditing.choice import Choice  # noqa: PLC0415 - cold start

    known = Baseline()
    if baseline:
        known = read_baseline(documents.load_bytes(Path(baseline)), baseline)
    return Terms(templates, Choice(words_of(select), words_of(ignore)), known)


def _write_baseline(
    target: Path, files: Sequence[str], job: Job, say: Say, *, force: bool
) -> int:
    """Write what is found now as a baseline; return the exit code."""
    from congvan.auditing.baseline import baseline_text, known  # noqa: PLC0415 - cold start

    if not force:
        refuse_existing(target)
    audits = [job.audit(file) for file in files]
    unread = [audit for audit in audits if audit.refusal]
    report((finding for audit in unread for finding in audit.findings), say)
    if unread:
        return unread[0].refusal
    rows = [
        row
        for audit in audits
        for row in known(job.name(audit.file), audit.findings, audit.manuscript.lines)
    ]
    write(target, baseline_text(rows).encode())
    click.echo(target)
    click.echo(text("{count} phát hiện trong tệp nền.", count=len(rows)).said(say), err=True)
    return 0


def _deliver(
    audits: Sequence[Audit], wanted: Format, output: str | None, say: Say, *, force: bool
) -> None:
    """Write a report to its file, or to standard output."""
    from congvan.auditing.formats import full_report, report  # noqa: PLC0415 - cold start

    if output and output != STREAM:
        said = report(audits, wanted, say).encode("utf-8", "backslashreplace")
        deliver(Path(output), said, force=force)
    elif wanted is Format.FULL and sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        click.echo(full_report.report(audits, say, _painted), nl=False)
    else:
        click.echo(report(audits, wanted, say), nl=False)


def _painted(said: str, role: str) -> str:
    """Return a piece of a report in the colour of its role."""
    if role == "hint":
        return click.style(said, dim=True)
    return click.style(said, fg=_COLOURS[role], bold=True if role == "error" else None)


def _sum_up(audits: Sequence[Audit], say: Say) -> None:
    from congvan.auditing.formats.tally import tally  # noqa: PLC0415 - cold start

    for sentence in tally(audits):
        click.echo(sentence.said(say), err=True)
