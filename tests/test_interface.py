"""Giao diện của thư viện: what `import congvan` gives, and that it costs nothing until asked."""

from __future__ import annotations

import subprocess
import sys

import pytest

import congvan


def test_a_public_name_is_there(subtests: pytest.Subtests) -> None:
    for name in congvan.__all__:
        with subtests.test(name):
            assert getattr(congvan, name) is not None


@pytest.mark.parametrize("name", ["rendered", "Documents"])
def test_a_name_that_is_none_is_said_to_be_none(name: str) -> None:
    with pytest.raises(AttributeError, match=f"has no attribute '{name}'"):
        getattr(congvan, name)


def test_importing_the_library_imports_nothing_foreign() -> None:
    said = "import sys, congvan; print({'pydantic', 'jinja2', 'yaml', 'lxml'} & {*sys.modules})"

    asked = subprocess.run([sys.executable, "-c", said], capture_output=True, check=True)  # noqa: S603 - ourselves

    assert asked.stdout.decode().strip() == "set()"
