from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING

import click
import pytest

import congvan
from congvan.auditing.explanations import all_kinds
from congvan.cli import cli
from congvan.cli.help_and_errors import Group
from congvan.findings.finding import as_typed
from congvan.findings.messages import FOLDER, LANGUAGES, catalogue, translator
from tests.factories import ROOT, a_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SOURCES = sorted((ROOT / "congvan").rglob("*.py"))
BROKEN = sorted((ROOT / "tests" / "broken").glob("*.yaml"))
ENGLISH = FOLDER / "en" / "congvan.po"
QUOTED = re.compile(r"“[^”]*”|`[^`]*`")
"""What a translation may leave in Vietnamese: printed words, and keys as they are typed."""


def said_in(source: str) -> Iterator[ast.expr]:
    """Yield the first argument of every call that puts a sentence into words."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args:
            method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name in ("say", "text") or method == "say":
                yield node.args[0]


def helped(command: click.Command) -> Iterator[str]:
    """Yield what the help of a command and of those below it says."""
    yield from (command.help or "", command.epilog or "")
    for parameter in command.params:
        yield parameter.metavar or ""
        yield getattr(parameter, "help", None) or ""
    if isinstance(command, Group):
        for below in command.all_commands().values():
            yield from helped(below)


@cache
def used() -> frozenset[str]:
    """Return every sentence that a user can meet."""
    written = (said for path in SOURCES for said in said_in(path.read_text("utf-8")))
    literal = {node.value for node in written if isinstance(node, ast.Constant)}
    kinds = {said for kind in all_kinds().values() for said in (kind.summary, kind.remedy)}
    help_texts = {said for said in helped(cli) if not said.isascii()}
    return frozenset(str(said) for said in literal | kinds | help_texts)


def names_in(pattern: str) -> list[str]:
    return sorted(set(re.findall(r"{[^{}]*}", pattern)))


def complaints_of(path: Path) -> Sequence[congvan.Finding]:
    try:
        return congvan.check(congvan.load(path))
    except congvan.CongvanError as error:
        return error.findings


def test_the_catalogue_has_what_is_used_and_nothing_else() -> None:
    english = catalogue("en")

    missing = sorted(used() - english.keys())
    idle = sorted(english.keys() - used())

    assert (missing, idle) == ([], [])


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_sentence_is_written_where_it_is_said(path: Path) -> None:
    given = said_in(path.read_text("utf-8"))

    hidden = [
        ast.unparse(node)
        for node in given
        if not isinstance(node, (ast.Constant, ast.Attribute, ast.BoolOp))
    ]

    assert hidden == []


@pytest.mark.parametrize("pattern", sorted(catalogue("en")))
def test_a_translation_says_the_same(pattern: str) -> None:
    english = catalogue("en")[pattern]

    foreign = [c for c in QUOTED.sub("", english) if c.isalpha() and not c.isascii()]

    assert english.strip() != ""
    assert names_in(english) == names_in(pattern)
    assert foreign == []
    assert english[-1:] == pattern[-1:] or not pattern.endswith((".", ":", "…"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_what_is_said_of_a_broken_file_has_a_translation(path: Path) -> None:
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
