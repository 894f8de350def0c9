"""Quy cách của cơ quan trên trang: an office's own measures come out as it set them."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

import pytest

import congvan
from congvan.decree import lettering, words
from congvan.decree.page import HOUSE, NATIONAL_MM, PAPER_MM, SIGNER_MM
from congvan.rendering.pdf import to_pdf
from tests.rendering.pdf.documents import SENTENCE, letter
from tests.rendering.pdf.measure import LINE_HEIGHT, MM, Line, Page, measured

PT: Final = 0.5
"""Tolerance of a position, in points."""

HOUSES: Final = {
    "có sẵn": HOUSE,
    "cỡ 12, lề rộng": congvan.House("12", 25, 25, 35, 15, 12.7, 8, 1.3),
    "khổ chữ rộng": congvan.House("13", 20, 25, 30, 15, 10, 12, 1.5),
    "khổ chữ hẹp": congvan.House("13", 25, 20, 35, 20, 12.7, 6, 1),
}
TURNED: Final = {
    "heading": "Danh mục",
    "landscape": True,
    "body": [{"text": SENTENCE * 6}],
}


class Set(NamedTuple):
    """Một văn bản đã dàn theo một quy cách."""

    house: congvan.House
    pages: tuple[Page, ...]

    @property
    def left(self) -> float:
        return self.house.left_mm * MM

    @property
    def right(self) -> float:
        return (PAPER_MM[0] - self.house.right_mm) * MM

    @property
    def size(self) -> int:
        return lettering.BODY.size(self.house.sizes)

    def saying(self, text: str) -> Line:
        (found,) = [one for page in self.pages for one in page.lines if one.text == text]
        return found


def document() -> congvan.Document:
    """Return a công văn of several pages with an appendix on turned pages."""
    return letter(opening=[SENTENCE * 3] * 24, appendices=[TURNED])


@pytest.fixture(scope="module")
def laid() -> dict[str, Set]:
    made = {name: congvan.render(document(), house=house) for name, house in HOUSES.items()}
    return {name: Set(HOUSES[name], measured(pdf)) for name, pdf in to_pdf(made).items()}


@pytest.fixture(params=list(HOUSES))
def page(request: pytest.FixtureRequest, laid: dict[str, Set]) -> Set:
    return laid[request.param]


def body(page: Set, number: int) -> list[Line]:
    """Return the lines of the second or a later page, but for the page number."""
    return [one for one in page.pages[number].lines if one.baseline > page.house.top_mm * MM]


def test_the_text_stands_between_the_margins(page: Set) -> None:
    lines = body(page, 1)

    assert min(one.x0 for one in lines) == pytest.approx(page.left, abs=PT)
    assert max(one.x1 for one in lines) == pytest.approx(page.right, abs=MM)


def test_a_full_page_begins_and_ends_at_the_margins(page: Set) -> None:
    lines, house = body(page, 1), page.house
    step = house.lines * LINE_HEIGHT * page.size

    free = page.pages[1].height - lines[-1].baseline - house.bottom_mm * MM

    assert house.top_mm * MM <= lines[0].baseline <= house.top_mm * MM + step + house.gap_pt
    assert 0 <= free <= 2 * step + house.gap_pt


def test_a_paragraph_begins_at_the_indent(page: Set) -> None:
    first = [one for one in body(page, 1) if one.x0 > page.left + 5 * MM]

    assert first
    for one in first:
        assert (one.x0 - page.left) / MM == pytest.approx(page.house.indent_mm, abs=0.2)


def test_lines_and_paragraphs_are_as_far_apart_as_set(page: Set) -> None:
    single = LINE_HEIGHT * page.size
    lines = body(page, 1)
    inside = [b.baseline - a.baseline for a, b in pairwise(lines) if b.x0 < page.left + PT]
    between = [b.baseline - a.baseline for a, b in pairwise(lines) if b.x0 > page.left + PT]

    assert median(inside) == pytest.approx(page.house.lines * single, abs=PT)
    assert median(between) == pytest.approx(
        page.house.lines * single + page.house.gap_pt, abs=PT
    )
    assert {size for one in lines for size in one.sizes} == {page.size}


def test_the_head_is_single_spaced_in_its_columns(page: Set) -> None:
    country, motto = page.saying(words.NATIONAL_NAME), page.saying(words.MOTTO)
    issuer = page.saying("SỞ Y TẾ")
    column = page.house.text_mm - NATIONAL_MM

    assert country.size == lettering.NATIONAL_NAME.size(page.house.sizes)
    assert motto.baseline - country.baseline < LINE_HEIGHT * motto.size + PT
    assert country.centre == pytest.approx(page.right - NATIONAL_MM / 2 * MM, abs=2 * PT)
    assert issuer.centre == pytest.approx(page.left + column / 2 * MM, abs=2 * PT)


def test_the_signature_stands_in_its_column(page: Set) -> None:
    name, receivers = page.saying("Trần Thị Ngọc Ánh"), page.saying(words.DISTRIBUTION)

    assert name.centre == pytest.approx(page.right - SIGNER_MM / 2 * MM, abs=2 * PT)
    assert receivers.x0 == pytest.approx(page.left, abs=PT)


def test_turned_pages_keep_the_margins(page: Set) -> None:
    turned = page.pages[-1]
    lines = [one for one in turned.lines if one.baseline > page.house.top_mm * MM]

    assert turned.width > turned.height
    assert min(one.x0 for one in lines) == pytest.approx(page.left, abs=PT)
    right = turned.width - page.house.right_mm * MM
    assert max(one.x1 for one in lines) == pytest.approx(right, abs=MM)


def test_the_rule_under_the_name_is_centred_under_it(page: Set) -> None:
    issuer = page.saying("SỞ Y TẾ")
    below = [rule for rule in page.pages[0].rules if rule.y > issuer.baseline]

    nearest = min(below, key=lambda rule: (abs(rule.centre - issuer.centre), rule.y))

    assert nearest.centre == pytest.approx(issuer.centre, abs=2 * PT)
    assert nearest.width < issuer.width
