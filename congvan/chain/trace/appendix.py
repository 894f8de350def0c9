"""Phụ lục tổng hợp: the trace as a landscape appendix in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.chain.directive.deadlines import as_printed
from congvan.chain.head import abbreviation_of, free_id
from congvan.chain.plan.legal_basis import cited_in
from congvan.chain.trace.matrix import State, counted
from congvan.chain.trace.state_names import LABELS, OVERDUE
from congvan.model import Appendix, Block, Cell, Column, Document, Row, Table
from congvan.model.document.inline import escaped
from congvan.vietnamese.text import date_in_words, thousands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.chain.trace.matrix import Trace, Tracked
    from congvan.model import Reference
    from congvan.model.agencies.agencies import Directory

_HEADING: Final = "Tổng hợp kế hoạch thực hiện các nhiệm vụ được giao"
_LISTED: Final = {State.COVERED: 56, State.ADAPTED: 27, State.MISSING: 25}
"""The states that have a column, with its width in mm: most agencies stand in the first."""

_COLUMNS: Final = (
    Column(heading="STT", width=14, align="center"),
    Column(heading="Nhiệm vụ", width=78),
    Column(heading="Thời hạn", width=22),
    *(Column(heading=str(LABELS[state]), width=width) for state, width in _LISTED.items()),
    Column(heading=str(OVERDUE), width=25),
)


def overview(trace: Trace, cited: Reference, directory: Directory | None = None) -> Document:
    """Return a báo cáo of the issuing body whose one appendix is the trace.

    `cited` is how the directive is cited. What the directive does not say (number, date) stays
    blank in the line below the title of the appendix.
    """
    directive = trace.directive
    own = free_id("chi-dao", directive.references)
    rows = tuple(_rows(trace))
    texts = [cell.text for row in rows for cell in row.cells if cell and cell.text]
    texts += [row.group for row in rows if row.group]
    references, notes = cited_in(directive, texts)
    appendix = Appendix(
        heading=_HEADING,
        opening=(_opening(trace, own),),
        body=(Block(table=Table(columns=_COLUMNS, rows=rows)),),
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
    plans = len(trace.parties) - len(trace.without_plan)
    said = (
        f"Thực hiện [@{own}]; tính đến {date_in_words(day.day, day.month, day.year)}: "
        f"{thousands(len(trace.tasks))} nhiệm vụ, {thousands(len(trace.parties))} đơn vị, "
        f"{thousands(plans)} kế hoạch; trong {thousands(sums.given)} lượt giao, đã có trong kế "
        f"hoạch {thousands(sums.covered)}, điều chỉnh {thousands(sums.adapted)}, chưa có "
        f"{thousands(sums.missing)}, quá hạn {thousands(sums.overdue)}."
    )
    return said if trace.tasks else f"Thực hiện [@{own}]."


def _rows(trace: Trace) -> Iterator[Row]:
    """Yield a row a task, below the title of the part it stands in."""
    names, above = trace.names, None
    for number, row in enumerate(trace.tasks, 1):
        scope = row.task.scope
        if scope.above != above and scope.title:
            yield Row(group=scope.title)
        above = scope.above
        yield Row(cells=(Cell(text=str(number), align="center"), *_cells(row, names)))


def _cells(one: Tracked, names: dict[str, str]) -> Iterator[Cell | None]:
    """Yield the words of a task, its deadline, and the agencies by what has become of it."""
    yield Cell(text=one.task.text)
    yield Cell(text=escaped(as_printed(one.due.said))) if one.due else None
    for some in (*(one.of(state) for state in _LISTED), one.late):
        said = "; ".join(escaped(names[agency]) for agency in some)
        yield Cell(text=said) if said else None
