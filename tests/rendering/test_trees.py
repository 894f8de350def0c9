"""Cây nội dung bất kỳ: whatever lies in whatever else is printed, once and in order."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import congvan
from congvan.decree.words import SCHEMES
from congvan.word.namespaces import WORD
from tests.factories import Node, a_picture, a_plan

W = f"{{{WORD}}}"
PICTURE = "so-do.png"
MOST = max(settings.default.max_examples // 3, 1) if settings.default else 30
"""Trees take long to draw; `--hypothesis-profile=long` tries more of them."""

MARK = "«?»"
"""Stands in a drawn document where a word of its own is put, so that no two are alike."""

TEXT = st.sampled_from(
    [
        MARK,
        f"**{MARK}** và *{MARK}*",
        f"{MARK}.[^a]",
        f"[@r] {MARK}",
        f"{MARK}:",
        f"{MARK}\n{MARK}",
        f"m^2^ {MARK} & <b>",
        f"sở {MARK};",
        f"{MARK}./.",
    ]
)
LINE = TEXT.filter(lambda text: "\n" not in text)
CELL = st.one_of(
    st.none(),
    TEXT,
    st.lists(LINE, min_size=1, max_size=2),
    st.fixed_dictionaries(
        {"text": TEXT},
        optional={
            "down": st.integers(1, 4),
            "align": st.sampled_from(["trái", "phải"]),
            "money": st.integers(0, 10**12).map(
                lambda amount: {"amount": amount, "words": True}
            ),
        },
    ),
)


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a table of which no row has more cells than columns."""
    count = draw(st.integers(1, 5))
    names = draw(st.lists(LINE, min_size=count, max_size=count))
    rows = [draw(_rows(count)) for _ in range(draw(st.integers(1, 4)))]
    return {"columns": names, "rows": _narrowed(rows, count)}


def _rows(count: int) -> st.SearchStrategy[Any]:
    cells = st.lists(CELL, min_size=1, max_size=count)
    total = st.fixed_dictionaries({"total": cells})
    return st.one_of(cells, total, st.fixed_dictionaries({"group": LINE}))


def _narrowed(rows: list[Any], count: int) -> list[Any]:
    """Leave out of every row the cells for which those reaching down leave no room."""
    reaching: list[int] = []
    kept: list[Any] = []
    for row in rows:
        if isinstance(row, dict) and "group" in row:
            kept.append(row)
            reaching = []
            continue
        cells = (row["total"] if isinstance(row, dict) else row)[: count - len(reaching)]
        room = count - len(reaching)
        cells = [*cells, *[None] * (room - len(cells))] if cells else cells
        if cells:
            kept.append({"total": cells} if isinstance(row, dict) else cells)
            downs = [one.get("down", 1) for one in cells if isinstance(one, dict)]
            reaching = [left - 1 for left in (*reaching, *downs) if left > 1]
    return kept


LEAVES = st.one_of(
    TEXT.map(lambda text: {"text": text}),
    st.fixed_dictionaries({"heading": LINE}),
    st.fixed_dictionaries({"heading": LINE, "text": TEXT}),
    st.fixed_dictionaries(
        {"number": st.sampled_from(["", "3.", "Điều 7.", "“a)"]), "text": TEXT}
    ),
    st.fixed_dictionaries({"checked": st.booleans(), "text": TEXT}),
    st.fixed_dictionaries({"dots": st.integers(1, 3)}, optional={"text": TEXT}),
    st.fixed_dictionaries({"table": tables()}, optional={"text": TEXT}),
    st.fixed_dictionaries({"picture": st.just({"file": PICTURE, "caption": MARK})}),
)


