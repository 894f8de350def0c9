"""Kế hoạch trả lời: the plans of the orders in `orders`, with what somebody has made of them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

import congvan
from congvan.chain.directive.owners import charged
from congvan.chain.directive.tasks import tasks_of
from congvan.chain.trace.matrix import Trace
from congvan.chain.trace.tracing import trace
from congvan.model import Document
from tests.chain.orders import directive, directory, in_tables

FIRST, SECOND, COMMON = (task.id for task in tasks_of(directive()))
"""Rà soát and báo cáo of Sở Y tế; what all communes go on with."""

BEFORE: Final = date(2024, 12, 15)
AFTER: Final = date(2024, 12, 16)
"""The last day of the first task, and the day after."""


def plan_text(agency: str = "so-y-te") -> str:
    """Return the YAML of a plan as it is made from the orders, with a table that assigns them."""
    tasks = charged(directive(), directory()).tasks[agency]
    return in_tables(directive(), directory()).plan(agency, tasks).text


def exchanged(text: str, *pairs: tuple[str, str]) -> str:
    """Return a text with each first of a pair exchanged, once, for the second."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def issued(text: str) -> str:
    """Return a plan as it is issued: a number, a date, no blank, and no deadline of its own."""
    filled = text.replace("[cần điền: thời hạn]", "")
    filled = re.sub(r"\[cần điền: ([^\]]*)\]", r"\1", filled)
    return exchanged(filled, ("\nsố:\n", "\nsố: 7\n"), ("\nngày:\n", "\nngày: 2024-02-26\n"))


def a_plan(agency: str = "so-y-te", *pairs: tuple[str, str]) -> Document:
    """Return the issued plan of an agency with texts exchanged."""
    return congvan.loads(exchanged(issued(plan_text(agency)), *pairs), f"{agency}.yaml")


def a_draft(agency: str = "so-y-te", *pairs: tuple[str, str]) -> Document:
    """Return the plan of an agency as it is made, with texts exchanged."""
    return congvan.loads(exchanged(plan_text(agency), *pairs), f"{agency}.yaml")


def done(task: str, status: str = "hoàn thành", result: str = "") -> tuple[str, str]:
    """Return what to exchange for a task to have a status, and a result."""
    said = f"mã: {task}\n          tình trạng: {status}\n"
    return f"mã: {task}\n", said + (f"          kết quả: {result}\n" if result else "")


def traced(*plans: Document, on: date = BEFORE) -> Trace:
    """Return the trace of plans of the orders."""
    return trace(directive(), plans, directory(), on=on)
