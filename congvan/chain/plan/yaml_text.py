"""Ghi văn bản YAML: part by part, so that what many plans have in common is written once."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from congvan.model.keys.keys import key_of
from congvan.source.plain_values import is_list
from congvan.source.writer import write

if TYPE_CHECKING:
    from congvan.chain.plan.filling import Written


def yaml_of(values: Written) -> str:
    """Return the YAML text of a document, the same as `written` gives."""
    return "".join(_parts(key, value) for key, value in values.items())


def items_of(values: list[Written]) -> str:
    """Return the YAML text of the items of a list, their dashes in the first column."""
    lines = _part("-", json.dumps(values, ensure_ascii=False)).splitlines(keepends=True)[1:]
    return "".join(line.removeprefix("  ") for line in lines)


def _parts(key: str, value: object) -> str:
    if key != key_of("body") or not is_list(value) or not value:
        return _part(key, json.dumps(value, ensure_ascii=False))
    blocks = [_part(key, json.dumps([block], ensure_ascii=False)) for block in value]
    head = f"{key}:"
    if not all(block.startswith(f"{head}\n") for block in blocks):
        return _part(
            key, json.dumps(value, ensure_ascii=False)
        )  # one short text: [on one line]
    return f"{head}\n" + "".join(block.partition("\n")[2] for block in blocks)


@lru_cache(maxsize=512)
def _part(key: str, value: str) -> str:
    return write({key: json.loads(value)})
