"""Phần cuối: Nơi nhận with its Lưu line, and the signatures."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from congvan.composing import flow
from congvan.composing.block_writer import split
from congvan.composing.punctuation import series
from congvan.decree import lettering, words
from congvan.model.document.inline import Run, merged, runs
from congvan.pack.stylesheet import SPACER
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.decree.page import House
    from congvan.model import Archive, Document, Recipient, Signature

_AS_ABOVE: Final = (bare(words.AS_ABOVE), bare(words.AS_ADDRESSED))
_MOST_BESIDE: Final = 3
"""Signatures in one row: a fourth would leave no room for a title."""

_LIST: Final = lettering.DISTRIBUTION_LIST.style


def compose(document: Document, house: House, added: list[str]) -> dict[str, object]:
    """Return the part of the context below the text.

    One signer stands beside Nơi nhận, in the template's own table; several stand in columns
    above it, as in Mẫu 1.9, in a table that is composed here; so does one under a heading.
    """
    lines = distribution(
        document.distribution,
        document.archive,
        added,
        above=bool(document.recipients),
        drafter=document.drafter,
    )
    several = is_composed(document.signature)
    signature = document.signature[0]
    columns = side_by_side(document.signature, _listed(lines), house, added) if several else []
    return {
        "distribution": lines,
        "capacity": [] if several else offices(signature, added),
        "other_title": (signature.other_title or "").upper(),
        "signer": signer(signature),
        "signers": columns,
    }


def annexed(
    lines: Sequence[list[Run]], signatures: Sequence[Signature], house: House, added: list[str]
) -> flow.Flow:
    """Return the foot of an attached document or of a copy."""
    listed = _listed(lines)
    if not signatures:
        return listed
    space = flow.paragraph(SPACER, keep=True)
    if is_composed(signatures):
        return [space, *side_by_side(signatures, listed, house, added)]
    left = listed or [flow.paragraph(_LIST)]
    right = [*_offices(signatures[0], added), *_names(signatures[0])]
    return [space, flow.frame(house.foot_mm, [left, right])]


def confirmation(document: Document, house: House) -> flow.Flow:
    """Return what another body confirms, at the left below the signature; Mẫu 1.10."""
    if not document.confirmation:
        return []
    style = lettering.CONFIRMATION.style
    lines = [flow.paragraph(style, pieces) for pieces in split(runs(document.confirmation))]
    room = flow.paragraph(lettering.SIGNER_NAME.style)
    return [
        flow.paragraph(SPACER),
        flow.frame(house.foot_mm, [[*lines, room], [flow.paragraph(_LIST)]]),
    ]


def is_composed(signatures: Sequence[Signature]) -> bool:
    """Tell whether the signatures need a table of their own."""
    return len(signatures) > 1 or any(signature.row_title for signature in signatures)


def side_by_side(
    signatures: Sequence[Signature], listed: flow.Flow, house: House, added: list[str]
) -> flow.Flow:
    """Return several signatures in rows, and Nơi nhận below the last.

    Names stand level; every row keeps with the next one, so that nothing is left on a page alone.
    """
    signed = rows_of(signatures)
    count = math.lcm(*map(len, signed))
    rows: list[flow.Row] = []
    for row in signed:
        if rows:
            rows.append(flow.Row([flow.Cell([flow.paragraph(SPACER)], count)]))
        rows += _headed(row, count, added)
        names = [_names(signature) for signature in row]
        last = row is signed[-1] and not listed
        rows.append(_across([lines if last else flow.kept(lines) for lines in names], count))
    if listed:
        rows.append(flow.Row([flow.Cell([flow.paragraph(SPACER), *listed], count)]))
    return [flow.grid([house.text_mm / count] * count, rows, borders=False)]


def _headed(row: Sequence[Signature], count: int, added: list[str]) -> Iterator[flow.Row]:
    """Yield the heading over a row of signatures, if it has one, and their quyền hạn, chức vụ."""
    if heading := row[0].row_title:
        above = flow.line(lettering.SIGNER.style, heading.upper(), keep=True)
        yield flow.Row([flow.Cell([above], count)])
    lines = [_offices(signature, added) for signature in row]
    if any(lines):
        empty = flow.paragraph(lettering.SIGNER.style)
        yield _across([one or [empty] for one in lines], count)


def _across(cells: Sequence[flow.Flow], count: int) -> flow.Row:
    """Return a row of cells that share out `count` columns."""
    return flow.Row([flow.Cell(content, count // len(cells)) for content in cells])


def rows_of(signatures: Sequence[Signature]) -> list[list[Signature]]:
    """Return the rows that signatures stand in: one a heading, of `_MOST_BESIDE` at most.

    What needs more than one row is shared out evenly: four are two and two.
    """
    headed: list[list[Signature]] = []
    for signature in signatures:
        if signature.row_title or not headed:
            headed.append([])
        headed[-1].append(signature)
    return [row for group in headed for row in _shared(group)]


def _shared(group: Sequence[Signature]) -> Iterator[list[Signature]]:
    rows = math.ceil(len(group) / _MOST_BESIDE)
    start = 0
    for row in range(rows):
        count = math.ceil((len(group) - start) / (rows - row))
        yield list(group[start : start + count])
        start += count


def _listed(lines: Sequence[list[Run]]) -> flow.Flow:
    """Return Nơi nhận, of the lines of its list."""
    if not lines:
        return []
    title = flow.line(lettering.DISTRIBUTION.style, words.DISTRIBUTION)
    return [title, *(flow.paragraph(_LIST, [Run("- "), *runs_]) for runs_ in lines)]


def is_as_above(to: str) -> bool:
    """Tell whether a line says "Như trên" or the like, alone or with a purpose."""
    return bare(to).startswith(_AS_ABOVE)


def distribution(
    typed: Sequence[Recipient],
    archive: Archive | None,
    added: list[str],
    *,
    above: bool,
    drafter: str | None = None,
) -> list[list[Run]]:
    """Return the lines of Nơi nhận: "Như trên" first, "Lưu" last; PL1-I-II.9b, 9d.

    `above` tells whether there is a Kính gửi.
    """
    first = [entry for entry in typed if is_as_above(entry.to)]
    others = [entry for entry in typed if not is_as_above(entry.to)]
    lines = [_line(entry) for entry in (*first, *others)]
    if above and not first:
        added.append(words.AS_ABOVE)
        lines.insert(0, [Run(words.AS_ABOVE)])
    if archive:
        lines.append(_archive(archive, drafter, added))
    elif drafter:
        lines.append([Run(drafter)])
    if lines:
        added += [words.DISTRIBUTION, *["-"] * len(lines)]
    return series(lines, added)


def offices(signature: Signature, added: list[str]) -> list[str]:
    """Return the lines above the signature: "TM. …", "KT. …", the title; PL1-I-II.7b, 7đ."""
    lines = [f"{line.authority}. {line.of.upper()}" for line in signature.capacity]
    added += ["."] * len(lines)
    party = [signature.party.upper()] if signature.party else []
    title = [signature.title.upper()] if signature.title else []
    return [*party, *lines, *title]


def signer(signature: Signature) -> str:
    """Return the name as it is printed, the rank before it."""
    return f"{signature.rank} {signature.name}" if signature.rank else signature.name


def _offices(signature: Signature, added: list[str]) -> flow.Flow:
    style = lettering.SIGNER.style
    return [flow.line(style, line) for line in offices(signature, added)]


def _names(signature: Signature) -> flow.Flow:
    """Return what stands below the room to sign: another title, and the name."""
    name = flow.line(lettering.SIGNER_NAME.style, signer(signature))
    if not signature.other_title:
        return [name]
    other = flow.line(lettering.OTHER_TITLE.style, signature.other_title.upper())
    return [other, name._replace(before=0)]


def _line(recipient: Recipient) -> list[Run]:
    purpose = recipient.for_
    if not purpose:
        return list(runs(recipient.to))
    bracketed = purpose.startswith("(") and purpose.endswith(")")
    return merged([*runs(recipient.to), Run(f" {purpose}" if bracketed else f" ({purpose})")])


def _archive(archive: Archive, drafter: str | None, added: list[str]) -> list[Run]:
    """Return "Lưu: VT, PVH (2). PL.(300)"; PL1-I-II.9d, PL1-I-III.3."""
    copies = f" ({archive.copies})" if archive.copies else ""
    added += [words.ARCHIVE, *[","] * (len(archive.units) - 1), copies]
    code = f". {drafter}" if drafter else ""
    if drafter:
        added.append(".")
    return [Run(f"{words.ARCHIVE} {', '.join(archive.units)}{copies}{code}")]
