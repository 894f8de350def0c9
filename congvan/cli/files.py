"""Tệp vào, tệp ra: where a command reads from and what it writes to."""

from __future__ import annotations

import glob
import re
import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from congvan.cli.help_and_errors import UsageProblem
from congvan.findings.finding import Place, text
from congvan.model.office.office import FILE as OFFICE_FILE
from congvan.model.reading.whole_file import AGENCIES_FILE
from congvan.source import MAX_BYTES
from congvan.source.codes import SAME_TARGET
from congvan.source.file_reading import load_bytes
from congvan.source.file_writing import refuse_existing, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from congvan.findings.finding import Finding

STREAM: Final = "-"
"""Standard input or output."""

_NO_DOCUMENTS: Final = (OFFICE_FILE, AGENCIES_FILE)
NOT_WORD: Final = (".doc", ".odt", ".pdf", ".rtf", ".yaml", ".yml")
"""Endings of files that no document is written to."""

_WILD: Final = re.compile(r"[*?\[]")


def typed(file: str) -> bytes:
    """Return the bytes of a source file, or of standard input for `-`."""
    if file == STREAM:
        with click.open_file(STREAM, "rb") as stream:
            return stream.read(MAX_BYTES + 1)
    return load_bytes(Path(file))


def expanded(files: Sequence[str]) -> list[str]:
    """Return the files that patterns such as `*.yaml` mean, sorted, each file once.

    Shells do this too, but not that of Windows. A profile or a directory of agencies is no document
    and left out of a pattern; files without any pattern are returned as they are.

    Raises:
        UsageProblem: if a pattern means no file.
    """
    patterns = {file for file in files if _WILD.search(file) and not Path(file).exists()}
    found = (_matching(file) if file in patterns else [file] for file in files)
    return list(dict.fromkeys(chain.from_iterable(found))) if patterns else list(files)


def _matching(pattern: str) -> list[str]:
    names = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - absolute ones too
    paths = [Path(name) for name in names]
    kept = [
        name
        for name, path in zip(names, paths, strict=True)
        if path.name not in _NO_DOCUMENTS and path.is_file()
    ]
    if not kept:
        raise UsageProblem(text("Không có tệp nào khớp “{name}”.", name=pattern))
    return kept


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
    if wanted.suffix.lower() in NOT_WORD and not wanted.is_dir():
        raise UsageProblem(text("-o phải là một thư mục hoặc một tệp .docx."))
    if wanted.suffix.lower() == ".docx" and not wanted.is_dir():
        if len(files) > 1:
            raise UsageProblem(text("Nhiều tệp nguồn thì -o phải là thư mục."))
        return [wanted]
    stems = ("van-ban" if file == STREAM else Path(file).stem for file in files)
    return [wanted / f"{stem}.docx" for stem in stems]


def refuse_taken(paths: Iterable[Path], *, force: bool) -> None:
    """Refuse to write over files, unless it is asked for with `--force`."""
    if not force:
        for path in paths:
            refuse_existing(path)


def refuse_both(target: Path, *, pdf: bool, but: Callable[[Path], bool] | None = None) -> None:
    """Refuse to write over a document or its PDF, except over one that `but` knows."""
    paths = [target, target.with_suffix(".pdf")] if pdf else [target]
    for path in paths:
        if but is None or not but(path):
            refuse_existing(path)


def beside(target: Path | None, name: str) -> Path:
    """Return the file of an annex that is a file of its own, beside that of its document."""
    if target is None:
        raise UsageProblem(text("Văn bản có phụ lục là tệp riêng: dùng -o THƯ-MỤC."))
    return target.with_name(f"{target.stem}-{name}{target.suffix}")


def same_target(file: str, target: Path | None) -> Finding:
    """Return the finding for a file whose result would replace that of another."""
    message = text("“{name}” đã là kết quả của một tệp khác.", name=str(target))
    return SAME_TARGET.at(Place(file), message)


def put(target: Path | None, data: bytes) -> None:
    """Write a file and name it, or write to standard output."""
    if target is None:
        _to_stdout(data)
        return
    write(target, data)
    click.echo(target)


def deliver(target: Path | None, data: bytes, *, force: bool) -> None:
    """Write a text to `target` and name it, or to standard output."""
    if target is None:
        click.echo(data, nl=False)
        return
    refuse_taken([target], force=force)
    write(target, data)
    click.echo(target)


def _to_stdout(data: bytes) -> None:
    if sys.stdout.isatty():
        raise UsageProblem(text("Không in tệp Word ra màn hình; dùng -o TỆP hoặc nối ống."))
    click.echo(data, nl=False)
