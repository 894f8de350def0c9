"""Lời của dòng lệnh: help and usage errors in the user's language, and the exit code.

Click speaks English; what it says is said anew here from the kind of its exceptions.
"""

from __future__ import annotations

import difflib
import os
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final, NoReturn

import click

from congvan.errors import CongvanError
from congvan.findings import text
from congvan.messages import LANGUAGES, translator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from congvan.findings import Finding, Text

    Say = Callable[[str], str]

BAD_ARGUMENTS: Final = 2
INTERRUPTED: Final = 130
_SECTIONS: Final = {"Options": "Tùy chọn", "Commands": "Các lệnh"}


class UsageProblem(click.UsageError):
    """Tham số sai, said in our own words."""

    def __init__(self, said: Text) -> None:
        """Keep `said`, to be put into the user's language when it is shown."""
        super().__init__(str(said))
        self.said = said


class _Formatter(click.HelpFormatter):
    """Writes the headings of help in the user's language."""

    say: ClassVar[Say] = staticmethod(str)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        del prefix
        shown = args.replace("[OPTIONS]", "[…]").replace("COMMAND [ARGS]...", "LỆNH …")
        super().write_usage(prog, shown, f"{self.say('Cách dùng')}: ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        super().write_heading(self.say(_SECTIONS.get(heading, heading)))


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help speaks the user's language."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its own help text."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _Formatter.say("Hiện trợ giúp này.")
        return option

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        del ctx
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_Formatter.say((self.help or "").strip()))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, each help text in the user's language."""
        for parameter in self.params:
            if isinstance(parameter, click.Option) and parameter.help:
                parameter.help = _Formatter.say(parameter.help)
        super().format_options(ctx, formatter)


class Group(Command, click.Group):
    """The program: commands in the order a secretary meets them, near spellings offered."""

    command_class = Command

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order they are declared."""
        del ctx
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands."""
        super().format_options(ctx, formatter)
        rows = [
            (name, _Formatter.say((command.help or "").partition("\n")[0]))
            for name, command in self.commands.items()
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Leave the commands to `format_options`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command asked for.

        Raises:
            UsageProblem: if there is none of that name.
        """
        if args[0] not in self.commands and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], self.commands, n=1)
            shown = near[0] if near else ", ".join(self.commands)
            pattern = "Không có lệnh “{name}”; gần nhất: {near}."
            raise UsageProblem(text(pattern, name=args[0], near=shown))
        return super().resolve_command(ctx, args)


def report(findings: Iterable[Finding], say: Say) -> None:
    """Write findings to standard error."""
    for finding in findings:
        click.echo(finding.said(say), err=True)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit with its code."""
    from congvan.cli.commands import cli  # noqa: PLC0415 - the commands are built on this module

    given = list(sys.argv[1:] if arguments is None else arguments)
    say = translator(_language(given))
    _Formatter.say = staticmethod(say)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    sys.exit(_run(cli, given, say))


def _run(cli: click.Command, given: list[str], say: Say) -> int:
    try:
        result = cli.main(given, prog_name="congvan", standalone_mode=False, obj=say)
    except CongvanError as error:
        report(error.findings, say)
        return error.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message)
        return BAD_ARGUMENTS
    except click.ClickException as error:
        hint = say("Xem `congvan LỆNH --help`.")
        click.echo(f"congvan: {_problem(error).said(say)}\n    → {hint}", err=True)
        return BAD_ARGUMENTS
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("Đã dừng."), err=True)
        return INTERRUPTED
    return result if isinstance(result, int) else 0


def _language(given: Sequence[str]) -> str:
    """Return the language asked for: needed before any help is written."""
    wanted = os.environ.get("CONGVAN_LANG", LANGUAGES[0])
    for option, value in pairwise([*given, ""]):
        if option == "--lang":
            wanted = value
        elif option.startswith("--lang="):
            wanted = option.partition("=")[2]
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def _problem(error: click.ClickException) -> Text:
    """Return what is wrong with the arguments."""
    if isinstance(error, UsageProblem):
        return error.said
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ()) or "--help"
        pattern = "Không có tùy chọn {name}; gần nhất: {near}."
        return text(pattern, name=error.option_name, near=near)
    if isinstance(error, click.BadOptionUsage):
        return text("{name} cần một giá trị.", name=error.option_name)
    name = _name(getattr(error, "param", None))
    if isinstance(error, click.MissingParameter):
        return text("Thiếu {name}.", name=name)
    if isinstance(error, click.BadParameter):
        return text("{name}: giá trị không nhận được.", name=name)
    return text("Thừa tham số, hoặc tham số viết sai chỗ.")


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return "?"
    if isinstance(parameter, click.Argument):
        return parameter.metavar or parameter.human_readable_name
    return max(parameter.opts, key=len)
