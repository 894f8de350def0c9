"""Bộ sưu tập: folders, gallery, pictures and `congvan new --list` speak of the same types."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from click.testing import CliRunner

from congvan.cli import cli
from congvan.decree.types import TYPES
from congvan.pack.pack import builtin, load_type, names
from dev.scripts import generator

DOCS: Final = Path(__file__).parents[1] / "docs"
PICTURES: Final = DOCS / "images" / "types"
MOST_BYTES: Final = 25_000
AGAIN: Final = "chạy: python -m dev update; loại đã bỏ: python docs/picture.py"


def gallery() -> str:
    """Return the generated page."""
    return str(generator().gallery_page())


def test_folders_hold_every_type_of_the_decree() -> None:
    folders = {path.parent.name for path in builtin().glob("*/type.yaml")}

    assert TYPES.keys() <= folders == set(names())
    for name in folders:
        files = {path.name for path in (builtin() / name).iterdir()}
        assert files >= {"type.yaml", "template.docx", "sample.yaml"}, name


def test_the_command_lists_them() -> None:
    listed = CliRunner().invoke(cli, ["new", "--list"]).output.splitlines()

    rows = [line.split("\t") for line in listed]
    assert {row[0]: row[1] for row in rows} == {name: load_type(name).name for name in names()}
    without_model = {row[0] for row in rows if row[2] == "không có mẫu"}
    assert without_model == {name for name in names() if not load_type(name).model}


def test_there_is_a_small_picture_of_each() -> None:
    assert {path.stem for path in PICTURES.iterdir()} == set(names()), AGAIN
    large = [path.name for path in PICTURES.iterdir() if path.stat().st_size > MOST_BYTES]
    assert large == []


def test_the_gallery_shows_them_in_the_order_of_the_decree() -> None:
    page = gallery()

    shown = re.findall(r"^```{image} \.\./images/types/(\w+)\.png$", page, re.MULTILINE)
    assert shown[: len(TYPES)] == list(TYPES)
    assert sorted(shown) == names()
    titles = [load_type(name).name for name in shown]
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == titles
    assert re.findall(r"^\$ congvan new (\w+) ", page, re.MULTILINE) == shown
    assert "generated/gallery" in (DOCS / "index.md").read_text("utf-8")
