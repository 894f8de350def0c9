"""LibreOffice: .docx → PDF, one process for a whole batch.

The one module that starts another program. Success means a PDF with pages exists: the exit
status of LibreOffice is 0 even when it fails. Every call has its own profile folder, so calls
may run side by side.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.findings.errors import ToolError
from congvan.findings.finding import NOWHERE, Kind, Text, text
from congvan.rendering.pdf.codes import NO_DOCX, NO_FONT, NO_OFFICE, NO_PDF
from congvan.rendering.pdf.pdf_pages import page_count

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping

SECONDS: Final = 120
SECONDS_A_FILE: Final = 30
FONTS: Final = ("Times New Roman", "Liberation Serif", "Tinos")
"""Fonts with the widths of Times New Roman, in the order LibreOffice takes them."""

LETTERS: Final = "ẤấẲẳẴẵỄễỔổỠỡỨứỮữỰựỲỳỸỹỶỷỴỵĐđƠơƯưĂăĨĩŨũ"
"""Letters that fonts without Vietnamese lack."""

_ZIP: Final = b"PK\x03\x04"
"""How a .docx begins; LibreOffice would lay out text, pictures and nothing as well."""

_PROGRAMS: Final = ("soffice", "libreoffice")
_USUAL_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_OPTIONS: Final = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarksToPDFDestination": {"type": "boolean", "value": "true"},
}
"""PDF/A-2b, tagged."""


def to_pdf(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the PDF (PDF/A-2b, tagged) of every .docx of `documents`, under the same names.

    A document that is no .docx, or that LibreOffice cannot lay out, is left out of the answer.

    Raises:
        ToolError: if LibreOffice or a font with Vietnamese letters is missing, or if no PDF at
            all came out.
    """
    if not documents:
        return {}
    program = _program()
    _require_font()
    with tempfile.TemporaryDirectory(prefix="congvan-") as folder:
        room = Path(folder)
        zipped = [name for name, data in documents.items() if data.startswith(_ZIP)]
        sources = {name: room / f"{n}.docx" for n, name in enumerate(zipped)}
        for name, path in sources.items():
            path.write_bytes(documents[name])
        _convert(program, room, list(sources.values()))
        pdfs = {name: _result(path.with_suffix(".pdf")) for name, path in sources.items()}
    made = {name: pdf for name, pdf in pdfs.items() if pdf is not None}
    if not made:
        raise _failed(NO_PDF, text("LibreOffice không dựng được PDF nào."))
    return made


def to_docx(old: bytes) -> bytes:
    """Return an old Word file (.doc) as a .docx.

    Raises:
        ToolError: if LibreOffice is missing, or cannot read it.
    """
    program = _program()
    with tempfile.TemporaryDirectory(prefix="congvan-") as folder:
        room = Path(folder)
        source, made = room / "1.doc", room / "1.docx"
        source.write_bytes(old)
        profile = (room / "profile").as_uri()
        command = [
            program, f"-env:UserInstallation={profile}", "--headless", "--norestore",
            "--infilter=MS Word 97", "--convert-to", "docx:MS Word 2007 XML",
            "--outdir", str(room), str(source),
        ]  # fmt: skip
        _run(command, SECONDS + SECONDS_A_FILE)
        data = made.read_bytes() if made.is_file() else b""
    if not data.startswith(_ZIP):
        raise _failed(NO_DOCX, text("LibreOffice không đọc được tệp Word cũ này."))
    return data


def _convert(program: str, room: Path, paths: list[Path]) -> None:
    profile = (room / "profile").as_uri()
    wanted = f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS, separators=(',', ':'))}"
    command = [
        program, f"-env:UserInstallation={profile}", "--headless", "--norestore",
        "--infilter=MS Word 2007 XML", "--convert-to", wanted, "--outdir", str(room),
        *map(str, paths),
    ]  # fmt: skip
    if paths:
        _run(command, SECONDS + SECONDS_A_FILE * len(paths))


def _run(command: list[str], seconds: int) -> str:
    """Return what another program printed; its exit status says nothing here."""
    import subprocess  # noqa: PLC0415 - keeps a cold start cold

    try:
        program = subprocess.Popen(  # noqa: S603 - our own command
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )
    except OSError as error:
        raise _failed(NO_OFFICE, text("Không chạy được LibreOffice.")) from error
    with program:
        try:
            said, _ = program.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            message = text("LibreOffice chạy quá {seconds} giây.", seconds=seconds)
            raise _failed(NO_PDF, message) from error
        finally:
            _end(program)
    return said.decode("utf-8", "replace")


def _end(program: subprocess.Popen[bytes]) -> None:
    """End a program that still runs, with those it has started: soffice is only a wrapper."""
    if program.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(program.pid, signal.SIGKILL)
    else:
        program.kill()


def _result(path: Path) -> bytes | None:
    data = path.read_bytes() if path.is_file() else b""
    return data if page_count(data) else None


@cache
def _program() -> str:
    found = (shutil.which(name) for name in (*_PROGRAMS, *_USUAL_PLACES))
    program = next((path for path in found if path), None)
    if program is None:
        raise _failed(NO_OFFICE, text("Không tìm thấy LibreOffice."))
    return program


@cache
def _require_font() -> None:
    """Ask fontconfig, where there is one, for a font that has every Vietnamese letter."""
    listing = shutil.which("fc-list")
    if listing is None:
        return
    codes = " ".join(f"{ord(letter):x}" for letter in LETTERS)
    families = _run([listing, f":charset={codes}", "family"], SECONDS)
    if not any(name in families for name in FONTS):
        raise _failed(NO_FONT, text("Thiếu phông Times New Roman đủ chữ tiếng Việt."))


def _failed(kind: Kind, message: Text) -> ToolError:
    return ToolError(kind.at(NOWHERE, message))
