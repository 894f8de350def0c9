"""Mô hình: what was typed, as one `Document`.

`parse` reads YAML text, `from_dict` plain Python values; `schema` describes both to editors.
"""

from __future__ import annotations

from congvan.model.annexes import Appendix, Attachment, Copy
from congvan.model.blocks import (
    Amount,
    Block,
    Cell,
    Column,
    Directive,
    Entry,
    Picture,
    Row,
    Table,
    Task,
)
from congvan.model.checks import Checks
from congvan.model.document import Document
from congvan.model.following import Following, FollowUp
from congvan.model.measures import Measures
from congvan.model.office import Office, Signer
from congvan.model.parts import (
    Archive,
    Capacity,
    Issuer,
    PartialDate,
    Recipient,
    Reference,
    Signature,
)
from congvan.model.reading import from_dict, parse, parse_agencies, parse_office
from congvan.model.schema import agencies_schema, office_schema, schema

__all__ = [
    "Amount",
    "Appendix",
    "Archive",
    "Attachment",
    "Block",
    "Capacity",
    "Cell",
    "Checks",
    "Column",
    "Copy",
    "Directive",
    "Document",
    "Entry",
    "FollowUp",
    "Following",
    "Issuer",
    "Measures",
    "Office",
    "PartialDate",
    "Picture",
    "Recipient",
    "Reference",
    "Row",
    "Signature",
    "Signer",
    "Table",
    "Task",
    "agencies_schema",
    "from_dict",
    "office_schema",
    "parse",
    "parse_agencies",
    "parse_office",
    "schema",
]
