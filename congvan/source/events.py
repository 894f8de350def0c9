"""Sự kiện YAML: the one module that imports PyYAML.

Events, not `load`: every value keeps its text and place, and depth, anchors, tags and repeated keys
are seen before anything is built on them. The C parser is used where PyYAML has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, cast

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Problem = yaml.YAMLError
"""What the parser raises where a text is no YAML."""

ScalarEvent = yaml.ScalarEvent
AliasEvent = yaml.AliasEvent
SequenceStartEvent = yaml.SequenceStartEvent
SequenceEndEvent = yaml.SequenceEndEvent
MappingStartEvent = yaml.MappingStartEvent
MappingEndEvent = yaml.MappingEndEvent
CollectionStartEvent = yaml.CollectionStartEvent
CollectionEndEvent = yaml.CollectionEndEvent
DocumentStartEvent = yaml.DocumentStartEvent
StreamEndEvent = yaml.StreamEndEvent


class Mark(Protocol):
    """Where an event of the parser begins or ends; counted from 0."""

    index: int
    line: int
    column: int


class Event(Protocol):
    """What the parser says of one value: the parts that are read here."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    style: str | None
    value: str
    flow_style: bool | None


def parse(composed: str) -> Iterator[Event]:
    """Return the events of a text; the iterator raises `Problem` where the text breaks."""
    return cast("Iterator[Event]", yaml.parse(composed, Loader=_LOADER))


def marks_of(problem: yaml.YAMLError) -> list[Mark]:
    """Return where a text broke, the likeliest place first."""
    if not isinstance(problem, yaml.MarkedYAMLError):
        return []
    marks = (problem.problem_mark, problem.context_mark)
    return [mark for mark in marks if mark is not None]
