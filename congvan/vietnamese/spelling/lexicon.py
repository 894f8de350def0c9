"""Từ vựng: which syllables form words, and how often each is met.

A count is of a corpus of `CORPUS` words cut into words; a word only a dictionary knows has `RARE`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.vietnamese.spelling.confusions import entries
from congvan.vietnamese.spelling.syllables import PLAIN, strip_tone, twins

if TYPE_CHECKING:
    from collections.abc import Iterable

CORPUS: Final = 59_000_000
RARE: Final = 8
MISTAKEN: Final = 32
"""A syllable that stands alone no oftener is a mistake of the corpus, if it is in no word."""

COMMON: Final = 512
"""What a set phrase of administrative texts counts as."""

FIELD: Final = 64
"""What a word of one field of administration counts as: it is known, but not often meant."""

OFFICE_FACTOR: Final = 30
"""How much oftener a word of office.txt stands alone in an administrative text than elsewhere."""

LONGEST: Final = 4
"""Syllables of the longest words that are looked for."""

_HERE: Final = Path(__file__).parent
_SECTION: Final = "\n# "


class Lexicon(NamedTuple):
    """Từ vựng: counts of words, of syllables that stand alone, and who goes with whom.

    `begun` are the first two syllables of the longer words. `after` has for each first syllable
    of a two-syllable word the second ones, `before` the other way round.
    """

    words: dict[str, int]
    begun: frozenset[str]
    alone: dict[str, int]
    after: dict[str, list[str]]
    before: dict[str, list[str]]

    def count_alone(self, form: str) -> int:
        """Return how often a syllable is a word by itself; never 0."""
        return self.alone.get(form, 0) + 1

    def is_met(self, form: str) -> bool:
        """Tell whether a syllable is met in a word, or alone oftener than by mistake."""
        return self.alone.get(form, 0) > MISTAKEN or form in self.after or form in self.before


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read when it is first asked for."""
    counts = _counts()
    for form in _phrases("fields.txt"):
        counts |= dict.fromkeys(twins(form), max(counts.get(form, 0), FIELD))
    for form in [*_phrases("office.txt"), *_rights()]:
        if " " in form:
            counts |= dict.fromkeys(twins(form), max(counts.get(form, 0), COMMON))
        else:
            counts[form] = counts.get(form, RARE) * OFFICE_FACTOR
    alone = {form: count for form, count in counts.items() if " " not in form}
    after: dict[str, list[str]] = {}
    before: dict[str, list[str]] = {}
    for form in counts:
        first, _, second = form.partition(" ")
        if second and " " not in second:
            first, second = intern(first), intern(second)
            after.setdefault(first, []).append(second)
            before.setdefault(second, []).append(first)
    longer = (form.split(" ", 2) for form in counts if form.count(" ") > 1)
    begun = frozenset(f"{first} {second}" for first, second, _ in longer)
    return Lexicon(counts, begun, alone, after, before)


@cache
def _neighbours() -> dict[str, list[str]]:
    """Return the syllables by their letters without marks, whole and with each one left out."""
    found: dict[str, list[str]] = {}
    for form in lexicon().alone:
        for key in _shortened(form):
            found.setdefault(key, []).append(form)
    return found


def near(form: str) -> set[str]:
    """Return the syllables that differ from `form` in marks and in one letter at most."""
    keys = _neighbours()
    return {other for key in _shortened(form) for other in keys.get(key, ())}


def alike(form: str, others: Iterable[str]) -> set[str]:
    """Return those of `others` that `near` would return; nothing is prepared for them."""
    keys = _shortened(form)
    return {other for other in others if not keys.isdisjoint(_shortened(other))}


def _rights() -> list[str]:
    """Return the words that the table of confusions corrects to."""
    return [entry.right for entry in entries() if " " in entry.right]


def _shortened(form: str) -> set[str]:
    letters = strip_tone(form)[0].translate(PLAIN)
    return {letters, *(letters[:at] + letters[at + 1 :] for at in range(len(letters)))}


def _counts() -> dict[str, int]:
    """Return the general words; each section of the file is headed by the count of its words."""
    counts: dict[str, int] = {}
    for section in (_HERE / "words.txt").read_text("utf-8").split(_SECTION)[1:]:
        count, *forms = section.split("\n")
        counts.update(dict.fromkeys(filter(None, forms), int(count)))
    return counts


def _phrases(file: str) -> list[str]:
    """Return the words and set phrases of a file, those of a line separated by commas."""
    lines = (_HERE / file).read_text("utf-8").splitlines()
    texts = (line for line in lines if line and not line.startswith("#"))
    return [form.strip() for line in texts for form in line.split(",") if form.strip()]
