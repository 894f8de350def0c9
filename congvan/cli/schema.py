"""Lệnh lược đồ: `congvan schema`, the JSON Schema of a file for editors."""

from __future__ import annotations

import json

import click

from congvan import model
from congvan.cli import options
from congvan.cli.commands import command
from congvan.cli.files import deliver, target_of
from congvan.cli.help_and_errors import UsageProblem
from congvan.findings.finding import text


@command("schema", "Ví dụ:  congvan schema -o congvan.schema.json")
@options.output(options.IN_PLACE_OF_PRINTING)
@click.option("--office", is_flag=True, help="Lược đồ của hồ sơ cơ quan, congvan.yaml.")
@click.option("--agencies", is_flag=True, help="Lược đồ của danh bạ cơ quan, agencies.yaml.")
@options.force
def schema(output: str | None, *, office: bool, agencies: bool, force: bool) -> None:
    """Write the JSON Schema of documents, of a profile, or of a directory of agencies."""
    if office and agencies:
        raise UsageProblem(text("Chọn một trong hai: --office hoặc --agencies."))
    if office:
        made = model.office_schema()
    elif agencies:
        made = model.agencies_schema()
    else:
        made = model.schema()
    shown = json.dumps(made, ensure_ascii=False, indent=2)
    deliver(target_of(output), f"{shown}\n".encode(), force=force)
