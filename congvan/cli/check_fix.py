"""Sửa tệp: `congvan check --fix` writes what was proven, `--diff` only shows it."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from congvan.auditing.formats.change import change
from congvan.cli.check_pages import is_word, word_bytes
from congvan.cli.files import STREAM, typed
from congvan.cli.help_and_errors import tell
from congvan.findings.errors import CongvanError, OutputError
from congvan.findings.finding import text
from congvan.model.office.office import FILE
from congvan.model.reading.whole_file import AGENCIES_FILE
from congvan.source.file_writing import rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.auditing.audit import Audit
    from congvan.cli.check_run import CheckRun
    from congvan.findings.finding import Finding

    Say = Callable[[str], str]


class Way(NamedTuple):
    """Cách sửa: whether also what a person should look at, and whether it is only shown."""

    guarded: bool
    only_shown: bool


class Outcome(NamedTuple):
    """Kết quả sửa một tệp: what is left in it, what was fixed, and why it could not be."""

    audit: Audit
    made: Sequence[Finding] = ()
    refusal: int = 0


def fix(file: str, run: CheckRun, way: Way, say: Say) -> Outcome:
    """Fix a file, or show what would be fixed, and return what is left."""
    if is_word(file):
        return _retouched(file, run, way, say)
    data = _data(file)
    if data is None or Path(file).name in (FILE, AGENCIES_FILE):
        return Outcome(run.audit(file))
    try:
        before = data.decode("utf-8")
        fixed = run.fix(file, before, guarded=way.guarded)
        _put(file, before, fixed.text, only_shown=way.only_shown)
    except OutputError as error:
        tell(error.findings, say)
        return Outcome(run.audit(file, data), refusal=error.exit_code)
    except (CongvanError, UnicodeDecodeError):
        return Outcome(run.audit(file, data))
    return Outcome(run.audit(file, fixed.text), fixed.made)


def _retouched(file: str, run: CheckRun, way: Way, say: Say) -> Outcome:
    """Fix a Word file, or list what would be fixed, and return what is left."""
    try:
        made = _retouch(file, run, say, guarded=way.guarded, only_shown=way.only_shown)
    except OutputError as error:
        tell(error.findings, say)
        return Outcome(run.audit(file), refusal=error.exit_code)
    except CongvanError:
        return Outcome(run.audit(file))
    return Outcome(run.audit(file), made)


def tell_fixes(outcomes: Sequence[Outcome], way: Way, say: Say) -> None:
    """Write to standard error what was fixed."""
    made = [finding for outcome in outcomes for finding in outcome.made]
    if way.only_shown:
        last = text("Sửa được {count} chỗ; chưa ghi gì.", count=len(made))
    else:
        last = text("Đã sửa {count} chỗ.", count=len(made))
        for finding in made:
            line = text("{place}: đã sửa {code}: {change}", place=finding.place,
                        code=finding.code, change=_change(finding, say))  # fmt: skip
            click.echo(line.said(say), err=True)
    click.echo(last.said(say), err=True)


def _change(finding: Finding, say: Say) -> str:
    """Return what was put in the place of what; where no words were, what was wrong."""
    span = finding.span
    return change(span) if span and span.instead is not None else finding.message.said(say)


def _data(file: str) -> bytes | None:
    try:
        return typed(file)
    except CongvanError:
        return None


def _put(file: str, before: str, after: str, *, only_shown: bool) -> None:
    """Write a fixed text where it belongs, or show how it differs."""
    if only_shown:
        click.echo("".join(_difference(file, before, after)), nl=False)
    elif file == STREAM:
        click.echo(after.encode(), nl=False)
    elif after != before:
        rewrite(Path(file), before.encode(), after.encode())


def _difference(file: str, before: str, after: str) -> Iterator[str]:
    """Yield a unified diff, as `patch` and `git apply` read it."""
    old, new = (said.splitlines(keepends=True) for said in (before, after))
    for line in difflib.unified_diff(old, new, file, file):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _retouch(
    file: str, run: CheckRun, say: Say, *, guarded: bool, only_shown: bool
) -> Sequence[Finding]:
    """Fix a Word file, or list what would be fixed; return the findings that are.

    Raises:
        CongvanError: if it cannot be read, must not be touched, or not be proven.
    """
    data = word_bytes(file)
    fixed = run.retouch(file, data, guarded=guarded)
    if not only_shown:
        if fixed.data != data:
            rewrite(Path(file), data, fixed.data)
        return fixed.made
    for finding in fixed.made:
        line = text("{place}: sẽ sửa {code}: {change}", place=finding.place, code=finding.code,
                    change=_change(finding, say))  # fmt: skip
        click.echo(line.said(say))
    return fixed.made
