"""Trang: sections, turned pages, and what stands outside the text: first page, notes, pictures.

A filter knows neither the page of its template nor the files around it; so it leaves a mark, and
here the mark gets what belongs to it. A document without marks is left as it is.

All of it is done on the text of the XML: at a cold start the import of lxml would take longer
than a whole document, so the patterns below stand for the few properties of a section that count.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from congvan.composing.flow import Box
from congvan.decree import lettering
from congvan.decree.page import BOX_MM, HEADER_MM, MM, PAPER_MM, twips
from congvan.decree.widths import width_pt
from congvan.pack.stylesheet import SPACER
from congvan.rendering.filters import (
    LANDSCAPE,
    NEXT,
    PICTURE,
    RESTART,
    ROOM,
    TINY,
    WIDTH,
    box,
    footnotes,
    plain_paragraph,
)
from congvan.word.namespaces import DRAWING, IMAGE, OFFICE, PLACING, WORD
from congvan.word.schema_order import SECTION_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from congvan.composing.context import Composed, Outside
    from congvan.decree.page import House
    from congvan.model.document.inline import Run
    from congvan.model.document.pictures import ImageFile
    from congvan.rendering.extras import Extras

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EMU_PER_MM: Final = 36_000


def _place_of(name: str) -> re.Pattern[str]:
    """Return where a property stands inside a section's: before those that come after it."""
    later = SECTION_ORDER[SECTION_ORDER.index(name) + 1 :]
    return re.compile(rf"(?=<w:(?:{'|'.join(later)})\b|</w:sectPr>)")


_MARK: Final = re.compile(rf'<w:sectPr {NEXT}="([a-z ]*)"/>')
_PAGE: Final = re.compile(
    r"<w:sectPr(?: [^>]*)?>(?:(?!<w:sectPr).)*</w:sectPr>(?=\s*</w:body>)", re.DOTALL
)
_PAPER: Final = re.compile(r"<w:pgSz [^>]*/>")
_NO_FOOTER: Final = re.compile(r'(<w:pgMar [^>]*w:footer=")0"')
"""How LibreOffice saves a page without a footer."""

_START: Final = re.compile(r"<w:pgNumType [^>]*/>")
_FIRST: Final = re.compile(r'<w:((?:header|footer)Reference) [^>]*w:type="first"[^>]*/>')
_OPENING: Final = re.compile(r"<w:sectPr(?: [^>]*)?>")
_TITLE_PAGE: Final = re.compile(r"<w:titlePg[^>]*/>")
_PLACE_OF_TITLE_PAGE: Final = _place_of("titlePg")
_PLACE_OF_START: Final = _place_of("pgNumType")
_BODY: Final = "<w:body>"
"""With notes in the file LibreOffice 7 puts a whole line before a table that stands first here."""

_DRAWN: Final = re.compile(
    rf'<w:drawing {PICTURE}="([^"]*)"(?: {WIDTH}="([\d.]+)")? {ROOM}="([\d.]+)x([\d.]+)"/>'
)


def assembled(
    xml: str,
    composed: Composed,
    pictures: Mapping[str, ImageFile],
    house: House,
    extras: Extras,
) -> str:
    """Return the text of a document with every mark resolved; new parts go to `extras`."""
    outside, turned = composed.outside, composed.landscape
    first = _first_page(outside, house, extras)
    if first or turned or NEXT in xml:
        xml = _sectioned(xml, first, extras, turned=turned)
    if outside.footnotes:
        notes = _footnotes(outside.footnotes)
        extras.add("footnotes.xml", notes, "footnotes", f"{_WORD}.footnotes+xml")
        xml = xml.replace(_BODY, f"{_BODY}<w:p><w:pPr>{TINY}</w:pPr></w:p>", 1)
    if PICTURE in xml:
        xml = _pictured(xml, pictures, extras)
    return xml


def _first_page(outside: Outside, house: House, extras: Extras) -> str:
    """Return the references to a header and footer of page 1 only: boxes 11, 13 and 14."""
    references = ""
    if outside.circulation or outside.signed:
        header = _part("hdr", _top(outside, house))
        known = extras.add("header-trang-1.xml", header, "header", f"{_WORD}.header+xml")
        references += f'<w:headerReference w:type="first" r:id="{known}"/>'
    if outside.contact:
        style = lettering.CONTACT.style
        lines = [plain_paragraph(style, line) for line in outside.contact]
        footer = _part("ftr", "".join(lines))
        known = extras.add("footer-trang-1.xml", footer, "footer", f"{_WORD}.footer+xml")
        references += f'<w:footerReference w:type="first" r:id="{known}"/>'
    return references


