"""Hàng loạt: many documents rendered one after the other, or side by side by any executor.

What is under way is bounded, so ten thousand documents take no more memory than a thousand.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from congvan.api.batch import Merged
from congvan.api.batch.codes import WORKER_DIED
from congvan.api.documents import check, load, render, render_separate
from congvan.findings.errors import CongvanError, ToolError
from congvan.findings.finding import NOWHERE, text
from congvan.model import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Executor, Future
    from pathlib import Path

    from congvan.decree.page import House
    from congvan.findings.finding import Finding
    from congvan.model import Office

T = TypeVar("T")
R = TypeVar("R")

CHUNK: Final = 8
"""Documents handed over at once: enough that handing over costs little."""

AHEAD: Final = 256
"""Documents under way at once, or rendered and not yet taken."""


class Rendered(NamedTuple):
    """Một văn bản đã dựng: its .docx, or the error that says why there is none.

    `annexes` are its annexes that are files of their own, by the end of a file's name;
    `findings` are warnings, or what the error found.
    """

    docx: bytes | None
    annexes: Mapping[str, bytes] = {}
    findings: tuple[Finding, ...] = ()
    error: CongvanError | None = None


def render_many(
    documents: Iterable[Document | Merged | Path | str],
    *,
    executor: Executor | None = None,
    templates: Sequence[Path] = (),
    house: House | None = None,
    office: Office | None = None,
) -> Iterator[Rendered]:
    """Yield every document rendered, in the order given; a failure never stops the others.

    A document is one, a YAML file, or a row of `load_merged`; files and rows are read where they
    are rendered, files with the profile of `office`. `executor` is any of
    `concurrent.futures`, or one that does as they do, such as Dask's; without one all is done
    here, as it is asked for.

    Raises:
        ToolError: if a worker of the executor died; what was yielded before is good.
    """
    work = partial(_all_rendered, templates=tuple(templates), house=house, office=office)
    return spread(work, documents, executor)


def spread(
    work: Callable[[list[T]], list[R]],
    items: Iterable[T],
    executor: Executor | None,
    chunk: int = CHUNK,
) -> Iterator[R]:
    """Yield what `work` makes of `items`, chunk by chunk, in their order.

    Raises:
        ToolError: if a worker of the executor died.
    """
    chunks = _chunked(items, chunk)
    if executor is not None:
        return _shared(work, chunks, executor, AHEAD // chunk)
    return (result for given in chunks for result in work(given))


def _shared(
    work: Callable[[list[T]], list[R]],
    chunks: Iterator[list[T]],
    executor: Executor,
    most: int,
) -> Iterator[R]:
    """Yield what an executor makes of chunks, no more than so many of them under way."""
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - cold start

    pending: deque[Future[list[R]]] = deque()
    try:
        for items in chunks:
            pending.append(executor.submit(work, items))
            if len(pending) >= most:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    except BrokenExecutor as error:
        message = text("Một tiến trình dựng văn bản bị dừng giữa chừng.")
        raise ToolError(WORKER_DIED.at(NOWHERE, message)) from error
    finally:
        for future in pending:
            future.cancel()


def _chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    given = iter(items)
    while chunk := list(islice(given, size)):
        yield chunk


def _all_rendered(
    documents: list[Document | Merged | Path | str],
    templates: tuple[Path, ...],
    house: House | None,
    office: Office | None,
) -> list[Rendered]:
    return [_rendered(document, templates, house, office) for document in documents]


def _rendered(
    given: Document | Merged | Path | str,
    templates: tuple[Path, ...],
    house: House | None,
    office: Office | None,
) -> Rendered:
    try:
        document = _document(given, office)
    except CongvanError as error:
        return Rendered(None, findings=error.findings, error=error)
    try:
        docx = render(document, templates=templates, house=house)
        split = document.is_split
        annexes = render_separate(document, templates=templates, house=house) if split else {}
    except CongvanError as error:
        found = _told(given, error.findings)
        return Rendered(None, findings=found, error=type(error)(*found))
    return Rendered(docx, annexes, _told(given, check(document, templates)))


def _told(given: object, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return findings about a document; a merged one says of which row they are."""
    return given.told(findings) if isinstance(given, Merged) else tuple(findings)


def _document(given: Document | Merged | Path | str, office: Office | None) -> Document:
    if isinstance(given, Document):
        return given
    return given.document() if isinstance(given, Merged) else load(given, office)
