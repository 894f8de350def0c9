"""Ai làm gì: which agency answers for which tasks of a directive, on the directive's own date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.chain.codes import (
    ABSENT_OWNER,
    IDLE_AGENCY,
    NO_DIRECTIVE,
    NO_OWNER,
    UNKNOWN_CHOICE,
    UNKNOWN_OWNER,
)
from congvan.chain.directive.tasks import Ordered, clashes, tasks_of
from congvan.findings.errors import DocumentError
from congvan.findings.finding import Place, has_errors, in_order, text
from congvan.model.agencies.absence import absence, heirs_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.agencies.agencies import Directory


class Charge(NamedTuple):
    """Việc được giao: the tasks of every agency that got one, in the directive's order."""

    tasks: dict[str, tuple[Ordered, ...]]
    findings: tuple[Finding, ...]


def charged(directive: Document, directory: Directory) -> Charge:
    """Return who answers for what; `findings` are all that is wrong or doubtful about it."""
    tasks = tasks_of(directive)
    found = [*clashes(directive), *_strangers(directive, directory)]
    if any(task.owners for task in tasks):
        found += _ownerless(directive, tasks)
    else:
        found.append(_nothing(directive, tasks))
    given: dict[str, list[Ordered]] = {}
    for task in tasks:
        for agency in dict.fromkeys(_members(task.owners, directory)):
            given.setdefault(agency, []).append(task)
    return Charge({agency: tuple(its) for agency, its in given.items()}, tuple(in_order(found)))


def chosen(
    charge: Charge, directory: Directory, wanted: Sequence[str] | None
) -> tuple[str, ...]:
    """Return the ids of the agencies `wanted`, all that got a task for None; groups are opened.

    Raises:
        DocumentError: if one is unknown or got no task, or anything is wrong with the charge.
    """
    found = [*charge.findings]
    if wanted is None or has_errors(found):
        ids = tuple(charge.tasks)
    else:
        ids = tuple(dict.fromkeys(_members(wanted, directory)))
        found += [_unknown(name, directory) for name in wanted if not directory.members(name)]
        found += [_idle(agency, directory) for agency in ids if agency not in charge.tasks]
    if has_errors(found):
        raise DocumentError(*found)
    return ids


def _members(typed: Sequence[str], directory: Directory) -> Iterator[str]:
    for name in typed:
        yield from directory.members(name)


def _strangers(directive: Document, directory: Directory) -> Iterator[Finding]:
    """Find owners that nobody knows, and those that do not exist on the directive's date."""
    for number, section in enumerate(directive.directives):
        for row, typed in enumerate(section.agencies):
            place = directive.at("directives", number, "agencies", row)
            members = directory.members(typed)
            if not members:
                said = directory.stranger(typed)
                yield UNKNOWN_OWNER.at(place, said)
            for agency in members:
                yield from _absent(agency, directive, directory, place)


def _absent(
    agency: str, directive: Document, directory: Directory, place: Place
) -> Iterator[Finding]:
    date = directive.date
    if date is None or directory.agencies[agency].exists(date):
        return
    hint = heirs_named(directory, agency, date)
    yield ABSENT_OWNER.at(place, absence(directory, agency, date), hint)


def _ownerless(directive: Document, tasks: Sequence[Ordered]) -> Iterator[Finding]:
    """Yield a warning for every section whose tasks nobody has to answer."""
    for number in dict.fromkeys(task.section for task in tasks if not task.owners):
        count = sum(task.section == number for task in tasks)
        said = text("Mục này không ghi `đơn vị`: {count} nhiệm vụ không vào kế hoạch nào.")
        place = directive.at("directives", number)
        yield NO_OWNER.at(place, text(said.pattern, count=count))


def _nothing(directive: Document, tasks: Sequence[Ordered]) -> Finding:
    """Return the finding for a document that charges nobody with anything."""
    said = text("Văn bản này không có `chỉ đạo`, không phải văn bản giao việc.")
    if directive.directives:
        said = text("Chỉ đạo này không có nhiệm vụ nào.")
    if tasks:
        said = text("Chỉ đạo này không mục nào ghi `đơn vị`.")
    place = directive.at("directives")
    return NO_DIRECTIVE.at(place, said)


def _unknown(typed: str, directory: Directory) -> Finding:
    place = Place(directory.at().file)
    return UNKNOWN_CHOICE.at(place, directory.stranger(typed))


def _idle(agency: str, directory: Directory) -> Finding:
    said = text("Chỉ đạo không giao nhiệm vụ nào cho “{name}”.")
    named = text(said.pattern, name=directory.agencies[agency].full)
    return IDLE_AGENCY.at(directory.at("agencies", agency), named)
