"""Trang PDF: how many there are, and pictures of them. The one module that imports pypdfium2."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pypdfium2

PREVIEW_DPI: Final = 100
_POINTS_PER_INCH: Final = 72


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
    bitmap = page.render(scale=dpi / _POINTS_PER_INCH)  # pyright: ignore[reportArgumentType]
    bitmap.to_pil().save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
