"""Dựng mẫu: composes every template.docx from shared parts and the decree's table.

    python templates/build.py           writes every template.docx of the built-in pack
    python templates/build.py DIR …     writes those of other folders: a pack, or one type
    python templates/build.py --widths  writes the width table from Liberation Serif 2

A type is what its `type.yaml` says; nothing here knows one by its name. The same input gives the
same bytes; a test rebuilds and compares.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.decree import lettering as letters
from congvan.decree import widths, words
from congvan.decree.page import HEADER_MM, HOUSE, PAPER_MM, twips
from congvan.pack.pack import LOOSE, builtin, load_type
from congvan.pack.stylesheet import ADDRESSEE_ITEM, SPACER, styles_xml
from congvan.rendering.archive import zip_entry
from congvan.rendering.patching import with_ready
from congvan.word.namespaces import WORD

if TYPE_CHECKING:
    from congvan.pack.document_type import DocumentType

FONTS: Final = Path("/usr/share/fonts/truetype/liberation2")
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
OFFICE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def paragraph(
    style: str, text: str = "", *, keep: bool = False, before: int | None = None
) -> str:
    """Return a paragraph in `style`; `text` may hold tags. `keep` holds it with the next one."""
    kept = "<w:keepNext/>" if keep else ""
    kept += "" if before is None else f'<w:spacing w:before="{before}"/>'
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>{run}</w:p>'


def each(item: str, of: str, *inside: str) -> str:
    """Return paragraphs repeated for every `item` of the list `of`."""
    return tag(f"for {item} in {of}") + "".join(inside) + tag("endfor")


def tag(statement: str) -> str:
    """Return a paragraph that holds a docxtpl statement and goes away when filled."""
    return paragraph("Normal", f"{{%p {statement} %}}")


def cell(width_mm: float, *content: str, across: int = 1, bottom: bool = False) -> str:
    """Return a table cell."""
    align = '<w:vAlign w:val="bottom"/>' if bottom else ""
    size = f'<w:tcW w:w="{twips(width_mm)}" w:type="dxa"/>'
    span = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    return f"<w:tc><w:tcPr>{size}{span}{align}</w:tcPr>{''.join(content)}</w:tc>"


def row(*cells: str) -> str:
    """Return a table row that never breaks over two pages."""
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def table(columns_mm: tuple[float, ...], *rows: str) -> str:
    """Return a borderless table with fixed columns and no cell margins."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in columns_mm)
    sides = "".join(
        f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(columns_mm))}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def head(doctype: DocumentType) -> str:
    """Return boxes 1 to 4: names and Quốc hiệu, then number and date on one baseline; 5b below.

    What the type never has is left out: a biên bản has no date there, a thư công no number.
    """
    left, right = HOUSE.head_mm
    names = [
        each("line", "parent", paragraph(letters.PARENT.style, "{{ line }}")),
        each("line", "issuer", paragraph(letters.ISSUER.style, "{{ line }}")),
        paragraph("Normal", "{{p issuer_rule | rule }}"),
    ]
    country = [
        paragraph(letters.NATIONAL_NAME.style, words.NATIONAL_NAME),
        paragraph(letters.MOTTO.style, words.MOTTO),
        paragraph("Normal", "{{p motto_rule | rule }}"),
    ]
    below = paragraph(letters.LETTER_SUBJECT.style, "{{r subject | runs }}")
    marks = [below if doctype.subject == "letter" else "", *marks_()]
    third = row(cell(left, *marks, across=2), cell(right, paragraph("Normal")))
    if doctype.subject != "letter":
        third = row_given("draft or secrecy or urgency", third)
    wide, _ = HOUSE.long_date_mm
    return table(
        (wide, left - wide, right),
        row(cell(left, *names, across=2), cell(right, *country)),
        numbered_and_dated(doctype),
        third,
    )


def numbered_and_dated(doctype: DocumentType) -> str:
    """Return the row of boxes 3 and 4: under the names, or divided anew for a long date."""
    number = paragraph(letters.NUMBER.style, words.NUMBER + " {{ number }}/{{ symbol }}")
    date = paragraph(letters.PLACE_DATE.style, "{{ place }}, {{ date }}")
    numbered = number if doctype.may_have("number") else paragraph("Normal")
    if doctype.may_place_number:
        numbered = either("number_above", number)
    if doctype.may_lack("place"):
        date = either("dated", paragraph(letters.PLACE_DATE.style, "{{ dated }}"))
    (left, right), (wide_left, wide_right) = HOUSE.head_mm, HOUSE.long_date_mm
    if not doctype.may_have("date"):
        return row(cell(left, numbered, across=2), cell(right, paragraph("Normal")))
    usual = row(cell(left, numbered, across=2, bottom=True), cell(right, date, bottom=True))
    divided = row(
        cell(wide_left, numbered, bottom=True), cell(wide_right, date, across=2, bottom=True)
    )
    return row_given("long_date", divided) + row_given("not long_date", usual)


