"""Điều đã ghi: what the pieces of a head and foot say, joined over their lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.word.recognition.components import Annex, Component, Components, Signer
from congvan.word.recognition.known_words import (
    ABOUT,
    ADDRESSEE,
    ARCHIVE,
    DATE,
    NUMBER,
    PLACE_DATE,
    SUBJECT_MARK,
    kind_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.word.recognition.components import Piece

_EMPHASIS: Final = re.compile(r"\*+|(?<!\S)_+|_+(?!\S)")
_BLANKS: Final = re.compile(r"\s+")
_DOTS: Final = " .…_·,"
_HEADINGS: Final = frozenset({
    Component.TYPE_NAME, Component.SUBJECT, Component.APPENDIX, Component.APPENDIX_TITLE,
    Component.APPENDIX_NOTE,
})  # fmt: skip
_MARKS: Final = " \t\xa0-–+*•"


def read_values(found: Components) -> Components:
    """Return components with the values that their pieces say."""
    whole, found = found, found.part(0)
    number, symbol = _number(found)
    place, day, month, year = _date(found)
    type_name = _joined(found, Component.TYPE_NAME)
    letter = _without(ABOUT, _joined(found, Component.LETTER_SUBJECT))
    subject = _joined(found, Component.SUBJECT) or letter
    if not subject and (named := kind_of(type_name)):
        type_name, subject = named[1], type_name[len(named[1]) :].strip()
    return whole._replace(
        parent=_lines(found, Component.PARENT),
        issuer=_lines(found, Component.ISSUER),
        number=number,
        symbol=symbol,
        place=place,
        day=day,
        month=month,
        year=year,
        type_name=type_name,
        subject=_without(SUBJECT_MARK, subject.strip()).strip(),
        recipients=_recipients(found),
        authority=_joined(found, Component.AUTHORITY),
        legal_basis=_items(found, Component.LEGAL_BASIS),
        enacting=_joined(found, Component.ENACTING),
        closing=_joined(found, Component.CLOSING),
        distribution=_items(found, Component.DISTRIBUTION_LIST),
        archive=_archive(found),
        signers=_signers(found),
        annexes=_annexes(whole),
        urgency=_joined(found, Component.URGENCY),
        secrecy=_joined(found, Component.SECRECY),
        circulation=_joined(found, Component.CIRCULATION),
        draft=_joined(found, Component.DRAFT),
        contact=_lines(whole, Component.CONTACT),
        copy_form=" ".join(
            _clean(whole, piece) for piece in whole.of(Component.COPY_FORM, None)
        ),
    )


def _clean(found: Components, piece: Piece) -> str:
    """Return the text of a piece on one line, without marks of emphasis."""
    typed = found.text(piece)
    if found.outline.plain:
        typed = _EMPHASIS.sub("", typed).strip(" |")
    label = found.outline.paragraphs[piece.paragraph].label
    if label and piece.start == 0:
        typed = f"{label.text} {typed}"
    return _BLANKS.sub(" ", typed).strip()


def _lines(found: Components, component: Component) -> tuple[str, ...]:
    return tuple(_clean(found, piece) for piece in found.of(component))


def _joined(found: Components, component: Component) -> str:
    return " ".join(_lines(found, component)).strip()


def _items(found: Components, component: Component) -> tuple[str, ...]:
    """Return the items of a list, each joined over its lines, without dash and end mark."""
    items: list[str] = []
    for piece in found.of(component):
        line = _clean(found, piece)
        if piece.goes_on and items:
            items[-1] = f"{items[-1]} {line}"
        else:
            items.append(line)
    return tuple(item.lstrip(_MARKS).rstrip(" ;") for item in items if item.strip(_MARKS))


def _without(opening: re.Pattern[str], said: str) -> str:
    """Return a text without what it may begin with."""
    match = opening.match(said)
    return said[match.end() :] if match else said


def _number(found: Components) -> tuple[str, str]:
    for line in _items(found, Component.NUMBER):
        if (match := NUMBER.match(line)) is not None:
            symbol = _BLANKS.sub("", match["symbol"])
            return match["number"].strip(_DOTS), symbol.rstrip(_DOTS)
    return "", ""


def _date(found: Components) -> tuple[str, str, str, str]:
    for piece in found.of(Component.PLACE_DATE):
        match = PLACE_DATE.fullmatch(_clean(found, piece))
        if match:
            parts = (match[name].strip(_DOTS) for name in ("place", "day", "month", "year"))
            place, day, month, year = parts
            return place, day, month, year
    for piece in found.of(Component.NUMBER):
        if (match := DATE.search(_clean(found, piece))) is not None:
            day, month, year = (match[name].strip(_DOTS) for name in ("day", "month", "year"))
            return "", day, month, year
    return "", "", "", ""


def _recipients(found: Components) -> tuple[str, ...]:
    items: list[str] = []
    for piece in found.of(Component.ADDRESSEE):
        line = _clean(found, piece)
        label = ADDRESSEE.match(line)
        if label or line.endswith("điện:"):
            line = line[label.end() :].strip() if label else ""
        elif (
            items
            and not line.startswith(("-", "–", "+"))
            and not items[-1].endswith((";", "."))
        ):
            items[-1] = f"{items[-1]} {line}"
            continue
        items += [line] if line else []
    return tuple(item.lstrip(_MARKS).rstrip(" ;.") for item in items)


def _archive(found: Components) -> str:
    joined = _joined(found, Component.ARCHIVE)
    return ARCHIVE.sub("", joined, count=1).strip()


def _signers(found: Components) -> tuple[Signer, ...]:
    groups: dict[int, list[Piece]] = {}
    for piece in found.pieces:
        if piece.group and not piece.part:
            groups.setdefault(piece.group, []).append(piece)
    return tuple(_signer(found, pieces) for _, pieces in sorted(groups.items()))


def _signer(found: Components, pieces: Sequence[Piece]) -> Signer:
    def lines(component: Component) -> tuple[str, ...]:
        return tuple(_clean(found, piece) for piece in pieces if piece.component is component)

    return Signer(
        lines(Component.CAPACITY),
        lines(Component.TITLE),
        lines(Component.OTHER_TITLE),
        " ".join(lines(Component.SIGNER_NAME)),
    )


def _annexes(found: Components) -> tuple[Annex, ...]:
    """Return what the headings of the attached parts say."""
    headings: dict[int, list[Piece]] = {}
    for piece in found.pieces:
        if piece.part and piece.component in _HEADINGS:
            headings.setdefault(piece.part, []).append(piece._replace(part=0))
    copies = {piece.part for piece in found.of(Component.COPY_FORM, None)}
    last = max((piece.part for piece in found.pieces), default=0)
    return tuple(
        _annex(Components(found.outline, tuple(headings.get(part, ()))), part)
        for part in range(1, last + 1)
        if part not in copies
    )


def _annex(found: Components, part: int) -> Annex:
    type_name = _joined(found, Component.TYPE_NAME)
    subject = _joined(found, Component.SUBJECT)
    title = _joined(found, Component.APPENDIX_TITLE)
    named = kind_of(type_name)
    return Annex(
        part,
        _joined(found, Component.APPENDIX),
        title or f"{type_name} {subject}".strip(),
        _joined(found, Component.APPENDIX_NOTE),
        named[0] if named else "",
    )
