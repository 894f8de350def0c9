"""Dàn trang: .docx → PDF and pictures of its pages. The only stage that starts another program."""

from __future__ import annotations

from congvan.layout.office import to_pdf
from congvan.layout.pages import PREVIEW_DPI, page_count, pictures

__all__ = ["PREVIEW_DPI", "page_count", "pictures", "to_pdf"]
