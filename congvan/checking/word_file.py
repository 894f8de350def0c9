"""Soát tệp Word: components and, where they were measured, pages → findings of every scope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.checking import all_rules, check_passages
from congvan.checking.rule import Unseen
from congvan.checking.statements.certainty import DOUBTFUL
from congvan.checking.statements.from_word import read_word
from congvan.checking.verdicts import ONLY_PAGES, Limits
from congvan.checking.wording.from_word import passages_of_components
from congvan.findings.finding import Finding, in_order, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.pages.printed_pages import Laid
    from congvan.checking.rule import Rule
    from congvan.findings.finding import Text
    from congvan.word.recognition.components import Components

PLAIN: Final = text("tệp chữ trơn không có cách trình bày")
PLAIN_PARTS: Final = text("tệp chữ trơn không cho biết chắc từng thành phần")
ONLY_YAML: Final = text("chỉ soát được trên tệp YAML")
NORMATIVE: Final = text("văn bản quy phạm pháp luật theo thể thức khác")
OTHER_TYPE: Final = text("loại văn bản này không có trong Nghị định")
NO_DOCUMENT: Final = text("không phải văn bản hành chính")


_BEHIND: Final = (Component.APPENDIX, Component.APPENDIX_TITLE, Component.APPENDIX_NOTE)


class Examined(NamedTuple):
    """Kết quả: what was found in a Word file, and what rules could not tell from it."""

    findings: tuple[Finding, ...]
    limits: Limits


def examine(sheet: Presentation, laid: Laid | None = None) -> Examined:
    """Return what is wrong or doubtful in a Word file: its wording, what it states, its look.

    What is no administrative document, or a normative one, is judged by its wording alone.
    """
    rules = [rule for rule in all_rules() if not _is_about_words(rule)]
    looked = _looked(sheet, laid, [rule for rule in rules if not rule.stated])
    stated = _stated(sheet, [rule for rule in rules if rule.stated])
    worded = check_passages(passages_of_components(sheet.components))
    findings = [*looked.findings, *stated.findings, *worded]
    limits = Limits(
        {**looked.limits.unseen, **stated.limits.unseen},
        looked.limits.idle | stated.limits.idle,
    )
    return Examined(tuple(in_order(findings)), limits)


def examine_pages(laid: Laid) -> Examined:
    """Return what is wrong on the pages alone, of a document that is checked as YAML."""
    rules = [rule._replace(outline=None) for rule in all_rules() if rule.layout]
    looked = _looked(laid.sheet, laid, rules)
    return looked._replace(findings=tuple(in_order(looked.findings)))


def _looked(sheet: Presentation, laid: Laid | None, rules: Iterable[Rule]) -> Examined:
    why = _why_not(sheet.components)
    findings: list[Finding] = []
    unseen: dict[str, Text] = {}
    idle: set[str] = set()
    for rule in rules:
        reason = None if rule.of_yaml else _unjudged(sheet, rule, why)
        if reason:
            unseen[rule.kind.code] = reason
        elif rule.of_yaml or _is_idle(sheet, rule):
            idle.add(rule.kind.code)
        else:
            found, reasons = _apart(_said(rule, sheet, laid))
            findings += found
            if reasons and not found:
                unseen[rule.kind.code] = reasons[0]
    return Examined(tuple(findings), Limits(unseen, frozenset(idle)))


def _stated(sheet: Presentation, rules: Sequence[Rule]) -> Examined:
    """Return what the rules about what a document states find in a Word file."""
    if why := _why_not(sheet.components):
        reason = PLAIN_PARTS if why is PLAIN else why
        return Examined((), Limits({rule.kind.code: reason for rule in rules}))
    read = read_word(sheet)
    idle = [rule.kind.code for rule in rules if not read.absent.isdisjoint(rule.reads)]
    findings: list[Finding] = []
    unseen: dict[str, Text] = {}
    for rule in rules:
        if rule.kind.code in idle:
            continue
        reasons = [read.unclear[item] for item in rule.reads if item in read.unclear]
        found: list[Finding] = []
        if rule.stated and not reasons:
            found, reasons = _apart(rule.stated(read.stated))
        findings += found
        if reasons and not found:
            unseen[rule.kind.code] = reasons[0]
    return Examined(tuple(findings), Limits(unseen, frozenset(idle)))


def _is_about_words(rule: Rule) -> bool:
    return bool(rule.passage or rule.passages) and not (rule.outline or rule.layout)


def _why_not(components: Components) -> Text | None:
    """Return why the look of a file is not judged."""
    if components.kind is None:
        return NO_DOCUMENT
    if components.normative:
        return NORMATIVE
    if components.outline.plain:
        return PLAIN
    return None if components.kind else OTHER_TYPE


def _unjudged(sheet: Presentation, rule: Rule, why: Text | None) -> Text | None:
    """Return why a rule is not asked at all; `why` is the reason for every rule about looks."""
    if not (rule.outline or rule.layout):
        return ONLY_YAML
    if why or not rule.about:
        return why
    doubtful = not sheet.of(*rule.about) and sheet.doubtful(*rule.about)
    return DOUBTFUL if doubtful else None


def _is_idle(sheet: Presentation, rule: Rule) -> bool:
    """Tell whether a rule is about components that are not there; phụ lục lie behind."""
    behind = any(sheet.behind(component) for component in rule.about if component in _BEHIND)
    return bool(rule.about) and not behind and not sheet.of(*rule.about)


def _said(rule: Rule, sheet: Presentation, laid: Laid | None) -> Iterator[Finding | Unseen]:
    """Yield what a rule says of the file, or where that is nothing, of its pages."""
    said = list(rule.outline(sheet)) if rule.outline else [Unseen(ONLY_PAGES)]
    if laid and rule.layout and not any(isinstance(result, Finding) for result in said):
        yield from rule.layout(laid)
    else:
        yield from said


def _apart(found: Iterator[Finding | Unseen]) -> tuple[list[Finding], list[Text]]:
    findings: list[Finding] = []
    reasons: list[Text] = []
    for result in found:
        if isinstance(result, Finding):
            findings.append(result)
        else:
            reasons.append(result.why)
    return findings, reasons
