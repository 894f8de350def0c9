"""Đọc tệp Word bất kỳ: any .docx or plain text → facts a paragraph → its components."""

from __future__ import annotations

from congvan.outline.components import Annex, Component, Components, Level, Piece, Signer
from congvan.outline.nodes import Outline, Paragraph, Run
from congvan.outline.plain import outline_of_text
from congvan.outline.reading import outline
from congvan.outline.recognising import recognise

__all__ = [
    "Annex",
    "Component",
    "Components",
    "Level",
    "Outline",
    "Paragraph",
    "Piece",
    "Run",
    "Signer",
    "outline",
    "outline_of_text",
    "recognise",
]
