"""Văn bản đến: an order that somebody else issued; what it is and what it charges, never printed.

A law, a paper of the Party, a scan: its YAML is a stub for plans, traces and reports.
"""

from __future__ import annotations

from congvan.model.document.document import Document
from congvan.model.document.parts import Signatures  # noqa: TC001 - pydantic reads it


class Received(Document):
    """Văn bản đến: of any type there is, known here or not; who signed it need not be said."""

    signature: Signatures = ()
