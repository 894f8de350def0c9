"""Dòng của phụ lục: a line behind the document, lettered as its row says and in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.checking.aligned import centred, centred_as
from congvan.checking.lettered import row_faults, set_as_row
from congvan.checking.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.checking.settings import Setting
    from congvan.decree.lettering import Lettering
    from congvan.findings import Finding, Kind
    from congvan.outline.components import Component


def centred_behind(kind: Kind, row: Lettering, component: Component) -> Rule:
    """Return the rule that such a line behind the document is set as its row, in the middle."""

    def look(sheet: Presentation) -> Iterator[Finding | Unseen]:
        parts = sheet.behind(component)
        yield from row_faults(kind, row, parts)
        yield from centred(kind, parts)

    def set_as(sheet: Presentation) -> Iterator[Setting]:
        parts = sheet.behind(component)
        yield from set_as_row(sheet, row, parts)
        yield from centred_as(parts)

    return Rule(kind, outline=look, about=(component,), set_as=set_as)
