"""Chỉ đạo và danh bạ bất kỳ: random directives, and the agencies and nested groups they charge."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import congvan
from congvan.chain.plan.planning import PLACES, Planner
from congvan.chain.plan.skeleton import skeleton
from congvan.model import Document, parse_agencies
from congvan.model.agencies.agencies import Directory
from congvan.pack.pack import builtin
from congvan.source.writer import write
from tests.strategies import NAMES, OFFICES, WORDS, heads

Values = dict[str, Any]

DIRECTORY: Final = """\
cơ quan:
  ubnd-huyen: {tên: Ủy ban nhân dân huyện Kon Plông, tên gọn: UBND huyện, cấp: huyện}
  so-y-te:
    tên: Sở Y tế
    viết tắt: SYT
    địa danh: Kon Tum
    đơn vị soạn thảo: VP
    người ký:
      cu: {chức vụ: Giám đốc, họ tên: Y Lan, đến: 2023-12-31}
      moi: {chức vụ: Giám đốc, họ tên: Trần Thị Bình, từ: 2024-01-01}
      pho: {quyền hạn: [KT: Giám đốc], chức vụ: Phó Giám đốc, họ tên: A Kiên}
  xa-hieu: {tên: Ủy ban nhân dân xã Hiếu, tên gọn: UBND xã Hiếu, cấp: xã, chủ quản: ubnd-huyen}
  xa-po-e: {tên: Ủy ban nhân dân xã Pờ Ê, cấp: xã, chủ quản: ubnd-huyen}
nhóm:
  các xã: [xa-hieu, xa-po-e]
"""
"""Who is charged in the tests of plans."""

DIRECTIVE: Final = """\
loại: công văn
cơ quan: {tên: Ủy ban nhân dân huyện Kon Plông}
ký hiệu: UBND-VHTT
địa danh: Kon Plông
ngày: 2024-02-19
trích yếu: tăng cường công tác quản lý
kính gửi: Các cơ quan
viện dẫn:
  tinh: {loại: Công văn, số: 582/UBND-KGVX, ngày: 2024-02-19}
  luat: {loại: Luật, trích yếu: Di sản văn hóa}
căn cứ:
  - Căn cứ [@luat]
mở đầu: >-
  Thực hiện [@tinh]; Ủy ban nhân dân huyện yêu cầu:
chỉ đạo:
  - giao: Sở Y tế
    đơn vị: [so-y-te]
    nhiệm vụ:
      - {mã: ra-soat, nội dung: "Rà soát, thống kê.", thời hạn: 2024-12-15, phối hợp: [xa-hieu]}
      - Báo cáo kết quả.
  - giao: Các xã
    đơn vị: [các xã]
    nội dung: tiếp tục thực hiện.
