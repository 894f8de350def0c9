"""Đối chiếu: the words on the produced page against the words that were typed.

Every text typed must stand on the page in one piece, and every word on the page must have been
typed, be one the composer noted as added, or stand in the template itself.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from congvan.composing.punctuation import stripped
from congvan.findings.errors import OutputError
from congvan.findings.finding import NOWHERE, Finding, Kind, Place, Text, text
from congvan.model.document.inline import BOLD, CITATIONS, CITED, ITALIC, NOTED, RAISED, runs
from congvan.rendering.codes import BROKEN_TAG, WORDS_ADDED, WORDS_LOST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from congvan.model.document.parts import Path

_PRINTED: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]+)|</w:p>|<w:(?:br|tab)\b")
"""Text on the page, or (an empty group) the end of a word though no space is written."""

NAMES: Final = frozenset(
    {
        "lead", "number", "for", "units", "of", "title", "name", "symbol", "place", "type_name",
        "party", "other_title", "rank", "drafter", "contact", "circulation", "urgency", "draft",
        "form", "parent", "type", "row_title",
    }
)  # fmt: skip
"""Keys whose texts are lines without marks."""

_MARKS: Final = {
    "*": {BOLD: 4, ITALIC: 2},
    "^": {RAISED: 2, NOTED: 1},
    "[": {CITED: 1, NOTED: 1},
    "]": {CITED: 1, NOTED: 1},
    "@": {CITED: 1},
}
"""How many signs are typed around a run for its look, both ends, and not printed."""

_NEAR: Final = 64
_SIGNS: Final = "\\*^[\n\t"
"""What a text without any is printed as it is: to look for each is quicker than for any."""

_WORD: Final = re.compile(r"\w+")
_SHOWN: Final = 5


def prove(
    texts: Iterable[tuple[Path, str]],
    template: str,
    filled: Mapping[str, str | bytes],
    added: Sequence[str],
    static: AbstractSet[str],
) -> None:
    """Compare the XML of the `filled` parts with the `texts` typed; `template` is its file.

    `added` are the texts the composer put in, `static` the words that stand in the template.

    Raises:
        OutputError: if a text is missing, or a word is there that nobody typed; or if the
            parts are no XML.
    """
    marked = [(typed, _is_marked(path, typed)) for path, typed in texts]
    swallowed = [typed for typed, has_marks in marked if has_marks and _swallows(typed)]
    if swallowed:
        message = text("Trang thiếu dấu của: {words}", words=_shown(swallowed))
        raise OutputError(_finding(WORDS_LOST, template, message))
    typed = _shown_texts(marked)
    page = printed(
        xml
        for name, xml in filled.items()
        if isinstance(xml, str) and name.startswith("word/") and name.endswith(".xml")
    )
    between, elsewhere = _between(typed, page)
    expected = words_of(" ".join([*added, *elsewhere]))
    if _stand(elsewhere, page) and _agree(expected, words_of(between), static):
        return
    lost = [whole for whole in typed if not _stand([whole], page)]
    wanted = " ".join([*typed, *added])
    if not lost and _letters(wanted) == _letters(page):
        return
    expected, found = words_of(wanted), words_of(page)
    lost = lost or list(expected - found)
    if lost:
        message = text("Trang thiếu chữ: {words}", words=_shown(lost))
        raise OutputError(_finding(WORDS_LOST, template, message))
    strange = (found - expected).keys() - static
    if strange:
        message = text("Trang có chữ không ai gõ: {words}", words=_shown(sorted(strange)))
        raise OutputError(_finding(WORDS_ADDED, template, message))


def words_of(whole: str) -> Counter[str]:
    """Return how often each word stands in a text, without regard to capitals."""
    return Counter(_WORD.findall(whole.casefold()))


def _letters(whole: str) -> list[str]:
    """Return the letters and digits of a text in order: alike though two words have met."""
    return sorted("".join(_WORD.findall(whole.casefold())))


def printed(parts: Iterable[str]) -> str:
    """Return the text of WordprocessingML parts; lines, tabs and paragraphs end in a space.

    Raises:
        OutputError: if a part is no well-formed XML.
    """
    pieces: list[str] = []
    for xml in parts:
        try:
            expat.ParserCreate().Parse(xml, True)  # noqa: FBT003 - expat's own way
        except expat.ExpatError as error:
            message = text("Trang dựng ra không phải XML đúng.")
            raise OutputError(Finding(BROKEN_TAG, NOWHERE, message)) from error
        pieces += _PRINTED.findall(xml)
    page = "".join([piece or " " for piece in pieces])
    return html.unescape(page) if "&" in page else page


def _shown_texts(marked: Iterable[tuple[str, bool]]) -> list[str]:
    """Return what must stand on the page in one piece, without marks and citations."""
    texts: list[str] = []
    for typed, has_marks in marked:
        if has_marks:
            texts.extend(_segments(typed))
        else:
            texts.append(stripped(typed))
    return texts


def _is_marked(path: Path, typed: str) -> bool:
    """Tell whether `typed` may hold marks, and stands where they count."""
    return any(map(typed.__contains__, _SIGNS)) and not _is_name(path)


@lru_cache(maxsize=2048)
def _swallows(typed: str) -> bool:
    """Tell whether a sign of `typed` is in no run, and no look of a run accounts for it."""
    found = runs(typed)
    shown = "".join([run.text for run in found])
    looks = "".join([run.marks for run in found])
    taken = {sign: typed.count(sign) - shown.count(sign) for sign in _MARKS}
    given = {sign: sum([looks.count(look) * most for look, most in of.items()])
             for sign, of in _MARKS.items()}  # fmt: skip
    slashes = len(typed) - len(shown) - sum(taken.values())
    return (
        typed.count("\\") - shown.count("\\") != slashes
        or slashes > sum(map(shown.count, "*^[]"))
        or any(taken[sign] > given[sign] for sign in taken)
    )


def _is_name(path: Path) -> bool:
    """Tell whether the text at `path` is one line in which no mark counts."""
    if path[0] == "notes":
        return False
    return next(key for key in reversed(path) if isinstance(key, str)) in NAMES


def _segments(typed: str) -> Iterator[str]:
    """Yield the pieces of a text that stand on the page in one line of runs."""
    shown = "".join("\n" if run.marks in CITATIONS else run.text for run in runs(typed))
    for line in shown.replace("\t", " ").split("\n"):
        yield stripped(line)


def _between(typed: Iterable[str], page: str) -> tuple[str, list[str]]:
    """Return what stands on `page` between the typed texts, and those out of their order.

    The quick proof: it settles nearly every document. A text out of order is one that does not
    stand behind the one before it; its words are then among those between the others.
    """
    gaps: list[str] = []
    elsewhere: list[str] = []
    cursor = 0
    for form in typed:
        start = _place(form, page, cursor)
        if start < 0:
            elsewhere.append(form)
        else:
            gaps.append(page[cursor:start])
            cursor = start + len(form)
    return " ".join([*gaps, page[cursor:]]), elsewhere


def _place(form: str, page: str, cursor: int) -> int:
    """Return where `form` stands next on `page`, as typed or in capitals; -1 if nowhere."""
    start = _find(form, page, cursor)
    if not 0 <= start - cursor <= _NEAR:
        capitals = form.upper()
        earlier = _find(capitals, page, cursor, start + len(capitals) if start >= 0 else None)
        if start < 0 or 0 <= earlier < start:
            return earlier
    return start


def _find(form: str, page: str, start: int, end: int | None = None) -> int:
    """Return where `form` stands as words of its own: "2" is not found in "120"."""
    while (start := page.find(form, start, end)) >= 0:
        behind = start + len(form)
        inside = page[start - 1 : start].isalnum() and form[:1].isalnum()
        inside |= page[behind : behind + 1].isalnum() and form[-1:].isalnum()
        if not inside:
            return start
        start += 1
    return -1


def _stand(texts: Iterable[str], page: str) -> bool:
    """Tell whether every text stands on the page in one piece, as typed or in capitals."""
    return all(whole in page or whole.upper() in page for whole in texts)


def _agree(expected: Counter[str], found: Counter[str], static: AbstractSet[str]) -> bool:
    if dict[str, int].__eq__(expected, found):  # nearly always, and quicker than subtracting
        return True
    return not expected - found and not (found - expected).keys() - static


def _shown(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for _, word in zip(range(_SHOWN), words, strict=False))


def _finding(fault: Kind, template: str, message: Text) -> Finding:
    return fault.at(Place(template), message)
