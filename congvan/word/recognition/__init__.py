"""Nhận ra thành phần: which paragraphs of an outline are which component of a document.

A limit here leaves room above what was measured. "The samples" of a limit are 38 documents that
agencies have published: 11 Word files, and 27 texts as a page, a PDF or OCR gave them.
"""

from __future__ import annotations

from congvan.word.recognition.components import (
    Annex,
    Component,
    Components,
    Level,
    Piece,
    Signer,
)
from congvan.word.recognition.recognising import recognise

__all__ = ["Annex", "Component", "Components", "Level", "Piece", "Signer", "recognise"]
