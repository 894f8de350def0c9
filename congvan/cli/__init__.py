"""Dòng lệnh: parse → one public call → report → exit code.

Exit codes: 0 clean; 1 findings at error; 2 wrong arguments; 3 unreadable source; 4 broken
template; 5 missing program or font; 6 output refused or failed; 130 interrupted.
"""

from __future__ import annotations

from congvan.cli.commands import cli
from congvan.cli.speech import main

__all__ = ["cli", "main"]
