"""Phần thêm: parts that a document needs beside those of its template, with their relations."""

from __future__ import annotations

import re
from typing import Final

from congvan.word.namespaces import OFFICE
from congvan.word.part_names import RELATIONS, TYPES

_EMPTY: Final = re.compile(r"<Relationships([^>]*)/>")


class Extras:
    """Collects parts; `parts` holds them and the two lists of the package that name them."""

    def __init__(self, types: str, relations: str) -> None:
        """Start with the template's own lists."""
        self._types = types
        self._relations = _EMPTY.sub(r"<Relationships\1></Relationships>", relations)
        self._count = 0
        self._parts: dict[str, str | bytes] = {}

    def add(self, name: str, data: str | bytes, kind: str, content: str) -> str:
        """Add the part `word/name` and return the id of its relation.

        `kind` is the last word of its relation's type, `content` its content type. A part that
        the template has already is replaced, and keeps its relation.
        """
        self._parts[f"word/{name}"] = data
        known_by = rf'<Relationship (?=[^>]*Target="{re.escape(name)}")[^>]*?\bId="([^"]*)"'
        if related := re.search(known_by, self._relations):
            return related.group(1)
        self._count += 1
        known = f"rIdCongvan{self._count}"
        part = f"word/{name}"
        self._relations = self._relations.replace(
            "</Relationships>",
            f'<Relationship Id="{known}" Type="{OFFICE}/{kind}" Target="{name}"/></Relationships>',
        )
        if f'PartName="/{part}"' not in self._types:
            self._types = self._types.replace(
                "</Types>", f'<Override PartName="/{part}" ContentType="{content}"/></Types>'
            )
        return known

    @property
    def parts(self) -> dict[str, str | bytes]:
        """Every part that was added, and the lists; nothing if none was."""
        if not self._parts:
            return {}
        return {**self._parts, TYPES: self._types, RELATIONS: self._relations}
