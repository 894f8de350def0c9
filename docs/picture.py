"""Ảnh: writes images/kon-plong-1.png and one picture a type, the first page of its sample.

python docs/picture.py            draws every picture
python docs/picture.py TYPE …     draws those of some types
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

HERE: Final = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from PIL import Image  # noqa: E402 - after the path of the checkout

import congvan  # noqa: E402
from congvan.pack.pack import load_type, names  # noqa: E402
from congvan.rendering.pdf import pictures, to_pdf  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable

IMAGES: Final = HERE / "images"
TYPES: Final = IMAGES / "types"
EXAMPLE: Final = HERE.parent / "examples" / "kon-plong" / "chi-dao.yaml"
DPI: Final = 90
SMALL_DPI: Final = 58
"""Of the gallery, where the pages of all types stand below each other."""

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


def write(files: Iterable[Path]) -> None:
    """Write some of the pictures, laid out in one LibreOffice process."""
    wanted = {file: sources()[file] for file in files}
    pdfs = to_pdf(
        {
            str(file): congvan.render(congvan.load(source))
            for file, (source, _) in wanted.items()
        }
    )
    TYPES.mkdir(exist_ok=True)
    for file, (_, dpi) in wanted.items():
        drawn(pdfs[str(file)], dpi).save(file, optimize=True)


def main(types: list[str]) -> None:
    """Write the pictures of `types`; without any write all, and remove those of types gone."""
    if types:
        write(TYPES / f"{name}.png" for name in types)
        return
    write(sources())
    for left_over in set(TYPES.iterdir()) - sources().keys():
        left_over.unlink()


if __name__ == "__main__":
    main(sys.argv[1:])
