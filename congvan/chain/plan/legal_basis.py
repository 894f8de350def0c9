"""Căn cứ của kế hoạch: what a directive rests on, and all that the texts taken from it cite."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.decree.types import TYPES
from congvan.findings.finding import NOWHERE
from congvan.model.document.inline import CITED, NOTED, plain, runs
from congvan.model.document.parts import PartialDate, Reference
from congvan.model.keys.keys import key_of
from congvan.vietnamese.text import bare, begun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.chain.plan.filling import Written
    from congvan.model import Document

_CLAUSE: Final = ";"
"""Parts the clauses of an opening."""

_CARRYING: Final = (
    r"(?i:căn cứ|thực hiện|triển khai|triển khai thực hiện|tiếp tục thực hiện|thi hành|"
    r"chấp hành)"
)
_CARRIES: Final = re.compile(rf"{_CARRYING}(?!\w)")
"""How a ground begins that a follower has, too."""

_CARRIED: Final = re.compile(
    rf"(?<!\w){_CARRYING} (?P<cited>\[@[^\]\n]+\](?:(?:, | và |, và )\[@[^\]\n]+\])*)"
)
"""Documents that an opening says are carried out, not only mentioned."""

_PETITIONS: Final = frozenset(
    bare(TYPES[kind].name)
    for kind in ("to_trinh", "bao_cao", "bien_ban", "phieu_gui", "phieu_chuyen", "phieu_bao")
    if kind in TYPES
)
"""Types of documents that nobody carries out."""

_STATUTES: Final = frozenset(
    bare(name)
    for name in ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Nghị định", "Thông tư")
)
"""What binds whoever is only asked, too."""

_ORGANISING: Final = re.compile(
    r"Luật (?:Tổ chức|Ban hành văn bản quy phạm pháp luật)|quy chế làm việc|"
    r"chức năng, nhiệm vụ, quyền hạn|tổ chức chính quyền địa phương",
    re.IGNORECASE,
)
"""Acts on the organisation of whoever issues a document: PRACTICE."""


class Grounds(NamedTuple):
    """Căn cứ: `bases` word for word, and the ids that an opening cites as carried out."""

    bases: tuple[str, ...]
    cited: tuple[str, ...]


def grounds_of(directive: Document, follower: str, *, asked: bool = False) -> Grounds:
    """Return what a directive rests on that the agency called `follower` rests on, too.

    Its procedure (Theo đề nghị …, Xét …) and the laws on its issuer's organisation are its own; a
    document that is only mentioned is not carried out, nor is the follower's own. Who is `asked`
    is bound by statutes only. A clause of the opening that ends in ";" is a ground of its own,
    word for word; of the last one, which goes on to what is told, only what it cites is taken.
    """
    bases, cited = list(directive.legal_basis), list[str]()
    for paragraph in directive.opening:
        *clauses, last = paragraph.split(_CLAUSE)
        bases += [clause.strip() for clause in clauses if any(_ids([clause], CITED))]
        for match in _CARRIED.finditer(last):
            cited += _ids([match["cited"]], CITED)
    kept = [basis for basis in bases if _is_shared(basis, directive, follower, asked=asked)]
    known = set(_ids(kept, CITED))
    return Grounds(
        tuple(map(begun, kept)),
        tuple(
            name
            for name in dict.fromkeys(cited)
            if name not in known
            and _binds(directive.references.get(name), follower, asked=asked)
        ),
    )


def _is_shared(basis: str, directive: Document, follower: str, *, asked: bool) -> bool:
    """Tell whether a ground of the directive is one of a follower's, too."""
    if not _CARRIES.match(basis) or _ORGANISING.search(plain(basis)):
        return False
    what = bare(_CARRIES.sub("", basis, count=1))
    if any(what.startswith(kind) for kind in _PETITIONS):
        return False
    cited = [directive.references.get(name) for name in _ids([basis], CITED)]
    if asked and not cited:
        return any(what.startswith(name) for name in _STATUTES)
    return all(_binds(reference, follower, asked=asked) for reference in cited)


def _binds(reference: Reference | None, follower: str, *, asked: bool) -> bool:
    """Tell whether a document binds a follower: one that nobody described does."""
    if reference is None:
        return not asked
    kind = bare(reference.type or "")
    named = " ".join(filter(None, [reference.type, reference.subject]))
    own = bare(reference.issuer or "") == bare(follower)
    if own or kind in _PETITIONS or _ORGANISING.search(named):
        return False
    return not asked or kind in _STATUTES


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
