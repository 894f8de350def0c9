"""Chữ bảng mã cũ: text typed in TCVN3 (.VnTime) or VNI (VNI-Times) fonts → Unicode.

A Word file tells it by the fonts of its runs; a plain text by which reading is Vietnamese.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.importing.old_letter_tables import TCVN3, VNI
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.word.outline.facts import Note, Outline, Paragraph, Run

_TCVN3_FONT: Final = re.compile(r"\.Vn", re.IGNORECASE)
_CAPITAL_FONT: Final = re.compile(r"\.Vn.*H", re.DOTALL)
"""Draws small letters as capitals: .VnTimeH, .VnArialH."""

_VNI_FONT: Final = re.compile(r"VNI[- ]", re.IGNORECASE)
_ONE: Final = re.compile("|".join(map(re.escape, TCVN3)))
_TWO: Final = re.compile("|".join(map(re.escape, sorted(VNI, key=len, reverse=True))))
_COMMON: Final = re.compile(
    r"\b(?:của|và|các|về|được|không|nhân|dân|định|quyết|việc|thực|hiện|số|ngày|tháng|năm|trên|đã"
    r"|căn|cứ|chức|tỉnh|huyện|phòng|cộng|hội|chủ|nghĩa|việt|độc|lập|hạnh|phúc)\b",
    re.IGNORECASE,
)
"""Words without which there is no administrative text."""

_SAMPLE: Final = 20_000
"""Characters that tell how the rest is written."""


def from_tcvn3(text: str) -> str:
    """Return a text of a TCVN3 font in Unicode.

    >>> from_tcvn3("Céng hßa x· héi")
    'Cộng hòa xã hội'
    """
    return nfc(_ONE.sub(lambda match: TCVN3[match.group()], text))


def from_vni(text: str) -> str:
    """Return a text of a VNI font in Unicode.

    >>> from_vni("Coäng hoøa xaõ hoäi")
    'Cộng hòa xã hội'
    """
    return nfc(_TWO.sub(lambda match: VNI[match.group()], text))


def decode(outline: Outline) -> Outline:
    """Return an outline whose runs are in Unicode, whatever font they were typed in."""
    if not any(
        reader_of(run.font) for paragraph in outline.paragraphs for run in _runs_of(paragraph)
    ):
        return outline
    return outline._replace(
        paragraphs=tuple(_paragraph(paragraph) for paragraph in outline.paragraphs)
    )


def read_text(data: bytes) -> str:
    """Return a plain text in whatever encoding it is: Unicode, TCVN3, VNI or Windows-1258."""
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in _MARKS else ("utf-8-sig",):
        try:
            return _best(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    vietnamese = nfc(data.decode("cp1258", "replace"))
    return max(vietnamese, _best(data.decode("latin-1")), key=_said)


_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
"""How a text in UTF-16 begins."""


def _best(text: str) -> str:
    """Return a text read the way in which it says most in Vietnamese, as it is in doubt."""
    readings = (text, from_tcvn3(text[:_SAMPLE]), from_vni(text[:_SAMPLE]))
    best = max(range(len(readings)), key=lambda at: _said(readings[at]))
    if _said(readings[best]) <= 2 * _said(text):
        return text
    return (text, from_tcvn3(text), from_vni(text))[best]


def _said(text: str) -> int:
    return len(_COMMON.findall(text, 0, _SAMPLE))


def _runs_of(paragraph: Paragraph) -> tuple[Run, ...]:
    label = paragraph.label
    return (*paragraph.runs, label.run) if label else paragraph.runs


def reader_of(font: str) -> Callable[[str], str] | None:
    """Return what reads the texts of a font; None for one that is in Unicode."""
    if _TCVN3_FONT.match(font):
        capital = _CAPITAL_FONT.fullmatch(font) is not None
        return _capitals if capital else from_tcvn3
    return from_vni if _VNI_FONT.match(font) else None


def _capitals(text: str) -> str:
    return from_tcvn3(text).upper()


def _paragraph(paragraph: Paragraph) -> Paragraph:
    runs = tuple(_run(run) for run in paragraph.runs)
    label = paragraph.label
    if label and (read := reader_of(label.run.font)):
        label = label._replace(text=read(label.text))
    text = "".join(run.text for run in runs)
    return paragraph._replace(text=text, runs=runs, label=label, notes=_moved(paragraph, runs))


def _run(run: Run) -> Run:
    read = reader_of(run.font)
    return run._replace(text=read(run.text)) if read else run


def _moved(paragraph: Paragraph, runs: tuple[Run, ...]) -> tuple[Note, ...]:
    """Return the marks of notes, where the letters before them have become fewer."""
    moved: list[Note] = []
    for note in paragraph.notes:
        start = end = 0
        for old, new in zip(paragraph.runs, runs, strict=True):
            if start + len(old.text) >= note.at:
                read = reader_of(old.font)
                part = old.text[: note.at - start]
                end += len(read(part) if read else part)
                break
            start, end = start + len(old.text), end + len(new.text)
        moved.append(note._replace(at=end))
    return tuple(moved)
