"""Mô hình: what was typed, as one `Document`.

`parse` reads YAML text, `from_dict` plain Python values; `schema` describes both to editors.
"""

from __future__ import annotations

from congvan.model.document import Document
from congvan.model.parts import (
    Archive,
    Block,
    Capacity,
    Directive,
    Issuer,
    PartialDate,
    Recipient,
    Reference,
    Signature,
    Task,
)
from congvan.model.reading import from_dict, parse
from congvan.model.schema import schema

__all__ = [
    "Archive",
    "Block",
    "Capacity",
    "Directive",
    "Document",
    "Issuer",
    "PartialDate",
    "Recipient",
    "Reference",
    "Signature",
    "Task",
    "from_dict",
    "parse",
    "schema",
]
