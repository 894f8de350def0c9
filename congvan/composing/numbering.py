"""Đánh số: the label of the n-th item under a scheme such as `I.`, `1.`, `a)`, `(1)` or `-`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.decree.words import (
    ARTICLE,
    DECIMAL_SCHEMES,
    DIVISIONS,
    POINT,
    POINT_LETTERS,
    SCHEMES,
    SECTION_SCHEMES,
)
from congvan.vietnamese.text import roman

if TYPE_CHECKING:
    from collections.abc import Sequence

BULLETS: Final = ("-", "+", "")
_STEM: Final = re.compile(r"(\d+(?:\.\d+)*)\.?$")
"""The figures a label ends in: those of "Điều 3." are 3, of "2.1." 2.1."""

_LABELS: Final = {
    "I.": r"[IVXLC]+\.",
    "A.": r"[A-ZĐ]\.",
    "1.": r"\d+\.",
    "1.1.": r"\d+\.\d+\.?",
    "1.1.1.": r"\d+\.\d+\.\d+\.?",
    "a)": r"[a-zđ]{1,2}\)",
    "(1)": r"\(\d+\)",
    "(a)": r"\([a-zđ]{1,2}\)",
    "1)": r"\d+\)",
    "-": r"[-–]",
    "+": r"\+",
}
"""How the labels of a scheme look."""


class Ladder(NamedTuple):
    """Thang bậc: all the schemes of a text, and those from the level at hand down."""

    rungs: tuple[str, ...]
    here: tuple[str, ...]

    @property
    def scheme(self) -> str:
        """The scheme of the level at hand."""
        return self.here[0]

    def under(self, number: str | None, numbering: str | None) -> Ladder:
        """Return the ladder of the items of a block.

        The label typed for the block tells its rung, and `numbering` that of its items; items
        without numbers stand on no rung.
        """
        rung = rung_of(number, self.scheme)
        rest = self.here[1:] or self.here[-1:]
        if rung != self.scheme:
            rest = below(rung, self.rungs)
        if numbering in rest:
            rest = rest[rest.index(numbering) :]
        elif numbering == "":
            rest = ("", *rest)
        elif numbering is not None:
            rest = (numbering, *below(numbering, self.rungs))
        return self._replace(here=rest)


def ladder(rungs: Sequence[str]) -> Ladder:
    """Return the ladder of a text at its highest level."""
    return Ladder(tuple(rungs), tuple(rungs))


def below(scheme: str, rungs: Sequence[str]) -> tuple[str, ...]:
    """Return the rungs below `scheme`; one that is not among them has its place by its kind.

    >>> below("1.", ("I.", "1.", "a)", "-")), below("1.1.", ("1.", "-")), below("+", ("1.", "-"))
    (('a)', '-'), ('a)', '-'), ('+',))
    """
    if scheme in rungs:
        return tuple(rungs[rungs.index(scheme) + 1 :]) or (scheme,)
    lower = tuple(rung for rung in rungs if _rank(rung) > _rank(scheme))
    if scheme in DECIMAL_SCHEMES and lower != ("",) and POINT not in lower:
        return (POINT, *lower)
    return lower or (scheme,)


def rung_of(number: str | None, scheme: str) -> str:
    """Return the scheme of a label typed by hand on the level of `scheme`.

    A label of no scheme, such as "Bước 1.", stands where it is.

    >>> rung_of("a)", "1."), rung_of("C.", "A."), rung_of("C.", "1."), rung_of("Bước 1.", "1.")
    ('a)', 'A.', 'I.', '1.')
    """
    if not number or _is_of(number, scheme):
        return scheme
    kinds = (kind for kind in _LABELS if _is_of(number, kind))
    return named(number) or next(kinds, scheme)


def label(scheme: str, number: int, above: str = "") -> str:
    """Return the label of item `number` (from 1); `above` is the label of the item it is under.

    >>> label("Chương I", 4), label("a)", 5), label("1.1.", 2, "Điều 3.")
    ('Chương IV', 'đ)', '3.2.')
    """
    if scheme in BULLETS:
        return scheme
    if scheme in DECIMAL_SCHEMES:
        stem = _STEM.search(above)
        return f"{stem.group(1) if stem else ''}.{number}.".lstrip(".")
    for sign, count in (("I", roman), ("A", _capital), ("a", _letter), ("1", str)):
        if sign in scheme:
            return scheme.replace(sign, count(number))
    return scheme


def named(number: str | None) -> str:
    """Return the scheme that a label typed by hand belongs to by its first word, else "".

    >>> named("Điều 12a."), named("3."), named("Tiểu mục 2")
    ('Điều 1.', '', 'Tiểu mục 1')
    """
    if not number:
        return ""
    schemes = (*DIVISIONS, ARTICLE)
    words = ((scheme, scheme.rpartition(" ")[0]) for scheme in schemes)
    return next((scheme for scheme, word in words if number.startswith(f"{word} ")), "")


def _rank(scheme: str) -> int:
    """Return how low a scheme stands; "I.", "A." and "Điều 1." all stand above khoản alike."""
    alike = scheme in (ARTICLE, *SECTION_SCHEMES)
    return SCHEMES.index(SECTION_SCHEMES[-1] if alike else scheme)


def _is_of(number: str, scheme: str) -> bool:
    return scheme in _LABELS and re.fullmatch(_LABELS[scheme], number) is not None


def _letter(number: int) -> str:
    """Return the Vietnamese letter; after y it goes on with aa, bb."""
    turns, index = divmod(number - 1, len(POINT_LETTERS))
    return POINT_LETTERS[index] * (turns + 1)


def _capital(number: int) -> str:
    turns, index = divmod(number - 1, len(POINT_LETTERS))
    return POINT_LETTERS[index].upper() * (turns + 1)
