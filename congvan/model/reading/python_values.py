"""Giá trị Python: plain values of another program as the nodes that a YAML file gives.

Only what prints in one way is taken: text, whole numbers, `Decimal`, truth values, days, None,
mappings and sequences of these. A float prints as a machine holds it and anything else as its
class says, so both are refused by the name of their field.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from congvan.findings.errors import DocumentError
from congvan.findings.finding import Finding, Place, text
from congvan.model.reading.codes import NOT_PLAIN
from congvan.source import MAX_DEPTH, nodes
from congvan.source.codes import TOO_LARGE

if TYPE_CHECKING:
    from typing import TypeGuard

    from congvan.model.document.parts import Path

_BYTES: Final = (bytes, bytearray, memoryview)


def nodes_of(values: object) -> nodes.Node:
    """Return plain Python values as nodes without places, no deeper than those of a file.

    Raises:
        DocumentError: if they lie deeper in one another, or some are not plain; each is named.
    """
    refused: list[Finding] = []
    root = _node(values, (), refused)
    if refused:
        raise DocumentError(*refused)
    return root


def _node(value: object, path: Path, refused: list[Finding]) -> nodes.Node:
    if len(path) > MAX_DEPTH:
        message = text("Lồng sâu hơn {depth} bậc.", depth=MAX_DEPTH)
        raise DocumentError(TOO_LARGE.at(None, message))
    if isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value).items()
        return nodes.Mapping(
            Place(),
            [(_key(key, path, refused), _node(inside, (*path, str(key)), refused))
             for key, inside in entries],
        )  # fmt: skip
    if _is_sequence(value):
        items = enumerate(value)
        return nodes.Sequence(
            Place(), [_node(item, (*path, row), refused) for row, item in items]
        )
    return nodes.Scalar(Place(), _typed(value, path, refused))


def _is_sequence(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not isinstance(value, (str, *_BYTES))


def _key(key: object, path: Path, refused: list[Finding]) -> nodes.Scalar:
    if isinstance(key, str):
        return nodes.Scalar(Place(), key)
    return nodes.Scalar(Place(), _typed(key, path, refused) or "")


def _typed(value: object, path: Path, refused: list[Finding]) -> str | None:
    """Return a single value as it would be typed; notes one that has no such form."""
    match value:
        case None | str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(int(value))
        case date():
            return value.isoformat()
        case Decimal() if value.is_finite():
            return format(value, "f")
        case _:
            refused.append(_refusal(value, path))
            return ""


def _refusal(value: object, path: Path) -> Finding:
    field = ".".join(map(str, path)) or "-"
    message = text("“{field}” có giá trị kiểu {type}, không phải chữ.",
                   field=field, type=type(value).__name__)  # fmt: skip
    return NOT_PLAIN.at(None, message)
