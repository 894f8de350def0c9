"""Giải thích: every kind of finding there is, gathered from the modules that declare them."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from congvan import checking, pack, writing
from congvan.findings import Kind, as_typed
from congvan.inspecting import kinds as inspecting_kinds
from congvan.layout import kinds as layout_kinds
from congvan.model import kinds as model_kinds
from congvan.model import office_kinds, pictures
from congvan.rendering import kinds as rendering_kinds
from congvan.source import kinds as source_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH = 96
_MODULES = (
    source_kinds, model_kinds, office_kinds, pictures, pack, rendering_kinds, inspecting_kinds,
    layout_kinds, writing,
)  # fmt: skip


@cache
def all_kinds() -> dict[str, Kind]:
    """Return every kind of finding by its code, in order of code."""
    declared = chain.from_iterable(vars(module).values() for module in _MODULES)
    found = [kind for kind in declared if isinstance(kind, Kind)]
    found += [rule.kind for rule in checking.all_rules()]
    return {kind.code: kind for kind in sorted(found, key=lambda kind: kind.code)}


def shown(example: str) -> list[str]:
    """Return the lines of an example as they are shown: long ones cut short."""
    lines = example.split("\n")
    return [line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…" for line in lines]


def explained(kind: Kind, say: Callable[[str], str] = as_typed) -> str:
    """Return what a kind means, what to do about it, and its wrong and right example."""
    lines = [
        f"{kind.code} {kind.name} ({kind.severity})",
        "",
        say(kind.summary),
        say(kind.remedy),
    ]
    lines += [f"{say('Căn cứ')}: {kind.clause}"] * bool(kind.clause)
    for label, example in ((say("Sai"), kind.wrong), (say("Đúng"), kind.right)):
        if example:
            lines += ["", f"{label}:", *(f"    {line}" for line in shown(example))]
    return "\n".join(lines)
