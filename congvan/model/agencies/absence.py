"""Không còn, chưa có: what is said of an agency that does not exist on the date of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.findings.finding import text
from congvan.model.agencies.periods import Period, shown, shown_part

if TYPE_CHECKING:
    from congvan.findings.finding import Text
    from congvan.model.agencies.agencies import Directory
    from congvan.model.document.parts import PartialDate


def absence(directory: Directory, known: str, date: PartialDate) -> Text:
    """Return the message for the agency `known`, which does not exist on `date`."""
    first, last = directory.agencies[known].span
    said = {"name": directory.agencies[known].full, "day": shown_part(date)}
    if last and not Period(last=last).holds(date):
        return text("“{name}” có đến {ends}, văn bản ngày {day}.", ends=shown(last), **said)
    begins = shown(first) if first else ""
    return text("“{name}” có từ {begins}, văn bản ngày {day}.", begins=begins, **said)


def heirs(directory: Directory, known: str, date: PartialDate | None) -> tuple[str, ...]:
    """Return the ids of those that stand in the place of `known` on `date`, the nearest first.

    An agency that took its place and has ended too is followed by what took its own.
    """
    found: list[str] = []
    waiting, seen = list(directory.agencies[known].successors), {known}
    for typed in waiting:
        one = directory.id_of(typed)
        if one is None or one in seen:
            continue
        seen.add(one)
        if directory.agencies[one].exists(date):
            found.append(one)
        else:
            waiting.extend(directory.agencies[one].successors)
    return tuple(found)


def heirs_named(directory: Directory, known: str, date: PartialDate | None) -> Text | None:
    """Return the hint that names those who stand in the place of `known` on `date`, if any."""
    ids = heirs(directory, known, date)
    names = ", ".join(f"{agency} ({directory.agencies[agency].full})" for agency in ids)
    return text("Nay là {names}.", names=names) if ids else None
