"""Thứ tự nhập: which module imports which, and the order that comes of it.

The order of the stages is decided by hand, in the table of `docs/architecture.md`; the order
inside a stage follows from the code, and stands in the same page under "Order of import".
"""

from __future__ import annotations

import ast
import re
import textwrap
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "congvan"
PAGE: Final = ROOT / "docs" / "architecture.md"
RULES: Final = "checking/rules"
"""The folder of rules, none of which knows another."""

_STAGE: Final = re.compile(r"^\| \d+ \|.*\| `congvan/(\w+)` \|", re.MULTILINE)
_BLOCK: Final = re.compile(r"(?<=<!-- order of import -->\n```text\n).*?(?=```)", re.DOTALL)
_COLUMN: Final = 26
_WIDTH: Final = 96


class Row(NamedTuple):
    """Một dòng: modules of one folder, each of which imports only from those before it."""

    folder: str
    modules: tuple[str, ...]


def name_of(path: Path) -> str:
    """Return the name of a module below the package: `source/reader`, `source/__init__`."""
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


@cache
def modules() -> dict[str, Path]:
    """Return every module by its name below the package."""
    return {name_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imported(path: Path) -> Iterator[str]:
    """Yield the full name of everything a module imports, at its top or inside."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def own_imports(name: str) -> frozenset[str]:
    """Return the modules of the package that a module imports."""
    found = (_module(wanted) for wanted in imported(modules()[name]))
    return frozenset(module for module in found if module and module != name)


def _module(wanted: str) -> str | None:
    """Return the module that `congvan.a.b.c` is, or is a name of."""
    package, *inside = wanted.split(".")
    if package != PACKAGE.name:
        return None
    inner = "/".join(inside)
    outer = "/".join(inside[:-1])
    tried = (inner, f"{inner}/__init__", outer, f"{outer}/__init__".lstrip("/"))
    return next(name for name in tried if name in modules())


def stages() -> tuple[str, ...]:
    """Return the folders of the package, from the first stage to the last, as the page says."""
    return tuple(_STAGE.findall(PAGE.read_text("utf-8")))


def shown_order() -> str:
    """Return the order of import as the page shows it."""
    found = _BLOCK.search(PAGE.read_text("utf-8"))
    return found[0] if found else ""


def stale_order() -> list[str]:
    """Return the page, if it shows another order than today's."""
    return [] if shown_order() == order() else [PAGE.relative_to(ROOT).as_posix()]


def write_order() -> None:
    """Write today's order of import into the page."""
    page = PAGE.read_text("utf-8")
    PAGE.write_text(_BLOCK.sub(lambda _: order(), page), "utf-8")


def order() -> str:
    """Return the order of import of every stage: a folder and its modules, from the first on."""
    rows = (row for stage in stages() for row in _rows(stage))
    return "".join(f"{line}\n" for row in rows for line in _lines(row))


def _lines(row: Row) -> list[str]:
    lines = textwrap.wrap(" ".join(row.modules), _WIDTH - _COLUMN)
    return [f"{row.folder:{_COLUMN}}{lines[0]}", *(" " * _COLUMN + line for line in lines[1:])]


def _rows(stage: str) -> Iterator[Row]:
    """Yield the modules of a stage in order of import, as many of a folder together as can be.

    Raises:
        ValueError: if modules of the stage import one another in a circle.
    """
    left = {name for name in modules() if name.startswith(f"{stage}/") and _has_place(name)}
    while left:
        runs = {
            folder: _run(folder, left) for folder in sorted({_folder(name) for name in left})
        }
        folder = max(runs, key=lambda one: _worth(runs[one], one, left))
        if not runs[folder]:
            message = f"a circle of imports: {', '.join(sorted(left))}"
            raise ValueError(message)
        yield Row(folder, tuple(name.rpartition("/")[2] for name in runs[folder]))
        left.difference_update(runs[folder])


def _worth(run: list[str], folder: str, left: Iterable[str]) -> tuple[bool, int]:
    """Return what makes a folder the next: that it can be finished, then how much of it can."""
    rest = sum(_folder(name) == folder for name in left)
    return len(run) == rest, len(run)


def _run(folder: str, left: set[str]) -> list[str]:
    """Return the modules of a folder that can follow one another now."""
    waiting = set(left)
    found: list[str] = []
    while free := [
        name
        for name in sorted(waiting)
        if _folder(name) == folder and not own_imports(name) & (waiting - {name})
    ]:
        first = min(free, key=lambda name: (name.endswith("/__init__"), name))
        found.append(first)
        waiting.remove(first)
    return found


def _folder(name: str) -> str:
    return name.rpartition("/")[0]


def _has_place(name: str) -> bool:
    """Tell whether a module has an order: rules have none, nor has one that is a docstring."""
    if name.startswith(f"{RULES}/"):
        return False
    body = ast.parse(modules()[name].read_text("utf-8")).body
    return any(not isinstance(node, ast.Expr) for node in body if not _is_future(node))


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"
