"""Print every measure with its bar, as a table or as JSON; exit 1 if one falls short."""

from __future__ import annotations

import json
import sys

from tests.bench.batches import BATCHES
from tests.bench.measures import MEASURES


def main() -> int:
    """Take every measure and report it."""
    taken = [measure() for measure in (*MEASURES, *BATCHES)]
    if "--json" in sys.argv:
        rows = [{**row._asdict(), "met": row.met} for row in taken]
        print(json.dumps(rows, ensure_ascii=False, indent=2))  # noqa: T201 - the report
    else:
        for row in taken:
            verdict = "đạt" if row.met else "CHƯA ĐẠT"
            figure = f"{row.value:8.2f}  {row.sign} {row.bar:<6g}"
            print(f"{row.name:62} {figure} {verdict}")  # noqa: T201 - the report
    return 0 if all(row.met for row in taken) else 1


sys.exit(main())
