"""Nhận xét trong tệp Word: `congvan check --docx`, a copy with the findings as its comments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

import congvan
from congvan.cli.check_pages import docx_bytes, is_word
from congvan.cli.files import refuse_taken
from congvan.cli.help_and_errors import UsageProblem
from congvan.findings.finding import text
from congvan.source.file_writing import write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.auditing.audit import Audit


def refuse_others(files: Sequence[str], copy: str | None, *, fixes: bool) -> None:
    """Refuse `--docx` for what is no single Word file."""
    if copy is None:
        return
    if len(files) != 1 or not is_word(files[0]) or Path(copy).suffix.lower() != ".docx":
        raise UsageProblem(text("--docx TỆP.docx chỉ đi với một tệp .docx."))
    if fixes:
        raise UsageProblem(text("--docx không đi với --fix và --diff."))


def annotate(
    audit: Audit, file: str, copy: Path, say: Callable[[str], str], *, force: bool
) -> None:
    """Write a copy of a Word file with what was found in it, and name it."""
    if copy.resolve() == Path(file).resolve():
        raise UsageProblem(text("--docx ghi ra tệp khác, không đè lên tệp được soát."))
    refuse_taken([copy], force=force)
    write(copy, congvan.annotate(docx_bytes(file), file, audit.findings, say))
    click.echo(copy, err=True)
