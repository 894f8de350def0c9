"""Dàn ý mẫu: what a reader of the .docx would see, a line a paragraph.

style | size, bold, italic | alignment | stays with the next one | text

Behind an annex's page stands how it lies; at the end, what is outside the text: the head and the
foot of page 1, and the notes. `tests/test_golden.py` holds every file of `tests/golden` to it.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar, cast

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from lxml import etree

import congvan
from dev.imports import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docx.text.run import Run

_T = TypeVar("_T")
FOLDER: Final = ROOT / "tests" / "golden"
_OUTSIDE: Final = re.compile(r"word/(?:(?:header|footer)-trang-1|footnotes)\.xml")
_ALIGNMENTS: Final = {
    WD_ALIGN_PARAGRAPH.LEFT: "trái",
    WD_ALIGN_PARAGRAPH.CENTER: "giữa",
    WD_ALIGN_PARAGRAPH.RIGHT: "phải",
    WD_ALIGN_PARAGRAPH.JUSTIFY: "đều",
}


def shown(source: Path) -> str:
    """Return the outline of the page of a YAML file."""
    page = congvan.render(congvan.load(source))
    return "".join(f"{line}\n" for line in (*_outline(page), *_outside(page)))


def _outline(data: bytes) -> Iterator[str]:
    """Yield a line for every paragraph of a .docx, tables included, in their order."""
    document = docx.Document(io.BytesIO(data))
    defaults = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:sz')}")
    assert defaults is not None
    usual = int(defaults.attrib[qn("w:val")]) / 2
    for element in document.element.iter(qn("w:p")):
        assert isinstance(element, CT_P)
        page = element.find(f".//{qn('w:sectPr')}/{qn('w:pgSz')}")
        if page is not None:
            turned = page.get(qn("w:orient")) == "landscape"
            yield f"--- {'trang ngang' if turned else 'trang dọc'}, hết phần"
        else:
            yield _line(Paragraph(element, document), usual)


def _outside(data: bytes) -> Iterator[str]:
    """Yield a line for every paragraph of a .docx outside its text: part, style, text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in filter(_OUTSIDE.fullmatch, sorted(archive.namelist())):
            for element in etree.fromstring(archive.read(part)).iter(qn("w:p")):
                style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
                named = "" if style is None else str(style.attrib[qn("w:val")])
                text = "".join(node.text or "" for node in element.iter(qn("w:t")))
                yield f"{Path(part).stem} | {named} | {text}".rstrip()


def _line(paragraph: Paragraph, usual: float) -> str:
    style = paragraph.style
    assert isinstance(style, ParagraphStyle)
    size = _inherited(style, lambda look: look.font.size)
    looks = [
        f"{size.pt if size else usual:g}",
        "đậm" * bool(_inherited(style, lambda look: look.font.bold)),
        "nghiêng" * bool(_inherited(style, lambda look: look.font.italic)),
    ]
    alignment = paragraph.alignment
    if alignment is None:
        alignment = _inherited(style, _alignment)
    kept = _kept(paragraph)
    if kept is None:
        kept = _inherited(style, _kept)
    columns = [
        style.name or "",
        " ".join(filter(None, looks)),
        _ALIGNMENTS[alignment or WD_ALIGN_PARAGRAPH.LEFT],
        "kề" if kept else "",
        "".join(_marked(run) for run in paragraph.runs),
    ]
    return " | ".join(columns).rstrip()


def _alignment(style: ParagraphStyle) -> WD_ALIGN_PARAGRAPH | None:
    return cast("WD_ALIGN_PARAGRAPH | None", getattr(style.paragraph_format, "alignment", None))


def _kept(of: ParagraphStyle | Paragraph) -> bool | None:
    return cast("bool | None", getattr(of.paragraph_format, "keep_with_next", None))


def _inherited(style: ParagraphStyle, read: Callable[[ParagraphStyle], _T | None]) -> _T | None:
    """Return what `style` says, or the nearest style that it is based on."""
    found = read(style)
    base = style.base_style
    if found is not None or not isinstance(base, ParagraphStyle):
        return found
    return _inherited(base, read)


def _marked(run: Run) -> str:
    """Return the text of a run, with the marks of what it changes in its paragraph."""
    font = run.font
    marks = "**" * bool(font.bold) + "*" * bool(font.italic) + "^" * bool(font.superscript)
    filled = run.text.replace("\n", "⏎").replace("\N{NO-BREAK SPACE}", "␣")
    return f"{marks}{filled}{marks[::-1]}" if filled else ""
