"""Đo hàng loạt: a thousand plans, two processes, memory, and PDFs made many in a call."""

from __future__ import annotations

import gc
import io
import resource
import statistics
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext, redirect_stdout
from itertools import chain, repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from docxtpl import DocxTemplate

import congvan
from congvan.cli.offices import Offices
from congvan.cli.render_batch import run
from congvan.cli.render_jobs import RenderOptions
from congvan.cli.render_pdfs import laid_out
from congvan.cli.render_sources import file_jobs
from congvan.composing.context import compose
from congvan.model import parse_agencies
from congvan.pack.pack import load_type
from congvan.rendering.pdf import to_pdf
from congvan.rendering.tags import environment
from tests.bench.measures import EXAMPLE, Measure

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.model.agencies.agencies import Directory

MANY: Final = 1000
ROUNDS: Final = 10
PDFS: Final = 40
SINGLE: Final = 4
ALIKE: Final = 1.3
"""The slowest single call against the quickest: above it all of them are measured."""


def plans(folder: str) -> list[Path]:
    """Return a thousand plans in a folder, made from one directive beside them."""
    directive = Path(folder, EXAMPLE.name)
    directive.write_text(EXAMPLE.read_text("utf-8").replace("[thanh-vien-bcd, ", "["), "utf-8")
    made = congvan.plan(congvan.load(directive), _communes(), ["xa-thi-tran"])
    for number, plan in enumerate(made.values()):
        Path(folder, f"ke-hoach-{number:04}.yaml").write_text(plan.text, "utf-8")
    return sorted(Path(folder).glob("ke-hoach-*.yaml"))


def _communes() -> Directory:
    """Return a directory of agencies in which the communes are a thousand."""
    entry = "{{tên: Ủy ban nhân dân xã Thứ {0}, địa danh: Thứ {0}, viết tắt: UBND}}"
    communes = [f"  xa-{number}: {entry.format(number)}" for number in range(MANY)]
    others = [f"  {name}: {entry.format(name)}" for name in ("phong-vhtt", "mttq-doan-the")]
    group = (
        "nhóm:\n  xa-thi-tran: [" + ", ".join(f"xa-{number}" for number in range(MANY)) + "]"
    )
    return parse_agencies("\n".join(["cơ quan:", *others, *communes, group]))


def _clock(action: Callable[[], object], clock: Callable[[], float]) -> float:
    gc.collect()
    start = clock()
    action()
    return clock() - start


def against_docxtpl() -> Measure:
    """Compare YAML → checked → .docx with docxtpl filling the same pages from ready contexts."""
    with TemporaryDirectory() as folder:
        ratios = _ratios(plans(folder))
    name = "1.000 kế hoạch, YAML → .docx, nhanh hơn docxtpl"
    return Measure(name, statistics.median(ratios), "≥", 3)


def _ratios(files: list[Path]) -> list[float]:
    documents = [congvan.load(path) for path in files]
    doctype = load_type(documents[0].type)
    contexts = [compose(document, doctype).context for document in documents]
    jinja, size = environment(), MANY // ROUNDS

    def ours(start: int) -> None:
        for path in files[start : start + size]:
            congvan.render(congvan.load(path))

    def theirs(start: int) -> None:
        for context in contexts[start : start + size]:
            template = DocxTemplate(str(doctype.template))
            template.render(context, jinja_env=jinja)
            template.save(io.BytesIO())

    ours(0)
    theirs(0)
    return [
        _clock(lambda at=at: theirs(at), time.process_time)
        / _clock(lambda at=at: ours(at), time.process_time)
        for at in range(0, MANY, size)
    ]


def two_processes() -> Measure:
    """Compare a thousand files rendered and written with `--jobs 2` with one process.

    Starting the second process counts. The best of several runs of each, taken in turns:
    whatever else the machine does only adds.
    """
    with TemporaryDirectory() as folder:
        plans(folder)
        pairs = [(_apart("time", folder, 1), _apart("time", folder, 2)) for _ in range(5)]
    one, two = (min(taken) for taken in zip(*pairs, strict=True))
    return Measure("1.000 kế hoạch với --jobs 2, nhanh hơn một tiến trình", one / two, "≥", 1.7)


def _time(folder: str, processes: int) -> float:
    """Return how long the files of a folder take, in a program that has already begun."""
    files = sorted(map(str, Path(folder).glob("ke-hoach-*.yaml")))
    congvan.render(congvan.load(files[0]))
    with TemporaryDirectory() as target, redirect_stdout(io.StringIO()):
        jobs = file_jobs(files, target, Offices(None))
        return _clock(lambda: run(jobs, RenderOptions(), str, processes), time.perf_counter)


def _apart(task: str, *arguments: object) -> float:
    """Return what a task measures in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.batches", task, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - ours
    return float(done.stdout)


def memory() -> Measure:
    """Compare the most memory that render_many takes for 10,000 documents with that for 1,000."""
    with TemporaryDirectory() as folder:
        plans(folder)
        grown = [
            _apart("peak", folder, processes, 10) / _apart("peak", folder, processes, 1) - 1
            for processes in (0, 2)
        ]
    name = "bộ nhớ tăng từ 1.000 đến 10.000 văn bản (%)"
    return Measure(name, max(grown) * 100, "≤", 10)


def _peak(folder: str, processes: int, times: int) -> float:
    """Return the most memory of this process and of the largest it starts, rendering so many."""
    files = sorted(Path(folder).glob("ke-hoach-*.yaml"))
    pool = ProcessPoolExecutor(processes) if processes else nullcontext()
    with pool as executor:
        made = congvan.render_many(chain.from_iterable(repeat(files, times)), executor=executor)
        assert sum(one.docx is not None for one in made) == times * len(files)
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(who).ru_maxrss for who in both)


def pdfs_together() -> Measure:
    """Compare the PDFs of forty documents in one call of LibreOffice with one call each.

    Four single calls stand for forty if they take about the same.
    """
    with TemporaryDirectory() as folder:
        files = plans(folder)[:PDFS]
        made = {str(n): congvan.render(congvan.load(path)) for n, path in enumerate(files)}
    to_pdf({"0": made["0"]})
    alone = [_alone(made, n) for n in range(SINGLE)]
    if max(alone) > ALIKE * min(alone):
        alone += [_alone(made, n) for n in range(SINGLE, PDFS)]
    together = _clock(lambda: laid_out(made), time.perf_counter)
    ratio = statistics.mean(alone) * PDFS / together
    return Measure("40 PDF trong một mẻ, nhanh hơn từng tệp một", ratio, "≥", 6)


def _alone(made: dict[str, bytes], number: int) -> float:
    name = str(number)
    return _clock(lambda: to_pdf({name: made[name]}), time.perf_counter)


BATCHES: Final = (against_docxtpl, two_processes, memory, pdfs_together)


def _task(name: str, folder: str, processes: str, times: str = "1") -> float:
    if name == "time":
        return _time(folder, int(processes))
    return _peak(folder, int(processes), int(times))


if __name__ == "__main__":
    print(_task(*sys.argv[1:]))  # noqa: T201 - read by `_apart`
