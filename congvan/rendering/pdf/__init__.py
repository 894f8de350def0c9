"""Dàn trang: .docx → PDF and pictures of its pages. The only stage that starts another program."""

from __future__ import annotations

from congvan.rendering.pdf.libreoffice import to_pdf
from congvan.rendering.pdf.pdf_pages import PREVIEW_DPI, page_count, pictures

__all__ = ["PREVIEW_DPI", "page_count", "pictures", "to_pdf"]
