"""Lệnh xem trước: `congvan preview`, the pages of a document as pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from congvan.api import documents
from congvan.cli import options
from congvan.cli.commands import command
from congvan.cli.files import STREAM, refuse_taken
from congvan.cli.help_and_errors import tell
from congvan.cli.offices import Offices, house_of
from congvan.cli.silenced import heard
from congvan.findings.errors import DocumentError
from congvan.findings.finding import has_errors
from congvan.rendering.pdf import PREVIEW_DPI, pictures, to_pdf
from congvan.source.file_writing import write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.decree.lettering import Profile
    from congvan.model import Document


@command("preview", "Ví dụ:  congvan preview chi-dao.yaml -o xem-truoc")
@options.file
@options.output("Nơi ghi ảnh; không có thì cạnh tệp.", "THƯ-MỤC")
@click.option(
    "--dpi",
    type=click.IntRange(20, 600),
    default=PREVIEW_DPI,
    metavar="SỐ",
    help="Độ phân giải ảnh, 20 đến 600 điểm trên inch; 100 nếu không ghi.",
)
@options.sizes
@options.profile
@options.templates
@options.force
@click.pass_obj
def preview(  # noqa: PLR0913 - one parameter an option
    say: Callable[[str], str],
    file: str,
    output: str | None,
    *,
    dpi: int,
    sizes: Profile | None,
    profile: str | None,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Draw every page of a document."""
    document = _document(file, Offices(profile), templates, say)
    docx = documents.render(document, templates=templates, house=house_of(document, sizes))
    made = to_pdf({file: docx})
    folder = Path(output) if output else Path(file).parent
    stem = "van-ban" if file == STREAM else Path(file).stem
    pages = pictures(made[file], dpi)
    paths = [folder / f"{stem}-{number}.png" for number in range(1, len(pages) + 1)]
    refuse_taken(paths, force=force)
    for path, picture in zip(paths, pages, strict=True):
        write(path, picture)
        click.echo(path)


def _document(
    file: str, offices: Offices, templates: Sequence[Path], say: Callable[[str], str]
) -> Document:
    """Return a document that can be rendered, its warnings told."""
    document = offices.document(file)
    findings = documents.check(document, templates)
    if has_errors(findings):
        raise DocumentError(*findings)
    tell(heard(file, findings, offices.of(file)), say)
    return document
