"""Kết luận: one verdict a rule — passed, failed, to review, not applicable, not evaluated.

A report that does not say what it left out is not honest: a rule that could not be run, or whose
findings were silenced, has not passed.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.checking import all_rules
from congvan.findings.finding import Status, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from congvan.checking.rule import Rule
    from congvan.findings.finding import Finding, Kind, Text
    from congvan.model import Document


class Scope(StrEnum):
    """Phạm vi: what a rule can look at: typed YAML, plain text, a Word file, its pages."""

    YAML = "yaml"
    TEXT = "text"
    DOCX = "docx"
    PDF = "pdf"


UNREAD: Final = text("không đọc được tệp")
ONLY_DOCX: Final = text("chỉ soát được trên tệp Word")
ONLY_PAGES: Final = text("chỉ soát được sau khi dàn trang (`--layout`)")
UNCHOSEN: Final = text("không được chọn")
SILENCED: Final = text("được bỏ qua")
KNOWN: Final = text("chỉ gồm những chỗ đã có trong tệp nền")


class Limits(NamedTuple):
    """Giới hạn: by code why a rule could not tell, and which rules have nothing to look at."""

    unseen: Mapping[str, Text] = MappingProxyType({})
    idle: frozenset[str] = frozenset()

    def widened(self, pages: Limits) -> Limits:
        """Return the limits left when the pages of the same document were looked at too."""
        left = {
            rule.kind.code: why
            for rule in all_rules()
            if (why := (pages if rule.layout else self).unseen.get(rule.kind.code))
        }
        return Limits(left, self.idle | pages.idle)


class Verdict(NamedTuple):
    """Kết luận về một quy tắc: its status, how often it was found, and why nothing is said."""

    kind: Kind
    status: Status
    found: int = 0
    why: Text | None = None


class Coverage(NamedTuple):
    """Độ phủ: how many rules there are, how many of them apply, and how many were evaluated."""

    rules: int
    applicable: int
    evaluated: int


def scopes_of(rule: Rule) -> tuple[Scope, ...]:
    """Return what a rule can look at."""
    worded = bool(rule.passage or rule.passages)
    able = {
        Scope.YAML: bool(rule.check or rule.stated) or (worded and not rule.printed),
        Scope.TEXT: worded,
        Scope.DOCX: bool(rule.outline or rule.stated) or worded,
        Scope.PDF: bool(rule.layout),
    }
    return tuple(scope for scope, may in able.items() if may)


def limits_of(document: Document) -> Limits:
    """Return what the rules could not tell from a document that was typed as YAML."""
    unseen: dict[str, Text] = {}
    idle: set[str] = set()
    for rule in all_rules():
        scopes = scopes_of(rule)
        if Scope.YAML not in scopes:
            unseen[rule.kind.code] = ONLY_DOCX if Scope.DOCX in scopes else ONLY_PAGES
        elif rule.applies and not rule.applies(document):
            idle.add(rule.kind.code)
    return Limits(unseen, frozenset(idle))


def verdicts(
    findings: Iterable[Finding], limits: Limits | None, left_out: Mapping[str, Text]
) -> list[Verdict]:
    """Return the verdict on every rule after `findings` in a file.

    Without `limits` the file could not be read. `left_out` says, by code, why findings of a rule
    do not count.
    """
    count = Counter(finding.code for finding in findings)
    if limits is None:
        return [Verdict(rule.kind, Status.NOT_EVALUATED, why=UNREAD) for rule in all_rules()]
    return [
        _verdict(rule.kind, count[rule.kind.code], limits, left_out.get(rule.kind.code))
        for rule in all_rules()
    ]


def coverage(given: Sequence[Verdict]) -> Coverage:
    """Return how much of what there is to know the verdicts say."""
    count = Counter(verdict.status for verdict in given)
    applicable = len(given) - count[Status.NOT_APPLICABLE]
    return Coverage(len(given), applicable, applicable - count[Status.NOT_EVALUATED])


def _verdict(kind: Kind, found: int, limits: Limits, left_out: Text | None) -> Verdict:
    if found:
        return Verdict(kind, kind.status, found)
    if left_out is KNOWN:
        return Verdict(kind, kind.status, why=KNOWN)
    why = left_out or limits.unseen.get(kind.code)
    if why is not None:
        return Verdict(kind, Status.NOT_EVALUATED, why=why)
    idle = kind.code in limits.idle
    return Verdict(kind, Status.NOT_APPLICABLE if idle else Status.PASSED)
