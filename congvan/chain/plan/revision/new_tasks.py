"""Thêm nhiệm vụ: block, row and citations of a new task, each at its place in a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.chain.plan.answers import answers_of
from congvan.chain.plan.revision.edit_step import Step, at
from congvan.chain.plan.revision.yaml_insertion import Edit, after_item, after_key, indented
from congvan.model.keys.keys import key_of
from congvan.model.keys.rekeying import rekeyed
from congvan.source import Mapping, read
from congvan.source.writer import write
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.chain.directive.tasks import Ordered
    from congvan.chain.plan.filling import Written
    from congvan.chain.plan.planning import Planner
    from congvan.findings.finding import Place
    from congvan.model import Block, Document
    from congvan.model.document.parts import Path
    from congvan.model.keys.rekeying import Language

_BODY: Final = key_of("body")
_ROW_DEPTH: Final = 4
"""How deep a row lies in a text: `nội dung`, a block, `bảng`, `dòng`."""


class Additions(NamedTuple):
    """Phần thêm: steps for what has a place in the plan, and YAML for what has none."""

    steps: tuple[Step, ...]
    missing: str
    whole: str
    """All of it as YAML, for the case that the steps lead nowhere."""


class Adding(NamedTuple):
    """Việc thêm: a plan as text and as a document, and where its answers stand."""

    plan: Document
    typed: str
    planner: Planner

    def additions(self, new: Sequence[Ordered], agency: str) -> Additions:
        """Return how the blocks, rows and citations of `new` tasks go into the plan.

        Without a place for the blocks nothing has one.
        """
        path, keys = self._list, self.keys
        first = len(at(self.plan, path)) + 1 if path else 1
        blocks = [self.planner.block(agency, task, first + n) for n, task in enumerate(new)]
        said = spoken({_BODY: blocks}, keys, 1)
        spot = after_item(self._lines, self.plan.at(*path, first - 2)) if path else None
        pieces = [_Piece(said, spot, path, _without(first - 1, new))]
        if spot:
            pieces += self._rows(new, agency, first)
        pieces += self.citations([task.words for task in new])
        steps = tuple(step for piece in pieces if spot and (step := piece.step))
        missing = "".join(piece.said for piece in pieces if not (spot and piece.spot))
        return Additions(steps, missing, "".join(piece.said for piece in pieces))

    def citations(self, texts: Sequence[str]) -> Iterator[_Piece]:
        """Yield what `texts` cite and the plan does not know yet."""
        for key, values in self.planner.sources(texts)._asdict().items():
            known = getattr(self.plan, key)
            new = {name: value for name, value in values.items() if name not in known}
            if new:
                yield self._cited(key, new, has_key=bool(known))

    @property
    def keys(self) -> Language:
        """The vocabulary of the plan's keys."""
        answers = answers_of(self.plan)
        typed = self.plan.key(*answers[-1].path, "follow_up") if answers else ""
        return "en" if typed == "follow_up" else "vi"

    @property
    def _lines(self) -> list[str]:
        return self.typed.splitlines(keepends=True)

    @property
    def _list(self) -> Path:
        """The list that holds the last answer."""
        answers = answers_of(self.plan)
        return answers[-1].path[:-1] if answers else ()

    def _rows(self, new: Sequence[Ordered], agency: str, first: int) -> Iterator[_Piece]:
        """Yield the rows of new tasks, behind the last row of a table that has a task."""
        tables = [table for table in _tables(("body",), self.plan.body) if table[1]]
        if not tables:
            return
        path, numbers = tables[-1]
        known = {bare(row.task or "") for row in at(self.plan, path)}
        left = [task for task in new if bare(task.id) not in known]
        rows = [
            self.planner.row(agency, task, len(numbers) + n, first + new.index(task))
            for n, task in enumerate(left, 1)
        ]
        if not all(rows) or not rows:
            return
        table = {key_of("rows", "Table"): rows}
        said = spoken({_BODY: [{key_of("table", "Block"): table}]}, self.keys, _ROW_DEPTH - 1)
        fits = len(at(self.plan, path[:-1]).columns) == len(rows[0][key_of("cells", "Row")])
        place = self.plan.at(*path, numbers[-1])
        spot = after_item(self._lines, place) if fits else None
        yield _Piece(said, spot, path, _without(numbers[-1] + 1, left))

    def _cited(self, key: str, new: Written, *, has_key: bool) -> _Piece:
        """Return the piece that adds to the references or to the notes of the plan."""

        def back(values: dict[str, object]) -> dict[str, object]:
            _insist(values.keys() >= new.keys())
            return {name: value for name, value in values.items() if name not in new}

        said = spoken({key_of(key): new}, self.keys, 1 if has_key else 0)
        place = self._last(key) if has_key else self._key("references")
        return _Piece(said, place and after_key(self._lines, place), (key,), back)

    def _key(self, key: str) -> Place | None:
        """Return where a key of the whole document stands."""
        root = read(self.typed).root
        names = {bare(key), bare(key_of(key))}
        entries = root.entries if isinstance(root, Mapping) else []
        return next((key.place for key, _ in entries if bare(key.text or "") in names), None)

    def _last(self, key: str) -> Place | None:
        """Return where the last of the names below a key stands."""
        root = read(self.typed).root
        names = {bare(key), bare(key_of(key))}
        entries = root.entries if isinstance(root, Mapping) else []
        found = (value for key, value in entries if bare(key.text or "") in names)
        below = next(found, None)
        return below.entries[-1][0].place if isinstance(below, Mapping) else None


class _Piece(NamedTuple):
    """Một mẩu: what is put in and where; no spot if there is none for it."""

    said: str
    spot: tuple[int, int] | None
    path: Path
    back: Callable[[Any], Any]

    @property
    def step(self) -> Step | None:
        if self.spot is None:
            return None
        line, column = self.spot
        return Step(Edit(line, line, indented(self.said, column)), self.path, self.back)


def spoken(values: Written, keys: Language, depth: int) -> str:
    """Return the YAML of what lies `depth` keys deep in `values`, in the vocabulary `keys`."""
    said = write(values)
    said = rekeyed(said, "en") if keys == "en" else said
    lines = said.splitlines(keepends=True)[depth:]
    column = len(lines[0]) - len(lines[0].lstrip(" "))
    return "".join(line[column:] if line.strip() else line for line in lines)


def _without(start: int, new: Sequence[Ordered]) -> Callable[[Any], Any]:
    """Return what takes blocks or rows of new tasks out of a list again."""

    def back(items: tuple[Any, ...]) -> tuple[Any, ...]:
        put = items[start : start + len(new)]
        _insist([_task(piece) for piece in put] == [task.id for task in new])
        return (*items[:start], *items[start + len(new) :])

    return back


def _task(item: Any) -> str | None:  # noqa: ANN401 - a block or a row
    follow_up = getattr(item, "follow_up", None)
    return follow_up.task if follow_up else getattr(item, "task", None)


def _insist(holds: bool) -> None:  # noqa: FBT001
    """Refuse a document that does not say what the step should have made it say."""
    if not holds:
        raise KeyError


def _tables(path: Path, blocks: Sequence[Block]) -> Iterator[tuple[Path, list[int]]]:
    """Yield the rows of every table, with the numbers of those that have a task."""
    for index, block in enumerate(blocks):
        here = (*path, index)
        if block.table:
            rows = enumerate(block.table.rows)
            yield (*here, "table", "rows"), [n for n, row in rows if row.task]
        yield from _tables((*here, "items"), block.items)
