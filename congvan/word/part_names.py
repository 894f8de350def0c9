"""Tên các phần: what the parts of a .docx are called, known without opening one."""

from __future__ import annotations

import re
from typing import Final

TYPES: Final = "[Content_Types].xml"
"""The part that says what every other part is."""

MAIN: Final = "word/document.xml"
RELATIONS: Final = "word/_rels/document.xml.rels"
"""What the main part names others by."""

CORE: Final = "docProps/core.xml"
STYLES: Final = "word/styles.xml"
THEME: Final = "word/theme/theme1.xml"
TEXTS: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
"""The parts that have paragraphs."""
