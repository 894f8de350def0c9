"""Báo cáo tổng hợp: what all agencies together have made of a directive, from a trace."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from congvan.chain import head
from congvan.chain.directive.deadlines import as_printed
from congvan.chain.plan.filling import INSIDE, Filling, Inside, Said, named
from congvan.chain.plan.skeleton import Places
from congvan.chain.report.shared import (
    COUNTS,
    DAY,
    OWN_KEYS,
    SUMS,
    WORDS,
    citation,
    count_values,
    day_values,
    file_of,
    held,
    reported,
    tagged,
    told,
)
from congvan.chain.trace.counts import counted
from congvan.model.keys.keys import key_of
from congvan.vietnamese.text import thousands

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.chain.plan.filling import Values
    from congvan.chain.plan.skeleton import Skeleton
    from congvan.chain.trace.matrix import Cell, Party, Trace, Tracked
    from congvan.model.agencies.agencies import Directory

_NUMBERS: Final = ("số nhiệm vụ", "số đơn vị", "số kế hoạch")
PLACES: Final = Places(
    single=(*head.TEXTS, "chỉ đạo", DAY, *_NUMBERS, *SUMS),
    whole=head.WHOLE,
    repeated={
        "agencies": ("tt", "đơn vị", *COUNTS),
        "tasks": (WORDS, "stt", "thời hạn"),
        "answers": ("đơn vị trả lời", "tình trạng", "kết quả"),
        "evidence": ("minh chứng",),
        "silent": ("các đơn vị chưa báo cáo",),
    },
    words=WORDS,
    own_keys=OWN_KEYS,
)
"""What the skeleton of a summary may ask for."""

_CITED: Final = "chi-dao"
"""Under which id the directive is cited, where it has no reference of that id itself."""


def summary(
    trace: Trace, skeleton: Skeleton, *, file: str, directory: Directory | None = None
) -> str:
    """Return the YAML of the issuing body's report over all plans.

    `file` is the directive's YAML from where the report will lie.

    Raises:
        DocumentError: if the skeleton makes no document of it.
    """
    directive = trace.directive
    own = head.free_id(_CITED, directive.references)
    numbers = map(thousands, (len(trace.tasks), len(trace.parties), len(trace.issued)))
    values = head.head_values(directive, directory) | named({"chỉ đạo": citation(own)})
    values |= named(dict(zip(_NUMBERS, map(Said, numbers), strict=True))) | day_values(trace.on)
    values |= count_values(counted(trace.cells), SUMS)
    tasks = [_task(n, row, trace.names) for n, row in enumerate(trace.tasks, 1)]
    filling = Filling(values, {"agencies": _agencies(trace), "tasks": tasks}, tagged)
    keys = {key_of("references"): {own: file_of(file)}}
    return reported(skeleton, filling, directive, posixpath.dirname(file), keys)


def _agencies(trace: Trace) -> list[Values]:
    """Return the numbers of every agency that was given something."""
    cells: dict[str, list[Cell]] = {party.id: [] for party in trace.parties}
    for cell in trace.cells:
        cells[cell.agency].append(cell)
    rows = ((party, counted(cells[party.id])) for party in trace.parties)
    given = ((party, counts) for party, counts in rows if counts.given)
    return [
        _agency(number, party) | count_values(counts, COUNTS)
        for number, (party, counts) in enumerate(given, 1)
    ]


def _agency(number: int, party: Party) -> Values:
    return named({"tt": Said(str(number)), "đơn vị": Said(party.called)})


def _task(number: int, one: Tracked, names: Mapping[str, str]) -> Values:
    """Return a task, and inside it what each agency that was given it says of it."""
    given = [cell for cell in one.cells if cell.is_given]
    silent = "; ".join(names[cell.agency] for cell in given if not _speaks(cell))
    inside = Inside(
        {
            "answers": [_answer(cell, names) for cell in given if _speaks(cell)],
            "silent": [named({"các đơn vị chưa báo cáo": Said(silent)})] if silent else [],
        }
    )
    values = named(
        {
            WORDS: Said(one.task.text, typed=True, sentence=True),
            "stt": Said(str(number)),
            "thời hạn": Said(as_printed(one.due.said) if one.due else ""),
        }
    )
    return values | held(one.task.id) | {INSIDE: inside}


def _speaks(cell: Cell) -> bool:
    """Tell whether a plan says anything of what has become of a task."""
    own = cell.answer.follow_up if cell.answer else None
    return bool(own and (own.status or own.result or own.evidence))


def _answer(cell: Cell, names: Mapping[str, str]) -> Values:
    own = cell.answer.follow_up if cell.answer else None
    evidence = (
        [named({"minh chứng": Said(proof, typed=True)}) for proof in own.evidence]
        if own
        else []
    )
    values = named({"đơn vị trả lời": Said(names[cell.agency])}) | told(own)
    return values | {INSIDE: Inside({"evidence": evidence})}
