"""Mẫu đã dịch: a template.docx read, patched by docxtpl and compiled once, then kept.

The one module that imports docxtpl. Static parts are kept compressed in one archive;
filling writes only the parts with tags anew, with fixed times, so the same input gives the same
bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.decree import IN_FORCE_FROM
from congvan.decree.page import HOUSE
from congvan.errors import TemplateError
from congvan.findings import Finding, Kind, Place, Text, text
from congvan.rendering.extras import RELATIONS, TYPES
from congvan.rendering.kinds import BROKEN_TAG, BROKEN_TEMPLATE
from congvan.rendering.proof import words_of
from congvan.rendering.resizing import resize
from congvan.rendering.tags import TagError, Tagged, tags_in
from congvan.stylesheet import styles_xml
from congvan.word.mending import mend, texts_of
from congvan.word.nodes import PARAGRAPH, parsed, serialised
from congvan.word.reading import MAIN, TEXTS
from congvan.word.styles import STYLES, renamed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docxtpl import DocxTemplate

    from congvan.decree.page import House
    from congvan.word.nodes import Node

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_PARTS: Final = 500

_MOMENT: Final = (IN_FORCE_FROM.year, IN_FORCE_FROM.month, IN_FORCE_FROM.day, 0, 0, 0)
"""Time of every entry of an archive: the day the decree came into force."""

_UNREADABLE: Final = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError,
)  # fmt: skip
"""What zipfile raises for an archive that is broken, encrypted or strangely packed."""

_SMALL: Final = 1024
_LEVEL: Final = 1
_CORE: Final = "docProps/core.xml"
_PARAGRAPH: Final = re.compile(r"<w:p(?=[ >])")
_XML_TAG: Final = re.compile(r"<[^>]+>")
_JINJA_TAG: Final = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}", re.DOTALL)
_FIXABLE: Final = re.compile(r"{%\s*(?:tc|colspan|hm)\b|<wp:docPr")
READY: Final = "congvan/"
"""Folder of a template for its parts as docxtpl has patched them; see `with_ready`."""


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
            parts = renamed(parts, sheet)
        tagged = {part: xml for part, xml in parts.items() if _has_tags(part, xml)}
        self._parts = [self._compiled(part, xml) for part, xml in tagged.items()]
        self._parts_as_they_are = {
            part: xml for part, xml in parts.items() if part not in tagged
        }
        self._packed = {frozenset[str](): _packed(self._parts_as_they_are)}
        self.types = parts.get(TYPES, b"").decode("utf-8", "replace")
        self.relations = parts.get(RELATIONS, b"").decode("utf-8", "replace")
        self.words = words_of(
            " ".join(_static_text(part.source) for part in self._parts)
        ).keys()
        """The words that stand in the template itself."""

    def fill(self, context: Mapping[str, Any]) -> dict[str, str]:
        """Return the XML of every part with tags, by its name.

        Raises:
            TemplateError: if a tag asks for what the context has not.
        """
        return {part.name: self._filled(part, context) for part in self._parts}

    def package(self, parts: Mapping[str, str | bytes]) -> bytes:
        """Return the .docx with the filled parts and those that were added."""
        static, entries = self._without(
            frozenset(parts.keys() & self._parts_as_they_are.keys())
        )
        buffer = io.BytesIO()
        buffer.write(static)
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.infolist().extend(entries)
            for name, content in parts.items():
                data = content.encode() if isinstance(content, str) else content
                kind = zipfile.ZIP_DEFLATED if len(data) > _SMALL else zipfile.ZIP_STORED
                archive.writestr(zip_entry(name), data, kind, _LEVEL)
        return buffer.getvalue()

    def _without(self, replaced: frozenset[str]) -> tuple[bytes, list[zipfile.ZipInfo]]:
        """Return the static parts, packed, but for those that a document brings itself."""
        if replaced not in self._packed:
            kept = {n: xml for n, xml in self._parts_as_they_are.items() if n not in replaced}
            self._packed[replaced] = _packed(kept)
        return self._packed[replaced]

    def _compiled(self, name: str, data: bytes) -> _Part:
        ready = self._ready.get(_ready_name(data)) if self._house == HOUSE else None
        source = ready.decode() if ready else _patched(self._root(name, data))
        try:
            template = Tagged(source)
        except TagError as error:
            broken = list(_broken_tags(self._root(name, data), self.name))
            raise TemplateError(*broken or [_tag_finding(error, self.name, source)]) from error
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return _Part(name, template, source, head, bool(_FIXABLE.search(source)))

    def _root(self, name: str, data: bytes) -> Node:
        root = parsed(data)
        if root is None:
            raise self._broken(text("{part} hỏng.", part=name))
        mend(root)
        resize(root, self._house)
        return root

    def _filled(self, part: _Part, context: Mapping[str, Any]) -> str:
        try:
            xml = part.template.fill(context)
        except TagError as error:
            raise TemplateError(_tag_finding(error, self.name, part.source)) from error
        return part.head + (_table_fixed(xml) if part.fix else xml)

    def _broken(self, message: Text) -> TemplateError:
        kind = BROKEN_TEMPLATE
        return TemplateError(kind.at(Place(self.name), message, text(kind.remedy)))


def with_ready(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a template, and beside them those with tags as docxtpl patches them.

    A cold start then needs no docxtpl, whose import takes longer than a whole document. What is
    ready goes by the checksum of its part: in a template that Word has saved it is not found,
    or no longer fits, and the part is patched anew.
    """
    tagged = [xml for name, xml in parts.items() if _has_tags(name, xml)]
    roots = ((xml, parsed(xml)) for xml in tagged)
    ready = {_ready_name(xml): _patched(root) for xml, root in roots if root is not None}
    return {**parts, **{name: source.encode() for name, source in ready.items()}}


