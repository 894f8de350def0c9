from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

import congvan
from congvan.findings.finding import as_typed
from congvan.findings.messages import FOLDER, LANGUAGES, catalogue, translator
from dev.catalogue import renewed, said_in, unsynced, untranslated
from tests.factories import ROOT, a_document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SOURCES = sorted((ROOT / "congvan").rglob("*.py"))
BROKEN = sorted((ROOT / "tests" / "broken").glob("*.yaml"))
ENGLISH = FOLDER / "en" / "congvan.po"
QUOTED = re.compile(r"“[^”]*”|`[^`]*`")
"""What a translation may leave in Vietnamese: printed words, and keys as they are typed."""


def names_in(pattern: str) -> list[str]:
    return sorted(set(re.findall(r"{[^{}]*}", pattern)))


def complaints_of(path: Path) -> Sequence[congvan.Finding]:
    try:
        return congvan.check(congvan.load(path))
    except congvan.CongvanError as error:
        return error.findings


def test_the_catalogue_has_what_is_used_and_nothing_else() -> None:
    assert unsynced() == [], "run: python -m dev update"


def test_no_sentence_waits_for_a_translation() -> None:
    assert untranslated() == []


def test_writing_the_catalogue_again_changes_nothing() -> None:
    assert renewed("en") == ENGLISH.read_text("utf-8")


def test_every_sentence_is_written_where_it_is_said(subtests: pytest.Subtests) -> None:
    for path in SOURCES:
        with subtests.test(str(path.relative_to(ROOT))):
            given = said_in(path.read_text("utf-8"))

            hidden = [
                ast.unparse(node)
                for node in given
                if not isinstance(node, (ast.Constant, ast.Attribute, ast.BoolOp))
            ]

            assert hidden == []


def test_a_translation_says_the_same(subtests: pytest.Subtests) -> None:
    for pattern in sorted(catalogue("en")):
        with subtests.test(pattern):
            english = catalogue("en")[pattern]

            foreign = [c for c in QUOTED.sub("", english) if c.isalpha() and not c.isascii()]

            assert names_in(english) == names_in(pattern)
            assert foreign == []
            assert english[-1:] == pattern[-1:] or not pattern.endswith((".", ":", "…"))


def test_what_is_said_of_a_broken_file_has_a_translation(subtests: pytest.Subtests) -> None:
    for path in BROKEN:
        with subtests.test(path.stem):
            said = [(found.message, found.hint) for found in complaints_of(path)]

            patterns = {text.pattern for pair in said for text in pair if text is not None}

            assert patterns - catalogue("en").keys() == set()


def test_braces_that_were_typed_are_printed() -> None:
    with pytest.raises(congvan.DocumentError) as refused:
        a_document(date="{ngày} {0}")

    (found,) = refused.value.findings
    assert found.message.said(translator("en")) == (
        "“{ngày} {0}” is not a date; write 2024-02-19 or 19/02/2024."
    )


def test_the_catalogue_is_sorted_and_says_nothing_of_the_machine() -> None:
    lines = ENGLISH.read_text("utf-8").splitlines()
    header = lines[: lines.index("")]

    assert header == [
        "# English messages of congvan, sorted by msgid.",
        'msgid ""',
        'msgstr ""',
        '"Project-Id-Version: congvan\\n"',
        '"Content-Type: text/plain; charset=utf-8\\n"',
    ]
    assert list(catalogue("en")) == sorted(catalogue("en"))


def test_vietnamese_is_what_the_code_says() -> None:
    assert translator("vi") is as_typed


def test_a_sentence_without_translation_stays_vietnamese() -> None:
    assert translator("en")("Câu này chưa dịch.") == "Câu này chưa dịch."


def test_every_language_but_vietnamese_has_a_catalogue() -> None:
    found = sorted(path.parent.name for path in FOLDER.glob("*/congvan.po"))

    assert ["vi", *found] == list(LANGUAGES)
