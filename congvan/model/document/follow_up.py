"""Theo dõi: what ties a plan to the directive it answers; none of it is printed."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final

from pydantic import BeforeValidator, Field

from congvan.model.document.parts import Part
from congvan.model.values import Line, Paragraphs, Prose, Truth, one_of

DONE: Final = "hoàn thành"
UNDER_WAY: Final = "đang thực hiện"
NOT_BEGUN: Final = "chưa thực hiện"
DROPPED: Final = "không thực hiện"
STATUSES: Final = {
    DONE: DONE, "xong": DONE, "đã xong": DONE, "đã hoàn thành": DONE, "done": DONE,
    UNDER_WAY: UNDER_WAY, "đang": UNDER_WAY, "đang làm": UNDER_WAY, "under way": UNDER_WAY,
    NOT_BEGUN: NOT_BEGUN, "chưa": NOT_BEGUN, "chưa làm": NOT_BEGUN, "not begun": NOT_BEGUN,
    DROPPED: DROPPED, "không": DROPPED, "không làm": DROPPED, "dropped": DROPPED,
}  # fmt: skip
"""Tình trạng of a task: every way to write one, and its name."""

Status = Annotated[str, BeforeValidator(one_of(STATUSES))]
"""Tình trạng: one of four."""


class Following(Part):
    """Thực hiện: which directive a plan answers (the id of a reference), and whose plan it is."""

    directive: Line
    agency: Line


class FollowUp(Part):
    """Theo dõi một nhiệm vụ: the task a block answers, and what has become of it.

    `origin` is the checksum of the task's text when the plan was made (`congvan.chain`), so that
    a change in the directive can be told from an edit of the plan.
    """

    short_for: ClassVar[str] = "task"

    task: Line
    origin: Annotated[Line | None, Field(max_length=64)] = None
    adapted: Truth = False
    due: Line | None = None
    status: Status | None = None
    result: Prose | None = None
    evidence: Paragraphs = ()
