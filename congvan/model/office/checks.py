"""Soát: which kinds of finding an office asks for, and which it does not."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field

from congvan.findings.finding import text
from congvan.model.document.parts import Part
from congvan.model.values import Line, as_list, refused

MOST_CODES: Final = 1000
"""More than there are; each one that there is not is compared with every one there is."""


def _typed(value: object) -> object:
    """Return codes that are typed in one line, with commas between them, as a list."""
    if isinstance(value, str):
        return [word.strip() for word in value.split(",") if word.strip()]
    return as_list(value)


def _one(word: str) -> str:
    if not word or len(word.split()) > 1:
        raise refused(text("“{word}” không phải một mã.", word=word), "code")
    return word


Codes = Annotated[
    tuple[Annotated[Line, AfterValidator(_one)], ...],
    BeforeValidator(_typed),
    Field(max_length=MOST_CODES),
]
"""Các mã: codes, beginnings of codes, and names; whether there are such is known to `check`."""


class Checks(Part):
    """Soát: without `select` every kind is asked for; what is ignored is not."""

    select: Codes = ()
    ignore: Codes = ()

    @property
    def is_given(self) -> bool:
        """Whether the office chooses anything."""
        return bool(self.select or self.ignore)
