"""Sửa tệp Word: `congvan check --fix` on a .docx; `--diff` lists what it would change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from congvan.cli.papers import word_bytes
from congvan.findings import text
from congvan.reporting.change import change
from congvan.writing import rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.cli.job import Job
    from congvan.findings import Finding


def retouch(
    file: str, job: Job, say: Callable[[str], str], *, guarded: bool, only_shown: bool
) -> Sequence[Finding]:
    """Fix a Word file, or list what would be fixed; return the findings that are.

    Raises:
        CongvanError: if it cannot be read, must not be touched, or not be proven.
    """
    data = word_bytes(file)
    fixed = job.retouch(file, data, guarded=guarded)
    if not only_shown:
        if fixed.data != data:
            rewrite(Path(file), data, fixed.data)
        return fixed.made
    for finding in fixed.made:
        said = change(finding.span) if finding.span and finding.span.instead is not None else ""
        line = text("{place}: sẽ sửa {code}: {change}", place=finding.place, code=finding.code,
                    change=said or finding.message.said(say))  # fmt: skip
        click.echo(line.said(say))
    return fixed.made
