"""Dấu trong chữ: which texts of a document take marks, found on the way down from its root."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from congvan.model.document.document import Document
from congvan.model.keys.slots import Slot, slots_of
from congvan.model.values import Line, Prose
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model.document.parts import Part

_CLEANED: Final = get_args(Prose)[1]
_ONE_LINE: Final = get_args(Line)[-1]
"""What the annotations of texts hold: every text is cleaned, one without marks is one line."""


class Spot(NamedTuple):
    """Chỗ của một giá trị: the slot it fills, and whether its text has marks."""

    slot: Slot
    marked: bool

    @property
    def item(self) -> Spot:
        """The spot of an item of the list that stands here."""
        model = self.slot.model
        if model and model.list_for and not (self.slot.many or self.slot.named):
            return spot_at(model, model.list_for).item
        return self._replace(slot=self.slot._replace(many=False, named=False))

    @property
    def takes_marks(self) -> bool:
        """Whether a bare text here has marks: that of the key it stands for, if any."""
        model = self.slot.model
        return has_marks(model, model.short_for) if model and model.short_for else self.marked

    def below(self, key: str) -> Spot:
        """Return the spot of the value under `key`, in either vocabulary."""
        if self.slot.named:
            return Spot(Slot(key, self.slot.model), self.marked)
        return spot_at(self.slot.model, key)


ROOT: Final = Spot(Slot("", Document), marked=False)
"""The spot of a whole document."""


@cache
def spot_at(model: type[Part] | None, key: str) -> Spot:
    """Return the spot under `key` of a model; a key it does not have holds no marks."""
    slot = slots_of(model).get(bare(key)) if model else None
    if slot is None or model is None:
        return Spot(Slot(key, None), marked=False)
    return Spot(slot, has_marks(model, slot.key))


@cache
def has_marks(model: type[Part], key: str) -> bool:
    """Tell whether the texts under `key` of a model have marks: they are prose, not lines."""
    known = model.model_fields.items()
    info = next((field for name, field in known if key in (name, field.alias)), None)
    if info is None:
        return False
    parts = [*info.metadata, *_parts(info.annotation)]
    return any(part is _CLEANED for part in parts) and not any(
        part is _ONE_LINE for part in parts
    )


def _parts(annotation: object) -> Iterator[object]:
    """Yield everything that an annotation is made of."""
    for part in get_args(annotation):
        yield part
        yield from _parts(part)
