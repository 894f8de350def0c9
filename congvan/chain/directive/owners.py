"""Ai làm gì: which agency answers for which tasks of a directive, on the directive's own date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.chain.codes import (
    ABSENT_OWNER,
    IDLE_AGENCY,
    NO_DIRECTIVE,
    NO_OWNER,
    OTHER_OWNER_SAID,
    UNKNOWN_CHOICE,
    UNKNOWN_OWNER,
)
from congvan.chain.directive.spoken_names import Spoken, addressed, agencies_in
from congvan.chain.directive.tasks import Ordered, clashes, tasks_of
from congvan.findings.errors import DocumentError
from congvan.findings.finding import Place, has_errors, in_order, text
from congvan.model.agencies.absence import absence, heirs_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from congvan.chain.directive.scopes import Named
    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.agencies.agencies import Directory
    from congvan.model.document.parts import Path


class Charge(NamedTuple):
    """Việc được giao: the tasks of every agency that got one, in the directive's order."""

    tasks: dict[str, tuple[Ordered, ...]]
    findings: tuple[Finding, ...]


def charged(directive: Document, directory: Directory) -> Charge:
    """Return who answers for what; `findings` are all that is wrong or doubtful about it."""
    tasks = tasks_of(directive)
    owners = _owners(tasks, directory)
    found = [*clashes(directive), *_strangers(tasks, directive, directory)]
    if any(task.owners for task in tasks):
        found += _ownerless(directive, tasks)
    else:
        found.append(_nothing(directive, tasks))
    given: dict[str, list[Ordered]] = {}
    for task, agencies in zip(tasks, owners, strict=True):
        found += _contradicted(task, agencies, directive, directory)
        for agency in agencies:
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
        ids = tuple(agency for agency in charge.tasks if not _is_person(agency, directory))
    else:
        ids = tuple(dict.fromkeys(_members(wanted, directory)))
        found += [_unknown(name, directory) for name in wanted if not directory.members(name)]
        found += [_idle(agency, directory) for agency in ids if agency not in charge.tasks]
        found += [_alone(agency, directory) for agency in ids if _is_person(agency, directory)]
    if has_errors(found):
        raise DocumentError(*found)
    return ids


def _is_person(agency: str, directory: Directory) -> bool:
    return directory.agencies[agency].person


def _meant(typed: str, directory: Directory) -> Spoken:
    """Return whom an id, a group or names mean, and what of it nobody is called."""
    members = directory.members(typed)
    return Spoken(members, ()) if members else agencies_in(typed, directory)


def _members(typed: Iterable[str], directory: Directory) -> Iterator[str]:
    for name in typed:
        yield from _meant(name, directory).ids


def _owners(tasks: Sequence[Ordered], directory: Directory) -> list[tuple[str, ...]]:
    """Return the ids of the agencies that answer for each task, in order, once each."""
    paths = [task.path for task in tasks]
    named = [tuple(_named(task, task.scope.owners, directory)) for task in tasks]
    charges = list(zip(paths, named, strict=True))
    return [
        tuple(dict.fromkeys([*agencies, *_rest(task, charges, directory)]))
        for task, agencies in zip(tasks, named, strict=True)
    ]


def _named(task: Ordered, typed: Iterable[Named], directory: Directory) -> Iterator[str]:
    """Yield the agencies that are named for a task, but for those it leaves out."""
    but = set(_members((one.typed for one in task.scope.but), directory))
    members = _members((one.typed for one in typed), directory)
    return (one for one in members if one not in but)


def _rest(
    task: Ordered, charges: Sequence[tuple[Path, tuple[str, ...]]], directory: Directory
) -> Iterator[str]:
    """Yield those of the groups of a task whom nothing else in the same list charges."""
    for group in task.scope.rest:
        part = _part(group.path)
        beside = {
            agency
            for path, agencies in charges
            if path[: len(part) - 1] == part[:-1] and path[: len(part)] != part
            for agency in agencies
        }
        yield from (one for one in _named(task, [group], directory) if one not in beside)


def _part(path: Path) -> Path:
    """Return the path of the part whose `còn lại` is at `path`."""
    part = path[:-2]
    return part[:-1] if part[-1] == "assignment" else part


def _strangers(
    tasks: Sequence[Ordered], directive: Document, directory: Directory
) -> Iterator[Finding]:
    """Find owners that nobody knows, and those that do not exist on the directive's date."""
    said: dict[Path, Named] = {}
    for task in tasks:
        scope = task.scope
        said |= {one.path: one for one in (*scope.owners, *scope.but, *scope.rest)}
    for one in said.values():
        place = directive.at(*one.path)
        meant = _meant(one.typed, directory)
        for unknown in meant.unknown:
            yield UNKNOWN_OWNER.at(place, directory.stranger(unknown))
        for agency in meant.ids:
            yield from _absent(agency, directive, directory, place)


def _contradicted(
    task: Ordered, agencies: Sequence[str], directive: Document, directory: Directory
) -> Iterator[Finding]:
    """Find a sentence that charges an agency by name which the keys do not charge."""
    if not agencies:
        return
    helpers = set(_members(task.scope.with_, directory))
    for agency in addressed(task.text, directory):
        if agency not in agencies and agency not in helpers:
            name = directory.agencies[agency].called
            said = text("Câu giao việc cho “{name}”, `đơn vị` thì không.", name=name)
            yield OTHER_OWNER_SAID.at(directive.at(*task.path), said)


def _absent(
    agency: str, directive: Document, directory: Directory, place: Place
) -> Iterator[Finding]:
    date = directive.date
    if date is None or directory.agencies[agency].exists(date):
        return
    hint = heirs_named(directory, agency, date)
    yield ABSENT_OWNER.at(place, absence(directory, agency, date), hint)


def _ownerless(directive: Document, tasks: Sequence[Ordered]) -> Iterator[Finding]:
    """Yield a warning for every part whose tasks nobody has to answer."""
    ownerless = [task.scope.above or task.path for task in tasks if not task.owners]
    for path in dict.fromkeys(ownerless):
        said = text(
            "Mục này không ghi `đơn vị`: {count} nhiệm vụ không vào kế hoạch nào.",
            count=ownerless.count(path),
        )
        yield NO_OWNER.at(directive.at(*path), said)


def _nothing(directive: Document, tasks: Sequence[Ordered]) -> Finding:
    """Return the finding for a document that charges nobody with anything."""
    said = text("Văn bản này không có `chỉ đạo` hay `giao việc`, không phải văn bản giao việc.")
    if directive.directives:
        said = text("Chỉ đạo này không có nhiệm vụ nào.")
    if tasks:
        said = text("Chỉ đạo này không mục nào ghi `đơn vị`.")
    return NO_DIRECTIVE.at(directive.at("directives"), said)


def _unknown(typed: str, directory: Directory) -> Finding:
    place = Place(directory.at().file)
    return UNKNOWN_CHOICE.at(place, directory.stranger(typed))


def _idle(agency: str, directory: Directory) -> Finding:
    said = text("Chỉ đạo không giao nhiệm vụ nào cho “{name}”.")
    named = text(said.pattern, name=directory.agencies[agency].full)
    return IDLE_AGENCY.at(directory.at("agencies", agency), named)


def _alone(person: str, directory: Directory) -> Finding:
    said = text(
        "“{name}” là cá nhân, không lập kế hoạch.", name=directory.agencies[person].full
    )
    return IDLE_AGENCY.at(directory.at("agencies", person), said)
