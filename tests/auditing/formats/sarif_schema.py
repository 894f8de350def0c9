"""Lược đồ SARIF: the part of the official JSON Schema that speaks of what `congvan` writes.

No package of the registries ships the schema alone, so tests hold reports against
`sarif-2.1.0.json` beside this file. It is made, never edited:

    python -m tests.auditing.formats.sarif_schema OFFICIAL.json > sarif-2.1.0.json

OFFICIAL.json is the schema of the OASIS standard, as the npm package `@microsoft/jest-sarif` ships
it too. Kept are the objects that are written, with every property and every condition on them;
properties that lead to other objects are left out, so that writing one more fails the test until
the object is named here and the schema made anew.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).with_name("sarif-2.1.0.json")
_KEPT: Final = (
    "artifactChange",
    "artifactContent",
    "artifactLocation",
    "fix",
    "invocation",
    "location",
    "logicalLocation",
    "message",
    "multiformatMessageString",
    "notification",
    "physicalLocation",
    "propertyBag",
    "region",
    "replacement",
    "reportingConfiguration",
    "reportingDescriptor",
    "reportingDescriptorReference",
    "result",
    "run",
    "suppression",
    "tool",
    "toolComponent",
)
_ORIGIN: Final = (
    "Excerpt of the JSON Schema of SARIF 2.1.0, Copyright OASIS Open 2018-2023, all rights "
    "reserved; made by tests/auditing/formats/sarif_schema.py, descriptions left out."
)


def excerpt(official: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of the objects that are written, without its descriptions."""
    objects = official["definitions"]
    kept = {name: _object(objects[name]) for name in _KEPT}
    return {"$comment": _ORIGIN, **_object(official), "definitions": kept}


def _object(said: dict[str, Any]) -> dict[str, Any]:
    properties = {
        name: _bare(one)
        for name, one in said.get("properties", {}).items()
        if _targets(one) <= set(_KEPT)
    }
    rest = {key: _bare(one) for key, one in said.items() if key not in _REPLACED}
    return rest | {"properties": properties}


_REPLACED: Final = ("properties", "definitions", "description")


def _bare(said: Any) -> Any:  # noqa: ANN401 - whatever JSON says
    if isinstance(said, dict):
        return {key: _bare(one) for key, one in said.items() if key != "description"}
    return [_bare(one) for one in said] if isinstance(said, list) else said


def _targets(said: Any) -> set[str]:  # noqa: ANN401 - whatever JSON says
    """Return the objects that a property leads to."""
    if isinstance(said, dict):
        own = {said["$ref"].rpartition("/")[2]} if "$ref" in said else set[str]()
        return own.union(*(_targets(one) for one in said.values()))
    return set[str]().union(*map(_targets, said)) if isinstance(said, list) else set()


if __name__ == "__main__":
    official = json.loads(Path(sys.argv[1]).read_bytes())
    sys.stdout.write(json.dumps(excerpt(official), indent=1) + "\n")
