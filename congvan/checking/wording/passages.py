"""Đoạn văn: the texts of a document as the rules about wording read them.

A passage is one value of a YAML file, one piece of a Word paragraph or one line of a text. Rules
look at its words (`plain`) and answer with the characters as they were typed (`span`).
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import NOWHERE, Place, Span
from congvan.model.document.inline import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from congvan.findings.finding import Finding, Kind, Text


class Role(StrEnum):
    """Vai trò: what a passage is in its document."""

    PROSE = "prose"
    HEADING = "heading"
    NAME = "name"
    """Of the issuing agency, or of the one above it."""
    PLACE = "place"
    SYMBOL = "symbol"
    SUBJECT = "subject"
    BASIS = "basis"
    RECIPIENT = "recipient"
    DISTRIBUTION = "distribution"
    ARCHIVE = "archive"
    SIGNATURE = "signature"
    TABLE = "table"
    REFERENCE = "reference"
    """Issuer and subject of a document that is cited."""
    CONTACT = "contact"
    LABEL = "label"
    """A number typed by hand."""


SENTENCES: Final = frozenset({Role.PROSE, Role.BASIS, Role.TABLE, Role.SUBJECT, Role.REFERENCE})
"""Roles whose texts are sentences, or phrases of one."""

_OPENERS: Final = " \t\n\N{NO-BREAK SPACE}“‘\"'(["
_LEAD: Final = 40
"""No number of an item and no row of quotes and brackets is longer."""

_SENTENCE_ENDS: Final = ".!?:…\n"
_ITEM: Final = re.compile(
    r"\s*(?:[-+–•*]|\(?(?:\d{1,2}|[a-zđ]|[IVXivx]+)[.)]|\d+(?:\.\d+)+\.?)\s"
)
"""A dash or a number before a passage."""


class Passage(NamedTuple):
    """Một đoạn: a text as typed, where, and in what role.

    `plain` are its words without the marks of inline text; `offsets[n]` is where the n-th
    character of them stands in `text`. What is `quoted` is somebody else's wording; what stands
    `behind` belongs to an appendix or an attached document.
    """

    text: str
    place: Place = NOWHERE
    role: Role = Role.PROSE
    quoted: bool = False
    behind: bool = False
    plain: str = ""
    offsets: Sequence[int] = ()

    def span(self, start: int, end: int, instead: str | None = None) -> Span:
        """Return the characters from `start` to `end` of `plain`, as they stand in `text`.

        Where a mark stands among them there is no `instead`: the mark would be lost.
        """
        first = self.offsets[start]
        last = self.offsets[end - 1] + 1 if end > start else first
        whole = last - first == end - start
        return Span(self.text, first, last, instead if whole else None)

    def finding(
        self, kind: Kind, where: tuple[int, int], message: Text, instead: str | None = None
    ) -> Finding:
        """Return one occurrence of `kind` at the characters `where` of `plain`."""
        return kind.at(self.place, message, None, self.span(*where, instead))

    def begins(self, at: int) -> bool:
        """Tell whether a sentence, an item or a line begins at `at` of `plain`."""
        first = max(at - _LEAD, 0)
        before = self.plain[first:at].rstrip(_OPENERS)
        if before and before[-1] in _SENTENCE_ENDS:
            return True
        return not first and (not before or bool(_ITEM.fullmatch(f"{before} ")))

    def within_quotes(self, at: int) -> bool:
        """Tell whether `at` of `plain` stands between “ and ”."""
        return self.plain.count("“", 0, at) > self.plain.count("”", 0, at)

    @property
    def is_capitals(self) -> bool:
        """Whether it is set in capitals, where nothing can be said about them."""
        return self.plain.isupper()


class Passages(NamedTuple):
    """Các đoạn of one document from the top, and what the rules about them all must know.

    `day` is the document's own, where it is known. What is `printed` has every mark that belongs
    there; the values of a YAML file get theirs when they are composed.
    """

    all: tuple[Passage, ...]
    day: date | None = None
    printed: bool = False
    wrapped: bool = False
    """Whether a passage may be less than a paragraph: a line of plain text."""
    normative: bool = False
    """Văn bản quy phạm pháp luật: it cites by other rules than the decree's."""
    declared: frozenset[str] = frozenset()
    """Numbers of the documents that a YAML file declares, and cites by `[@tên]`."""

    @property
    def own(self) -> Iterator[Passage]:
        """The passages that are not quoted."""
        return (passage for passage in self.all if not passage.quoted)


def passage(  # noqa: PLR0913 - what a passage is, by name
    typed: str,
    place: Place = NOWHERE,
    role: Role = Role.PROSE,
    *,
    quoted: bool = False,
    behind: bool = False,
    marked: bool = False,
) -> Passage:
    """Return one text as a passage; `marked` ones have the marks of inline text."""
    words = plain(typed) if marked else typed
    offsets = range(len(typed) + 1) if len(words) == len(typed) else _offsets(typed, words)
    return Passage(typed, place, role, quoted, behind, words, offsets)


def piece(
    text_: str, where: tuple[int, int], place: Place, role: Role, *, behind: bool = False
) -> Passage:
    """Return the part `where` of a paragraph as a passage."""
    start, end = where
    offsets = range(start, end + 1)
    return Passage(text_, place, role, behind=behind, plain=text_[start:end], offsets=offsets)


def _offsets(text: str, words: str) -> tuple[int, ...]:
    """Return where each character of `words` stands in `text`, which has marks besides.

    A literal star is taken for the nearest mark that could be it.
    """
    offsets: list[int] = []
    at = 0
    for character in words:
        at = text.index(character, at)
        offsets.append(at)
        at += 1
    return (*offsets, len(text))
