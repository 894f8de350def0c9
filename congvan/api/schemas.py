"""Lược đồ: what an editor is told of a document, every type of the pack included."""

from __future__ import annotations

from typing import Any

from congvan.decree.types import TYPES
from congvan.model.keys.schema import schema as schema_of
from congvan.pack.pack import load_type, names


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a document's YAML.

    What an office's profile can supply is not required there: an editor does not see the profile.
    """
    others = [name for name in names() if name not in TYPES]
    return schema_of([*others, *(load_type(name).name.lower() for name in others)])
