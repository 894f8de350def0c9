"""Chọn mã: what `--select`, `--ignore` and a profile name, and what of it there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.auditing.choice import near, unknown
from congvan.auditing.codes import UNKNOWN_CODE
from congvan.cli.help_and_errors import UsageProblem
from congvan.findings.finding import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.findings.finding import Finding, Text
    from congvan.model import Office


def words_of(given: Sequence[str]) -> tuple[str, ...]:
    """Return the codes and names of an option.

    Raises:
        UsageProblem: if there is no such kind.
    """
    words = tuple(word for typed in given for word in typed.replace(",", " ").split())
    for _, said in _strangers(words):
        raise UsageProblem(said)
    return words


def doubts_of(office: Office | None) -> list[Finding]:
    """Return a finding for every code in a profile that no kind has, at its place there."""
    if office is None or not office.check.is_given:
        return []
    return [
        UNKNOWN_CODE.at(office.at("check", key, number), said)
        for key in ("select", "ignore")
        for number, said in _strangers(getattr(office.check, key))
    ]


def _strangers(words: Sequence[str]) -> list[tuple[int, Text]]:
    """Return the number of every word that names nothing, and what is said about it."""
    if not words:
        return []
    from congvan.auditing.explanations import all_kinds  # noqa: PLC0415 - imports every folder

    kinds = list(all_kinds().values())
    bad = set(unknown(words, kinds))
    return [
        (number, _said(word, near(word, kinds)))
        for number, word in enumerate(words)
        if word in bad
    ]


def _said(word: str, like: str | None) -> Text:
    if like is None:
        return text("Không có mã “{code}”.", code=word)
    return text("Không có mã “{code}”. Ý bạn là “{near}”?", code=word, near=like)
