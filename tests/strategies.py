"""Văn bản bất kỳ: valid documents of every type, with whatever components their type allows.

A document is drawn as the values of its YAML, so that what was typed can be looked for on the
page. What a type must have, must not have and asks for is read from its type.yaml.
"""

from __future__ import annotations

import zlib
from functools import cache
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from congvan.decree.words import CIRCULATIONS, SCHEMES, SECRECIES, URGENCIES
from congvan.pack.document_type import DocumentType, Field, FieldKind
from congvan.pack.pack import load_type

Values = dict[str, Any]

WORDS: Final = (
    "rà soát", "thống kê", "tổng hợp", "kết quả", "nhiệm vụ", "cơ sở vật chất", "đội ngũ cán bộ",
    "phòng, chống thiên tai", "chuyển đổi số", "500 m^2^", "**bảo đảm** tiến độ", "*kịp thời*",
    "Nghị quyết & Kế hoạch", "“một cửa”", "a < b", "đặc biệt khó khăn", "trước ngày 15/12/2026",
    "tỷ lệ 12,5%", "thủ tục hành chính", "quyết toán kinh phí được giao",
)  # fmt: skip
NAMES: Final = ("Trần Thị Ngọc Ánh", "Y Lan", "Nguyễn Văn An", "Đỗ Thị Kim Quỳnh Hương")
OFFICES: Final = ("Giám đốc", "Trưởng phòng", "Chủ tịch", "Chánh Văn phòng Hội đồng nhân dân")
BODIES: Final = (
    "Sở Y tế", "Ủy ban nhân dân huyện Kon Plông", "Phòng Văn hóa và Thông tin",
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh Quảng Ngãi",
)  # fmt: skip
SLOW: Final = (
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
)
"""A whole document is a large thing to draw."""

USUAL: Final = 3
"""Random documents of a type that are drawn once and serve all who ask for fewer."""

APPENDED: Final = "Các nội dung chi tiết nêu tại Phụ lục."


def drawn(type_id: str, count: int) -> list[Values]:
    """Return the same `count` documents of a type at every call."""
    return list(_drawn(type_id, max(count, USUAL))[:count])


@cache
def _drawn(type_id: str, count: int) -> tuple[Values, ...]:
    """Return random documents; the first that hypothesis draws is the smallest, left out."""
    found: list[Values] = []

    @seed(zlib.crc32(type_id.encode()))
    @settings(
        max_examples=count + 1,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=SLOW,
    )
    @given(documents(type_id))
    def collect(values: Values) -> None:
        found.append(values)

    collect()
    return tuple(found[-count:])


@st.composite
def documents(draw: DrawFn, type_id: str) -> Values:
    """Draw a document of a type."""
    doctype = load_type(type_id)
    values: Values = {**draw(heads(type_id)), **draw(_text(doctype))}
    behind = draw(st.sampled_from(("", "", "", "appendices", "attachments")))
    if behind == "appendices":
        values |= {
            "opening": [APPENDED],
            behind: draw(st.lists(_annexes, min_size=1, max_size=2)),
        }
    elif behind:
        values[behind] = draw(st.lists(_attached, min_size=1, max_size=1))
    if draw(st.booleans()):
        values |= {"closing": ["Theo quy định[^a] và số liệu[^b]."], "notes": draw(_notes)}
    return {key: value for key, value in values.items() if key not in doctype.never}


@st.composite
def heads(draw: DrawFn, type_id: str) -> Values:
    """Draw a document of a type without its text."""
    doctype = load_type(type_id)
    values: Values = {"type": type_id, **draw(_head(doctype))}
    values |= draw(st.fixed_dictionaries({}, optional=_extras()))
    return {key: value for key, value in values.items() if key not in doctype.never}


def _one_of(*choices: SearchStrategy[Any] | object) -> SearchStrategy[Any]:
    return st.one_of(
        [one if isinstance(one, SearchStrategy) else st.just(one) for one in choices]
    )


