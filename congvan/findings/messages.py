"""Danh mục câu: every message in another language, from the gettext catalogues beside this module.

Babel reads the catalogues. Vietnamese needs no catalogue: it is what the code says.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.findings.finding import as_typed

if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGES: Final = ("vi", "en")
FOLDER: Final = Path(__file__).with_name("locale")


def translator(language: str) -> Callable[[str], str]:
    """Return the function that says a Vietnamese pattern in `language`.

    A pattern that the catalogue does not have stays Vietnamese.
    """
    if language == LANGUAGES[0]:
        return as_typed
    said = catalogue(language)
    return lambda pattern: said.get(pattern) or pattern


@cache
def catalogue(language: str) -> dict[str, str]:
    """Return the catalogue of `language`: pattern → translation."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - keeps a cold start cold

    with (FOLDER / language / "congvan.po").open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file) if entry.id}
