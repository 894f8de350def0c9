"""Ô bảng mã cũ: cells typed in TCVN3 (.VnTime) or VNI fonts, decoded where that is certain.

A font alone proves nothing: today people type Unicode into cells that still have an old font, and
old letters stand in cells that were given a new one. The letters themselves tell.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.api.batch.cell_texts import shown
from congvan.api.batch.codes import OLD_FONT, OLD_LETTERS
from congvan.findings.finding import text
from congvan.importing.old_letter_tables import TCVN3, VNI
from congvan.importing.old_letters import from_tcvn3, from_vni, reader_of
from congvan.vietnamese.spelling.tokens import runs_of
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.findings.finding import Finding, Place

_OWN: Final = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
"""Letters that Vietnamese has in Unicode, and no old code."""

_COMMON: Final = frozenset("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ")
"""Letters that both have."""

_WORDS: Final = re.compile(r"(\s+)")
_FOREIGN: Final = frozenset(
    sign for sign in "".join((*TCVN3, *VNI)) if not sign.isascii() and sign not in _COMMON
)
_BEFORE: Final = "".join(sign for sign in _FOREIGN if sign < "À")
"""Signs that stand before words of any code: a quotation mark, a section, µ."""

_IN_WORD: Final = re.compile(
    f"(?<=[^\\W\\d_])[{re.escape(''.join(sorted(_FOREIGN)))}]"
    "|§(?=[^\\W\\d_])|(?<=[a-z])[À-ÖØ-Þ](?=[a-z])"
)
"""Such a sign behind a letter, or a capital between small ones; § alone begins words, as Đ."""


class Piece(NamedTuple):
    """Một đoạn của ô: a text in one font."""

    text: str
    font: str


class OldCell(NamedTuple):
    """Một ô phông cũ: where it stands, its name in Excel, its texts, the format of its text."""

    place: Place
    name: str
    pieces: tuple[Piece, ...]
    form: str


class Code(Enum):
    """Bảng mã of a text in an old font."""

    OLD = auto()
    UNICODE = auto()
    EITHER = auto()


def is_old(pieces: Sequence[Piece]) -> bool:
    """Tell whether a cell has letters in an old font, of whatever code."""
    return any(
        reader_of(piece.font) and (not piece.text.isascii() or _drawn(piece) != piece.text)
        for piece in pieces
    )


def read_old_cells(
    cells: Sequence[OldCell], rows: dict[int, list[str]], found: list[Finding]
) -> list[Finding]:
    """Decode cells in old fonts, in `rows`; those that could be either code go to `found`.

    One warning tells of all that were decoded.
    """
    codes = [code_of(cell.pieces) for cell in cells]
    usual = agreed(codes)
    done: list[tuple[OldCell, str]] = []
    for cell, code in zip(cells, codes, strict=True):
        known = usual if code is Code.EITHER else code
        if known is Code.UNICODE or not _is_changed(cell):
            continue
        if known is Code.EITHER:
            found.append(_doubtful(cell))
        else:
            said = shown("".join(map(_drawn, cell.pieces)), cell.form) or ""
            rows[cell.place.line][cell.place.column - 1] = said
            done.append((cell, said))
    return [_told(done)] if done else []


def _is_changed(cell: OldCell) -> bool:
    return any(_drawn(piece) != piece.text for piece in cell.pieces)


def _doubtful(cell: OldCell) -> Finding:
    said = text("Ô {cell} mang phông {font}, không rõ gõ bằng bảng mã nào: “{typed}”.",
                cell=cell.name, font=_font(cell),
                typed="".join(piece.text for piece in cell.pieces))  # fmt: skip
    return OLD_LETTERS.at(cell.place, said)


def _told(done: Sequence[tuple[OldCell, str]]) -> Finding:
    cell, said = done[0]
    message = text("Đã đổi sang Unicode {count} ô phông cũ; ô {cell} ({font}) thành “{said}”.",
                   count=len(done), cell=cell.name, font=_font(cell), said=said)  # fmt: skip
    return OLD_FONT.at(cell.place, message)


def _font(cell: OldCell) -> str:
    return next(piece.font for piece in cell.pieces if reader_of(piece.font))


def code_of(pieces: Sequence[Piece]) -> Code:
    """Return the code that a cell in an old font was typed in."""
    inside = [piece for piece in pieces if reader_of(piece.font)]
    typed = "".join(piece.text for piece in inside)
    drawn = "".join(map(_drawn, inside))
    if _OWN.search(nfc(typed)):
        return Code.UNICODE
    if typed.isascii() or _FOREIGN.intersection(typed):
        return Code.OLD
    if _is_spelt(drawn) and not _is_spelt(typed):
        return Code.OLD
    return Code.EITHER


def agreed(codes: Iterable[Code]) -> Code:
    """Return the code of those cells that both codes could be, by what the other ones are."""
    known = set(codes) - {Code.EITHER}
    return known.pop() if len(known) == 1 else Code.EITHER


def decoded_without_font(typed: str) -> str:
    """Return in Unicode a text with words that are certainly in an old code; "" if it has none.

    >>> decoded_without_font("NguyÔn ThÞ Thu (Tổ 3)"), decoded_without_font("Coäng hoøa")
    ('Nguyễn Thị Thu (Tổ 3)', 'Cộng hòa')
    >>> decoded_without_font("Nguyễn Thị Thu"), decoded_without_font("Noël, 10 µm")
    ('', '')
    """
    doubtful = [word for word in typed.split() if _is_doubtful(word)]
    if not (any(map(_IN_WORD.search, doubtful)) or (doubtful[1:] and not _OWN.search(typed))):
        return ""
    for read in (from_tcvn3, from_vni):
        meant = [(word, read(word)) for word in doubtful]
        if all(said != word and _is_word(said) for word, said in meant):
            words = _WORDS.split(typed)
            return "".join(word if _OWN.search(word) else read(word) for word in words)
    return ""


def _is_doubtful(word: str) -> bool:
    """Tell whether a word is none as it is typed, and could be one in an old code."""
    if word.isascii() or _OWN.search(word):
        return False
    if _IN_WORD.search(word):
        return True
    inside = word.lstrip(_BEFORE)
    return not inside.isascii() and any(map(str.isalpha, inside)) and not _is_spelt(inside)


def _drawn(piece: Piece) -> str:
    read = reader_of(piece.font)
    return read(piece.text) if read else piece.text


def _is_word(said: str) -> bool:
    """Tell whether a decoded word is Vietnamese, with no sign of an old code left in it."""
    return _is_spelt(said) and not _IN_WORD.search(said)


def _is_spelt(typed: str) -> bool:
    """Tell whether every word of a text is a syllable of Vietnamese."""
    words = [token for run in runs_of(typed) for token in run]
    return bool(words) and all(word.is_legal or word.typed.isascii() for word in words)
