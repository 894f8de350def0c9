"""Thông tin: the lines that a type asks for — the time of a meeting, the holder of a leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.composing.block_writer import split
from congvan.composing.flow import Hang
from congvan.composing.line_breaks import MM_PT, look
from congvan.composing.numbering import label
from congvan.composing.tables import in_words, spelt
from congvan.decree import lettering
from congvan.decree.page import PT, twips
from congvan.model.document.inline import BOLD, CITATIONS, Run, merged, plain, runs
from congvan.pack.document_type import ISSUER, NAME
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from congvan.decree.page import House
    from congvan.model import Document, Entry, Group
    from congvan.pack.document_type import DocumentType

    Cite = Callable[[str], list[Run]]

_DASH: Final = "-"
_COLON: Final = ":"
_LONGEST_LABEL: Final = 0.45
"""Share of the width of the text that labels may take before what stands behind them."""

_GAP_PT: Final = 6
"""Between the longest label and the colons."""


class FormLine(NamedTuple):
    """Một dòng của mẫu: its runs; a label and what stands behind it are parted by a tab."""

    runs: list[Run]
    hang: Hang | None = None


def entry(document: Document, doctype: DocumentType, name: str) -> Entry | None:
    """Return what was typed for the field `name`, under its key or its label."""
    known = {bare(key): entry for key, entry in document.named_fields.items()}
    field = next(field for field in doctype.fields if field.key == name)
    return known.get(bare(field.key)) or known.get(bare(field.label))


def issuer_of(document: Document) -> str:
    """Return who speaks: the authority that was typed, else the issuers."""
    if document.authority:
        return " ".join(plain(document.authority).split())
    return ", ".join(" ".join(issuer.name) for issuer in document.issuer)


def names_in(line: str) -> list[str]:
    """Return the names of the fields that a line asks for."""
    return [name for name in NAME.findall(line) if name != ISSUER]


def composed(
    lines: Iterable[str],
    document: Document,
    doctype: DocumentType,
    cite: Cite,
    added: list[str],
) -> Iterator[FormLine]:
    """Yield the paragraphs of `lines`; one of whose fields nothing was typed is left out.

    The entries of a list stand below their line, each after a dash or its number; a group is
    named without one, over its own. What was typed and stands on the page here first is not
    noted in `added`: a field, or the authority that announces.
    """
    for line in lines:
        entries = {name: entry(document, doctype, name) for name in names_in(line)}
        if all(entries.values()):
            if not (document.authority and line == doctype.announcement):
                added += [issuer_of(document)] * NAME.findall(line).count(ISSUER)
            for name, typed in entries.items():
                if typed and line not in _first_lines(doctype, name):
                    added += _texts(typed)
            yield from _line(line, document, entries, cite, added)


def own_lines(document: Document, cite: Cite, added: list[str]) -> Iterator[FormLine]:
    """Yield the lines that were typed in the place of the type's form."""
    for typed in document.own_lines:
        pieces = list(_typed(typed, cite, added))
        if typed.label:
            between = [Run(" ")] if pieces else []
            pieces = [*_labelled(typed.label, cite, added), *between, *pieces]
        if pieces:
            yield from (FormLine(paragraph) for paragraph in split(pieces))
        yield from _items(typed, document, cite, added)


def _first_lines(doctype: DocumentType, name: str) -> list[str]:
    """Return the line that prints a field first; in any other it is printed once more."""
    lines = (doctype.announcement, *doctype.form, *doctype.ending)
    return [line for line in lines if name in names_in(line)][:1]


def _texts(entry: Entry) -> list[str]:
    """Return what was typed in an entry, but for its citations and its label."""
    below = (
        typed or ""
        for group in entry.items
        for typed in (group.label, group.text, *group.items)
    )
    return [
        run.text
        for typed in (entry.text or "", *below)
        for run in runs(typed)
        if run.marks not in CITATIONS
    ]


def _line(
    line: str,
    document: Document,
    entries: dict[str, Entry | None],
    cite: Cite,
    added: list[str],
) -> Iterator[FormLine]:
    pieces: list[Run] = []
    below: list[Entry] = []
    parts = NAME.split(line)
    for index, piece in enumerate(parts):
        if index % 2 == 0:
            pieces += _words(
                piece, entries.get("".join(parts[index + 1 : index + 2])), cite, added
            )
        elif piece == ISSUER:
            authority = document.authority
            pieces += runs(authority) if authority else [Run(issuer_of(document))]
        elif typed := entries[piece]:
            pieces += _typed(typed, cite, added)
            below.append(typed)
    yield FormLine(_trimmed(pieces))
    for typed in below:
        yield from _items(typed, document, cite, added)


