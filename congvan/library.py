"""Thư viện: the few calls that other programs and the command line need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.checking import check as checked
from congvan.checking.rule import blocks_of
from congvan.decree.page import HOUSE
from congvan.errors import DocumentError, SourceError
from congvan.findings import Place, has_errors, in_order, text
from congvan.model import parse
from congvan.model.pictures import MOST_BYTES, image_file, refused
from congvan.pack import load_type
from congvan.rendering import render as rendered
from congvan.rendering import render_apart
from congvan.source import MAX_BYTES, kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.decree.page import House
    from congvan.findings import Finding, Text
    from congvan.model import Document
    from congvan.model.pictures import ImageFile


def load(path: str | Path) -> Document:
    """Return the document in the YAML file `path`.

    Raises:
        SourceError: if the file cannot be read as YAML.
        DocumentError: if it can, but is no document; every complaint at once.
    """
    document = loads(load_bytes(Path(path)), str(path))
    return document.with_pictures(_pictures(document, Path(path).parent))


def loads(data: bytes | str, file: str = "") -> Document:
    """Return the document that YAML text says; `file` is its name in findings.

    Raises:
        SourceError: if the text is no YAML.
        DocumentError: if it is, but no document.
    """
    return parse(data, file)


def render_separate(
    document: Document, *, templates: Sequence[Path] = (), house: House = HOUSE
) -> dict[str, bytes]:
    """Return the .docx of every annex that is a file of its own (`separate`), by name.

    A name is the end of a file's name beside that of the document: `phu-luc-1`, `kem-theo-1`.

    Raises:
        DocumentError: if `check` finds an error.
        OutputError: if a page would not say what was typed.
    """
    kind = load_type(document.type, templates, document.at("type"))
    findings = checked(document, kind)
    if has_errors(findings):
        raise DocumentError(*findings)
    return render_apart(document, kind, house)


def load_bytes(path: Path) -> bytes:
    """Return the bytes of a YAML file, refusing what is no ordinary file of ordinary size.

    Raises:
        SourceError: if it cannot be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise _unreadable(path, text("Đây không phải tệp thường."))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise _unreadable(path, text("Không có tệp này.")) from error
    except OSError as error:
        raise _unreadable(path, text("Không có quyền đọc, hoặc ổ đĩa lỗi.")) from error


def _pictures(document: Document, folder: Path) -> dict[str, ImageFile]:
    """Return the pictures a document names, from the folder it lies in and those below."""
    pictures: dict[str, ImageFile] = {}
    for path, block in blocks_of(document):
        if block.picture and block.picture.file not in pictures:
            place = document.at(*path, "picture")
            pictures[block.picture.file] = _picture(folder, block.picture.file, place)
    return pictures


def _picture(folder: Path, name: str, place: Place) -> ImageFile:
    file = folder / name
    if not file.resolve().is_relative_to(folder.resolve()):
        raise refused(place, text("Hình phải nằm trong thư mục của tệp YAML."))
    try:
        if not file.is_file() or file.stat().st_size > MOST_BYTES:
            raise refused(place, text("Không có tệp hình này, hoặc tệp quá lớn."))
        return image_file(file.read_bytes(), place)
    except OSError as error:
        raise refused(place, text("Không đọc được tệp hình.")) from error


def _unreadable(path: Path, message: Text) -> SourceError:
    kind = kinds.UNREADABLE
    return SourceError(kind.at(Place(str(path)), message, text(kind.remedy)))


def check(document: Document, templates: Sequence[Path] = ()) -> list[Finding]:
    """Return what is wrong or doubtful in `document`, sorted by place.

    `templates` are folders of an office's own types, searched before the built-in ones.

    Raises:
        TemplateError: if there is no template for the type of the document.
    """
    kind = load_type(document.type, templates, document.at("type"))
    return in_order([*document.noticed, *checked(document, kind)])


def render(
    document: Document,
    *,
    templates: Sequence[Path] = (),
    house: House = HOUSE,
) -> bytes:
    """Return the .docx of `document`, proven to say exactly what was typed.

    `house` is what the office sets where the decree leaves room: sizes, margins, spacing.

    Raises:
        DocumentError: if `check` finds an error.
        TemplateError: if the template is missing or broken.
        OutputError: if the page would not say what was typed.
    """
    kind = load_type(document.type, templates, document.at("type"))
    findings = checked(document, kind)
    if has_errors(findings):
        raise DocumentError(*findings)
    return rendered(document, kind, house)
