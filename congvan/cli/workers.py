"""Tiến trình phụ: processes that render beside the one that was started, and never outlive it."""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from concurrent.futures import Executor

T = TypeVar("T")
R = TypeVar("R")


@contextmanager
def workers(count: int) -> Generator[Executor | None]:
    """Give `count` processes to work in, none if it is one; on a failure they stop at once.

    What they do must be `stoppable`.
    """
    if count <= 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - cold start
    from multiprocessing import active_children, get_context  # noqa: PLC0415 - cold start

    others = set(active_children())
    pool = ProcessPoolExecutor(count, get_context(_way()), _begin)
    try:
        yield pool
    except BaseException:
        if os.name == "posix":
            for child in set(active_children()) - others:
                child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def stoppable(work: Callable[[T], R]) -> Callable[[T], R]:
    """Return `work` as it is done by a worker, which leaves off when it is told to stop."""
    return partial(_work, work)


def _way() -> str:
    """Return how to start a process: as a copy of this one where that is safe, which is quick."""
    safe = sys.platform == "linux" and threading.active_count() == 1
    return "fork" if safe else "spawn"


def _begin() -> None:
    """Leave Ctrl-C to the process that was started, and end when it ends, even by a kill."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _Stop())
    threading.Thread(target=_follow, daemon=True).start()


class _Stop:
    """Lệnh dừng: interrupts work that is being done, and lets none begin.

    It never interrupts the handing over of a result: the process that reads it would wait for
    the rest for ever.
    """

    def __init__(self) -> None:
        self.working = False
        self.told = False

    def __call__(self, *_signal: object) -> None:
        self.told = True
        if self.working:
            raise KeyboardInterrupt


def _work(work: Callable[[T], R], given: T) -> R:
    stop = signal.getsignal(signal.SIGTERM)
    if not isinstance(stop, _Stop):
        return work(given)
    try:
        stop.working = True
        if stop.told:
            raise KeyboardInterrupt
        return work(given)
    finally:
        stop.working = False


def _follow() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415 - cold start

    if parent := parent_process():
        parent.join()
        os._exit(1)
