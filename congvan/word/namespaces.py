"""Không gian tên: the namespaces of the XML of a .docx."""

from __future__ import annotations

from typing import Final

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""Of the text and its looks: the prefix `w`."""

OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""Of what names another part, and of the kinds of parts."""

COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
IMAGE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
PLACING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
SHAPE: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
GROUP: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
DATA: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
"""Of what says about a part of data that it is one."""

PACKAGE_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
IDS: Final = "urn:congvan:ids:1"
"""Of the part with the keys that stand on no page."""

VML: Final = "urn:schemas-microsoft-com:vml"
"""Of drawings as old programs wrote them."""