def _sentence(least: int = 2, most: int = 16) -> SearchStrategy[str]:
    words = st.lists(st.sampled_from(WORDS), min_size=least, max_size=most)
    return words.map(lambda some: f"Đề nghị {' '.join(some)}")


_sentences: Final = st.lists(_sentence(), min_size=1, max_size=4)
_lines: Final = st.lists(_sentence(most=6), min_size=1, max_size=4)
_rarely: Final = st.sampled_from((False, False, False, True))
_issues: Final = st.sampled_from(("Đồng ý", "Không đồng ý & nêu lý do", "Ý kiến khác"))
_entries: Final = st.lists(_sentence(most=3), min_size=1, max_size=3)
_bodies: Final = st.sampled_from(BODIES)
_issuer: Final = st.fixed_dictionaries({"name": _bodies}, optional={"parent": _bodies})
_names: Final = st.sampled_from(NAMES)
_offices: Final = st.sampled_from(OFFICES)
_notes: Final = st.fixed_dictionaries({"a": _sentence(), "b": _sentence()})
_full_date: Final = st.dates().map(
    lambda day: day.replace(year=2020 + day.year % 20).isoformat()
)
_signature: Final = st.one_of(
    st.fixed_dictionaries({"title": _offices, "name": _names}),
    st.fixed_dictionaries(
        {"title": _offices.map(lambda title: f"Phó {title}"), "name": _names},
        optional={"other_title": st.just("Trưởng Ban Chỉ đạo")},
    ).map(lambda one: {"capacity": [{"TM": "Tập thể"}, {"KT": one["title"][4:]}], **one}),
)
_distribution: Final = st.lists(
    st.one_of(_bodies, st.fixed_dictionaries({"to": _bodies, "for": st.just("b/c")})),
    min_size=1,
    max_size=12,
)


def _head(doctype: DocumentType) -> SearchStrategy[Values]:
    """Return what stands around the text; who has a number has a full date."""
    certain: Values = {
        "issuer": st.lists(_issuer, min_size=1, max_size=2),
        "symbol": st.sampled_from(("UBND", "SYT", "VP")),
        "place": st.sampled_from(("Kon Tum", "Thành phố Hồ Chí Minh")),
        "subject": _sentence(most=12),
        "distribution": _distribution,
        "archive": st.just({"units": ["VT", "VP"], "copies": 2}),
        "signature": st.lists(_signature, min_size=1, max_size=3),
    }
    recipients = st.lists(_bodies, min_size=1, max_size=6)
    if "recipients" in doctype.must:
        certain["recipients"] = recipients
    if doctype.enacting:
        certain["authority"] = _bodies
    numbers = st.sampled_from(("125", "0124"))
    numbered = st.fixed_dictionaries({"number": numbers, "date": _full_date})
    dated = st.one_of(st.just({}), st.just({"date": {"year": 2026}}), numbered)
    free = {} if "recipients" in certain else {"recipients": recipients}
    head = st.fixed_dictionaries(certain, optional=free)
    return st.builds(_joined, head, dated)


def _joined(one: Values, other: Values) -> Values:
    return one | other


def _text(doctype: DocumentType) -> SearchStrategy[Values]:
    directive = st.fixed_dictionaries(
        {"to": _bodies}, optional={"tasks": _lines, "lead": st.just("Đề nghị")}
    )
    certain: Values = {
        "body": st.lists(_blocks, min_size=1, max_size=4),
        "fields": st.fixed_dictionaries(
            {one.label: _field(one) for one in doctype.fields if one.required},
            optional={one.key: _field(one) for one in doctype.fields if not one.required},
        ),
    }
    optional = {
        "legal_basis": _lines,
        "opening": _sentences,
        "directives": st.lists(directive, min_size=1, max_size=3),
        "numbering": st.lists(st.sampled_from(SCHEMES), min_size=1, max_size=4),
    }
    return st.fixed_dictionaries(certain, optional=optional)


