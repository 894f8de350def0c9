"""Trang PDF: how many there are, and pictures of them. The one module that imports pypdfium2."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

PREVIEW_DPI: Final = 100
_POINTS_PER_INCH: Final = 72


class Glyph(NamedTuple):
    """Một chữ: a letter as it stands on its page, in points from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float


class Sheet(NamedTuple):
    """Một trang: its size, its letters in the order of the file, the boxes of what is drawn."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    boxes: tuple[tuple[float, float, float, float], ...]
    """Left, top, right, bottom."""


def page_count(pdf: bytes) -> int:
    """Return the number of pages of a PDF; 0 if it is none."""
    import pypdfium2  # noqa: PLC0415 - keeps a cold start cold

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            return len(document)
    except pypdfium2.PdfiumError:
        return 0


def pictures(pdf: bytes, dpi: int = PREVIEW_DPI) -> list[bytes]:
    """Return every page of `pdf` as PNG, in order."""
    import pypdfium2  # noqa: PLC0415 - keeps a cold start cold

    with pypdfium2.PdfDocument(pdf) as document:
        return [_png(page, dpi) for page in document]


def _png(page: pypdfium2.PdfPage, dpi: int) -> bytes:
    buffer = io.BytesIO()
    bitmap = page.render(scale=dpi / _POINTS_PER_INCH)
    bitmap.to_pil().save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def glyphs_of(pdf: bytes) -> Iterator[Sheet]:
    """Yield the pages of `pdf` with their letters and drawn boxes."""
    import pypdfium2  # noqa: PLC0415 - keeps a cold start cold

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            width, height = page.get_size()
            yield Sheet(
                width, height, tuple(_glyphs(page, height)), tuple(_boxes(page, height))
            )


def _glyphs(page: pypdfium2.PdfPage, height: float) -> Iterator[Glyph]:
    from ctypes import byref, c_double  # noqa: PLC0415 - keeps a cold start cold

    from pypdfium2 import raw  # noqa: PLC0415 - keeps a cold start cold

    text = page.get_textpage()
    x, y = c_double(), c_double()
    for index in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(text, index))
        if sign in "\r\n":
            continue
        left, bottom, right, top = text.get_charbox(index)
        raw.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
        yield Glyph(sign, left, height - top, right, height - bottom, height - y.value)


def _boxes(
    page: pypdfium2.PdfPage, height: float
) -> Iterator[tuple[float, float, float, float]]:
    from ctypes import byref, c_float  # noqa: PLC0415 - keeps a cold start cold

    from pypdfium2 import raw  # noqa: PLC0415 - keeps a cold start cold

    edges = [c_float() for _ in range(4)]
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        if raw.FPDFPageObj_GetBounds(drawn.raw, *map(byref, edges)):
            left, bottom, right, top = (edge.value for edge in edges)
            yield left, height - top, right, height - bottom
