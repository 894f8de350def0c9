"""Bảng mã cũ: how TCVN3 (ABC) and VNI fonts draw Vietnamese with the signs of Latin-1.

TCVN3 has one sign a letter and no capitals with tones: a font whose name ends in H draws the
small ones as capitals. VNI writes a letter and then its mark, in the same case. The TCVN3 table
is that of TCVN 5712-1 as glibc has it; the VNI one is checked against viparse 0.1.31, which lacks
ẳ and ỵ.
"""

from __future__ import annotations

from typing import Final

_TCVN3_VOWELS: Final = "aăâeêioôơuưy"
_TCVN3_TONED: Final = (
    ("à", "\xb5\xbb\xc7\xcc\xd2\xd7\xdf\xe5\xea\xef\xf5\xfa"),
    ("ả", "\xb6\xbc\xc8\xce\xd3\xd8\xe1\xe6\xeb\xf1\xf6\xfb"),
    ("ã", "\xb7\xbd\xc9\xcf\xd4\xdc\xe2\xe7\xec\xf2\xf7\xfc"),
    ("á", "\xb8\xbe\xca\xd0\xd5\xdd\xe3\xe8\xed\xf3\xf8\xfd"),
    ("ạ", "\xb9\xc6\xcb\xd1\xd6\xde\xe4\xe9\xee\xf4\xf9\xfe"),
)
_TONES: Final = {"à": "\u0300", "ả": "\u0309", "ã": "\u0303", "á": "\u0301", "ạ": "\u0323"}
_TCVN3_PLAIN: Final = dict(zip("¡¢£¤¥¦§¨©ª«¬\u00ad®", "ĂÂÊÔƠƯĐăâêôơưđ", strict=True))

_VNI_BASES: Final = {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}
_VNI_TONES: Final = {"ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ù": "\u0301", "ï": "\u0323"}
_VNI_ROOFS: Final = {
    "â": "\u0302", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "á": "\u0302\u0301", "ä": "\u0302\u0323",
}  # fmt: skip
_VNI_BOWLS: Final = {
    "ê": "\u0306", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303",
    "é": "\u0306\u0301", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_ALONE: Final = {
    "ñ": "đ", "ò": "ị", "æ": "ỉ", "ó": "ĩ", "î": "ỵ", "ô": "ơ", "ö": "ư", "iø": "ì", "iù": "í",
}  # fmt: skip


def _tcvn3() -> dict[str, str]:
    table = dict(_TCVN3_PLAIN)
    for tone, signs in _TCVN3_TONED:
        pairs = zip(_TCVN3_VOWELS, signs, strict=True)
        table |= {sign: letter + _TONES[tone] for letter, sign in pairs}
    return table


def _vni() -> dict[str, str]:
    table = dict(_VNI_ALONE)
    for sign, letter in _VNI_BASES.items():
        table |= {sign + mark: letter + tone for mark, tone in _VNI_TONES.items()}
    for letter in "aeo":
        table |= {letter + mark: letter + roof for mark, roof in _VNI_ROOFS.items()}
    table |= {f"a{mark}": f"a{bowl}" for mark, bowl in _VNI_BOWLS.items()}
    capitals = {sign.upper(): letter.upper() for sign, letter in table.items()}
    return table | capitals


TCVN3: Final = _tcvn3()
"""One sign → one letter, its tone apart (compose it: NFC)."""

VNI: Final = _vni()
"""One or two signs → one letter, its marks apart (compose it: NFC)."""
