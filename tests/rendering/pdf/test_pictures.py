"""Ảnh của bộ sưu tập: what the docs show is what the samples look like."""

from __future__ import annotations

from typing import Any, Final

import pytest
from PIL import Image, ImageChops, ImageStat

from congvan.pack.pack import names
from dev.scripts import pictures

MOST: Final = 4
"""Mean difference of a grey out of 255: another release of LibreOffice, not another text."""


@pytest.fixture(scope="module")
def picture() -> Any:  # noqa: ANN401 - a module loaded by its path
    """Return docs/picture.py as a module."""
    return pictures()


def test_a_picture_shows_its_sample(
    subtests: pytest.Subtests,
    pdfs: dict[str, bytes],
    picture: Any,  # noqa: ANN401 - a module loaded by its path
) -> None:
    for name in names():
        with subtests.test(name):
            kept = Image.open(picture.TYPES / f"{name}.png").convert("L")
            drawn = picture.drawn(pdfs[f"mẫu {name}"], picture.SMALL_DPI).convert("L")

            assert kept.size == drawn.size
            (difference,) = ImageStat.Stat(ImageChops.difference(kept, drawn)).mean
            assert difference < MOST, "chạy lại: python docs/picture.py"
