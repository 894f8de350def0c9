"""Bảng kiểu: word/styles.xml, one named paragraph style a component, from the decree's table.

An office restyles in Word by changing a style. Everything that moves with an office's own
measures is here, so that the same template serves them all.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.decree import lettering as letters
from congvan.decree.page import (
    ADDRESSEE_MM,
    BOX_MM,
    FONT,
    HEAD_GAP_PT,
    PT,
    RULE_GAP_PT,
    RULE_PT,
    SIGNING_ROOM_MM,
    SUBJECT_GAP_PT,
    twips,
)
from congvan.decree.widths import ASCENT, width_pt
from congvan.decree.words import ADDRESSEE
from congvan.word.namespaces import WORD

if TYPE_CHECKING:
    from congvan.decree.page import House

LANGUAGE: Final = "vi-VN"
RULE: Final = "DuongKe"
"""Style of the near-empty paragraph whose top border is a drawn line."""

SPACER: Final = "KhoangCach"
"""Style of the empty line above the text and above the signature."""

ADDRESSEE_ITEM: Final = "NoiDuocKinhGui"
RED: Final = "FF0000"
"""Mực đỏ tươi of a mark of urgency; PL1-I-III.2b."""

_SINGLE: Final = 240
"""Dòng đơn, as WordprocessingML counts lines."""

_HEAD_GAP: Final = HEAD_GAP_PT * PT
_RULE_EIGHTHS: Final = round(RULE_PT * 8)


class Look(NamedTuple):
    """Cách trình bày a paragraph: alignment, distances in twips, and what it stays with."""

    align: str = "left"
    before: int = 0
    left: int = 0
    first: int = 0
    """First line indent; negative hangs."""
    keep_next: bool = False
    sides: tuple[str, ...] = ()
    """Sides with a drawn line: all four make a box."""
    exact: int = 0
    """Height of a line; 0 is as the text needs."""
    spaced: bool = False
    """Whether its lines are as far apart as the house sets the text; others are single-spaced."""
    color: str = ""


_BOX: Final = Look(
    "center", sides=("top", "left", "bottom", "right"), exact=twips(BOX_MM), keep_next=True
)


@lru_cache(maxsize=16)
def styles_xml(house: House) -> str:
    """Return word/styles.xml as `house` sets it."""
    styles = "".join(
        _style(row.style, row.name, row, look, house) for row, look in _looks(house)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:styles xmlns:w="{WORD}">{_defaults(house)}{_normal()}{_rule()}'
        f"{_spacer(house)}{styles}{_addressee_item(house)}</w:styles>"
    )


def _looks(house: House) -> list[tuple[letters.Lettering, Look]]:
    """Return the components that templates use, each with its layout."""
    return [*_head_looks(house), *_text_looks(house), *_foot_looks(house), *_other_looks()]


def _head_looks(house: House) -> list[tuple[letters.Lettering, Look]]:
    gap = round(house.gap_pt * PT)
    hang = round(width_pt(f"{ADDRESSEE} ", letters.ADDRESSEE.size(house.sizes)) * PT)
    return [
        (letters.NATIONAL_NAME, Look("center")),
        (letters.MOTTO, Look("center")),
        (letters.PARENT, Look("center")),
        (letters.ISSUER, Look("center")),
        (letters.NUMBER, Look("center", gap)),
        (letters.PLACE_DATE, Look("center", gap)),
        (letters.LETTER_SUBJECT, Look("center", SUBJECT_GAP_PT * PT)),
        (letters.DRAFT, Look("center", gap)),
        (letters.URGENCY, _BOX._replace(before=gap, color=RED)),
        (letters.CIRCULATION, _BOX),
        (letters.TYPE_NAME, Look("center", _HEAD_GAP, keep_next=True)),
        (letters.SUBJECT, Look("center", keep_next=True)),
        (
            letters.ADDRESSEE,
            Look("left", _HEAD_GAP, twips(ADDRESSEE_MM) + hang, -hang, keep_next=True),
        ),
    ]


def _text_looks(house: House) -> list[tuple[letters.Lettering, Look]]:
    gap = round(house.gap_pt * PT)
    body = Look("both", gap, first=twips(house.indent_mm), spaced=True)
    titled = body._replace(keep_next=True)
    centred = Look("center", gap, keep_next=True, spaced=True)
    return [
        (letters.AUTHORITY, centred),
        (letters.LEGAL_BASIS, body),
        (letters.ENACTING, centred),
        (letters.ANNOUNCEMENT, centred),
        (letters.BODY, body),
        (letters.PART, centred._replace(before=2 * gap)),
        (letters.PART_TITLE, centred._replace(before=0)),
        (letters.SECTION, centred),
        (letters.SECTION_TITLE, centred._replace(before=0)),
        (letters.ARTICLE, titled),
        (letters.ROMAN_SECTION, titled),
        (letters.TITLED_CLAUSE, titled),
        (letters.TABLE_TEXT, Look()),
        (letters.TABLE_HEAD, Look("center")),
        (letters.CAPTION, Look("center", gap)),
        (letters.FOOTNOTE, Look("both")),
    ]


def _foot_looks(house: House) -> list[tuple[letters.Lettering, Look]]:
    signer = letters.SIGNER.size(house.sizes)
    level = round((signer - letters.DISTRIBUTION.size(house.sizes)) * ASCENT * PT)
    room = twips(SIGNING_ROOM_MM)
    return [
        (letters.DISTRIBUTION, Look(before=level)),
        (letters.DISTRIBUTION_LIST, Look()),
        (letters.SIGNER, Look("center", keep_next=True)),
        (letters.OTHER_TITLE, Look("center", room, keep_next=True)),
        (letters.SIGNER_NAME, Look("center", room)),
    ]


def _other_looks() -> list[tuple[letters.Lettering, Look]]:
    centred = Look("center", keep_next=True)
    return [
        (letters.APPENDIX, centred),
        (letters.APPENDIX_TITLE, centred),
        (letters.APPENDIX_NOTE, centred),
        (letters.CONFIRMATION, centred),
        (letters.COPY_FORM, Look("center")),
        (letters.CONTACT, Look("center", sides=("top",))),
        (letters.DIGITAL_SIGNATURE, Look("right")),
        (letters.PAGE_NUMBER, Look("center")),
    ]


def _fonts() -> str:
    names = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f"<w:rFonts {names}/>"


def _defaults(house: House) -> str:
    size = letters.BODY.size(house.sizes) * 2
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts()}"
        f'<w:color w:val="000000"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f'<w:spacing w:before="0" w:after="0" w:line="{_SINGLE}" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _normal() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/><w:qFormat/><w:rPr>{_fonts()}</w:rPr></w:style>'
    )


def _rule() -> str:
    """Return the style of a drawn line; its length is set by the indents of each paragraph."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{RULE}">'
        f'<w:name w:val="Đường kẻ"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
        f"{_borders(('top',), 0)}"
        f'<w:spacing w:before="{RULE_GAP_PT * PT}" w:line="{2 * PT}" w:lineRule="exact"/>'
        '</w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
    )


