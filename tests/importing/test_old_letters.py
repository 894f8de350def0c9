"""Chữ bảng mã cũ: every letter of TCVN3 and VNI fonts comes out as the letter it drew."""

from __future__ import annotations

import unicodedata

import pytest

from congvan.importing.old_letter_tables import TCVN3, VNI
from congvan.importing.old_letters import decode, from_tcvn3, from_vni, read_text
from congvan.word.outline.facts import Note, Outline, Paragraph, Run

VOWELS = "aăâeêioôơuưy"
TONES = ("\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
TONED = frozenset(
    unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES
)
LETTERS = TONED | set("ăâđêôơư")
SAID = "Căn cứ Luật Tổ chức chính quyền; Ủy ban nhân dân quyết định về việc thực hiện chức năng"


def composed(table: dict[str, str]) -> dict[str, str]:
    return {sign: unicodedata.normalize("NFC", letter) for sign, letter in table.items()}


def test_tcvn3_has_every_small_letter() -> None:
    assert set(composed(TCVN3).values()) == LETTERS | set("ĂÂĐÊÔƠƯ")


def test_vni_has_every_letter_in_both_cases() -> None:
    marked = LETTERS | {letter.upper() for letter in LETTERS}

    assert set(composed(VNI).values()) == marked


@pytest.mark.parametrize(("typed", "said"), [("Phaúng", "Phẳng"), ("Mî", "Mỵ"), ("MÎ", "MỴ")])
def test_vni_has_the_letters_that_others_lack(typed: str, said: str) -> None:
    assert from_vni(typed) == said


def old(said: str, table: dict[str, str]) -> str:
    """Return a text as an old font's typist typed it."""
    known = {letter: sign for sign, letter in composed(table).items()}
    return "".join(known.get(sign, sign) for sign in said)


@pytest.mark.parametrize(
    "said", ["căn cứ nghị định của chính phủ", "thủy lợi, quỹ, khuỷu, nguyễn"]
)
def test_a_text_comes_back(said: str) -> None:
    assert from_tcvn3(old(said, TCVN3)) == said
    assert from_vni(old(said, VNI)) == said


def test_the_font_of_a_run_tells_its_letters() -> None:
    runs = (
        Run(old("quyết định", TCVN3), ".VnTimeH"),
        Run(old(" của", TCVN3), ".VnTime"),
        Run(old(" Đà Nẵng", VNI), "VNI-Times"),
        Run(" số « 5 »", "Times New Roman"),
    )
    text = "".join(run.text for run in runs)
    outline = Outline(
        paragraphs=(Paragraph(text=text, runs=runs, notes=(Note(len(text), "1"),)),)
    )

    (paragraph,) = decode(outline).paragraphs

    assert paragraph.text == "QUYẾT ĐỊNH của Đà Nẵng số « 5 »"
    assert paragraph.notes[0].at == len(paragraph.text)


def test_unicode_is_left_alone() -> None:
    outline = Outline(paragraphs=(Paragraph(text="Đà", runs=(Run("Đà", "Times New Roman"),)),))

    assert decode(outline) is outline


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_in_unicode_is_read(encoding: str) -> None:
    assert read_text(SAID.encode(encoding)) == SAID


def test_a_text_of_an_old_font_is_read() -> None:
    small = SAID.casefold()

    assert read_text(old(small, TCVN3).encode("latin-1")) == small
    assert read_text(old(SAID, VNI).encode("latin-1")) == SAID
    assert read_text(old(small, TCVN3).encode("utf-8")) == small


def test_windows_1258_is_read() -> None:
    # Windows-1258 types a letter and then its tone.
    apart = "".join(
        unicodedata.normalize("NFC", split[0] + split[1:].replace(tone, "")) + tone
        if (tone := next((one for one in TONES if one in split), "")) else sign
        for sign in SAID for split in (unicodedata.normalize("NFD", sign),)
    )  # fmt: skip

    assert read_text(apart.encode("cp1258")) == SAID
