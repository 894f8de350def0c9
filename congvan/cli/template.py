"""Lệnh về mẫu: `congvan template …`, for who keeps an office's own pack."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from congvan.api import documents
from congvan.auditing.formats.tally import summary
from congvan.cli.files import Folder
from congvan.cli.help_and_errors import Group
from congvan.findings.errors import DocumentError
from congvan.findings.finding import has_errors
from congvan.pack import pack
from congvan.source.file_writing import refuse_existing, write

if TYPE_CHECKING:
    from collections.abc import Callable


@click.group(cls=Group, epilog="Ví dụ:  congvan template copy cong_van mau-cua-xa")
def template() -> None:
    """Mẫu riêng của cơ quan: chép từ mẫu có sẵn, soát lại sau khi sửa."""


@template.command(epilog="Ví dụ:  congvan template check mau-cua-xa")
@click.argument("folder", metavar="THƯ-MỤC", type=Folder(file_okay=False, path_type=Path))
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
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
def copy(type_name: str, folder: Path, *, force: bool) -> None:
    """Chép một mẫu có sẵn vào thư mục mẫu của cơ quan để sửa."""
    doctype = pack.load_type(type_name)
    files = pack.load_files(doctype)
    targets = {folder / doctype.folder.name / name: data for name, data in files.items()}
    for target in targets if not force else ():
        refuse_existing(target)
    for target, data in targets.items():
        write(target, data)
        click.echo(target)
