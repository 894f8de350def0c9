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
    from congvan.audits import audit, fix, load_audit
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
    from congvan.findings import (
        Finding,
        FixClass,
        Kind,
        Place,
        Severity,
        Span,
        Status,
    )
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

_FROM: Final = {
    "audits": ("audit", "fix", "load_audit"),
    "batches": ("Rendered", "render_many"),
    "decree.page": ("House",),
    "directories": ("load_agencies",),
    "errors": (
        "CongvanError",
        "DocumentError",
        "OutputError",
        "SourceError",
        "TemplateError",
        "ToolError",
    ),
    "findings": ("Finding", "FixClass", "Kind", "Place", "Severity", "Span", "Status"),
    "library": ("check", "check_templates", "load", "loads", "render", "render_separate"),
    "merging": ("Merge", "Merged", "load_merged"),
    "model": ("Document", "Office", "agencies_schema", "from_dict", "office_schema", "schema"),
    "offices": ("find_office", "load_office"),
    "pack": ("load_type",),
    "plans": ("plan",),
    "rekeying": ("rekeyed",),
    "reports": ("load_progress", "load_summary"),
    "text_files": ("audit_text", "fix_text"),
    "traces": ("load_trace",),
    "word_files": (
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
