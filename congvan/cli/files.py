"""Tệp vào, tệp ra: where a command reads from and what it writes to."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from congvan import library
from congvan.cli.speech import UsageProblem
from congvan.errors import OutputError
from congvan.findings import Place, text
from congvan.layout import kinds as layout_kinds
from congvan.source import MAX_BYTES
from congvan.writing import SAME_TARGET, refuse_existing, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from congvan.findings import Finding

STREAM: Final = "-"
"""Standard input or output."""

_NOT_WORD: Final = (".doc", ".odt", ".pdf", ".rtf", ".yaml", ".yml")
ANY_FILE: Final = click.Path(readable=False)
"""Any text, completed as a file name; whether it can be read is said by `library`."""


class Folder(click.Path):
    """A folder that exists; says so itself when it does not."""

    def convert(
        self,
        value: str | PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | PathLike[str]:
        """Return the folder `value`.

        Raises:
            UsageProblem: if there is none.
        """
        if not Path(value).is_dir():
            raise UsageProblem(text("Không có thư mục “{name}”.", name=str(value)))
        return super().convert(value, param, ctx)


def typed(file: str) -> bytes:
    """Return the bytes of a source file, or of standard input for `-`."""
    if file == STREAM:
        with click.open_file(STREAM, "rb") as stream:
            return stream.read(MAX_BYTES + 1)
    return library.load_bytes(Path(file))


def target_of(output: str | None) -> Path | None:
    """Return the file that `-o` names; None is standard output."""
    return None if output in (None, STREAM) else Path(output)


def targets(files: Sequence[str], output: str | None) -> list[Path | None]:
    """Return where each file's .docx goes; None is standard output."""
    if output == STREAM or (output is None and STREAM in files):
        if len(files) > 1:
            raise UsageProblem(text("Chỉ một văn bản ra stdout được."))
        return [None]
    if output is None:
        return [Path(file).parent / f"{Path(file).stem}.docx" for file in files]
    wanted = Path(output)
    if wanted.suffix.lower() in _NOT_WORD and not wanted.is_dir():
        raise UsageProblem(text("-o phải là một thư mục hoặc một tệp .docx."))
    if wanted.suffix.lower() == ".docx" and not wanted.is_dir():
        if len(files) > 1:
            raise UsageProblem(text("Nhiều tệp nguồn thì -o phải là thư mục."))
        return [wanted]
    stems = ("van-ban" if file == STREAM else Path(file).stem for file in files)
    return [wanted / f"{stem}.docx" for stem in stems]


def refuse_both(target: Path, *, pdf: bool) -> None:
    """Refuse to write over a document or its PDF."""
    refuse_existing(target)
    if pdf:
        refuse_existing(target.with_suffix(".pdf"))


def beside(target: Path | None, name: str, *, pdf: bool, force: bool) -> Path:
    """Return the file of an annex that is a file of its own, beside that of its document."""
    if target is None:
        raise UsageProblem(text("Văn bản có phụ lục là tệp riêng: dùng -o THƯ-MỤC."))
    annex = target.with_name(f"{target.stem}-{name}{target.suffix}")
    if not force:
        refuse_both(annex, pdf=pdf)
    return annex


def same_target(file: str, target: Path | None) -> Finding:
    """Return the finding for a file whose result would replace that of another."""
    message = text("“{name}” đã là kết quả của một tệp khác.", name=str(target))
    return SAME_TARGET.at(Place(file), message, text(SAME_TARGET.remedy))


def put(target: Path | None, docx: bytes, made: bytes | None, file: str, *, pdf: bool) -> None:
    """Write a document and its PDF and name them, or the last made to standard output."""
    if pdf and made is None:
        kind = layout_kinds.NO_PDF
        message = text("LibreOffice không dựng được PDF.")
        raise OutputError(kind.at(Place(file), message, text(kind.remedy)))
    if target is None:
        _to_stdout(made if made is not None else docx)
        return
    write(target, docx)
    click.echo(target)
    if made is not None:
        write(target.with_suffix(".pdf"), made)
        click.echo(target.with_suffix(".pdf"))


def deliver(target: Path | None, data: bytes, *, force: bool) -> None:
    """Write a text to `target` and name it, or to standard output."""
    if target is None:
        click.echo(data, nl=False)
        return
    if not force:
        refuse_existing(target)
    write(target, data)
    click.echo(target)


def _to_stdout(data: bytes) -> None:
    if sys.stdout.isatty():
        raise UsageProblem(text("Không in tệp Word ra màn hình; dùng -o TỆP hoặc nối ống."))
    click.echo(data, nl=False)
