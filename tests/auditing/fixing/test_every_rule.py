"""Mọi quy tắc sửa được: its wrong example is mended, and then there is nothing to find."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import congvan
from congvan.checking import all_rules
from congvan.findings.finding import FixClass
from congvan.word.outline import outline
from congvan.word.outline.facts import Area
from tests.paper import BASES, Paper, changed, example, rendered

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.checking.rule import Rule

FIXABLE = [
    rule
    for rule in all_rules()
    if rule.outline and rule.kind.fix in (FixClass.SAFE, FixClass.GUARDED)
]


@pytest.fixture(scope="module")
def schema(schema_folder: Path) -> etree.XMLSchema:
    """Return the transitional schema of WordprocessingML."""
    return etree.XMLSchema(file=str(schema_folder / "wml.xsd"))


def codes(docx: bytes) -> list[str]:
    return sorted(finding.code for finding in congvan.check_docx(docx, "a.docx"))


def words(docx: bytes) -> list[str]:
    """Return what the text of a file says, a paragraph each, but for case: it may be mended."""
    paragraphs = outline(docx).paragraphs
    body = [one.text for one in paragraphs if one.where.area is Area.BODY]
    return [re.sub(r"\W+", " ", text).casefold() for text in body if text.strip()]


def invalid(docx: bytes, schema: etree.XMLSchema) -> list[str]:
    """Return what the schema says against the parts that are printed."""
    found: list[str] = []
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"word/(document|header.*|footer.*)\.xml", name):
                schema.validate(etree.fromstring(archive.read(name)))
                found += [f"{name}: {error.message}" for error in schema.error_log]
    return found


def test_what_a_rule_names_is_mended(subtests: pytest.Subtests) -> None:
    for rule in FIXABLE:
        with subtests.test(rule.kind.code):
            page = example(rule.kind.wrong)

            fixed = congvan.fix_docx(page, "a.docx", guarded=True)

            assert {finding.code for finding in fixed.made} == {rule.kind.code}
            assert codes(fixed.data) == []
            assert words(fixed.data) == words(page)


def test_what_is_mended_is_valid(subtests: pytest.Subtests, schema: etree.XMLSchema) -> None:
    for rule in FIXABLE:
        with subtests.test(rule.kind.code):
            page = example(rule.kind.wrong)
            before = invalid(page, schema)

            fixed = congvan.fix_docx(page, "a.docx", guarded=True)

            assert [one for one in invalid(fixed.data, schema) if one not in before] == []


def test_what_is_right_is_left_byte_for_byte(subtests: pytest.Subtests) -> None:
    for rule in FIXABLE:
        with subtests.test(rule.kind.code):
            page = example(rule.kind.right)

            assert congvan.fix_docx(page, "a.docx", guarded=True).data == page


@settings(max_examples=15)
@given(st.sampled_from(BASES), st.lists(st.sampled_from(FIXABLE), min_size=2, unique=True))
def test_many_faults_at_once_leave_nothing_that_can_be_mended(
    base: str, rules: list[Rule]
) -> None:
    paper = Paper(rendered(base))
    for rule in rules:
        changed(paper, rule.kind.wrong)

    fixed = congvan.fix_docx(paper.docx, "a.docx", guarded=True)

    left = {finding.kind.code for finding in fixed.left}
    assert not left & {rule.kind.code for rule in FIXABLE}
    assert words(fixed.data) == words(paper.docx)
