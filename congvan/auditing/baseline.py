"""Tệp nền: findings that were there before, so that only new ones count.

A finding is known again by its code, the words it is about and those around them, not by its line:
text added above changes nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.auditing.codes import BASELINE
from congvan.findings.errors import SourceError
from congvan.findings.finding import Finding, Place, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

VERSION: Final = 1
_AROUND: Final = 40
"""How many characters before and behind a fault make it known again."""

_LENGTH: Final = 16


class Known(NamedTuple):
    """Một phát hiện đã biết: in which file, of which code, and its fingerprint."""

    file: str
    code: str
    fingerprint: str


class Baseline(NamedTuple):
    """Tệp nền: what is known, and how often."""

    known: Counter[Known] = Counter()  # noqa: RUF012 - never changed

    def apart(
        self, file: str, findings: Sequence[Finding], lines: Sequence[str]
    ) -> tuple[list[Finding], list[Finding]]:
        """Return what is new in `findings`, and what is known; of one known once, the first."""
        left = Counter(self.known)
        new: list[Finding] = []
        known: list[Finding] = []
        for finding in findings:
            same = Known(file, finding.code, fingerprint(finding, lines))
            left[same] -= 1
            (new if left[same] < 0 else known).append(finding)
        return new, known


def fingerprint(finding: Finding, lines: Sequence[str]) -> str:
    """Return what a finding is known by wherever it has moved: its code, its words, its near.

    `lines` are those of the file it is in.
    """
    span, line = finding.span, finding.place.line
    if span is not None:
        start = max(span.start - _AROUND, 0)
        near = (span.text[start : span.start], span.fault, span.text[span.end :][:_AROUND])
    elif 0 < line <= len(lines):
        near = (lines[line - 1],)
    else:
        near = (str(finding.message),)
    parts = [finding.code, *(" ".join(part.split()) for part in near)]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:_LENGTH]


class Row(NamedTuple):
    """Một dòng của tệp nền: what is known, and the line it stood on, for people."""

    known: Known
    line: int


def known(file: str, findings: Iterable[Finding], lines: Sequence[str]) -> list[Row]:
    """Return the rows of a baseline for what is found in a file."""
    return [
        Row(Known(file, finding.code, fingerprint(finding, lines)), finding.place.line)
        for finding in findings
    ]


def baseline_text(rows: Iterable[Row]) -> str:
    """Return the text of a baseline file."""
    said = [
        {**row.known._asdict(), "line": row.line}
        for row in sorted(rows, key=lambda row: (row.known.file, row.line, row.known.code))
    ]
    made = {"version": VERSION, "findings": said}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def read_baseline(data: bytes, file: str = "") -> Baseline:
    """Return the baseline that the text of a file says; `file` is its name in findings.

    Raises:
        SourceError: if it is none.
    """
    try:
        return Baseline(Counter(_rows(json.loads(data))))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = text("Đây không phải tệp nền của congvan.")
        raise SourceError(BASELINE.at(Place(file), message)) from error


def _rows(said: Any) -> list[Known]:  # noqa: ANN401 - whatever JSON says
    if said["version"] != VERSION:
        raise ValueError(said["version"])
    return [Known(*(str(row[name]) for name in Known._fields)) for row in said["findings"]]
