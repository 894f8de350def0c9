"""Nhiệm vụ của một chỉ đạo: every task of a document, with its id and who must answer it.

`chỉ đạo` is the short form; a block, a Điều or a row of a table in any document charges somebody
by `giao việc`, and by the columns of its table.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.codes import SAME_TASK
from congvan.chain.directive.moved_words import forms, lead_of, led, self_cited, sentence_of
from congvan.chain.directive.scopes import Scope, asks
from congvan.chain.directive.table_tasks import row_tasks
from congvan.findings.finding import Finding, text
from congvan.vietnamese.text import bare, begun, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from congvan.model import Block, Directive, Document
    from congvan.model.document.parts import Path

_ID_SIGNS: Final = 6
_ORIGIN_SIGNS: Final = 8


class Ordered(NamedTuple):
    """Nhiệm vụ được giao: a task where it stands in the directive.

    `scope` is whatever is said of it without being printed: who answers for it, until when, who
    helps, what is produced. `points` stand below its text. `id_path` is where its id is typed, ()
    where it is made of its words. `moved` is how its text is said outside the directive, "" for
    as it is said there.
    """

    id: str
    text: str
    path: Path
    scope: Scope = Scope()
    id_path: Path = ()
    points: tuple[Block, ...] = ()
    numbering: str | None = None
    moved: str = ""

    @property
    def said(self) -> str:
        """Câu: what an answer takes up, with what leads to it in the directive."""
        return self.moved or self.text

    @property
    def sentence(self) -> str:
        """Câu trọn: the same with a place of its own; points below it go on behind its mark."""
        return begun(self.said) if self.points else sentence_of(self.said)

    @property
    def owners(self) -> tuple[str, ...]:
        """Nơi được giao as typed: ids, groups, names; none means that nobody is charged."""
        return tuple(one.typed for one in (*self.scope.owners, *self.scope.rest))

    @property
    def is_asked(self) -> bool:
        """Whether it is no order, but what somebody is asked for: Đề nghị …."""
        return self.scope.asked or asks(self.text)

    @property
    def due(self) -> str | None:
        """Thời hạn as typed."""
        return self.scope.due

    @property
    def words(self) -> str:
        """Lời: what is said and, a line each, the points below it."""
        return "\n".join((self.said, *texts_below(self.points)))

    @property
    def origin(self) -> str:
        """Gốc: the checksum of the words, by which a later change of them is told."""
        return origin_of(self.words)


def tasks_of(directive: Document) -> list[Ordered]:
    """Return the tasks of a directive in their order.

    A task without an id gets one from its words, which stays as long as they do. What is charged
    are the last parts below whoever is named; a part with an id of its own is one task with all
    below it. Beside items a text is a task too, unless it ends in ":" and only leads to them.
    """
    typed = list(_tasks(directive))
    used: Counter[str] = Counter(bare(task.id) for task in typed if task.id)
    return [task._replace(id=task.id or _free(_made(task.text), used)) for task in typed]


def clashes(directive: Document) -> list[Finding]:
    """Return a finding for every task whose id another one has, too."""
    found: list[Finding] = []
    seen: set[str] = set()
    for task in _tasks(directive):
        if task.id and bare(task.id) in seen:
            place = directive.at(*task.id_path)
            message = text("Mã nhiệm vụ “{id}” đã dùng ở trên.", id=task.id)
            found.append(SAME_TASK.at(place, message))
        seen.add(bare(task.id))
    return found


def texts_below(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the texts of blocks and of those below them, in their order."""
    for block in blocks:
        yield from filter(None, (block.paragraph, block.heading, block.text))
        yield from texts_below(block.items)


def origin_of(said: str) -> str:
    """Return the checksum of a task's text, without regard to where its lines break.

    >>> origin_of("Rà soát,  báo cáo.") == origin_of("Rà soát, báo cáo.")
    True
    """
    return _checksum(plain_words(said), _ORIGIN_SIGNS)


def says(words: str, origin: str | None) -> bool:
    """Tell whether words have the checksum `origin`, with or without what makes them a sentence.

    >>> says("Chủ trì rà soát.", origin_of("chủ trì rà soát;"))
    True
    """
    return any(origin_of(said) == origin for said in forms(words))


