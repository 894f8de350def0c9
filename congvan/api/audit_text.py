"""Tệp chữ trơn: a .txt is checked for its words, and fixed as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.api.codes import NOT_TEXT, OLD_LETTERS
from congvan.auditing.audit import Reading, audited, under, unread
from congvan.auditing.fixing.text import PLAIN, fixed
from congvan.checking.looks.presentation import Presentation
from congvan.checking.word_file import examine
from congvan.findings.errors import OutputError, SourceError
from congvan.findings.finding import Place, in_order, text
from congvan.importing.old_letters import read_text
from congvan.source import MAX_BYTES
from congvan.source.plain_text import PlainText
from congvan.vietnamese.text import nfc
from congvan.word.outline.codes import TOO_LARGE
from congvan.word.outline.plain_text import outline_of_text
from congvan.word.recognition import recognise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.auditing.audit import Audit, Terms
    from congvan.auditing.fixing.text import Fixed
    from congvan.findings.finding import Finding
    from congvan.model import Office


def audit_text(
    data: bytes | str,
    file: str = "",
    office: Office | None = None,
    terms: Terms | None = None,
) -> Audit:
    """Return what is wrong or doubtful in the words of a plain text, with a verdict on every rule.

    A finding's line is that of the text. One in old letters is read as if typed in Unicode, and
    its lines are shown so. What cannot be read is no exception here.
    """
    terms = under(terms, office)
    try:
        said = _read(data, file)
        sheet = Presentation(recognise(outline_of_text(said, file)))
    except SourceError as error:
        return audited(PlainText(""), unread(file, error), terms)
    found = examine(sheet)
    old = [] if _is_as_typed(data, said) else [_old_letters(file)]
    reading = Reading(file, in_order([*old, *found.findings]), found.limits)
    return audited(PlainText(said), reading, terms)


def fix_text(
    typed: str,
    file: str = "",
    office: Office | None = None,
    terms: Terms | None = None,
    *,
    guarded: bool = False,
) -> Fixed:
    """Return a plain text with the fixes made that its findings name, all else as it was typed.

    Only safe fixes, with `guarded` also those a person should look at; what is not asked for by
    `terms` or the `office` is left.

    Raises:
        SourceError: if it is too large, or no text.
        OutputError: if it is in old letters; or if something else is wrong afterwards.
    """

    def found(said: str) -> Sequence[Finding]:
        return audit_text(said, file, office, terms).findings

    if not _is_as_typed(typed, _read(typed, file)):
        raise OutputError(_old_letters(file))
    return fixed(typed, file, found, guarded=guarded, form=PLAIN)


def _read(data: bytes | str, file: str) -> str:
    """Return the text of a file in whatever letters it is, as it is typed if that is Unicode.

    Raises:
        SourceError: if it is too large, or no text.
    """
    raw = _bytes(data)
    if len(raw) > MAX_BYTES:
        message = text("Tệp lớn hơn {most} MiB.", most=MAX_BYTES >> 20)
        raise SourceError(TOO_LARGE.at(Place(file), message))
    said = read_text(raw)
    if "\0" in said:
        message = text("Đây không phải tệp chữ.")
        raise SourceError(NOT_TEXT.at(Place(file), message))
    typed = raw.decode("utf-8-sig", "replace")
    return typed if nfc(typed) == nfc(said) else said


def _is_as_typed(data: bytes | str, said: str) -> bool:
    return _bytes(data).decode("utf-8-sig", "replace") == said


def _bytes(data: bytes | str) -> bytes:
    return data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data


def _old_letters(file: str) -> Finding:
    message = text("Tệp không gõ bằng Unicode UTF-8; đã đọc như đã chuyển mã.")
    return OLD_LETTERS.at(Place(file), message)
