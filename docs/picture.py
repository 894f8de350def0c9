"""Ảnh: writes images/kon-plong-1.png, the first page of the example.

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
from congvan.layout import pictures, to_pdf  # noqa: E402

SOURCE: Final = HERE.parent / "examples" / "kon-plong" / "chi-dao.yaml"
TARGET: Final = HERE / "images" / "kon-plong-1.png"
DPI: Final = 90
GREYS: Final = 16


def main() -> None:
    """Write the picture: 16 greys are enough for black letters."""
    pdf = to_pdf({"page": congvan.render(congvan.load(SOURCE))})["page"]
    page = Image.open(io.BytesIO(pictures(pdf, DPI)[0]))
    page.convert("L").quantize(GREYS).save(TARGET, optimize=True)


if __name__ == "__main__":
    main()
