"""Tiến độ: how far a batch has come, on a terminal only."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator


@contextmanager
def progress(total: int, label: str) -> Generator[Callable[[], None]]:
    """Give a function that is called for each of `total` that is done; a pipe sees nothing."""
    if total <= 1 or not sys.stderr.isatty():
        yield _silent
        return
    import rich.progress as rich  # noqa: PLC0415 - cold start
    from rich.console import Console  # noqa: PLC0415 - cold start

    columns = (
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TimeRemainingColumn(),
    )
    console, both = Console(stderr=True), sys.stdout.isatty()
    with rich.Progress(*columns, console=console, transient=True, redirect_stdout=both) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)


def _silent() -> None:
    pass
