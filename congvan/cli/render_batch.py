"""Dựng một hay nhiều văn bản: jobs handed out, their files written, their findings said."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

import click

from congvan.api.batch.render_many import AHEAD, CHUNK, spread
from congvan.cli.batch_records import Records
from congvan.cli.files import put, same_target
from congvan.cli.help_and_errors import tell
from congvan.cli.progress import progress
from congvan.cli.render_jobs import RenderJob, done
from congvan.cli.workers import stoppable, workers
from congvan.findings.errors import CongvanError, OutputError, ToolError
from congvan.findings.finding import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from congvan.cli.render_jobs import Outcome, RenderOptions
    from congvan.findings.finding import Finding

    Say = Callable[[str], str]

MOST_PROCESSES: Final = 64
"""Processes of one command."""

PDF_CHUNK: Final = 40
"""Documents in one call: starting LibreOffice takes as long as laying out several."""

_TURNS: Final = 4
"""Chunks a process gets at least, so that none waits long for the last."""


def run(jobs: Sequence[RenderJob], options: RenderOptions, say: Say, processes: int = 1) -> int:
    """Render and write `jobs`, reporting each, and return the first exit code.

    Several jobs are a batch: what they make is recorded, progress shown, and all counted.
    """
    batch = _Batch(say, options, several=len(jobs) > 1)
    size = _chunk(len(jobs), processes, pdf=options.pdf)
    work = stoppable(_work(options))
    processes = min(processes, -(-len(jobs) // size))
    try:
        with workers(processes) as pool, progress(len(jobs), say("Đang dựng")) as advance:
            outcomes = spread(work, batch.recorded(jobs), pool, size)
            for job, outcome in zip(jobs, outcomes, strict=True):
                batch.finish(job, outcome)
                advance()
    finally:
        batch.close()
    batch.sum_up()
    return batch.code


def _work(options: RenderOptions) -> Callable[[Sequence[RenderJob]], list[Outcome]]:
    """Return what makes the files of some jobs; LibreOffice is come to only for a PDF."""
    if not options.pdf:
        return partial(done, options=options)
    from congvan.cli.render_pdfs import done_with_pdfs  # noqa: PLC0415 - cold start

    return partial(done_with_pdfs, options=options)


def _chunk(count: int, processes: int, *, pdf: bool) -> int:
    """Return how many jobs are done at once: one where they are done here, one after the other."""
    if pdf:
        return min(PDF_CHUNK, -(-count // processes), AHEAD // processes)
    return max(1, min(CHUNK, count // (processes * _TURNS))) if processes > 1 else 1


class _Batch:
    """Một mẻ: writes what comes of its jobs and remembers what was said, made and failed."""

    def __init__(self, say: Say, options: RenderOptions, *, several: bool) -> None:
        self.code = 0
        self._say = say
        self._options = options
        self._records = Records() if several else None
        self._counts: Counter[str] = Counter()
        self._told: set[tuple[object, ...]] = set()
        self._written: set[Path] = set()

    def recorded(self, jobs: Sequence[RenderJob]) -> Iterator[RenderJob]:
        """Yield jobs knowing what was made of them before."""
        for job in jobs:
            known = self._records.made(job.target) if self._records and job.target else None
            yield job._replace(recorded=bool(self._records), made=known)

    def finish(self, job: RenderJob, outcome: Outcome) -> None:
        """Write the files of a job and name them, or say why there are none.

        Raises:
            ToolError: if nothing else could be made either.
        """
        self._warn(job, outcome.warnings)
        if isinstance(outcome.error, ToolError):
            raise outcome.error
        try:
            if outcome.error:
                raise outcome.error
            if not outcome.kept:
                self._write(job, outcome)
        except CongvanError as error:
            tell(error.findings, self._say)
            self.code = self.code or error.exit_code
            self._counts["failed"] += 1
        else:
            self._counts["kept" if outcome.kept else "made"] += 1

    def _warn(self, job: RenderJob, warnings: Sequence[Finding]) -> None:
        """Report warnings; what is said of every row of data is said once."""
        known = {(one.code, one.place, str(one.message)): one for one in warnings}
        news = known.keys() - self._told if job.merged else known.keys()
        tell([one for key, one in known.items() if key in news], self._say)
        self._told |= known.keys()

    def _write(self, job: RenderJob, outcome: Outcome) -> None:
        named = {path: data for path, data in outcome.files.items() if path}
        for path in named:
            if path in self._written:
                raise OutputError(same_target(job.file, path))
        if self._records and job.target:
            self._records.note(job.target, outcome.source, named)
        for path, data in outcome.files.items():
            put(path, data)
        self._written |= named.keys()

    def close(self) -> None:
        """Let go of the records."""
        if self._records:
            self._records.close()

    def sum_up(self) -> None:
        """Say how many were made, kept and not made, where there were several."""
        counts = self._counts
        if not self._options.wording:
            unread = text("Chưa soát lời văn: `congvan check` soát.")
            click.echo(unread.said(self._say), err=True)
        if counts.total() > 1:
            said = text("{made} đã dựng, {kept} giữ nguyên, {failed} lỗi.", made=counts["made"],
                        kept=counts["kept"], failed=counts["failed"])  # fmt: skip
            click.echo(said.said(self._say), err=True)
