"""Dấu ngoặc kép: one kind throughout a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV765",
    "mixed-quotes",
    Severity.WARNING,
    "Lẫn dấu ngoặc kép thẳng và cong trong một văn bản.",
    "Dùng một kiểu: “…”.",
    wrong='mở đầu: Thực hiện “một cửa” và "chuyển đổi số".',
    right="mở đầu: Thực hiện “một cửa” và “chuyển đổi số”.",
    fix=FixClass.SAFE,
)

_STRAIGHT: Final = Pattern(r'(?<!\d)"')
_BEFORE_OPENING: Final = "([ \t\n\N{NO-BREAK SPACE}"


def _passages(passages: Passages) -> Iterator[Finding]:
    own = list(passages.own)
    curly = any("“" in passage.plain or "”" in passage.plain for passage in own)
    if not curly:
        return
    for passage in own:
        for match in _STRAIGHT.finditer(passage.plain):
            at = match.start()
            opens = not at or passage.plain[at - 1] in _BEFORE_OPENING
            message = text("Dấu ngoặc kép thẳng, chỗ khác dùng “ ”.")
            yield passage.finding(KIND, match.span(), message, "“" if opens else "”")


RULE: Final = Rule(KIND, passages=_passages)
