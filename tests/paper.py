"""Bản in thử: our own documents as .docx, of which an example changes one thing.

An example of a rule about looks is a line such as “quốc hiệu: cỡ 14”: a component and what is
done to it. Each word of it is a function here, so that what the documentation shows is what the
tests run.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from lxml import etree
from lxml.etree import _Element as Node  # pyright: ignore[reportPrivateUsage]

import congvan
from congvan.word.outline import outline
from congvan.word.recognition import Component, Components, Piece, recognise

MAIN: Final = "word/document.xml"
HEADER: Final = "word/header1.xml"
FOOTER: Final = "word/footer-trang-1.xml"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MM: Final = 1440 / 25.4

_FOOT: Final = """\
nơi nhận: [Sở Tư pháp tỉnh Kon Tum]
lưu:
  đơn vị: [VT]
ký:
  quyền hạn: [{KT: Chủ tịch}]
  chức vụ: Phó Chủ tịch
  họ tên: Trần Văn Bình
"""
_HEAD: Final = """\
cơ quan:
  chủ quản: Ủy ban nhân dân tỉnh Kon Tum
  tên: Ủy ban nhân dân huyện Kon Plông
số: 12
ký hiệu: UBND
địa danh: Kon Plông
ngày: 2024-02-19
"""
_LONG: Final = (
    "Các đơn vị lập kế hoạch, bố trí người và kinh phí, báo cáo kết quả hằng quý về Phòng Nội vụ "
    "huyện để tổng hợp. Việc nào vượt thẩm quyền thì báo cáo xin ý kiến trước khi làm."
)
LETTER: Final = (
    "loại: công văn\n"
    + _HEAD.replace("hiệu: UBND", "hiệu: UBND-VHTT")
    + f"""\
độ khẩn: khẩn
liên hệ: |
  Số 1, đường Hùng Vương
trích yếu: tăng cường công tác quản lý
kính gửi: [Phòng Nội vụ huyện, Phòng Tư pháp huyện]
mở đầu: {_LONG}
nội dung: [{_LONG}]
kết thúc: Yêu cầu các đơn vị thực hiện.
"""
    + _FOOT
)
DECISION: Final = (
    "loại: quyết định\n"
    + _HEAD
    + f"""\
trích yếu: Ban hành danh mục nhiệm vụ
thẩm quyền: Chủ tịch Ủy ban nhân dân huyện Kon Plông
căn cứ: [Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015]
nội dung:
  - Ban hành kèm theo Quyết định này danh mục nhiệm vụ tại Phụ lục.
  - {_LONG}
phụ lục:
  - tiêu đề: Danh mục nhiệm vụ
    nội dung: [{_LONG}]
"""
    + _FOOT
)
PLAN: Final = (
    "loại: kế hoạch\n"
    + _HEAD
    + f"""\
trích yếu: Phổ biến pháp luật năm 2024
nội dung:
  - tiêu đề: Mục đích
    gồm: [{_LONG}, {_LONG}]
  - tiêu đề: Tổ chức thực hiện
    gồm: [{_LONG}]
"""
    + _FOOT
)
RULES: Final = (
    "loại: quy chế\n"
    + _HEAD
    + f"""\
trích yếu: Về làm việc của Ban Chỉ đạo
nội dung:
  - tiêu đề: Quy định chung
    gồm:
      - tiêu đề: Phạm vi
        nội dung: {_LONG}
      - tiêu đề: Đối tượng
        nội dung: {_LONG}
