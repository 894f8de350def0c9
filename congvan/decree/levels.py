"""Cấp chính quyền: the levels of government, and the days the law gives them.

Not of Nghị định 30/2020/NĐ-CP but of Luật Tổ chức chính quyền địa phương, cited a row.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from congvan.decree.government import TWO_TIERS


class Level(StrEnum):
    """Cấp: the four levels that an agency may be of.

    Xã includes phường, đặc khu and the former thị trấn; huyện the former quận, thị xã and thành
    phố thuộc tỉnh.
    """

    TRUNG_UONG = "trung ương"
    TINH = "tỉnh"
    HUYEN = "huyện"
    XA = "xã"


class Law(NamedTuple):
    """Thời gian của một cấp: its first and last day, None where the law sets none, and the law."""

    first: date | None = None
    last: date | None = None
    clause: str = ""


LEVELS: Final = {
    Level.TRUNG_UONG: Law(),
    Level.TINH: Law(),
    Level.HUYEN: Law(
        last=TWO_TIERS - timedelta(days=1),
        clause="Luật số 72/2025/QH15, Điều 51 khoản 3",
    ),
    Level.XA: Law(),
}
"""By level; the district level ended when local government got two tiers."""
