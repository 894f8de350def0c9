"""Kiểm tra: a `Document` or its passages → findings. Pure, sorted by place.

A new rule is a new module in `rules/`, in `rules/wording/` where it is about words alone and less
than an error, in `rules/looks/` where it is about the look of a Word file; nothing else is edited.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final

from congvan.checking.statements.from_yaml import read_yaml
from congvan.checking.wording.from_yaml import passages_of
from congvan.findings.finding import Finding, Severity, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.checking.rule import Rule
    from congvan.checking.wording.passages import Passages
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

_RULES: Final = "congvan.checking.rules"
_WORDING: Final = f"{_RULES}.wording"
_LOOKS: Final = f"{_RULES}.looks"


def check(document: Document, doctype: DocumentType, *, wording: bool = True) -> list[Finding]:
    """Return what is wrong or doubtful in `document` as a `doctype`.

    Without `wording` its sentences are read for errors only: what a render has to know, soon.
    """
    if not wording:
        return in_order(_found(document, doctype, _rules_in(_RULES)))
    every = document_rules()
    worded = _worded(
        passages_of(document), [rule for rule in every if _applies(rule, document)]
    )
    return in_order([*_typed(document, doctype, every), *worded])


def errors(document: Document, doctype: DocumentType) -> list[Finding]:
    """Return only what forbids rendering it: the rules about anything less are not run."""
    return in_order(_found(document, doctype, _severe()))


@cache
def _severe() -> tuple[Rule, ...]:
    """Return the rules about errors, all of them in the first folder."""
    return tuple(rule for rule in _rules_in(_RULES) if rule.kind.severity is Severity.ERROR)


def check_passages(passages: Passages) -> list[Finding]:
    """Return what is wrong or doubtful in the wording alone, wherever it comes from."""
    return in_order(_worded(passages, document_rules()))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    every = [*_rules_in(_RULES), *_rules_in(_WORDING), *_rules_in(_LOOKS)]
    return tuple(sorted(every, key=lambda rule: rule.kind.code))


@cache
def document_rules() -> tuple[Rule, ...]:
    """Return the rules that a document or its wording is asked."""
    every = [*_rules_in(_RULES), *_rules_in(_WORDING)]
    return tuple(sorted(every, key=lambda rule: rule.kind.code))


@cache
def _rules_in(folder: str) -> tuple[Rule, ...]:
    """Return the rules of one folder, imported when they are first asked for."""
    paths = import_module(folder).__path__
    names = sorted(module.name for module in iter_modules(paths) if not module.ispkg)
    return tuple(import_module(f"{folder}.{name}").RULE for name in names)


def _found(
    document: Document, doctype: DocumentType, chosen: Iterable[Rule]
) -> Iterator[Finding]:
    """Yield what the rules `chosen` find in a document, and those about errors in its sentences.

    Errors in sentences are about dates: only sentences that name a day are read.
    """
    yield from _typed(document, doctype, chosen)
    severe = [rule for rule in _severe() if _applies(rule, document)]
    yield from _worded(passages_of(document, dated=True), severe)


def _typed(
    document: Document, doctype: DocumentType, chosen: Iterable[Rule]
) -> Iterator[Finding]:
    asked = [rule for rule in chosen if _applies(rule, document)]
    stated = read_yaml(document, doctype, {item for rule in asked for item in rule.reads})
    for rule in asked:
        if rule.check:
            yield from rule.check(document, doctype)
        if rule.stated:
            yield from (found for found in rule.stated(stated) if isinstance(found, Finding))


def _applies(rule: Rule, document: Document) -> bool:
    return not rule.applies or rule.applies(document)


def _worded(passages: Passages, chosen: Iterable[Rule]) -> Iterator[Finding]:
    """Yield what the rules about wording find; what is quoted is nobody's fault here."""
    own = list(passages.own)
    for rule in chosen:
        if rule.printed and not passages.printed:
            continue
        if rule.passages:
            yield from rule.passages(passages)
        if rule.passage:
            for passage in own:
                yield from rule.passage(passage)
