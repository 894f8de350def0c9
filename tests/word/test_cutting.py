"""Viết lại chữ: other letters in the place of some, in the look of those that stood there."""

from __future__ import annotations

from typing import Final

import pytest

from congvan.word.namespaces import WORD
from congvan.word.nodes import TEXT, parsed
from congvan.word.runs import rewrite, runs_between

TWO_RUNS: Final = (
    "<w:r><w:t>Tự do – </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Hạnh phúc</w:t></w:r>"
)
SAID: Final = "Tự do – Hạnh phúc"


def rewritten(runs: str, said: str, span: tuple[int, int], instead: str) -> list[str] | None:
    """Return the texts of a paragraph after a change; None where it could not be made."""
    node = parsed(f'<w:p xmlns:w="{WORD}">{runs}</w:p>'.encode())
    assert node is not None
    if not rewrite(node, said, span, instead):
        assert "".join(one.text or "" for one in node.iter(TEXT)) == said.replace(
            "\t", ""
        ).rstrip("!")
        return None
    return [one.text or "" for one in node.iter(TEXT)]


def test_letters_of_one_text_give_way_to_any_others() -> None:
    assert rewritten(TWO_RUNS, SAID, (6, 7), "--") == ["Tự do -- ", "Hạnh phúc"]


def test_as_many_letters_keep_their_places() -> None:
    assert rewritten(TWO_RUNS, SAID, (0, len(SAID)), SAID.upper()) == ["TỰ DO – ", "HẠNH PHÚC"]


def test_fewer_letters_of_two_texts_are_left() -> None:
    assert rewritten(TWO_RUNS, SAID, (6, 9), "-") is None


def test_letters_are_put_in_where_none_stood() -> None:
    assert rewritten(TWO_RUNS, SAID, (len(SAID), len(SAID)), ".") == ["Tự do – ", "Hạnh phúc."]


@pytest.mark.parametrize("span", [(0, 3), (1, 2)])
def test_a_tab_is_not_written_over(span: tuple[int, int]) -> None:
    runs = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"

    assert rewritten(runs, "a\tb", span, "x" * (span[1] - span[0])) is None


def test_a_paragraph_that_says_something_else_is_left() -> None:
    assert rewritten(TWO_RUNS, SAID + "!", (0, 1), "t") is None


@pytest.mark.parametrize(
    ("start", "end", "cut"),
    [
        (0, 9, ["Tự do – ", "H", "ạnh phúc"]),
        (0, 8, ["Tự do – ", "Hạnh phúc"]),
        (8, 17, ["Tự do – ", "Hạnh phúc"]),
        (3, 5, ["Tự ", "do", " – ", "Hạnh phúc"]),
    ],
)
def test_runs_are_cut_only_where_letters_begin_or_end_inside_one(
    start: int, end: int, cut: list[str]
) -> None:
    node = parsed(f'<w:p xmlns:w="{WORD}">{TWO_RUNS}</w:p>'.encode())
    assert node is not None

    runs = runs_between(node, SAID, start, end)

    said = "".join(text.text or "" for run in runs for text in run.iter(TEXT))
    assert said == SAID[start:end]
    assert [text.text for text in node.iter(TEXT)] == cut
    assert len(node) == len(cut)


def test_no_letters_stand_in_no_runs() -> None:
    node = parsed(f'<w:p xmlns:w="{WORD}">{TWO_RUNS}</w:p>'.encode())
    assert node is not None

    assert runs_between(node, SAID, 3, 3) == []
    assert runs_between(node, SAID + "!", 0, 3) == []
