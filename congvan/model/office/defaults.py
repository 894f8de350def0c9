"""Điền từ hồ sơ: what a document does not type is taken from its office's profile.

What a document types itself always wins, and nothing is merged inside a part. Places stay where
the values were typed: in congvan.yaml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.model.office.signing import Signing
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from congvan.model.office.office import Office
    from congvan.model.reading.complaints import Reading

_LETTER: Final = "cong_van"
_SHARED: Final = ("issuer", "place", "archive")
"""Keys that a document and a profile have in common, whatever the type."""


def fill(values: dict[str, Any], office: Office | None, reading: Reading) -> set[str]:
    """Put into `values` what only the office's profile says; return the keys that it gave."""
    signing = Signing(office, reading)
    signing.name(values)
    if office is None:
        return set()
    given = _given(office, letter=bare(str(values.get("type"))) == bare(_LETTER))
    supplied = {key for key, value in given.items() if value and values.get(key) is None}
    for key in supplied:
        values[key] = given[key]
        reading.lend(office, "abbreviation" if key == "symbol" else key, to=(key,))
    if values.get("signature") is None and office.signers and signing.choose(values):
        supplied.add("signature")
    return supplied


def _given(office: Office, *, letter: bool) -> dict[str, Any]:
    """Return what a profile gives a công văn, or a document of another type; Mẫu 1.5."""
    shared: dict[str, Any] = {key: getattr(office, key) for key in _SHARED}
    contact = office.contact if letter else None
    return {**shared, "symbol": office.symbol(letter=letter), "contact": contact}
