"""Gói .docx: packed by hand, byte by byte as `zipfile` packs."""

from __future__ import annotations

import io
import zipfile

from congvan.rendering.archive import packed, zip_entry

PARTS = {"a.xml": b"<a/>" * 900, "word/b.xml": b"<b/>", "ảnh.xml": b"", "c.xml": b"<c/>" * 400}


def test_an_archive_is_that_of_zipfile() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in PARTS.items():
            archive.writestr(zip_entry(name), data)

    assert packed(PARTS).whole() == out.getvalue()


def test_parts_are_packed_behind_others() -> None:
    first = packed({"a.xml": PARTS["a.xml"]})

    data = packed({"b.xml": b"<b/>", "c.xml": PARTS["c.xml"]}, first, 1).whole()

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["a.xml", "b.xml", "c.xml"]
        assert archive.read("c.xml") == PARTS["c.xml"]
        assert archive.getinfo("b.xml").compress_type == zipfile.ZIP_STORED
