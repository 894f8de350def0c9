"""Ai ký: signers that documents name by their ids, or leave to the office's profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from congvan.findings.finding import text
from congvan.model.document.parts import PartialDate
from congvan.model.office.codes import (
    NO_PROFILE,
    NOT_IN_OFFICE,
    SEVERAL_SIGNERS,
    UNKNOWN_SIGNER,
)
from congvan.model.values import date_parts
from congvan.source.plain_values import is_list, is_mapping
from congvan.vietnamese.text import bare, near

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from congvan.findings.finding import Text
    from congvan.model.document.parts import Path, Signature
    from congvan.model.office.office import Office, Signer
    from congvan.model.reading.complaints import Reading


class Signing:
    """Việc ký của một văn bản: puts signatures in the place of ids, and says what is wrong."""

    def __init__(self, office: Office | None, reading: Reading) -> None:
        """Sign with the signers of `office`; findings and places go to `reading`."""
        self._office = office
        self._signers = office.signers if office else {}
        self._reading = reading

    def name(self, values: dict[str, Any]) -> None:
        """Put signers in the place of their ids, wherever a document is signed."""
        self._name(values, (), values)
        attached = values.get("attachments")
        if is_list(attached):
            for row, part in enumerate(attached):
                self._name(part, ("attachments", row), values)
        self._name(values.get("copy"), ("copy",), values.get("copy"))

    def choose(self, values: dict[str, Any]) -> bool:
        """Let the only signer in office sign; say why nobody does, where there is not one."""
        day = _day(values)
        able = [known for known, signer in self._signers.items() if signer.in_office(day)]
        if len(able) == 1:
            values["signature"] = [self._signature(able[0], ("signature", 0))]
            return True
        self._reading.broken.append(("signature",))
        place = self._reading.nearest(("signature",) if able else ("date",))
        if able:
            said = text("Chưa rõ ai ký; hồ sơ cơ quan có: {names}.", names=self._names(able))
            hint = text("Thêm `ký: {id}`, hoặc mã khác.", id=able[0])
            self._reading.findings.append(SEVERAL_SIGNERS.at(place, said, hint))
        elif day:
            one = next(iter(self._signers.values())) if len(self._signers) == 1 else None
            said = text("Ngày {day}, không ai trong hồ sơ cơ quan giữ chức.", day=_shown(day))
            said = _outside(one, day) if one else said
            self._reading.findings.append(NOT_IN_OFFICE.at(place, said))
        return False

    def _name(self, part: Any, path: Path, dated: Any) -> None:  # noqa: ANN401 - as typed
        """Replace the ids among the signatures of one part, on the date of what it belongs to."""
        typed = part.get("signature") if is_mapping(part) else None
        path = (*path, "signature")
        if isinstance(typed, str):
            part["signature"] = [self._signed(typed, path, (*path, 0), _day(dated))]
        elif is_list(typed):
            rows = [(named, (*path, row)) for row, named in enumerate(typed)]
            part["signature"] = [
                self._signed(named, row, row, _day(dated)) if isinstance(named, str) else named
                for named, row in rows
            ]

    def _signed(self, typed: str, path: Path, to: Path, day: date | None) -> Signature | str:
        """Return the signature for the id `typed` at `path`; the id itself if it has none."""
        known = next((known for known in self._signers if bare(known) == bare(typed)), None)
        if known is None:
            self._stranger(typed, path)
            return typed
        signer = self._signers[known]
        if day and not signer.in_office(day):
            place = self._reading.nearest(path)
            self._reading.findings.append(NOT_IN_OFFICE.at(place, _outside(signer, day)))
        return self._signature(known, to)

    def _signature(self, known: str, to: Path) -> Signature:
        """Return a signer's signature, whose places are those of the profile."""
        if self._office:
            self._reading.lend(self._office, "signers", known, to=to)
        return self._signers[known].signature

    def _stranger(self, typed: str, path: Path) -> None:
        """Say that nobody has the id `typed`; a name is left to the model's own complaint."""
        place = self._reading.nearest(path)
        if not typed.strip():
            return
        if self._signers:
            finding = UNKNOWN_SIGNER.at(place, self._unknown(typed))
        elif len(typed.split()) == 1:
            said = text("Không có hồ sơ cơ quan ghi người ký “{id}”.", id=typed)
            finding = NO_PROFILE.at(place, said)
        else:
            return
        self._reading.broken.append(path)
        self._reading.findings.append(finding)

    def _unknown(self, typed: str) -> Text:
        """Return the message for an id or a name that is nobody's, with the nearest there is."""
        signers = self._signers.items()
        ids = {bare(signer.name): known for known, signer in signers}
        ids |= {bare(known): known for known in self._signers}
        meant = near(typed, ids)
        if meant:
            said = text("Không có người ký “{id}”. Ý bạn là “{near}”?")
            return text(said.pattern, id=typed, near=ids[meant])
        names = self._names(self._signers)
        return text("Không có người ký “{id}”; có: {names}.", id=typed, names=names)

    def _names(self, ids: Iterable[str]) -> str:
        """Return signers with their names: `gd (Trần Văn Bình), pgd (Lê Thị Hoa)`."""
        return ", ".join(f"{known} ({self._signers[known].name})" for known in ids)


def _day(values: Any) -> date | None:  # noqa: ANN401 - as typed
    """Return the date of a part of a document, if all of it is known and right."""
    try:
        return PartialDate.model_validate(date_parts(values["date"])).whole
    except (LookupError, TypeError, ValueError):
        return None


def _outside(signer: Signer, day: date) -> Text:
    """Return the message for a signer who does not hold the office on `day`."""
    said = {"name": signer.name, "day": _shown(day)}
    if signer.first and day < signer.first:
        begins = _shown(signer.first)
        return text("“{name}” ký từ {begins}, văn bản ngày {day}.", begins=begins, **said)
    ends = _shown(signer.last) if signer.last else ""
    return text("“{name}” ký đến {ends}, văn bản ngày {day}.", ends=ends, **said)


def _shown(day: date) -> str:
    return f"{day:%d/%m/%Y}"
