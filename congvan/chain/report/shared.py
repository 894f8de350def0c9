"""Báo cáo: what the report of an agency and the one over all plans have in common."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from congvan.chain.plan.filling import Filling, Said, named, node_of, plain_of, texts_in
from congvan.chain.plan.legal_basis import as_typed, cited_in
from congvan.chain.plan.yaml_text import yaml_of
from congvan.model.document.blocks import Block, Row
from congvan.model.keys.columns import folded
from congvan.model.keys.keys import key_of
from congvan.model.reading.reading import understood
from congvan.source import Mapping, Scalar, Source
from congvan.vietnamese.text import date_in_words, percent, thousands

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from congvan.chain.plan.filling import Values, Written
    from congvan.chain.plan.skeleton import Skeleton
    from congvan.chain.trace.counts import Counts
    from congvan.model import Document, FollowUp
    from congvan.model.keys.marking import Spot
    from congvan.source import Node

WORDS: Final = "nhiệm vụ"
"""The place of the words of a task."""

DAY: Final = "ngày xét"
OWN_KEYS: Final = ("references", "notes", "follows")

_COUNTED: Final = {
    "giao": "given",
    "hoàn thành": "done",
    "đang thực hiện": "under_way",
    "chưa thực hiện": "not_begun",
    "không thực hiện": "dropped",
    "chưa báo cáo": "unsaid",
    "quá hạn": "overdue",
}
"""The places of numbers, and what they count."""

_RATE: Final = "tỷ lệ"
COUNTS: Final = (*_COUNTED, _RATE)
SUMS: Final = tuple(f"tổng {name}" for name in COUNTS)
"""The same of all together."""

_TASK: Final = "task"
"""Under which name the id and the status of a task go with its values; no name of a place."""


def count_values(counts: Counts, names: Sequence[str]) -> Values:
    """Return the numbers of `counts` for the places `names`, in the order of `COUNTS`."""
    figures = [thousands(getattr(counts, attribute)) for attribute in _COUNTED.values()]
    figures.append(percent(counts.done, counts.given))
    return named(dict(zip(names, map(Said, figures), strict=True)))


def day_values(on: date) -> Values:
    """Return the day up to which is reported."""
    return named({DAY: Said(date_in_words(on.day, on.month, on.year))})


def citation(name: str) -> Said:
    """Return how a text cites the reference `name`."""
    return Said(f"[@{name}]", typed=True)


def held(task: str) -> Values:
    """Return what lets `tagged` know the task of an item."""
    return {_TASK: Said(task)}


def tagged(node: Node, spot: Spot, names: frozenset[str], values: Values) -> Node:
    """Return a block with the words of a task, or a row about one, with the id of the task."""
    task = values.get(_TASK)
    if not isinstance(task, Said):
        return node
    if spot.slot.model is Block and folded(WORDS) in names:
        entries = node.entries if isinstance(node, Mapping) else [_entry("text", Block, node)]
        follow_up = {key_of("task", "FollowUp"): task.text}
        tag = _entry("follow_up", Block, node_of(follow_up, node.place))
        return Mapping(node.place, [*entries, tag])
    if spot.slot.model is Row and names:
        entries = node.entries if isinstance(node, Mapping) else [_entry("cells", Row, node)]
        return Mapping(
            node.place, [_entry("task", Row, Scalar(node.place, task.text)), *entries]
        )
    return node


def told(follow_up: FollowUp | None) -> Values:
    """Return what a plan says has become of a task; what it does not say is a blank."""
    status, result = (follow_up.status, follow_up.result) if follow_up else (None, None)
    return named(
        {
            "tình trạng": Said(status) if status else None,
            "kết quả": Said(result, typed=True) if result else None,
        }
    )


def reported(
    skeleton: Skeleton, filling: Filling, source: Document, folder: str, own: Written
) -> str:
    """Return the YAML of a report: a filled skeleton, with what it cites of `source`.

    `folder` is that of `source` from where the report will lie; `own` are the keys that the
    program writes itself, among them the references of the report's own.

    Raises:
        DocumentError: if the skeleton makes no document of it, at the skeleton's places.
    """
    root = skeleton.form.filled(filling)
    understood(Source(root, skeleton.lines, []))
    typed = plain_of(root)
    references, notes = cited_in(source, texts_in(typed))
    cited = {name: as_typed(source, name, folder) for name in references}
    key = key_of("references")
    whole: Written = {**own, key: {**cited, **own[key]}}
    if notes:
        whole[key_of("notes")] = {name: source.notes[name] for name in notes}
    return yaml_of(_placed(typed, whole))


def file_of(path: str) -> Written:
    """Return a reference that is a YAML file."""
    return {key_of("file", "Reference"): posixpath.normpath(path)}


def _placed(typed: Written, own: Written) -> Written:
    """Return the keys of a report with those of its own below its subject."""
    names = list(typed)
    subject = key_of("subject")
    after = names.index(subject) + 1 if subject in typed else len(names)
    order = [*names[:after], *own, *names[after:]]
    return {name: (typed | own)[name] for name in order}


def _entry(attribute: str, model: type[Block | Row], node: Node) -> tuple[Scalar, Node]:
    return Scalar(node.place, key_of(attribute, model.__name__)), node
