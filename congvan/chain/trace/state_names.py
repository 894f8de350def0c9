"""Lời của bảng theo dõi: what each state is called, and the sign that stands for it."""

from __future__ import annotations

from typing import Final

from congvan.chain.plan.plan_states import PlanState
from congvan.chain.trace.matrix import State
from congvan.findings.finding import Text, text

LABELS: Final[dict[State, Text]] = {
    State.COVERED: text("Đã có"),
    State.ADAPTED: text("Điều chỉnh"),
    State.DRAFTED: text("Dự thảo"),
    State.MISSING: text("Chưa có"),
    State.PERSON: text("Cá nhân"),
    State.FOREIGN: text("Ngoài phần giao"),
}
"""What a state is called where a plan is looked at."""

SIGNS: Final = {
    State.COVERED: "✓",
    State.ADAPTED: "~",
    State.DRAFTED: "○",
    State.MISSING: "✗",
    State.PERSON: "•",
    State.FOREIGN: "?",
}
"""Signs that do without colour."""

PLANS: Final[dict[PlanState, Text]] = {
    PlanState.OPEN: text("Kế hoạch còn chỗ trống"),
    PlanState.DRAFT: text("Kế hoạch dự thảo"),
    PlanState.ISSUED: text("Kế hoạch đã ban hành"),
}
"""How far a plan has come."""

OVERDUE: Final = text("Quá hạn")
UNREAD: Final = text("Không hiểu thời hạn")
UNDATED: Final = text("Thời hạn chưa rõ ngày")
LATE: Final = "!"
"""The sign of what is overdue."""
