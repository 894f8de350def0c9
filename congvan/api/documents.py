"""Thư viện: the few calls that other programs and the command line need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.api.codes import RECEIVED
from congvan.api.partial import found_in
from congvan.checking import check as checked
from congvan.checking import errors
from congvan.checking.rule import blocks_of
from congvan.findings.errors import CongvanError, DocumentError
from congvan.findings.finding import has_errors, in_order, text
from congvan.model.document.pictures import MOST_BYTES, image_file, refused
from congvan.model.reading.reading import attempt
from congvan.model.reading.recovery import Partial
from congvan.pack.pack import load_type
from congvan.rendering import render as rendered
from congvan.rendering import render_apart
from congvan.source.file_reading import load_bytes, named_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.decree.page import House
    from congvan.findings.finding import Finding, Place
    from congvan.model import Document, Office
    from congvan.model.document.pictures import ImageFile
    from congvan.pack.document_type import DocumentType


def load(path: str | Path, office: Office | None = None) -> Document:
    """Return the document in the YAML file `path`.

    What it leaves out is taken from the profile of its `office`. References and pictures that
    are files are read too.

    Raises:
        SourceError: if the file cannot be read as YAML.
        DocumentError: if it can, but is no document; every complaint at once.
    """
    return with_files(loads(load_bytes(Path(path)), str(path), office), Path(path).parent)


def with_files(document: Document, folder: Path) -> Document:
    """Return `document` with the references and pictures that are files, found from `folder`.

    Raises:
        CongvanError: if one of them cannot be read.
    """
    if any(reference.file for reference in document.references.values()):
        from congvan.api.references import linked  # noqa: PLC0415 - cold start

        document = document.with_references(linked(document, folder))
    return document.with_pictures(_pictures(document, folder))


def loads(data: bytes | str, file: str = "", office: Office | None = None) -> Document:
    """Return the document that YAML text says; `file` is its name in findings.

    What it leaves out is taken from the profile of its `office`.

    Raises:
        SourceError: if the text is no YAML.
        DocumentError: if it is, but no document.

    Either holds everything that is wrong: with the text, with its form, and with what of the
    document could be built.
    """
    made = attempt(data, file, office)
    if isinstance(made, Partial):
        raise made.error(*found_in(made))
    return made


def _pictures(document: Document, folder: Path) -> dict[str, ImageFile]:
    """Return the pictures a document names, from the folder it lies in and those below."""
    pictures: dict[str, ImageFile] = {}
    for path, block in blocks_of(document):
        if block.picture and block.picture.file not in pictures:
            place = document.at(*path, "picture")
            pictures[block.picture.file] = _picture(folder, block.picture.file, place)
    return pictures


def _picture(folder: Path, name: str, place: Place) -> ImageFile:
    file = named_file(folder, name)
    try:
        if not file.resolve().is_relative_to(folder.resolve()):
            raise refused(place, text("Hình phải nằm trong thư mục của tệp YAML."))
        if not file.is_file() or file.stat().st_size > MOST_BYTES:
            raise refused(place, text("Không có tệp hình này, hoặc tệp quá lớn."))
        return image_file(file.read_bytes(), place)
    except (OSError, RuntimeError) as error:  # a ring of links is a RuntimeError before 3.13
        raise refused(place, text("Không đọc được tệp hình.")) from error


def check(
    document: Document, templates: Sequence[Path] = (), *, wording: bool = True
) -> list[Finding]:
    """Return what is wrong or doubtful in `document`, sorted by place.

    `templates` are folders of own types, searched before those of the document's office and the
    built-in ones. Without `wording` sentences are read for errors only.

    Raises:
        TemplateError: if there is no template for the type of the document.
    """
    if document.received:
        return in_order(document.noticed)
    document, doctype = _fitted(document, templates)
    return in_order([*document.noticed, *checked(document, doctype, wording=wording)])


def render(
    document: Document,
    *,
    templates: Sequence[Path] = (),
    house: House | None = None,
    ids: bool = True,
) -> bytes:
    """Return the .docx of `document`, proven to say exactly what was typed.

    `house` is what is set where the decree leaves room: sizes, margins, spacing. Without it the
    document is set as its office's profile says. With `ids` the .docx carries what its pages do
    not show: whose tasks these are, and which directive a plan follows.

    Raises:
        DocumentError: if `check` finds an error.
        TemplateError: if the template is missing or broken.
        OutputError: if the page would not say what was typed.
    """
    document, doctype = _faultless(document, templates, house)
    return rendered(document, doctype, document.house, ids=ids)


def render_separate(
    document: Document,
    *,
    templates: Sequence[Path] = (),
    house: House | None = None,
) -> dict[str, bytes]:
    """Return the .docx of every annex that is a file of its own (`separate`), by name.

    A name is the end of a file's name beside that of the document: `phu-luc-1`, `kem-theo-1`.

    Raises:
        DocumentError: if `check` finds an error.
        OutputError: if a page would not say what was typed.
    """
    document, doctype = _faultless(document, templates, house)
    return render_apart(document, doctype, document.house)


def check_templates(folder: str | Path) -> list[Finding]:
    """Return what is wrong with the types in `folder`, or with the one that it is.

    Every fault at once, a type after the other, by paragraph; last what its sample.yaml says
    when it is rendered with the template.
    """
    from congvan.rendering.inspection import (  # noqa: PLC0415 - cold start
        inspect,
        no_types,
        type_folders,
    )

    doctypes = type_folders(Path(folder))
    found = [] if doctypes else [no_types(Path(folder))]
    for doctype in doctypes:
        said = inspect(doctype)
        known = {finding.code for finding in said}
        found += [*said, *(finding for finding in _tried(doctype) if finding.code not in known)]
    return found


def _tried(folder: Path) -> Sequence[Finding]:
    """Return what rendering the sample of a type's folder says."""
    sample = folder / "sample.yaml"
    if not sample.is_file():
        return ()
    try:
        document = load(sample)
        if load_type(document.type, [folder.parent]).folder != folder:
            from congvan.rendering.inspection import other_type  # noqa: PLC0415 - cold start

            return [other_type(document.at("type"), document.type, folder.name)]
        findings = check(document, [folder.parent])
        if not has_errors(findings):
            render(document, templates=[folder.parent])
    except CongvanError as error:
        return error.findings
    return findings


def _fitted(
    document: Document, templates: Sequence[Path], house: House | None = None
) -> tuple[Document, DocumentType]:
    """Return a document as its type and `house` have it, and the type."""
    folders = (*templates, *document.templates)
    doctype = load_type(document.type, folders, document.at("type"))
    if house and house != document.house:
        document = document.model_copy().set_as(house)
    return document.fitting(doctype.never), doctype


def _faultless(
    document: Document, templates: Sequence[Path], house: House | None
) -> tuple[Document, DocumentType]:
    """Return the same of a document that can be rendered; findings at error are raised."""
    if document.received:
        said = text("Văn bản này là văn bản đến, không dựng thành trang.")
        raise DocumentError(RECEIVED.at(document.at("received"), said))
    document, doctype = _fitted(document, templates, house)
    if errors(document, doctype):
        raise DocumentError(*checked(document, doctype))
    return document, doctype
