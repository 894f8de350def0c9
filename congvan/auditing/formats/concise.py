"""Dạng gọn: a line a finding, its hint below; the place is that of the words at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.auditing.audit import Audit
    from congvan.findings.finding import Finding


def to_text(audits: Sequence[Audit], say: Callable[[str], str]) -> str:
    """Return every finding on its line; how many there are is said beside it."""
    said = [exact(audit, found).said(say) for audit in audits for found in audit.findings]
    return "".join(f"{line}\n" for line in said)


def exact(audit: Audit, finding: Finding) -> Finding:
    """Return a finding that stands where the words it is about begin."""
    region = audit.region(finding) if finding.span else None
    if region is None:
        return finding
    return finding._replace(
        place=finding.place._replace(line=region.line, column=region.column)
    )
