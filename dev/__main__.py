"""`python -m dev`: what a developer's change owes to pages and catalogues, done by one command."""

from __future__ import annotations

import sys
from importlib import invalidate_caches
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from dev.imports import ROOT, write_order
from dev.mutants import LEAST, tried

if TYPE_CHECKING:
    from collections.abc import Iterable


@click.group()
def main() -> None:
    """Việc của người phát triển; see CONTRIBUTING.md."""


@main.command("order")
def order() -> None:
    """Write the order of import into docs/architecture.md."""
    write_order()


@main.command("add-type")
@click.argument("name")
@click.option("--abbreviation", default="", help="What its symbols begin with; none as usual.")
@click.option("--like", metavar="ID", help="The type to begin from; the nearest by name.")
def add_type(name: str, abbreviation: str, like: str | None) -> None:
    """Write the folder of the type NAME, as in "Phiếu trình", and what it owes."""
    from congvan.findings.errors import TemplateError  # noqa: PLC0415 - `order` needs no package
    from dev.new_type import nearest, write_type  # noqa: PLC0415

    try:
        _tell(write_type(name, abbreviation, like or nearest(name)))
    except TemplateError as error:
        raise click.UsageError(str(error)) from error
    _update()


@main.command("add-rule")
@click.argument("code")
@click.argument("name")
@click.option("--wording", "scope", flag_value="wording", help="It is about words alone.")
@click.option("--looks", "scope", flag_value="looks", help="It is about the look of a file.")
@click.option("--summary", default="", help="What is wrong, a sentence in Vietnamese.")
@click.option("--remedy", default="", help="What to do about it, a sentence in Vietnamese.")
def add_rule(code: str, name: str, scope: str | None, summary: str, remedy: str) -> None:
    """Write the module of the rule CODE NAME, as in CV501 deputy-without-kt, and what it owes."""
    from dev.new_rule import SCOPES, write_rule  # noqa: PLC0415

    try:
        _tell(write_rule(code, name, SCOPES[scope or "typed"], (summary, remedy)))
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    _update()


@main.command("update")
@click.argument("types", nargs=-1, metavar="[ID]...")
def update(types: tuple[str, ...]) -> None:
    """Write what is owed, as far as no person has to; then say what is left.

    Outline and picture of the types named are written anew: their samples have changed.
    """
    from dev.pages import forget, own_types  # noqa: PLC0415

    if unknown := [name for name in types if name not in own_types()]:
        message = f"no such type: {', '.join(unknown)}"
        raise click.UsageError(message)
    for name in types:
        forget(name)
    _update()


@main.command("owed")
def owed() -> None:
    """Say what is owed, a line each; exit 1 if anything is."""
    from dev.owed import owed as lines  # noqa: PLC0415

    left = lines()
    for line in left:
        click.echo(line)
    sys.exit(bool(left))


def _update() -> None:
    from congvan.findings.errors import CongvanError  # noqa: PLC0415
    from dev.owed import update as updated  # noqa: PLC0415

    invalidate_caches()
    try:
        written, left = updated()
    except CongvanError as error:
        raise click.ClickException(str(error)) from error
    for line in (*(f"written: {one}" for one in written), *(f"owed: {one}" for one in left)):
        click.echo(line)


def _tell(paths: Iterable[Path]) -> None:
    for path in paths:
        click.echo(f"written: {path.relative_to(ROOT).as_posix()}")


@main.command("mutants")
@click.option("--count", default=200, show_default=True, help="How many faults.")
@click.option("--seed", default=30, show_default=True, help="The same seed, the same faults.")
@click.option("--room", metavar="FOLDER", help="Where they are tried; kept, to go on later.")
def mutants(count: int, seed: int, room: str | None) -> None:
    """Put faults into the code and ask whether the tests notice (extra `mutation`)."""
    noticed = 0
    every = 0
    with TemporaryDirectory() as passing:
        for one in tried(count, seed, Path(room or passing)):
            every += 1
            noticed += one.noticed
            click.echo(f"{every}: noticed" if one.noticed else f"{every}: {one.change}")
    click.echo(f"{noticed}/{every}")
    sys.exit(noticed < LEAST * every)


if __name__ == "__main__":
    main()
