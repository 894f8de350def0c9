"""Số của khối khi nhập: a number is typed only where the composer would count otherwise."""

from __future__ import annotations

from typing import Any

import pytest

from congvan.importing.labels import Node, number_blocks

ARTICLES = ["Điều 1.", "1.", "a)"]


def headed(label: str, scheme: str) -> Node:
    return Node(label, scheme, {"heading": "Tổ chức", "text": "Sở Y tế."})


@pytest.mark.parametrize(
    ("node", "ladder", "said"),
    [
        (headed("II.", "I."), ARTICLES, {"text": "**Tổ chức** Sở Y tế."}),
        (headed("Điều 5.", "Điều 1."), ARTICLES, {"heading": "Tổ chức", "text": "Sở Y tế."}),
        (headed("Chương V", "Chương I"), ARTICLES, {"heading": "Tổ chức", "text": "Sở Y tế."}),
        (headed("b)", "a)"), ["1.", "a)"], {"heading": "Tổ chức", "text": "Sở Y tế."}),
    ],
)
def test_a_strange_number_is_typed_and_takes_its_title_into_the_text_among_articles(
    node: Node, ladder: list[str], said: dict[str, Any]
) -> None:
    first = headed(ladder[0], ladder[0])

    blocks = number_blocks([first, node], ladder)

    assert blocks == [first.values, {"number": node.label, **said}]
