from typing import Final

from pypdfium2 import PdfTextPage

FPDF_PAGEOBJ_PATH: Final[int]

def FPDFText_GetUnicode(text_page: PdfTextPage, index: int) -> int: ...
def FPDFText_GetCharOrigin(
    text_page: PdfTextPage, index: int, x: object, y: object
) -> bool: ...
def FPDFPageObj_GetBounds(
    page_object: object, left: object, bottom: object, right: object, top: object
) -> bool: ...
