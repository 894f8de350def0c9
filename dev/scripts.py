"""Tệp lệnh: the scripts beside the package, those of `templates` and `docs`, as modules."""

from __future__ import annotations

import importlib.util
from functools import cache
from typing import TYPE_CHECKING, Any

from dev.imports import ROOT

if TYPE_CHECKING:
    from types import ModuleType


@cache
def _script(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.replace("/", "_"), ROOT / f"{path}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def builder() -> Any:  # noqa: ANN401 - a module loaded by its path
    """Return templates/build.py."""
    return _script("templates/build")


def pictures() -> Any:  # noqa: ANN401
    """Return docs/picture.py."""
    return _script("docs/picture")


def generator() -> Any:  # noqa: ANN401
    """Return docs/generate.py."""
    return _script("docs/generate")
