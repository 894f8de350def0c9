"""Cách chạy kiểm thử: options, and the tests that only run when their option is given.

    pytest --ooxml-xsd=DIR   also validates every Word part against DIR/wml.xsd
    pytest --update-golden   writes tests/golden anew and fails once; refused in CI
    pytest --hypothesis-profile=long   tries properties harder

Properties have no deadline, and no test looks at the clock but to give up on what hangs: a loaded
machine fails none. Speed is measured by `python -m tests.bench`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

SCHEMA: Final = "--ooxml-xsd"
UPDATE: Final = "--update-golden"

UNTIMED: Final = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("usual", UNTIMED)
settings.register_profile("long", UNTIMED, max_examples=3000)
settings.load_profile("usual")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("congvan")
    group.addoption(SCHEMA, metavar="DIR", type=Path, help="folder of wml.xsd")
    group.addoption(UPDATE, action="store_true", help="write tests/golden anew")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption(UPDATE) and os.environ.get("CI"):
        message = f"{UPDATE} is refused in CI."
        raise pytest.UsageError(message)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what asks for the schema where there is none; keep together what shares a set-up.

    With several workers, the pages of all documents are laid out by one of them, once.
    """
    for item in items:
        pages = {"pdfs", "rendered"} & {*_fixtures(item)}
        item.add_marker(pytest.mark.xdist_group("pages" if pages else item.path.stem))
    if config.getoption(SCHEMA):
        return
    left_out = [item for item in items if "schema" in _fixtures(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def _fixtures(item: pytest.Item) -> list[str]:
    return getattr(item, "fixturenames", [])


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden files are to be written anew."""
    return bool(request.config.getoption(UPDATE))


@pytest.fixture(scope="session")
def schema_folder(request: pytest.FixtureRequest) -> Path:
    """Return the folder of the WordprocessingML schemas."""
    return Path(str(request.config.getoption(SCHEMA)))
