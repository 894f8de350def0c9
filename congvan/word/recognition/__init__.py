"""Nhận ra thành phần: which paragraphs of an outline are which component of a document."""

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
