"""Bậc nội dung: the numbering a line of the text begins with, and how deep it stands."""

from __future__ import annotations

import re
from typing import Final

from congvan.decree.words import ARTICLE, SCHEMES
from congvan.word.recognition.components import Level

_NEXT: Final = r"(?=\s|[^\W\d_]|[“\"(*]|$)"
_FORMS: Final = (
    ("Phần I", r"PH[ẦA]N\s+(?:TH[ỨU]\s+\w+|[IVXLC]+|\d+)\b[.:]?"),
    ("Chương I", r"CH[ƯU][ƠO]NG\s+(?:[IVXLC]+|\d+)\b[.:]?"),
    ("Tiểu mục 1", r"TI[ỂE]U\s+M[ỤU]C\s+\d+\b[.:]?"),
    ("Mục 1", r"M[ỤU]C\s+(?:\d+|[IVXLC]+)\b[.:]?"),
    ("Điều 1.", r"[ĐD]I[ỀÊE]U\s+\d+[a-zđ]?\s*[.:]"),
)
_MARKS: Final = (
    ("I.", rf"[IVX]{{1,6}}\s?(?:[.)]{_NEXT}|/(?=\s))"),
    ("A.", r"[A-HĐK-Z]\s?[.)]\s"),
    ("1.1.1.", r"\d{1,3}(?:\.\d{1,2}){2,4}[./]?(?=\s)"),
    ("1.1.", r"\d{1,3}\.\d{1,2}[./]?(?=\s)"),
    ("1.", r"\d{1,3}\s?[./](?!\d)" + _NEXT),
    ("a)", rf"(?:[a-zđ]{{1,2}}\s?\)|[a-zđ]\s?\.)\s?{_NEXT}"),
    ("(1)", r"\(\d{1,3}\)"),
    ("(a)", r"\([a-zđ]\)"),
    ("1)", r"\d{1,3}\)"),
    ("-", r"[-–\u2212•▪➢●]+(?=\s|[^\W\d_]|[“\"])|\*(?=\s)"),
    ("+", r"\+"),
)
_DIVISION: Final = re.compile("|".join(f"({form})" for _, form in _FORMS), re.IGNORECASE)
_MARK: Final = re.compile("|".join(f"({form})" for _, form in _MARKS))
_REFERENCE: Final = re.compile(
    r"\s*(?:,|của|và|Nghị|Luật|Quyết|Thông|này|nêu|tại|đến|Điều)\b|\s*,"
)
"""What follows a number of a chapter that is only spoken of."""

_LONGEST_QUOTE: Final = 40
"""Lines; a mark that is never closed is a slip of the hand."""

_RANKS: Final = {scheme: rank for rank, scheme in enumerate(SCHEMES)} | {
    "A.": SCHEMES.index("I.")
}
_ALIKE: Final = {"a)": 20, "(1)": 20, "(a)": 20, "1)": 20, "-": 30, "+": 31, "": 40}
"""Below khoản every house has its own order."""


def scheme_of(text: str) -> tuple[str, str] | None:
    """Return the numbering a text begins with and its label; None if it begins with none.

    >>> scheme_of("Điều 3. Hiệu lực"), scheme_of("b) Lập kế hoạch"), scheme_of("Ủy ban")
    (('Điều 1.', 'Điều 3.'), ('a)', 'b)'), None)
    """
    match = _DIVISION.match(text)
    if match is not None and match.group()[0].isupper():
        scheme = _FORMS[(match.lastindex or 1) - 1][0]
        spoken = scheme != ARTICLE and _REFERENCE.match(text, match.end())
        return None if spoken else (scheme, match.group())
    match = _MARK.match(text)
    return (
        None
        if match is None
        else (_MARKS[(match.lastindex or 1) - 1][0], match.group().strip())
    )


class Ladder:
    """Thang bậc: the numberings that are open above a line of the text."""

    def __init__(self) -> None:
        """Begin above the first numbering."""
        self._open: list[str] = []
        self._quotes = 0
        self._quoted = 0

    def level(self, text: str, automatic: str, *, goes_on: bool = False) -> Level:
        """Return the level of the next line; `automatic` is the label that Word counts."""
        if self._is_quoted(text, automatic):
            return Level("", automatic, len(self._open), bool(automatic), quoted=True)
        found = None if goes_on else scheme_of(f"{automatic} {text}" if automatic else text)
        if found is None:
            return Level("", automatic, len(self._open), bool(automatic))
        scheme, label = found
        if scheme == "I." and self._is_letter(label):
            scheme = "A."
        self._climb(scheme)
        return Level(scheme, automatic or label, len(self._open), bool(automatic))

    def _is_quoted(self, text: str, automatic: str) -> bool:
        """Tell whether a line belongs to a passage in quotation marks; count those it has."""
        inside = self._quotes > 0 or text.startswith("“")
        self._quotes = max(self._quotes + text.count("“") - text.count("”"), 0)
        self._quoted = self._quoted + 1 if inside else 0
        if automatic or self._quoted > _LONGEST_QUOTE:
            self._quotes = self._quoted = 0
            return False
        return inside and not (
            text.startswith("“") and self._quotes == 0 and "”" not in text[-3:]
        )

    def _is_letter(self, label: str) -> bool:
        """Tell whether a label such as "C." or "I." counts by letters."""
        letter = label.rstrip(".)/ ")
        return len(letter) == 1 and letter not in "IVX"

    def _climb(self, scheme: str) -> None:
        if scheme in self._open:
            del self._open[self._open.index(scheme) + 1 :]
            return
        rank = _rank(scheme)
        while self._open and _rank(self._open[-1]) > rank:
            self._open.pop()
        self._open.append(scheme)


def _rank(scheme: str) -> int:
    return _ALIKE.get(scheme, _RANKS[scheme])
