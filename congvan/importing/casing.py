"""Chữ hoa, chữ thường: names that a page prints in capitals, as its own text writes them.

Nothing is guessed by rule: a name gets small letters only where the text of the same document
has them.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from congvan.word.recognition.known_words import is_upper

if TYPE_CHECKING:
    from collections.abc import Iterable

_KNOWN: Final = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Chủ tịch", "Phó Chủ tịch", "Giám đốc",
    "Phó Giám đốc", "Hiệu trưởng", "Phó Hiệu trưởng", "Trưởng phòng", "Phó Trưởng phòng",
    "Chánh Văn phòng", "Phó Chánh Văn phòng", "Cục trưởng", "Phó Cục trưởng", "Bộ trưởng",
    "Thứ trưởng", "Thủ tướng", "Thư ký", "Chủ tọa", "huyện", "tỉnh", "thành phố", "xã", "phường",
)  # fmt: skip
"""Phrases that every office writes so (PL2)."""

_MOST_PARTS: Final = 3
_LONGEST: Final = 200


class Casing:
    """Cách viết trong văn bản: finds how a text writes what is printed in capitals."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Look in `texts`."""
        kept = [typed for typed in texts if not is_upper(typed)]
        self._text = "\n".join([*kept, *_KNOWN])
        self._small = self._text.lower()

    def recased(self, name: str) -> str:
        """Return a name as the text writes it; as it is where the text has not got it."""
        name = " ".join(name.split())
        if not is_upper(name) or len(name) > _LONGEST or len(self._small) != len(self._text):
            return name
        words = name.split(" ")
        parts = self._parts(words, _MOST_PARTS)
        if parts is None:
            return name
        whole = " ".join(parts)
        return whole[:1].upper() + whole[1:]

    def _parts(self, words: list[str], most: int) -> list[str] | None:
        """Return the fewest written phrases that make up `words`, the longest first."""
        if not words:
            return []
        if not most:
            return None
        for count in range(len(words), 0, -1):
            found = self._written(" ".join(words[:count]))
            rest = self._parts(words[count:], most - 1) if found else None
            if found and rest is not None:
                return [found, *rest]
        return None

    def _written(self, phrase: str) -> str | None:
        """Return how a phrase is written most often; None if never in small letters."""
        if phrase.lower() not in self._small:
            return None
        pattern = rf"(?<!\w){re.escape(phrase.lower())}(?!\w)"
        spans = [match.span() for match in re.finditer(pattern, self._small)]
        forms = Counter(self._text[start:end] for start, end in spans)
        known = [form for form, _ in forms.most_common() if not form.isupper()]
        return known[0] if known else None
