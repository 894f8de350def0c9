"""Tệp Word làm tay: a .docx from the few lines of XML that a test is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from congvan.word.outline import Outline, outline

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOTS = {
    "styles": "styles", "numbering": "numbering", "settings": "settings", "header": "hdr",
    "footer": "ftr", "footnotes": "footnotes", "comments": "comments",
}  # fmt: skip
PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134" w:header="567"/>'
)


def paragraph(text: str, properties: str = "", look: str = "") -> str:
    """Return a paragraph of one run."""
    run = f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{run if text else ''}</w:p>"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of parts by their names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def package(body: str, more: Mapping[str, str | bytes] | None = None, **parts: str) -> bytes:
    """Return a .docx with `body` and what stands in its other parts, by the kind of part."""
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
        for kind in parts
    )
    written = {
        f"word/{kind}.xml": f"<w:{_ROOTS[kind]} {_SPACES}>{xml}</w:{_ROOTS[kind]}>"
        for kind, xml in parts.items()
    }
    return zipped(
        {
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">'
            f"{relations}</Relationships>",
            **written,
            **(more or {}),
        }
    )


def read(body: str, **parts: str) -> Outline:
    """Return the outline of a .docx with `body`."""
    return outline(package(body, None, **parts), "thu.docx")


def texts(found: Outline) -> list[str]:
    """Return the texts of its paragraphs."""
    return [paragraph.text for paragraph in found.paragraphs]


def cell(text: str = "", properties: str = "", look: str = "", align: str = "left") -> str:
    """Return a cell of a table, a paragraph a line."""
    lines = [paragraph(line, f'<w:jc w:val="{align}"/>', look) for line in text.split("\n")]
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(lines)}</w:tc>"


def table(widths: Sequence[str], *rows: str, properties: str = "") -> str:
    """Return a table of rows, each of cells; one of empty cells if none are given."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(f"<w:tr>{row}</w:tr>" for row in rows or [cell() * len(widths)])
    look = f"<w:tblPr>{properties}</w:tblPr>"
    return f"<w:tbl>{look}<w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>"
