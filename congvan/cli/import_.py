"""Lệnh nhập: `congvan import`, an old document → YAML that is ready to be looked at."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

import congvan
from congvan.api import documents
from congvan.cli import options
from congvan.cli.commands import command
from congvan.cli.files import STREAM, refuse_taken, target_of
from congvan.cli.help_and_errors import UsageProblem, tell
from congvan.findings.errors import CongvanError
from congvan.findings.finding import text
from congvan.source.file_writing import write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.findings.finding import Finding
    from congvan.importing.yaml_text import Sheet
    from congvan.model.keys.rekeying import Language

_YAML: Final = (".yaml", ".yml")
_UNREAD: Final = (".odt", ".pdf", ".rtf")
"""Endings of documents that are neither Word files nor text."""


@command("import", "Ví dụ:  congvan import cu.docx -o moi.yaml")
@options.file
@options.output("Tệp YAML kết quả; không có thì cạnh tệp gốc, - là stdout.")
@options.keys
@options.force
@click.pass_obj
def import_(
    say: Callable[[str], str], file: str, output: str | None, *, keys: Language, force: bool
) -> None:
    """Turn an old document into YAML, and say what is doubtful in that."""
    _refuse_others(file)
    sheet = _read(keys) if file == STREAM else congvan.load_imported(file, keys)
    beside = None if file == STREAM else Path(file).with_suffix(".yaml")
    target = beside if output is None else target_of(output)
    files = {target: sheet.yaml.encode()} if target else {}
    folder = target.parent if target else None
    pictures = {folder / name: data for name, data in sheet.pictures.items()} if folder else {}
    results = files | pictures
    refuse_taken(results, force=force)
    for path, data in results.items():
        write(path, data)
        click.echo(path)
    if target is None:
        click.echo(sheet.yaml, nl=False)
    tell(sheet.doubts(str(target or STREAM)), say)
    tell(_found(sheet.yaml, target), say)
    sys.exit(0)


def _refuse_others(file: str) -> None:
    """Refuse what is YAML already, and what is neither a Word file nor text.

    Raises:
        UsageProblem: if it is such a file, by its name.
    """
    ending = Path(file).suffix.lower()
    if ending in _YAML:
        raise UsageProblem(text("“{name}” đã là tệp YAML, không cần nhập.", name=file))
    if ending in _UNREAD:
        raise UsageProblem(
            text("Không nhập được tệp {ending}: lưu lại dạng Word (.docx) đã.", ending=ending)
        )


def _read(keys: Language) -> Sheet:
    """Return what standard input says: a Word file, new or old, or a text.

    Raises:
        CongvanError: if it cannot be read, or is no administrative document.
    """
    from congvan.rendering.pdf.libreoffice import to_docx  # noqa: PLC0415 - cold start
    from congvan.word.outline.package import (  # noqa: PLC0415 - cold start
        MAX_FILE_BYTES,
        is_old_word,
    )

    with click.open_file(STREAM, "rb") as stream:
        data = stream.read(MAX_FILE_BYTES + 1)
    return congvan.imported(to_docx(data) if is_old_word(data) else data, STREAM, keys)


def _found(yaml: str, target: Path | None) -> Sequence[Finding]:
    """Return what `check` finds in the result."""
    try:
        if target is None:
            return documents.check(documents.loads(yaml, STREAM))
        return documents.check(documents.load(target))
    except CongvanError as error:
        return error.findings