def _field(field: Field) -> SearchStrategy[Any]:
    if field.kind is FieldKind.LIST:
        return _lines
    if field.kind is FieldKind.MONEY:
        amounts = st.integers(0, 10**12)
        return amounts.map(lambda amount: {"money": {"amount": amount, "words": True}})
    return _sentence(most=6)


def _cells(count: int) -> SearchStrategy[list[Any]]:
    cell = _one_of(
        _sentence(most=4),
        _entries,
        None,
        {"money": 1_250_000},
        {"text": "12", "align": "center"},
    )
    return st.lists(cell, min_size=count, max_size=count)


@st.composite
def _tables(draw: DrawFn) -> Values:
    """Draw a table whose rows fit its columns."""
    count = draw(st.integers(2, 6))
    rows: list[Any] = draw(st.lists(_cells(count), min_size=1, max_size=12))
    if draw(st.booleans()):
        rows.insert(0, {"group": draw(_sentence(most=4))})
    if draw(st.booleans()):
        rows += [[{"text": "Chung", "down": 2}, *rows[-1][1:]], rows[-1][1:]]
    if draw(st.booleans()):
        rows.append({"total": [{"text": "Cộng", "across": count - 1}, {"money": 10**9}]})
    return {"columns": [f"Cột {n}" for n in range(count)], "rows": rows}


def _block(items: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return _one_of(
        _sentence(),
        st.fixed_dictionaries(
            {"heading": _sentence(most=5)},
            optional={
                "text": _sentence(),
                "items": items,
                "numbering": st.sampled_from(SCHEMES),
            },
        ),
        st.fixed_dictionaries(
            {"text": _sentence(most=5)}, optional={"dots": st.integers(1, 4)}
        ),
        st.fixed_dictionaries({"text": _issues, "checked": st.booleans()}),
        st.fixed_dictionaries({"text": _sentence(), "number": st.sampled_from(("", "3a."))}),
        st.fixed_dictionaries({"quote": items}),
        st.fixed_dictionaries({"table": _tables()}, optional={"landscape": _rarely}),
    )


_blocks: Final = st.recursive(
    _sentence(), lambda inner: _block(st.lists(inner, min_size=1, max_size=3)), max_leaves=6
)
_annexes: Final = st.fixed_dictionaries(
    {"heading": _sentence(most=20), "body": st.lists(_blocks, min_size=1, max_size=2)},
    optional={"landscape": st.booleans()},
)
_attached: Final = st.fixed_dictionaries(
    {
        "type": st.sampled_from(("Quy chế", "Kế hoạch")),
        "subject": _sentence(most=12),
        "body": st.lists(_blocks, min_size=1, max_size=2),
    },
    optional={
        "head": st.booleans(),
        "signature": _signature,
        "appendices": st.lists(_annexes, min_size=1, max_size=1),
        "landscape": st.booleans(),
    },
)
_copies: Final = st.one_of(
    st.fixed_dictionaries(
        {
            "form": st.sampled_from(("sao y", "sao lục", "trích sao")),
            "issuer": st.fixed_dictionaries({"name": _bodies}),
            "symbol": st.just("VP"),
            "place": st.just("Kon Tum"),
            "distribution": _distribution,
            "archive": st.just(["VT"]),
            "signature": _signature,
        }
    ),
    st.fixed_dictionaries(
        {
            "form": st.just("sao y"),
            "issuer": st.fixed_dictionaries({"name": _bodies}),
            "signed_at": st.just("2026-02-19 16:43:05"),
        }
    ),
)


def _extras() -> dict[Any, SearchStrategy[Any]]:
    """Return the components that any type may have."""
    return {
        "draft": st.just("Dự thảo lần 2"),
        "urgency": st.sampled_from(tuple(URGENCIES)),
        "secrecy": st.sampled_from(SECRECIES),
        "circulation": st.sampled_from(CIRCULATIONS),
        "contact": st.lists(_bodies, min_size=1, max_size=2),
        "drafter": st.just("PL.(300)"),
        "closing_mark": st.booleans(),
        "electronic": st.booleans(),
        "copy": _copies,
    }
