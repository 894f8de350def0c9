"""Giải thích: every kind of finding there is, gathered from the rules and from every `codes.py`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan import checking
from congvan.checking.verdicts import Scope, scopes_of
from congvan.findings.finding import FixClass, Kind, as_typed, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

_WIDTH: Final = 96
_PACKAGE: Final = Path(__file__).parents[1]
SCOPES = {
    Scope.YAML: text("tệp YAML"),
    Scope.TEXT: text("tệp chữ"),
    Scope.DOCX: text("tệp Word"),
    Scope.PDF: text("trang đã dàn"),
}
"""What a rule looks at, in words."""

FIXES = {
    FixClass.SAFE: text("`congvan check --fix` sửa được."),
    FixClass.GUARDED: text("`congvan check --fix --guarded` sửa được; nên có người xem lại."),
    FixClass.SUGGEST: text("Chương trình chỉ gợi ý cách sửa, không tự sửa."),
}
"""What a machine may do, in words; of the others there is nothing to say."""


@cache
def all_kinds() -> dict[str, Kind]:
    """Return every kind of finding by its code, in order of code."""
    declared = (value for module in _modules() for value in vars(module).values())
    found = {value for value in declared if isinstance(value, Kind)}
    found |= {rule.kind for rule in checking.all_rules()}
    return {kind.code: kind for kind in sorted(found, key=lambda kind: kind.code)}


def _modules() -> Iterator[ModuleType]:
    """Yield every `codes` of the library: what is found by other than rules is declared there."""
    for path in sorted(_PACKAGE.rglob("codes.py")):
        inside = path.relative_to(_PACKAGE).with_suffix("")
        yield import_module(".".join((_PACKAGE.name, *inside.parts)))


def shown(example: str) -> list[str]:
    """Return the lines of an example as they are shown: long ones cut short."""
    lines = example.split("\n")
    return [line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…" for line in lines]


@cache
def scopes_by_code() -> dict[str, tuple[Scope, ...]]:
    """Return what each rule looks at; what is found while a file is read is no rule."""
    return {rule.kind.code: scopes_of(rule) for rule in checking.all_rules()}


def explained(kind: Kind, say: Callable[[str], str] = as_typed) -> str:
    """Return what a kind means, what to do about it, its clause, and both its examples."""
    lines = [
        f"{kind.code} {kind.name} ({kind.severity})",
        "",
        say(kind.summary),
        say(kind.remedy),
    ]
    if kind.clause:
        lines.append(f"{say('Căn cứ')}: {kind.clause}")
    if kind.fix in FIXES:
        lines.append(FIXES[kind.fix].said(say))
    scopes = [SCOPES[scope].said(say) for scope in scopes_by_code().get(kind.code, ())]
    if scopes:
        lines.append(f"{say('Soát trên')}: {', '.join(scopes)}.")
    for label, example in ((say("Sai"), kind.wrong), (say("Đúng"), kind.right)):
        if example:
            lines += ["", f"{label}:", *(f"    {line}" for line in shown(example))]
    return "\n".join(lines)
