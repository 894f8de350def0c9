"""Tầng: a module imports only from stages before its own; a foreign package has one door."""

from __future__ import annotations

import re

from dev.imports import (
    PACKAGE,
    RULES,
    imported,
    modules,
    order,
    own_imports,
    shown_order,
    stages,
)

MOST_ENTRIES = 18
"""As many folders and modules stand at the top of the package; house rule."""

DOORS = {
    "docxtpl": "rendering/patching",
    "jinja2": "rendering/tags",
    "pypdfium2": "rendering/pdf/pdf_pages",
    "subprocess": "rendering/pdf/libreoffice",
    "holidays": "chain/directive/working_days",
    "num2words": "vietnamese/text",
    "openpyxl": "api/batch/workbook",
    "babel": "findings/messages vietnamese/text",
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

_LAST = ("__init__", "cli", "__main__")
"""The package hands on the names of the stages before it; the command line sits on top."""


def test_the_top_of_the_package_fits_on_a_page() -> None:
    entries = [path for path in PACKAGE.iterdir() if path.name != "__pycache__"]

    assert len(entries) <= MOST_ENTRIES, sorted(path.name for path in entries)


def test_every_folder_is_a_stage_of_the_page() -> None:
    folders = {name.partition("/")[0] for name in modules()}

    assert folders == {*stages(), *_LAST}


def test_a_module_imports_only_from_stages_before_its_own() -> None:
    known = [stage for stage in stages() if stage not in _LAST]
    ranks = {stage: rank for rank, stage in enumerate([*known, *_LAST])}

    for name, path in modules().items():
        own = ranks[name.partition("/")[0]]
        found = {module for module in own_imports(name) if module != "__init__"}
        if "congvan.__version__" not in set(imported(path)) and "__init__" in own_imports(name):
            found.add("__init__")
        later = [module for module in found if ranks[module.partition("/")[0]] > own]
        assert later == [], f"{name} imports from a later stage"


def test_modules_of_a_stage_build_on_one_another_as_the_page_says() -> None:
    assert shown_order() == order(), "run: python -m dev order"


def test_the_order_names_every_module_once() -> None:
    listed = re.findall(r"\w+", re.sub(r"^\S+", "", shown_order(), flags=re.MULTILINE))
    unordered = {
        name for name in modules() if name.startswith(f"{RULES}/") or "/" not in name
    } | {name for name in modules() if name.endswith("__init__")}

    assert len(listed) - listed.count("__init__") == len(set(modules()) - unordered)


def test_no_rule_knows_another() -> None:
    for name in modules():
        if name.startswith(f"{RULES}/"):
            assert not [other for other in own_imports(name) if other.startswith(RULES)], name


def test_a_foreign_package_is_imported_in_one_place() -> None:
    for package, door in DOORS.items():
        assert _importers(package) <= set(door.split()), package
    for package, folder in FOLDERS.items():
        assert {name.partition("/")[0] for name in _importers(package)} <= {folder}, package


def _importers(package: str) -> set[str]:
    return {
        name
        for name, path in modules().items()
        if any(wanted.partition(".")[0] == package for wanted in imported(path))
    }
