"""Đo trang: what the library measures is what pdfplumber measures; our pages look right."""

from __future__ import annotations

import pytest

from congvan import check_docx
from congvan.checking.pages.printed_pages import PrintedPage
from congvan.rendering.pdf.measured_pages import measured, to_pages
from tests.factories import codes
from tests.paper import BASES, example, rendered
from tests.rendering.pdf.measure import Page
from tests.rendering.pdf.measure import measured as plumbed


@pytest.fixture(scope="session")
def printed() -> dict[str, tuple[bytes, tuple[PrintedPage, ...]]]:
    """Return our own documents and wrong ones with their pages: LibreOffice is started once."""
    made = {base: rendered(base) for base in BASES}
    made |= {said: example(said) for said in ("tiêu ngữ: kẻ 40", "quốc hiệu: cột 60")}
    pages = to_pages(made)
    return {name: (docx, pages[name]) for name, docx in made.items()}


def test_lines_and_rules_are_those_that_pdfplumber_finds(pdfs: dict[str, bytes]) -> None:
    for pdf in list(pdfs.values())[:6]:
        for ours, theirs in zip(measured(pdf), plumbed(pdf), strict=True):
            assert _letters(ours) == _letters(theirs)
            assert [round(rule.y) for rule in ours.rules if rule.width > 6] == pytest.approx(
                [round(rule.y) for rule in theirs.rules if rule.width > 6], abs=1
            )


def _letters(page: PrintedPage | Page) -> str:
    return "".join(sorted("".join(line.text for line in page.lines).replace(" ", "")))


@pytest.mark.parametrize("base", BASES, ids=lambda base: base.split("\n")[0])
def test_our_own_pages_are_without_a_finding(
    base: str, printed: dict[str, tuple[bytes, tuple[PrintedPage, ...]]]
) -> None:
    docx, pages = printed[base]

    assert check_docx(docx, "a.docx", pages) == []


@pytest.mark.parametrize(
    ("said", "code"), [("tiêu ngữ: kẻ 40", "CV837"), ("quốc hiệu: cột 60", "CV838")]
)
def test_what_is_wrong_in_the_file_is_wrong_on_the_page(
    said: str, code: str, printed: dict[str, tuple[bytes, tuple[PrintedPage, ...]]]
) -> None:
    docx, pages = printed[said]

    assert set(codes(check_docx(docx, "a.docx", pages))) == {code}


def test_a_file_that_is_none_is_left_out() -> None:
    made = to_pages({"a": rendered(BASES[0]), "b": b"PK\x03\x04 no"})

    assert set(made) == {"a"}
