"""Sửa tệp Word: what findings name is set or written in the file, and proven; all else stays.

Only `SAFE` fixes are made, `GUARDED` ones on request. A fix of the look changes no letter; a fix
of the wording changes those letters only, where they stand in one text of Word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.auditing.kinds import UNPROVEN
from congvan.checking import all_rules
from congvan.checking.presentation import Presentation
from congvan.errors import OutputError
from congvan.findings import Place, Severity, text
from congvan.fixing import MOST_PASSES, may_fix
from congvan.outline.nodes import Area
from congvan.outline.reading import original
from congvan.outline.recognising import recognise
from congvan.retouching.kinds import UNTOUCHED
from congvan.retouching.looks import MENDS, Sheet, set_as
from congvan.word.commenting import document_bytes
from congvan.word.cutting import rewrite
from congvan.word.nodes import w
from congvan.word.packing import part_of, repacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from congvan.findings import Finding
    from congvan.outline.nodes import Outline
    from congvan.outline.reading import Original

    Find = Callable[[bytes], Sequence[Finding]]

_STRICT: Final = b"http://purl.oclc.org/ooxml/"


class Retouched(NamedTuple):
    """Đã sửa: the file, the findings whose fixes were made, and what is left to find in it."""

    data: bytes
    made: tuple[Finding, ...]
    left: tuple[Finding, ...]


def retouched(data: bytes, file: str, find: Find, *, guarded: bool = False) -> Retouched:
    """Return the .docx `data` with its fixes made, as `find` says what is wrong with a file.

    Raises:
        SourceError: if it is no Word file, or one that cannot be read.
        OutputError: if it must not be touched, or if it says anything else afterwards than what
            was changed.
    """
    read = original(data, file)
    left = find(data)
    made: list[Finding] = []
    for turn in range(MOST_PASSES):
        if not any(may_fix(one, guarded=guarded) for one in left):
            break
        read = original(data, file)
        if not turn:
            _refuse_untouchable(data, file, read)
        step = _step(data, read, left, find, guarded=guarded)
        if not step.made:
            break
        data, left = step.data, step.left
        made += step.made
    return Retouched(data, tuple(made), tuple(left))


def _step(
    data: bytes, read: Original, found: Sequence[Finding], find: Find, *, guarded: bool
) -> Retouched:
    """Return the file after one pass: one fix of the wording a paragraph, and all of the look."""
    wanted = [one for one in found if may_fix(one, guarded=guarded)]
    said = [paragraph.text for paragraph in read.outline.paragraphs]
    written = [one for one in wanted if _rewritten(read, one, said)]
    made = [*written, *_reset(read, [one for one in wanted if one not in written])]
    fixed = repacked(data, {read.package.name: document_bytes(read.package.main)})
    left = find(fixed) if made else found
    gone = tuple(one for one in made if _count(left, one.code) < _count(found, one.code))
    if not gone:
        return Retouched(data, (), tuple(found))
    file = read.outline.file
    _prove(file, said, original(fixed, file).outline, _errors(left) > _errors(found))
    return Retouched(fixed, gone, tuple(left))


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
        raise OutputError(UNTOUCHED.at(Place(file), message, text(UNTOUCHED.remedy)))


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


def _reset(read: Original, wanted: Sequence[Finding]) -> list[Finding]:
    """Set the look that findings name, and return those."""
    sections = list(read.package.main.iter(w("sectPr")))
    sheet = Sheet(Presentation(recognise(read.outline)), read.nodes, sections)
    rows = {rule.kind.code: rule.set_as for rule in all_rules() if rule.set_as}
    made: list[Finding] = []
    for code in dict.fromkeys(one.code for one in wanted):
        ours = [one for one in wanted if one.code == code]
        mend, row = MENDS.get(ours[0].kind.name), rows.get(code)
        if mend:
            mend(sheet)
        elif row:
            set_as(sheet, row)
        made += ours if mend or row else []
    return made


def _prove(file: str, said: Sequence[str], after: Outline, worse: bool) -> None:  # noqa: FBT001
    """Refuse a file that says anything else than what was changed, or has more errors."""
    if worse or [paragraph.text for paragraph in after.paragraphs] != list(said):
        message = text("Sửa xong thì tệp sai khác đi ngoài những chỗ đã nêu.")
        raise OutputError(UNPROVEN.at(Place(file), message, text(UNPROVEN.remedy)))


def _count(findings: Iterable[Finding], code: str) -> int:
    return sum(one.code == code for one in findings)


def _errors(findings: Iterable[Finding]) -> int:
    return sum(one.severity is Severity.ERROR for one in findings)
