"""Kết luận: how sure it is that a file is an administrative document, and of which type."""

from __future__ import annotations

import pytest

from tests.word.recognition.read_text import FOOT, HEAD, recognised

TITLE = "\nKẾ HOẠCH\nRà soát đội ngũ\n"
TEXT = "\nSở Nội vụ rà soát đội ngũ cán bộ.\n"
LETTER = HEAD.replace("15/KH-SNV", "15/SNV-VP")


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (HEAD + TEXT, 0.5),
        (HEAD.replace("Độc lập - Tự do - Hạnh phúc\n", "") + TEXT, 0.42),
        (HEAD + TITLE + TEXT, 0.67),
        (HEAD + TITLE + TEXT + FOOT, 1.0),
    ],
)
def test_the_more_of_a_document_there_is_the_surer_it_is_one(text: str, sure: float) -> None:
    assert recognised(text).sure == sure


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (LETTER + "\nKính gửi: Sở Y tế.\n" + TEXT, "cong_van"),
        (LETTER.replace("Kon Tum,", "V/v rà soát\nKon Tum,") + TEXT, "cong_van"),
        (LETTER + TEXT, ""),
        (HEAD + TEXT, "ke_hoach"),
        (HEAD.replace("Kon Tum,", "V/v rà soát\nKon Tum,") + TEXT, "cong_van"),
        (HEAD + "\nPHIẾU TRÌNH\nRà soát\n" + TEXT, ""),
    ],
)
def test_the_type_is_known_by_title_symbol_or_the_parts_of_a_letter(
    text: str, kind: str
) -> None:
    assert recognised(text).kind == kind
