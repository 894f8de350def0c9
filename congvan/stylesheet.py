"""Bảng kiểu: word/styles.xml, one named paragraph style a component, from the decree's table.

An office restyles in Word by changing a style. Everything that moves with the size profile is
here, so that the same template serves both profiles.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from congvan.decree import lettering as letters
from congvan.decree.page import FONT, PT, SUBJECT_GAP_PT, House, twips
from congvan.decree.widths import ASCENT, width_pt
from congvan.decree.words import ADDRESSEE

NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LANGUAGE: Final = "vi-VN"
RULE: Final = "DuongKe"
"""Style of the near-empty paragraph whose top border is a drawn line."""

SPACER: Final = "KhoangCach"
"""Style of the empty line above the text and above the signature."""

ADDRESSEE_ITEM: Final = "NoiDuocKinhGui"

_GAP: Final = House.PARAGRAPH_GAP_PT * PT
_HEAD_GAP: Final = House.HEAD_GAP_PT * PT
_INDENT: Final = twips(House.INDENT_MM)
_LINE: Final = round(House.LINES * 240)


class Look(NamedTuple):
    """Cách trình bày a paragraph: alignment, distances in twips, and what it stays with."""

    align: str = "left"
    before: int = 0
    left: int = 0
    first: int = 0
    """First line indent; negative hangs."""
    keep_next: bool = False


@cache
def styles_xml(profile: letters.Profile) -> str:
    """Return word/styles.xml for the sizes of `profile`."""
    styles = "".join(
        _style(row.style, row.name, row, look, profile) for row, look in _looks(profile)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:styles xmlns:w="{NAMESPACE}">{_defaults(profile)}{_normal()}{_rule()}{_spacer()}'
        f"{styles}{_addressee_item(profile)}</w:styles>"
    )


def _looks(profile: letters.Profile) -> list[tuple[letters.Lettering, Look]]:
    """Return the components that templates use, each with its layout."""
    addressee_pt = letters.ADDRESSEE.size(profile)
    hang = round(width_pt(f"{ADDRESSEE} ", addressee_pt) * PT)
    signer = letters.SIGNER.size(profile)
    level = round((signer - letters.DISTRIBUTION.size(profile)) * ASCENT * PT)
    body = Look("both", _GAP, first=_INDENT)
    titled = body._replace(keep_next=True)
    return [
        (letters.NATIONAL_NAME, Look("center")),
        (letters.MOTTO, Look("center")),
        (letters.PARENT, Look("center")),
        (letters.ISSUER, Look("center")),
        (letters.NUMBER, Look("center", _GAP)),
        (letters.PLACE_DATE, Look("center", _GAP)),
        (letters.LETTER_SUBJECT, Look("center", SUBJECT_GAP_PT * PT)),
        (letters.TYPE_NAME, Look("center", _HEAD_GAP, keep_next=True)),
        (letters.SUBJECT, Look("center", keep_next=True)),
        (
            letters.ADDRESSEE,
            Look("left", _HEAD_GAP, twips(House.ADDRESSEE_MM) + hang, -hang, keep_next=True),
        ),
        (letters.LEGAL_BASIS, body),
        (letters.BODY, body),
        (letters.ROMAN_SECTION, titled),
        (letters.TITLED_CLAUSE, titled),
        (letters.DISTRIBUTION, Look(before=level)),
        (letters.DISTRIBUTION_LIST, Look()),
        (letters.SIGNER, Look("center")),
        (letters.SIGNER_NAME, Look("center", twips(House.SIGNING_ROOM_MM))),
        (letters.PAGE_NUMBER, Look("center")),
    ]


def _fonts() -> str:
    names = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f"<w:rFonts {names}/>"


def _defaults(profile: letters.Profile) -> str:
    size = letters.BODY.size(profile) * 2
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts()}"
        f'<w:color w:val="000000"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f'<w:spacing w:before="0" w:after="0" w:line="{_LINE}" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _normal() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/><w:qFormat/><w:rPr>{_fonts()}</w:rPr></w:style>'
    )


def _rule() -> str:
    """Return the style of a drawn line; its length is set by the indents of each paragraph."""
    width = round(House.RULE_PT * 8)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{RULE}">'
        '<w:name w:val="Đường kẻ"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:pBdr>'
        f'<w:top w:val="single" w:sz="{width}" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="{House.RULE_GAP_PT * PT}" w:line="{2 * PT}" w:lineRule="exact"/>'
        '</w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
    )


def _spacer() -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{SPACER}">'
        '<w:name w:val="Khoảng cách"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:spacing w:line="{2 * _GAP}" w:lineRule="exact"/></w:pPr>'
        '<w:rPr><w:sz w:val="12"/><w:szCs w:val="12"/></w:rPr></w:style>'
    )


def _addressee_item(profile: letters.Profile) -> str:
    """Return the style of one of several recipients: its dash under the colon; PL1-I-II.9d."""
    size = letters.ADDRESSEE.size(profile)
    to_colon = round(width_pt(ADDRESSEE.rstrip(":"), size) * PT)
    dash = round(width_pt("- ", size) * PT)
    look = Look("both", 0, twips(House.ADDRESSEE_MM) + to_colon + dash, -dash)
    return _style(ADDRESSEE_ITEM, "Nơi được kính gửi", letters.ADDRESSEE, look, profile)


def _style(
    style_id: str, name: str, row: letters.Lettering, look: Look, profile: letters.Profile
) -> str:
    size = row.size(profile) * 2
    bold = "<w:b/><w:bCs/>" if row.bold else ""
    italic = "<w:i/><w:iCs/>" if row.italic else ""
    keep = "<w:keepNext/>" if look.keep_next else ""
    turn = "hanging" if look.first < 0 else "firstLine"
    indent = f' w:{turn}="{abs(look.first)}"' if look.first else ""
    indents = f'<w:ind w:left="{look.left}"{indent}/>' if look.left or look.first else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f'<w:pPr>{keep}<w:spacing w:before="{look.before}"/>{indents}'
        f'<w:jc w:val="{look.align}"/></w:pPr>'
        f'<w:rPr>{bold}{italic}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )
