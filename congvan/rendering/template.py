"""Mẫu đã dịch: a template.docx read, patched by docxtpl and compiled once, then kept.

Static parts are kept compressed in one archive; filling writes only the parts with tags anew,
with fixed times, so the same input gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.decree.page import HOUSE
from congvan.findings.errors import TemplateError
from congvan.findings.finding import Finding, Kind, Place, text
from congvan.pack.stylesheet import styles_xml
from congvan.rendering.archive import READY, has_tags, packed, ready_name, unpacked, zip_entry
from congvan.rendering.codes import BROKEN_TAG, BROKEN_TEMPLATE
from congvan.rendering.proof import words_of
from congvan.rendering.tags import TagError, Tagged
from congvan.word.part_names import RELATIONS, STYLES, TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.decree.page import House

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_MOST_PACKED: Final = 32
"""Ways in which the parts without tags lie ready: with notes, with keys, with one picture."""

_SMALL: Final = 1024
_LEVEL: Final = 1
_XML_TAG: Final = re.compile(r"<[^>]+>")
_JINJA_TAG: Final = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}", re.DOTALL)
_FIXABLE: Final = re.compile(r"{%\s*(?:tc|colspan|hm)\b|<wp:docPr")


class _Part(NamedTuple):
    """One part with tags: its compiled template and the patched source, for messages."""

    name: str
    template: Tagged
    source: str
    head: str
    fix: bool


class CompiledTemplate:
    """Mẫu đã dịch, ready to be filled any number of times, from any thread."""

    def __init__(
        self,
        data: bytes,
        name: str,
        sheets: Mapping[str, str] | None = None,
        house: House = HOUSE,
    ) -> None:
        """Compile the .docx `data` for `house`; `name` is the template's in messages.

        `sheets` maps a stylesheet to the one that takes its place, for the sizes of another
        profile; a stylesheet that an office has changed is none of its keys and stays.

        Raises:
            TemplateError: if it is no bounded .docx, or a tag in it is broken.
        """
        self.name = name
        self._house = house
        parts = unpacked(data, name)
        self._ready = {part: parts.pop(part) for part in list(parts) if part.startswith(READY)}
        styles = parts.get(STYLES, b"").decode("utf-8", "replace")
        if sheets and styles in sheets:
            parts[STYLES] = sheets[styles].encode()
        elif styles != (sheet := next(iter((sheets or {}).values()), styles_xml(HOUSE))):
            parts = _renamed(parts, sheet)
        tagged = {part: xml for part, xml in parts.items() if has_tags(part, xml)}
        self._parts = [self._compiled(part, xml) for part, xml in tagged.items()]
        self._parts_as_they_are = {
            part: xml for part, xml in parts.items() if part not in tagged
        }
        self._packed: dict[
            tuple[frozenset[str], frozenset[tuple[str, str]]],
            tuple[bytes, list[zipfile.ZipInfo]],
        ] = {}
        self.types = parts.get(TYPES, b"").decode("utf-8", "replace")
        self.relations = parts.get(RELATIONS, b"").decode("utf-8", "replace")
        self.words = words_of(
            " ".join(_static_text(part.source) for part in self._parts)
        ).keys()
        """The words that stand in the template itself."""

    def fill(self, context: Mapping[str, object]) -> dict[str, str]:
        """Return the XML of every part with tags, by its name.

        Raises:
            TemplateError: if a tag asks for what the context has not.
        """
        return {part.name: self._filled(part, context) for part in self._parts}

    def package(
        self, parts: Mapping[str, str | bytes], common: Mapping[str, str] = _NOTHING
    ) -> bytes:
        """Return the .docx with the filled parts and those that were added.

        What is `common` to many documents is packed once, as are the parts without tags.
        """
        replaced = frozenset(parts.keys() & self._parts_as_they_are.keys())
        static, entries = self._ready_made(replaced, frozenset(common.items()))
        buffer = io.BytesIO()
        buffer.write(static)
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.infolist().extend(entries)
            for name, content in parts.items():
                data = content.encode() if isinstance(content, str) else content
                kind = zipfile.ZIP_DEFLATED if len(data) > _SMALL else zipfile.ZIP_STORED
                archive.writestr(zip_entry(name), data, kind, _LEVEL)
        return buffer.getvalue()

    def _ready_made(
        self, replaced: frozenset[str], common: frozenset[tuple[str, str]]
    ) -> tuple[bytes, list[zipfile.ZipInfo]]:
        """Return the static parts, packed, but for those that a document brings itself."""
        if (made := self._packed.get((replaced, common))) is not None:
            return made
        kept = {n: xml for n, xml in self._parts_as_they_are.items() if n not in replaced}
        made = packed(kept | {name: xml.encode() for name, xml in sorted(common)})
        if len(self._packed) < _MOST_PACKED:
            self._packed[replaced, common] = made
        return made

    def _compiled(self, name: str, data: bytes) -> _Part:
        ready = self._ready.get(ready_name(data)) if self._house == HOUSE else None
        source = ready.decode() if ready else self._patched(name, data)
        try:
            template = Tagged(source)
        except TagError as error:
            broken = _broken_tags(data, self.name) or [_line_finding(error, self.name, source)]
            raise TemplateError(*broken) from error
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return _Part(name, template, source, head, bool(_FIXABLE.search(source)))

    def _patched(self, name: str, data: bytes) -> str:
        from congvan.rendering.patching import (  # noqa: PLC0415 - keeps a cold start cold
            patched,
        )

        source = patched(data, self._house)
        if source is None:
            kind, message = BROKEN_TEMPLATE, text("{part} hỏng.", part=name)
            raise TemplateError(kind.at(Place(self.name), message))
        return source

    def _filled(self, part: _Part, context: Mapping[str, object]) -> str:
        try:
            xml = part.template.fill(context)
        except TagError as error:
            raise TemplateError(_line_finding(error, self.name, part.source)) from error
        return part.head + (_tables_fixed(xml) if part.fix else xml)


def _static_text(source: str) -> str:
    return _JINJA_TAG.sub(" ", _XML_TAG.sub(" ", source))


def _line_finding(error: TagError, name: str, source: str) -> Finding:
    lines = source.split("\n")
    shown = lines[error.line - 1] if 0 < error.line <= len(lines) else ""
    paragraph = " ".join(_XML_TAG.sub("", shown).split()) or "?"
    tag = _JINJA_TAG.search(paragraph)
    number = max(error.line - 1, 0)
    return _tag_finding(error.kind, name, number, paragraph, tag.group() if tag else "?")


def _tag_finding(kind: Kind, name: str, number: int, paragraph: str, tag: str) -> Finding:
    message = text(
        "Đoạn {number} “{paragraph}”: thẻ {tag} không dùng được.",
        number=number,
        paragraph=paragraph[:80],
        tag=tag,
    )
    return kind.at(Place(name), message)


def _broken_tags(data: bytes, name: str) -> list[Finding]:
    from congvan.rendering.patching import (  # noqa: PLC0415 - keeps a cold start cold
        broken_tags,
    )

    return [_tag_finding(BROKEN_TAG, name, *place) for place in broken_tags(data)]


def _tables_fixed(xml: str) -> str:
    from congvan.rendering.patching import (  # noqa: PLC0415 - keeps a cold start cold
        tables_fixed,
    )

    return tables_fixed(xml)


def _renamed(parts: Mapping[str, bytes], sheet: str) -> dict[str, bytes]:
    from congvan.word.template_styles import renamed  # noqa: PLC0415 - keeps a cold start cold

    return renamed(parts, sheet)
