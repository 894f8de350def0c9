"""Lời của dòng lệnh: help and usage errors in the user's language, and the exit code.

Click speaks English; what it says is said anew here from the kind of its exceptions.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NoReturn, Protocol

import click
from click.shell_completion import CompletionItem

from congvan.findings.errors import CongvanError, OutputError
from congvan.findings.finding import as_typed, text
from congvan.findings.messages import LANGUAGES, translator
from congvan.vietnamese.text import near

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from congvan.findings.finding import Finding, Text

    Say = Callable[[str], str]

BAD_ARGUMENTS: Final = 2
INTERRUPTED: Final = 130


class UsageProblem(click.UsageError):
    """Tham số sai, said in our own words."""

    def __init__(self, said: Text) -> None:
        """Keep `said`, to be put into the user's language when it is shown."""
        super().__init__(str(said))
        self.said = said


class _Help:
    """Trợ giúp: how help is said; the one thing that `run` sets for click to find."""

    say: Say

    def __init__(self) -> None:
        self.say = as_typed


_HELP: Final = _Help()


class _Formatter(click.HelpFormatter):
    """Says the usage line in the user's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        del prefix
        super().write_usage(prog, args, f"{_HELP.say('Cách dùng')}: ")


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help speaks the user's language."""

    context_class = _Context

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; a complaint about an option knows whose option it is."""
        try:
            return super().parse_args(ctx, args)
        except click.BadOptionUsage as error:
            error.ctx = error.ctx or ctx
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its own help text."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = str(text("Hiện trợ giúp này."))
        return option

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first line of the help, for the list of commands and for completion."""
        del limit
        return _HELP.say(self.help or "").partition("\n")[0]

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what follows the name of the command; brackets mark what may be left out."""
        del ctx
        arguments = [given for given in self.params if isinstance(given, click.Argument)]
        names = [(_name(argument, _HELP.say), argument.required) for argument in arguments]
        return ["[…]", *(name if required else f"[{name}]" for name, required in names)]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        del ctx
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_HELP.say(self.help or ""))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        rows = [
            _row(given) for given in self.get_params(ctx) if isinstance(given, click.Option)
        ]
        with formatter.section(_HELP.say("Tùy chọn")):
            formatter.write_dl(rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the example at the end."""
        del ctx
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_HELP.say(self.epilog or ""))


class Described(Protocol):
    """Lệnh được liệt kê: a command, or what stands for one that is not imported."""

    @property
    def help(self) -> str | None:
        """What it does."""
        ...


class Group(Command, click.Group):
    """The program: commands in the order a secretary meets them, near spellings offered."""

    command_class = Command

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order they are declared."""
        del ctx
        return list(self.commands)

    def listed(self) -> Mapping[str, Described]:
        """Return the commands as they are listed, by name: each says what it does."""
        return self.all_commands()

    def all_commands(self) -> dict[str, click.Command]:
        """Return the commands by name, in their order."""
        context = self.context_class(self)
        found = {name: self.get_command(context, name) for name in self.list_commands(context)}
        return {name: command for name, command in found.items() if command}

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands."""
        super().format_options(ctx, formatter)
        rows = [
            (name, _HELP.say(command.help or "")) for name, command in self.listed().items()
        ]
        with formatter.section(_HELP.say("Các lệnh")):
            formatter.write_dl(rows)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what follows the name of the program."""
        return [*super().collect_usage_pieces(ctx), _HELP.say("LỆNH …")]

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands that what is typed may become, else the options.

        Click's own way imports every command.
        """
        named = [
            CompletionItem(name, help=_HELP.say(command.help or ""))
            for name, command in self.listed().items()
            if name.startswith(incomplete)
        ]
        return [*named, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Leave the commands to `format_options`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command asked for.

        Raises:
            UsageProblem: if there is none of that name.
        """
        names = self.list_commands(ctx)
        if args[0] not in names and not args[0].startswith("-"):
            shown = near(args[0], names) or ", ".join(names)
            raise UsageProblem(
                text("Không có lệnh “{name}”; gần nhất: {near}.", name=args[0], near=shown)
            )
        return super().resolve_command(ctx, args)


def tell(findings: Iterable[Finding], say: Say) -> None:
    """Write findings to standard error; a remedy of several in a row once, below the last."""
    for _, alike in groupby(findings, key=lambda finding: finding.hint):
        *others, last = alike
        for finding in [*(other._replace(hint=None) for other in others), last]:
            click.echo(finding.said(say), err=True)


def run(cli: click.Command, given: Sequence[str]) -> NoReturn:
    """Run the command line `given` and exit with its code."""
    say = translator(_language(given))
    _HELP.say = say
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(cli, given, say))


def _run(cli: click.Command, given: Sequence[str], say: Say) -> int:
    try:
        result = cli.main(given, prog_name="congvan", standalone_mode=False, obj=say)
    except CongvanError as error:
        tell(error.findings, say)
        return error.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message)
        return BAD_ARGUMENTS
    except click.ClickException as error:
        hint = say("Xem `congvan LỆNH --help`.")
        click.echo(f"congvan: {_problem(error, say).said(say)}\n    → {hint}", err=True)
        return BAD_ARGUMENTS
    except OSError:
        from congvan.source.codes import UNWRITABLE  # noqa: PLC0415 - cold start: needs YAML

        message = text("Không ghi được kết quả ra đây.")
        tell([UNWRITABLE.at(None, message)], say)
        return OutputError.exit_code
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


def _row(option: click.Option) -> tuple[str, str]:
    """Return an option and its help as two columns, without what click adds in English."""
    names = ", ".join(sorted(option.opts, key=len))
    values = f" {_HELP.say(option.metavar)}" if option.metavar else ""
    return names + values, _HELP.say(option.help or "")


def _problem(error: click.ClickException, say: Say) -> Text:
    """Return what is wrong with the arguments."""
    if isinstance(error, UsageProblem):
        return error.said
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ()) or "--help"
        return text(
            "Không có tùy chọn {name}; gần nhất: {near}.", name=error.option_name, near=near
        )
    if isinstance(error, click.BadOptionUsage):
        return _misused(error)
    name = _name(getattr(error, "param", None), say).rstrip("…")
    if isinstance(error, click.MissingParameter):
        return text("Thiếu {name}.", name=name)
    if isinstance(error, click.BadParameter):
        return text("{name}: giá trị không nhận được.", name=name)
    return text("Thừa tham số, hoặc tham số viết sai chỗ.")


def _misused(error: click.BadOptionUsage) -> Text:
    """Return what is wrong with an option that has a value, or has none."""
    if _is_flag(error):
        return text("{name} không đi với giá trị.", name=error.option_name)
    return text("{name} cần một giá trị.", name=error.option_name)


def _is_flag(error: click.BadOptionUsage) -> bool:
    if error.ctx is None:
        return False
    return any(
        isinstance(parameter, click.Option) and parameter.is_flag
        for parameter in error.ctx.command.params
        if error.option_name in parameter.opts
    )


def _name(parameter: click.Parameter | None, say: Say) -> str:
    if parameter is None:
        return "?"
    if isinstance(parameter, click.Argument):
        return say(parameter.metavar or parameter.human_readable_name)
    return max(parameter.opts, key=len)
