"""Nối văn bản: references that are the YAML file of another document.

Type, number, date, issuer and subject are taken from that file, so that a plan cites its directive
rightly as soon as the directive gets its number and date.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.api.codes import UNLINKED
from congvan.api.offices import find_office, office_of
from congvan.composing.citations import short
from congvan.composing.cited_subject import cited_issuer, cited_subject
from congvan.composing.head import bare_subject, number_of, symbol_of, type_name
from congvan.decree.types import TYPES
from congvan.findings.errors import CongvanError, DocumentError
from congvan.findings.finding import text
from congvan.model import parse
from congvan.model.document.inline import CITED, NOTED, runs
from congvan.model.document.parts import PartialDate, Reference
from congvan.pack.pack import load_type
from congvan.source.file_reading import load_bytes, named_file, stamp
from congvan.vietnamese.text import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from congvan.findings.finding import Text
    from congvan.model import Document
    from congvan.model.document.inline import Run

_SUFFIXES: Final = (".yaml", ".yml")
_KEPT: Final = 64
"""How many cited documents stay in memory: a thousand plans cite one directive."""


def linked(document: Document, folder: Path) -> dict[str, Reference]:
    """Return the references of `document` that are files, filled in from them.

    What is typed in the document itself goes before what the file says.

    Raises:
        DocumentError: with every reference whose file cannot be read, at its place.
    """
    return _linked(document, tuple(document.references), folder, ())


def _linked(
    document: Document, names: Iterable[str], folder: Path, above: tuple[Path, ...]
) -> dict[str, Reference]:
    """Return those of `names` that are files, filled in; `above` are the files that cite them."""
    found: dict[str, Reference] = {}
    failures: list[tuple[str, Text]] = []
    for name in names:
        reference = document.references[name]
        if reference.file is None:
            continue
        try:
            found[name] = _filled(
                reference, named_file(folder, _checked(reference.file)), above
            )
        except CongvanError as error:
            failures.append(
                (name, text("Tệp được viện dẫn: {why}", why=error.findings[0].message))
            )
        except ValueError:
            failures.append((name, text("“{name}” không phải tệp YAML.", name=reference.file)))
    if failures:
        raise DocumentError(
            *(
                UNLINKED.at(document.at("references", name, "file"), said)
                for name, said in failures
            )
        )
    return found


def completed(reference: Reference, folder: Path) -> Reference:
    """Return a reference with what its file says; as it is where that cannot be read."""
    if reference.file is None:
        return reference
    try:
        return _filled(reference, named_file(folder, _checked(reference.file)), ())
    except (CongvanError, ValueError):
        return reference


def reference_to(document: Document) -> Reference:
    """Return how `document` is cited; number, day and month not given yet are blanks.

    Raises:
        TemplateError: if there is no template for its type.
    """
    if document.received:
        return _received(document)
    doctype = load_type(document.type, document.templates)
    symbol = symbol_of(document, doctype)
    number = f"{number_of(document.number) or BLANK}/{symbol}" if symbol else None
    kind = type_name(document, doctype)
    subject = written_out(bare_subject(document, doctype), document.references)
    made = Reference(
        type=kind,
        date=document.date or PartialDate(),
        issuer=cited_issuer(document),
        subject=cited_subject(subject, kind) or None,
    )
    return made.model_copy(update={"number": number})


def _received(document: Document) -> Reference:
    """Return how a document of somebody else is cited: by what was typed of it."""
    known = TYPES.get(document.type)
    number = "/".join(filter(None, [document.number, document.symbol])) or None
    kind = document.type_name or (known.name if known else document.type)
    subject = written_out(document.subject or "", document.references)
    return Reference(
        type=kind,
        date=document.date,
        issuer=cited_issuer(document),
        subject=cited_subject(subject, kind) or None,
    ).model_copy(update={"number": number})


def _checked(file: str) -> str:
    """Return the name of a YAML file below or beside a folder.

    Raises:
        ValueError: if it is none.
    """
    if Path(file).suffix.lower() not in _SUFFIXES or Path(file).is_absolute():
        raise ValueError(file)
    return file


def _filled(reference: Reference, path: Path, above: tuple[Path, ...]) -> Reference:
    cited = _cited(path, above)
    said = {name: getattr(reference, name) for name in Reference.model_fields}
    own = {name: value for name, value in said.items() if value is not None}
    return cited.model_copy(update=own)


def _cited(path: Path, above: tuple[Path, ...]) -> Reference:
    """Return how the document in `path` is cited, read again only when it has changed.

    What its subject cites is looked up in its turn; two subjects that cite each other say nothing.
    """
    profile = find_office(path.parent)
    read_from = (path, profile) if profile else (path,)
    document = _read(path, tuple((file, stamp(file)) for file in read_from))
    names = [name for name in _cited_in(document.subject) if name in document.references]
    if names and path.resolve() in above:
        said = text("Trích yếu của hai văn bản viện dẫn lẫn nhau.")
        raise DocumentError(UNLINKED.at(document.at("subject"), said))
    below = _linked(document, names, path.parent, (*above, path.resolve())) if names else {}
    return reference_to(document.with_references(below))


def _cited_in(typed: str | None) -> Iterator[str]:
    return (run.text for run in runs(typed or "") if run.marks == CITED)


def written_out(typed: str, references: Mapping[str, Reference]) -> str:
    """Return a subject as one line without marks; what it cites has the short form."""

    def said(run: Run) -> str:
        if run.marks == CITED and run.text in references:
            return short(references[run.text])
        return "" if run.marks == NOTED else run.text

    return "".join(map(said, runs(typed))).replace("\n", " ")


@lru_cache(maxsize=_KEPT)
def _read(path: Path, _stamps: tuple[tuple[Path, int], ...]) -> Document:
    return parse(load_bytes(path), str(path), office_of(path.parent))
