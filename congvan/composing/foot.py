"""Phần cuối: Nơi nhận with its Lưu line, and the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from congvan.composing.marks import series
from congvan.decree import words
from congvan.model.inline import Run, merged, runs
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from congvan.model import Archive, Document, Recipient, Signature

_AS_ABOVE = bare(words.AS_ABOVE)


def compose(document: Document, added: list[str]) -> dict[str, Any]:
    """Return the part of the context below the text."""
    lines = _distribution(document, added)
    added += [words.DISTRIBUTION] * bool(lines)
    return {
        "distribution": lines,
        "capacity": _capacity(document.signature, added),
        "signer": document.signature.name,
    }


def is_as_above(recipient: Recipient) -> bool:
    """Tell whether a line says "Như trên", alone or with a purpose."""
    return bare(recipient.to).startswith(_AS_ABOVE)


def _distribution(document: Document, added: list[str]) -> list[list[Run]]:
    """Return the lines of Nơi nhận: "Như trên" first, "Lưu" last; PL1-I-II.9b, 9d."""
    above = [entry for entry in document.distribution if is_as_above(entry)]
    others = [entry for entry in document.distribution if not is_as_above(entry)]
    lines = [_line(entry) for entry in (*above, *others)]
    if document.recipients and not above:
        added.append(words.AS_ABOVE)
        lines.insert(0, [Run(words.AS_ABOVE)])
    if document.archive:
        lines.append(_archive(document.archive, added))
    added += ["-"] * len(lines)
    return series(lines, added)


def _line(recipient: Recipient) -> list[Run]:
    purpose = recipient.for_
    if not purpose:
        return list(runs(recipient.to))
    bracketed = purpose.startswith("(") and purpose.endswith(")")
    return merged([*runs(recipient.to), Run(f" {purpose}" if bracketed else f" ({purpose})")])


def _archive(archive: Archive, added: list[str]) -> list[Run]:
    copies = f" ({archive.copies})" if archive.copies else ""
    added += [words.ARCHIVE, *[","] * (len(archive.units) - 1), copies]
    return [Run(f"{words.ARCHIVE} {', '.join(archive.units)}{copies}")]


def _capacity(signature: Signature, added: list[str]) -> list[str]:
    """Return the lines above the signature: "TM. …", "KT. …", the title; PL1-I-II.7b, 7đ."""
    lines = [f"{line.authority}. {line.of.upper()}" for line in signature.capacity]
    added += ["."] * len(lines)
    return [*lines, signature.title.upper()] if signature.title else lines
