"""Phần còn lại: what of a document can be built where some of it cannot be accepted.

What is complained of is left out, and what cannot do without it; a head or a signature is stood in
for. So the rules can say at once what is wrong with the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pydantic import ValidationError

from congvan.model.document.document import Document
from congvan.model.reading.complaints import place_tables
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from congvan.findings.errors import CongvanError
    from congvan.findings.finding import Finding
    from congvan.model.document.parts import Path
    from congvan.model.office.office import Office
    from congvan.model.reading.complaints import Reading
    from congvan.model.reading.furniture import Value

_ROUNDS: Final = 20
"""How often what is left is tried again: leaving out one thing may ask for leaving out more."""

_STAND_INS: Final[dict[str, Value]] = {
    "issuer": {"name": "Cơ quan"},
    "signature": {"title": "Chức vụ", "name": "Họ Tên"},
}
"""What a document cannot be built without; nothing that is found about it is told."""


class Partial(NamedTuple):
    """Phần còn lại: why there is no document, and what could be built of it, if anything.

    `gone` are the paths of what was left out, as they were typed; `lost` is the bare form of
    everything that could not even be read.
    """

    kind: type[CongvanError]
    findings: tuple[Finding, ...]
    document: Document | None = None
    gone: frozenset[Path] = frozenset()
    lost: str = ""

    def error(self, *more: Finding) -> CongvanError:
        """Return what is raised for it, with what else was found."""
        from congvan.findings.finding import in_order  # noqa: PLC0415

        return self.kind(*in_order([*self.findings, *more]))


def recovered(
    values: Value, reading: Reading, error: CongvanError, office: Office | None
) -> Partial:
    """Return what can be built of values that are no document, and why they are none."""
    gone = set(reading.broken) | _left_out(reading)
    paths = {path: path for path in reading.places}
    left, paths = _without(values, set(reading.broken), paths)
    document = None
    for _ in range(_ROUNDS):
        if not isinstance(left, dict):
            break
        try:
            document = Document.model_validate(left)
        except ValidationError as refusal:
            wrong = _wrong(refusal, left)
            gone |= {paths.get(path, path) for path in wrong}
            left, paths = _without(left, wrong, paths)
        else:
            break
    if document is not None:
        old = {new: reading.places[path] for new, path in paths.items()}
        keys = {**reading.lent, **reading.keys}
        named = {new: keys[path] for new, path in paths.items() if path in keys}
        place_tables(old)
        place_tables(named)
        document = document.placed(old, named, ())
        document = document.of_office(office, ()) if office else document
    return Partial(type(error), error.findings, document, frozenset(gone), reading.lost)


def _left_out(reading: Reading) -> set[Path]:
    """Return the components in which lines are left out."""
    heads = sorted(
        (place.line, path) for path, place in reading.heads.items() if len(path) == 1
    )
    found: set[Path] = set()
    for line in reading.source.lost:
        above = [path for row, path in heads if row <= line.row]
        found |= set(above[-1:])
    return found


def _wrong(refusal: ValidationError, left: dict[str, Value]) -> set[Path]:
    """Return the paths of what is not accepted, or cannot do without what is missing.

    What is missing of the whole is stood in for.
    """
    wrong: set[Path] = set()
    for details in refusal.errors(include_url=False):
        path = _present(left, details["loc"])
        if not path and details["loc"] and details["loc"][0] in _STAND_INS:
            left[str(details["loc"][0])] = _STAND_INS[str(details["loc"][0])]
        else:
            wrong.add(path)
    return wrong


def _present(value: Value, path: Path) -> Path:
    """Return as much of a path as there are values for."""
    found: Path = ()
    for part in path:
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            break
        found = (*found, part)
    return found


def _without(
    values: Value, gone: set[Path], paths: dict[Path, Path]
) -> tuple[Value, dict[Path, Path]]:
    """Return values without those at some paths, and where the rest stood that `paths` knows."""
    kept: dict[Path, Path] = {}
    return _kept(values, gone, paths, (), ((), kept)), kept


def _kept(
    value: Value,
    gone: set[Path],
    paths: dict[Path, Path],
    old: Path,
    at: tuple[Path, dict[Path, Path]],
) -> Value:
    if old in gone:
        return None
    new, kept = at
    if old in paths:
        kept[new] = paths[old]
    if isinstance(value, dict):
        inside = [(key, key, one) for key, one in value.items() if (*old, key) not in gone]
        made = {key: _kept(one, gone, paths, (*old, key), ((*new, key), kept))
                for key, _, one in inside}  # fmt: skip
        return dict(made)
    if isinstance(value, list):
        left = [(n, one) for n, one in enumerate(value) if (*old, n) not in gone]
        return [
            _kept(one, gone, paths, (*old, n), ((*new, at_), kept))
            for at_, (n, one) in enumerate(left)
        ]
    return value


def mentions(lost: str, name: str) -> bool:
    """Tell whether a key stands in what could not be read."""
    return bool(name) and bare(name) in lost
