"""Dàn ý của tệp Word bất kỳ: any .docx or plain text → facts a paragraph."""

from __future__ import annotations

from congvan.word.outline.docx import outline
from congvan.word.outline.facts import Outline, Paragraph, Run
from congvan.word.outline.plain_text import outline_of_text

__all__ = ["Outline", "Paragraph", "Run", "outline", "outline_of_text"]
