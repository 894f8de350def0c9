"""Phần cuối: Nơi nhận with its Lưu line, and the stacks of those who sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from congvan.composing.punctuation import stripped
from congvan.decree.words import Authority
from congvan.importing.inline_marks import literal
from congvan.importing.runs import said_by
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import ARCHIVE, DISTRIBUTION

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.importing.casing import Casing
    from congvan.word.recognition.components import Components, Piece

MISSING_NAME: Final = "[cần điền: họ tên]"
MISSING_TITLE: Final = "[cần điền: chức vụ]"
_BLANKS: Final = re.compile(r"\s+")
_EMPHASIS: Final = re.compile(r"\*+|(?<!\S)_+|_+(?!\S)")
_DASH: Final = re.compile(r"^[-–+*•\s]+")
_PURPOSE: Final = re.compile(r"(?P<to>.*\S)\s*\((?P<for>[^()]{1,40})\)", re.DOTALL)
_ARCHIVE: Final = re.compile(
    r"(?P<units>(?:[^.]|\.(?=\S))+?)\s*(?:\((?P<copies>\d{1,3})(?:\s*b(?:ản)?)?\))?\s*"
    r"(?:\.\s+(?P<drafter>\S.*))?[.;]?"
)
_CAPACITY: Final = re.compile(
    r"(?P<mark>TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)\s*[.:/]?\s+?(?P<of>\S.*)", re.IGNORECASE
)
_CAPACITY_GLUED: Final = re.compile(r"(?P<mark>TM|KT|TL|TUQ|Q)[.:](?P<of>\S.*)", re.IGNORECASE)


def line_of(found: Components, piece: Piece) -> str:
    """Return the text of a piece on one line, with its automatic number, without emphasis."""
    said = said_by(found, piece)
    if found.outline.plain:
        said = _EMPHASIS.sub("", said).strip(" |")
    label = found.outline.paragraphs[piece.paragraph].label
    if label and piece.start == 0:
        said = f"{label.text} {said}"
    return _BLANKS.sub(" ", said).strip()


def distribution(found: Components, part: int) -> list[Any]:
    """Return the lines of Nơi nhận of a part."""
    lines: list[str] = []
    for piece in _of(found, part, Component.DISTRIBUTION, Component.DISTRIBUTION_LIST):
        line = line_of(found, piece)
        label = DISTRIBUTION.match(line)
        if piece.component is Component.DISTRIBUTION and label:
            lines += [line[label.end() :]]
        elif piece.goes_on and lines and not lines[-1].endswith(";"):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    bare = (stripped(_DASH.sub("", line)).strip() for line in lines)
    return [_recipient(line) for line in bare if line]


def archive(found: Components, part: int) -> dict[str, Any]:
    """Return the units that file a document, how many copies, and who drafted it."""
    said = " ".join(line_of(found, piece) for piece in _of(found, part, Component.ARCHIVE))
    said = ARCHIVE.sub("", said, count=1).strip()
    if not said:
        return {}
    match = _ARCHIVE.fullmatch(said)
    if match is None:
        return {"archive": {"units": [literal(said.rstrip(" .;"))]}}
    units = [unit.strip() for unit in re.split(r"[,;]", match["units"]) if unit.strip()]
    values: dict[str, Any] = {"archive": {"units": units}}
    if match["copies"] and int(match["copies"]):
        values["archive"]["copies"] = match["copies"]
    drafter = (match["drafter"] or "").strip(" .")
    return values | ({"drafter": drafter} if drafter else {})


def signatures(found: Components, part: int, casing: Casing) -> list[dict[str, Any]]:
    """Return the signatures of a part, from the left."""
    groups: dict[int, list[Piece]] = {}
    for piece in found.pieces:
        if piece.part == part and piece.group:
            groups.setdefault(piece.group, []).append(piece)
    return [_signature(found, own, casing) for _, own in sorted(groups.items())]


def missing_signature() -> list[dict[str, Any]]:
    """Return a signature that somebody must still fill in."""
    return [{"title": MISSING_TITLE, "name": MISSING_NAME}]


def _of(found: Components, part: int, *components: Component) -> Iterable[Piece]:
    return (
        piece for piece in found.pieces if piece.part == part and piece.component in components
    )


def _recipient(line: str) -> object:
    match = _PURPOSE.fullmatch(line)
    if match is None or match["for"][:1].isupper() or match["for"][:1].isdigit():
        return literal(line)
    return {"to": literal(match["to"]), "for": match["for"].strip()}


def _signature(found: Components, pieces: Sequence[Piece], casing: Casing) -> dict[str, Any]:
    def lines(component: Component) -> list[str]:
        return [line_of(found, piece) for piece in pieces if piece.component is component]

    heading = _heading(found, pieces)
    pieces = [piece for piece in pieces if piece not in heading]
    party, capacity = _capacities(lines(Component.CAPACITY), casing)
    title = " ".join(lines(Component.TITLE))
    other = " ".join(lines(Component.OTHER_TITLE))
    said = {
        "row_title": casing.recased(" ".join(line_of(found, piece) for piece in heading)),
        "party": casing.recased(party),
        "capacity": capacity,
        "title": casing.recased(title),
        "other_title": casing.recased(other),
    }
    values: dict[str, Any] = {key: value for key, value in said.items() if value}
    if not values.keys() & {"row_title", "party", "capacity", "title"}:
        values["title"] = MISSING_TITLE
    return values | {"name": " ".join(lines(Component.SIGNER_NAME)) or MISSING_NAME}


def _heading(found: Components, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the lines that stand across the row of signatures that one of them begins."""

    def span(piece: Piece) -> int:
        cells = found.outline.paragraphs[piece.paragraph].where.cells
        return cells[-1].span if cells else 0

    names = [span(piece) for piece in pieces if piece.component is Component.SIGNER_NAME]
    return [
        piece
        for piece in pieces
        if names and piece.component is Component.CAPACITY and span(piece) > names[-1]
    ]


def _capacities(lines: Sequence[str], casing: Casing) -> tuple[str, list[dict[str, str]]]:
    """Return the party that signs, and the lines "TM. …", "KT. …"."""
    party: list[str] = []
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        match = _CAPACITY.fullmatch(line) or _CAPACITY_GLUED.fullmatch(line)
        mark = match["mark"].replace("/", "").upper() if match else ""
        if match and mark in Authority.__members__:
            found.append((mark, [match["of"]]))
        elif found:
            found[-1][1].append(line)
        else:
            party.append(line)
    return " ".join(party), [{mark: casing.recased(" ".join(of))} for mark, of in found]
