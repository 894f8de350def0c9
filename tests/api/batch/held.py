"""Mẻ bị giữ: `congvan` that waits for ever instead of writing the file named first.

python -m tests.api.batch.held thu-099.docx render in/*.yaml -o ra
"""

from __future__ import annotations

import signal
import sys
from functools import partial
from typing import TYPE_CHECKING

from congvan.cli import main, render_batch

if TYPE_CHECKING:
    from pathlib import Path

_put = render_batch.put


def _held(last: str, path: Path | None, data: bytes) -> None:
    while path is not None and path.name == last:
        signal.pause()
    _put(path, data)


if __name__ == "__main__":
    render_batch.put = partial(_held, sys.argv[1])
    main(sys.argv[2:])
