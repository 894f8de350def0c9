"""congvan: Vietnamese administrative documents (Nghị định 30/2020/NĐ-CP) from structured YAML.

    document = congvan.load("chi-dao.yaml")
    findings = congvan.check(document)
    docx = congvan.render(document)

Pure where it can be: files are opened only by functions named `load…`, and nothing is printed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from congvan.api.agencies import load_agencies
    from congvan.api.audit_text import audit_text, fix_text
    from congvan.api.audit_word import (
        annotate,
        audit_docx,
        check_docx,
        fix_docx,
        imported,
        load_imported,
    )
    from congvan.api.audit_yaml import audit, fix, load_audit
    from congvan.api.batch import Merge, Merged, load_merged
    from congvan.api.batch.render_many import Rendered, render_many
    from congvan.api.documents import (
        check,
        check_templates,
        load,
        loads,
        render,
        render_separate,
    )
    from congvan.api.offices import find_office, load_office
    from congvan.api.page_fitting import Fitted, fit
    from congvan.api.plans import plan
    from congvan.api.reports import load_progress, load_summary
    from congvan.api.schemas import schema
    from congvan.api.traces import load_trace
    from congvan.decree.page import House
    from congvan.findings.errors import (
        CongvanError,
        DocumentError,
        OutputError,
        SourceError,
        TemplateError,
        ToolError,
    )
    from congvan.findings.finding import Finding, FixClass, Kind, Place, Severity, Span, Status
    from congvan.model import Document, Office, agencies_schema, from_dict, office_schema
    from congvan.model.keys.rekeying import rekeyed
    from congvan.pack.pack import load_type

__version__ = "0.1.0"

__all__ = [
    "CongvanError",
    "Document",
    "DocumentError",
    "Finding",
    "Fitted",
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
    "fit",
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

_FROM: Final = {
    "api.audit_yaml": ("audit", "fix", "load_audit"),
    "api.batch.render_many": ("Rendered", "render_many"),
    "decree.page": ("House",),
    "api.agencies": ("load_agencies",),
    "findings.errors": (
        "CongvanError",
        "DocumentError",
        "OutputError",
        "SourceError",
        "TemplateError",
        "ToolError",
    ),
    "findings.finding": ("Finding", "FixClass", "Kind", "Place", "Severity", "Span", "Status"),
    "api.documents": ("check", "check_templates", "load", "loads", "render", "render_separate"),
    "api.batch": ("Merge", "Merged", "load_merged"),
    "model": ("Document", "Office", "agencies_schema", "from_dict", "office_schema"),
    "api.schemas": ("schema",),
    "api.offices": ("find_office", "load_office"),
    "pack.pack": ("load_type",),
    "api.page_fitting": ("Fitted", "fit"),
    "api.plans": ("plan",),
    "model.keys.rekeying": ("rekeyed",),
    "api.reports": ("load_progress", "load_summary"),
    "api.audit_text": ("audit_text", "fix_text"),
    "api.traces": ("load_trace",),
    "api.audit_word": (
        "annotate",
        "audit_docx",
        "check_docx",
        "fix_docx",
        "imported",
        "load_imported",
    ),
}
"""The modules that the names come from, each imported when one of them is first asked for."""

_MODULES: Final = {name: module for module, names in _FROM.items() for name in names}


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(f"congvan.{_MODULES[name]}"), name)
