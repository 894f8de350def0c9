"""Viện dẫn và chú thích: what `[@id]` and `[^id]` in a text print.

A reference has its full form at first mention, the short one afterwards; PL1-I-II.6a, 6b.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.decree.types import TYPES
from congvan.decree.words import UNNUMBERED_ACTS
from congvan.model.document.inline import CITED, NOTED, RAISED, Run, runs
from congvan.vietnamese.text import bare, date_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.model import Reference

_UNNUMBERED: Final = frozenset(bare(name) for name in UNNUMBERED_ACTS)
_LETTER: Final = bare(TYPES["cong_van"].name)


class Citations:
    """Sổ viện dẫn of one document: which references and notes were already cited."""

    def __init__(
        self, references: Mapping[str, Reference], notes: Mapping[str, str], added: list[str]
    ) -> None:
        """Start with nothing cited; every form printed is noted in `added`."""
        self._references = references
        self._notes = notes
        self._added = added
        self._cited: set[str] = set()
        self.noted: dict[str, int] = {}
        """The notes cited so far, with their numbers."""

    def runs(self, typed: str) -> list[Run]:
        """Return the runs of `typed` with its citations written out."""
        return [self._written(run) for run in runs(typed)]

    def titled(self, typed: str) -> list[Run]:
        """Return the runs of a title: what it cites in full, and not yet cited for the text."""
        apart = Citations(self._references, self._notes, self._added)
        return apart.runs(typed)

    def notes(self) -> list[list[Run]]:
        """Return the footnotes, in the order of their numbers."""
        return [self.runs(self._notes[name]) for name in list(self.noted)]

    def _written(self, run: Run) -> Run:
        if run.marks == CITED:
            return self._reference(run.text)
        if run.marks == NOTED:
            return self._note(run.text)
        return run

    def _note(self, name: str) -> Run:
        if name not in self._notes:
            self._added.append(f"[^{name}]")
            return Run(f"[^{name}]")
        if name in self.noted:
            self._added.append(str(self.noted[name]))
            return Run(str(self.noted[name]), RAISED)
        self.noted[name] = len(self.noted) + 1
        return Run(str(self.noted[name]), NOTED)

    def _reference(self, name: str) -> Run:
        reference = self._references.get(name)
        if reference is None:
            self._added.append(f"[@{name}]")
            return Run(f"[@{name}]")
        first = name not in self._cited
        self._cited.add(name)
        form = full(reference) if first else short(reference)
        self._added.append(form)
        return Run(form)


def is_unnumbered(reference: Reference) -> bool:
    """Tell whether the act is cited by its name: Luật, Bộ luật, Pháp lệnh, Hiến pháp."""
    return bare(reference.type or "") in _UNNUMBERED


def short(reference: Reference) -> str:
    """Return the form of later mentions: tên loại + số, ký hiệu, or the name of a Luật."""
    if is_unnumbered(reference):
        return " ".join(part for part in (reference.type, reference.subject) if part)
    if reference.number is None:
        return full(reference)
    return f"{reference.type} số {reference.number}"


def full(reference: Reference) -> str:
    """Return the form of the first mention; what is unknown is left out, never guessed.

    The subject of a công văn, which is typed without it, gets "về việc"; others stay as typed.
    """
    date = reference.date
    dated = [date_in_words(date.day, date.month, date.year)] if date else []
    if is_unnumbered(reference):
        return " ".join([short(reference), *dated])
    numbered = [f"số {reference.number}"] if reference.number else []
    issued = [f"của {reference.issuer}"] if reference.issuer else []
    kind = [reference.type] if reference.type else []
    return " ".join([*kind, *numbered, *dated, *issued, *_subject(reference)])


def _subject(reference: Reference) -> list[str]:
    if not reference.subject:
        return []
    begins = reference.subject.split()[0].casefold()
    if bare(reference.type or "") == _LETTER and begins not in ("về", "v/v"):
        return [f"về việc {reference.subject}"]
    return [reference.subject]
