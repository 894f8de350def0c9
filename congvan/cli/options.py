"""Tham số chung: what several commands ask for in the same words."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from congvan.cli.files import ANY_FILE, Folder

files: Final = click.argument("files", nargs=-1, required=True, metavar="TỆP…", type=ANY_FILE)
templates: Final = click.option(
    "--templates",
    multiple=True,
    metavar="THƯ-MỤC",
    type=Folder(file_okay=False, path_type=Path),
    help="Thư mục mẫu riêng của cơ quan, tìm trước mẫu có sẵn.",
)
force: Final = click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
