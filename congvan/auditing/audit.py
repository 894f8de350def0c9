"""Kết quả soát một tệp: what counts, what does not and why, and a verdict on every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.auditing.baseline import Baseline
from congvan.auditing.choice import Choice
from congvan.auditing.silences import Silence, complaints, notes_in
from congvan.checking import all_rules
from congvan.checking.verdicts import KNOWN, SILENCED, UNCHOSEN, Limits, Verdict, verdicts
from congvan.findings.errors import DocumentError
from congvan.findings.finding import Finding, FixClass, Severity, in_order

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from congvan.findings.errors import CongvanError
    from congvan.findings.finding import Text
    from congvan.model import Office
    from congvan.source.locating import Edit, Manuscript, Region

BY_NOTE: Final = "note"
BY_BASELINE: Final = "baseline"


class Terms(NamedTuple):
    """Điều kiện soát: own types, which kinds are asked for, and what is known already."""

    templates: tuple[Path, ...] = ()
    choice: Choice = Choice()
    known: Baseline = Baseline()
    name: str = ""
    """The name of the file in the baseline; without one, as in its findings."""


def under(terms: Terms | None, office: Office | None) -> Terms:
    """Return the terms where an office has its own choice of kinds."""
    terms = terms or Terms()
    return terms._replace(choice=terms.choice.over(office))


class Reading(NamedTuple):
    """Lần đọc: everything found in a file, and what rules could not tell from it.

    Without `limits` it is no document that rules look at. `refusal` is the exit code of the
    error that left nothing to look at.
    """

    file: str
    findings: Sequence[Finding]
    limits: Limits | None = None
    refusal: int = 0


def unread(file: str, error: CongvanError) -> Reading:
    """Return what is found in a file that cannot be read: why."""
    return Reading(file, error.findings, None, error.exit_code)


class Silenced(NamedTuple):
    """Được bỏ qua: a finding that does not count; the reason given, by whom."""

    finding: Finding
    reason: str
    by: str


class Audit(NamedTuple):
    """Kết quả soát of one file."""

    file: str
    manuscript: Manuscript
    findings: Sequence[Finding]
    silenced: Sequence[Silenced] = ()
    verdicts: Sequence[Verdict] = ()
    refusal: int = 0

    def region(self, finding: Finding) -> Region | None:
        """Return the words of this file that a finding is about, at least its place."""
        if finding.place.file != self.file:
            return None
        found = finding.span and self.manuscript.region(finding.place, finding.span)
        return found or self.manuscript.region(finding.place)

    def edit(self, finding: Finding) -> Edit | None:
        """Return how this file is changed to fix a finding, if a machine can say so."""
        if finding.fix is FixClass.NEVER or finding.place.file != self.file:
            return None
        if finding.repair:
            return self.manuscript.replacement(finding.repair)
        if finding.span is None:
            return None
        return self.manuscript.edit(finding.place, finding.span)

    def finding_too(self, more: Sequence[Finding]) -> Audit:
        """Return it with more findings that count, whatever is chosen or known."""
        return self._replace(findings=in_order([*self.findings, *more])) if more else self

    def exit_code(self, *, strict: bool = False) -> int:
        """Return the exit code it asks for; `strict` takes warnings for errors."""
        severe = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        found = any(finding.severity in severe for finding in self.findings)
        return self.refusal or (DocumentError.exit_code if found else 0)


def audited(manuscript: Manuscript, reading: Reading, terms: Terms) -> Audit:
    """Return what was found in a file, of which only what is asked for and new counts.

    Where the file says nothing that could be looked at, all of it counts.
    """
    if reading.refusal:
        given = verdicts((), None, {})
        return Audit(reading.file, manuscript, reading.findings, (), given, reading.refusal)
    takes = terms.choice.takes
    left, silenced = _silenced(manuscript, reading.file, reading.findings)
    left = [finding for finding in left if takes(finding.kind)]
    silenced = [quiet for quiet in silenced if takes(quiet.finding.kind)]
    new, known = terms.known.apart(terms.name or reading.file, left, manuscript.lines)
    left_out = _left_out(terms.choice, [quiet.finding for quiet in silenced], known)
    given = verdicts(new, reading.limits, left_out) if reading.limits else []
    silenced += [Silenced(finding, "", BY_BASELINE) for finding in known]
    return Audit(reading.file, manuscript, new, silenced, given)


def heard(manuscript: Manuscript, file: str, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings in a file that no note there silences."""
    covering = _covering(manuscript, file, findings, list(notes_in(manuscript, file)))
    return [finding for finding, notes in zip(findings, covering, strict=True) if not notes]


def _silenced(
    manuscript: Manuscript, file: str, findings: Sequence[Finding]
) -> tuple[list[Finding], list[Silenced]]:
    """Return what no note silences, with what is wrong with the notes, and what they do."""
    notes = list(notes_in(manuscript, file))
    if not notes:
        return list(findings), []
    covering = _covering(manuscript, file, findings, notes)
    pairs = list(zip(findings, covering, strict=True))
    used = {note for some in covering for note in some}
    left = [finding for finding, some in pairs if not some]
    silenced = [Silenced(finding, some[0].reason, BY_NOTE) for finding, some in pairs if some]
    return in_order([*left, *complaints(notes, used)]), silenced


def _covering(
    manuscript: Manuscript, file: str, findings: Sequence[Finding], notes: Sequence[Silence]
) -> list[list[Silence]]:
    """Return, for each finding, the notes that silence it."""
    good = [note for note in notes if note.words and note.reason]
    if not good:
        return [[] for _ in findings]
    lines = [_lines_of(finding, file, manuscript) for finding in findings]
    return [
        [note for note in good if note.covers(finding, near)]
        for finding, near in zip(findings, lines, strict=True)
    ]


def _lines_of(finding: Finding, file: str, manuscript: Manuscript) -> range:
    """Return the lines on which a note may stand that silences a finding."""
    if finding.place.file != file:
        return range(0)
    return range(finding.place.line, manuscript.last_line(finding.place) + 1)


def _left_out(
    choice: Choice, silenced: Sequence[Finding], known: Sequence[Finding]
) -> dict[str, Text]:
    """Return why nothing is said about some rules, by code."""
    codes = [rule.kind.code for rule in all_rules() if not choice.takes(rule.kind)]
    return {
        **dict.fromkeys((finding.code for finding in known), KNOWN),
        **dict.fromkeys((finding.code for finding in silenced), SILENCED),
        **dict.fromkeys(codes, UNCHOSEN),
    }
