"""GitHub Actions: a workflow command a finding, shown beside the line of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.auditing.formats.tally import tally
from congvan.findings.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from congvan.auditing.audit import Audit
    from congvan.findings.finding import Finding

    Say = Callable[[str], str]

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}
_IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = {**_IN_MESSAGE, ord(":"): "%3A", ord(","): "%2C"}


def to_text(audits: Sequence[Audit], say: Say) -> str:
    """Return one command a finding, and last a notice that sums up."""
    lines = [_line(audit, finding, say) for audit in audits for finding in audit.findings]
    last = " ".join(sentence.said(say) for sentence in tally(audits))
    return "\n".join([*lines, _command("notice", {"title": "congvan"}, last)]) + "\n"


def _line(audit: Audit, finding: Finding, say: Say) -> str:
    kind, place, region = finding.kind, finding.place, audit.region(finding)
    where = {"file": place.file, "line": place.line, "col": place.column}
    if region is not None:
        where |= {"line": region.line, "col": region.column, "endLine": region.end_line}
        if region.line == region.end_line:
            where |= {"endColumn": region.end_column}
    properties = {**where, "title": f"{kind.code} {kind.name}"}
    said = [part.said(say) for part in (finding.message, finding.hint) if part]
    return _command(_COMMANDS[kind.severity], properties, "\n".join(said))


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    pairs = (f"{k}={str(v).translate(_IN_PROPERTY)}" for k, v in properties.items() if v)
    return f"::{name} {','.join(pairs)}::{message.translate(_IN_MESSAGE)}"
