"""Danh mục câu: every sentence that a user can meet, and the English that is there for it.

The sentences are read from the code; `write` puts those that the catalogue lacks into it, without a
translation, and takes those that nothing says any more out.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from babel.messages.pofile import escape

from congvan.auditing.explanations import all_kinds
from congvan.cli import cli
from congvan.cli.help_and_errors import Group
from congvan.findings.messages import FOLDER, LANGUAGES, catalogue
from dev.imports import PACKAGE, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click

_SAID_BY: Final = ("say", "text")
_FILE: Final = "congvan.po"


def said_in(source: str) -> Iterator[ast.expr]:
    """Yield the first argument of every call that puts a sentence into words."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args:
            method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name in _SAID_BY or method == "say":
                yield node.args[0]


def _helped(command: click.Command) -> Iterator[str]:
    """Yield what the help of a command and of those below it says."""
    yield from (command.help or "", command.epilog or "")
    for parameter in command.params:
        yield parameter.metavar or ""
        yield getattr(parameter, "help", None) or ""
    if isinstance(command, Group):
        for below in command.all_commands().values():
            yield from _helped(below)


def used() -> frozenset[str]:
    """Return every sentence that a user can meet."""
    sources = (path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    written = (said for source in sources for said in said_in(source))
    literal = {node.value for node in written if isinstance(node, ast.Constant)}
    kinds = {said for kind in all_kinds().values() for said in (kind.summary, kind.remedy)}
    help_texts = {said for said in _helped(cli) if not said.isascii()}
    return frozenset(str(said) for said in literal | kinds | help_texts if said)


def unsynced() -> list[str]:
    """Return what the catalogues lack of these sentences, and what they say beside them."""
    wanted = used()
    return [
        f"{_path(language)}: “{sentence}”"
        for language in LANGUAGES[1:]
        for sentence in sorted(wanted ^ catalogue(language).keys())
    ]


def untranslated() -> list[str]:
    """Return the sentences that wait for a translation."""
    return [
        f"{_path(language)}: msgstr of “{sentence}”"
        for language in LANGUAGES[1:]
        for sentence, translation in catalogue(language).items()
        if not translation
    ]


def write() -> None:
    """Write the catalogues with the sentences of today; a translation that is there stays."""
    for language in LANGUAGES[1:]:
        (ROOT / _path(language)).write_text(renewed(language), "utf-8")
    catalogue.cache_clear()


def renewed(language: str) -> str:
    """Return the text of a catalogue with the sentences of today."""
    known = catalogue(language)
    header = (ROOT / _path(language)).read_text("utf-8").partition("\n\n")[0]
    entries = (_entry(sentence, known.get(sentence, "")) for sentence in sorted(used()))
    return "\n\n".join((header, *entries)) + "\n"


def _entry(sentence: str, translation: str) -> str:
    return f'msgid "{escape(sentence)[1:-1]}"\nmsgstr "{escape(translation)[1:-1]}"'


def _path(language: str) -> str:
    return (FOLDER / language / _FILE).relative_to(ROOT).as_posix()
