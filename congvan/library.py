"""Thư viện: the few calls that other programs and the command line need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.checking import check as checked
from congvan.checking import errors
from congvan.checking.rule import blocks_of
from congvan.errors import CongvanError, DocumentError, SourceError
from congvan.files import load_bytes
from congvan.findings import Place, as_typed, has_errors, in_order, text
from congvan.model import parse
from congvan.model.pictures import MOST_BYTES, image_file, refused
from congvan.pack import load_type
from congvan.rendering import render as rendered
from congvan.rendering import render_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.auditing.audit import Audit, Reading, Terms
    from congvan.checking.examining import Examined
    from congvan.checking.laid import Printed, PrintedPage
    from congvan.checking.verdicts import Limits
    from congvan.decree.page import House
    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.fixing import Fixed
    from congvan.importing.sheet import Sheet
    from congvan.model import Document, Office
    from congvan.model.pictures import ImageFile
    from congvan.rekeying import Language
    from congvan.retouching.whole import Retouched


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
    if any(one.file for one in document.references.values()):
        from congvan.linking import linked  # noqa: PLC0415 - cold start

        document = document.with_references(linked(document, folder))
    return document.with_pictures(_pictures(document, folder))


def loads(data: bytes | str, file: str = "", office: Office | None = None) -> Document:
    """Return the document that YAML text says; `file` is its name in findings.

    What it leaves out is taken from the profile of its `office`.

    Raises:
        SourceError: if the text is no YAML.
        DocumentError: if it is, but no document.
    """
    return parse(data, file, office)


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
    document, kind = _fitted(document, templates)
    return in_order([*document.noticed, *checked(document, kind, wording=wording)])


def audit(
    data: bytes | str, file: str = "", office: Office | None = None, terms: Terms | None = None
) -> Audit:
    """Return everything that is found in a YAML text, what is silenced, what was not looked at.

    A text that cannot be read is no exception here: its findings say why, its `refusal` that
    there is nothing else. `terms` say which kinds are asked for and what is known already.
    """
    return _audited(data, file, office, terms)


def load_audit(
    path: str | Path,
    office: Office | None = None,
    terms: Terms | None = None,
    data: bytes | str | None = None,
    printed: Printed | None = None,
) -> Audit:
    """Return the same of a YAML file; its pictures are read too.

    `data` is what shall stand in the file, where that is another text than stands there now;
    `printed` is what it was rendered to, for the rules about pages.
    """
    from congvan.auditing.audit import Reading, Terms, audited  # noqa: PLC0415 - cold start
    from congvan.source.locating import Manuscript  # noqa: PLC0415 - cold start

    path, name = Path(path), str(path)
    try:
        data = load_bytes(path) if data is None else data
    except SourceError as error:
        reading = Reading(name, error.findings, None, error.exit_code)
        return audited(Manuscript(""), reading, terms or Terms())
    found = _read(data, name, office, terms or Terms(), path.parent)
    if printed and found.limits:
        found = _with_pages(found, found.limits, printed)
    return audited(Manuscript(_text(data)), found, terms or Terms())


def fix(
    typed: str,
    file: str = "",
    office: Office | None = None,
    terms: Terms | None = None,
    *,
    guarded: bool = False,
) -> Fixed:
    """Return a YAML text with the fixes made that its findings name, all else as it was typed.

    Only safe fixes, with `guarded` also those a person should look at; what is silenced, known or
    not asked for by `terms` is left.

    Raises:
        SourceError: if the text is no YAML.
        OutputError: if the fixed text says anything else than what was changed.
    """
    from congvan.fixing import fixed  # noqa: PLC0415 - cold start

    def found(text: str) -> Sequence[Finding]:
        return audit(text, file, office, terms).findings

    return fixed(typed, file, found, guarded=guarded)


def check_docx(data: bytes, file: str = "", pages: Sequence[PrintedPage] = ()) -> list[Finding]:
    """Return what is wrong or doubtful in any .docx: its wording, its look, its `pages`.

    `pages` are those that `congvan.layout.measuring.to_pages` measured. A finding's line is the
    number of its paragraph, in reading order.

    Raises:
        SourceError: if it is no Word file, or one that cannot be read.
    """
    return list(_examined(data, file, pages).findings)


def annotate(
    data: bytes,
    file: str,
    findings: Sequence[Finding],
    say: Callable[[str], str] = as_typed,
) -> bytes:
    """Return a copy of a .docx with a comment of Word for each finding in it, at its place.

    Raises:
        SourceError: if it is no Word file, or one that cannot be read.
    """
    from congvan.annotating import annotated  # noqa: PLC0415 - cold start

    return annotated(data, file, findings, say)


def fix_docx(
    data: bytes, file: str = "", terms: Terms | None = None, *, guarded: bool = False
) -> Retouched:
    """Return a .docx with the fixes made that its findings name, all else as it was.

    Only safe fixes, with `guarded` also those a person should look at; what is not asked for by
    `terms` is left.

    Raises:
        SourceError: if it is no Word file, or one that cannot be read.
        OutputError: if it is signed, has tracked changes or is locked; or if it would say
            anything else than what was changed.
    """
    from congvan.retouching.whole import retouched  # noqa: PLC0415 - cold start

    def found(made: bytes) -> Sequence[Finding]:
        return audit_docx(made, file, terms).findings

    return retouched(data, file, found, guarded=guarded)


def audit_docx(
    data: bytes,
    file: str = "",
    terms: Terms | None = None,
    pages: Sequence[PrintedPage] = (),
) -> Audit:
    """Return the same with a verdict on every rule; what cannot be read is no exception here."""
    from congvan.auditing.audit import Reading, Terms, audited  # noqa: PLC0415 - cold start
    from congvan.source.locating import Manuscript  # noqa: PLC0415 - cold start

    try:
        reading = Reading(file, *_examined(data, file, pages))
    except SourceError as error:
        reading = Reading(file, error.findings, None, error.exit_code)
    return audited(Manuscript(""), reading, terms or Terms())


def _examined(data: bytes, file: str, pages: Sequence[PrintedPage]) -> Examined:
    from congvan.checking.examining import examine  # noqa: PLC0415 - cold start
    from congvan.checking.laid import laid  # noqa: PLC0415 - cold start
    from congvan.checking.presentation import Presentation  # noqa: PLC0415 - cold start
    from congvan.outline import outline, recognise  # noqa: PLC0415 - cold start

    sheet = Presentation(recognise(outline(data, file)))
    return examine(sheet, laid(sheet, pages) if pages else None)


def _with_pages(reading: Reading, limits: Limits, printed: Printed) -> Reading:
    """Return what was found in a YAML file, and on the pages that it was rendered to."""
    from congvan.checking.examining import examine_pages  # noqa: PLC0415 - cold start
    from congvan.checking.laid import laid  # noqa: PLC0415 - cold start
    from congvan.checking.presentation import Presentation  # noqa: PLC0415 - cold start
    from congvan.outline import outline, recognise  # noqa: PLC0415 - cold start

    sheet = Presentation(recognise(outline(printed.docx, reading.file)))
    findings, more = examine_pages(laid(sheet, printed.pages))
    whole = [one._replace(place=Place(reading.file), span=None) for one in findings]
    return reading._replace(
        findings=in_order([*reading.findings, *whole]), limits=limits.widened(more)
    )


def _audited(
    data: bytes | str,
    file: str,
    office: Office | None,
    terms: Terms | None,
) -> Audit:
    from congvan.auditing.audit import Terms, audited  # noqa: PLC0415 - cold start
    from congvan.source.locating import Manuscript  # noqa: PLC0415 - cold start

    terms = terms or Terms()
    return audited(Manuscript(_text(data)), _read(data, file, office, terms, None), terms)


def _text(data: bytes | str) -> str:
    return data if isinstance(data, str) else data.decode("utf-8", "replace")


def _read(
    data: bytes | str, file: str, office: Office | None, terms: Terms, folder: Path | None
) -> Reading:
    """Return what a text says and what is found in it; pictures lie in `folder`."""
    from congvan.auditing.audit import Reading  # noqa: PLC0415 - cold start
    from congvan.checking.verdicts import limits_of  # noqa: PLC0415 - cold start

    try:
        document = loads(data, file, office)
        if folder is not None:
            document = with_files(document, folder)
        return Reading(file, check(document, terms.templates), limits_of(document))
    except CongvanError as error:
        return Reading(file, error.findings, None, error.exit_code)


def render(
    document: Document,
    *,
    templates: Sequence[Path] = (),
    house: House | None = None,
) -> bytes:
    """Return the .docx of `document`, proven to say exactly what was typed.

    `house` is what is set where the decree leaves room: sizes, margins, spacing. Without it the
    document is set as its office's profile says.

    Raises:
        DocumentError: if `check` finds an error.
        TemplateError: if the template is missing or broken.
        OutputError: if the page would not say what was typed.
    """
    document, kind = _faultless(document, templates, house)
    return rendered(document, kind, document.house)


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
    document, kind = _faultless(document, templates, house)
    return render_apart(document, kind, document.house)


def imported(data: bytes, file: str = "", keys: Language = "vi") -> Sheet:
    """Return the YAML of a document from anywhere, a .docx or a plain text, and its pictures.

    What could not be placed for certain is in it all the same, under a comment that says so.

    Raises:
        SourceError: if it cannot be read, or is no administrative document.
    """
    from congvan.importing.sheet import sheet_of  # noqa: PLC0415 - cold start

    return sheet_of(data, file, keys)


def load_imported(path: str | Path, keys: Language = "vi") -> Sheet:
    """Return the same of a file; an old Word file (.doc) is read with LibreOffice.

    Raises:
        SourceError: if it cannot be read, or is no administrative document.
        ToolError: if it is a .doc, and LibreOffice is missing or cannot read it.
    """
    from congvan.layout.office import to_docx  # noqa: PLC0415 - cold start
    from congvan.outline.package import MAX_FILE_BYTES, is_old_word  # noqa: PLC0415 - cold start

    data = load_bytes(Path(path), MAX_FILE_BYTES)
    return imported(to_docx(data) if is_old_word(data) else data, str(path), keys)


def check_templates(folder: str | Path) -> list[Finding]:
    """Return what is wrong with the types in `folder`, or with the one that it is.

    Every fault at once, a type after the other, by paragraph; last what its sample.yaml says
    when it is rendered with the template.
    """
    from congvan.inspecting import inspect, no_types, type_folders  # noqa: PLC0415 - cold start

    kinds = type_folders(Path(folder))
    found = [] if kinds else [no_types(Path(folder))]
    for kind in kinds:
        said = inspect(kind)
        known = {finding.code for finding in said}
        found += [*said, *(one for one in _tried(kind) if one.code not in known)]
    return found


def _tried(folder: Path) -> Sequence[Finding]:
    """Return what rendering the sample of a type's folder says."""
    sample = folder / "sample.yaml"
    if not sample.is_file():
        return ()
    try:
        document = load(sample)
        if load_type(document.type, [folder.parent]).folder != folder:
            from congvan.inspecting import other_type  # noqa: PLC0415 - cold start

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
    kind = load_type(document.type, folders, document.at("type"))
    if house and house != document.house:
        document = document.model_copy().set_as(house)
    return document.fitting(kind.never), kind


def _faultless(
    document: Document, templates: Sequence[Path], house: House | None
) -> tuple[Document, DocumentType]:
    """Return the same of a document that can be rendered; findings at error are raised."""
    document, kind = _fitted(document, templates, house)
    if errors(document, kind):
        raise DocumentError(*checked(document, kind))
    return document, kind
