"""Sửa: what findings say should stand in a text is put there, and proven.

First come the repairs of lines that could not be read as meant, so a file need not be readable to
be fixed. Then only `SAFE` fixes are made, `GUARDED` ones on request. They are made in passes,
because one may uncover another; every pass is proven by `congvan.source.editing`, and so is the
whole at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.auditing.codes import UNPROVEN
from congvan.findings.errors import OutputError, SourceError
from congvan.findings.finding import FixClass, Place, Severity, text
from congvan.source.editing import changed_values, edited, repaired, values_of
from congvan.source.locating import Manuscript
from congvan.source.plain_text import PlainText, values_of_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.findings.finding import Finding
    from congvan.source.editing import Values
    from congvan.source.locating import Edit, Region

    Find = Callable[[str], Sequence[Finding]]

MOST_PASSES: Final = 10


class Fixed(NamedTuple):
    """Đã sửa: the text, the findings whose fixes were made, and what is left to find in it.

    The findings made stand where they were in the text of their pass.
    """

    text: str
    made: tuple[Finding, ...]
    left: tuple[Finding, ...]


class Form(NamedTuple):
    """Dạng chữ: what a text says, value by value, and where each is typed."""

    values: Callable[[str], Values]
    manuscript: Callable[[str], Manuscript]


YAML: Final = Form(values_of, Manuscript)
PLAIN: Final = Form(values_of_lines, PlainText)


def fixed(
    typed: str, file: str, find: Find, *, guarded: bool = False, form: Form = YAML
) -> Fixed:
    """Return `typed` with its fixes made, as `find` says what is wrong with a text.

    Raises:
        SourceError: if it is no YAML, where it is to be, and nothing in it could be repaired.
        OutputError: if the fixed text says anything else than what was changed.
    """
    begun = typed
    typed, made, left = _repaired(typed, file, find)
    try:
        before = form.values(typed)
    except SourceError:
        if not made:
            raise
        return Fixed(typed, tuple(made), tuple(left))
    errors = _errors(left)
    for _ in range(MOST_PASSES):
        wanted = _edits(form.manuscript(typed), file, left, guarded=guarded)
        typed, done = edited(typed, list(wanted), form.values)
        if not done:
            break
        before = changed_values(before, done)
        made += [wanted[edit] for edit in done]
        left = find(typed)
    if form.values(typed) != before or _errors(left) > errors:
        message = text("Sửa {count} chỗ thì văn bản sai khác đi.", count=len(made))
        raise OutputError(UNPROVEN.at(Place(file), message))
    return Fixed(typed if made else begun, tuple(made), tuple(left))


def _repaired(
    typed: str, file: str, find: Find
) -> tuple[str, list[Finding], Sequence[Finding]]:
    """Return a text with its lines mended, what that was for, and what is left to find in it."""
    left = find(typed)
    made: list[Finding] = []
    for _ in range(MOST_PASSES):
        own = [one for one in left if one.repair and one.place.file == file]
        new = repaired(typed, (one.repair for one in own if one.repair))
        found = find(new) if new != typed else left
        if len([one for one in found if one.repair]) >= len(own):
            break
        typed, left = new, found
        made += own
    return typed, made, left


def may_fix(finding: Finding, *, guarded: bool) -> bool:
    """Tell whether the fix of a finding, if it has one, may be made by a machine."""
    allowed = (FixClass.SAFE, FixClass.GUARDED) if guarded else (FixClass.SAFE,)
    return finding.kind.fix in allowed


def _edits(
    manuscript: Manuscript, file: str, findings: Sequence[Finding], *, guarded: bool
) -> dict[Edit, Finding]:
    """Return the edits that fix `findings` in the text of `file`, each with its finding."""
    edits: dict[Edit, Finding] = {}
    for finding in findings:
        if finding.span and finding.place.file == file and may_fix(finding, guarded=guarded):
            edit = manuscript.edit(finding.place, finding.span)
            if edit:
                edits.setdefault(edit, _exact(finding, manuscript.region_of(edit)))
    return edits


def _exact(finding: Finding, region: Region) -> Finding:
    """Return a finding that stands where its fix is made."""
    place = finding.place._replace(line=region.line, column=region.column)
    return finding._replace(place=place)


def _errors(findings: Sequence[Finding]) -> int:
    return sum(finding.severity is Severity.ERROR for finding in findings)
