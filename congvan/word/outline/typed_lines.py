"""Đường kẻ bằng ký tự: rows of hyphens or underscores, and underlined blanks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.decree.widths import width_pt
from congvan.word.outline.facts import Line, LineForm
from congvan.word.outline.lengths import MM_PER_PT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.word.outline.facts import Run

ROW: Final = re.compile(r"[\s*]*(?:[-_–—―─━=~]\s?){3,}[\s*]*|[\s*]*[—―─━]{2,}[\s*]*")
"""A text that is nothing but a line made of characters."""

_RAISED: Final = 0.65
"""Size of superscript letters, as a share of their size."""

_TAB_MM: Final = 12.7
"""From one tab stop to the next where none is set: Word's own half inch."""


def row_lines(runs: Sequence[Run]) -> Iterator[Line]:
    """Yield the lines that the texts of a paragraph make."""
    text = "".join(run.text for run in runs)
    if ROW.fullmatch(text):
        yield Line(LineForm.CHARACTERS, sum(map(_width, runs)))
    for run in runs:
        if run.underline and run.text and not run.text.strip():
            yield Line(LineForm.BLANKS, _width(run) + run.text.count("\t") * _TAB_MM)


def _width(run: Run) -> float:
    size = run.size * (_RAISED if run.raised else 1)
    text = run.text.strip("\n\t\f")
    return width_pt(text, size, bold=run.bold, italic=run.italic) * MM_PER_PT
