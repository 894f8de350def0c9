"""Bản khóa: what pyproject.toml asks for is locked, at both ends of what congvan allows."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

import pytest

from tests.factories import ROOT

PROJECT: Final[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))[
    "project"
]
EXTRAS: Final[dict[str, list[str]]] = PROJECT["optional-dependencies"]
OWN: Final[list[str]] = [*PROJECT["dependencies"], *EXTRAS["dask"], *EXTRAS["xlsx"]]
TOOLS: Final = [*EXTRAS["docs"], *(one for one in EXTRAS["test"] if "congvan[" not in one)]
LOCK, LOWEST = "requirements.txt", "requirements-lowest.txt"


def locked(name: str) -> dict[str, list[str]]:
    """Return the releases of each package that a lock allows; some differ by Python."""
    text = (ROOT / "tests" / name).read_text("utf-8")
    releases: dict[str, list[str]] = {}
    for package, release in re.findall(r"^([a-z0-9._-]+)==([^ ;]+)", text, re.MULTILINE):
        releases.setdefault(package, []).append(release)
    return releases


def asked(wanted: str) -> str:
    """Return the name of a package that is asked for with its bounds."""
    return re.split(r"[<>=]", wanted)[0]


@pytest.mark.parametrize("name", [LOCK, LOWEST])
def test_a_lock_has_all_that_is_asked_for(name: str) -> None:
    assert {asked(one) for one in [*OWN, *TOOLS]} - locked(name).keys() == set()


def test_the_lowest_are_the_lowest_that_are_allowed() -> None:
    releases = locked(LOWEST)

    for one in OWN:
        package, least = one.split(">=")
        assert [re.sub(r"(\.0)*$", "", release) for release in releases[package]] == [
            re.sub(r"(\.0)*$", "", least)
        ]


@pytest.mark.parametrize("name", [LOCK, LOWEST])
def test_every_release_is_locked_by_its_hashes_and_names_no_machine(name: str) -> None:
    text = (ROOT / "tests" / name).read_text("utf-8")

    after = re.findall(r"^[a-z0-9].*\n(.*)", text, re.MULTILINE)
    assert after
    assert [line for line in after if "--hash=sha256:" not in line] == []
    assert not re.search(r"https?:|file:|--(?:extra-)?index|--find-links", text)
