"""Tham số chung: what several commands ask for, declared once with its words.

Where a parameter has other words in each command, a function here takes them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from congvan.cli.help_and_errors import UsageProblem
from congvan.decree.lettering import PROFILES
from congvan.findings.finding import text
from congvan.findings.messages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike
    from typing import Any

    Option = Callable[[Callable[..., Any]], Callable[..., Any]]

ANY_FILE: Final = click.Path(readable=False)
"""Any text, completed as a file name; whether it can be read is said by who reads it."""


class Folder(click.Path):
    """A folder that exists; says so itself when it does not."""

    def convert(
        self,
        value: str | PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | PathLike[str]:
        """Return the folder `value`.

        Raises:
            UsageProblem: if there is none.
        """
        if not Path(value).is_dir():
            raise UsageProblem(text("Không có thư mục “{name}”.", name=str(value)))
        return super().convert(value, param, ctx)


FOLDER: Final = Folder(file_okay=False, path_type=Path)
IN_PLACE_OF_PRINTING: Final = "Ghi vào tệp thay vì in ra."
"""What `-o` does to a text that is printed without it."""

file: Final = click.argument("file", metavar="TỆP", type=ANY_FILE)
files: Final = click.argument("files", nargs=-1, required=True, metavar="TỆP…", type=ANY_FILE)
directive: Final = click.argument("directive", metavar="CHỈ-ĐẠO", type=ANY_FILE)
templates: Final = click.option(
    "--templates",
    multiple=True,
    metavar="THƯ-MỤC",
    type=FOLDER,
    help="Thư mục mẫu riêng của cơ quan, tìm trước mẫu có sẵn.",
)
force: Final = click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")
keys: Final = click.option(
    "--keys",
    type=click.Choice(LANGUAGES),
    default="vi",
    metavar="vi|en",
    help="Khóa bằng tiếng Việt hoặc tiếng Anh.",
)
sizes: Final = click.option(
    "--sizes",
    type=click.Choice(PROFILES),
    metavar="12|13",
    help="Bộ cỡ chữ, gọi theo cỡ chữ của Quốc hiệu; không ghi thì theo hồ sơ cơ quan, hoặc 13.",
)
profile: Final = click.option(
    "--profile",
    metavar="TỆP",
    type=ANY_FILE,
    help="Hồ sơ cơ quan; không ghi thì lấy congvan.yaml gần nhất, từ thư mục của văn bản trở lên.",
)
no_ids: Final = click.option(
    "--no-ids",
    is_flag=True,
    help="Tệp Word không mang theo mã nhiệm vụ, đơn vị, thời hạn và chỉ đạo của kế hoạch.",
)
on: Final = click.option(
    "--on", metavar="NGÀY", help="Xét đến ngày nào; không ghi thì hôm nay."
)


def output(words: str, metavar: str = "TỆP", *, required: bool = False) -> Option:
    """Return `-o`: where the result goes, described by `words`."""
    return click.option(
        "-o", "--output", metavar=metavar, required=required, type=ANY_FILE, help=words
    )


def agencies(
    words: str = "Danh bạ cơ quan; không ghi thì lấy agencies.yaml cạnh chỉ đạo, nếu có.",
) -> Option:
    """Return `--agencies`: the directory of agencies; `words` say which is taken without it."""
    return click.option("--agencies", metavar="TỆP", type=ANY_FILE, help=words)


def plans(*, required: bool) -> Option:
    """Return the argument that names the files of plans."""
    return click.argument(
        "plans", nargs=-1, required=required, metavar="KẾ-HOẠCH…", type=ANY_FILE
    )