def _spacer(house: House) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{SPACER}">'
        '<w:name w:val="Khoảng cách"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:spacing w:line="{round(2 * house.gap_pt * PT)}" w:lineRule="exact"/></w:pPr>'
        '<w:rPr><w:sz w:val="12"/><w:szCs w:val="12"/></w:rPr></w:style>'
    )


def _addressee_item(house: House) -> str:
    """Return the style of one of several recipients: its dash under the colon; PL1-I-II.9d."""
    size = letters.ADDRESSEE.size(house.sizes)
    to_colon = round(width_pt(ADDRESSEE.rstrip(":"), size) * PT)
    dash = round(width_pt("- ", size) * PT)
    look = Look("both", 0, twips(ADDRESSEE_MM) + to_colon + dash, -dash)
    return _style(ADDRESSEE_ITEM, "Nơi được kính gửi", letters.ADDRESSEE, look, house)


def _style(style_id: str, name: str, row: letters.Lettering, look: Look, house: House) -> str:
    size = row.size(house.sizes) * 2
    bold = "<w:b/><w:bCs/>" if row.bold else ""
    italic = "<w:i/><w:iCs/>" if row.italic else ""
    color = f'<w:color w:val="{look.color}"/>' if look.color else ""
    keep = "<w:keepNext/>" if look.keep_next else ""
    turn = "hanging" if look.first < 0 else "firstLine"
    indent = f' w:{turn}="{abs(look.first)}"' if look.first else ""
    indents = f'<w:ind w:left="{look.left}"{indent}/>' if look.left or look.first else ""
    height = f' w:line="{look.exact}" w:lineRule="exact"' if look.exact else ""
    if look.spaced and house.lines != 1:
        height = f' w:line="{round(house.lines * _SINGLE)}" w:lineRule="auto"'
    spacing = f'<w:spacing w:before="{look.before}"{height}/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{keep}{_borders(look.sides, 0 if look.exact else 1)}{spacing}"
        f'{indents}<w:jc w:val="{look.align}"/></w:pPr>'
        f'<w:rPr>{bold}{italic}{color}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        "</w:style>"
    )


def _borders(sides: tuple[str, ...], space_pt: int) -> str:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{_RULE_EIGHTHS}" w:space="{space_pt}" w:color="000000"/>'
        for side in sides
    )
    return f"<w:pBdr>{lines}</w:pBdr>" if lines else ""
