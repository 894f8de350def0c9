"""Điều văn bản nói: the values that the lines of a document state, without their labels."""

from __future__ import annotations

import pytest

from tests.word.recognition.read_text import HEAD, recognised

LETTER = HEAD.replace("15/KH-SNV", "15/SNV-VP")


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("V/v rà soát đội ngũ", "rà soát đội ngũ"),
        ("V/v trả lời về việc rà soát", "trả lời về việc rà soát"),
        ("Về việc rà soát về biên chế", "rà soát về biên chế"),
        ("Về việc rà soát V/v báo cáo", "rà soát V/v báo cáo"),
    ],
)
def test_the_subject_of_a_letter_is_without_its_first_words(typed: str, subject: str) -> None:
    found = recognised(
        LETTER.replace("Kon Tum,", f"{typed}\nKon Tum,") + "\nKính gửi: Sở Y tế.\n"
    )

    assert found.subject == subject
