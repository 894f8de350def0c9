"""Dàn trang một lần: every sheet is laid out in one LibreOffice process and measured."""

from __future__ import annotations

from typing import Final

import pytest

import congvan
from congvan.pack.pack import names
from congvan.rendering.pdf import to_pdf
from tests.rendering.pdf.documents import Sheet, sheets
from tests.rendering.pdf.having import thing_of
from tests.rendering.pdf.measure import Page, all_measured
from tests.rendering.pdf.others import others
from tests.rendering.pdf.reading import Read
from tests.rendering.pdf.sheet import Laid
from tests.rendering.pdf.written import written
from tests.strategies import drawn

SHEETS: Final = sheets()
OTHERS: Final = others()
DRAWN_EACH: Final = 3
DRAWN: Final = [f"{name} {n}" for n in range(1, DRAWN_EACH + 1) for name in names()][:64]
"""Random documents that are laid out: two of every type and a few more."""


@pytest.fixture(scope="session")
def drawn_sheets() -> dict[str, Sheet]:
    """Return the random documents."""
    found = {
        f"{name} {n}": values
        for name in names()
        for n, values in enumerate(drawn(name, DRAWN_EACH), 1)
    }
    return {name: Sheet(congvan.from_dict(found[name])) for name in DRAWN}


@pytest.fixture(scope="session")
def rendered(drawn_sheets: dict[str, Sheet]) -> dict[str, bytes]:
    """Return the .docx of every sheet."""
    every = {**SHEETS, **OTHERS, **drawn_sheets}
    return {name: sheet.docx() for name, sheet in every.items()}


@pytest.fixture(scope="session")
def pdfs(rendered: dict[str, bytes]) -> dict[str, bytes]:
    """Return the PDF of every sheet."""
    return to_pdf(rendered)


@pytest.fixture(scope="session")
def pages(pdfs: dict[str, bytes]) -> dict[str, tuple[Page, ...]]:
    """Return the measured pages of every sheet."""
    return all_measured(pdfs)


@pytest.fixture(scope="session")
def laid(pages: dict[str, tuple[Page, ...]]) -> dict[str, Laid]:
    """Return every công văn and kế hoạch with its measured pages."""
    return {name: Laid(sheet, pages[name]) for name, sheet in SHEETS.items()}


@pytest.fixture(params=list(SHEETS))
def page(request: pytest.FixtureRequest, laid: dict[str, Laid]) -> Laid:
    """Return one công văn or kế hoạch after the other."""
    return laid[request.param]


@pytest.fixture(scope="session")
def reads(
    rendered: dict[str, bytes],
    pages: dict[str, tuple[Page, ...]],
    drawn_sheets: dict[str, Sheet],
) -> dict[str, Read]:
    """Return every other document with its paragraphs and its measured pages."""
    return {
        name: Read(name, sheet, written(rendered[name]), pages[name])
        for name, sheet in {**OTHERS, **drawn_sheets}.items()
    }


@pytest.fixture
def read(request: pytest.FixtureRequest, reads: dict[str, Read]) -> Read:
    """Return one sample or hand-made document after the other; see `test_drawn` for others."""
    return reads[request.param]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "having(thing): runs over the documents that have it")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test over the documents that have what it measures."""
    if "read" in metafunc.fixturenames:
        thing = thing_of(metafunc.function)
        names_ = [name for name, sheet in OTHERS.items() if thing(sheet.document)]
        metafunc.parametrize("read", names_, indirect=True)
