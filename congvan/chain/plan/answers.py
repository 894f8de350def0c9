"""Trả lời trong kế hoạch: what a plan says of each task, and until when it is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.directive.table_tasks import placed, text_of
from congvan.chain.directive.tasks import says, texts_below
from congvan.model.document.inline import BLANK, runs
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.model import Block, Document, FollowUp, Table
    from congvan.model.document.parts import Path

DUE: Final = bare("Thời hạn")
"""The name of the column that says until when."""


class Answer(NamedTuple):
    """Trả lời: the block of a plan that takes up a task; `due` as the plan says it, if it does."""

    block: Block
    follow_up: FollowUp
    path: Path
    due: str | None = None

    @property
    def words(self) -> str:
        """Lời: what the plan says is to be done."""
        block = self.block
        return block.text or block.heading or block.paragraph or ""

    @property
    def all_words(self) -> str:
        """Lời with what stands below it."""
        return "\n".join((self.words, *texts_below(self.block.items)))

    @property
    def wordings(self) -> Iterator[str]:
        """Các cách đọc: the words, and those with ever more of what stands below them.

        Points of a task come first; a deadline and helpers may stand behind them.
        """
        yield self.words
        for end in range(1, len(self.block.items) + 1):
            yield "\n".join((self.words, *texts_below(self.block.items[:end])))

    def says(self, origin: str | None) -> bool:
        """Tell whether the words have a checksum, by themselves or with those below."""
        return any(says(words, origin) for words in self.wordings)


def answers_of(plan: Document) -> list[Answer]:
    """Return the answers of a plan in their order.

    The deadline is that of the block, else what stands under “Thời hạn” in the row of a table
    with the id of the task; a blank says none.
    """
    found = list(_blocks(plan))
    dues: dict[str, str] = {}
    for _, block in found:
        if block.table:
            for task, due in _dues(block.table):
                dues.setdefault(bare(task), due)
    return [
        Answer(block, one, path, one.due or dues.get(bare(one.task)))
        for path, block in found
        if (one := block.follow_up)
    ]


def is_blank(typed: str) -> bool:
    """Tell whether a text is one blank still to be filled."""
    return all(run.marks == BLANK for run in runs(typed.strip()))


def _blocks(plan: Document) -> Iterator[tuple[Path, Block]]:
    yield from _inside(("body",), plan.body)
    for row, appendix in enumerate(plan.appendices):
        yield from _inside(("appendices", row, "body"), appendix.body)
    for row, attached in enumerate(plan.attachments):
        yield from _inside(("attachments", row, "body"), attached.body)


def _inside(path: Path, blocks: Sequence[Block]) -> Iterator[tuple[Path, Block]]:
    for index, block in enumerate(blocks):
        yield (*path, index), block
        yield from _inside((*path, index, "items"), block.items)


def _dues(table: Table) -> Iterator[tuple[str, str]]:
    """Yield the id of a task and its deadline for every row of a table that has both."""
    under = _column(table)
    if under is None:
        return
    for row, cells in placed(table.rows):
        said = text_of(cells.get(under))
        if row.task and said and not is_blank(said):
            yield row.task, said


def _column(table: Table) -> int | None:
    """Return the number of the column “Thời hạn”, if the table has one."""
    heads = {index: column.heading for index, column in enumerate(table.columns)}
    for _, cells in placed(table.header):
        said = {index: text_of(cell) for index, cell in cells.items()}
        heads |= {index: words for index, words in said.items() if words}
    return next((index for index, said in heads.items() if bare(said or "") == DUE), None)
