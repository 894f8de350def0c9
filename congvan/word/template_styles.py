"""Kiểu: the paragraph styles of a template, known by their names.

Word and LibreOffice make up the ids of styles anew when they save ("NoiDung" → "Nidung"); the
name that a person sees ("Nội dung") stays. What is rendered uses our ids, so a template gets
them back when it is read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.word.nodes import VAL, parsed, serialised, w
from congvan.word.part_names import STYLES, THEME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.word.nodes import Node

_PART: Final = re.compile(r"word/[^/]+\.xml")
_STYLE: Final = w("style")
_ID: Final = w("styleId")
_DEFAULT: Final = w("default")
_KIND: Final = w("type")
_REFERENCES: Final = tuple(
    w(name)
    for name in (
        "pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink", "styleLink",
        "clickAndTypeStyle", "defaultTableStyle",
    )
)  # fmt: skip
_HEAD: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
THEME_FONT: Final = re.compile(r"<a:(major|minor)Font>\s*<a:latin [^>]*?typeface=\"([^\"]*)\"")
_ALIGNMENTS: Final = {"start": "left", "end": "right"}
_OFF: Final = ("0", "false", "off")
_WORDS_OWN_SIZE: Final = 10.0
"""Points, where no style says any."""


class Look(NamedTuple):
    """Dáng chữ: what the decree rules of the lettering of a paragraph; size in points."""

    size: float = _WORDS_OWN_SIZE
    bold: bool = False
    italic: bool = False
    font: str = ""
    align: str = "left"


class Style(NamedTuple):
    """Một kiểu: its name and its look, with what it takes from others."""

    name: str
    look: Look


def renamed(parts: Mapping[str, bytes], sheet: str) -> dict[str, bytes]:
    """Return `parts` with the styles of `sheet` under its ids; one that is missing is added.

    `sheet` is our own stylesheet. A style is ours if it has one of its names, or else its id.
    """
    ours, theirs = _own(sheet), parsed(parts.get(STYLES, b""))
    if theirs is None or ours is None:
        return dict(parts)
    known = _known(ours, theirs)
    moved = _moved(known, theirs)
    changed = dict(parts)
    if moved:
        for name in filter(_PART.fullmatch, parts):
            changed[name] = _with_ids(parts[name], moved)
    missing = [style for known_id, style in _by_id(ours).items() if known_id not in known]
    if missing:
        changed[STYLES] = _with_styles(changed[STYLES], missing)
    return changed


def styles_of(parts: Mapping[str, bytes]) -> dict[str, Style]:
    """Return the paragraph styles of a .docx by their ids."""
    root = parsed(parts.get(STYLES, b""))
    if root is None:
        return {}
    fonts = dict(THEME_FONT.findall(parts.get(THEME, b"").decode("utf-8", "replace")))
    nodes = _by_id(root)
    defaults = root.find(w("docDefaults"))
    base = Look() if defaults is None else changed_by(defaults, Look(), fonts)
    return {known: Style(_name(node), _look(node, nodes, base, fonts))
            for known, node in nodes.items() if node.get(_KIND) == "paragraph"}  # fmt: skip


def default_of(styles: Mapping[str, Style]) -> str:
    """Return the id of the style of paragraphs that name none."""
    return next((known for known, style in styles.items() if style.name == "Normal"), "Normal")


def changed_by(node: Node, look: Look, fonts: Mapping[str, str]) -> Look:
    """Return `look` with what the properties below `node` set otherwise."""
    size, font, align = (_found(node, name) for name in ("sz", "rFonts", "jc"))
    bold, italic = (_found(node, name) for name in ("b", "i"))
    if size is not None and (half := size.get(VAL, "")).isdigit():
        look = look._replace(size=int(half) / 2)
    if bold is not None:
        look = look._replace(bold=bold.get(VAL) not in _OFF)
    if italic is not None:
        look = look._replace(italic=italic.get(VAL) not in _OFF)
    if align is not None:
        shown = align.get(VAL, "left")
        look = look._replace(align=_ALIGNMENTS.get(shown, shown))
    return look if font is None else look._replace(font=_font(font, fonts) or look.font)


def _found(node: Node, name: str) -> Node | None:
    """Return a property of a style, a run or a paragraph; not that of a paragraph's mark."""
    for path in ("rPr", "pPr", "rPrDefault/rPr", "pPrDefault/pPr"):
        found = node.find("/".join(w(step) for step in (*path.split("/"), name)))
        if found is not None:
            return found
    return None


def _font(font: Node, fonts: Mapping[str, str]) -> str:
    theme = font.get(w("asciiTheme"), "")
    return fonts.get(theme[:5], theme) or font.get(w("ascii"), "")


def _look(node: Node, nodes: Mapping[str, Node], base: Look, fonts: Mapping[str, str]) -> Look:
    chain: list[Node] = []
    current: Node | None = node
    while current is not None and current not in chain:
        chain.append(current)
        above = current.find(w("basedOn"))
        current = None if above is None else nodes.get(above.get(VAL, ""))
    look = base
    for style in reversed(chain):
        look = changed_by(style, look, fonts)
    return look


@lru_cache(maxsize=8)
def _own(sheet: str) -> Node | None:
    return parsed(sheet.encode())


def _by_id(root: Node) -> dict[str, Node]:
    return {node.get(_ID, ""): node for node in root.iter(_STYLE)}


def _name(node: Node) -> str:
    name = node.find(w("name"))
    return "" if name is None else name.get(VAL, "")


def _known(ours: Node, theirs: Node) -> dict[str, str]:
    """Return which of their ids is each of ours."""
    ids = _by_id(theirs)
    paragraph = {known: node for known, node in ids.items() if node.get(_KIND) == "paragraph"}
    names = {_name(node): known for known, node in reversed(paragraph.items())}
    own = {known: _name(node) for known, node in _by_id(ours).items()}
    found = {known: names[name] for known, name in own.items() if name in names}
    left = own.keys() - found.keys()
    return found | {known: known for known in left & (paragraph.keys() - set(found.values()))}


def _moved(known: Mapping[str, str], theirs: Node) -> dict[str, str]:
    """Return the ids that change; one that is no style of ours makes room."""
    moved = {there: ours for ours, there in known.items() if there != ours}
    ids = _by_id(theirs)
    for taken in [id_ for id_ in moved.values() if id_ in ids and id_ not in moved]:
        moved[taken] = next(
            free for n in range(len(ids) + 1) if (free := f"{taken}Rieng{n}") not in ids
        )
    return moved


def _with_ids(data: bytes, moved: Mapping[str, str]) -> bytes:
    root = parsed(data)
    if root is None:
        return data
    for node in root.iter(_STYLE, *_REFERENCES):
        attribute = _ID if node.tag == _STYLE else VAL
        if (known := node.get(attribute, "")) in moved:
            node.set(attribute, moved[known])
    return _HEAD + serialised(root).encode()


def _with_styles(data: bytes, missing: list[Node]) -> bytes:
    """Return a stylesheet with more styles at its end."""
    root = parsed(data)
    if root is None:
        return data
    for node in missing:
        added = parsed(serialised(node).encode())
        if added is not None:
            added.attrib.pop(_DEFAULT, None)
            root.append(added)
    return _HEAD + serialised(root).encode()
