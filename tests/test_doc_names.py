"""Tên trong tài liệu: every module, folder and name that a page mentions is there, and is one."""

from __future__ import annotations

import ast
import contextlib
import importlib
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest

from congvan.decree.lettering import ROWS
from congvan.pack.pack import OFFERS
from tests import pages
from tests.pages import ROOT, all_pages, page_text

GUIDE: Final = {f"docs/{page}" for page in pages.GUIDE}
"""They show what people type, not names of the code."""

TREES: Final = ("congvan", "dev", "docs", "examples", "templates", "tests")
STAGES: Final = frozenset(path.name for path in (ROOT / "congvan").iterdir() if path.is_dir())

_CODE: Final = re.compile(r"`([^`\n]+)`")
_MODULE: Final = re.compile(r"(?<![\w*<>-])[\w/.]*\w\.py\b")
_PATH: Final = re.compile(r"[a-z]+(?:/[\w.-]+)+/?")
_DOTTED: Final = re.compile(r"(?<![\w.-])congvan(?:\.[A-Za-z]\w*)+")
_SHORT: Final = re.compile(rf"(?:{'|'.join(sorted(STAGES))})(?:\.[A-Za-z]\w*)+(?<!\.py)")
"""A dotted name as the pages shorten it: without `congvan.`."""

_FILE: Final = re.compile(r"congvan(?:\.schema)?\.(?:yaml|json|fish|po)")
_NAME: Final = re.compile(r"[A-Z]\w*[a-z]\w*|[A-Z]{2}[A-Z_]+|[a-z]+(?:_[a-z]+)+")
"""A name of the code: `FixClass`, `KEYS`, `load_trace`."""


@cache
def _files() -> list[str]:
    """Return every file of the repository that a page may mention, as seen from its root."""
    found = [path for tree in TREES for path in (ROOT / tree).rglob("*") if path.is_file()]
    return [path.relative_to(ROOT).as_posix() for path in found]


@cache
def _names() -> set[str]:
    """Return every name of the code: of modules, of what they define and use, and of keys."""
    modules = [path for tree in TREES for path in (ROOT / tree).rglob("*.py")]
    found = {part for path in modules for part in (path.stem, path.parent.name)}
    for path in modules:
        for node in ast.walk(ast.parse(path.read_bytes())):
            found.update(_named(node))
    return found.union(row.style for row in ROWS)


def _named(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
            yield name
        case ast.Constant(value=str(name)) if name.isidentifier():
            yield name
        case _:
            pass


def _is_there(path: str) -> bool:
    """Tell whether a path of a page is one of the repository, from its root or from `congvan`."""
    return any((folder / path).exists() for folder in (ROOT, ROOT / "congvan"))


@pytest.mark.parametrize("page", all_pages())
def test_a_module_on_a_page_is_one_file(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    found = {
        name: [path for path in _files() if f"/{path}".endswith(f"/{name}")]
        for name in _MODULE.findall(text)
    }

    assert {name: paths for name, paths in found.items() if len(paths) != 1} == {}


@pytest.mark.parametrize("page", all_pages())
def test_a_path_on_a_page_is_there(page: str) -> None:
    codes = _CODE.findall((ROOT / page).read_text("utf-8"))
    paths = [code for code in codes if _PATH.fullmatch(code) and not code.endswith(".xml")]
    own = [path for path in paths if path.partition("/")[0] in {*TREES, *STAGES}]

    assert [path for path in own if not _is_there(path)] == []


@pytest.mark.parametrize("page", all_pages())
def test_a_dotted_name_on_a_page_can_be_imported(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    short = {f"congvan.{code}" for code in _CODE.findall(text) if _SHORT.fullmatch(code)}
    names = short.union(_DOTTED.findall(text)) - {OFFERS}

    assert sorted(n for n in names if not _FILE.fullmatch(n) and not _is_importable(n)) == []


def _is_importable(name: str) -> bool:
    """Tell whether a dotted name is a module, or something in one."""
    with contextlib.suppress(ModuleNotFoundError):
        importlib.import_module(name)
        return True
    module, _, attribute = name.rpartition(".")
    return _is_importable(module) and hasattr(importlib.import_module(module), attribute)


@pytest.mark.parametrize("page", [page for page in all_pages() if page not in GUIDE])
def test_a_name_of_the_code_on_a_page_stands_in_the_code(page: str) -> None:
    codes = _CODE.findall((ROOT / page).read_text("utf-8"))
    named = {name for code in codes for name in re.split(r"[()\s,]+|(?<=\w)\.", code)}

    assert sorted(n for n in named if _NAME.fullmatch(n) and n not in _names()) == []


def test_a_word_of_the_glossary_stands_in_the_code() -> None:
    rows = [line.split(" | ") for line in page_text("glossary.md").splitlines()]
    codes = [code for row in rows if len(row) == 3 for code in _CODE.findall(row[1])]
    words = [code for code in codes if code.isidentifier()]

    assert len(words) > 300
    assert [word for word in words if word not in _names()] == []
