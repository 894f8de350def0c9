"""PDF của một mẻ: many documents in one call of LibreOffice, each alone where that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.cli.render_jobs import done
from congvan.findings.errors import OutputError, ToolError
from congvan.findings.finding import Place, text
from congvan.rendering.pdf import codes, to_pdf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from congvan.cli.render_jobs import Outcome, RenderJob, RenderOptions


def done_with_pdfs(jobs: Sequence[RenderJob], options: RenderOptions) -> list[Outcome]:
    """Return what comes of `jobs`, a PDF behind each .docx; a job without one has failed."""
    outcomes = done(jobs, options)
    documents = {
        f"{n} {path}": docx
        for n, outcome in enumerate(outcomes)
        for path, docx in outcome.files.items()
    }
    try:
        pdfs = laid_out(documents)
    except ToolError as error:
        return [_without_pdf(outcome, error) for outcome in outcomes]
    return [
        _with_pdf(job, outcome, {path: pdfs.get(f"{n} {path}") for path in outcome.files})
        for n, (job, outcome) in enumerate(zip(jobs, outcomes, strict=True))
    ]


def _without_pdf(outcome: Outcome, error: ToolError) -> Outcome:
    """Return an outcome that has failed, unless it had no files anyway."""
    return outcome._replace(error=error, files={}) if outcome.files else outcome


def _with_pdf(
    job: RenderJob, outcome: Outcome, pdfs: dict[Path | None, bytes | None]
) -> Outcome:
    files: dict[Path | None, bytes] = {}
    for path, docx in outcome.files.items():
        pdf = pdfs[path]
        if pdf is None:
            kind = codes.NO_PDF
            message = text("LibreOffice không dựng được PDF.")
            finding = kind.at(Place(job.file), message)
            told = job.merged.told([finding]) if job.merged else (finding,)
            return outcome._replace(error=OutputError(*told), files={})
        files |= {path: docx, path.with_suffix(".pdf"): pdf} if path else {None: pdf}
    return outcome._replace(files=files)


def laid_out(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the PDF of every .docx that LibreOffice can lay out, under the same names.

    One document that stops LibreOffice does not take the others of its call with it: they are
    tried again, one by one.

    Raises:
        ToolError: if LibreOffice or a font is missing, or if nothing at all came out.
    """
    made, failed = _tried(documents)
    missing = [name for name in documents if name not in made]
    if len(documents) > 1:
        for name in missing:
            alone, failed_too = _tried({name: documents[name]})
            made, failed = made | alone, failed_too or failed
    if failed and not made:
        raise failed
    return made


def _tried(documents: Mapping[str, bytes]) -> tuple[dict[str, bytes], ToolError | None]:
    """Return the PDFs that come out of one call, and why none does.

    Raises:
        ToolError: if there is no LibreOffice to call.
    """
    try:
        return to_pdf(documents), None
    except ToolError as error:
        if any(finding.kind is not codes.NO_PDF for finding in error.findings):
            raise
        return {}, error
