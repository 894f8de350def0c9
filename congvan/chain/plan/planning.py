"""Lập kế hoạch: a directive, a directory and a skeleton → the plan of every agency, as YAML.

What a plan says is the directive's, the agency's or the skeleton's; the rest is a blank.
"""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.directive.moved_words import cited_id
from congvan.chain.plan import authors, task_items
from congvan.chain.plan.filling import Filling, Said, named, plain_of, texts_in
from congvan.chain.plan.legal_basis import as_typed, cited_in, grounds_of
from congvan.chain.plan.skeleton import Places
from congvan.chain.plan.yaml_text import yaml_of
from congvan.model.document.blocks import Block, Row
from congvan.model.keys.keys import key_of
from congvan.model.reading.reading import understood
from congvan.source import Source
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.chain.directive.tasks import Ordered
    from congvan.chain.plan.filling import Values, Written
    from congvan.chain.plan.skeleton import Skeleton
    from congvan.model import Document
    from congvan.model.agencies.agencies import Directory

PLACES: Final = Places(
    single=(*authors.TEXTS, "chỉ đạo", "cơ quan ra chỉ đạo"),
    whole=(*authors.WHOLE, authors.UNIT_ID),
    repeated={
        "tasks": task_items.NAMES,
        **task_items.SAID,
        "bases": ("căn cứ",),
        "cited": ("viện dẫn",),
        "above": ("nơi báo cáo",),
        "beside": ("nơi phối hợp",),
        "ordering": ("cơ quan giao việc",),
        "asking": ("cơ quan đề nghị",),
        **authors.REPEATED,
    },
    words=task_items.WORDS,
    own_keys=("references", "notes", "follows"),
)
"""What the skeleton of a plan may ask for."""


class Plan(NamedTuple):
    """Kế hoạch: the YAML of one agency's plan, and the tasks it takes up."""

    agency: str
    text: str
    tasks: tuple[Ordered, ...]


class Sources(NamedTuple):
    """Nguồn trích: references and notes of a directive, as they are written into a plan."""

    references: dict[str, Written]
    notes: dict[str, str]


class Planner:
    """Người lập: what all plans of one directive have in common is found out once.

    `file` is the directive's YAML from where the plans will lie.
    """

    def __init__(
        self, directive: Document, directory: Directory, skeleton: Skeleton, file: str
    ) -> None:
        """Plan what `directive` orders, in the words of `skeleton`."""
        self.directive = directive
        self.directory = directory
        self.file = file
        self._skeleton = skeleton

    def plan(self, agency: str, tasks: tuple[Ordered, ...]) -> Plan:
        """Return the plan of an agency for its tasks.

        Raises:
            DocumentError: if the skeleton makes no document of it, at the skeleton's places.
        """
        rows = [self._row(task, n, n) for n, task in enumerate(tasks, 1)]
        asked = bool(tasks) and all(task.is_asked for task in tasks)
        filling = self._filling(agency, rows, asked=asked)
        root = self._skeleton.form.filled(filling)
        understood(Source(root, self._skeleton.lines, []))
        return Plan(agency, yaml_of(self._joined(plain_of(root), agency)), tasks)

    def block(self, agency: str, task: Ordered, number: int) -> Written:
        """Return the block that answers a task as the `number`th of its list."""
        return self._item(Block, agency, self._row(task, number, number))

    def row(self, agency: str, task: Ordered, number: int, item: int) -> Written:
        """Return the `number`th row, of a task that the `item`th block answers; {} for none."""
        return self._item(Row, agency, self._row(task, number, item))

    def sources(self, texts: Iterable[str]) -> Sources:
        """Return the references and the notes of the directive that `texts` cite."""
        references, notes = cited_in(self.directive, texts)
        folder = posixpath.dirname(self.file)
        typed = {name: as_typed(self.directive, name, folder) for name in references}
        return Sources(typed, {name: self.directive.notes[name] for name in notes})

    @cached_property
    def cited(self) -> str:
        """The id under which the plans cite the directive."""
        return cited_id(self.directive)

    @cached_property
    def _called(self) -> dict[str, str]:
        """The short names of the agencies that are known, by the bare form of the whole ones."""
        return {bare(agency.full): agency.called for agency in self.directory.agencies.values()}

    @cached_property
    def _issuers(self) -> list[str]:
        return [" ".join(issuer.name) for issuer in self.directive.issuer]

    def _item(self, model: type[Block | Row], agency: str, values: Values) -> Written:
        found = self._skeleton.item(model, "tasks")
        if found is None:
            return {}
        filling = self._filling(agency, [values], asked=False)
        made = self._skeleton.form.items(*found, filling)
        return plain_of(made[0])

    def _row(self, task: Ordered, number: int, item: int) -> Values:
        return task_items.task_values(task, self.directory, number, item)

    def _filling(self, agency: str, tasks: Sequence[Values], *, asked: bool) -> Filling:
        """Return all that is said of an agency, its tasks and the directive.

        Who is only `asked` reports to nobody, but tells those who asked.
        """
        follower = self.directory.agencies[agency].full
        bases, cited = grounds_of(self.directive, follower, asked=asked)
        names = self._above(follower)
        body = [", ".join(self._issuers)]
        families = {
            "tasks": tasks,
            "bases": _each("căn cứ", bases, typed=True),
            "cited": [named({"viện dẫn": _citation(reference)}) for reference in cited],
            "above": _each("nơi báo cáo", [] if asked else names),
            "beside": _each("nơi phối hợp", names if asked else []),
            "ordering": _each("cơ quan giao việc", [] if asked else body),
            "asking": _each("cơ quan đề nghị", body if asked else []),
            **authors.author_families(agency, self.directory, names),
        }
        own = named(
            {"chỉ đạo": _citation(self.cited), "cơ quan ra chỉ đạo": Said(", ".join(body))}
        )
        author = authors.author_values(agency, self.directory, self.directive.date)
        return Filling(own | author, families, task_items.tagged)

    def _above(self, follower: str) -> list[str]:
        """Return whom a plan goes to first: the issuing bodies, by their short names."""
        names = [name for name in self._issuers if bare(name) != bare(follower)]
        return [self._called.get(bare(name), name) for name in names]

    def _joined(self, typed: Written, agency: str) -> Written:
        """Return a filled skeleton with what it follows and cites: below its subject."""
        references, notes = self.sources(texts_in(typed))
        directive = {self.cited: {key_of("file", "Reference"): self.file}}
        follows = {"directive": self.cited, "agency": agency}
        own: Written = {
            key_of("follows"): {
                key_of(key, "Following"): value for key, value in follows.items()
            },
            key_of("references"): {**directive, **references},
        }
        names = list(typed)
        after = names.index(key_of("subject")) + 1 if key_of("subject") in typed else len(names)
        order = [*names[:after], *own, *names[after:]]
        behind = {key_of("notes"): notes} if notes else {}
        return {**{name: (typed | own)[name] for name in order}, **behind}


def _citation(name: str) -> Said:
    return Said(f"[@{name}]", typed=True)


def _each(place: str, texts: Iterable[str], *, typed: bool = False) -> list[Values]:
    return [named({place: Said(one, typed=typed)}) for one in texts]
