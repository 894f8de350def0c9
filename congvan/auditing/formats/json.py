"""JSON for other programs: stable names, one `version`, documented in docs/check.md."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from congvan.checking.verdicts import coverage
from congvan.findings.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.auditing.audit import Audit, Silenced
    from congvan.checking.verdicts import Verdict
    from congvan.findings.finding import Finding

    Say = Callable[[str], str]
    Record = dict[str, Any]

VERSION: Final = 1
"""Grows when a name goes or changes its meaning; new names may come without it."""


def to_text(audits: Sequence[Audit], say: Say) -> str:
    """Return everything that was found as JSON."""
    findings = [finding for audit in audits for finding in audit.findings]
    count = Counter(finding.severity for finding in findings)
    made = {
        "version": VERSION,
        "tool": "congvan",
        "files": [_file(audit, say) for audit in audits],
        "summary": {
            "errors": count[Severity.ERROR],
            "warnings": count[Severity.WARNING],
            "infos": count[Severity.INFO],
            "silenced": sum(len(audit.silenced) for audit in audits),
        },
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _file(audit: Audit, say: Say) -> Record:
    return {
        "file": audit.file,
        "exit_code": audit.exit_code(),
        "findings": [_finding(audit, finding, say) for finding in audit.findings],
        "silenced": [_silenced(audit, silenced, say) for silenced in audit.silenced],
        "coverage": coverage(audit.verdicts)._asdict(),
        "rules": [_verdict(verdict, say) for verdict in audit.verdicts],
    }


def _finding(audit: Audit, finding: Finding, say: Say) -> Record:
    kind, span, region = finding.kind, finding.span, audit.region(finding)
    return {
        "code": kind.code,
        "name": kind.name,
        "severity": kind.severity,
        "status": kind.status,
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "region": region and region._asdict(),
        "message": finding.message.said(say),
        "hint": finding.hint and finding.hint.said(say),
        "clause": kind.clause or None,
        "words": span and span.fault,
        "fix": _fix(audit, finding),
    }


def _fix(audit: Audit, finding: Finding) -> Record | None:
    edit = audit.edit(finding)
    if edit is None:
        return None
    region = audit.manuscript.region_of(edit)
    return {"class": finding.fix, "region": region._asdict(), "typed": edit.typed}


def _silenced(audit: Audit, silenced: Silenced, say: Say) -> Record:
    said = _finding(audit, silenced.finding, say)
    return {"by": silenced.by, "reason": silenced.reason, **said}


def _verdict(verdict: Verdict, say: Say) -> Record:
    return {
        "code": verdict.kind.code,
        "name": verdict.kind.name,
        "status": verdict.status,
        "found": verdict.found,
        "why": verdict.why and verdict.why.said(say),
    }
