"""Đọc mẫu: the paragraphs of a .docx with their looks, and its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.word.nodes import PARAGRAPH, TEXT, VAL, parsed, w
from congvan.word.part_names import MAIN, TEXTS, THEME
from congvan.word.split_tags import mend, texts_of
from congvan.word.template_styles import THEME_FONT, Look, changed_by, default_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from congvan.word.nodes import Node
    from congvan.word.template_styles import Style

_STYLE: Final = f"{w('pPr')}/{w('pStyle')}"
_RUN: Final = w("r")
_SECTION: Final = w("sectPr")
_MARGINS: Final = ("top", "bottom", "left", "right")
_TWIPS_A_MM: Final = 1440 / 25.4


class Paragraph(NamedTuple):
    """Đoạn: its part, its number in it from 1, its text, its style's id.

    `looks` are the looks of its runs, where some are not the style's own.
    """

    part: str
    number: int
    text: str
    style: str
    looks: tuple[Look, ...] = ()


class Page(NamedTuple):
    """Trang: the number of the paragraph it ends at, paper and margins in mm."""

    number: int
    width: float
    height: float
    margins: dict[str, float]


def paragraphs_of(parts: Mapping[str, bytes], styles: Mapping[str, Style]) -> list[Paragraph]:
    """Return every paragraph of a .docx; the main part first, then headers and footers."""
    fonts = dict(THEME_FONT.findall(parts.get(THEME, b"").decode("utf-8", "replace")))
    names = sorted(filter(TEXTS.fullmatch, parts), key=lambda name: (name != MAIN, name))
    found: list[Paragraph] = []
    for name in names:
        root = parsed(parts[name])
        if root is not None:
            mend(root)
            found += [
                _paragraph(name, number, node, styles, fonts)
                for number, node in enumerate(root.iter(PARAGRAPH), 1)
            ]
    return found


def _paragraph(
    part: str, number: int, node: Node, styles: Mapping[str, Style], fonts: Mapping[str, str]
) -> Paragraph:
    named = node.find(_STYLE)
    style = default_of(styles) if named is None else named.get(VAL, "")
    text = "".join(piece for _, piece in texts_of(node))
    own = styles[style].look if style in styles else Look()
    looks = {look: None for look in _looks(node, own, fonts) if look != own}
    return Paragraph(part, number, text, style, tuple(looks))


def _looks(node: Node, own: Look, fonts: Mapping[str, str]) -> Iterator[Look]:
    """Yield the look of every run of a paragraph that prints something."""
    look = changed_by(node, own, fonts)
    for run in {text.getparent(): None for text, piece in texts_of(node) if piece.strip()}:
        if run is not None and run.tag == _RUN and run.find(TEXT) is not None:
            yield changed_by(run, look, fonts)


def pages_of(parts: Mapping[str, bytes]) -> list[Page]:
    """Return the pages that the sections of a .docx say."""
    root = parsed(parts.get(MAIN, b""))
    if root is None:
        return []
    number, found = 0, list[Page]()
    for node in root.iter(PARAGRAPH, _SECTION):
        number += node.tag == PARAGRAPH
        if node.tag == _SECTION:
            found.append(_page(number, node))
    return found


def _page(number: int, section: Node) -> Page:
    margins = {side: _measure(section, "pgMar", side) for side in _MARGINS}
    width, height = (_measure(section, "pgSz", side) for side in ("w", "h"))
    return Page(number, width, height, margins)


def _measure(section: Node, name: str, attribute: str) -> float:
    """Return a measure in mm; 0 if it is not said."""
    node = section.find(w(name))
    value = "" if node is None else node.get(w(attribute), "")
    return int(value) / _TWIPS_A_MM if value.isdigit() else 0
