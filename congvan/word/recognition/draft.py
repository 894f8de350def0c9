"""Bản nháp nhận dạng: the lines of a document and what each has been found to be so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.word.recognition.components import Component, Level
    from congvan.word.recognition.fragments import Fragment

PLACED: float = 1.0
"""A fixed word or form says what a line is."""

LIKELY: float = 0.8
"""Its look and place say so."""

GUESSED: float = 0.6
"""Only its place does."""


HEAD: int = 80
"""Lines that a head has at most; those of the samples have up to 20."""


class Mark(NamedTuple):
    """Dấu: what a line is."""

    component: Component
    group: int = 0
    level: Level | None = None
    goes_on: bool = False
    sure: float = PLACED


class Span(NamedTuple):
    """Khoảng dòng: the lines of one part, from `start` to before `end`; part 0 is the first."""

    start: int
    end: int
    part: int = 0


class Draft:
    """Các dòng of a document with their marks, None where there is none yet."""

    def __init__(self, fragments: Sequence[Fragment]) -> None:
        """Begin with lines that nothing is known of."""
        self.fragments = fragments
        self.marks: list[Mark | None] = [None] * len(fragments)

    def put(
        self, at: int, component: Component, *, sure: float = PLACED, goes_on: bool = False
    ) -> None:
        """Say what a line is."""
        self.marks[at] = Mark(component, sure=sure, goes_on=goes_on)

    def put_all(self, lines: Iterable[int], component: Component, sure: float) -> None:
        """Say that several lines are one component; all but the first go on with it."""
        for count, at in enumerate(lines):
            self.put(at, component, sure=sure, goes_on=count > 0)

    def is_free(self, at: int) -> bool:
        """Tell whether nothing is known of a line."""
        return self.marks[at] is None

    def component(self, at: int) -> Component | None:
        """Return what a line is, as far as known."""
        mark = self.marks[at]
        return mark.component if mark else None

    def first(self, span: Span, component: Component) -> int | None:
        """Return the first line of the beginning of a part that is `component`."""
        lines = range(span.start, min(span.end, span.start + HEAD))
        return next((at for at in lines if self.component(at) is component), None)

    def last(self, span: Span, component: Component) -> int | None:
        """Return the last line of the beginning of a part that is `component`."""
        lines = range(min(span.end, span.start + HEAD) - 1, span.start - 1, -1)
        return next((at for at in lines if self.component(at) is component), None)
