"""Vá thẻ: what Word makes of a tag is made one tag again."""

from __future__ import annotations

from typing import Final

import pytest

from congvan.word.namespaces import WORD
from congvan.word.nodes import PARAGRAPH, parsed, serialised
from congvan.word.split_tags import mend, texts_of

VALUE: Final = "<w:r><w:t>{{ place }}</w:t></w:r>"
NASTY: Final = {
    "runs": "<w:r><w:t>{{ pl</w:t></w:r><w:r><w:t>ace }}</w:t></w:r>",
    "braces": "<w:r><w:t>{</w:t></w:r><w:r><w:t>{ place }</w:t></w:r><w:r><w:t>}</w:t></w:r>",
    "proofErr": '<w:r><w:t xml:space="preserve">{{ </w:t></w:r><w:proofErr w:type="spellStart"/>'
    '<w:r><w:t>place</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t> }}</w:t></w:r>',
    "rsid": '<w:r w:rsidR="00A1"><w:t>{{ pla</w:t></w:r><w:r w:rsidR="00B2" w:rsidRPr="00C3">'
    "<w:t>ce }}</w:t></w:r>",
    "looks": "<w:r><w:t>{{ pl</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"
    "<w:r><w:rPr><w:i/></w:rPr><w:t>ce }}</w:t></w:r>",
    "language": '<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>{{ place</w:t></w:r>'
    '<w:r><w:rPr><w:lang w:val="vi-VN"/></w:rPr><w:t xml:space="preserve"> }}</w:t></w:r>',
    "bookmark": '<w:r><w:t>{{ pl</w:t></w:r><w:bookmarkStart w:id="0" w:name="_GoBack"/>'
    '<w:bookmarkEnd w:id="0"/><w:r><w:t>ace }}</w:t></w:r>',
    "hyperlink": '<w:hyperlink w:anchor="a"><w:r><w:t>{{ pl</w:t></w:r></w:hyperlink>'
    "<w:r><w:t>ace }}</w:t></w:r>",
    "control": '<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent><w:r><w:t>{{ pl</w:t>'
    "</w:r></w:sdtContent></w:sdt><w:r><w:t>ace }}</w:t></w:r>",
    "inserted": '<w:r><w:t>{{ pl</w:t></w:r><w:ins w:id="1"><w:r><w:t>ace</w:t></w:r></w:ins>'
    '<w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t> }}</w:t></w:r>',
    "comment": '<w:commentRangeStart w:id="1"/><w:r><w:t>{{ place }}</w:t></w:r>'
    '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
    "smart tag": "<w:smartTag><w:r><w:t>{{ pl</w:t></w:r></w:smartTag><w:r><w:t>ace }}</w:t></w:r>",
    "hard spaces": "<w:r><w:t>{{\u00a0place\u202f}}</w:t></w:r>",
    "nothing seen": "<w:r><w:t>{{ pl\u200bace }}\ufeff</w:t></w:r>",
    "line": "<w:r><w:t>{{</w:t><w:br/><w:t>place }}</w:t></w:r>",
    "tab": "<w:r><w:t>{{</w:t></w:r><w:r><w:tab/><w:t>place }}</w:t></w:r>",
    "page": "<w:r><w:t>{{ pl</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>ace }}</w:t></w:r>",
}
QUOTED: Final = ("“a”", "‘a’", "„a“", "’a’")


def mended(inside: str) -> str:
    """Return the XML of a paragraph after its tags were put together."""
    xml = f'<w:document xmlns:w="{WORD}"><w:body><w:p>{inside}</w:p></w:body></w:document>'
    root = parsed(xml.encode())
    assert root is not None
    mend(root)
    return serialised(root).partition("<w:p>")[2].rpartition("</w:p>")[0]


def text(inside: str) -> str:
    """Return the text of a paragraph."""
    xml = f'<w:p xmlns:w="{WORD}">{inside}</w:p>'
    root = parsed(xml.encode())
    assert root is not None
    return "".join(piece for _, piece in texts_of(root))


@pytest.mark.parametrize("sort", NASTY)
def test_a_tag_stands_in_one_text_again(sort: str) -> None:
    found = mended(NASTY[sort])

    assert text(found).split() == ["{{", "place", "}}"] or sort == "nothing seen"
    (whole,) = [piece for piece in found.split("<w:t") if "{{" in piece]
    assert "}}" in whole.partition("</w:t>")[0]


def test_what_is_not_seen_goes_from_a_tag_and_stays_beside_it() -> None:
    assert text(mended(NASTY["nothing seen"])) == "{{ place }}\ufeff"


@pytest.mark.parametrize("quoted", QUOTED)
def test_quotes_are_straight_inside_a_tag(quoted: str) -> None:
    found = mended(f"<w:r><w:t>“Số” {{{{ x | box({quoted}) }}}} ‘b’</w:t></w:r>")

    straight = "'a'" if quoted[0] in "‘’" else '"a"'
    assert text(found) == f"“Số” {{{{ x | box({straight}) }}}} ‘b’"


def test_two_tags_of_a_paragraph_are_put_together_each() -> None:
    pieces = ("a {", "{ place", " }}, {{ da", "te }", "} b")

    found = mended("".join(f"<w:r><w:t>{piece}</w:t></w:r>" for piece in pieces))

    texts = [
        piece.partition(">")[2].partition("</w:t>")[0] for piece in found.split("<w:t")[1:]
    ]
    assert texts == ["a {{ place }}", ", {{ date }}", " b"]


def test_what_has_no_tag_is_left_alone() -> None:
    plain = '<w:r><w:t>Số “1”\u00a0</w:t></w:r><w:bookmarkStart w:id="3" w:name="a"/><w:r/>'

    assert mended(plain) == plain


def test_a_tag_that_is_whole_is_left_alone() -> None:
    assert mended(VALUE) == VALUE


def test_a_control_around_paragraphs_is_taken_away() -> None:
    inside = (
        "</w:p><w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>{%p if draft %}</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt><w:p>"
    )

    assert "sdt" not in mended(inside)
    assert "{%p if draft %}" in mended(inside)


def test_a_bookmark_over_two_paragraphs_goes_whole() -> None:
    inside = (
        f'<w:bookmarkStart w:id="7" w:name="a"/>{VALUE}</w:p>'
        '<w:p><w:r><w:t>b</w:t></w:r><w:bookmarkEnd w:id="7"/>'
    )

    assert "bookmark" not in mended(inside)


def test_a_box_inside_a_paragraph_has_its_own_text() -> None:
    box = f"<w:r><w:pict><w:p>{NASTY['runs']}</w:p></w:pict></w:r><w:r><w:t>chữ</w:t></w:r>"
    root = parsed(f'<w:p xmlns:w="{WORD}">{box}</w:p>'.encode())
    assert root is not None

    mend(root)

    assert ["".join(one for _, one in texts_of(node)) for node in root.iter(PARAGRAPH)] == [
        "chữ",
        "{{ place }}",
    ]
