"""Giao việc: who does what a text says, with whom, until when; nothing of it is printed."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final

from pydantic import BeforeValidator, Field

from congvan.model.document.parts import Part
from congvan.model.values import Line, as_list, one_of

Names = Annotated[tuple[Line, ...], BeforeValidator(as_list)]
"""Ids, groups or names of agencies, one or several."""


class Charged(Part):
    """Việc được giao: the keys of whatever may charge somebody; those below take them over.

    `agencies` charges agencies, groups or persons in place of those charged above, `also` beside
    them; `but` leaves some out of a group, `rest` charges those of a group whom nothing else of
    the same list charges. `by` is the leader who directs it.
    """

    id: Line | None = None
    agencies: Names = ()
    also: Names = ()
    but: Names = ()
    rest: Names = ()
    with_: Annotated[Names, Field(alias="with")] = ()
    due: Line | None = None
    product: Line | None = None
    by: Line | None = None


CHARGED: Final = frozenset(Charged.model_fields)
"""Attributes of a part that charges somebody; none is printed."""


class Assignment(Charged):
    """Giao việc của một khối, một Điều, một dòng bảng; a bare text or list is whom it charges."""

    short_for: ClassVar[str] = "agencies"
    list_for: ClassVar[str] = "agencies"
    unprinted: ClassVar[frozenset[str]] = CHARGED


ROLES: Final = {
    "nhiệm vụ": "text", "task": "text",
    "mã": "id", "id": "id",
    "chủ trì": "agencies", "đơn vị": "agencies", "agencies": "agencies",
    "phối hợp": "with_", "with": "with_",
    "thời hạn": "due", "due": "due",
    "sản phẩm": "product", "product": "product",
    "chỉ đạo bởi": "by", "by": "by",
}  # fmt: skip
"""What a column of a table says of the task in each row, and the attribute that holds it."""

Role = Annotated[str, BeforeValidator(one_of(ROLES))]
"""Vai của cột: one of the attributes of `ROLES`."""
