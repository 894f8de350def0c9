"""Lược đồ: every WordprocessingML part is valid, in the templates and in rendered documents.

Runs with `pytest --ooxml-xsd=DIR`; a part that Word must repair breaks the schema.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

import congvan
from congvan.pack.pack import load_type, names
from tests.factories import everything
from tests.rendering.pdf.documents import directive, letter, plan

MARKED: Final = letter(
    subject="diện tích *tối thiểu* **500 m^2^** & <văn bản>",
    opening=[
        "*Nghiêng*, **đậm**, ***cả hai***, m^2^, **m^3^**, [@luat], [cần điền: số liệu].",
        "Dòng một\nDòng hai \\*không nghiêng\\* & <thẻ> “ngoặc”.",
    ],
    recipients=["**Sở** Nội vụ", "*Sở* Y tế"],
    distribution=["Sở *Nội vụ*", {"to": "Sở Y tế", "for": "b/c"}],
    references={"luat": {"type": "Luật", "subject": "Lưu trữ", "date": "2024-06-21"}},
    number=None,
)
RENDERED: Final = {
    "chỉ đạo": congvan.render(directive()),
    "chỉ đạo cỡ 12": congvan.render(directive(), house=congvan.House(sizes="12")),
    "kế hoạch": congvan.render(plan()),
    "kế hoạch cỡ 12": congvan.render(plan(), house=congvan.House(sizes="12")),
    "mọi dấu": congvan.render(MARKED),
    **{name: congvan.render(document) for name, document in everything().items()},
}
TEMPLATES: Final = {name: load_type(name).template.read_bytes() for name in names()}
PACKAGES: Final = {**RENDERED, **{f"mẫu {name}": data for name, data in TEMPLATES.items()}}


@pytest.fixture(scope="module")
def schema(schema_folder: Path) -> etree.XMLSchema:
    """Return the transitional schema of WordprocessingML."""
    return etree.XMLSchema(file=str(schema_folder / "wml.xsd"))


def test_every_word_part_is_valid(subtests: pytest.Subtests, schema: etree.XMLSchema) -> None:
    for name in PACKAGES:
        with subtests.test(name):
            parts = _word_parts(PACKAGES[name])

            assert {"word/document.xml", "word/styles.xml", "word/header1.xml"} <= parts.keys()
            for part, xml in parts.items():
                schema.validate(etree.fromstring(xml))
                errors = [f"{part}:{error.line}: {error.message}" for error in schema.error_log]
                assert errors == []


def test_a_wrong_order_is_noticed(schema: etree.XMLSchema) -> None:
    root = etree.fromstring(_word_parts(RENDERED["chỉ đạo"])["word/document.xml"])

    properties = next(p for p in root.iter("{*}pPr") if len(p) > 1)
    properties.append(properties[0])

    assert not schema.validate(root)


def _word_parts(docx: bytes) -> dict[str, bytes]:
    """Return the WordprocessingML parts of a .docx."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        names_ = [
            name for name in archive.namelist() if re.fullmatch(r"word/[\w-]+\.xml", name)
        ]
        return {name: archive.read(name) for name in names_}
