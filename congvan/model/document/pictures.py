"""Hình: the files of a document's pictures, checked and measured; only here are they read."""

from __future__ import annotations

import io
import warnings
from typing import Final, NamedTuple

from congvan.findings.errors import SourceError
from congvan.findings.finding import Place, Text, text
from congvan.model.document.codes import BAD_PICTURE

MOST_BYTES: Final = 10 * 1024 * 1024
MOST_PIXELS: Final = 50_000_000
KINDS: Final = {"PNG": "png", "JPEG": "jpeg"}
_SCREEN_DPI: Final = 96
_LEAST_DPI, _MOST_DPI = 36, 2400
"""A picture that says other resolutions says nothing: it is taken as one for a screen."""

_MM_PER_INCH: Final = 25.4


class ImageFile(NamedTuple):
    """Tệp hình: its bytes, its kind (`png`, `jpeg`) and its own size in mm."""

    data: bytes
    kind: str
    width_mm: float
    height_mm: float


def image_file(data: bytes, place: Place) -> ImageFile:
    """Return the picture in `data`.

    Raises:
        SourceError: if it is no PNG or JPEG of ordinary size; the finding stands at `place`.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - keeps a cold start cold

    try:
        with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning):
            image = Image.open(io.BytesIO(data), formats=list(KINDS))
        with image:
            image.verify()
            kind, (width, height) = KINDS[str(image.format)], image.size
            dpi = float(image.info.get("dpi", (_SCREEN_DPI,))[0])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise refused(place, text("Tệp hình quá lớn.")) from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise refused(place, text("Tệp hình không phải PNG hay JPEG.")) from None
    if width * height > MOST_PIXELS:
        raise refused(place, text("Tệp hình quá lớn."))
    scale = _MM_PER_INCH / (dpi if _LEAST_DPI <= dpi <= _MOST_DPI else _SCREEN_DPI)
    return ImageFile(data, kind, width * scale, height * scale)


def refused(place: Place, message: Text) -> SourceError:
    """Return the error for a picture that cannot be used."""
    return SourceError(BAD_PICTURE.at(place, message))
