"""Bắt được bao nhiêu: slips of the pen written down before anything was tuned for them.

A line of `slips.txt` is a phrase of an office with `[what is typed|what is meant]`.
"""

from __future__ import annotations

import re
from pathlib import Path

from congvan.vietnamese.spelling.confusions import confused_words
from congvan.vietnamese.spelling.doubts import doubtful_words
from congvan.vietnamese.spelling.impossible_syllables import broken_syllables
from congvan.vietnamese.spelling.tone_marks import misplaced_marks

LINES = Path(__file__).with_name("slips.txt").read_text("utf-8").splitlines()
SLIP = re.compile(r"\[(.*)\|(.*)\]")


def is_found(line: str) -> bool:
    """Tell whether anything is doubted where the slip of a line stands."""
    text = SLIP.sub(r"\1", line)
    slip = SLIP.search(line)
    assert slip is not None
    end = slip.start() + len(slip[1])
    doubts = (
        doubt
        for search in (confused_words, doubtful_words, broken_syllables, misplaced_marks)
        for doubt in search(text)
    )
    return any(doubt.start < end and slip.start() < doubt.end for doubt in doubts)


def test_most_slips_of_an_office_are_found() -> None:
    found = sum(map(is_found, LINES))

    assert len(LINES) >= 150
    assert found >= 0.88 * len(LINES)


def test_nothing_is_doubted_where_the_same_phrases_are_right() -> None:
    others = {"Công tác [quản lí xử dụng|sử dụng] đất đai"}
    for line in LINES:
        if line in others or "|" not in line:
            continue
        right = SLIP.sub(r"\2", line)
        doubts = [*confused_words(right), *doubtful_words(right), *broken_syllables(right)]
        assert [(right, one.typed) for one in doubts] == []
