"""Trang theo dõi: the trace as one HTML page that needs nothing but itself.

Rows are agencies, columns the numbers of the tasks, which are told in full below. Every state has
a sign beside its colour.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from congvan.chain.directive.deadlines import as_printed
from congvan.chain.plan.plan_states import PlanState
from congvan.chain.trace.counts import counted
from congvan.chain.trace.matrix import State
from congvan.chain.trace.state_names import LABELS, LATE, OVERDUE, PLANS, SIGNS, UNREAD
from congvan.chain.trace.webpage_style import STYLE
from congvan.model.agencies.periods import shown
from congvan.model.document.inline import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from congvan.chain.trace.matrix import Cell, Party, Trace, Tracked
    from congvan.findings.finding import Text


def as_html(trace: Trace) -> str:
    """Return the trace as a page: sums, the matrix, the tasks, and what needs a look."""
    subject = plain(trace.directive.subject or "")
    title = (
        f"Theo dõi thực hiện chỉ đạo: {subject}" if subject else "Theo dõi thực hiện chỉ đạo"
    )
    body = [
        _tag("h1", title),
        _tag("p", f"Tính đến ngày {shown(trace.on)}", "dim"),
        *_sums(trace),
        _tag("h2", "Đơn vị và nhiệm vụ"),
        *_key(),
        *_matrix(trace),
        _tag("h2", "Nhiệm vụ"),
        *_tasks(trace),
        *_notes(trace),
    ]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="vi">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            _tag("title", title),
            f"<style>{STYLE}</style></head>",
            "<body>",
            *body,
            "</body>",
            "</html>\n",
        ]
    )


def _tag(name: str, said: object, of: str = "") -> str:
    """Return an element that says `said`, whatever is in it."""
    return _around(name, escape(str(said)), f' class="{of}"' if of else "")


def _around(name: str, inside: str, with_: str = "") -> str:
    """Return an element around what is HTML already."""
    return f"<{name}{with_}>{inside}</{name}>"


def _scrolled(name: str) -> str:
    """Return the beginning of what is scrolled on its own, by keyboard too."""
    return f'<div class="scroll" role="region" aria-label="{escape(name)}" tabindex="0">'


def _sums(trace: Trace) -> Iterator[str]:
    sums = counted(trace.cells)
    told = {
        "nhiệm vụ": len(trace.tasks),
        "đơn vị": len(trace.parties),
        "kế hoạch đã ban hành": len(trace.issued),
        "kế hoạch chưa ban hành": len(trace.drafting),
        "lượt giao": sums.given,
        "đã có": sums.covered,
        "điều chỉnh": sums.adapted,
        "mới có trong dự thảo": sums.drafted,
        "chưa có": sums.missing,
        "giao cá nhân": sums.person,
        "ngoài phần giao": sums.foreign,
        "quá hạn": sums.overdue,
        "không hiểu thời hạn": sums.unread,
        "thời hạn chưa rõ ngày": sums.undated,
        "hoàn thành": sums.done,
    }
    yield '<ul class="sums">'
    yield from (_around("li", f"<b>{count}</b> {escape(said)}") for said, count in told.items())
    yield "</ul>"


def _key() -> Iterator[str]:
    yield '<ul class="key">'
    for state in State:
        yield _around("li", f"{_sign(state)} {escape(str(LABELS[state]))}")
    yield _around("li", f"{_tag('span', LATE, 'sign late')} {escape(str(OVERDUE))}")
    yield _around("li", "Ô trống: không giao")
    yield "</ul>"


def _sign(state: State) -> str:
    return _tag("span", SIGNS[state], f"sign {state}")


def _matrix(trace: Trace) -> Iterator[str]:
    yield _scrolled("Đơn vị và nhiệm vụ")
    yield '<table class="matrix"><thead><tr><th scope="col">Đơn vị</th>'
    for number, row in enumerate(trace.tasks, 1):
        yield _around("th", str(number), f' scope="col" title="{escape(row.words)}"')
    yield "</tr></thead><tbody>"
    rows: dict[str, dict[int, Cell]] = {party.id: {} for party in trace.parties}
    for column, row in enumerate(trace.tasks):
        for cell in row.cells:
            rows[cell.agency][column] = cell
    lacking = {party.id for party in trace.without_plan}
    for party in trace.parties:
        said = _lacking(party) if party.plan or party.id in lacking else ""
        yield _row(party, said, rows[party.id], len(trace.tasks))
    yield "</tbody></table></div>"


def _row(party: Party, lacking: str, cells: Mapping[int, Cell], count: int) -> str:
    name = _around("th", escape(party.called) + lacking, ' scope="row"')
    shown_cells = (
        _cell(cells[column]) if column in cells else "<td></td>" for column in range(count)
    )
    return _around("tr", name + "".join(shown_cells))


def _lacking(party: Party) -> str:
    """Return what keeps the plan of an agency from being one; nothing of an issued one."""
    if party.state is PlanState.ISSUED:
        return ""
    said = str(PLANS[party.state]).lower() if party.state else "chưa có kế hoạch"
    return _tag("small", said, "dim")


def _cell(cell: Cell) -> str:
    told = [str(LABELS[cell.state])]
    told += [cell.status] if cell.status else []
    told += [f"thời hạn {as_printed(cell.due.said)}"] if cell.due else []
    told += [str(UNREAD).lower()] if cell.due and cell.due.is_unread else []
    told += ["lời chỉ đạo đã đổi"] if cell.changed else []
    late = _tag("span", LATE, "sign late") if cell.overdue else ""
    status = _tag("small", cell.status) if cell.status else ""
    inside = f"{SIGNS[cell.state]}{late}{status}"
    return _around("td", inside, f' class="{cell.state}" title="{escape("; ".join(told))}"')


def _tasks(trace: Trace) -> Iterator[str]:
    yield _scrolled("Nhiệm vụ")
    yield "<table><thead><tr>"
    heads = ("STT", "Nhiệm vụ", "Thời hạn", *(str(LABELS[state]) for state in trace.states))
    yield from (_around("th", escape(head), ' scope="col"') for head in (*heads, str(OVERDUE)))
    yield "</tr></thead><tbody>"
    names, states = trace.names, trace.states
    yield from (_task(number, row, names, states) for number, row in enumerate(trace.tasks, 1))
    yield "</tbody></table></div>"


def _task(number: int, one: Tracked, names: Mapping[str, str], states: Sequence[State]) -> str:
    lists = [*(one.of(state) for state in states), one.late]
    said = [str(number), one.words, as_printed(one.due.said) if one.due else ""]
    said += ["; ".join(names[agency] for agency in some) for some in lists]
    cells = [_tag("td", typed) for typed in said]
    cells[1] = _around("td", f"{escape(one.words)} {_tag('small', one.task.id, 'dim')}")
    return _around("tr", "".join(cells))


def _notes(trace: Trace) -> Iterator[str]:
    """Yield what needs a look, each sort a list; a sort that has nothing is left out."""
    numbers = {row.task.id: number for number, row in enumerate(trace.tasks, 1)}
    names = trace.names
    yield from _list("Đơn vị chưa có kế hoạch", (party.called for party in trace.without_plan))
    for state in (PlanState.OPEN, PlanState.DRAFT):
        yield from _list(str(PLANS[state]), (party.called for party in trace.with_plan(state)))
    for title, some in (
        ("Nhiệm vụ chưa giao cho đơn vị nào", trace.without_owner),
        ("Nhiệm vụ không có thời hạn", trace.without_deadline),
        ("Nhiệm vụ có thời hạn không hiểu", trace.unread),
        ("Nhiệm vụ có thời hạn chưa rõ ngày", trace.undated),
    ):
        yield from _list(title, (f"{numbers[row.task.id]}. {row.words}" for row in some))
    strays = (f"{names[stray.agency]}: {stray.words} ({stray.task})" for stray in trace.strays)
    yield from _list("Nhiệm vụ trong kế hoạch mà chỉ đạo không có", strays)
    found = (f"{finding.place}: {finding.code} {finding.message}" for finding in trace.findings)
    yield from _list("Phát hiện khi đọc", found)


def _list(title: str, items: Iterable[str | Text]) -> Iterator[str]:
    said = [_tag("li", item) for item in items]
    if said:
        yield from (_tag("h2", f"{title} ({len(said)})"), "<ul>", *said, "</ul>")
