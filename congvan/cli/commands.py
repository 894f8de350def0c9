"""Các lệnh: the program, and the one table of its commands, their modules and what they do."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

import click

import congvan
from congvan.cli.help_and_errors import Command, Group
from congvan.findings.messages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Entry(NamedTuple):
    """Một lệnh: its module, in which it is the function of the same name, and its help."""

    module: str
    help: str


COMMANDS: Final[Mapping[str, Entry]] = {
    "new": Entry("new", "Cho một tệp YAML mẫu để sửa."),
    "render": Entry("render", "Dựng văn bản Word (và PDF) từ YAML, một hoặc nhiều tệp."),
    "check": Entry("check", "Soát tệp YAML, tệp Word hoặc tệp chữ (.txt); sửa được thì sửa."),
    "import": Entry("import_", "Nhập một văn bản cũ (.docx, .doc, .txt) thành tệp YAML."),
    "preview": Entry("preview", "Xem trước từng trang thành ảnh PNG (cần LibreOffice)."),
    "schema": Entry("schema", "In JSON Schema để trình soạn thảo gợi ý và kiểm tra khóa."),
    "explain": Entry(
        "explain",
        "Giải thích một mã (hoặc tên) phát hiện; không có mã thì liệt kê tất cả.",
    ),
    "plan": Entry("plan", "Lập kế hoạch của từng cơ quan được giao nhiệm vụ."),
    "trace": Entry("trace", "Xem nhiệm vụ nào đã vào kế hoạch, còn thiếu ở đâu."),
    "report": Entry("report", "Lập báo cáo từ kế hoạch đã ghi kết quả, một hoặc nhiều."),
    "template": Entry(
        "template", "Mẫu riêng của cơ quan: chép từ mẫu có sẵn, soát lại sau khi sửa."
    ),
}
"""Every command, in the order a secretary meets them. The list of them is said without importing
any."""


class _Program(Group):
    """Chương trình: imports the module of a command when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in the order they are declared."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name, if there is one."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        name = COMMANDS[cmd_name].module
        found: click.Command = getattr(import_module(f"congvan.cli.{name}"), name)
        return found

    def listed(self) -> Mapping[str, Entry]:
        """Return the commands as they are listed, without importing any."""
        return COMMANDS


@click.group(cls=_Program, epilog="Ví dụ:  congvan new cong_van -o thu.yaml")
@click.option("--lang", type=click.Choice(LANGUAGES), default="vi", metavar="vi|en",
              help="Tiếng Việt hoặc Anh.")  # fmt: skip
@click.version_option(
    congvan.__version__, prog_name="congvan", message="%(prog)s %(version)s",
    help="Hiện phiên bản.",
)  # fmt: skip
def cli(lang: str) -> None:
    """Văn bản hành chính theo Nghị định 30/2020/NĐ-CP, từ YAML."""
    del lang


def command(name: str, epilog: str) -> Callable[[Callable[..., object]], Command]:
    """Return what makes a command of a function; its help is what the table says of it."""
    return click.command(name, cls=Command, help=COMMANDS[name].help, epilog=epilog)
