"""Lỗi cấy vào: the small faults that cosmic-ray can put into the code, less those that are none.

Left out, as whole kinds, is what no test could notice:

- annotations and `if TYPE_CHECKING:`, where nothing is run;
- `@lru_cache`: what is computed again is the same again;
- `is` as `==` before a class or a member of an enum: each is equal to itself alone;
- the lone `*` of a signature as `/`: all callers in the code already name what stands behind it;

and what cannot even be compiled, as `{**one}` made `{<<one}`: any test at all would notice.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from hashlib import sha256
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDERS: Final = ("congvan/word", "congvan/importing", "congvan/chain")
"""Folders that are tried."""

_ALONE: Final = re.compile(r"\s*[A-Z][a-z]+(?:\.[A-Z_]+)?\b")
"""A class or a member of an enum."""

Spot = tuple[int, int]


def sampled(count: int, seed: int) -> list[Any]:
    """Return a sample of the faults of all folders: the same for the same seed.

    Each fault has a lot of its own, so that a change of the code changes the sample there alone.
    """
    every = [fault for folder in FOLDERS for fault in _faults(Path(folder))]
    drawn = sorted(every, key=lambda fault: _lot(fault, seed))
    chosen = islice(filter(_compiles, drawn), count)
    return sorted(chosen, key=lambda fault: (str(fault.module_path), fault.start_pos))


def _lot(fault: Any, seed: int) -> bytes:  # noqa: ANN401
    """Return a number that hangs on what a fault does and in which line, wherever that is."""
    row: int = fault.start_pos[0]
    column: int = fault.start_pos[1]
    path, line = str(fault.module_path), _source(str(fault.module_path)).splitlines()[row - 1]
    told = (str(seed), path, fault.operator_name, fault.definition_name, line, str(column))
    return sha256(repr(tuple(map(str, told))).encode()).digest()


@cache
def _source(path: str) -> str:
    return Path(path).read_text("utf-8")


def _faults(folder: Path) -> Iterator[Any]:
    """Yield the faults that can be put into the modules of a folder, idle places left alone."""
    making: Any = import_module("cosmic_ray.commands.init")
    for path in sorted(folder.rglob("*.py")):
        source = path.read_text("utf-8")
        idle = [*_idle(ast.parse(source)), *_separators(source)]
        for item in making._all_work_items([path], {}):  # noqa: SLF001 - its only way in
            (fault,) = item.mutations
            inside = any(start <= fault.start_pos < end for start, end in idle)
            if not inside and not _is_same(fault):
                yield fault


def _is_same(fault: Any) -> bool:  # noqa: ANN401
    """Tell whether a fault asks `==` where it was asked whether two are the same."""
    if not fault.operator_name.endswith(("_Is_Eq", "_IsNot_NotEq")):
        return False
    row: int = fault.end_pos[0]
    column: int = fault.end_pos[1]
    behind = _source(str(fault.module_path)).splitlines()[row - 1][column:]
    return _ALONE.match(behind) is not None


def _idle(tree: ast.AST) -> Iterator[tuple[Spot, Spot]]:
    """Yield where nothing is run, or nothing but a memory of what was computed."""
    for node in ast.walk(tree):
        for name in ("annotation", "returns"):
            if isinstance(found := getattr(node, name, None), ast.expr):
                yield _span(found)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield _span(node)
        for decorator in getattr(node, "decorator_list", ()):
            if ast.unparse(decorator).startswith("lru_cache"):
                (line, _), end = _span(decorator)
                yield (line, 0), end


def _span(node: ast.expr | ast.stmt) -> tuple[Spot, Spot]:
    start = (node.lineno, node.col_offset)
    return start, (node.end_lineno or 0, node.end_col_offset or 0)


def _separators(source: str) -> Iterator[tuple[Spot, Spot]]:
    """Yield where a lone `*` stands in a signature."""
    for number, line in enumerate(source.splitlines(), 1):
        at = line.find("*,")
        if at >= 0:
            yield (number, at), (number, at + 1)


def _compiles(fault: Any) -> bool:  # noqa: ANN401
    """Tell whether the code can be compiled with a fault in it."""
    try:
        ast.parse(str(mutated(fault)))
    except SyntaxError:
        return False
    return True


def mutated(fault: Any) -> str:  # noqa: ANN401
    """Return the code of a module with a fault in it."""
    mutating: Any = import_module("cosmic_ray.mutating")
    made = _operator(fault.operator_name)
    return mutating.mutate_code(
        Path(fault.module_path).read_text("utf-8"), made, fault.occurrence
    )


@cache
def _operator(name: str) -> Any:  # noqa: ANN401
    plugins: Any = import_module("cosmic_ray.plugins")
    return plugins.get_operator(name)()
