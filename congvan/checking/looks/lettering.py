"""Kiểu chữ: the rules about size and style of one component, made from the decree's table."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.checking.looks.settings import SetLetters
from congvan.checking.rule import Rule
from congvan.decree.words import APPENDIX, DIVISIONS
from congvan.findings.finding import Kind, Text, text
from congvan.vietnamese.text import decimal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.decree.lettering import Lettering
    from congvan.findings.finding import Finding
    from congvan.word.outline.facts import Run
    from congvan.word.recognition.components import Component

    Chosen = Callable[[Presentation], Iterable[Part]]
    Mended = Callable[[Part], str | None]
    Fault = tuple[Callable[["Style", Part], bool], Callable[[str], Text], Mended]


_NAMES: Final = (*(division.rpartition(" ")[0] for division in DIVISIONS), APPENDIX)
_NUMBERED: Final = re.compile(
    rf"(?P<name>(?:{'|'.join(_NAMES)})(?: số)?)(?P<number>(?: (?:[IVXLC]+|\d+))?)",
    re.IGNORECASE,
)


class Style(NamedTuple):
    """Dáng chữ that a component must have; None where either is right."""

    bold: bool | None = None
    italic: bool | None = None
    upper: bool | None = None


def style_of(row: Lettering) -> Style:
    """Return the style that a row of the table says."""
    return Style(row.bold, row.italic, row.upper)


def sized(kind: Kind, row: Lettering, *about: Component, chosen: Chosen | None = None) -> Rule:
    """Return the rule that what is `about` has a size that its row allows."""

    def parts(sheet: Presentation) -> Iterable[Part]:
        return chosen(sheet) if chosen else sheet.of(*about)

    def look(sheet: Presentation) -> Iterator[Finding | Unseen]:
        yield from size_faults(kind, row, parts(sheet))

    def set_as(sheet: Presentation) -> Iterator[Setting]:
        yield from sized_as(sheet, row, parts(sheet))

    return Rule(kind, outline=look, about=about, set_as=set_as)


def styled(
    kind: Kind,
    row: Lettering,
    *about: Component,
    style: Style | None = None,
    chosen: Chosen | None = None,
) -> Rule:
    """Return the rule that what is `about` is set in the style of its row, or in `style`."""
    wanted = style or style_of(row)

    def parts(sheet: Presentation) -> Iterable[Part]:
        return chosen(sheet) if chosen else sheet.of(*about)

    def look(sheet: Presentation) -> Iterator[Finding | Unseen]:
        yield from style_faults(kind, row.name, wanted, parts(sheet))

    def set_as(sheet: Presentation) -> Iterator[Setting]:
        yield from styled_as(wanted, parts(sheet))

    return Rule(kind, outline=look, about=about, set_as=set_as)


def row_faults(kind: Kind, row: Lettering, parts: Sequence[Part]) -> Iterator[Finding]:
    """Yield every fault of size and style of what its row is about."""
    yield from size_faults(kind, row, parts)
    yield from style_faults(kind, row.name, style_of(row), parts)


def set_as_row(sheet: Presentation, row: Lettering, parts: Sequence[Part]) -> Iterator[Setting]:
    """Yield size and style for what is lettered otherwise than its row says."""
    yield from sized_as(sheet, row, parts)
    yield from styled_as(style_of(row), parts)


def sized_as(sheet: Presentation, row: Lettering, parts: Iterable[Part]) -> Iterator[Setting]:
    """Yield the size that goes with the others for what has one outside of its row's range."""
    low, high = row.sizes
    for part in parts:
        if any(not low <= run.size <= high for run in lettered(part.runs)):
            yield SetLetters(part, size=sheet.size_for(row))


def styled_as(style: Style, parts: Iterable[Part]) -> Iterator[Setting]:
    """Yield bold, slant and capitals for what is lettered otherwise than `style`."""
    for part in parts:
        runs = list(lettered(part.runs))
        bold = style.bold if {run.bold for run in runs} - {style.bold} else None
        italic = style.italic if {run.italic for run in runs} - {style.italic} else None
        small = style.upper is False and any(run.caps for run in runs)
        if small or (bold, italic) != (None, None):
            yield SetLetters(part, bold=bold, italic=italic, small=small)


