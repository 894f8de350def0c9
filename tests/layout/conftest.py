"""Dàn trang một lần: every sheet is laid out in one LibreOffice process and measured."""

from __future__ import annotations

from typing import Final

import pytest

from congvan.layout import to_pdf
from tests.layout.documents import sheets
from tests.layout.measure import measured
from tests.layout.sheet import Laid

SHEETS: Final = sheets()


@pytest.fixture(scope="session")
def pdfs() -> dict[str, bytes]:
    """Return the PDF of every sheet."""
    return to_pdf({name: sheet.docx() for name, sheet in SHEETS.items()})


@pytest.fixture(scope="session")
def laid(pdfs: dict[str, bytes]) -> dict[str, Laid]:
    """Return every sheet with its measured pages."""
    return {name: Laid(SHEETS[name], measured(pdf)) for name, pdf in pdfs.items()}


@pytest.fixture(params=list(SHEETS))
def page(request: pytest.FixtureRequest, laid: dict[str, Laid]) -> Laid:
    """Return one sheet after the other."""
    return laid[request.param]
