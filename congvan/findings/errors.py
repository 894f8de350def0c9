"""Lỗi: the exceptions of the library. An exception means there is no result.

Everything wrong with a document that can be listed is a `Finding`; an exception is raised only
where nothing can be handed back, and carries the findings that explain it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from congvan.findings.finding import Finding


class CongvanError(Exception):
    """Any failure of the library; `findings` says where, what, and what now."""

    exit_code: ClassVar[int] = 1

    def __init__(self, *findings: Finding) -> None:
        """Keep `findings`; the text of the exception is their lines."""
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings


class DocumentError(CongvanError):
    """The document was read, but findings of severity error forbid a result."""


class SourceError(CongvanError):
    """The text is no YAML that a document can be read from."""

    exit_code = 3


class TemplateError(CongvanError):
    """A template or the pack it lies in is broken or missing."""

    exit_code = 4


class ToolError(CongvanError):
    """A program or font outside Python is missing or failed (LibreOffice, Times New Roman)."""

    exit_code = 5


class OutputError(CongvanError):
    """A result cannot be written where it was asked for, or is not what was typed."""

    exit_code = 6
