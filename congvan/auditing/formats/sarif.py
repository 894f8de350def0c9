"""SARIF 2.1.0: the exchange format that code hosts and editors read.

Columns count characters from 1; the end of a region is behind its last character.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from congvan import __version__
from congvan.auditing.audit import BY_NOTE, Silenced
from congvan.auditing.baseline import fingerprint
from congvan.findings.finding import Severity, Status, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from congvan.auditing.audit import Audit
    from congvan.findings.finding import Finding, Kind
    from congvan.source.locating import Region

    Say = Callable[[str], str]
    Record = dict[str, Any]

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_DRIVE: Final = re.compile(r"[A-Za-z]:(?=/)")
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}


def to_text(audits: Sequence[Audit], say: Say) -> str:
    """Return everything that was found as SARIF, one run for all files."""
    kinds = sorted(_kinds(audits), key=lambda kind: kind.code)
    index = {kind.code: number for number, kind in enumerate(kinds)}
    results = [
        _result(audit, found, index, say) for audit in audits for found in _everything(audit)
    ]
    driver = {
        "name": "congvan",
        "version": __version__,
        "language": say("vi"),
        "rules": [_rule(kind, say) for kind in kinds],
    }
    run = {
        "tool": {"driver": driver},
        "language": say("vi"),
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(audits, index, say)],
        "results": results,
    }
    made = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _everything(audit: Audit) -> Iterable[Silenced]:
    """Return every finding of a file, whether it counts or not; who counts is silenced by none."""
    return [*(Silenced(finding, "", "") for finding in audit.findings), *audit.silenced]


def _kinds(audits: Sequence[Audit]) -> set[Kind]:
    kinds = {found.finding.kind for audit in audits for found in _everything(audit)}
    return kinds | {verdict.kind for audit in audits for verdict in audit.verdicts}


def _rule(kind: Kind, say: Say) -> Record:
    remedy = say(kind.remedy)
    clause = f" ({kind.clause})" if kind.clause else ""
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": say(kind.summary)},
        "help": {"text": remedy + clause},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
        "properties": {"clause": kind.clause, "fix": kind.fix},
    }


def _result(audit: Audit, found: Silenced, index: dict[str, int], say: Say) -> Record:
    finding = found.finding
    kind = finding.kind
    asks = kind.status is Status.REVIEW
    made: Record = {
        "ruleId": kind.code,
        "ruleIndex": index[kind.code],
        "kind": "review" if asks else "fail",
        "level": "none" if asks else _LEVELS[kind.severity],
        "message": {"text": _said(finding, say)},
        "locations": [_location(finding.place.file, audit.region(finding), finding)],
        "partialFingerprints": {"congvan/v1": fingerprint(finding, audit.manuscript.lines)},
    }
    if found.by:
        source = "inSource" if found.by == BY_NOTE else "external"
        reason = {"justification": found.reason} if found.reason else {}
        made["suppressions"] = [{"kind": source, "status": "accepted", **reason}]
    fix = _fix(audit, finding, say)
    return {**made, "fixes": [fix]} if fix else made


def _said(finding: Finding, say: Say) -> str:
    hint = f" {finding.hint.said(say)}" if finding.hint else ""
    return finding.message.said(say) + hint


def _location(file: str, region: Region | None, finding: Finding) -> Record:
    place: Record = {"artifactLocation": {"uri": _uri(file)}}
    if region is not None:
        place["region"] = _region(region)
    elif finding.place.line:
        place["region"] = {"startLine": finding.place.line, **_unlocated(finding)}
    return {"physicalLocation": place}


def _unlocated(finding: Finding) -> Record:
    """Return what is known of a place in a file whose lines are not at hand, such as a .docx."""
    column, words = finding.place.column, finding.span and finding.span.fault
    columns = {"startColumn": column} if column else {}
    return columns | ({"snippet": {"text": words}} if words else {})


def _region(region: Region) -> Record:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _fix(audit: Audit, finding: Finding, say: Say) -> Record | None:
    edit = audit.edit(finding)
    if edit is None:
        return None
    region = _region(audit.manuscript.region_of(edit))
    replacement = {"deletedRegion": region, "insertedContent": {"text": edit.typed}}
    where = {"uri": _uri(finding.place.file)}
    return {
        "description": {"text": (finding.hint or finding.message).said(say)},
        "artifactChanges": [{"artifactLocation": where, "replacements": [replacement]}],
    }


def _invocation(audits: Sequence[Audit], index: dict[str, int], say: Say) -> Record:
    """Return how the run went, with a notification for every rule that was not evaluated."""
    left_out = {
        (verdict.kind.code, text("Chưa soát: {why}.", why=verdict.why).said(say))
        for audit in audits
        for verdict in audit.verdicts
        if verdict.status is Status.NOT_EVALUATED and verdict.why is not None
    }
    return {
        "executionSuccessful": not any(audit.refusal for audit in audits),
        "toolConfigurationNotifications": [
            {
                "level": "note",
                "message": {"text": said},
                "associatedRule": {"id": code, "index": index[code]},
            }
            for code, said in sorted(left_out)
        ],
    }


def _uri(file: str) -> str:
    r"""Return a file name as a relative or absolute URI.

    >>> _uri("C:\\văn thư\\a.yaml")
    'file:///C:/v%C4%83n%20th%C6%B0/a.yaml'
    """
    if file in ("", "-"):
        return "stdin"
    posix = file.replace("\\", "/")
    drive = _DRIVE.match(posix)
    path = quote(posix[drive.end() :] if drive else posix, errors="surrogateescape")
    if drive:
        return f"file:///{drive.group()}{path}"
    return f"file://{path}" if posix.startswith("/") else path