def row_given(condition: str, content: str) -> str:
    """Return a row that is there only under a condition."""
    tags = (f"{{%tr if {condition} %}}", "{%tr endif %}")
    before, after = (row(cell(sum(HOUSE.head_mm), paragraph("Normal", one))) for one in tags)
    return before + content + after


def marks_() -> list[str]:
    """Return "Dự thảo", and boxes 10a (the place of a stamp) and 10b, at the left."""
    return [
        given("draft", paragraph(letters.DRAFT.style, "{{ draft }}")),
        given("secrecy", paragraph(SPACER) * 2),
        given("urgency", paragraph("Normal", box("urgency", letters.URGENCY.style))),
    ]


def given(name: str, content: str) -> str:
    """Return what is there only where `name` is."""
    return tag(f"if {name}") + content + tag("endif")


def either(name: str, content: str) -> str:
    """Return what is in a cell only where `name` is; an empty line else."""
    return tag(f"if {name}") + content + tag("else") + paragraph("Normal") + tag("endif")


def box(name: str, style: str) -> str:
    """Return the tag of a mark in a box."""
    return f"{{{{p {name} | box('{style}') }}}}"


def addressees() -> str:
    """Return box 9a: one recipient on the line of "Kính gửi", several under its colon."""
    style = letters.ADDRESSEE.style
    return (
        tag("if recipients|length == 1")
        + paragraph(style, words.ADDRESSEE + " {{r recipients[0] | runs }}")
        + tag("elif recipients")
        + paragraph(style, words.ADDRESSEE)
        + each("one", "recipients", paragraph(ADDRESSEE_ITEM, "- {{r one | runs }}"))
        + tag("endif")
    )


def title(doctype: DocumentType) -> str:
    """Return box 5a: tên loại, trích yếu and the line under it."""
    subject = paragraph(letters.SUBJECT.style, "{{r subject | runs }}")
    if "subject" not in doctype.required:
        subject = given("subject", subject)
    return (
        paragraph(letters.TYPE_NAME.style, "{{ type_name }}")
        + (subject if doctype.subject != "none" else "")
        + (numbered_below() if doctype.may_place_number else "")
        + paragraph("Normal", "{{p subject_rule | rule }}")
    )


def numbered_below() -> str:
    """Return the number under the title, as contracts have it (PRACTICE)."""
    number = paragraph(letters.NUMBER.style, words.NUMBER + " {{ number }}/{{ symbol }}")
    return given("number_below", number)


def text() -> str:
    """Return box 6 below an empty line (MODEL); the filter writes each paragraph in its style."""
    return paragraph(SPACER) + paragraph(letters.BODY.style, "{{p body | paragraphs }}")


def foot() -> str:
    """Return boxes 9b and 7: one row that stays whole, or what is composed for several signers."""
    left, right = HOUSE.foot_mm
    receivers = (
        tag("if distribution")
        + paragraph(letters.DISTRIBUTION.style, words.DISTRIBUTION)
        + each(
            "one",
            "distribution",
            paragraph(letters.DISTRIBUTION_LIST.style, "- {{r one | runs }}"),
        )
        + tag("else")
        + paragraph(letters.DISTRIBUTION_LIST.style)
        + tag("endif")
    )
    name = "{{ signer }}"
    signer = each("line", "capacity", paragraph(letters.SIGNER.style, "{{ line }}"))
    signer += (
        tag("if other_title")
        + paragraph(letters.OTHER_TITLE.style, "{{ other_title }}")
        + paragraph(letters.SIGNER_NAME.style, name, before=0)
        + tag("else")
        + paragraph(letters.SIGNER_NAME.style, name)
        + tag("endif")
    )
    return (
        paragraph(SPACER, keep=True)
        + tag("if signers")
        + paragraph("Normal", "{{p signers | paragraphs }}")
        + tag("else")
        + table(HOUSE.foot_mm, row(cell(left, receivers), cell(right, signer)))
        + tag("endif")
    )


def annexes() -> str:
    """Return what stands behind the signature."""
    return paragraph("Normal", "{{p annexes | paragraphs }}")


def section() -> str:
    """Return the page: paper, margins, and a page number from the second page on."""
    width, height = (twips(side) for side in PAPER_MM)
    top, right, bottom, left, header = (
        twips(side)
        for side in (
            HOUSE.top_mm, HOUSE.right_mm, HOUSE.bottom_mm, HOUSE.left_mm, HEADER_MM,
        )
    )  # fmt: skip
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{header}" w:footer="{header}" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