"""
    + _FOOT
)
DRAFT: Final = "dự thảo: Dự thảo lần 2\n" + PLAN
BASES: Final = (LETTER, DECISION, PLAN, RULES)
_LEVELS: Final = {"chương": "Chương I", "điều": "Điều 1.", "mục La Mã": "I."}
_PLACES: Final = {"phần đầu": Component.NUMBER, "phần cuối": Component.DISTRIBUTION}


class Paper:
    """Một tệp .docx with its components, whose XML may be changed."""

    def __init__(self, docx: bytes) -> None:
        """Read the file and recognise it."""
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            self.parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        self.root = etree.fromstring(self.parts[MAIN])
        self.header = etree.fromstring(self.parts[HEADER])
        self.footer = etree.fromstring(self.parts.get(FOOTER, b"<none/>"))
        self.components: Components = recognise(outline(docx, "a.docx"))
        self.paragraphs = [
            node
            for node in self.root.iter(f"{_W}p")
            if next(node.iterancestors(_FALLBACK), None) is None
        ]

    @property
    def docx(self) -> bytes:
        """The file as it is now."""
        self.parts[MAIN] = etree.tostring(self.root)
        self.parts[HEADER] = etree.tostring(self.header)
        if FOOTER in self.parts:
            self.parts[FOOTER] = etree.tostring(self.footer)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        return buffer.getvalue()

    def nodes(self, target: str) -> list[Node]:
        """Return the paragraphs of a component, or of a level of the text."""
        if target == "số trang":
            return list(self.header.iter(f"{_W}p"))
        if target == "địa chỉ":
            return list(self.footer.iter(f"{_W}p"))
        found = [piece for piece in self.components.pieces if _is(piece, target)]
        return [self.paragraphs[piece.paragraph] for piece in found]


def _is(piece: Piece, target: str) -> bool:
    if target in _LEVELS:
        return piece.level is not None and piece.level.scheme == _LEVELS[target]
    if target in _PLACES:
        return piece.component is _PLACES[target]
    return piece.component.value == target


@cache
def rendered(base: str) -> bytes:
    """Return the .docx of a base document."""
    return congvan.render(congvan.loads(base))


def example(said: str) -> bytes:
    """Return the .docx that an example describes.

    Its base is the first that has what it is about.
    """
    target = said.partition(": ")[0]
    papers = (Paper(rendered(base)) for base in (*BASES, DRAFT))
    paper = next(paper for paper in papers if target == "trang" or paper.nodes(target))
    changed(paper, said)
    return paper.docx


def changed(paper: Paper, said: str) -> None:
    """Change a paper as an example says, if it has what that is about."""
    target, _, changes = said.partition(": ")
    if target == "trang" or paper.nodes(target):
        for change in [changes] if "“" in changes else re.split(r", (?=\D)", changes):
            _change(paper, target, change)


def _change(paper: Paper, target: str, change: str) -> None:
    for pattern, do in _CHANGES.items():
        if match := re.fullmatch(pattern, change):
            do(paper, target, match.groups())
            return
    raise AssertionError(change)


Do = Callable[[Paper, str, Sequence[str]], None]


def _child(node: Node, name: str, *, first: bool = True) -> Node:
    found = node.find(f"{_W}{name}")
    if found is None:
        found = etree.Element(f"{_W}{name}")
        if first:
            node.insert(0, found)
        else:
            node.append(found)
    return found


def _set(node: Node, name: str, **values: object) -> None:
    own = _child(node, name, first=False)
    for key, value in values.items():
        own.set(f"{_W}{key}", str(value))


def _runs(name: str, **values: object) -> Callable[[Paper, str], None]:
    def do(paper: Paper, target: str) -> None:
        for node in paper.nodes(target):
            for run in node.iter(f"{_W}r"):
                _set(_child(run, "rPr"), name, **values)

    return do


def _size(paper: Paper, target: str, said: Sequence[str]) -> None:
    _runs("sz", val=int(said[0]) * 2)(paper, target)


def _look(name: str, value: int) -> Do:
    return lambda paper, target, _: _runs(name, val=value)(paper, target)


def _colour(paper: Paper, target: str, said: Sequence[str]) -> None:
    _runs("color", val=said[0])(paper, target)


def _font(paper: Paper, target: str, said: Sequence[str]) -> None:
    fonts = dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), said[0])
    _runs("rFonts", **fonts)(paper, target)


def _words(paper: Paper, target: str, said: Sequence[str]) -> None:
    first, *others = paper.nodes(target)
    texts = list(first.iter(f"{_W}t"))
    texts[0].text = said[0]
    for node in [*texts[1:], *(one for other in others for one in other.iter(f"{_W}t"))]:
        node.text = ""


def _emptied(paper: Paper, target: str, said: Sequence[str]) -> None:
    del said
    for node in paper.nodes(target):
        for run in list(node.iter(f"{_W}r")):
            node.remove(run)


def _without(paper: Paper, target: str, said: Sequence[str]) -> None:
    for node in paper.nodes(target)[-1].iter(f"{_W}t"):
        node.text = (node.text or "").replace(said[0], "")


def _unmarked(paper: Paper, target: str, said: Sequence[str]) -> None:
    del said
    for node in [one for each in paper.nodes(target) for one in each.iter(f"{_W}t")]:
        node.text = (node.text or "").replace(";", "")


def _aligned(value: str) -> Do:
    def do(paper: Paper, target: str, said: Sequence[str]) -> None:
        del said
        for node in paper.nodes(target):
            _set(_child(node, "pPr"), "jc", val=value)

    return do


def _indent(paper: Paper, target: str, said: Sequence[str]) -> None:
    length = round(float(said[0].replace(",", ".")) * _MM)
    for node in paper.nodes(target):
        _set(_child(node, "pPr"), "ind", left=0, firstLine=length)


def _before(paper: Paper, target: str, said: Sequence[str]) -> None:
    for node in paper.nodes(target):
        _set(_child(node, "pPr"), "spacing", before=int(said[0]) * 20, after=0)


def _lines(paper: Paper, target: str, said: Sequence[str]) -> None:
    lines = round(float(said[0].replace(",", ".")) * 240)
    for node in paper.nodes(target):
        _set(_child(node, "pPr"), "spacing", line=lines, lineRule="auto")


def _narrowed(paper: Paper, target: str, said: Sequence[str]) -> None:
    at = next(piece for piece in paper.components.pieces if _is(piece, target)).paragraph
    room = paper.components.outline.paragraphs[at].width
    side = max(round((room - float(said[0])) / 2 * _MM), 0)
    for node in paper.nodes(target):
        _set(_child(node, "pPr"), "ind", left=side, right=side)


def _ruled(paper: Paper, target: str, said: Sequence[str]) -> None:
    """Make the rule below a text so many millimetres long, or such a share of the text."""
    last = [piece for piece in paper.components.pieces if _is(piece, target)][-1].paragraph
    below = paper.components.outline.paragraphs[last + 1]
    number, _, under = said[0].partition("/")
    now = below.lines[0].length
    length = float(number) if not under else now / 0.42 * int(number) / int(under)
    side = round((below.width - length) / 2 * _MM)
    _set(_child(paper.paragraphs[last + 1], "pPr"), "ind", left=side, right=side)


def _moved_up(paper: Paper, target: str, said: Sequence[str]) -> None:
    del said
    (node,) = paper.nodes(target)
    before = node.getprevious()
    assert before is not None
    before.addprevious(node)


def _swapped(paper: Paper, target: str, said: Sequence[str]) -> None:
    """Put the right one of two cells to the left, in every row of the table."""
    del said
    (node,) = paper.nodes(target)
    table = next(node.iterancestors(f"{_W}tbl"))
    for row in table.iter(f"{_W}tr"):
        cells = row.findall(f"{_W}tc")
        cells[0].addprevious(cells[-1])


def _last_section(paper: Paper) -> Node:
    return list(paper.root.iter(f"{_W}sectPr"))[-1]


def _margin(paper: Paper, target: str, said: Sequence[str]) -> None:
    del target
    side = {"trên": "top", "dưới": "bottom", "trái": "left", "phải": "right"}[said[0]]
    _set(_last_section(paper), "pgMar", **{side: round(int(said[1]) * _MM)})


def _paper(paper: Paper, target: str, said: Sequence[str]) -> None:
    del target
    width, height = (round(int(one) * _MM) for one in said)
    _set(_last_section(paper), "pgSz", w=width, h=height)


def _turned(paper: Paper, target: str, said: Sequence[str]) -> None:
    _paper(paper, target, ("297", "210"))
    del said


def _first_numbered(paper: Paper, target: str, said: Sequence[str]) -> None:
    del target, said
    section = _last_section(paper)
    for node in section.findall(f"{_W}titlePg"):
        section.remove(node)


def _counted_from(paper: Paper, target: str, said: Sequence[str]) -> None:
    del target
    _set(_last_section(paper), "pgNumType", start=int(said[0]))


def _unnumbered(paper: Paper, target: str, said: Sequence[str]) -> None:
    del target, said
    for node in paper.header.iter(f"{_W}p"):
        for run in [*node.iter(f"{_W}r"), *node.iter(f"{_W}fldSimple")]:
            parent = run.getparent()
            assert parent is not None
            parent.remove(run)


def _lengthened(paper: Paper, target: str, said: Sequence[str]) -> None:
    """Repeat a paragraph of the text until it fills several pages."""
    del target, said
    (first, *_) = paper.nodes("nội dung")
    for _ in range(40):
        first.addnext(etree.fromstring(etree.tostring(first)))


def _running_on(paper: Paper, target: str, said: Sequence[str]) -> None:
    del target, said
    for section in paper.root.iter(f"{_W}sectPr"):
        for node in section.findall(f"{_W}pgNumType"):
            section.remove(node)


def _as_is(paper: Paper, target: str, said: Sequence[str]) -> None:
    del paper, target, said


_CHANGES: Final[dict[str, Do]] = {
    r"cỡ (\d+)": _size,
    r"đậm": _look("b", 1),
    r"không đậm": _look("b", 0),
    r"nghiêng": _look("i", 1),
    r"đứng": _look("i", 0),
    r"chữ “(.*)”": _words,
    r"màu (\w{6})": _colour,
    r"phông (.+)": _font,
    r"căn giữa": _aligned("center"),
    r"căn trái": _aligned("left"),
    r"căn phải": _aligned("right"),
    r"căn đều": _aligned("both"),
    r"thụt ([\d,]+)": _indent,
    r"trước (\d+)": _before,
    r"dòng ([\d,]+)": _lines,
    r"cột (\d+)": _narrowed,
    r"kẻ (\d+(?:/\d+)?)": _ruled,
    r"bỏ “(.+)”": _without,
    r"bỏ": _emptied,
    r"thiếu dấu": _unmarked,
    r"lên trên": _moved_up,
    r"đổi bên": _swapped,
    r"lề (\w+) (\d+)": _margin,
    r"khổ (\d+), (\d+)": _paper,
    r"ngang": _turned,
    r"số ở trang đầu": _first_numbered,
    r"đếm từ (\d+)": _counted_from,
    r"không số trang": _unnumbered,
    r"nhiều trang": _lengthened,
    r"số trang nối tiếp": _running_on,
    r"(?:kẻ vừa|hai nơi|đúng bên|đúng chỗ|có|có “\./\.”|dọc|có số trang|số trang từ 1|"
    r"không số ở trang đầu)": _as_is,
}
