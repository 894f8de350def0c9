"""Nguồn của một lệnh dựng: a job for each file that is named, or for each row of data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.files import NOT_WORD, STREAM, same_target, targets, typed
from congvan.cli.help_and_errors import UsageProblem
from congvan.cli.render_jobs import RenderJob
from congvan.findings.errors import CongvanError, OutputError
from congvan.findings.finding import text
from congvan.model.keys.columns import column_names, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.api.batch.rows import Rows
    from congvan.cli.offices import Offices
    from congvan.findings.finding import Finding


def file_jobs(files: Sequence[str], output: str | None, offices: Offices) -> list[RenderJob]:
    """Return the job of each file; one whose result would be another's is an error."""
    jobs: list[RenderJob] = []
    taken: set[Path | None] = set()
    for file, target in zip(files, targets(files, output), strict=True):
        job = RenderJob(file, target)
        try:
            if target in taken:
                raise OutputError(same_target(file, target))
            office = offices.of(file)
            job = RenderJob(file, target, office, typed(file) if file == STREAM else None)
        except CongvanError as error:
            job = job._replace(error=error)
        taken.add(target)
        jobs.append(job)
    return jobs


def merge_jobs(
    files: Sequence[str], output: str | None, data: str, name: str | None, offices: Offices
) -> tuple[list[RenderJob], Sequence[Finding]]:
    """Return the job of each row of `data`, and what is doubtful about the data.

    Raises:
        CongvanError: if the document or the data cannot be read, or do not fit.
    """
    from congvan.api.batch.file_names import named, numbered  # noqa: PLC0415 - cold start
    from congvan.api.batch.loading import (  # noqa: PLC0415 - cold start
        asked_columns,
        load_rows,
        merged,
    )

    if len(files) > 1:
        raise UsageProblem(text("--data đi với một tệp YAML."))
    folder = _folder(files[0], output)
    document = typed(files[0])
    rows = load_rows(data, asked_columns(document, files[0]))
    if name is not None:
        _require_columns(name, rows)
    merge = merged(document, files[0], rows, offices.of(files[0]))
    stem = "van-ban" if files[0] == STREAM else Path(files[0]).stem
    names = numbered(rows.rows, stem) if name is None else named(rows.rows, name)
    jobs = [
        RenderJob(files[0], folder / f"{target}.docx", row.office, merged=row)
        for target, row in zip(names, merge.rows, strict=True)
    ]
    return jobs, merge.noticed


def _folder(file: str, output: str | None) -> Path:
    """Return the folder that the documents of all rows go into."""
    if output is None:
        return Path(file).parent
    wanted = Path(output)
    if output == STREAM or (
        wanted.suffix.lower() in (".docx", *NOT_WORD) and not wanted.is_dir()
    ):
        raise UsageProblem(text("Có --data thì -o phải là một thư mục."))
    return wanted


def _require_columns(name: str, rows: Rows) -> None:
    """Refuse a pattern of names without a column, or with one that the data has not."""
    asked, known = column_names(name), {folded(column.name) for column in rows.columns}
    if not asked:
        raise UsageProblem(text("--name cần một cột dữ liệu, ví dụ --name '[=họ tên]'."))
    for column in asked:
        if folded(column) not in known:
            said = text(
                "--name: tệp {file} không có cột “{name}”.", file=rows.file, name=column
            )
            raise UsageProblem(said)
