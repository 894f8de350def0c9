"""`congvan`, also as `python -m congvan`: the command as a process of its own."""

from __future__ import annotations

import gc
from typing import NoReturn


def program() -> NoReturn:
    """Run the command line.

    What it imports lives to the end: nobody looks for garbage there, neither while it is
    imported nor at the exit, which together take a fifth of the time of one document.
    """
    gc.disable()
    from congvan.cli import main  # noqa: PLC0415 - with nobody looking for garbage

    gc.freeze()
    gc.enable()
    try:
        main()
    finally:
        gc.freeze()


if __name__ == "__main__":
    program()