nơi nhận: [Như trên]
lưu: {đơn vị: [VT]}
ký: {chức vụ: Chủ tịch, họ tên: Trần Văn Bình}
"""
"""What they are told."""


def directory(text: str = DIRECTORY) -> Directory:
    return parse_agencies(text, "agencies.yaml")


def directive(text: str = DIRECTIVE) -> Document:
    return congvan.loads(text, "chi-dao.yaml")


def in_tables(chief: Document, known: Directory) -> Planner:
    """Return who makes plans in the wording that assigns tasks in a table."""
    path = builtin() / "ke_hoach" / "follow_up_table.yaml"
    wording = skeleton(path.read_bytes(), str(path), PLACES)
    return Planner(chief, known, wording, "chi-dao.yaml")


@st.composite
def orders(draw: DrawFn) -> tuple[Values, Values]:
    """Draw a directive and a directory that knows everybody it charges."""
    agencies = draw(_agencies)
    groups = draw(_groups(list(agencies)))
    listed = [*agencies, *groups]
    sections = st.lists(_sections(listed), min_size=1, max_size=4)
    base = draw(heads("cong_van"))
    typed = draw(sections.filter(lambda some: any(one.get("agencies") for one in some)))
    own = {"directives": typed, "references": _REFERENCES, "notes": _NOTES}
    own |= {"opening": draw(_openings), "legal_basis": draw(_bases)}
    return {**base, **own}, {"agencies": agencies, "groups": groups}


def written_out(values: Values) -> str:
    """Return a random document or directory as the YAML somebody would have typed."""
    return write(_texts(values))


def _texts(value: Any) -> Any:  # noqa: ANN401 - whatever was drawn
    if isinstance(value, dict):
        return {str(key): _texts(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_texts(one) for one in value]
    if isinstance(value, bool):
        return "có" if value else "không"
    return None if value is None else str(value)


_REFERENCES: Final[Values] = {
    "tinh": {"type": "Công văn", "number": "582/UBND-KGVX", "date": "2024-02-19"},
    "luat": {"type": "Luật", "subject": "Di sản văn hóa", "date": {"year": 2024}},
    "chi-dao": {"type": "Kế hoạch", "number": "5/KH-UBND"},
}
_NOTES: Final[Values] = {"a": "Theo [@luat].", "b": "Theo quy định."}
_CITED: Final = ("[@tinh]", "[@luat]", "[@chi-dao]", "[^a]", "[^b]")

_openings: Final = st.lists(
    st.sampled_from(
        (
            "Thực hiện [@tinh]; căn cứ [@luat] và tình hình; Ủy ban nhân dân huyện yêu cầu:",
            "Thực hiện [@tinh], theo [@chi-dao], Ủy ban nhân dân huyện yêu cầu:",
            "Qua theo dõi[^a]; Ủy ban nhân dân huyện yêu cầu các cơ quan:",
        )
    ),
    max_size=2,
)
_bases: Final = st.lists(st.sampled_from(("Căn cứ [@luat]", "Theo đề nghị")), max_size=2)
_phrases: Final = st.lists(st.sampled_from([*WORDS, *_CITED]), min_size=1, max_size=8)
_sentences: Final = _phrases.map(lambda some: f"Thực hiện {' '.join(some)}.")
_tasks: Final = st.one_of(
    _sentences,
    st.fixed_dictionaries(
        {"text": _sentences},
        optional={
            "due": st.sampled_from(("2024-12-15", "quý IV")),
            "with": st.lists(st.sampled_from(("a0", "Sở *Nội vụ*")), max_size=2),
            "product": st.sampled_from(("Báo cáo", "Kế hoạch [nội bộ]")),
        },
    ),
)
_agency: Final = st.fixed_dictionaries(
    {"name": st.sampled_from(("Sở Y tế", "UBND *xã* Hiếu", "Ban [Chỉ đạo]"))},
    optional={
        "short": st.sampled_from(("SYT", "UBND xã")),
        "abbreviation": st.sampled_from(("SYT", "UBND")),
        "place": st.sampled_from(("Hiếu", "Kon Tum")),
        "unit": st.just("VP"),
        "parent": st.just("UBND TỈNH"),
        "signers": st.dictionaries(
            st.sampled_from(("mot", "hai")),
            st.fixed_dictionaries(
                {"title": st.sampled_from(OFFICES), "name": st.sampled_from(NAMES)}
            ),
            max_size=2,
        ),
    },
)
_agencies: Final = st.lists(_agency, min_size=1, max_size=6).map(
    lambda some: {f"a{number}": one for number, one in enumerate(some)}
)


@st.composite
def _groups(draw: DrawFn, ids: list[str]) -> Values:
    """Draw groups, each of agencies and of groups before it."""
    found: Values = {}
    for number in range(draw(st.integers(0, 3))):
        known = st.sampled_from([*ids, *found])
        found[f"nhom {number}"] = draw(st.lists(known, min_size=1, max_size=4))
    return found


def _sections(listed: list[str]) -> st.SearchStrategy[Values]:
    return st.fixed_dictionaries(
        {"to": st.just("Các cơ quan"), "tasks": st.lists(_tasks, min_size=1, max_size=3)},
        optional={
            "agencies": st.lists(st.sampled_from(listed), min_size=1, max_size=3),
            "text": _sentences,
        },
    )
