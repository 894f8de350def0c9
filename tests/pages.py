"""Trang tài liệu: the pages of the documentation, and the blocks that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[1]
DOCS: Final = ROOT / "docs"
REFERENCE: Final = (
    "library.md", "check.md", "import.md", "chain.md", "batch.md", "architecture.md",
    "glossary.md", "changelog.md", "index.md",
)  # fmt: skip
"""The pages for programmers; the guide has tests of its own."""

FIRST: Final = "huong-dan.md"
GUIDE: Final = (FIRST, *sorted(f"huong-dan/{path.name}" for path in DOCS.glob("huong-dan/*")))
"""The pages for văn thư: the one to begin with, and one a task."""

_FENCE: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WRONG: Final = re.compile(r"Sai — (CV\d{3}(?:, CV\d{3})*):")


class Sample(NamedTuple):
    """Một khối: a fenced block with the line that introduces it."""

    line: int
    language: str
    text: str
    said: str
    page: str = ""

    @property
    def wrong(self) -> list[str]:
        """The codes that the block must give, if it is a wrong one."""
        match = _WRONG.fullmatch(self.said)
        return match[1].split(", ") if match else []


def page_text(name: str) -> str:
    """Return the text of a page: `README.md`, or one of the folder of pages."""
    folder = ROOT if name == "README.md" else DOCS
    return (folder / name).read_text("utf-8")


def all_pages() -> list[str]:
    """Return every page that somebody writes, as seen from the root of the repository."""
    found = [*ROOT.glob("*.md"), *DOCS.glob("*.md"), *(ROOT / "examples").rglob("*.md")]
    paths = [*found, *(DOCS / page for page in GUIDE[1:])]
    return sorted(path.relative_to(ROOT).as_posix() for path in paths)


def samples(text: str, page: str = "") -> Iterator[Sample]:
    """Yield the blocks of a page's text."""
    for match in _FENCE.finditer(text):
        before = text[: match.start()]
        said = before.rstrip().rpartition("\n")[2]
        yield Sample(before.count("\n") + 1, match[1], match[2], said, page)


def command_lines(text: str) -> list[str]:
    """Return the command lines of a page that run `congvan`, once each, in order."""
    blocks = [sample.text for sample in samples(text) if sample.language == "console"]
    typed = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    parts = [part.strip() for line in typed for part in line.split("&&")]
    return list(dict.fromkeys(part for part in parts if part.startswith("congvan ")))
