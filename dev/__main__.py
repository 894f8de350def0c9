"""`python -m dev`: what a developer's change owes to pages and catalogues, done by one command."""

from __future__ import annotations

import click

from dev.imports import write_order


@click.group()
def main() -> None:
    """Việc của người phát triển."""


@main.command("order")
def order() -> None:
    """Write the order of import into docs/architecture.md."""
    write_order()


if __name__ == "__main__":
    main()