def _top(outside: Outside, house: House) -> str:
    """Return the top margin of page 1: the line of a signature, the mark of circulation."""
    lines = ""
    if outside.signed:
        lines += plain_paragraph(lettering.DIGITAL_SIGNATURE.style, outside.signed)
    if mark := outside.circulation:
        row = lettering.CIRCULATION
        text_pt = width_pt(mark, row.size(house.sizes), bold=row.bold)
        wide = round(text_pt * 20) + twips(BOX_MM)
        left = twips(house.text_mm) - wide
        lines += str(box(Box(mark, left, 0), row.style))
    return lines or plain_paragraph(SPACER, "")


def _part(root: str, content: str) -> str:
    return f'{_HEAD}<w:{root} xmlns:w="{WORD}" xmlns:r="{OFFICE}">{content}</w:{root}>'


def _sectioned(xml: str, first: str, extras: Extras, *, turned: bool) -> str:
    """Give every section the template's page: turned, counted anew, where its mark says so."""
    page = _PAGE.search(xml)
    if page is None:
        return xml
    layouts = _MARK.findall(xml)
    blank = _blank(first, extras) if any(RESTART in layout for layout in layouts) else ""
    opening = _with_first(page.group(), first) if first else page.group()
    opening = _turned(opening) if turned else opening
    sections = iter([opening, *[_laid_out(page.group(), layout, blank) for layout in layouts]])
    body = _MARK.sub(lambda _: next(sections), xml[: page.start()])
    return f"{body}{next(sections)}{xml[page.end() :]}"


def _blank(first: str, extras: Extras) -> str:
    """Return references to an empty header and footer, for the first page of an annex."""
    references = ""
    for sort, root in (("header", "hdr"), ("footer", "ftr")):
        if f"{sort}Reference" in first:
            part = _part(root, plain_paragraph(SPACER, ""))
            known = extras.add(f"{sort}-trong.xml", part, sort, f"{_WORD}.{sort}+xml")
            references += f'<w:{sort}Reference w:type="first" r:id="{known}"/>'
    return references


def _with_first(page: str, references: str) -> str:
    """Return a page with other references for its first page, a header, a footer or both."""
    sorts = re.findall(r"<w:(\w+Reference)", references)
    kept = _FIRST.sub(lambda match: "" if match.group(1) in sorts else match.group(), page)
    if not _TITLE_PAGE.search(kept):
        kept = _PLACE_OF_TITLE_PAGE.sub("<w:titlePg/>", kept, count=1)
    kept = _NO_FOOTER.sub(rf'\g<1>{twips(HEADER_MM)}"', kept)
    return _OPENING.sub(lambda match: f"{match.group()}{references}", kept, count=1)


def _laid_out(page: str, layout: str, blank: str) -> str:
    page = _START.sub("", page)
    page = _turned(page) if LANDSCAPE in layout else page
    if RESTART not in layout:
        return _TITLE_PAGE.sub("", _FIRST.sub("", page))
    counted = _PLACE_OF_START.sub('<w:pgNumType w:start="1"/>', page, count=1)
    return _with_first(counted, blank) if blank else counted


def _turned(page: str) -> str:
    width, height = (round(side * MM) for side in PAPER_MM)
    return _PAPER.sub(f'<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>', page)


def _footnotes(notes: Iterable[Iterable[Run]]) -> str:
    lines = "".join(
        f'<w:footnote w:type="{sort}" w:id="{number}"><w:p><w:r><w:{sort}/></w:r></w:p>'
        "</w:footnote>"
        for number, sort in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return _part("footnotes", lines + footnotes(notes))


def _pictured(xml: str, pictures: Mapping[str, ImageFile], extras: Extras) -> str:
    """Put the pictures in, each no larger than the room it has."""
    known: dict[str, str] = {}
    count = 0

    def drawn(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        name = html.unescape(match.group(1))
        image = pictures[name]
        if name not in known:
            media = f"media/hinh{len(known) + 1}.{image.kind}"
            known[name] = extras.add(media, image.data, "image", f"image/{image.kind}")
        wide = float(match.group(2) or image.width_mm)
        high = wide * image.height_mm / image.width_mm
        fits = min(1, float(match.group(3)) / wide, float(match.group(4)) / high)
        return _drawing(known[name], count, wide * fits, high * fits)

    return _DRAWN.sub(drawn, xml)


def _drawing(relation: str, number: int, width_mm: float, height_mm: float) -> str:
    """Return an inline picture."""
    size = f'cx="{round(width_mm * _EMU_PER_MM)}" cy="{round(height_mm * _EMU_PER_MM)}"'
    name = f'id="{number}" name="Hình {number}"'
    return (
        f'<w:drawing><wp:inline xmlns:wp="{PLACING}" distT="0" distB="0" '
        f'distL="0" distR="0"><wp:extent {size}/><wp:docPr {name}/>'
        f'<a:graphic xmlns:a="{DRAWING}"><a:graphicData uri="{IMAGE}">'
        f'<pic:pic xmlns:pic="{IMAGE}"><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{OFFICE}" r:embed="{relation}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
