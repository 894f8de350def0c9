"""congvan: Vietnamese administrative documents (Nghị định 30/2020/NĐ-CP) from structured YAML.

    document = congvan.load("chi-dao.yaml")
    findings = congvan.check(document)
    docx = congvan.render(document)

Pure where it can be: files are opened only by functions named `load…`, and nothing is printed.
"""

from __future__ import annotations

from congvan.decree.page import House
from congvan.errors import (
    CongvanError,
    DocumentError,
    OutputError,
    SourceError,
    TemplateError,
    ToolError,
)
from congvan.findings import Finding, Kind, Place, Severity
from congvan.library import (
    check,
    check_templates,
    load,
    loads,
    render,
    render_separate,
)
from congvan.model import Document, Office, from_dict, office_schema, schema
from congvan.offices import find_office, load_office
from congvan.pack import load_type
from congvan.rekeying import rekeyed

__version__ = "0.1.0"

__all__ = [
    "CongvanError",
    "Document",
    "DocumentError",
    "Finding",
    "House",
    "Kind",
    "Office",
    "OutputError",
    "Place",
    "Severity",
    "SourceError",
    "TemplateError",
    "ToolError",
    "__version__",
    "check",
    "check_templates",
    "find_office",
    "from_dict",
    "load",
    "load_office",
    "load_type",
    "loads",
    "office_schema",
    "rekeyed",
    "render",
    "render_separate",
    "schema",
]
