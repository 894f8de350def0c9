"""Tệp không mở ra hết được: a file to be written again is refused before it is unpacked."""

from __future__ import annotations

import io
import zipfile

import pytest

import congvan
from congvan.findings.errors import SourceError
from congvan.word.outline import package
from tests.paper import example

PICTURE = "word/media/image1.png"


def with_picture(data: bytes) -> bytes:
    """Return a file with something to mend, and a picture of `data`."""
    file = io.BytesIO(example("nội dung: thụt 15"))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(PICTURE, data, zipfile.ZIP_STORED)
    return file.getvalue()


def refused(docx: bytes) -> list[str]:
    """Return the codes of what is said where the file is mended, and where it is commented."""
    codes: list[str] = []
    for write in (
        lambda: congvan.fix_docx(docx, "a.docx", guarded=True),
        lambda: congvan.annotate(docx, "a.docx", []),
    ):
        with pytest.raises(SourceError) as raised:
            write()
        codes += [finding.code for finding in raised.value.findings]
    return codes


def test_a_picture_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    docx = with_picture(b"\0" * 1_000_000)
    monkeypatch.setattr(package, "MAX_UNPACKED_BYTES", 900_000)

    assert refused(docx) == [package.TOO_LARGE.code] * 2


def test_a_picture_that_is_broken_is_refused() -> None:
    docx = with_picture(b"picture of a seal")

    assert refused(docx.replace(b"of a seal", b"of a meal")) == [package.BROKEN.code] * 2
    assert congvan.fix_docx(docx, "a.docx", guarded=True).made