def plain_words(said: str) -> str:
    """Return a text as two of them are compared: composed, with single spaces."""
    return " ".join(nfc(said).split())


def _tasks(directive: Document) -> Iterator[Ordered]:
    """Yield the tasks; an attached document that says “Kế hoạch này” speaks of itself."""
    for task in _typed(directive):
        own = task.path[0] != "attachments"
        words = self_cited(task.said, directive) if own else task.said
        yield task._replace(moved="" if words == task.text else words)


def _typed(directive: Document) -> Iterator[Ordered]:
    for number, section in enumerate(directive.directives):
        yield from _directed(section, ("directives", number))
    yield from _charged(directive.body, ("body",), Scope())
    for key in ("attachments", "appendices"):
        for row, annex in enumerate(getattr(directive, key)):
            yield from _charged(annex.body, (key, row, "body"), Scope())


def _directed(section: Directive, path: Path) -> Iterator[Ordered]:
    """Yield the tasks of one item of `chỉ đạo`; who is addressed heads them."""
    title = "; ".join(section.to)
    asked = any(map(asks, (section.lead, title, section.text)))
    scope = Scope(above=path, title=title, asked=asked).under(section, path)
    if section.id:
        below = (
            said for task in section.tasks for said in (task.text, *texts_below(task.items))
        )
        words = "\n".join(filter(None, [section.text, *below]))
        yield Ordered(section.id, words, (*path, "text"), scope, (*path, "id"))
        return
    lead = section.text if section.text and section.tasks and _leads(section.text) else ""
    if section.text and not lead:
        yield Ordered("", section.text, (*path, "text"), scope)
    kept = lead_of(lead, charging=not section.to)
    for row, task in enumerate(section.tasks):
        at = (*path, "tasks", row)
        id_path = (*at, "id") if task.id else ()
        made = Ordered(task.id or "", task.text, at, scope.under(task, at), id_path)
        moved = led(kept, task.text)
        yield made._replace(points=task.items, numbering=task.numbering, moved=moved)


def _charged(
    blocks: Sequence[Block], path: Path, around: Scope, lead: str = ""
) -> Iterator[Ordered]:
    """Yield the tasks of blocks and of what lies below them, where somebody is charged."""
    for row, block in enumerate(blocks):
        at, own = (*path, row), block.assignment
        scope = around.under(own, (*at, "assignment"))
        if own and own.id:
            words, id_path = _whole(block), (*at, "assignment", "id")
            yield Ordered(own.id, words, at, scope, id_path, moved=led(lead, words))
            continue
        words = block.text or ("" if block.items or block.table else block.heading) or ""
        leads = bool(block.items or block.table) and _leads(words)
        if scope.charges and words and not leads:
            yield Ordered("", words, at, scope, moved=led(lead, words))
        below = scope.titled(block.heading or block.text or "", at)
        if block.table:
            for task in row_tasks(block.table, (*at, "table"), below):
                yield Ordered(task.id, task.text, task.path, task.scope, task.id_path)
        charging = bool(own and own.agencies) or not scope.owners
        own_lead = lead_of(words, charging=charging) if leads else ""
        yield from _charged(block.items, (*at, "items"), below, led(lead, own_lead).strip())


def _leads(words: str) -> bool:
    """Tell whether a text only leads to what stands below it."""
    return words.rstrip().endswith(":")


def _whole(block: Block) -> str:
    """Return the words of a block and of all below it, a line each."""
    own = block.text or block.heading
    return "\n".join(filter(None, [own, *map(_whole, block.items)]))


def _made(said: str) -> str:
    return f"nv-{_checksum(bare(said), _ID_SIGNS)}"


def _free(name: str, used: Counter[str]) -> str:
    """Return `name`, or with a number behind it where another task has the same words."""
    used[bare(name)] += 1
    count = used[bare(name)]
    return name if count == 1 else f"{name}-{count}"


def _checksum(said: str, signs: int) -> str:
    return hashlib.sha256(said.encode()).hexdigest()[:signs]
