"""Ảnh: writes images/kon-plong-1.png and one picture a type, the first page of its sample.

python docs/picture.py
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from PIL import Image  # noqa: E402 - after the path of the checkout

import congvan  # noqa: E402
from congvan.pack.pack import load_type, names  # noqa: E402
from congvan.rendering.pdf import pictures, to_pdf  # noqa: E402

IMAGES: Final = HERE / "images"
TYPES: Final = IMAGES / "types"
EXAMPLE: Final = HERE.parent / "examples" / "kon-plong" / "chi-dao.yaml"
DPI: Final = 90
SMALL_DPI: Final = 58
"""Of the gallery, where twenty-nine pages stand below each other."""

GREYS: Final = 16
"""Enough for black letters."""


def sources() -> dict[Path, tuple[Path, int]]:
    """Return the document and the resolution of every picture, by its file."""
    samples = {TYPES / f"{name}.png": (load_type(name).sample, SMALL_DPI) for name in names()}
    return {IMAGES / "kon-plong-1.png": (EXAMPLE, DPI), **samples}


def drawn(pdf: bytes, dpi: int) -> Image.Image:
    """Return the first page of `pdf` in few greys."""
    page = Image.open(io.BytesIO(pictures(pdf, dpi)[0]))
    return page.convert("L").quantize(GREYS)


def main() -> None:
    """Write every picture, laid out in one LibreOffice process; remove those of types gone."""
    wanted = sources()
    pdfs = to_pdf(
        {
            str(file): congvan.render(congvan.load(source))
            for file, (source, _) in wanted.items()
        }
    )
    TYPES.mkdir(exist_ok=True)
    for left_over in set(TYPES.iterdir()) - wanted.keys():
        left_over.unlink()
    for file, (_, dpi) in wanted.items():
        drawn(pdfs[str(file)], dpi).save(file, optimize=True)


if __name__ == "__main__":
    main()
