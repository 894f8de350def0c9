"""Bộ lời: what is known inside one repetition of a list item."""

from __future__ import annotations

import pytest

from congvan.chain.plan.filling import Filling, Said, Values
from congvan.model.keys.marking import Spot
from congvan.source import Node


def as_it_is(node: Node, _spot: Spot, _names: frozenset[str], _values: Values) -> Node:
    return node


@pytest.mark.parametrize(
    ("family", "left"), [("bước", ["ai", "việc"]), ("việc", ["ai", "bước"])]
)
def test_what_is_repeated_is_not_repeated_inside_itself(family: str, left: list[str]) -> None:
    whole = Filling({}, {"ai": [], "bước": [], "việc": []}, as_it_is)

    inside = whole.bound(family, {"lúc": Said("sáng")})

    assert sorted(inside.families) == left
    assert inside.values == {"lúc": Said("sáng")}
