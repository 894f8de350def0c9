"""Phần đầu của tệp Word: what it states, piece by piece as far as that is certain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.checking.looks.list_entries import entries_of
from congvan.checking.rule import Unseen
from congvan.checking.statements.certainty import DOUBTFUL, join, surely, value_of
from congvan.vietnamese.text import bare
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import ADDRESSEE, CABLED, PLACE_DATE, begins_organ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.statements.certainty import Read
    from congvan.checking.statements.statement import Stated, Value

_DOTS: Final = " .…_·\t\N{NO-BREAK SPACE}"
_MARKS: Final = " -–+*•"
"""What stands before a name in Kính gửi."""

_ENDS: Final = " ;."
_CABLES: Final = "điện:"
"""Ends the line of a công điện that says who sends it."""

_NUMBER: Final = re.compile(
    r"Số\s*:?\s*(?P<number>[^/]*?)\s*/\s*(?P<symbol>[\w&.]+(?:[-–—_]+[\w&.]+)*)[.\s]*",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(r"[\w.-]*\d[\w.-]*")
"""A number that was given; dots and brackets are a place to fill in."""

_NAME: Final = re.compile(r"[^\W_][\w .'’-]*")


class _Dated(NamedTuple):
    """Địa danh và thời gian: the line, and its places, day, month and year."""

    value: Value
    match: re.Match[str]


def issuer(sheet: Presentation, stated: Stated) -> Read:
    """Read the name of the agency; a line that is not bold may be of another one's."""
    parts = surely(sheet, Component.PARENT, Component.ISSUER)
    if not isinstance(parts, list):
        return parts
    own = [part for part in parts if part.component is Component.ISSUER]
    if not own:
        return None
    light = any(not run.bold for part in own for run in part.runs if run.text.strip())
    if light or not begins_organ(own[0].text):
        return Unseen(DOUBTFUL)
    return stated._replace(issuer=tuple(map(value_of, own)))


def number(sheet: Presentation, stated: Stated) -> Read:
    """Read number and symbol; one that is spread out or broken is not taken apart."""
    parts = surely(sheet, Component.NUMBER)
    if not isinstance(parts, list):
        return parts
    match = _NUMBER.fullmatch(parts[0].text)
    said = match["number"].strip(_DOTS) if match else ""
    if match is None or len(parts) > 1 or (said and not _FIGURES.fullmatch(said)):
        return Unseen(DOUBTFUL)
    own = stated.doctype.abbreviation
    rest = match["symbol"].removeprefix(f"{own}-" if own else "")
    symbol = value_of(parts[0], match.end("symbol") - len(rest), rest.rstrip("."))
    given = value_of(parts[0], parts[0].text.index(said), said) if said else None
    named = match["symbol"].casefold().startswith(own.casefold()) or not stated.doctype.model
    return stated._replace(number=given, symbol=symbol, untyped=not named)


def place(sheet: Presentation, stated: Stated) -> Read:
    """Read the địa danh."""
    found = _place_date(sheet)
    if not isinstance(found, _Dated):
        return found
    value, match = found
    said = match["place"].strip(_DOTS + ",")
    if not _NAME.fullmatch(said):
        return Unseen(DOUBTFUL)
    at = value.text.index(said)
    return stated._replace(place=value._replace(text=said, start=value.start + at))


def date(sheet: Presentation, stated: Stated) -> Read:
    """Read whether day, month and year are there."""
    found = _place_date(sheet)
    if not isinstance(found, _Dated):
        return found
    value, match = found
    parts = [match[name].strip(_DOTS) for name in ("day", "month", "year")]
    if any(part and not part.isdecimal() for part in parts):
        return Unseen(DOUBTFUL)
    return stated._replace(dated=value, whole_date=all(parts))


def subject(sheet: Presentation, stated: Stated) -> Read:
    """Read the lines of the trích yếu; what is not centred may be the beginning of the text."""
    parts = surely(sheet, Component.SUBJECT, Component.LETTER_SUBJECT)
    if not isinstance(parts, list):
        return parts
    if any(part.paragraph.align != "center" for part in parts):
        return Unseen(DOUBTFUL)
    return stated._replace(subject=tuple(map(value_of, parts)))


def recipients(sheet: Presentation, stated: Stated) -> Read:
    """Read to whom it is addressed; there may be nobody, but not somebody in the text."""
    parts = surely(sheet, Component.ADDRESSEE)
    if isinstance(parts, Unseen):
        return parts
    own = (part.text for part in sheet.parts if not part.piece.part)
    if not parts and any(ADDRESSEE.search(said) or CABLED.fullmatch(said) for said in own):
        return Unseen(DOUBTFUL)
    named = map(_addressed, entries_of(parts or ()))
    return stated._replace(recipients=tuple(name for name in named if name.text))


def authority(sheet: Presentation, stated: Stated) -> Read:
    """Read who decides, in the line above the căn cứ."""
    parts = surely(sheet, Component.AUTHORITY)
    if not isinstance(parts, list):
        return parts
    return stated._replace(authority=join(parts).text)


def is_renamed(sheet: Presentation, name: str) -> bool:
    """Tell whether a document has another name than its type."""
    own = sheet.components.type_name
    return bool(own) and bare(own) != bare(name)


def _addressed(entry: Sequence[Part]) -> Value:
    """Return whom one entry names, without dash and end mark; "Kính gửi:" alone is nobody."""
    whole = join(entry)
    label = ADDRESSEE.match(whole.text)
    rest = whole.text[label.end() if label else 0 :].lstrip(_MARKS)
    start = whole.start + len(whole.text) - len(rest)
    said = "" if rest.endswith(_CABLES) else rest.rstrip(_ENDS)
    return whole._replace(text=said, start=start)


def _place_date(sheet: Presentation) -> _Dated | Unseen | None:
    parts = surely(sheet, Component.PLACE_DATE)
    if not isinstance(parts, list):
        return parts
    value = value_of(parts[0])
    match = PLACE_DATE.fullmatch(value.text)
    if match is None or len(parts) > 1:
        return Unseen(DOUBTFUL)
    return _Dated(value, match)
