"""Mối nối trong danh bạ: ids that nobody has or two have, circles, and times that do not meet.

Ids are looked at before the model is built, so that all of it is said at once.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.findings.finding import Finding, text
from congvan.model.agencies.codes import (
    CIRCLE,
    PARENT_OF_ANOTHER_TIME,
    SAME_AGENCY,
    SIGNER_OF_ANOTHER_TIME,
    UNKNOWN_AGENCY,
)
from congvan.model.agencies.ids import Ids, is_id
from congvan.model.agencies.periods import Period
from congvan.model.reading.codes import BAD_VALUE
from congvan.source.plain_values import is_list, is_mapping
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from congvan.model.agencies.agencies import Directory
    from congvan.model.document.parts import Path
    from congvan.model.reading.complaints import Reading

MOST_NEAR: Final = 20
"""Unknown ids that are answered with the nearest: each is held against every id there is."""

MOST_CIRCLES: Final = 20
"""Circles that are said at once."""

_PRINTED: Final = text("Viết lại mã; tên chủ quản để in như gõ thì viết hoa như tên riêng.")

_MOST_SHOWN: Final = 6
"""Ids of one circle that a message names."""


class Tie(NamedTuple):
    """Một mối nối: `owner` names `typed` at `path`, as its `sort` — parent, successors, group."""

    sort: str
    owner: str
    typed: str
    path: Path


def faults(values: Any, reading: Reading) -> Iterator[Finding]:  # noqa: ANN401 - as typed
    """Yield what is wrong with the ids of a directory, given the values that were typed."""
    agencies = _entries(values, "agencies")
    groups = _entries(values, "groups")
    yield from _doubles(agencies, groups, reading)
    ids = Ids({known: _names(agency) for known, agency in agencies.items()}, groups)
    ties = [tie for tie in _ties(agencies, groups) if tie.typed]
    yield from _strangers(ties, ids, reading)
    for sort in ("parent", "successors", "groups"):
        yield from _circles([tie for tie in ties if tie.sort == sort], ids, reading)


def doubts(directory: Directory) -> Iterator[Finding]:
    """Yield the warnings about a directory: agencies, parents and signers of different times."""
    for known, agency in directory.agencies.items():
        above = directory.parent_of(known)
        if above is not None and not agency.span.meets(directory.agencies[above].span):
            kind, place = PARENT_OF_ANOTHER_TIME, directory.at("agencies", known, "parent")
            said = {"id": known, "above": above}
            message = text("“{id}” và chủ quản “{above}” không cùng tồn tại ngày nào.", **said)
            yield kind.at(place, message)
        for signer_id, signer in agency.signers.items():
            if not Period(signer.first, signer.last).meets(agency.span):
                kind = SIGNER_OF_ANOTHER_TIME
                place = directory.at("agencies", known, "signers", signer_id)
                said = {"id": known, "name": signer.name}
                message = text("“{name}” giữ chức ngoài thời gian tồn tại của “{id}”.", **said)
                yield kind.at(place, message)


def _doubles(
    agencies: Mapping[str, Any], groups: Mapping[str, Any], reading: Reading
) -> Iterator[Finding]:
    """Find ids that look alike, and those without a letter."""
    known: dict[str, tuple[str, str]] = {}
    named = [("agencies", name) for name in agencies] + [("groups", name) for name in groups]
    for sort, one in named:
        place = reading.heads.get((sort, one))
        if not bare(one):
            said = text("Mã “{id}” cần ít nhất một chữ cái hoặc chữ số.", id=one)
            yield BAD_VALUE.at(place, said)
            continue
        first = known.setdefault(bare(one), (sort, one))
        if first == (sort, one):
            continue
        said = text("“{id}” trùng mã “{first}”.", id=one, first=first[1])
        if first[0] != sort:
            said = text("Nhóm “{id}” trùng mã cơ quan “{first}”.", id=one, first=first[1])
        yield SAME_AGENCY.at(place, said)


def _strangers(ties: list[Tie], ids: Ids, reading: Reading) -> Iterator[Finding]:
    """Find ids that are nobody's, and groups where one agency is wanted."""
    kind, told = UNKNOWN_AGENCY, 0
    for tie in ties:
        group = ids.group(tie.typed)
        if ids.agency(tie.typed) is not None or (group is not None and tie.sort == "groups"):
            continue
        if group is not None:
            said = text("“{id}” là nhóm; ở đây cần mã của một cơ quan.", id=group)
        elif tie.sort == "parent" and not is_id(tie.typed):
            continue
        else:
            told += 1
            said = text("Danh bạ không có “{id}”.", id=tie.typed)
            said = ids.stranger(tie.typed) if told <= MOST_NEAR else said
        hint = _PRINTED if tie.sort == "parent" else None
        yield kind.at(reading.nearest(tie.path), said, hint)


def _circles(ties: list[Tie], ids: Ids, reading: Reading) -> Iterator[Finding]:
    """Find what leads back to itself; said where the circle closes."""
    onward: dict[str, dict[str, Path]] = defaultdict(dict)
    for tie in ties:
        to = ids.group(tie.typed) if tie.sort == "groups" else ids.agency(tie.typed)
        if to is not None:
            onward[tie.owner].setdefault(to, tie.path)
    closed = _closed({owner: list(named) for owner, named in onward.items()})
    for trail in islice(closed, MOST_CIRCLES):
        names = trail[:_MOST_SHOWN]
        if len(trail) > _MOST_SHOWN:
            names = [*names, "…"]
        shown = " → ".join(names)
        said = text("Vòng tròn: {circle}.", circle=f"{shown} → {trail[0]}")
        place = reading.nearest(onward[trail[-1]][trail[0]])
        yield CIRCLE.at(place, said)


def _closed(onward: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Yield every circle that a walk through `onward` closes, from where it was entered."""
    done: set[str] = set()
    for start in onward:
        trail = {start: iter(onward[start])} if start not in done else {}
        while trail:
            last = next(reversed(trail))
            step = next(trail[last], None)
            if step is None:
                trail.popitem()
                done.add(last)
            elif step in trail:
                walked = list(trail)
                yield walked[walked.index(step) :]
            elif step not in done:
                trail[step] = iter(onward.get(step, ()))


def _ties(agencies: Mapping[str, Any], groups: Mapping[str, Any]) -> Iterator[Tie]:
    """Yield every id that is named in the values of a directory."""
    for known, agency in agencies.items():
        own: dict[str, Any] = agency if is_mapping(agency) else {}
        above = list(_texts(own.get("parent")))
        if len(above) == 1 and "\n" not in above[0][1]:
            yield Tie("parent", known, above[0][1], ("agencies", known, "parent"))
        for row, typed in _texts(own.get("successors")):
            yield Tie("successors", known, typed, ("agencies", known, "successors", row))
    for name, members in groups.items():
        for row, typed in _texts(members):
            yield Tie("groups", name, typed, ("groups", name, row))


def _texts(value: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - as typed
    """Yield what is typed as one text or a list, by its row."""
    rows = value if is_list(value) else [value]
    yield from (
        (row, typed.strip()) for row, typed in enumerate(rows) if isinstance(typed, str)
    )


def _entries(values: Any, key: str) -> dict[str, Any]:  # noqa: ANN401 - as typed
    below = values.get(key) if is_mapping(values) else None
    return below if is_mapping(below) else {}


def _names(agency: Any) -> list[str]:  # noqa: ANN401 - as typed
    own: dict[str, Any] = agency if is_mapping(agency) else {}
    return [name for key in ("name", "short") for _, name in _texts(own.get(key))]
