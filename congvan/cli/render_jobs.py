"""Việc của một mẻ: one document from its source to the bytes of its files, in any process.

Nothing is written and nothing is said here: the process that the user started does both.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import congvan
from congvan.api import documents
from congvan.cli.batch_records import digest, digest_of
from congvan.cli.files import beside, refuse_both
from congvan.cli.offices import house_of
from congvan.cli.silenced import heard
from congvan.findings.errors import CongvanError, DocumentError
from congvan.findings.finding import Finding, has_errors
from congvan.pack.pack import LOOSE, load_type
from congvan.source.file_reading import stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from congvan.api.batch import Merged
    from congvan.cli.batch_records import Made
    from congvan.decree.lettering import Profile
    from congvan.decree.page import House
    from congvan.model import Document, Office


class RenderOptions(NamedTuple):
    """Tùy chọn of a whole command; without `wording` sentences are read for errors only.

    With `fit` the measures are sought that leave no page nearly empty; with `ids` the files carry
    the keys that no page shows.
    """

    templates: tuple[Path, ...] = ()
    sizes: Profile | None = None
    pdf: bool = False
    force: bool = False
    wording: bool = True
    fit: bool = False
    ids: bool = True


class RenderJob(NamedTuple):
    """Một văn bản phải dựng: where it comes from and where its .docx goes; None is stdout.

    `typed` are the bytes of standard input, `merged` a row of data; `error` is why it cannot even
    be tried. In a batch it is `recorded`; then `made` is what is known of its files.
    """

    file: str
    target: Path | None
    office: Office | None = None
    typed: bytes | None = None
    merged: Merged | None = None
    error: CongvanError | None = None
    recorded: bool = False
    made: Made | None = None


class Outcome(NamedTuple):
    """Kết quả: the files to be written, or why there are none; `kept` if they are there."""

    warnings: tuple[Finding, ...] = ()
    error: CongvanError | None = None
    files: Mapping[Path | None, bytes] = {}
    source: str = ""
    kept: bool = False


def done(jobs: Sequence[RenderJob], options: RenderOptions) -> list[Outcome]:
    """Return what comes of each of `jobs`."""
    return [_outcome(job, options) for job in jobs]


def _outcome(job: RenderJob, options: RenderOptions) -> Outcome:
    warnings: tuple[Finding, ...] = ()
    try:
        document = _document(job)
        source = _source(document, job, options) if job.recorded else ""
        if _is_kept(job, source, pdf=options.pdf):
            return Outcome(source=source, kept=True)
        warnings = _warnings(document, job, options)
        _refuse(job.target, job, options, source)
        house, told = _house(document, options)
        warnings = (*warnings, *told)
        files = dict(_files(document, job, options, source, house))
    except CongvanError as error:
        return Outcome(warnings, error)
    return Outcome(warnings, None, files, source)


def _document(job: RenderJob) -> Document:
    if job.error:
        raise job.error
    if job.merged:
        return job.merged.document()
    if job.typed is not None:
        return documents.loads(job.typed, job.file, job.office)
    return documents.load(job.file, job.office)


def _warnings(
    document: Document, job: RenderJob, options: RenderOptions
) -> tuple[Finding, ...]:
    """Return what is doubtful about a document.

    Raises:
        DocumentError: if it cannot be rendered.
    """
    findings = documents.check(document, options.templates, wording=options.wording)
    if not has_errors(findings):
        return tuple(heard(job.file, findings, job.office))
    raise DocumentError(*(job.merged.told(findings) if job.merged else findings))


def _house(document: Document, options: RenderOptions) -> tuple[House, Sequence[Finding]]:
    """Return the measures a document is set in, and what is told about them.

    Raises:
        ToolError: if they are to fit its pages, and LibreOffice or a font is missing.
    """
    own = house_of(document, options.sizes)
    if not options.fit:
        return own, ()
    from congvan.api.page_fitting import fit  # noqa: PLC0415 - cold start

    fitted = fit(document, templates=options.templates, house=own)
    return fitted.house, fitted.findings


def _files(
    document: Document, job: RenderJob, options: RenderOptions, source: str, house: House
) -> Iterator[tuple[Path | None, bytes]]:
    """Yield the .docx of a document and of its annexes that are files of their own.

    Raises:
        OutputError: if one of them is there already and may not be replaced.
    """
    own: dict[str, Any] = {"templates": options.templates, "house": house}
    yield job.target, documents.render(document, **own, ids=options.ids)
    apart = documents.render_separate(document, **own) if document.is_split else {}
    for name, docx in apart.items():
        annex = beside(job.target, name)
        _refuse(annex, job, options, source)
        yield annex, docx


def _refuse(path: Path | None, job: RenderJob, options: RenderOptions, source: str) -> None:
    """Refuse to write over what is not ours, or over the source itself even when told."""
    if path is None or (options.force and path != Path(job.file)):
        return
    ours = job.made if job.made and job.made.source == source else None
    refuse_both(path, pdf=options.pdf, but=ours.intact if ours else None)


def _is_kept(job: RenderJob, source: str, *, pdf: bool) -> bool:
    """Tell whether everything asked for is there, made from the same source and not touched."""
    if job.made is None or job.made.source != source or job.target is None:
        return False
    documents = [job.target.with_name(name) for name in job.made.files if _is_word(name)]
    wanted = [*documents, *(path.with_suffix(".pdf") for path in documents if pdf)]
    return all(job.made.intact(path) for path in wanted)


def _is_word(name: str) -> bool:
    return Path(name).suffix.lower() != ".pdf"


def _source(document: Document, job: RenderJob, options: RenderOptions) -> str:
    """Return the digest of everything that decides the bytes of a document's files."""
    doctype = load_type(
        document.type, (*options.templates, *document.templates), document.at("type")
    )
    said = document.model_dump_json()
    office = job.office.model_dump_json() if job.office else ""
    house = repr(house_of(document, options.sizes))
    parts = [congvan.__version__, said, office, house, *(["fit"] if options.fit else [])]
    parts += [] if options.ids else ["no ids"]
    parts += [part for name, picture in sorted(document.pictures.items())
              for part in (name, digest(picture.data))]  # fmt: skip
    parts += [
        _kept_digest(path, stamp(path))
        for path in (doctype.folder / "type.yaml", doctype.template, LOOSE)
    ]
    return digest("\x00".join(parts).encode())


@lru_cache(maxsize=256)
def _kept_digest(path: Path, _stamp: int) -> str:
    return digest_of(path)
