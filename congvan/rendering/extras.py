"""Phần thêm: parts that a document needs beside those of its template, with their relations."""

from __future__ import annotations

import re
from typing import Final

from congvan.word.namespaces import DATA, IDS, OFFICE, PACKAGE_RELATIONS
from congvan.word.part_names import RELATIONS, TYPES

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATION: Final = (
    f'<Relationship Id="{{known}}" Type="{OFFICE}/{{kind}}" Target="{{target}}"/>'
)
_RELATIONS: Final = (
    f'{_HEAD}<Relationships xmlns="{PACKAGE_RELATIONS}">{{relations}}</Relationships>'
)
_DATA_PROPERTIES: Final = "customXmlProps"
_PROPERTIES: Final = (
    f'{_HEAD}<ds:datastoreItem xmlns:ds="{DATA}" ds:itemID="{{item}}">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{IDS}"/></ds:schemaRefs></ds:datastoreItem>'
)
_PROPERTIES_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
)
_EMPTY: Final = re.compile(r"<Relationships([^>]*)/>")


class Extras:
    """Collects parts; `parts` and `common` hold them and the two lists that name them."""

    def __init__(self, types: str, relations: str) -> None:
        """Start with the template's own lists."""
        self._types = types
        self._relations = _EMPTY.sub(r"<Relationships\1></Relationships>", relations)
        self._count = 0
        self._parts: dict[str, str | bytes] = {}
        self._common: dict[str, str] = {}

    def add(self, name: str, data: str | bytes, kind: str, content: str) -> str:
        """Add the part `word/name` and return the id of its relation.

        `kind` is the last word of its relation's type, `content` its content type. A part that
        the template has already is replaced, and keeps its relation.
        """
        part = f"word/{name}"
        self._parts[part] = data
        known_by = rf'<Relationship (?=[^>]*Target="{re.escape(name)}")[^>]*?\bId="([^"]*)"'
        if related := re.search(known_by, self._relations):
            return related.group(1)
        self._declare(part, content)
        return self._relate(kind, name)

    def add_data(self, xml: str, item: str) -> None:
        """Add a part of data that is on no page, with the id `item` Word keeps it by."""
        number = 1
        while f"customXml/item{number}.xml" in self._relations:
            number += 1
        name, properties = f"item{number}.xml", f"itemProps{number}.xml"
        self._parts[f"customXml/{name}"] = xml
        self._common[f"customXml/{properties}"] = _PROPERTIES.format(item=item)
        relation = _RELATION.format(known="rId1", kind=_DATA_PROPERTIES, target=properties)
        self._common[f"customXml/_rels/{name}.rels"] = _RELATIONS.format(relations=relation)
        self._declare(f"customXml/{properties}", _PROPERTIES_TYPE)
        self._relate("customXml", f"../customXml/{name}")

    def _relate(self, kind: str, target: str) -> str:
        """Name a part among those of the main one; return the id of its relation."""
        self._count += 1
        known = f"rIdCongvan{self._count}"
        relation = _RELATION.format(known=known, kind=kind, target=target)
        self._relations = self._relations.replace(
            "</Relationships>", f"{relation}</Relationships>"
        )
        return known

    def _declare(self, part: str, content: str) -> None:
        """Say what a part is, unless that is known."""
        if f'PartName="/{part}"' not in self._types:
            self._types = self._types.replace(
                "</Types>", f'<Override PartName="/{part}" ContentType="{content}"/></Types>'
            )

    @property
    def parts(self) -> dict[str, str | bytes]:
        """Every part that was added and is the document's own; nothing if none was."""
        if not self._parts or self._common:
            return self._parts
        return {**self._parts, **self._lists}

    @property
    def common(self) -> dict[str, str]:
        """What goes with a part of data, and the lists: many documents have the same."""
        return {**self._common, **self._lists} if self._common else {}

    @property
    def _lists(self) -> dict[str, str]:
        return {TYPES: self._types, RELATIONS: self._relations}
