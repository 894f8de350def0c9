"""Bộ lọc: what a template's tags turn values into — runs, paragraphs and drawn lines of Word.

{{r subject | runs }}       the runs of one text, in the look of their paragraph
{{p body | paragraphs }}    a list of paragraphs, each in its own style
{{p issuer_rule | rule }}   a drawn line, as long as its indents leave
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from congvan.stylesheet import RULE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PROPERTIES: Final = (
    ("b", "<w:b/><w:bCs/>"),
    ("i", "<w:i/><w:iCs/>"),
    ("h", '<w:highlight w:val="yellow"/>'),
    ("s", '<w:vertAlign w:val="superscript"/>'),
)
"""By mark, in the order of the schema."""

_KEPT: Final = '<w:t xml:space="preserve">'
_BREAKS: Final = {
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
}


def runs(pieces: Iterable[tuple[str, str]]) -> Markup:
    """Return the runs of Word for pieces of text with their marks."""
    return Markup(_runs(pieces))  # noqa: S704 - texts are escaped one by one


def paragraphs(items: Iterable[Mapping[str, Any]]) -> Markup:
    """Return the paragraphs of Word for `items` of `style`, `keep` and `runs`."""
    return Markup(  # noqa: S704 - texts are escaped one by one
        "".join(
            f'<w:p><w:pPr><w:pStyle w:val="{_escaped(item["style"])}"/>'
            f"{'<w:keepNext/>' if item['keep'] else ''}</w:pPr>{_runs(item['runs'])}</w:p>"
            for item in items
        )
    )


def rule(indents: Mapping[str, str]) -> Markup:
    """Return the near-empty paragraph whose top border is a line; indents in twips."""
    left, right = int(indents["left"]), int(indents["right"])
    return Markup(  # noqa: S704 - two numbers
        f'<w:p><w:pPr><w:pStyle w:val="{RULE}"/><w:ind w:left="{left}" w:right="{right}"/>'
        "</w:pPr></w:p>"
    )


def _runs(pieces: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f"<w:r>{_properties(marks)}{_start(text)}{_escaped(text)}</w:t></w:r>"
        for text, marks in pieces
        if text
    )


def _start(text: str) -> str:
    """Return the tag a text begins with; Word drops outer spaces unless told to keep them."""
    outer = text[0] == " " or text[-1] == " " or "\n" in text
    return _KEPT if outer or "  " in text else "<w:t>"


def _properties(marks: str) -> str:
    if not marks:
        return ""
    return f"<w:rPr>{''.join(xml for mark, xml in _PROPERTIES if mark in marks)}</w:rPr>"


def _escaped(text: str) -> str:
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if "\n" in text or "\t" in text:
        for typed, xml in _BREAKS.items():
            text = text.replace(typed, xml)
    return text


FILTERS: Final = {"runs": runs, "paragraphs": paragraphs, "rule": rule}
