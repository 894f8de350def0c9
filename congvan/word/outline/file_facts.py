"""Dữ kiện chung: what a file holds besides its text, from its settings and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.word.nodes import w
from congvan.word.outline.facts import Facts
from congvan.word.outline.lengths import on

if TYPE_CHECKING:
    from congvan.word.nodes import Node
    from congvan.word.outline.inlines import Tally
    from congvan.word.outline.package import Package

_SIGNATURES: Final = "_xmlsignatures/"
_EMBEDDED: Final = ("word/embeddings/", "word/activeX/")
_MACROS: Final = "vbaproject.bin"
_LINK: Final = "/hyperlink"
_SHOWN: Final = 20
"""Addresses outside the file that are kept to be shown."""

_LONGEST: Final = 200
"""Letters that are kept of each."""


def facts_of(package: Package, tally: Tally) -> Facts:
    """Return what a file holds besides its text."""
    settings, comments = package.of("settings"), package.of("comments")
    names = package.names
    external = [relation for relation in package.external if not relation.kind.endswith(_LINK)]
    return Facts(
        tracked=tally.tracked,
        comments=0 if comments is None else sum(1 for _ in comments.iter(w("comment"))),
        signatures=sum(
            name.startswith(_SIGNATURES) and name.endswith(".xml") for name in names
        ),
        external=tuple(relation.target[:_LONGEST] for relation in external[:_SHOWN]),
        links=tally.links,
        macros=any(name.lower().endswith(_MACROS) for name in names),
        embedded=sum(name.startswith(_EMBEDDED) and "/_rels/" not in name for name in names),
        protection=_protection(settings),
        hidden=tally.hidden,
        decomposed=tally.decomposed,
        even_and_odd=_is_on(settings, "evenAndOddHeaders"),
        mirrored=_is_on(settings, "mirrorMargins"),
    )


def _protection(settings: Node | None) -> str:
    node = None if settings is None else settings.find(w("documentProtection"))
    if node is None or node.get(w("enforcement")) not in ("1", "true", "on"):
        return ""
    return node.get(w("edit"), "readOnly")


def _is_on(settings: Node | None, name: str) -> bool:
    node = None if settings is None else settings.find(w(name))
    return node is not None and on(node)
