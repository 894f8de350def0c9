"""congvan: Vietnamese administrative documents (Nghị định 30/2020/NĐ-CP) from structured YAML.

    document = congvan.load("chi-dao.yaml")
    findings = congvan.check(document)
    docx = congvan.render(document)

Pure where it can be: files are opened only by functions named `load…`, and nothing is printed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from congvan.batches import Rendered, render_many
from congvan.decree.page import House
from congvan.directories import load_agencies
from congvan.errors import (
    CongvanError,
    DocumentError,
    OutputError,
    SourceError,
    TemplateError,
    ToolError,
)
from congvan.findings import Finding, FixClass, Kind, Place, Severity, Span, Status
from congvan.library import (
    check,
    check_templates,
    load,
    loads,
    render,
    render_separate,
)
from congvan.merging import Merge, Merged, load_merged
from congvan.model import (
    Document,
    Office,
    agencies_schema,
    from_dict,
    office_schema,
    schema,
)
from congvan.offices import find_office, load_office
from congvan.pack import load_type
from congvan.plans import plan
from congvan.rekeying import rekeyed

if TYPE_CHECKING:
    from congvan.audits import audit, fix, load_audit
    from congvan.reports import load_progress, load_summary
    from congvan.text_files import audit_text, fix_text
    from congvan.traces import load_trace
    from congvan.word_files import (
        annotate,
        audit_docx,
        check_docx,
        fix_docx,
        imported,
        load_imported,
    )

__version__ = "0.1.0"

__all__ = [
    "CongvanError",
    "Document",
    "DocumentError",
    "Finding",
    "FixClass",
    "House",
    "Kind",
    "Merge",
    "Merged",
    "Office",
    "OutputError",
    "Place",
    "Rendered",
    "Severity",
    "SourceError",
    "Span",
    "Status",
    "TemplateError",
    "ToolError",
    "__version__",
    "agencies_schema",
    "annotate",
    "audit",
    "audit_docx",
    "audit_text",
    "check",
    "check_docx",
    "check_templates",
    "find_office",
    "fix",
    "fix_docx",
    "fix_text",
    "from_dict",
    "imported",
    "load",
    "load_agencies",
    "load_audit",
    "load_imported",
    "load_merged",
    "load_office",
    "load_progress",
    "load_summary",
    "load_trace",
    "load_type",
    "loads",
    "office_schema",
    "plan",
    "rekeyed",
    "render",
    "render_many",
    "render_separate",
    "schema",
]

_LATER: Final = {
    **dict.fromkeys(("audit", "fix", "load_audit"), "congvan.audits"),
    **dict.fromkeys(("annotate", "audit_docx", "check_docx", "fix_docx"), "congvan.word_files"),
    **dict.fromkeys(("imported", "load_imported"), "congvan.word_files"),
    **dict.fromkeys(("audit_text", "fix_text"), "congvan.text_files"),
    "load_progress": "congvan.reports",
    "load_summary": "congvan.reports",
    "load_trace": "congvan.traces",
}
"""Calls whose modules are imported when they are first asked for: a cold start renders only."""


def __getattr__(name: str) -> object:
    if name not in _LATER:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_LATER[name]), name)
