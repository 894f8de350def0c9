"""Ghi chú bỏ qua: which warnings are told where a YAML file is rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.cli.files import STREAM, typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.findings.finding import Finding
    from congvan.model import Office


def heard(
    file: str, findings: Sequence[Finding], office: Office | None = None
) -> Sequence[Finding]:
    """Return the warnings that the office asks for and no note in the file silences."""
    return _unsilenced(file, _asked_for(findings, office))


def _asked_for(findings: Sequence[Finding], office: Office | None) -> Sequence[Finding]:
    if not findings or office is None or not office.check.is_given:
        return findings
    from congvan.auditing.choice import Choice  # noqa: PLC0415 - cold start

    choice = Choice().over(office)
    return [finding for finding in findings if choice.takes(finding.kind)]


def _unsilenced(file: str, findings: Sequence[Finding]) -> Sequence[Finding]:
    """Return what no note silences; standard input is read only once."""
    if not findings or file == STREAM:
        return findings
    from congvan.auditing.audit import heard as left  # noqa: PLC0415 - cold start
    from congvan.source.locating import Manuscript  # noqa: PLC0415 - cold start

    return left(Manuscript(typed(file).decode("utf-8", "replace")), file, findings)
