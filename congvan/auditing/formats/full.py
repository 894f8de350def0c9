"""Dạng đầy đủ: the line of the file, carets under the words, what to do, the clause, the fix."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from congvan.auditing.formats.change import change, line_of
from congvan.auditing.formats.concise import exact
from congvan.auditing.formats.tally import tally
from congvan.findings.finding import FixClass, Text, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.auditing.audit import Audit
    from congvan.findings.finding import Finding
    from congvan.source.locating import Region

    Say = Callable[[str], str]
    Paint = Callable[[str, str], str]
    """Colours a piece of text by its role: a severity, `place`, `hint`."""

_WIDTH: Final = 96
_LEAD: Final = 30
"""How much of a long line stands before the words at fault."""

_MOST_LINES: Final = 4
_FIXES: Final = {
    FixClass.SAFE: text("Sửa được bằng --fix: {change}"),
    FixClass.GUARDED: text("Sửa được bằng --fix --guarded: {change}"),
    FixClass.SUGGEST: text("Gợi ý: {change}"),
}


def uncoloured(said: str, role: str) -> str:
    """Return a piece of text as it is."""
    del role
    return said


def to_text(audits: Sequence[Audit], say: Say, paint: Paint = uncoloured) -> str:
    """Return every finding with the words it is about, and what was not looked at."""
    blocks = [
        "\n".join(_block(audit, finding, say, paint))
        for audit in audits
        for finding in audit.findings
    ]
    last = "\n".join(sentence.said(say) for sentence in tally(audits))
    return "\n\n".join([*blocks, last]) + "\n"


def _block(audit: Audit, finding: Finding, say: Say, paint: Paint) -> Iterator[str]:
    place, kind = exact(audit, finding).place, finding.kind
    named = paint(f"{kind.severity} {kind.code}", kind.severity)
    yield f"{paint(str(place), 'place')}: {named} {finding.message.said(say)}"
    region = audit.region(finding)
    if region is not None:
        yield from _excerpt(audit.manuscript.lines, region, kind.severity, paint)
    elif finding.span is not None:
        line, start, end = line_of(finding.span)
        yield from _marked(line, start, end, (f"{place.line}", kind.severity), paint)
    if finding.hint is not None:
        yield paint("    → " + finding.hint.said(say).replace("\n", "\n      "), "hint")
    change = _change(audit, finding)
    if change is not None:
        yield f"    {change.said(say)}"
    if kind.clause:
        yield f"    {say('Căn cứ')}: {kind.clause}"


def _change(audit: Audit, finding: Finding) -> Text | None:
    """Return what a fix puts in the place of what, if there is one."""
    span = finding.span
    if span is None or audit.edit(finding) is None:
        return None
    fix = _FIXES[finding.kind.fix]
    return Text(fix.pattern, {"change": change(span)})


def _excerpt(lines: Sequence[str], region: Region, role: str, paint: Paint) -> Iterator[str]:
    """Yield the lines of a region, each with carets under what belongs to it."""
    rows = range(region.line, min(region.end_line, len(lines)) + 1)
    margin = len(str(rows[-1]))
    for row in rows[:_MOST_LINES]:
        line = lines[row - 1]
        start = region.column - 1 if row == region.line else _indent(line)
        end = region.end_column - 1 if row == region.end_line else len(line.rstrip())
        yield from _marked(line, start, end, (f"{row:{margin}}", role), paint)
    if len(rows) > _MOST_LINES:
        yield f"    {'':{margin}} | …"


def _marked(
    line: str, start: int, end: int, named: tuple[str, str], paint: Paint
) -> Iterator[str]:
    """Yield a line after its number, and carets in the colour of a role under some of it."""
    number, role = named
    shown, start, end = _window(line, start, max(end, start + 1))
    gap = " " * _columns(shown[:start])
    carets = "^" * max(_columns(shown[start:end]), 1)
    yield f"    {number} | {shown}"
    yield f"    {'':{len(number)}} | {gap}{paint(carets, role)}"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Return a line short enough to be shown, and where the words stand in it."""
    line = line.replace("\t", " ")
    first = max(start - _LEAD, 0) if len(line) > _WIDTH and end > _WIDTH else 0
    head = "…" if first else ""
    shown = head + line[first : first + _WIDTH]
    shift = len(head) - first
    tail = "…" if first + _WIDTH < len(line) else ""
    return shown + tail, start + shift, min(end + shift, len(shown))


def _columns(shown: str) -> int:
    """Return how many columns of a terminal a text takes."""
    marks = sum(bool(unicodedata.combining(sign)) for sign in shown)
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in shown)
    return len(shown) - marks + wide
