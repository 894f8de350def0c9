"""Bảng theo dõi cho chương trình khác: JSON, and CSV that Excel opens."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Final

from congvan.chain.directive.deadlines import as_printed
from congvan.chain.trace.counts import counted
from congvan.chain.trace.state_names import LABELS, OVERDUE, PLANS, UNDATED, UNREAD
from congvan.model.agencies.periods import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.chain.directive.deadlines_in_words import Due
    from congvan.chain.trace.matrix import Cell, Trace, Tracked
    from congvan.findings.finding import Finding, Place

COLUMNS: Final = (
    "STT", "Mã nhiệm vụ", "Nhiệm vụ", "Mã đơn vị", "Đơn vị", "Trong kế hoạch", "Thời hạn",
    "Quá hạn", "Tình trạng", "Kết quả", "Minh chứng", "Tệp", "Dòng", "Ngày cuối",
    "Kế hoạch",
)  # fmt: skip
"""The columns of the CSV: one row a task and agency."""

_BOM: Final = "\ufeff"
"""By this Excel knows UTF-8."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What makes Excel calculate a cell instead of showing it."""


def as_json(trace: Trace) -> str:
    """Return the trace as JSON; `docs/chain.md` tells the keys, which stay."""
    directive = trace.directive
    made = {
        "directive": {
            "file": directive.at().file,
            "number": directive.number,
            "subject": directive.subject,
        },
        "on": trace.on.isoformat(),
        "counts": counted(trace.cells)._asdict(),
        "agencies": [
            {
                "id": party.id,
                "name": party.name,
                "plan": party.plan.at().file if party.plan else None,
                "plan_state": party.state,
                "person": party.person,
                "heirs": list(party.heirs),
            }
            for party in trace.parties
        ],
        "tasks": [_task(row) for row in trace.tasks],
        "strays": [
            {
                "agency": stray.agency,
                "task": stray.task,
                "text": stray.words,
                **_place(stray.place),
            }
            for stray in trace.strays
        ],
        "without_owner": [row.task.id for row in trace.without_owner],
        "without_deadline": [row.task.id for row in trace.without_deadline],
        "unread": [row.task.id for row in trace.unread],
        "undated": [row.task.id for row in trace.undated],
        "without_plan": [party.id for party in trace.without_plan],
        "drafting": [party.id for party in trace.drafting],
        "findings": [_finding(finding) for finding in trace.findings],
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def as_csv(trace: Trace) -> str:
    """Return the trace as CSV, a row a task and agency; no cell is a formula."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(COLUMNS)
    names = trace.names
    plans = {party.id: PLANS[party.state] if party.state else "" for party in trace.parties}
    for number, one in enumerate(trace.tasks, 1):
        for cell in one.cells:
            row = (number, one.task.id, one.words, cell.agency, names[cell.agency])
            writer.writerow(map(_harmless, (*row, *_said(cell), plans[cell.agency])))
    return _BOM + sheet.getvalue()


def _said(cell: Cell) -> Iterable[object]:
    told = cell.answer.follow_up if cell.answer else None
    return (
        LABELS[cell.state],
        as_printed(cell.due.said) if cell.due else "",
        OVERDUE if cell.overdue else _doubt(cell.due),
        cell.status or "",
        (told.result or "") if told else "",
        "\n".join(told.evidence) if told else "",
        cell.place.file,
        cell.place.line or "",
        shown(cell.due.last) if cell.due and cell.due.last else "",
    )


def _doubt(due: Due | None) -> object:
    """Return why nobody can tell whether a task is late; nothing where it can be told."""
    if due and due.is_unread:
        return UNREAD
    return UNDATED if due and due.is_undated else ""


def _harmless(value: object) -> str:
    said = str(value)
    return f"'{said}" if said.startswith(_FORMULA) else said


def _task(one: Tracked) -> dict[str, Any]:
    task = one.task
    return {
        "id": task.id,
        "text": one.words,
        "owners": list(task.owners),
        **_due(one.due),
        "answers": [_answer(cell) for cell in one.cells],
    }


def _answer(cell: Cell) -> dict[str, Any]:
    told = cell.answer.follow_up if cell.answer else None
    return {
        "agency": cell.agency,
        "state": str(cell.state),
        "author": cell.author or None,
        **_due(cell.due),
        "overdue": cell.overdue,
        "changed": cell.changed,
        "status": cell.status,
        "result": told.result if told else None,
        "evidence": list(told.evidence) if told else [],
        **_place(cell.place),
    }


def _due(due: Due | None) -> dict[str, Any]:
    """Return a deadline as said, its last day if it has one, and whether only words say it."""
    last = due.last.isoformat() if due and due.last else None
    in_words, unread = bool(due and due.in_words), bool(due and due.is_unread)
    said = due.said if due else None
    return {"due": said, "last_day": last, "due_in_words": in_words, "unread": unread}


def _finding(one: Finding) -> dict[str, Any]:
    said = {"code": one.code, "severity": str(one.severity), "message": str(one.message)}
    return {**said, **_place(one.place)}


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column}
