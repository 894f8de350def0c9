"""Số tự động: what Word prints before a paragraph."""

from __future__ import annotations

import pytest

from congvan.word.outline.numbering import written
from tests.word.outline.made import paragraph, read


def _level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


LEVELS = (
    _level(0, "upperRoman", "%1.")
    + _level(1, "decimal", "%1.%2.")
    + _level(2, "lowerLetter", "%3)", '<w:suff w:val="space"/>')
)
LISTS = (
    f'<w:abstractNum w:abstractNumId="1">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="4"/></w:lvlOverride></w:num>'
)


def _item(level: int, list_id: str = "5") -> str:
    return paragraph(
        "x", f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    )


def _labels(body: str, lists: str = LISTS, **parts: str) -> list[str]:
    found = read(body, numbering=lists, **parts)
    return [one.label.text if one.label else "" for one in found.paragraphs]


def test_levels_count_within_those_above() -> None:
    body = "".join(map(_item, (0, 1, 1, 2, 2, 0, 1, 2)))

    assert _labels(body) == ["I.", "I.1.", "I.2.", "a)", "b)", "II.", "II.1.", "a)"]


def test_a_level_without_those_above_counts_from_their_start() -> None:
    assert _labels(_item(1)) == ["I.1."]


def test_lists_of_one_form_count_on_unless_told_to_start_anew() -> None:
    body = _item(0) + _item(0, "6") + _item(0, "6") + _item(0)

    assert _labels(body) == ["I.", "IV.", "V.", "VI."]


def test_a_level_that_never_restarts_counts_on() -> None:
    lists = LISTS.replace('%1.%2."/>', '%2."/><w:lvlRestart w:val="0"/>')

    assert _labels("".join(map(_item, (0, 1, 0, 1))), lists) == ["I.", "1.", "II.", "2."]


def test_a_legal_level_counts_in_figures() -> None:
    lists = LISTS.replace('%1.%2."/>', '%1.%2."/><w:isLgl/>')

    assert _labels(_item(0) + _item(1), lists) == ["I.", "1.1."]


def test_a_bullet_is_the_sign_that_is_seen() -> None:
    bullet = _level(0, "bullet", "\uf0b7")
    lists = (
        f'<w:abstractNum w:abstractNumId="1">{bullet}</w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    )

    assert _labels(_item(0), lists) == ["•"]


def test_a_style_may_number_and_a_paragraph_take_it_back() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Khoan"><w:name w:val="Khoản"/><w:pPr><w:numPr>'
        '<w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
    )
    lists = LISTS.replace('%1.%2."/>', '%2/"/><w:pStyle w:val="Khoan"/>')
    styled = '<w:pStyle w:val="Khoan"/>'
    none = f'{styled}<w:numPr><w:numId w:val="0"/></w:numPr>'

    body = paragraph("a", styled) + paragraph("b", none)

    assert _labels(body, lists, styles=styles) == ["1/", ""]


def test_what_stands_between_number_and_text() -> None:
    found = read(_item(0) + _item(2), numbering=LISTS).paragraphs

    assert [one.whole for one in found] == ["I.\tx", "a) x"]


def test_a_list_indents_and_a_paragraph_may_do_otherwise() -> None:
    lists = LISTS.replace('%1."/>', '%1."/><w:pPr><w:ind w:left="567"/></w:pPr>')
    own = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr><w:ind w:left="1134"/>'

    found = read(_item(0) + paragraph("y", own), numbering=lists).paragraphs

    assert [round(one.indent.left) for one in found] == [10, 20]


def test_a_paragraph_of_a_list_that_is_not_there_has_no_number() -> None:
    assert _labels(_item(0, "99") + _item(8)) == ["", ""]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (1, "decimal", "1"), (9, "decimalZero", "09"), (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"), (26, "lowerLetter", "z"), (27, "upperLetter", "AA"),
        (5000, "upperRoman", "5000"), (3, "none", ""), (0, "lowerLetter", "0"),
    ],
)  # fmt: skip
def test_forms_of_numbers(number: int, form: str, shown: str) -> None:
    assert written(number, form) == shown
