"""Nghị định 30/2020/NĐ-CP as data: sizes, margins, names and fixed words, each with its clause.

The templates are built from these tables, the composer and the checker read them, and the tests
measure pages against them. A number or a word list of the decree stands nowhere else. Locators
such as `PL1-I-II.4b` mean Phụ lục I, phần I, mục II, khoản 4, điểm b.
"""

from __future__ import annotations

from datetime import date
from typing import Final

IN_FORCE_FROM: Final = date(2020, 3, 5)
"""The day it was signed, on which it took effect; no act that amends or replaces it is known."""
