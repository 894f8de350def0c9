"""Phụ lục tổng hợp: the trace as a landscape appendix in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.chain.directive.deadlines import as_printed
from congvan.chain.head import abbreviation_of, free_id
from congvan.chain.plan.legal_basis import cited_in
from congvan.chain.trace.counts import counted
from congvan.chain.trace.matrix import State
from congvan.chain.trace.state_names import LABELS, OVERDUE
from congvan.model import Appendix, Block, Cell, Column, Document, Row, Table
from congvan.model.document.inline import escaped
from congvan.vietnamese.text import date_in_words, thousands

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.chain.trace.matrix import Trace, Tracked
    from congvan.model import Reference
    from congvan.model.agencies.agencies import Directory

_HEADING: Final = "Tổng hợp kế hoạch thực hiện các nhiệm vụ được giao"
_CROWDED: Final = (State.COVERED, State.DRAFTED)
"""The states in which most agencies are; their columns are twice as wide."""

_NAMES_MM: Final = 133
"""The room of all columns that name agencies."""


def overview(trace: Trace, cited: Reference, directory: Directory | None = None) -> Document:
    """Return a báo cáo of the issuing body whose one appendix is the trace.

    `cited` is how the directive is cited. What the directive does not say (number, date) stays
    blank in the line below the title of the appendix.
    """
    directive = trace.directive
    own = free_id("chi-dao", directive.references)
    states = [state for state in trace.states if state is not State.FOREIGN]
    rows = tuple(_rows(trace, states))
    texts = [cell.text for row in rows for cell in row.cells if cell and cell.text]
    texts += [row.group for row in rows if row.group]
    references, notes = cited_in(directive, texts)
    appendix = Appendix(
        heading=_HEADING,
        opening=(_opening(trace, own),),
        body=(Block(table=Table(columns=_columns(states), rows=rows)),),
        closing_mark=False,
        landscape=True,
        separate=True,
    )
    return Document(
        type="bao_cao",
        issuer=directive.issuer,
        symbol=abbreviation_of(directive, directory),
        place=directive.place,
        subject=_HEADING,
        references={
            own: cited,
            **{reference: directive.references[reference] for reference in references},
        },
        notes={note: directive.notes[note] for note in notes},
        opening=(_opening(trace, own),),
        archive=directive.archive,
        distribution=directive.distribution,
        signature=directive.signature,
        appendices=(appendix,),
    )


def _opening(trace: Trace, own: str) -> str:
    """Return what the table counts, and on which day."""
    sums, day = counted(trace.cells), trace.on
    said = (
        f"Thực hiện [@{own}]; tính đến {date_in_words(day.day, day.month, day.year)}: "
        f"{thousands(len(trace.tasks))} nhiệm vụ, {thousands(len(trace.parties))} đơn vị, "
        f"{thousands(len(trace.issued))} kế hoạch đã ban hành, {thousands(len(trace.drafting))} "
        f"chưa ban hành; trong {thousands(sums.given)} lượt giao, đã có trong kế hoạch "
        f"{thousands(sums.covered)}, điều chỉnh {thousands(sums.adapted)}, mới có trong dự thảo "
        f"{thousands(sums.drafted)}, chưa có {thousands(sums.missing)}, giao cá nhân "
        f"{thousands(sums.person)}, quá hạn {thousands(sums.overdue)}."
    )
    return said if trace.tasks else f"Thực hiện [@{own}]."


def _columns(states: Sequence[State]) -> tuple[Column, ...]:
    """Return the columns: the words, the deadline, who has come to which of `states`, who is late.

    What room there is is shared by what usually stands there.
    """
    parts = [2 if state in _CROWDED else 1 for state in states]
    one = _NAMES_MM // (sum(parts) + 1)
    return (
        Column(heading="STT", width=14, align="center"),
        Column(heading="Nhiệm vụ", width=78),
        Column(heading="Thời hạn", width=22),
        *(
            Column(heading=str(LABELS[state]), width=part * one)
            for state, part in zip(states, parts, strict=True)
        ),
        Column(heading=str(OVERDUE), width=one),
    )


def _rows(trace: Trace, states: Sequence[State]) -> Iterator[Row]:
    """Yield a row a task, below the title of the part it stands in."""
    names, above = trace.names, None
    for number, row in enumerate(trace.tasks, 1):
        scope = row.task.scope
        if scope.above != above and scope.title:
            yield Row(group=scope.title)
        above = scope.above
        yield Row(cells=(Cell(text=str(number), align="center"), *_cells(row, names, states)))


def _cells(
    one: Tracked, names: dict[str, str], states: Sequence[State]
) -> Iterator[Cell | None]:
    """Yield the words of a task, its deadline, and the agencies by what has become of it."""
    yield Cell(text=one.task.text)
    yield Cell(text=escaped(as_printed(one.due.said))) if one.due else None
    for some in (*(one.of(state) for state in states), one.late):
        said = "; ".join(escaped(names[agency]) for agency in some)
        yield Cell(text=said) if said else None
