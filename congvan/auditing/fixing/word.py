"""Sửa tệp Word: what findings name is set or written in the file, and proven; all else stays.

Only `SAFE` fixes are made, `GUARDED` ones on request. A fix of the look changes no letter; a fix
of the wording changes those letters only, where they stand in one text of Word.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.auditing.codes import UNPROVEN
from congvan.auditing.fixing.codes import UNTOUCHED
from congvan.auditing.fixing.text import MOST_PASSES, may_fix
from congvan.auditing.fixing.word_file import Sheet
from congvan.auditing.fixing.word_settings import set_right
from congvan.checking import all_rules
from congvan.findings.errors import OutputError
from congvan.findings.finding import Place, text
from congvan.word.outline.docx import original
from congvan.word.outline.facts import Area
from congvan.word.outline.package import refuse_unpackable
from congvan.word.packing import part_of
from congvan.word.runs import rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from congvan.findings.finding import Finding
    from congvan.word.outline.docx import Original
    from congvan.word.outline.facts import Outline, Paragraph

    Find = Callable[[bytes], Sequence[Finding]]

_TRIES: Final = 2
_STRICT: Final = b"http://purl.oclc.org/ooxml/"


class Retouched(NamedTuple):
    """Đã sửa: the file, the findings whose fixes were made, and what is left to find in it."""

    data: bytes
    made: tuple[Finding, ...]
    left: tuple[Finding, ...]


def retouched(data: bytes, file: str, find: Find, *, guarded: bool = False) -> Retouched:
    """Return the .docx `data` with its fixes made, as `find` says what is wrong with a file.

    A fix stays if what it names is gone afterwards and nothing else is wrong that was right.

    Raises:
        SourceError: if it is no Word file, or one that cannot be read.
        OutputError: if it must not be touched, or if it says anything else afterwards than what
            was changed.
    """
    read = original(data, file)
    done = Retouched(data, (), tuple(find(data)))
    if _codes(done.left, guarded=guarded):
        _refuse_untouchable(data, file, read)
        refuse_unpackable(data, file)
    for _ in range(MOST_PASSES):
        step = _together(done, file, find, guarded=guarded)
        if not step.made:
            break
        done = step._replace(made=done.made + step.made)
    return done


def _codes(found: Iterable[Finding], *, guarded: bool) -> list[str]:
    """Return the codes that may be mended, each once."""
    return list(
        dict.fromkeys(finding.code for finding in found if may_fix(finding, guarded=guarded))
    )


def _together(before: Retouched, file: str, find: Find, *, guarded: bool) -> Retouched:
    """Return the file after one pass over it: of all codes at once, else of one after another.

    A code that nothing can be done about is left out of the second try.
    """
    codes = _codes(before.left, guarded=guarded)
    for _ in range(_TRIES):
        step = _attempt(before, file, find, codes)
        gone = {finding.code for finding in step.made}
        if gone == set(codes) and not _raised(before.left, step.left):
            return step
        codes = [code for code in codes if code in gone]
    after = before._replace(made=())
    for code in codes:
        step = _alone(after, file, find, code, guarded=guarded)
        if step.made:
            after = step._replace(made=after.made + step.made)
    return after


def _alone(before: Retouched, file: str, find: Find, code: str, *, guarded: bool) -> Retouched:
    """Return the file with what one code names mended, and what that itself makes wrong."""
    step = _attempt(before, file, find, [code])
    raised = _raised(before.left, step.left)
    if raised and raised <= set(_codes(step.left, guarded=guarded)):
        after = _attempt(step, file, find, sorted(raised))
        step, raised = after._replace(made=step.made), _raised(before.left, after.left)
    return before._replace(made=()) if raised or not step.made else step


def _attempt(before: Retouched, file: str, find: Find, codes: Sequence[str]) -> Retouched:
    """Return the file with what some codes name mended, and which of that is gone."""
    read = original(before.data, file)
    found = [finding for finding in before.left if finding.code in codes]
    said = [paragraph.text for paragraph in read.outline.paragraphs]
    sheet = Sheet(before.data, read)
    written = [finding for finding in found if _rewritten(read, finding, said)]
    for rule in all_rules():
        if rule.set_as and rule.kind.code in codes:
            for setting in list(rule.set_as(sheet.look)):
                set_right(sheet, setting)
    fixed = sheet.bytes
    if fixed == before.data:
        return before._replace(made=())
    left = tuple(find(fixed))
    _prove(read.outline, said, original(fixed, file).outline)
    return Retouched(fixed, tuple(_gone(found, left, written)), left)


def _gone(
    found: Iterable[Finding], left: Iterable[Finding], written: Sequence[Finding]
) -> Iterator[Finding]:
    """Yield the findings that are there no more; their places may have moved."""
    still = Counter(map(_said, left))
    for finding in found:
        if finding in written or not still[_said(finding)]:
            yield finding
        else:
            still[_said(finding)] -= 1


def _said(finding: Finding) -> tuple[str, str, str]:
    return finding.code, str(finding.message), finding.span.fault if finding.span else ""


def _raised(before: Iterable[Finding], after: Iterable[Finding]) -> set[str]:
    """Return the codes that are found more often than before."""
    known = Counter(finding.code for finding in before)
    now = Counter(finding.code for finding in after)
    return {code for code, count in now.items() if count > known[code]}


def _refuse_untouchable(data: bytes, file: str, read: Original) -> None:
    facts = read.outline.facts
    reasons = (
        (facts.signatures > 0, text("tệp đã ký số")),
        (facts.tracked > 0, text("tệp còn vết sửa (Track Changes)")),
        (bool(facts.protection), text("tệp đang khóa sửa")),
        (_STRICT in part_of(data, read.package.name), text("tệp lưu dạng Strict Open XML")),
    )
    why = next((reason for is_so, reason in reasons if is_so), None)
    if why is not None:
        message = text("Không sửa: {why}.", why=why)
        raise OutputError(UNTOUCHED.at(Place(file), message))


def _rewritten(read: Original, finding: Finding, said: list[str]) -> bool:
    """Write what belongs in the place of the letters of a finding; tell whether it was done."""
    span, at = finding.span, finding.place.line - 1
    if span is None or span.instead is None or not 0 <= at < len(said):
        return False
    paragraph = read.outline.paragraphs[at]
    if paragraph.where.area is not Area.BODY or said[at] != paragraph.text:
        return False  # another part; or another fix of this pass may have moved the letters
    start = said[at].find(span.text)
    where = (start + span.start, start + span.end)
    if start < 0 or not rewrite(read.nodes[at], said[at], where, span.instead):
        return False
    said[at] = said[at][: where[0]] + span.instead + said[at][where[1] :]
    return True


def _prove(before: Outline, said: Sequence[str], after: Outline) -> None:
    """Refuse a file that says anything else than what was changed.

    Empty paragraphs and page numbers that stand alone may come and go: they bear no words.
    """
    expected = [
        text_
        for paragraph, text_ in zip(before.paragraphs, said, strict=True)
        if _has_words(paragraph, text_)
    ]
    now = [
        paragraph.text
        for paragraph in after.paragraphs
        if _has_words(paragraph, paragraph.text)
    ]
    if now != expected:
        message = text("Sửa xong thì tệp sai khác đi ngoài những chỗ đã nêu.")
        raise OutputError(UNPROVEN.at(Place(before.file), message))


def _has_words(paragraph: Paragraph, said: str) -> bool:
    """Tell whether a paragraph says anything besides the number of its page."""
    running = paragraph.where.area in (Area.HEADER, Area.FOOTER)
    return any(map(str.isalpha, said)) if running else bool(said.strip())
