"""Lệnh về mẫu: `congvan template …`, for who keeps an office's own pack."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from congvan.api import documents
from congvan.auditing.formats.tally import summary
from congvan.cli import options
from congvan.cli.commands import COMMANDS
from congvan.cli.files import refuse_taken
from congvan.cli.help_and_errors import Group
from congvan.findings.errors import DocumentError
from congvan.findings.finding import has_errors
from congvan.pack import pack
from congvan.source.file_writing import write

if TYPE_CHECKING:
    from collections.abc import Callable


@click.group(
    cls=Group,
    help=COMMANDS["template"].help,
    epilog="Ví dụ:  congvan template copy cong_van mau-cua-xa",
)
def template() -> None:
    """Group the commands about templates."""


@template.command(epilog="Ví dụ:  congvan template check mau-cua-xa")
@click.argument("folder", metavar="THƯ-MỤC", type=options.FOLDER)
@click.pass_obj
def check(say: Callable[[str], str], folder: Path) -> None:
    """Soát thẻ, kiểu chữ, trang của từng mẫu rồi dựng thử sample.yaml."""
    findings = documents.check_templates(folder)
    for finding in findings:
        click.echo(finding.said(say))
    click.echo(summary(findings).said(say), err=True)
    sys.exit(DocumentError.exit_code if has_errors(findings) else 0)


@template.command(epilog="Ví dụ:  congvan template copy quyet_dinh mau-cua-xa")
@click.argument("type_name", metavar="LOẠI")
@click.argument("folder", metavar="THƯ-MỤC", type=click.Path(path_type=Path))
@options.force
def copy(type_name: str, folder: Path, *, force: bool) -> None:
    """Chép một mẫu có sẵn vào thư mục mẫu của cơ quan để sửa."""
    doctype = pack.load_type(type_name)
    files = pack.load_files(doctype)
    targets = {folder / doctype.folder.name / name: data for name, data in files.items()}
    refuse_taken(targets, force=force)
    for target, data in targets.items():
        write(target, data)
        click.echo(target)
