"""Vừa trang: the nearest measures with which no page of a document is left nearly empty.

Pages are measured as LibreOffice lays them out. What is found is offered as text for the YAML,
with which the next rendering gives the same bytes and needs no layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.api.codes import FITTED, UNFITTED
from congvan.api.documents import render, render_separate
from congvan.checking.looks.presentation import Presentation
from congvan.checking.pages.printed_pages import laid
from congvan.checking.pages.thin_pages import thin_pages
from congvan.decree.near_houses import near_houses
from congvan.findings.finding import Finding, text
from congvan.model.keys.keys import key_of
from congvan.model.office.measures import IN_HOUSE, SPANS
from congvan.rendering.pdf import to_pdf
from congvan.rendering.pdf.measured_pages import measured
from congvan.vietnamese.text import bare
from congvan.word.outline import outline
from congvan.word.recognition import recognise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from congvan.checking.pages.thin_pages import ThinPage
    from congvan.decree.page import House
    from congvan.findings.finding import Text
    from congvan.model import Document

    Files = dict[str, bytes]


class Fitted(NamedTuple):
    """Quy cách vừa trang: the measures to render with, and what is told about them.

    `yaml` is the line that says these measures in the YAML file; "" where none were changed.
    """

    house: House
    findings: tuple[Finding, ...] = ()
    yaml: str = ""


def fit(
    document: Document, *, templates: Sequence[Path] = (), house: House | None = None
) -> Fitted:
    """Return the measures nearest to `house` with which no page of `document` is nearly empty.

    Without `house` it begins with the document's own. It changes the gap between paragraphs, the
    line spacing and the sizes, inside the decree's ranges; where no such change helps, nothing
    is changed and a warning says so.

    Raises:
        DocumentError: if `check` finds an error.
        OutputError: if the page would not say what was typed.
        ToolError: if LibreOffice or a font is missing.
    """
    own = house or document.house
    (thin,) = _thin(document, templates, [own])
    if not thin:
        return Fitted(own)
    for near in near_houses(own):
        cures = zip(near, _thin(document, templates, near), strict=True)
        for fitted, left in cures:
            if left is not None and not left:
                return _taken(document, thin, own, fitted)
    message = text(
        "{pages}; không cách đặt nào trong khoảng cho phép sửa được.", pages=_said(thin)
    )
    return Fitted(own, (UNFITTED.at(document.at("measures"), message),))


def _thin(
    document: Document, templates: Sequence[Path], houses: Sequence[House]
) -> Iterator[list[ThinPage] | None]:
    """Yield the nearly empty pages of a document in each of some houses, None where unknown.

    All are laid out in one call of LibreOffice.
    """
    made = [_files(document, templates, house) for house in houses]
    every = {
        f"{n} {name}": docx for n, files in enumerate(made) for name, docx in files.items()
    }
    pdfs = to_pdf(every)
    for n, files in enumerate(made):
        names = [f"{n} {name}" for name in files]
        if all(name in pdfs for name in names):
            yield [page for name in names for page in _pages(every[name], pdfs[name])]
        else:
            yield None


def _files(document: Document, templates: Sequence[Path], house: House) -> Files:
    """Return the .docx of a document and of what lies behind it in files of its own."""
    files = {"": render(document, templates=templates, house=house)}
    if document.is_split:
        files |= render_separate(document, templates=templates, house=house)
    return files


def _pages(docx: bytes, pdf: bytes) -> list[ThinPage]:
    sheet = Presentation(recognise(outline(docx, "")))
    return thin_pages(laid(sheet, measured(pdf)))


def _taken(document: Document, thin: Sequence[ThinPage], own: House, fitted: House) -> Fitted:
    """Return the measures that were taken, and what is told about them."""
    changed = ", ".join(
        _shown(key, getattr(fitted, field))
        for key, field in IN_HOUSE.items()
        if getattr(own, field) != getattr(fitted, field)
    )
    line = _yaml(document, fitted)
    message = text("{pages}, nên đã đặt {changed}.", pages=_said(thin), changed=changed)
    hint = text("Ghi vào tệp YAML thì lần sau không cần --fit:\n{line}", line=line)
    if document.measures:
        hint = text("Sửa trong tệp YAML thì lần sau không cần --fit:\n{line}", line=line)
    finding = FITTED.at(document.at("measures"), message, hint)
    return Fitted(fitted, (finding,), line)


def _said(thin: Sequence[ThinPage]) -> Text:
    """Return which pages are nearly empty, as the beginning of a sentence."""
    if len(thin) > 1:
        numbers = ", ".join(str(page.number) for page in thin)
        return text("Các trang {numbers} chỉ có vài dòng", numbers=numbers)
    (page,) = thin
    if page.signed and not page.lines:
        return text("Trang {page} chỉ có khối ký", page=page.number)
    if page.signed:
        said = text("Trang {page} chỉ có {count} dòng nội dung trên khối ký")
    else:
        said = text("Trang {page} chỉ có {count} dòng")
    return text(said.pattern, page=page.number, count=page.lines)


def _shown(key: str, value: float | str) -> str:
    """Return a measure with its name and unit: cách đoạn 7 pt, cách dòng 1,05, cỡ chữ 12."""
    name = key_of(key, "Measures")
    if isinstance(value, str):
        return f"{name} {value}"
    unit = SPANS[key][1]
    number = f"{value:g}".replace(".", ",")
    return f"{name} {number}" if name.endswith(unit) else f"{name} {number} {unit}"


def _yaml(document: Document, house: House) -> str:
    """Return the line that sets a document in `house`: all of `quy cách`, in its vocabulary."""
    typed = document.measures.typed if document.measures else []
    values = {
        key: getattr(house, field)
        for key, field in IN_HOUSE.items()
        if key in typed or getattr(house, field) != getattr(document.office_house, field)
    }
    inside = ", ".join(
        f"{_named(document, key)}: {value if isinstance(value, str) else f'{value:g}'}"
        for key, value in values.items()
    )
    return f"{_named(document)}: {{{inside}}}"


def _named(document: Document, key: str = "") -> str:
    """Return the name of `measures` or of a key in it: as typed, else in the file's vocabulary."""
    measures = document.measures
    near = document.key("measures" if measures else "type")
    is_typed = measures is not None and (not key or key in measures.typed)
    if is_typed or bare(near) in ("measures", "type"):
        return document.key("measures", key) if key else document.key("measures")
    return key_of(key, "Measures") if key else key_of("measures")