def _branches(below: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    inside = st.lists(below, min_size=1, max_size=3)
    return st.fixed_dictionaries(
        {"items": inside},
        optional={
            "heading": LINE,
            "text": TEXT,
            "quote": inside,
            "numbering": st.sampled_from(SCHEMES),
            "start": st.sampled_from([1, 7, "tiếp"]),
            "landscape": st.booleans(),
            "closing_mark": st.booleans(),
        },
    )


TREES = st.lists(st.recursive(LEAVES, _branches, max_leaves=8), min_size=1, max_size=4)
LADDERS = st.lists(st.sampled_from(SCHEMES), min_size=1, max_size=4)


class Named:
    """Puts a word of its own for every MARK."""

    def __init__(self) -> None:
        """Begin to count."""
        self.words: list[str] = []

    def within(self, value: Any) -> Any:  # noqa: ANN401 - what YAML holds
        """Return `value` with its own words."""
        if isinstance(value, dict):
            return {key: self.within(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.within(inner) for inner in value]
        return re.sub(re.escape(MARK), self._next, value) if isinstance(value, str) else value

    def _next(self, _: re.Match[str]) -> str:
        self.words.append(f"từ{len(self.words) + 1}x")
        return self.words[-1]


def rendered(body: list[Any], **changes: object) -> Node:
    """Return word/document.xml of a kế hoạch with a body."""
    document = a_plan(
        body=body,
        opening="Theo Phụ lục[^a] và [@r].",
        notes={"a": "Chú."},
        references={"r": {"type": "Luật", "subject": "Lưu trữ"}},
        **changes,
    )
    docx = congvan.render(document.with_pictures({PICTURE: a_picture()}))
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def printed(root: Node) -> list[str]:
    """Return the words of ours on the page, in their order."""
    whole = "".join(node.text or "" for node in root.iter(f"{W}t"))
    return re.findall(r"từ\d+x", whole.casefold())


@settings(max_examples=MOST)
@given(TREES, LADDERS)
def test_every_word_of_a_tree_is_printed_once(body: list[Any], ladder: list[str]) -> None:
    named = Named()
    typed = named.within(body)

    page = rendered(typed, numbering=ladder)

    assert sorted(printed(page)) == sorted(named.words)


@settings(max_examples=MOST)
@given(TREES, st.booleans())
def test_every_word_of_an_appendix_is_printed_once(body: list[Any], turned: bool) -> None:  # noqa: FBT001
    named = Named()
    appendix = {"heading": "Danh sách", "body": named.within(body), "landscape": turned}

    page = rendered(["Một."], appendices=[appendix])

    assert sorted(printed(page)) == sorted(named.words)


@settings(max_examples=MOST)
@given(TREES)
def test_no_section_is_empty_but_the_one_of_the_signature(body: list[Any]) -> None:
    page = rendered(body)

    filled = [False]
    for node in page[0]:
        if node.find(f"{W}pPr/{W}sectPr") is not None:
            filled.append(False)
        else:
            seen = next(node.iter(f"{W}t", f"{W}drawing", f"{W}tab"), None)
            filled[-1] = filled[-1] or seen is not None
    assert all(filled)


@settings(max_examples=MOST)
@given(tables())
def test_every_text_of_a_table_is_printed_once_in_a_whole_grid(table: dict[str, Any]) -> None:
    named = Named()
    typed = named.within(table)

    page = rendered([{"table": typed}])

    (made,) = (one for one in page.iter(f"{W}tbl") if one.find(f".//{W}tblBorders") is not None)
    assert sorted(printed(made)) == sorted(named.words)
    merged: dict[int, int] = {}
    for row in made.iter(f"{W}tr"):
        column, below = 0, dict[int, int]()
        for cell in row.iter(f"{W}tc"):
            across = int(_value(cell, "gridSpan") or 1)
            merge = _value(cell, "vMerge")
            assert merge != "continue" or merged.get(column) == across
            below |= {column: across} if merge else {}
            column += across
        assert column == len(typed["columns"])
        merged = below


def _value(cell: Node, name: str) -> str | None:
    found = cell.find(f"{W}tcPr/{W}{name}")
    return None if found is None else str(found.get(f"{W}val"))
