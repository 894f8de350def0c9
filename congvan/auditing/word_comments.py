"""Ghi nhận xét: a copy of a .docx in which every finding is a comment of Word at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.findings.finding import Severity, as_typed, text
from congvan.word.comments import Remark, comments_part, first_free, put
from congvan.word.outline.docx import original
from congvan.word.outline.facts import Area
from congvan.word.outline.package import refuse_unpackable
from congvan.word.packing import part_of, repacked
from congvan.word.relations import document_bytes, with_part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.findings.finding import Finding
    from congvan.word.outline.docx import Original
    from congvan.word.outline.facts import Paragraph
    from congvan.word.outline.package import Package

    Say = Callable[[str], str]

_WEIGHTS: Final = {
    Severity.ERROR: text("Lỗi"),
    Severity.WARNING: text("Cảnh báo"),
    Severity.INFO: text("Lưu ý"),
}


def annotated(
    data: bytes, file: str, findings: Sequence[Finding], say: Say = as_typed
) -> bytes:
    """Return the .docx `data` with a comment for every finding; what it says does not change.

    A comment stands at the words a finding is about, else at its paragraph; Word has none in
    headers, notes and text boxes, so these stand at the nearest paragraph of the text before.

    Raises:
        SourceError: if it is no Word file, or one that cannot be read.
    """
    read = original(data, file)
    refuse_unpackable(data, file)
    known = _comments_name(read.package)
    existing = part_of(data, known) if known else b""
    remarks: list[tuple[int, Remark]] = []
    for number, finding in enumerate(findings, first_free(existing)):
        at = _anchor(read.outline.paragraphs, finding.place.line)
        if at is None:
            continue
        paragraph = read.outline.paragraphs[at]
        remark = _remark(finding, paragraph, say)
        put(read.nodes[at], paragraph.text, number, remark)
        remarks.append((number, remark))
    return repacked(data, _parts(data, read, known, comments_part(existing, remarks)))


def _anchor(paragraphs: Sequence[Paragraph], number: int) -> int | None:
    """Return the paragraph of the text, from 0, that a finding is shown at."""
    texts = [at for at, paragraph in enumerate(paragraphs) if _may_have_one(paragraph)]
    before = [at for at in texts if at < number]
    return before[-1] if before else next(iter(texts), None)


def _may_have_one(paragraph: Paragraph) -> bool:
    return paragraph.where.area is Area.BODY and not paragraph.where.box


def _remark(finding: Finding, paragraph: Paragraph, say: Say) -> Remark:
    """Return the comment for a finding shown at a paragraph."""
    weight = _WEIGHTS[finding.severity].said(say)
    lines = [f"{weight} {finding.code}: {finding.message.said(say)}"]
    lines += finding.hint.said(say).splitlines() if finding.hint else []
    lines += [finding.kind.clause] if finding.kind.clause else []
    span = finding.span
    at = paragraph.number == finding.place.line and span is not None
    start = paragraph.text.find(span.text) if at and span else -1
    if span is None or start < 0:
        return Remark(tuple(lines))
    return Remark(tuple(lines), start + span.start, start + span.end)


def _comments_name(package: Package) -> str:
    """Return the name of the part with the comments a file has already; "" without one."""
    return next(
        (
            relation.target
            for relation in package.relations.values()
            if relation.kind.endswith("/comments") and not relation.external
        ),
        "",
    )


def _parts(data: bytes, read: Original, known: str, comments: bytes) -> dict[str, bytes]:
    """Return the parts that differ from those of the file."""
    main = read.package.name
    parts = {main: document_bytes(read.package.main)}
    if known:
        return parts | {known: comments}
    added, _ = with_part(data, main, "comments", "comments.xml", comments)
    return parts | added
