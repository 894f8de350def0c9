"""Ghi chú bỏ qua: what the notes in a YAML file silence, where it is rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.cli.files import STREAM, typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.findings import Finding


def heard(file: str, findings: Sequence[Finding]) -> Sequence[Finding]:
    """Return the warnings that no note in a file silences; standard input is read only once."""
    if not findings or file == STREAM:
        return findings
    from congvan.auditing.audit import heard as left  # noqa: PLC0415 - cold start
    from congvan.source.locating import Manuscript  # noqa: PLC0415 - cold start

    return left(Manuscript(typed(file).decode("utf-8", "replace")), file, findings)
