"""Tổng kết: how much was found, what does not count, what was not evaluated and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from congvan.findings.finding import Severity, Status, Text, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from congvan.auditing.audit import Audit
    from congvan.findings.finding import Finding

_SHOWN: Final = 5
"""How many codes are named one by one."""


def summary(findings: Iterable[Finding]) -> Text:
    """Return how many errors and warnings there are."""
    count = Counter(finding.severity for finding in findings)
    return text("{errors} lỗi, {warnings} cảnh báo.", errors=count[Severity.ERROR],
                warnings=count[Severity.WARNING])  # fmt: skip


def tally(audits: Sequence[Audit]) -> Iterator[Text]:
    """Yield the sentences that sum up."""
    findings = [finding for audit in audits for finding in audit.findings]
    yield summary(findings)
    told = sum(finding.severity is Severity.INFO for finding in findings)
    if told:
        yield text("{count} điều nên biết.", count=told)
    by = Counter(silenced.by for audit in audits for silenced in audit.silenced)
    if by["note"]:
        yield text("{count} phát hiện được bỏ qua, có lý do.", count=by["note"])
    if by["baseline"]:
        yield text("{count} phát hiện đã có trong tệp nền.", count=by["baseline"])
    yield from unevaluated(audits)


def unevaluated(audits: Sequence[Audit]) -> Iterator[Text]:
    """Yield, for every reason, which rules were not evaluated in some file."""
    codes: dict[str, set[str]] = defaultdict(set)
    for audit in audits:
        for verdict in audit.verdicts:
            if verdict.status is Status.NOT_EVALUATED and verdict.why is not None:
                codes[verdict.why.pattern].add(verdict.kind.code)
    for why, some in codes.items():
        named = sorted(some)
        shown = ", ".join(named) if len(named) <= _SHOWN else f"{named[0]} … {named[-1]}"
        yield text(
            "Chưa soát {count} quy tắc vì {why}: {codes}.",
            count=len(some),
            why=Text(why),
            codes=shown,
        )
