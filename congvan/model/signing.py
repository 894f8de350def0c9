"""Ai ký: signers that documents name by their ids, or leave to the office's profile."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Final

from congvan.findings import text
from congvan.model.office_kinds import (
    NO_PROFILE,
    NOT_IN_OFFICE,
    SEVERAL_SIGNERS,
    UNKNOWN_SIGNER,
)
from congvan.model.parts import PartialDate
from congvan.model.values import date_parts
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from congvan.findings import Finding, Text
    from congvan.model.complaints import Reading
    from congvan.model.office import Office, Signer
    from congvan.model.parts import Path

_NEAR: Final = 0.6
"""How alike two ids must be for one to be offered for the other (difflib's ratio)."""


class Signing:
    """Việc ký của một văn bản: puts signatures in the place of ids, and says what is wrong."""

    def __init__(self, office: Office | None, reading: Reading) -> None:
        """Sign with the signers of `office`; findings and places go to `reading`."""
        self._office = office
        self._signers = office.signers if office else {}
        self._reading = reading

    def name(self, values: dict[str, object]) -> None:
        """Put the signers that a document names in the place of their ids, wherever it is signed."""
        day = _day(values)
        self._name(values, (), day)
        attached = values.get("attachments")
        for row, part in enumerate(attached if isinstance(attached, list) else ()):
            self._name(part, ("attachments", row), day)
        copied = values.get("copy")
        self._name(copied, ("copy",), _day(copied))

    def choose(self, values: dict[str, object]) -> bool:
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
            hint = text(NOT_IN_OFFICE.remedy)
            self._reading.findings.append(NOT_IN_OFFICE.at(place, said, hint))
        return False

    def _name(self, part: object, path: Path, day: date | None) -> None:
        """Replace the ids among the signatures of one part of a document."""
        typed = part.get("signature") if isinstance(part, dict) else None
        if isinstance(typed, str):
            part["signature"] = [self._signed(typed, (*path, "signature"), 0, day)]
        elif isinstance(typed, list):
            part["signature"] = [
                self._signed(one, (*path, "signature", row), row, day)
                if isinstance(one, str)
                else one
                for row, one in enumerate(typed)
            ]
