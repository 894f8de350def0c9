"""Đánh dấu: what is typed for runs is read back as the same letters, in the same looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.importing.inline_marks import literal, typed
from congvan.importing.runs import cut
from congvan.model.document.inline import Run, merged, plain, runs
from congvan.word.outline.facts import Area, Note, Paragraph
from congvan.word.outline.facts import Run as Printed

WORDS = st.text(st.sampled_from("aăĐ1 *^[]\\@.:,“”"), min_size=1, max_size=8)
RUNS = st.lists(st.builds(Run, WORDS, st.sampled_from(("", "b", "i", "bi", "s"))), max_size=6)


@given(RUNS)
def test_no_letter_is_lost_or_added(pieces: list[Run]) -> None:
    whole = "".join(run.text for run in pieces).strip()

    assert plain(typed(pieces)) == whole


@given(st.lists(st.builds(Run, st.sampled_from(("rà soát", "m", "2", "§ 5")),
                          st.sampled_from(("", "b", "i", "bi"))), max_size=6))  # fmt: skip
def test_looks_around_whole_words_are_kept(pieces: list[Run]) -> None:
    spaced = [one for run in pieces for one in (run, Run(" "))]

    found = [run for run in runs(typed(spaced)) if run.text.strip()]

    assert "".join(sorted(_looks(found))) == "".join(sorted(_looks(spaced)))


def _looks(pieces: list[Run]) -> list[str]:
    return [f"{sign}{run.marks} " for run in pieces for sign in run.text if sign != " "]


@pytest.mark.parametrize(
    ("pieces", "wanted"),
    [
        ([Run("Mục tiêu:", "b"), Run(" 500 m"), Run("2", "s")], "**Mục tiêu:** 500 m^2^"),
        ([Run("theo quy định"), Run("1", "n"), Run(".")], "theo quy định[^1]."),
        ([Run("điểm [a] và 2*3")], "điểm [a] và 2*3"),
        ([Run("gọi [@tinh] hay [^a]")], r"gọi \[@tinh\] hay \[^a\]"),
        ([Run("chữ đ", "b"), Run("ậm nửa")], "chữ đậm nửa"),
        ([Run("[cần điền: số liệu]", "b")], "**[cần điền: số liệu]**"),
    ],
)
def test_it_is_typed_as_a_secretary_would(pieces: list[Run], wanted: str) -> None:
    assert typed(pieces) == wanted


def test_a_stretch_of_a_paragraph_keeps_its_looks_and_notes() -> None:
    printed = (Printed("Điều 1. ", bold=True), Printed("Theo quy\xa0định."))
    paragraph = Paragraph(text="Điều 1. Theo quy\xa0định.", runs=printed,
                          notes=(Note(16, "3"),))  # fmt: skip

    assert cut(paragraph, 5, 23) == [
        Run("1. ", "b"),
        Run("Theo quy"),
        Run("3", "n"),
        Run(" định."),
    ]
    assert cut(paragraph, 0, 8) == [Run("Điều 1. ", "b")]


def test_a_note_at_the_end_of_the_text_has_its_own_name() -> None:
    paragraph = Paragraph(
        text="Hết", runs=(Printed("Hết"),), notes=(Note(3, "i", Area.ENDNOTE),)
    )

    assert typed(cut(paragraph, 0, 3)) == "Hết[^cuoi-i]"


def test_a_note_at_the_end_of_a_long_text_is_kept() -> None:
    text = "Theo quy định. " * 30
    paragraph = Paragraph(text=text, runs=(Printed(text),), notes=(Note(len(text), "3"),))

    assert typed(cut(paragraph, 0, len(text))).endswith("quy định. [^3]")


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=30))
def test_any_text_can_be_typed(text: str) -> None:
    said = merged(list(runs(literal(text))))

    assert all("\n" not in run.text and "\t" not in run.text for run in said)
