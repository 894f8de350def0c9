"""Tầng: a module imports only from stages before its own; a foreign package has one door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "congvan"
STAGES = (
    ("findings", "errors", "vietnamese", "decree"),
    ("source",),
    ("model",),
    ("doctype", "pack", "stylesheet", "rekeying"),
    ("chain",),
    ("word",),
    ("outline",),
    ("composing",),
    ("spelling",),
    ("checking",),
    ("auditing", "fixing", "annotating"),
    ("retouching",),
    ("importing",),
    ("rendering",),
    ("inspecting",),
    ("layout",),
    (
        "files",
        "offices",
        "directories",
        "linking",
        "library",
        "audits",
        "word_files",
        "text_files",
        "writing",
        "merging",
        "batches",
        "following",
        "plans",
        "shelves",
        "traces",
        "reports",
    ),
    ("",),
    ("messages", "explaining", "reporting"),
    ("cli",),
    ("__main__",),
)
"""From the first to the last; "" is the package itself."""

WITHIN = {
    "auditing": ("kinds", "choice", "silences", "baseline", "audit"),
    "chain": (
        "tasks",
        "kinds",
        "answers",
        "owners",
        "filling",
        "grounds",
        "authors",
        "deadlines",
        "answering",
        "skeleton",
        "writing",
        "planning",
        "heads",
        "revision",
        "trace",
        "report",
    ),
    "chain/revision": ("inserting", "undoing", "adding", "comparing", "renewing", "revising"),
    "chain/trace": (
        "kinds",
        "matrix",
        "tracing",
        "wording",
        "listing",
        "records",
        "webpage_style",
        "webpage",
        "overview",
    ),
    "chain/report": ("reporting", "progress", "summary"),
    "composing": (
        "marks",
        "numbering",
        "citations",
        "lines",
        "grids",
        "flow",
        "tables",
        "form",
        "writer",
        "head",
        "foot",
        "body",
        "annexes",
        "copies",
    ),
    "importing": (
        "old_letters",
        "legacy",
        "kinds",
        "remarks",
        "casing",
        "runs",
        "marks",
        "lines",
        "cells",
        "tables",
        "labels",
        "blocks",
        "directives",
        "foot",
        "head",
        "forms",
        "aside",
        "fitting",
        "prose",
        "annexes",
        "copies",
        "referring",
        "whole",
        "pictures",
        "wraps",
        "sheet",
    ),
    "inspecting": ("kinds", "noted", "tags", "looks"),
    "outline": (
        "kinds",
        "nodes",
        "lengths",
        "package",
        "looks",
        "numbering",
        "styles",
        "rows",
        "drawings",
        "inlines",
        "tables",
        "pages",
        "walking",
        "settings",
        "reading",
        "plain",
        "components",
        "wording",
        "fragments",
        "draft",
        "levels",
        "parts",
        "telling",
        "subjects",
        "issuers",
        "heads",
        "openings",
        "signers",
        "feet",
        "bodies",
        "sayings",
        "verdict",
        "recognising",
    ),
    "rendering": ("kinds", "filters", "tags", "proof", "archive", "patching", "template"),
    "retouching": ("kinds", "sheet", "numbering", "setting", "whole"),
    "source": (
        "nodes",
        "kinds",
        "mending",
        "traps",
        "reader",
        "writer",
        "characters",
        "locating",
        "editing",
        "plain_text",
    ),
    "spelling": (
        "syllables",
        "tokens",
        "slips",
        "confusions",
        "lexicon",
        "cutting",
        "doubts",
        "broken",
        "tone_marks",
    ),
    "word": (
        "namespaces",
        "parts",
        "nodes",
        "packing",
        "relating",
        "cutting",
        "formatting",
        "ruling",
        "paging",
        "commenting",
        "mending",
        "styles",
        "reading",
    ),
    "merging": (
        "kinds",
        "rows",
        "csv_rows",
        "xlsx_rows",
        "template",
        "merged",
        "names",
        "loading",
    ),
}
"""Modules of a stage that build on one another, from the first on."""

DOORS = {
    "docxtpl": "rendering/patching.py",
    "jinja2": "rendering/tags.py",
    "pypdfium2": "layout/pages.py",
    "subprocess": "layout/office.py",
    "num2words": "vietnamese.py",
    "openpyxl": "merging/xlsx_rows.py",
    "babel": "messages.py vietnamese.py",
}
"""The one module that may import a foreign package; Babel has two tasks, texts and numbers."""

FOLDERS = {
    "click": "cli",
    "rich": "cli",
    "pydantic": "model",
    "pydantic_core": "model",
    "lxml": "word",
    "yaml": "source",
}
"""The one folder that may import a foreign package."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Yield the full name of everything a module imports, at its top or inside."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def stage_of(name: str) -> int:
    """Return the stage of a module named by its parts below the package."""
    first = name.partition(".")[0]
    known = [stage for stage, names in enumerate(STAGES) if first in names]
    return known[0] if known else STAGES.index(("",))


def below(path: Path) -> str:
    """Return the name of a module below the package: `source.reader`."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@pytest.mark.parametrize("path", MODULES, ids=below)
def test_a_module_imports_only_from_stages_before_its_own(path: Path) -> None:
    own = stage_of(below(path))
    ours = [
        name.removeprefix("congvan").lstrip(".") for name in imported(path) if _is_ours(name)
    ]

    later = [name for name in ours if stage_of(name) > own]

    assert later == []


@pytest.mark.parametrize(("folder", "order"), WITHIN.items())
def test_modules_of_a_stage_build_on_one_another(folder: str, order: tuple[str, ...]) -> None:
    for index, name in enumerate(order):
        package = f"congvan.{folder.replace('/', '.')}"
        later = {f"{package}.{module}" for module in order[index + 1 :]}
        own = [PACKAGE / folder / f"{name}.py", *(PACKAGE / folder / name).glob("*.py")]

        found = {one for path in own if path.is_file() for one in imported(path)}

        assert not {name for name in found if any(name.startswith(one) for one in later)}


def test_no_rule_knows_another() -> None:
    for path in (PACKAGE / "checking" / "rules").rglob("cv*.py"):
        assert not [name for name in imported(path) if "checking.rules" in name]


@pytest.mark.parametrize(("package", "door"), DOORS.items())
def test_a_foreign_package_is_imported_in_one_module(package: str, door: str) -> None:
    assert _importers(package) <= set(door.split())


@pytest.mark.parametrize(("package", "folder"), FOLDERS.items())
def test_a_foreign_package_is_imported_in_one_folder(package: str, folder: str) -> None:
    assert {path.partition("/")[0] for path in _importers(package)} <= {folder}


def test_every_module_has_a_stage() -> None:
    known = {name for names in STAGES for name in names}

    assert {below(path).partition(".")[0] for path in MODULES} <= known


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] == "congvan"


def _importers(package: str) -> set[str]:
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if any(name.partition(".")[0] == package for name in imported(path))
    }
