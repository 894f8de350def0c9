"""Chính tả của đoạn văn: the passages whose words are spelled out, and findings about them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from congvan.checking.wording.passages import SENTENCES, Role
from congvan.findings.finding import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from congvan.checking.wording.passages import Passage, Passages
    from congvan.findings.finding import Finding, Kind, Text
    from congvan.vietnamese.spelling.tokens import Doubt

    Doubter = Callable[[str], Iterable[Doubt]]

SPELLED: Final = SENTENCES | {Role.HEADING, Role.NAME, Role.RECIPIENT, Role.DISTRIBUTION}
"""Roles of ordinary words; the others are names, symbols and addresses."""

_AROUND: Final = 4
"""Syllables on each side of a torn place that are read together."""


def doubted(passage: Passage, kind: Kind, doubts: Doubter) -> Iterator[Finding]:
    """Yield what `doubts` finds in a passage, as findings of `kind`."""
    if passage.role in SPELLED:
        for doubt in doubts(passage.plain):
            yield passage.finding(kind, (doubt.start, doubt.end), _said(doubt), doubt.instead)


def torn(passages: Passages, kind: Kind, doubts: Doubter) -> Iterator[Finding]:
    """Yield what `doubts` finds where a sentence runs on from one paragraph into the next.

    The end of a page tears paragraphs of copied texts in two; nothing can be written there.
    """
    own = (
        [passage for passage in passages.own if passage.role in SPELLED]
        if passages.printed
        else []
    )
    for upper, lower in pairwise(own):
        if not (upper.plain[-1:].isalpha() and lower.plain[:1].islower()):
            continue
        head = " ".join(upper.plain.split()[-_AROUND:])
        joined = f"{head} {' '.join(lower.plain.split()[:_AROUND])}"
        start = len(upper.plain) - len(head)
        for doubt in doubts(joined):
            if doubt.start < len(head) < doubt.end and upper.plain.endswith(head):
                yield upper.finding(kind, (start + doubt.start, len(upper.plain)), _said(doubt))


def _said(doubt: Doubt) -> Text:
    typed = " ".join(doubt.typed.split())
    return text("“{typed}” thường là “{instead}”.", typed=typed, instead=doubt.instead)
