"""Ghi YAML: what is written is read back as the same values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from congvan.source import Mapping, Node, Scalar, read
from congvan.source.writer import write

LETTERS = st.characters(
    exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"), include_characters="\n"
)
TEXTS = st.text(LETTERS | st.sampled_from("*[]@#:-'\"\\ |>&!%{}\n,?"), min_size=1, max_size=150)
KEYS = st.text("abcdef_", min_size=1, max_size=8)
VALUES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items]


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=5))
def test_what_is_written_is_read_back(values: dict[str, object]) -> None:
    assert plain(read(write(values)).root) == composed(values)


def composed(value: object) -> object:
    """Return plain values as `read` gives them: composed, blank texts as they are typed."""
    from congvan.vietnamese.text import nfc  # noqa: PLC0415

    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, dict):
        return {key: composed(one) for key, one in value.items()}
    return [composed(one) for one in value] if isinstance(value, list) else value


def test_it_looks_as_a_secretary_would_type_it() -> None:
    text = write(
        {
            "số": None,
            "lưu": {"đơn vị": ["VT", "PVH"]},
            "mở đầu": "Thực hiện [@tinh]; Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị, "
            "địa phương triển khai các nội dung sau:",
            "nơi nhận": ["Như trên", {"gửi": "Sở Nội vụ", "để": "b/c"}],
        }
    )

    assert text == (
        "số:\n"
        "lưu:\n"
        "  đơn vị: [VT, PVH]\n"
        "mở đầu: >-\n"
        "  Thực hiện [@tinh]; Ủy ban nhân dân huyện yêu cầu các cơ quan, đơn vị, "
        "địa phương triển khai\n"
        "  các nội dung sau:\n"
        "nơi nhận:\n"
        "  - Như trên\n"
        "  - gửi: Sở Nội vụ\n"
        "    để: b/c\n"
    )
