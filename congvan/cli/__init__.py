"""Dòng lệnh: parse → one public call → tell → exit code.

Exit codes: 0 clean; 1 findings at error; 2 wrong arguments; 3 unreadable source; 4 broken
template; 5 missing program or font; 6 output refused or failed; 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

from congvan.cli.commands import cli
from congvan.cli.help_and_errors import run

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["cli", "main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program with `arguments`, else with those it was started with."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # nobody else reads documents
    run(cli, sys.argv[1:] if arguments is None else arguments)
