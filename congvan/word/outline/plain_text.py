"""Văn bản thuần: the outline of a text without looks, a line a paragraph."""

from __future__ import annotations

from congvan.findings.errors import SourceError
from congvan.findings.finding import Place, text
from congvan.vietnamese.text import nfc
from congvan.word.outline.codes import TOO_LARGE
from congvan.word.outline.facts import MAX_LINES, Outline, Paragraph, Run


def outline_of_text(typed: str, file: str = "") -> Outline:
    r"""Return the outline of a plain text; a line is a paragraph, numbered from 1.

    The lines joined by "\n" are the text again, composed (NFC).

    >>> outline_of_text("QUYẾT ĐỊNH\nVề việc …").paragraphs[1].text
    'Về việc …'

    Raises:
        SourceError: if it has more lines than a document may have.
    """
    whole = nfc(typed.removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    if whole.count("\n") >= MAX_LINES:
        message = text("Tệp có hơn {count} dòng.", count=MAX_LINES)
        raise SourceError(TOO_LARGE.at(Place(file), message))
    paragraphs = tuple(
        Paragraph(Place(file, number), line, (Run(line),) if line else ())
        for number, line in enumerate(whole.split("\n"), 1)
    )
    return Outline(file, paragraphs, plain=True)
