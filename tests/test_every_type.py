"""Mọi loại văn bản: random documents of every type, from YAML values to the bytes of a .docx.

`tests/rendering/pdf` lays sixty and more of them out and measures their pages.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

import congvan
from congvan.decree.types import TYPES
from congvan.findings.finding import has_errors
from congvan.pack.pack import names
from tests.strategies import SLOW, Values, documents, drawn

EACH: Final = 3
"""Random documents of every type."""

TRIED: Final = settings(derandomize=True, phases=[Phase.generate], suppress_health_check=SLOW)
"""The same documents every time; one that fails is long, and shrinking it longer."""

UNPRINTED: Final = frozenset(
    {"type", "numbering", "secrecy", "signed_at", "align", "date", "archive", "amount", "money"}
)
"""Keys whose values are not printed, or in other words; `archive` has abbreviations only."""

_MARKS: Final = re.compile(r"\*\*?|\^(?=2)|(?<=2)\^")
_CALLS: Final = re.compile(r"\[\^\w+\]")
_PARAGRAPH: Final = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_TEXT: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|(<w:br/>)")
_PART: Final = re.compile(r"word/[\w-]+\.xml")


@pytest.fixture(scope="module")
def schema(schema_folder: Path) -> etree.XMLSchema:
    """Return the transitional schema of WordprocessingML."""
    return etree.XMLSchema(file=str(schema_folder / "wml.xsd"))


def test_all_types_are_drawn() -> None:
    assert set(names()) >= TYPES.keys()
    assert EACH * len(names()) >= 60


def test_a_random_document_renders(subtests: pytest.Subtests) -> None:
    for type_id in names():
        with subtests.test(type_id):
            for values in drawn(type_id, EACH):
                _renders(values)


def _renders(values: Values) -> None:
    """Assert that a document is without an error, comes out twice the same and loses no text."""
    document = congvan.from_dict(values)

    assert not has_errors(congvan.check(document))
    docx = congvan.render(document)
    assert congvan.render(congvan.from_dict(values)) == docx
    page = said(docx)
    assert [text for text in typed(values) if squeezed(text) not in page] == []


def test_every_part_is_valid(subtests: pytest.Subtests, schema: etree.XMLSchema) -> None:
    for type_id in names():
        with subtests.test(type_id):
            for values in drawn(type_id, 2):
                for part, xml in _parts(congvan.render(congvan.from_dict(values))).items():
                    schema.validate(etree.fromstring(xml))
                    assert [
                        f"{part}:{error.line}: {error.message}" for error in schema.error_log
                    ] == []


@given(data=st.data())
@settings(TRIED, max_examples=12)
def test_either_house_prints_the_same_words(data: st.DataObject) -> None:
    values = data.draw(documents(data.draw(st.sampled_from(names()))))
    document = congvan.from_dict(values)

    small = congvan.House(sizes="12", left_mm=35, right_mm=15, gap_pt=8, lines=1.2)

    assert sorted(said(congvan.render(document, house=small))) == sorted(
        said(congvan.render(document))
    )


def said(docx: bytes) -> str:
    """Return what a .docx says in any of its parts, without spaces and capitals."""
    parts = [xml.decode("utf-8") for xml in _parts(docx).values()]
    paragraphs = [one for xml in parts for one in _PARAGRAPH.findall(xml)]
    whole = ["".join(text or " " for text, _ in _TEXT.findall(one)) for one in paragraphs]
    return squeezed(html.unescape(" ".join(whole)))


def squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def typed(value: Any, key: str = "") -> Iterator[str]:  # noqa: ANN401 - values of YAML
    """Yield the pieces of every text in `value` that must be printed."""
    if key in UNPRINTED:
        return
    if isinstance(value, str):
        pieces = _CALLS.split(_MARKS.sub("", value))
        yield from (piece.rstrip(" ;,.") for piece in pieces)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from typed(inner, "" if key == "fields" else str(name))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from typed(inner, key)


def _parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {n: archive.read(n) for n in archive.namelist() if _PART.fullmatch(n)}
