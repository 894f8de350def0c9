"""LibreOffice: a batch in one process, what a PDF is marked with, and what is said without it."""

from __future__ import annotations

import io
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pdfplumber
import pytest
from pdfminer.pdftypes import resolve1

import congvan
from congvan.findings.errors import ToolError
from congvan.rendering.pdf import PREVIEW_DPI, codes, libreoffice, page_count, pictures, to_pdf
from tests.rendering.pdf.documents import Sheet, directive, letter
from tests.rendering.pdf.measure import MM

GARBAGE: Final = b"PK\x03\x04" + bytes(range(256))
"""Begins like a .docx and is none."""

GOOD: Final = ("chỉ đạo", "thư ngắn")
PNG: Final = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def batch() -> dict[str, bytes]:
    """Return the PDFs of two documents with broken ones around them."""
    chi_dao, thu = (Sheet(document).docx() for document in (directive(), letter()))
    cut = thu[: len(thu) // 2]
    none = {"hỏng": GARBAGE, "cụt": cut, "chữ": b"Kinh gui", "trống": b"", "ảnh": PNG}
    return to_pdf({**none, GOOD[0]: chi_dao, GOOD[1]: thu})


def test_nothing_to_lay_out_gives_nothing() -> None:
    assert to_pdf({}) == {}


@pytest.fixture
def fresh() -> Iterator[None]:
    """Let the search for LibreOffice and for fonts start anew, before and after a test."""
    _forget()
    yield
    _forget()


def _forget() -> None:
    libreoffice._program.cache_clear()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    libreoffice._require_font.cache_clear()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]


def test_good_documents_come_back_under_their_names(batch: dict[str, bytes]) -> None:
    counts = {name: page_count(pdf) for name, pdf in batch.items()}

    assert counts == {"chỉ đạo": 3, "thư ngắn": 1}


@pytest.mark.parametrize("name", GOOD)
def test_marked_as_pdf_a_2b(batch: dict[str, bytes], name: str) -> None:
    marks = _metadata(batch[name])

    assert re.search(r"pdfaid:part[>=\"' ]+2\b", marks)
    assert re.search(r"pdfaid:conformance[>=\"' ]+B\b", marks)


@pytest.mark.parametrize("name", GOOD)
def test_tagged_titled_and_in_vietnamese(batch: dict[str, bytes], name: str) -> None:
    titles = {"chỉ đạo": directive().subject, "thư ngắn": letter().subject}

    with pdfplumber.open(io.BytesIO(batch[name])) as pdf:
        catalog = pdf.doc.catalog
        title = pdf.metadata["Title"]

    assert "StructTreeRoot" in catalog
    assert resolve1(catalog["MarkInfo"])["Marked"] is True
    assert resolve1(catalog["Lang"]) == b"vi-VN"
    assert title == titles[name]


def test_only_garbage_is_a_failure() -> None:
    with pytest.raises(ToolError) as failure:
        to_pdf({"hỏng": GARBAGE})

    (finding,) = failure.value.findings
    assert finding.kind == codes.NO_PDF
    assert str(finding.message) == "LibreOffice không dựng được PDF nào."


def test_garbage_has_no_pages() -> None:
    assert page_count(GARBAGE) == 0
    assert page_count(b"") == 0


def test_a_picture_of_every_page(batch: dict[str, bytes]) -> None:
    drawn = pictures(batch["chỉ đạo"])

    assert len(drawn) == 3
    assert all(png.startswith(PNG) for png in drawn)
    assert len(set(drawn)) == 3


def test_pictures_are_as_large_as_asked(batch: dict[str, bytes]) -> None:
    (small,), (usual,) = (pictures(batch["thư ngắn"], dpi) for dpi in (50, PREVIEW_DPI))

    assert _size(small) == pytest.approx((210 * MM * 50 / 72, 297 * MM * 50 / 72), abs=1)
    assert _size(usual) == pytest.approx((2 * _size(small)[0], 2 * _size(small)[1]), abs=2)


@pytest.mark.usefixtures("fresh")
def test_without_libreoffice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "_USUAL_PLACES", ())

    with pytest.raises(ToolError) as failure:
        to_pdf({"thư": Sheet(letter()).docx()})

    (finding,) = failure.value.findings
    assert finding.kind == codes.NO_OFFICE
    first, remedy = str(failure.value).splitlines()
    assert first == "-: error CV910 Không tìm thấy LibreOffice."
    assert remedy.startswith("    → Cài LibreOffice: ")


@pytest.mark.usefixtures("fresh")
def test_without_a_vietnamese_font(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _program(tmp_path / "soffice", "exit 0")
    _program(tmp_path / "fc-list", "echo 'DejaVu Sans'")
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(ToolError) as failure:
        to_pdf({"thư": Sheet(letter()).docx()})

    (finding,) = failure.value.findings
    assert finding.kind == codes.NO_FONT
    assert str(finding.message) == "Thiếu phông Times New Roman đủ chữ tiếng Việt."


@pytest.mark.usefixtures("fresh")
def test_a_libreoffice_that_cannot_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = _program(tmp_path / "soffice", "exit 0")
    broken.write_bytes(GARBAGE)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(ToolError) as failure:
        to_pdf({"thư": Sheet(letter()).docx()})

    assert failure.value.findings[0].kind == codes.NO_OFFICE


@pytest.mark.usefixtures("fresh")
def test_a_libreoffice_that_hangs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _program(tmp_path / "soffice", "while :; do :; done")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "SECONDS", 1)
    monkeypatch.setattr(libreoffice, "SECONDS_A_FILE", 0)

    with pytest.raises(ToolError) as failure:
        to_pdf({"thư": Sheet(letter()).docx()})

    (finding,) = failure.value.findings
    assert str(finding.message) == "LibreOffice chạy quá 1 giây."


def test_a_tool_failure_is_a_failure_of_the_library() -> None:
    assert issubclass(ToolError, congvan.CongvanError)
    assert ToolError.exit_code == 5


def _program(path: Path, script: str) -> Path:
    """Write a shell script that stands in for a program of the machine."""
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def _metadata(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        stream = resolve1(document.doc.catalog["Metadata"])
        return bytes(stream.get_data()).decode("utf-8")


def _size(png: bytes) -> tuple[int, int]:
    """Return width and height of a PNG from its header."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])
