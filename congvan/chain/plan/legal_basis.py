"""Căn cứ của kế hoạch: what a directive rests on, and all that the texts taken from it cite."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import NOWHERE
from congvan.model.document.inline import CITED, NOTED, runs
from congvan.model.document.parts import PartialDate, Reference
from congvan.model.keys.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.chain.plan.filling import Written
    from congvan.model import Document

_CLAUSE: Final = ";"
"""Parts the clauses of an opening."""


class Grounds(NamedTuple):
    """Căn cứ: `bases` word for word, and the ids that an opening cites on its way to its ":"."""

    bases: tuple[str, ...]
    cited: tuple[str, ...]


def grounds_of(directive: Document) -> Grounds:
    """Return what a directive rests on: its căn cứ, then what its opening names.

    A clause of the opening that ends in ";" and cites is a ground of its own, word for word. The
    last one goes on to what is told; only what it cites is taken from it.
    """
    bases, cited = list(directive.legal_basis), list[str]()
    for paragraph in directive.opening:
        *clauses, last = paragraph.split(_CLAUSE)
        bases += [clause.strip() for clause in clauses if any(_ids([clause], CITED))]
        cited += _ids([last], CITED)
    known = set(_ids(bases, CITED))
    return Grounds(
        tuple(bases),
        tuple(reference for reference in dict.fromkeys(cited) if reference not in known),
    )


def cited_in(directive: Document, texts: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the ids of the references and of the notes that `texts` need, each once.

    A note may cite in its turn.
    """
    said = list(texts)
    notes = [note for note in dict.fromkeys(_ids(said, NOTED)) if note in directive.notes]
    said += [directive.notes[note] for note in notes]
    references = [
        reference
        for reference in dict.fromkeys(_ids(said, CITED))
        if reference in directive.references
    ]
    return references, notes


def as_typed(directive: Document, name: str, folder: str) -> Written:
    """Return a reference of the directive as it is typed there, under Vietnamese keys.

    `folder` is that of the directive from where the plan lies. Of a reference that is a file only
    what was typed is taken: the rest follows the file.
    """
    reference = directive.references[name]
    values = {field: getattr(reference, field) for field in Reference.model_fields}
    said = {field: value for field, value in values.items() if value is not None}
    if reference.file:
        around = directive.at("references", name)
        said = {
            field: value
            for field, value in said.items()
            if around == NOWHERE or directive.at("references", name, field) != around
        }
        said["file"] = posixpath.normpath(posixpath.join(folder, reference.file))
    return {key_of(field, "Reference"): _plain(value) for field, value in said.items()}


def _plain(value: object) -> object:
    if not isinstance(value, PartialDate):
        return value
    if value.whole:
        return value.whole.isoformat()
    parts = {field: getattr(value, field) for field in PartialDate.model_fields}
    return {key_of(field, "PartialDate"): str(part) for field, part in parts.items() if part}


def _ids(texts: Iterable[str], mark: str) -> Iterator[str]:
    """Yield the ids that texts cite, as references or as notes."""
    for typed in texts:
        yield from (run.text for run in runs(typed) if run.marks == mark)
