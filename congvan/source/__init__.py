"""Nguồn: YAML text → values that know where they were typed.

`read` is the only door. Text comes out in NFC and otherwise exactly as typed: nothing is guessed to
be a number, a date or a truth value.
"""

from __future__ import annotations

from congvan.source.nodes import Mapping, Node, Scalar, Sequence, Source
from congvan.source.reader import MAX_BYTES, MAX_DEPTH, read, read_all

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "Source",
    "read",
    "read_all",
]