def _words(words: str, typed: Entry | None, cite: Cite, added: list[str]) -> list[Run]:
    """Return the words before a field: those of the form, or the label typed for them."""
    if typed is None or typed.label is None:
        added.append(words)
        return [Run(words)]
    if words.rstrip().endswith(_COLON):
        return [*_labelled(typed.label, cite, added), Run(" ")]
    return [*cite(typed.label.rstrip()), Run(" ")]


def _labelled(typed: str, cite: Cite, added: list[str]) -> list[Run]:
    """Return a label with its colon, once."""
    if plain(typed).rstrip().endswith(_COLON):
        return cite(typed.rstrip())
    added.append(_COLON)
    label_ = cite(typed.rstrip())
    return merged([*label_, Run(_COLON, label_[-1].marks)])


def _items(
    entry: Entry, document: Document, cite: Cite, added: list[str]
) -> Iterator[FormLine]:
    """Yield the lines below an entry, each after its dash or number, or behind its label."""
    number = 0
    for group in entry.items:
        if group.label and not group.items:
            yield _level(group, document, cite, added)
            continue
        if group.items:
            number = 0
            yield FormLine(_named(group, cite, added))
        for line in group.items or (group.text or "",):
            number += 1
            mark = label(_DASH if entry.numbering is None else entry.numbering, number)
            added.append(mark)
            yield FormLine([*([Run(f"{mark} ")] if mark else []), *cite(line)])


def _named(group: Group, cite: Cite, added: list[str]) -> list[Run]:
    """Return the name of a group, over its lines."""
    if group.label is None:
        return cite(group.text or "")
    named = _labelled(group.label, cite, added)
    return [*named, Run(" "), *cite(group.text)] if group.text else named


def _level(group: Group, document: Document, cite: Cite, added: list[str]) -> FormLine:
    """Return a label and what stands behind it, its colon below those of the lines above.

    Behind a label too long for that its text goes on.
    """
    label_ = _uncoloned(cite(group.label or ""))
    added.append(_COLON)
    behind = [Run(f"{_COLON} "), *cite(group.text or "")]
    if _width_pt(label_, document.house) > _most_pt(document.house):
        return FormLine(_trimmed([*label_, Run(" "), *behind]))
    return FormLine(_trimmed([*label_, Run("\t"), *behind]), _hang(document))


def _hang(document: Document) -> Hang:
    """Return where the colons behind the labels of a document stand: after the longest label."""
    house = document.house
    groups = (group for entry in document.fields.values() for group in entry.items)
    widths = [
        _width_pt(_uncoloned(runs(group.label)), house)
        for group in groups
        if group.label and not group.items
    ]
    widest = max((width for width in widths if width <= _most_pt(house)), default=0)
    start = twips(house.indent_mm)
    stop = start + round((widest + _GAP_PT) * PT)
    colon = look(lettering.BODY, house).width(f"{_COLON} ")
    return Hang(start, stop, stop + round(colon * PT))


def _most_pt(house: House) -> float:
    return house.text_mm * MM_PT * _LONGEST_LABEL


def _width_pt(pieces: Iterable[Run], house: House) -> float:
    style = look(lettering.BODY, house)
    return sum(style._replace(bold=BOLD in run.marks).width(run.text) for run in pieces)


def _uncoloned(pieces: Sequence[Run]) -> list[Run]:
    """Return the runs of a label without the colon it may have been typed with."""
    *before, last = pieces
    return [*before, Run(last.text.rstrip(f" {_COLON}"), last.marks)]


def _typed(entry: Entry, cite: Cite, added: list[str]) -> Iterator[Run]:
    if entry.text:
        yield from cite(entry.text)
    if entry.money:
        shown = spelt(entry.money, added)
        yield Run(f"{shown} {in_words(entry.money, added)}" if entry.money.words else shown)


def _trimmed(pieces: list[Run]) -> list[Run]:
    """Return `pieces` without the space that a list below leaves at the end."""
    kept = [run for run in pieces if run.text]
    if not kept:
        return kept
    return [*kept[:-1], Run(kept[-1].text.rstrip(), kept[-1].marks)]