def document_xml(*content: str) -> str:
    """Return word/document.xml."""
    return (
        f'{XML}<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>'
        f"{''.join(content)}{section()}</w:body></w:document>"
    )


def header_xml() -> str:
    """Return the header: the page number, centred; PL1-I-I.7."""
    field = "".join(
        f"<w:r>{inside}</w:r>"
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    style = f'<w:pPr><w:pStyle w:val="{letters.PAGE_NUMBER.style}"/></w:pPr>'
    return f'{XML}<w:hdr xmlns:w="{WORD}"><w:p>{style}{field}</w:p></w:hdr>'


def settings_xml() -> str:
    """Return word/settings.xml: Word 2013 and later, no compatibility quirks."""
    return (
        f'{XML}<w:settings xmlns:w="{WORD}"><w:defaultTabStop w:val="567"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="vi-VN"/></w:settings>'
    )


def core_xml() -> str:
    """Return docProps/core.xml: a title and an author for the reader of the file list."""
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>{{ title }}</dc:title><dc:creator>{{ author }}</dc:creator>"
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


def fixed_parts() -> dict[str, str]:
    """Return the parts that are the same in every template."""
    kinds = {
        "/word/document.xml": f"{OFFICE}.document.main+xml",
        "/word/styles.xml": f"{OFFICE}.styles+xml",
        "/word/settings.xml": f"{OFFICE}.settings+xml",
        "/word/header1.xml": f"{OFFICE}.header+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return {
        "[Content_Types].xml": (
            f'{XML}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        ),
        "_rels/.rels": relations(
            (f"{RELATIONS}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/_rels/document.xml.rels": relations(
            (f"{RELATIONS}/styles", "styles.xml"),
            (f"{RELATIONS}/settings", "settings.xml"),
            (f"{RELATIONS}/header", "header1.xml"),
        ),
        "word/styles.xml": styles_xml(HOUSE),
        "word/settings.xml": settings_xml(),
        "word/header1.xml": header_xml(),
        "docProps/core.xml": core_xml(),
    }


def relations(*targets: tuple[str, str]) -> str:
    """Return a relationships part; ids count from rId1."""
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def package(document: str) -> bytes:
    """Return a .docx with `document` as its text."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        parts = {**fixed_parts(), "word/document.xml": document}
        for name, data in with_ready({n: xml.encode() for n, xml in parts.items()}).items():
            archive.writestr(zip_entry(name), data)
    return buffer.getvalue()


def template(doctype: DocumentType) -> bytes:
    """Return the template of a type: a công văn is Mẫu 1.5, all others are titled, Mẫu 1.1-1.10."""
    named = "" if doctype.subject == "letter" else title(doctype)
    return package(document_xml(head(doctype), named, addressees(), text(), foot(), annexes()))


def loose() -> bytes:
    """Return the template of an annex that is a file of its own; Mẫu 2.2."""
    return package(document_xml(annexes()))


def built() -> dict[Path, bytes]:
    """Return every template.docx of the built-in pack with its bytes."""
    return built_in(builtin()) | {LOOSE: loose()}


def built_in(folder: Path) -> dict[Path, bytes]:
    """Return every template.docx of a pack, or of one type: one a folder that has a type.yaml."""
    said = sorted([*folder.glob("type.yaml"), *folder.glob("*/type.yaml")])
    types = (load_type(path.parent.name, [path.parent.parent]) for path in said)
    return {doctype.template: template(doctype) for doctype in types}


def measured() -> str:
    """Return the width table as JSON, from the fonts."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs]

    spans = [
        *range(0x20, 0x7F), *range(0xA0, 0x180), 0x1A0, 0x1A1, 0x1AF, 0x1B0,
        *range(0x1EA0, 0x1EFA), *range(0x2010, 0x2016), *range(0x2018, 0x2020), 0x2020, 0x2022,
        0x2026, 0x2030, 0x20AB,
    ]  # fmt: skip
    table_: dict[str, dict[str, int]] = {}
    for face in widths.FACES:
        font = TTFont(FONTS / f"LiberationSerif-{face}.ttf")
        glyphs, advances = font.getBestCmap() or {}, font["hmtx"]
        table_[face] = {
            chr(code): advances[glyphs[code]][0] for code in spans if code in glyphs
        }
    return json.dumps(table_, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def main(arguments: list[str]) -> None:
    """Write the templates, or with --widths the width table."""
    if "--widths" in arguments:
        widths.TABLE.write_text(measured(), "utf-8")
        return
    packs = {name: built_in(Path(name).resolve()) for name in arguments} or {"": built()}
    if empty := [name for name, templates in packs.items() if not templates]:
        sys.exit(f"{', '.join(empty)}: không có type.yaml.")
    for templates in packs.values():
        for path, data in templates.items():
            path.write_bytes(data)


if __name__ == "__main__":
    main(sys.argv[1:])
