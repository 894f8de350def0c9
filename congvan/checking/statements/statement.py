"""Điều đã ghi: what the head and the foot of a document state, as the rules about it read it.

It is the same of a YAML file (`read_yaml`) and of a Word file (`read_word`), so that such a rule is
written once. Of a Word file only that is stated which was recognised for certain.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from congvan.composing.foot import is_as_above
from congvan.findings.finding import NOWHERE, Place, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from congvan.decree.words import Authority
    from congvan.findings.finding import Finding, Kind, Text
    from congvan.pack.document_type import DocumentType


class Item(StrEnum):
    """Mục: what a rule reads; of a Word file each is known, absent, or not to be told."""

    ISSUER = "cơ quan ban hành"
    NUMBER = "số, ký hiệu"
    PLACE = "địa danh"
    DATE = "thời gian ban hành"
    SUBJECT = "trích yếu"
    RECIPIENTS = "kính gửi"
    AUTHORITY = "thẩm quyền ban hành"
    ARTICLES = "các điều"
    DISTRIBUTION = "nơi nhận"
    ARCHIVE = "lưu"
    SIGNATURE = "người ký"
    APPENDIX = "phụ lục"


def _nowhere() -> Place:
    return NOWHERE


class Value(NamedTuple):
    """Giá trị: a text and where it stands.

    `where` is asked only for a finding. `line` is the paragraph of Word that the text begins in,
    from its character `start` on; None where the text is the whole of what was typed.
    """

    text: str
    where: Callable[[], Place] = _nowhere
    line: str | None = None
    start: int = 0

    def finding(
        self,
        kind: Kind,
        message: Text,
        at: tuple[int, int] | None = None,
        instead: str | None = None,
    ) -> Finding:
        """Return one occurrence of `kind` at the characters `at` of the text, or all of it."""
        return kind.at(self.where(), message, None, self._span(at, instead))

    def _span(self, at: tuple[int, int] | None, instead: str | None) -> Span | None:
        """Return the characters of the line; a text may go on below it, where no fix reaches."""
        if self.line is None:
            return Span(self.text, *at, instead) if at else None
        first, last = at or (0, len(self.text))
        here = self.line[self.start :][first:last].split() == self.text[first:last].split()
        start, end = (min(self.start + edge, len(self.line)) for edge in (first, last))
        return Span(self.line, start, end, instead if here else None)


class Receiver(NamedTuple):
    """Một dòng Nơi nhận: to whom, and in brackets for what; PL1-I-II.9d."""

    to: Value
    purpose: str = ""

    @property
    def is_as_above(self) -> bool:
        """Whether it says "Như trên", alone or with a purpose."""
        return is_as_above(self.to.text)


class Capacity(NamedTuple):
    """Một dòng quyền hạn, such as "TM. ỦY BAN NHÂN DÂN"; PL1-I-II.7b."""

    mark: Authority
    of: Value


class Signed(NamedTuple):
    """Một chữ ký; PL1-I-II.7. `own` is one of the document itself, not of what lies behind."""

    head: Value
    name: Value
    title: Value | None = None
    capacity: tuple[Capacity, ...] = ()
    own: bool = True


class Appendix(NamedTuple):
    """Phụ lục đầu tiên, with the texts in front of it, which speak of it; PL1-I-III.1a."""

    heading: Value
    before: Callable[[], Iterable[str]]


class Stated(NamedTuple):
    """Điều đã ghi in one document of a `doctype`.

    `renamed` documents have a name of their own for their type. The `symbol` stands without the
    abbreviation of the type, `untyped` where it lacks that. `dated` is where the date stands,
    `whole_date` tells that day, month and year are known. `articles` is 0 where there are none
    that can be counted. What is `printed` is a Word file, not YAML that is still to be composed.
    """

    doctype: DocumentType
    printed: bool = False
    renamed: bool = False
    issuer: tuple[Value, ...] = ()
    number: Value | None = None
    symbol: Value | None = None
    untyped: bool = False
    place: Value | None = None
    dated: Value = Value("")
    whole_date: bool = False
    subject: tuple[Value, ...] = ()
    recipients: tuple[Value, ...] = ()
    authority: str = ""
    articles: int = 0
    distribution: tuple[Receiver, ...] = ()
    listed: Value = Value("")
    archived: bool = False
    archive: Value | None = None
    signatures: tuple[Signed, ...] = ()
    appendix: Appendix | None = None
