"""Kiểm tra: a `Document` → findings. Pure, sorted by place.

A new rule is a new module in `rules/`; nothing else is edited.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from congvan.checking import rules
from congvan.findings import Finding, in_order

if TYPE_CHECKING:
    from congvan.checking.rule import Rule
    from congvan.doctype import DocumentType
    from congvan.model import Document


def check(document: Document, kind: DocumentType) -> list[Finding]:
    """Return what is wrong or doubtful in `document` as a `kind`."""
    return in_order(finding for rule in all_rules() for finding in rule.check(document, kind))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    names = sorted(module.name for module in iter_modules(rules.__path__))
    return tuple(import_module(f"{rules.__name__}.{name}").RULE for name in names)
