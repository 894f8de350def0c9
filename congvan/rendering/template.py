"""Mẫu đã dịch: a template.docx read, patched by docxtpl and compiled once, then kept.

The one module that imports docxtpl and Jinja. Static parts are kept compressed in one archive;
filling writes only the parts with tags anew, with fixed times, so the same input gives the same
bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from congvan.decree import IN_FORCE_FROM
from congvan.errors import TemplateError
from congvan.findings import Finding, Kind, Place, Text, text
from congvan.rendering.extras import RELATIONS, TYPES
from congvan.rendering.filters import FILTERS
from congvan.rendering.kinds import BROKEN_TAG, BROKEN_TEMPLATE, UNKNOWN_TAG
from congvan.rendering.proof import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_PARTS: Final = 500
MAIN: Final = "word/document.xml"
STYLES: Final = "word/styles.xml"

_MOMENT: Final = (IN_FORCE_FROM.year, IN_FORCE_FROM.month, IN_FORCE_FROM.day, 0, 0, 0)
"""Time of every entry of an archive: the day the decree came into force."""

_SMALL: Final = 1024
_LEVEL: Final = 1
_TAGGED: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_CORE: Final = "docProps/core.xml"
_PARAGRAPH: Final = re.compile(r"<w:p(?=[ >])")
_XML_TAG: Final = re.compile(r"<[^>]+>")
_JINJA_TAG: Final = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}", re.DOTALL)
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
_FIXABLE: Final = re.compile(r"{%\s*(?:tc|colspan|hm)\b|<wp:docPr")


def environment() -> SandboxedEnvironment:
    """Return the Jinja environment of all templates: sandboxed, strict, escaping."""
    env = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    env.filters.update(FILTERS)
    return env


_ENVIRONMENT: Final = environment()
_DOCXTPL: Final = DocxTemplate(io.BytesIO())


class _Part(NamedTuple):
    """One part with tags: its compiled template and the patched source, for messages."""

    name: str
    template: Template
    source: str
    head: str
    fix: bool


class CompiledTemplate:
    """Mẫu đã dịch, ready to be filled any number of times, from any thread."""

    def __init__(self, data: bytes, name: str, sheets: Mapping[str, str] | None = None) -> None:
        """Compile the .docx `data`; `name` is the template's in messages.

        `sheets` maps a stylesheet to the one that takes its place, for the sizes of another
        profile; a stylesheet that an office has changed is none of its keys and stays.

        Raises:
            TemplateError: if it is no bounded .docx, or a tag in it is broken.
        """
        self.name = name
        parts = _unpacked(data, name)
        styles = parts.get(STYLES, b"").decode("utf-8", "replace")
        if sheets and styles in sheets:
            parts[STYLES] = sheets[styles].encode()
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
        try:
            root = etree.fromstring(data, _PARSER)
        except etree.XMLSyntaxError as error:
            raise self._broken(text("{part} hỏng.", part=name)) from error
        source = etree.tostring(root, encoding="unicode")
        source = _PARAGRAPH.sub("\n<w:p", _DOCXTPL.patch_xml(source))
        try:
            template = _ENVIRONMENT.from_string(source)
        except TemplateSyntaxError as error:
            raise self._mistake(BROKEN_TAG, source, error.lineno) from error
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return _Part(name, template, source, head, bool(_FIXABLE.search(source)))

    def _filled(self, part: _Part, context: Mapping[str, Any]) -> str:
        try:
            xml = part.template.render(context)
        except UndefinedError as error:
            line = _template_line(error.__traceback__)
            raise self._mistake(UNKNOWN_TAG, part.source, line) from error
        except (JinjaError, TypeError, ValueError, LookupError, ArithmeticError) as error:
            line = _template_line(error.__traceback__)
            raise self._mistake(BROKEN_TAG, part.source, line) from error
        return part.head + (_table_fixed(xml) if part.fix else xml)

    def _broken(self, message: Text) -> TemplateError:
        kind = BROKEN_TEMPLATE
        return TemplateError(kind.at(Place(self.name), message, text(kind.remedy)))

    def _mistake(self, kind: Kind, source: str, line: int) -> TemplateError:
        return TemplateError(_tag_finding(kind, self.name, source, line))


def _unpacked(data: bytes, name: str) -> dict[str, bytes]:
    """Return the parts of a .docx, refusing what is no zip or would not fit in memory."""
    kind = BROKEN_TEMPLATE
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            if size <= MAX_BYTES and len(entries) <= MAX_PARTS:
                parts = {entry.filename: archive.read(entry) for entry in entries}
                if MAIN in parts:
                    return parts
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
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
    return bool(_TAGGED.fullmatch(name)) and b"{" in data


def _static_text(source: str) -> str:
    return _JINJA_TAG.sub(" ", _XML_TAG.sub(" ", source))


def _table_fixed(xml: str) -> str:
    """Let docxtpl count columns and drawing ids again where a template repeats cells."""
    fixer = DocxTemplate(io.BytesIO())
    fixer.docx_ids_index = 1000
    tree = fixer.fix_tables(xml)
    fixer.fix_docpr_ids(tree)
    return etree.tostring(tree, encoding="unicode")


def _template_line(trace: TracebackType | None) -> int:
    """Return the line of the template where a traceback ends."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _tag_finding(kind: Kind, name: str, source: str, line: int) -> Finding:
    lines = source.splitlines()
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    paragraph = " ".join(_XML_TAG.sub("", shown).split()) or "?"
    tag = _JINJA_TAG.search(paragraph)
    message = text(
        "Đoạn {number} “{paragraph}”: thẻ {tag} không dùng được.",
        number=max(line - 1, 0),
        paragraph=paragraph[:80],
        tag=tag.group() if tag else "?",
    )
    return kind.at(Place(name), message, text(kind.remedy))
