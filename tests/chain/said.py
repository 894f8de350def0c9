"""Lời được in: what of a plan or a report somebody will read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from congvan.source import Mapping, Node, Scalar

UNPRINTED: Final = ("thực hiện", "theo dõi", "mã nhiệm vụ", "tệp", "loại", "canh", "rộng")
"""Keys whose values are not printed, or not as they are typed."""


def printed(node: Node, also: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the texts below `node` that are printed; those under the keys `also` are left out."""
    if isinstance(node, Scalar):
        yield from [node.text] if node.text else []
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield from () if key.text in (*UNPRINTED, *also) else printed(value, also)
    else:
        for one in node.items:
            yield from printed(one, also)


def strings(value: object) -> Iterator[str]:
    """Yield every text of plain values."""
    if isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif value is not None:
        yield str(value)