def _ready_name(data: bytes) -> str:
    return f"{READY}{zlib.crc32(data):08x}.xml"


def _patched(root: Node) -> str:
    """Return a part with its tags freed from the runs and paragraphs around them by docxtpl."""
    source = _PARAGRAPH.sub("\n<w:p", serialised(root).replace("\n", " "))
    patched: str = _docxtpl().patch_xml(source)
    return patched


@cache
def _docxtpl() -> DocxTemplate:
    from docxtpl import DocxTemplate  # noqa: PLC0415 - keeps a cold start cold

    return DocxTemplate(io.BytesIO())


def unpacked(data: bytes, name: str) -> dict[str, bytes]:
    """Return the parts of a .docx.

    Raises:
        TemplateError: if it is no zip of a Word file, or would not fit in memory.
    """
    kind = BROKEN_TEMPLATE
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            if size <= MAX_BYTES and len(entries) <= MAX_PARTS:
                parts = {entry.filename: archive.read(entry) for entry in entries}
                if MAIN in parts:
                    return parts
    except (*_UNREADABLE, OSError) as error:
        message = text("Mẫu không phải tệp Word (.docx).")
        raise TemplateError(kind.at(Place(name), message, text(kind.remedy))) from error
    message = text("Mẫu không phải tệp Word (.docx), hoặc lớn quá {size} MiB.", size=20)
    raise TemplateError(kind.at(Place(name), message, text(kind.remedy)))


def _packed(parts: Mapping[str, bytes]) -> tuple[bytes, list[zipfile.ZipInfo]]:
    """Return parts compressed one after the other, and their entries for the directory."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zip_entry(name), data)
        end = buffer.tell()
    return buffer.getvalue()[:end], archive.infolist()


def zip_entry(name: str) -> zipfile.ZipInfo:
    """Return a compressed entry of an archive, the same at any hour."""
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _has_tags(name: str, data: bytes) -> bool:
    if name in (_CORE, MAIN):
        return True
    return bool(TEXTS.fullmatch(name)) and b"{" in data


def _static_text(source: str) -> str:
    return _JINJA_TAG.sub(" ", _XML_TAG.sub(" ", source))


def _table_fixed(xml: str) -> str:
    """Let docxtpl count columns and drawing ids again where a template repeats cells."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - keeps a cold start cold

    fixer = DocxTemplate(io.BytesIO())
    fixer.docx_ids_index = 1000
    tree = fixer.fix_tables(xml)
    fixer.fix_docpr_ids(tree)
    return serialised(tree)


def _broken_tags(root: Node, name: str) -> Iterator[Finding]:
    """Yield a finding for every tag of a part that cannot be read by itself."""
    for number, paragraph in enumerate(root.iter(PARAGRAPH), 1):
        whole = "".join(piece for _, piece in texts_of(paragraph))
        for tag in tags_in(whole) if "{" in whole else ():
            if not tag.whole:
                yield tag_finding(BROKEN_TAG, name, number, whole, tag.typed)


def _tag_finding(error: TagError, name: str, source: str) -> Finding:
    lines = source.split("\n")
    shown = lines[error.line - 1] if 0 < error.line <= len(lines) else ""
    paragraph = " ".join(_XML_TAG.sub("", shown).split()) or "?"
    tag = _JINJA_TAG.search(paragraph)
    number = max(error.line - 1, 0)
    return tag_finding(error.kind, name, number, paragraph, tag.group() if tag else "?")


def tag_finding(kind: Kind, name: str, number: int, paragraph: str, tag: str) -> Finding:
    """Return the finding for a tag that cannot be used, in paragraph `number` of `name`."""
    message = text(
        "Đoạn {number} “{paragraph}”: thẻ {tag} không dùng được.",
        number=number,
        paragraph=paragraph[:80],
        tag=tag,
    )
    return kind.at(Place(name), message, text(kind.remedy))
