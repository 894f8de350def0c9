"""Âm tiết: the parts of a Vietnamese syllable, which ones exist, and where their tone mark goes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from congvan.vietnamese.text import nfc

TONES: Final = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
"""Ngang, sắc, huyền, hỏi, ngã, nặng, as combining marks."""

PLAIN: Final = str.maketrans("ăâêôơưđ", "aaeooud")
"""Letters without hats, horns and bars."""

_VOWELS: Final = "aăâeêioôơuưy"
_HATTED: Final = frozenset("ăâêôơư")
_TONED: Final = {nfc(vowel + mark): (vowel, mark) for mark in TONES[1:] for vowel in _VOWELS}

_ONSETS: Final = (
    *("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""),
)
"""Phụ âm đầu, the longest first."""

_RIMES_LISTED: Final = """
a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu iêu yêu oa oai oao oay oe oeo oi ôi ơi
ua uê uơ ui uôi uy uya uyu uây ưa ưi ươi ưu ươu
an ăn ân en ên in on ôn ơn un ưn iên yên uôn ươn oan oăn oen uân uyn uyên
am ăm âm em êm im om ôm ơm um ưm iêm yêm uôm ươm oam oăm
ang ăng âng eng ong ông ung ưng iêng uông ương oang oăng uâng oong
anh ênh inh oanh uênh uynh ynh
ac ăc âc ec oc ôc uc ưc iêc uôc ươc oac oăc ooc ach êch ich oach uêch uych ych
at ăt ât et êt it yt ot ôt ơt ut ưt iêt yêt uôt ươt oat oăt oet uât uyt uyêt
ap ăp âp ep êp ip op ôp ơp up ưp iêp ươp uyp oap
"""
_RIMES: Final = frozenset(_RIMES_LISTED.split())
"""Vần: every rime of the language."""

_AFTER_QU: Final = "aăâeêiyôơ"
_FRONT: Final = "eêiy"
_SHIFTING: Final = frozenset({"oa", "oe", "uy"})
"""Rimes whose mark stands on the first letter in the old style, on the second in the new."""

_STOPS: Final = ("c", "ch", "p", "t")
_ENTERING: Final = (TONES[1], TONES[5])
"""The only tones before a stop."""


class Syllable(NamedTuple):
    """Một âm tiết: onset, rime without its mark, and the combining mark of its tone."""

    onset: str
    rime: str
    tone: str

    def spelled(self, *, new_style: bool = False) -> str:
        """Return it as written, the mark in its place: `hòa`, or `hoà` in the new style."""
        at = _marked(self.rime, new_style=new_style) + 1
        return self.onset + nfc(self.rime[:at] + self.tone) + self.rime[at:]


@lru_cache(maxsize=8192)
def strip_tone(letters: str) -> tuple[str, str]:
    """Return lower-case `letters` without their tone mark, and the mark.

    >>> strip_tone("thuỷ")[0]
    'thuy'
    """
    bare: list[str] = []
    tone = ""
    for letter in letters:
        vowel, mark = _TONED.get(letter, (letter, ""))
        bare.append(vowel)
        tone = mark or tone
    return "".join(bare), tone


@lru_cache(maxsize=8192)
def parts(letters: str) -> Syllable | None:
    """Return the parts of a lower-case syllable wherever its mark stands; None: there is none.

    >>> parts("nghành"), parts("câp")
    (None, None)
    >>> parts("quý").rime
    'y'
    """
    bare, tone = strip_tone(letters)
    onset = next(onset for onset in _ONSETS if bare.startswith(onset))
    found = _joined(onset, bare[len(onset) :])
    if found is None and onset == "gi":
        found = _joined("g", bare[1:])
    if found is None or (found[1].endswith(_STOPS) and tone not in _ENTERING):
        return None
    return Syllable(*found, tone)


@lru_cache(maxsize=8192)
def canonical(letters: str) -> str:
    """Return a lower-case syllable with its mark in the old place, as the word list has it.

    >>> canonical("hoà"), canonical("qủa"), canonical("zalo")
    ('hòa', 'quả', 'zalo')
    """
    syllable = parts(letters)
    return letters if syllable is None else syllable.spelled()


@lru_cache(maxsize=8192)
def in_new_style(form: str) -> str | None:
    """Return a canonical syllable in the new style; None: both styles write it alike.

    >>> in_new_style("hòa"), in_new_style("hoàn")
    ('hoà', None)
    """
    syllable = parts(form)
    new = form if syllable is None else syllable.spelled(new_style=True)
    return None if new == form else new


_EITHER: Final = re.compile(r"(h|k|l|m|s|t|qu)([iíìỉĩị]|[yýỳỷỹỵ])")
_SWAPPED: Final = str.maketrans("iíìỉĩịyýỳỷỹỵ", "yýỳỷỹỵiíìỉĩị")


def twins(word: str) -> set[str]:
    """Return a word with i and y where both are right.

    >>> sorted(twins("kỹ sư"))
    ['kĩ sư', 'kỹ sư']
    """
    heads = {""}
    for syllable in word.split(" "):
        either = _EITHER.fullmatch(syllable)
        both = {syllable, either[1] + either[2].translate(_SWAPPED)} if either else {syllable}
        heads = {f"{head} {tail}".lstrip() for head in heads for tail in both}
    return heads


def _joined(onset: str, rime: str) -> tuple[str, str] | None:
    """Return onset and rime if the language joins them so."""
    first = rime[:1]
    if onset == "gi" and first == "ê":
        return ("g", f"i{rime}") if f"i{rime}" in _RIMES else None
    if rime not in _RIMES or (onset == "qu" and first not in _AFTER_QU):
        return None
    front = first in _FRONT
    if onset in ("gh", "ngh", "k"):
        return (onset, rime) if front else None
    if front and (onset in ("c", "ng") or (onset == "g" and first != "i")):
        return None
    return onset, rime


def _marked(rime: str, *, new_style: bool) -> int:
    """Return which letter of a rime bears the mark."""
    vowels = rime.rstrip("cghmnpt")
    hatted = [at for at, letter in enumerate(vowels) if letter in _HATTED]
    if hatted:
        return hatted[-1]
    if vowels != rime:
        return len(vowels) - 1
    if rime in _SHIFTING:
        return 1 if new_style else 0
    return 1 if len(vowels) > len("ai") else 0
