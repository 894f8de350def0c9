"""Quy tắc trình bày: every example is made as a .docx, and found or not found in it."""

from __future__ import annotations

import pytest

from congvan import Severity
from congvan.checking import all_rules, document_rules
from congvan.checking.looks.presentation import Presentation
from congvan.checking.word_file import examine
from congvan.word.outline import outline
from congvan.word.recognition import recognise
from tests.factories import codes
from tests.paper import BASES, example, rendered

LOOKS = [rule for rule in all_rules() if rule.outline]
ON_PAGES = [rule for rule in all_rules() if rule.layout and not rule.outline]


def found(docx: bytes) -> list[str]:
    """Return the codes of everything found in a .docx."""
    return codes(list(examine(Presentation(recognise(outline(docx, "a.docx")))).findings))


def test_our_own_documents_look_right(subtests: pytest.Subtests) -> None:
    for base in BASES:
        with subtests.test(base.split("\n")[0]):
            assert found(rendered(base)) == []


def test_abbreviations_alone_are_no_capitals() -> None:
    base = BASES[0].replace("nơi nhận: [", "nơi nhận: ['VPUB: CVP, PCVP', ")

    assert base != BASES[0]
    assert "CV887" not in found(rendered(base))


def test_the_right_example_looks_right(subtests: pytest.Subtests) -> None:
    for rule in LOOKS:
        with subtests.test(rule.kind.code):
            assert found(example(rule.kind.right)) == []


def test_the_wrong_example_looks_wrong_in_this_and_nothing_else(
    subtests: pytest.Subtests,
) -> None:
    for rule in LOOKS:
        with subtests.test(rule.kind.code):
            assert set(found(example(rule.kind.wrong))) == {rule.kind.code}


def test_what_only_the_models_show_is_no_error() -> None:
    shown = [rule.kind for rule in LOOKS if rule.kind.clause.startswith("PL3")]

    assert {kind.severity for kind in shown} == {Severity.WARNING}


def test_the_rules_about_looks_have_their_own_range_of_codes() -> None:
    of_documents = {rule.kind.code for rule in document_rules()}

    looks = {rule.kind.code for rule in all_rules() if rule.outline or rule.layout}

    assert looks == {rule.kind.code for rule in all_rules()} - of_documents
    assert all("CV820" <= code <= "CV899" for code in looks)
