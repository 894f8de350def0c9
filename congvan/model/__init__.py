"""Mô hình: what was typed, as one `Document`.

`parse` reads YAML text, `from_dict` plain Python values; `schema` describes both to editors.
"""

from __future__ import annotations

from congvan.model.document.annexes import Appendix, Attachment, Copy
from congvan.model.document.assignment import Assignment
from congvan.model.document.blocks import (
    Amount,
    Block,
    Cell,
    Column,
    Directive,
    Entry,
    Group,
    Picture,
    Row,
    Table,
    Task,
)
from congvan.model.document.document import Document
from congvan.model.document.follow_up import Following, FollowUp
from congvan.model.document.parts import (
    Archive,
    Capacity,
    Issuer,
    PartialDate,
    Recipient,
    Reference,
    Signature,
)
from congvan.model.keys.schema import agencies_schema, office_schema, schema
from congvan.model.office.checks import Checks
from congvan.model.office.measures import Measures
from congvan.model.office.office import Office, Signer
from congvan.model.reading.reading import from_dict, parse, parse_agencies, parse_office

__all__ = [
    "Amount",
    "Appendix",
    "Archive",
    "Assignment",
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
    "Group",
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
