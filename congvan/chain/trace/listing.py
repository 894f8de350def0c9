"""Bảng theo dõi bằng chữ: for a terminal or a pipe, never wider than asked.

Few agencies are columns; many are named below each task by what has become of it there.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from congvan.chain.directive.deadlines import as_printed
from congvan.chain.plan.plan_states import PlanState
from congvan.chain.trace.counts import counted
from congvan.chain.trace.matrix import State
from congvan.chain.trace.state_names import LABELS, LATE, OVERDUE, PLANS, SIGNS, UNREAD
from congvan.findings.finding import as_typed, text
from congvan.model.agencies.periods import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from congvan.chain.trace.matrix import Cell, Trace, Tracked
    from congvan.findings.finding import Text

    Say = Callable[[str], str]

WIDTH: Final = 80
_COLUMN: Final = 15
_GAP: Final = "  "
_TASK: Final = 28
"""The least room for the words of a task beside columns of agencies."""

_WORDS: Final = 150
"""Of a task's words so much is shown."""


def as_text(trace: Trace, width: int = WIDTH, say: Say = as_typed) -> str:
    """Return the trace as lines of at most `width` columns, but for words that are longer."""
    room = width - _TASK
    several = len(trace.parties) * (_COLUMN + len(_GAP)) > room or not trace.parties
    tasks = _lists(trace, width, say) if several else _grid(trace, width, say)
    lines = [*_head(trace, width, say), "", *tasks, *_tail(trace, width, say)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(trace: Trace, width: int, say: Say) -> Iterator[str]:
    said = text(
        "Tính đến {day}: {tasks} nhiệm vụ, {agencies} đơn vị; kế hoạch đã ban hành {plans}, "
        "chưa {drafts}.",
        day=shown(trace.on), tasks=len(trace.tasks), agencies=len(trace.parties),
        plans=len(trace.issued), drafts=len(trace.drafting),
    )  # fmt: skip
    yield from _wrapped(said.said(say), width)


def _lists(trace: Trace, width: int, say: Say) -> Iterator[str]:
    """Yield every task with the agencies below it, by what has become of it there."""
    names = trace.names
    for number, row in enumerate(trace.tasks, 1):
        yield from _wrapped(_title(number, row), width, "   ")
        if row.due:
            yield from _wrapped(
                text("Thời hạn: {due}", due=as_printed(row.due.said)).said(say), width, "   "
            )
        for state in State:
            yield from _named(SIGNS[state], LABELS[state], row.of(state), names, (width, say))
        yield from _named(LATE, OVERDUE, row.late, names, (width, say))
        yield from _statuses(row, width, say)
        yield ""


def _statuses(one: Tracked, width: int, say: Say) -> Iterator[str]:
    """Yield in how many plans a task has which status, if any says one."""
    told = Counter(cell.status for cell in one.cells if cell.status)
    listed = "; ".join(f"{name} {count}" for name, count in sorted(told.items()))
    if listed:
        label = text("Tình trạng").said(say)
        yield from _wrapped(f"   {label}: {listed}", width, "     ")


def _named(
    sign: str, label: Text, ids: Sequence[str], names: dict[str, str], shape: tuple[int, Say]
) -> Iterator[str]:
    """Yield how many agencies are of a kind, and which."""
    width, say = shape
    if ids:
        listed = "; ".join(names[agency] for agency in ids)
        yield from _wrapped(
            f"   {sign} {label.said(say)} ({len(ids)}): {listed}", width, "     "
        )


def _grid(trace: Trace, width: int, say: Say) -> Iterator[str]:
    """Yield the matrix itself: a task a row, an agency a column."""
    task = width - len(trace.parties) * (_COLUMN + len(_GAP))
    widths = [task, *[_COLUMN] * len(trace.parties)]
    yield from _row(["", *(party.called for party in trace.parties)], widths)
    yield "-" * width
    for number, row in enumerate(trace.tasks, 1):
        cells = {cell.agency: _shown(cell, say) for cell in row.cells}
        said = [_title(number, row), *(cells.get(party.id, "") for party in trace.parties)]
        yield from _row(said, widths)
        yield ""


def _row(cells: Iterable[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [
        [line for typed in cell.split("\n") for line in _wrapped(typed, width)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    for lines in zip_longest(*columns, fillvalue=""):
        yield _GAP.join(line.ljust(width) for line, width in zip(lines, widths, strict=True))


def _shown(cell: Cell, say: Say) -> str:
    """Return a cell as lines: its state, its status, its deadline where that is over."""
    said = [f"{SIGNS[cell.state]} {LABELS[cell.state].said(say)}"]
    said += [cell.status] if cell.status else []
    if cell.due and cell.overdue:
        said.append(f"{LATE} {OVERDUE.said(say)} {as_printed(cell.due.said)}")
    if cell.due and cell.due.is_unread:
        said.append(f"{UNREAD.said(say)} {cell.due.said}")
    return "\n".join(said)


def _tail(trace: Trace, width: int, say: Say) -> Iterator[str]:
    """Yield what is missing around the matrix, and the sums."""
    numbers = {row.task.id: str(number) for number, row in enumerate(trace.tasks, 1)}
    for label, some in (
        (text("Nhiệm vụ chưa giao cho đơn vị nào"), trace.without_owner),
        (text("Nhiệm vụ không có thời hạn"), trace.without_deadline),
        (text("Nhiệm vụ có thời hạn không hiểu"), trace.unread),
        (text("Nhiệm vụ có thời hạn chưa rõ ngày"), trace.undated),
    ):
        if some:
            listed = ", ".join(numbers[row.task.id] for row in some)
            yield from _wrapped(f"{label.said(say)} ({len(some)}): {listed}", width, "  ")
    for label, parties in (
        (text("Đơn vị chưa có kế hoạch"), trace.without_plan),
        *(
            (PLANS[state], trace.with_plan(state))
            for state in (PlanState.OPEN, PlanState.DRAFT)
        ),
    ):
        if parties:
            listed = "; ".join(party.called for party in parties)
            yield from _wrapped(f"{label.said(say)} ({len(parties)}): {listed}", width, "  ")
    sums = counted(trace.cells)
    said = text(
        "Cộng: giao {given}; đã có {covered}, điều chỉnh {adapted}, dự thảo {drafted}, "
        "chưa có {missing}, cá nhân {person}; ngoài phần giao {foreign}; quá hạn {overdue}.",
        **{name: getattr(sums, name) for name in sums._fields},
    )  # fmt: skip
    yield from _wrapped(said.said(say), width, "  ")


def _title(number: int, one: Tracked) -> str:
    return f"{number}. {one.task.id}: {textwrap.shorten(one.words, _WORDS, placeholder=' …')}"


def _wrapped(said: str, width: int, below: str = "") -> list[str]:
    """Return `said` as lines; a word that is longer than one stands alone."""
    wrapper = textwrap.TextWrapper(
        width, subsequent_indent=below, break_long_words=False, break_on_hyphens=False
    )
    return wrapper.wrap(said)
