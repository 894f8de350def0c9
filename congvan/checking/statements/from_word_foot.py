"""Phần dưới của tệp Word: what it states of its điều, of Nơi nhận and Lưu, and of phụ lục."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.looks.list_entries import begins_entry, entries_of
from congvan.checking.rule import Unseen
from congvan.checking.statements.certainty import DOUBTFUL, join, surely, value_of
from congvan.checking.statements.statement import Appendix, Receiver
from congvan.decree.words import APPENDIX, ARTICLE
from congvan.vietnamese.text import bare
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import ARCHIVE, DISTRIBUTION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.statements.certainty import Read
    from congvan.checking.statements.statement import Stated

_DASH: Final = re.compile(r"[-–+•*\s]*")
_PURPOSE: Final = re.compile(
    r"(?P<to>.*\S)\s*\((?P<purpose>(?:để|b/c|p/h|t/h|c/đ|thay|báo cáo|phối hợp|thực hiện|"
    r"chỉ đạo|theo dõi|biết|kiểm tra|giám sát)\b[^()]*)\)",
    re.IGNORECASE,
)
"""To whom and, in brackets, for what; brackets with a name are part of whom (PRACTICE)."""

_UNIT: Final = re.compile(r"[^\W\d_][^,;]*")
_KEPT: Final = re.compile(r"\blưu\b", re.IGNORECASE)


def distribution(sheet: Presentation, stated: Stated) -> Read:
    """Read the lines of Nơi nhận above the line Lưu; each must begin with its dash."""
    parts = surely(sheet, Component.DISTRIBUTION, Component.DISTRIBUTION_LIST)
    if not isinstance(parts, list):
        return parts
    labels = [part for part in parts if part.component is Component.DISTRIBUTION]
    entries = entries_of([part for part in parts if part not in labels])
    if not entries:
        return None
    run_in = any(DISTRIBUTION.sub("", part.text, count=1) for part in labels)
    if run_in or not all(begins_entry(first) for first, *_ in entries):
        return Unseen(DOUBTFUL)
    return stated._replace(
        distribution=tuple(map(_receiver, entries)),
        listed=value_of(parts[0]),
        archived=any(_KEPT.search(part.text) for part in _below(sheet, parts[0])),
    )


def archive(sheet: Presentation, stated: Stated) -> Read:
    """Read who is named first in the line Lưu."""
    parts = surely(sheet, Component.ARCHIVE)
    if not isinstance(parts, list):
        return parts
    whole = join(parts)
    label = ARCHIVE.match(whole.text)
    match = _UNIT.search(whole.text, label.end() if label else 0)
    if match is None or "…" in match.group() or ".." in match.group():
        return Unseen(DOUBTFUL)
    said = match.group().rstrip(" .)")
    return stated._replace(archive=whole._replace(text=said, start=whole.start + match.start()))


def articles(sheet: Presentation, stated: Stated) -> Read:
    """Read how many điều there are, which must be counted from 1."""
    labels = [
        piece.level.label
        for piece in sheet.pieces
        if piece.level
        and piece.level.scheme == ARTICLE
        and piece.level.label
        and not (piece.part or piece.level.quoted)
    ]
    counted = [re.sub(r"\D", "", label) for label in labels]
    if counted != [str(number) for number in range(1, len(labels) + 1)]:
        return Unseen(DOUBTFUL)
    return stated._replace(articles=len(labels)) if labels else None


def appendix(sheet: Presentation, stated: Stated) -> Read:
    """Read the first phụ lục, and what stands in front of it."""
    first = next((part for part in sheet.parts if part.component is Component.APPENDIX), None)
    if first is None or not bare(first.text).startswith(bare(APPENDIX)):
        return None
    number = first.piece.part
    before = [part.text for part in sheet.parts if part.piece.part < number]
    return stated._replace(appendix=Appendix(value_of(first), lambda: before))


def _receiver(entry: Sequence[Part]) -> Receiver:
    whole = join(entry)
    dash = _DASH.match(whole.text)
    start = dash.end() if dash else 0
    said = whole.text[start:].rstrip(" ;.,")
    match = _PURPOSE.fullmatch(said)
    to = match["to"] if match else said
    value = whole._replace(text=to, start=whole.start + start)
    return Receiver(value, match["purpose"] if match else "")


def _below(sheet: Presentation, first: Part) -> Iterator[Part]:
    """Yield the parts of the document itself from a part on."""
    for part in sheet.parts:
        if not part.piece.part and part.piece.paragraph >= first.piece.paragraph:
            yield part
