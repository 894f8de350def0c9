"""`congvan`, also as `python -m congvan`: the command as a process of its own."""

from __future__ import annotations

import gc
from typing import NoReturn

from congvan.cli import main


def program() -> NoReturn:
    """Run the command line; what is imported by then lives to the end, so nobody collects it.

    Without this a seventh of the time of one document goes into walking over modules at exit.
    """
    gc.freeze()
    try:
        main()
    finally:
        gc.freeze()


if __name__ == "__main__":
    program()
