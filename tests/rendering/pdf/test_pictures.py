"""Ảnh của bộ sưu tập: what the docs show is what the samples look like."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image, ImageChops, ImageStat

from congvan.pack.pack import names

DOCS: Final = Path(__file__).parents[3] / "docs"
MOST: Final = 4
"""Mean difference of a grey out of 255: another release of LibreOffice, not another text."""


@pytest.fixture(scope="module")
def picture() -> Any:  # noqa: ANN401 - a module loaded by its path
    """Return docs/picture.py as a module."""
    spec = importlib.util.spec_from_file_location("docs_picture", DOCS / "picture.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", names())
def test_a_picture_shows_its_sample(name: str, pdfs: dict[str, bytes], picture: Any) -> None:  # noqa: ANN401
    kept = Image.open(picture.TYPES / f"{name}.png").convert("L")
    drawn = picture.drawn(pdfs[f"mẫu {name}"], picture.SMALL_DPI).convert("L")

    assert kept.size == drawn.size
    (difference,) = ImageStat.Stat(ImageChops.difference(kept, drawn)).mean
    assert difference < MOST, "chạy lại: python docs/picture.py"
