"""Phạm vi giao việc: what is said of all tasks below a part, and what a part below changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from congvan.model.document.assignment import Charged
    from congvan.model.document.parts import Path

_ASKING: Final = bare("Đề nghị")
_LISTS: Final = ("agencies", "also", "but", "rest")


class Named(NamedTuple):
    """Nơi được nêu: an id, a group or names as typed, and where."""

    typed: str
    path: Path


class Scope(NamedTuple):
    """Phạm vi: who answers for the tasks of a part, with whom, until when, for what.

    `but` are left out of `owners`; `rest` are groups whose other members are charged. `above` is
    the part under whose `title` they stand, `due_path` the key that says until when. What is
    `asked` (Đề nghị …) is no order.
    """

    owners: tuple[Named, ...] = ()
    but: tuple[Named, ...] = ()
    rest: tuple[Named, ...] = ()
    with_: tuple[str, ...] = ()
    due: str | None = None
    due_path: Path = ()
    product: str | None = None
    by: str | None = None
    above: Path = ()
    title: str = ""
    asked: bool = False

    @property
    def charges(self) -> bool:
        """Whether anything is said of the tasks here."""
        return self._replace(above=(), title="", asked=False) != Scope()

    def under(self, own: Charged | None, path: Path) -> Scope:
        """Return what holds in a part that says `own`, typed at `path`."""
        if own is None:
            return self
        agencies, also, but, rest = (
            tuple(
                Named(typed, (*path, key, row)) for row, typed in enumerate(getattr(own, key))
            )
            for key in _LISTS
        )
        replaced = bool(agencies or rest)
        return Scope(
            owners=(*(agencies if replaced else self.owners), *also),
            but=but if replaced else (*self.but, *but),
            rest=rest if replaced else self.rest,
            with_=own.with_ or self.with_,
            due=own.due or self.due,
            due_path=(*path, "due") if own.due else self.due_path,
            product=own.product or self.product,
            by=own.by or self.by,
            above=self.above,
            title=self.title,
            asked=self.asked,
        )

    def titled(self, title: str, path: Path) -> Scope:
        """Return the same below a part with a title; one without leaves the title there is."""
        asked = self.asked or asks(title)
        return self._replace(title=title, above=path, asked=asked) if title else self


def asks(said: str | None) -> bool:
    """Tell whether words ask somebody who takes no orders.

    >>> asks("Đề nghị Ủy ban Mặt trận Tổ quốc"), asks("Các cơ quan đề nghị")
    (True, False)
    """
    return bare(said or "").startswith(_ASKING)
