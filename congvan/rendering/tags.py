"""Thẻ: what stands between braces in a template, read and filled.

The one module that imports Jinja.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.sandbox import SandboxedEnvironment

from congvan.rendering.codes import BROKEN_TAG, UNKNOWN_TAG
from congvan.rendering.filters import FILTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import TracebackType

    from congvan.findings.finding import Kind


def environment() -> SandboxedEnvironment:
    """Return the Jinja environment of all templates: sandboxed, strict, escaping."""
    env = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    filters: dict[str, Any] = env.filters
    filters.update(FILTERS)
    return env


_ENVIRONMENT: Final = environment()

_INSIDE: Final = r"(?:(?!\{\{|\{%|\}\}|%\}).)*"
_SCAN: Final = re.compile(
    rf"(?P<note>\{{\#.*?\#\}})|(?P<value>\{{\{{{_INSIDE}\}}\}})|(?P<statement>\{{%{_INSIDE}%\}})"
    r"|(?P<open>\{[{%](?:(?!\{\{|\{%|[}%]).)*[}%]?)|(?P<stray>\{?[^{}%]*(?:\}\}|%\}))",
    re.DOTALL,
)
"""Every tag of a paragraph: whole, without an end, or without a beginning."""

_INNER: Final = re.compile(r"\{[{%][-+]?(?:(p|tr|tc|r) )?(.*?)[-+]?[%}]\}", re.DOTALL)
_WORD: Final = re.compile(r"\s*(\w+)\s*(.*)", re.DOTALL)
_BEGUN: Final = re.compile(r"\{%[-+]?(?:(?:p|tr|tc|r) )?\s*(\w+)")
_NAME: Final = re.compile(r"\s*(\w+)\s*")
BLOCKS: Final = frozenset({"if", "for", "with", "filter", "macro", "call", "block"})
"""Statements that an `end…` closes."""

BRANCHES: Final = {"else": ("if", "for"), "elif": ("if",)}
"""Statements between the beginning and the end of others."""

_CELLS: Final = {"vm": "", "hm": "", "colspan": "{{%s}}", "cellbg": "{{%s}}"}
"""What docxtpl itself understands, and what Jinja sees of it."""

_FAILURES: Final = (
    JinjaError, TypeError, AttributeError, ValueError, LookupError, ArithmeticError,
)  # fmt: skip
"""What a tag raises that makes of a value what cannot be made of it."""


class Tag(NamedTuple):
    """Một thẻ as it is typed.

    `reach` is what of Word it takes the place of (`p`, `tr`, `tc`, `r`), `word` the first word of
    a statement (nothing for a value), `opens` the block it begins, `name` the value if it is
    nothing but a name. `uses` are the names it asks for,
    `binds` those it gives to what follows, `filters` and `strange` the filters it applies and
    those of them that there are not.
    """

    typed: str
    whole: bool = True
    reach: str = ""
    word: str = ""
    opens: str = ""
    name: str = ""
    uses: frozenset[str] = frozenset()
    binds: frozenset[str] = frozenset()
    filters: frozenset[str] = frozenset()
    strange: frozenset[str] = frozenset()


class TagError(Exception):
    """A tag that cannot be read or filled, by the line of its template."""

    def __init__(self, kind: Kind, line: int) -> None:
        """Keep what is wrong and where."""
        super().__init__(kind.summary)
        self.kind = kind
        self.line = line


class Tagged:
    """Chữ có thẻ: compiled once, filled any number of times."""

    def __init__(self, source: str) -> None:
        """Compile `source`.

        Raises:
            TagError: if a tag in it is broken.
        """
        try:
            self._template: Template = _ENVIRONMENT.from_string(source)
        except TemplateSyntaxError as error:
            raise TagError(BROKEN_TAG, error.lineno) from error

    def fill(self, context: Mapping[str, object]) -> str:
        """Return the text with the values of `context`.

        Raises:
            TagError: if a tag asks for what the context has not.
        """
        try:
            return self._template.render(context)
        except UndefinedError as error:
            raise TagError(UNKNOWN_TAG, _line(error.__traceback__)) from error
        except _FAILURES as error:
            raise TagError(BROKEN_TAG, _line(error.__traceback__)) from error


def tags_in(text: str) -> Iterator[Tag]:
    """Yield every tag in the text of a paragraph, the broken ones too.

    >>> [(tag.word or tag.name, tag.whole) for tag in tags_in("{{ place }, {%p endif %}")]
    [('', False), ('endif', True)]
    """
    for match in _SCAN.finditer(text):
        typed = match.group().strip()
        if match["value"]:
            yield _value(typed)
        elif match["statement"]:
            yield _statement(typed)
        elif not match["note"]:
            begun = _BEGUN.match(typed)
            yield Tag(typed, whole=False, word=begun[1] if begun else "")


def known_filters() -> list[str]:
    """Return the names of all filters, sorted."""
    return sorted(_ENVIRONMENT.filters)


def _parts(typed: str) -> tuple[str, str]:
    inner = _INNER.fullmatch(typed)
    return ((inner[1] or ""), inner[2]) if inner else ("", typed)


def _value(typed: str) -> Tag:
    reach, inner = _parts(typed)
    name = _NAME.fullmatch(inner)
    return _read(Tag(typed, reach=reach, name=name[1] if name else ""), f"{{{{{inner}}}}}")


def _statement(typed: str) -> Tag:
    reach, inner = _parts(typed)
    words = _WORD.fullmatch(inner)
    word, rest = words.groups() if words else ("", "")
    opens = word if word in BLOCKS or (word == "set" and "=" not in rest) else ""
    source = f"{{%{inner}%}}{{% end{word} %}}" if opens else _alone(word, rest, inner)
    return _read(Tag(typed, reach=reach, word=word, opens=opens), source)


def _alone(word: str, rest: str, inner: str) -> str:
    """Return a statement with what it needs around it to be read by itself."""
    if word in _CELLS:
        return _CELLS[word] % rest if "%s" in _CELLS[word] else ""
    if word in BRANCHES:
        return f"{{% if 1 %}}{{%{inner}%}}{{% endif %}}"
    if word.removeprefix("end") in {*BLOCKS, "set"} and word.startswith("end") and not rest:
        return ""
    return f"{{%{inner}%}}"


def _read(tag: Tag, source: str) -> Tag:
    try:
        tree = _ENVIRONMENT.parse(source)
    except TemplateSyntaxError:
        return tag._replace(whole=False)
    names = list(tree.find_all(nodes.Name))
    given = {name.name for name in names if name.ctx != "load"}
    given |= {macro.name for macro in tree.find_all(nodes.Macro)}
    asked = {name.name for name in names if name.ctx == "load"}
    filters = {applied.name for applied in tree.find_all(nodes.Filter)}
    return tag._replace(
        uses=frozenset(asked - given - _ENVIRONMENT.globals.keys()),
        binds=frozenset(given),
        filters=frozenset(filters),
        strange=frozenset(filters - _ENVIRONMENT.filters.keys()),
    )


def _line(trace: TracebackType | None) -> int:
    """Return the line of the template where a traceback ends."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