def size_faults(kind: Kind, row: Lettering, parts: Iterable[Part]) -> Iterator[Finding]:
    """Yield every size outside the range of a row, once each."""
    low, high = row.sizes
    found: dict[float, list[Part]] = {}
    for part in parts:
        for size in {run.size for run in lettered(part.runs)}:
            if not low <= size <= high:
                found.setdefault(size, []).append(part)
    for size, wrong in sorted(found.items()):
        yield wrong[0].finding(kind, _size_message(row, size, len(wrong)))


def _size_message(row: Lettering, size: float, count: int) -> Text:
    low, high = row.sizes
    values = {"name": row.name, "size": decimal(size), "low": low, "high": high, "count": count}
    if low == high and count == 1:
        return text("{name} cỡ {size}, phải là cỡ {low}.", **values)
    if low == high:
        return text("{name} cỡ {size} ở {count} dòng, phải là cỡ {low}.", **values)
    if count == 1:
        return text("{name} cỡ {size}, phải từ {low} đến {high}.", **values)
    return text("{name} cỡ {size} ở {count} dòng, phải từ {low} đến {high}.", **values)


def style_faults(
    kind: Kind, name: str, style: Style, parts: Iterable[Part]
) -> Iterator[Finding]:
    """Yield everything that is otherwise than `style`, each fault once.

    Letters that are to be capitals are words: the finding says what to write.
    """
    parts = list(parts)
    for is_wrong, message, mended in _FAULTS:
        wrong = [part for part in parts if is_wrong(style, part)]
        if wrong:
            yield wrong[0].finding(kind, message(name), mended(wrong[0]))


def lettered(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield the runs that print a letter or a digit, but for raised ones: m², marks of notes."""
    return (run for run in runs if not run.raised and any(sign.isalnum() for sign in run.text))


def _not_bold(style: Style, part: Part) -> bool:
    return style.bold is True and any(not run.bold for run in lettered(part.runs))


def _bold(style: Style, part: Part) -> bool:
    return style.bold is False and any(run.bold for run in lettered(part.runs))


def _not_italic(style: Style, part: Part) -> bool:
    return style.italic is True and any(not run.italic for run in lettered(part.runs))


def _italic(style: Style, part: Part) -> bool:
    return style.italic is False and any(run.italic for run in lettered(part.runs))


def _not_upper(style: Style, part: Part) -> bool:
    return style.upper is True and part.printed != part.printed.upper()


def _upper(style: Style, part: Part) -> bool:
    capitals = part.printed.isupper() and len(part.printed.split()) > 1
    return style.upper is False and capitals and _has_words(part.printed)


def _has_words(capitals: str) -> bool:
    """Tell whether capitals write words, not abbreviations alone ("VPUB: CVP"): marks tell."""
    return any(map(unicodedata.combining, unicodedata.normalize("NFD", capitals)))


def _as_it_is(_: Part) -> None:
    """Say that no letter is to change."""


def _in_capitals(part: Part) -> str:
    return part.text.upper()


def _in_small_letters(part: Part) -> str | None:
    """Return a number of a part or a phụ lục in small letters; nobody can tell of other words.

    A look that makes capitals of small letters is no fault of the words.
    """
    numbered = _NUMBERED.fullmatch(part.text)
    if numbered is None:
        return None
    right = numbered["name"].capitalize() + numbered["number"]
    return right if right != part.text else None


_FAULTS: Final[tuple[Fault, ...]] = (
    (_not_bold, lambda name: text("{name} chưa in đậm.", name=name), _as_it_is),
    (_bold, lambda name: text("{name} không in đậm.", name=name), _as_it_is),
    (_not_italic, lambda name: text("{name} chưa in nghiêng.", name=name), _as_it_is),
    (_italic, lambda name: text("{name} phải là chữ đứng.", name=name), _as_it_is),
    (
        _not_upper,
        lambda name: text("{name} chưa viết bằng chữ in hoa.", name=name),
        _in_capitals,
    ),
    (
        _upper,
        lambda name: text("{name} phải viết bằng chữ in thường.", name=name),
        _in_small_letters,
    ),
)
"""When something is a fault, what is said of it, and what is to be written instead."""
