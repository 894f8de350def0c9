"""Dạng kết quả soát: the results of an audit → text, in a format for people or for programs.

Pure: an `Audit` a file and the language go in, a text comes out. Every format says what was not
evaluated.
"""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.auditing.audit import Audit


class Format(StrEnum):
    """Dạng; each is a module of this folder, of its name."""

    CONCISE = "concise"
    FULL = "full"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    HTML = "html"


def to_text(audits: Sequence[Audit], wanted: Format, say: Callable[[str], str]) -> str:
    """Return `audits` in a format; `say` puts sentences into the user's language."""
    module = import_module(f"{__name__}.{wanted}")
    said: str = module.to_text(audits, say)
    return said
