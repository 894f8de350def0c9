"""Lệnh lấy mẫu: `congvan new`, a sample of a type to be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from congvan.cli import options
from congvan.cli.commands import command
from congvan.cli.files import deliver, target_of
from congvan.model.keys.rekeying import rekeyed
from congvan.pack import pack
from congvan.source.file_reading import load_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from congvan.model.keys.rekeying import Language


@command("new", "Ví dụ:  congvan new ke_hoach -o ke-hoach.yaml")
@click.argument("type_name", metavar="LOẠI", required=False)
@options.output(options.IN_PLACE_OF_PRINTING)
@options.keys
@click.option("--list", "listed", is_flag=True, help="Liệt kê các loại có mẫu.")
@options.templates
@options.force
def new(  # noqa: PLR0913 - one parameter an option
    type_name: str | None,
    output: str | None,
    *,
    keys: Language,
    listed: bool,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Write a sample of a type, or list the types there are."""
    if listed or type_name is None:
        _list_types(templates)
        return
    sample = pack.load_type(type_name, templates).sample
    made = rekeyed(load_bytes(sample), keys, str(sample))
    deliver(target_of(output), made.encode(), force=force)


def _list_types(templates: Sequence[Path]) -> None:
    for name in pack.names(templates):
        doctype = pack.load_type(name, templates)
        model = f"Mẫu {doctype.model}" if doctype.model else "không có mẫu"
        click.echo(f"{name}\t{doctype.name}\t{model}")
