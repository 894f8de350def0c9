"""Quy tắc mới: a module of a rule that finds nothing yet, and says nothing yet.

What is empty in it is red in `tests/checking`: a rule is green when its sentences and examples are
written and its check finds the wrong example.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.auditing.explanations import all_kinds
from dev.imports import PACKAGE, ROOT, RULES

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.findings.finding import Kind

_CODE: Final = re.compile(r"CV\d{3}")
_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LOOKS: Final = re.compile(r"CV8[2-9]\d")
_UNWRITTEN: Final = "…"
"""The business of a rule that nobody has said yet."""


class Scope(NamedTuple):
    """Phạm vi: where rules of a kind stand, what they import, and how they look for a fault."""

    folder: str
    imports: str
    types: str
    check: str


SCOPES: Final = {
    "typed": Scope(
        RULES,
        "from congvan.checking.rule import Pattern, Rule, texts_of",
        """\
    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType""",
        """\
def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, typed in texts_of(document):
        if _FAULT.search(typed):
            yield KIND.at(document.at(*path), text(KIND.summary))


RULE: Final = Rule(KIND, _check)
""",
    ),
    "wording": Scope(
        f"{RULES}/wording",
        "from congvan.checking.rule import Pattern, Rule",
        """\
    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding""",
        """\
def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _FAULT.finditer(passage.plain):
        yield passage.finding(KIND, match.span(), text(KIND.summary))


RULE: Final = Rule(KIND, passage=_passage)
""",
    ),
    "looks": Scope(
        f"{RULES}/looks",
        "from congvan.checking.rule import Pattern, Rule",
        """\
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding""",
        """\
def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for part in sheet.parts:
        if _FAULT.search(part.text):
            yield part.finding(KIND, text(KIND.summary))


RULE: Final = Rule(KIND, outline=_look)
""",
    ),
}

_MODULE: Final = '''\
"""{unwritten}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

{scope.imports}
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

{scope.types}

KIND: Final = Kind(
    "{code}",
    "{name}",
    Severity.WARNING,
    "{summary}",
    "{remedy}",
    wrong="",
    right="",
)

_FAULT: Final = Pattern(r"(?!)")


{scope.check}'''


def write_rule(
    code: str, name: str, scope: Scope, said: tuple[str, str] = ("", "")
) -> list[Path]:
    """Write the module of a rule where it is not; return what was written.

    `said` are its summary and its remedy.

    Raises:
        ValueError: if the code or the name has another form, or is that of another kind.
    """
    module = f"{code.lower()}_{name.replace('-', '_')}"
    if [*(PACKAGE / RULES).rglob(f"{module}.py")]:
        return []
    if wrong := _refused(code, name, scope):
        raise ValueError(wrong)
    path = PACKAGE / scope.folder / f"{module}.py"
    summary, remedy = said
    text = _MODULE.format(
        unwritten=_UNWRITTEN, code=code, name=name, scope=scope, summary=summary, remedy=remedy
    )
    path.write_text(text, "utf-8")
    return [path]


def _refused(code: str, name: str, scope: Scope) -> str:
    """Return why a rule cannot be called so, "" if it can."""
    if not _CODE.fullmatch(code) or not _NAME.fullmatch(name):
        return "a rule is called like CV501 deputy-without-kt"
    if bool(_LOOKS.fullmatch(code)) != (scope is SCOPES["looks"]):
        return "CV820 to CV899 are the rules about looks, and only they"
    if code in all_kinds() or name in {kind.name for kind in all_kinds().values()}:
        return f"{code} {name}: taken, see congvan explain; no code is used twice"
    return ""


def unwritten() -> list[str]:
    """Return what is still empty in the modules of rules."""
    paths = sorted((PACKAGE / RULES).rglob("cv*.py"))
    return [f"{_said(path)}: {part}" for path in paths for part in _empty(path)]


def _empty(path: Path) -> list[str]:
    module = import_module(_said(path).removesuffix(".py").replace("/", "."))
    kind: Kind = module.KIND
    said = {
        "docstring": (module.__doc__ or "").strip(_UNWRITTEN),
        "summary": kind.summary, "remedy": kind.remedy, "wrong": kind.wrong, "right": kind.right,
    }  # fmt: skip
    return [part for part, words in said.items() if not words]


def _said(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
