"""Chỗ của khóa: which keys a model has, under either of their names."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, get_args

from pydantic import BaseModel

from congvan.model.document.blocks import Block
from congvan.model.document.document import Document
from congvan.model.document.parts import Part, Path
from congvan.model.keys.keys import KEYS
from congvan.vietnamese.text import bare


class Slot(NamedTuple):
    """Chỗ của một khóa: its canonical key, and the model below it, if any.

    `named` marks a mapping whose keys are the writer's own (`references`), `many` a list.
    """

    key: str
    model: type[Part] | None
    named: bool = False
    many: bool = False


_RECURSIVE = ("items", "quote")
"""Keys of a block that hold blocks; pydantic keeps them as a reference by name."""


@cache
def slots_of(model: type[Part]) -> dict[str, Slot]:
    """Return the slots of `model` by the bare form of either name of their keys."""
    slots: dict[str, Slot] = {}
    vocabulary = KEYS.get(model.__name__, {})
    for name, info in model.model_fields.items():
        key = info.alias or name
        recursive = model is Block and name in _RECURSIVE
        below = Block if recursive else _model_in(info.annotation)
        shape = str(info.annotation)
        slot = Slot(key, below, named="dict" in shape, many="tuple" in shape or recursive)
        slots[bare(key)] = slot
        if key in vocabulary:
            slots[bare(vocabulary[key].vietnamese)] = slot
    return slots


def model_at(path: Path, root: type[Part] = Document) -> type[Part]:
    """Return the model of the nearest mapping at or above `path` in a file that is a `root`."""
    model = root
    for part in path:
        slot = slots_of(model).get(bare(part)) if isinstance(part, str) else None
        model = (slot.model if slot else None) or model
    return model


@cache
def every_key(root: type[Part]) -> frozenset[str]:
    """Return the bare form of every key of `root` and of the models below it."""
    models = [root]
    for model in models:
        below = (slot.model for slot in slots_of(model).values())
        models += dict.fromkeys(inner for inner in below if inner and inner not in models)
    listed = (slots_of(model) for model in models if model.__name__ in KEYS)
    return frozenset(name for slots in listed for name in slots)


def spelt(model: type[Part], folded: str) -> str:
    """Return the key of `model` with this bare form, in the vocabulary it belongs to."""
    table = KEYS.get(model.__name__, {})
    names = [name for key, entry in table.items() for name in (entry.vietnamese, key)]
    return next((name for name in names if bare(name) == folded), folded)


def _model_in(annotation: object) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation if issubclass(annotation, Part) else None
    inner = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in inner if model is not None), None)
