"""Mẫu thử: a valid công văn and a valid kế hoạch, of which a test changes one thing."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from lxml import etree
from lxml.etree import _Element as Node  # pyright: ignore[reportPrivateUsage]
from PIL import Image

import congvan
from congvan.checking.wording.passages import Passages, Role, passage
from congvan.findings.finding import Place
from congvan.model.document.pictures import ImageFile, image_file
from congvan.model.keys.keys import key_of
from congvan.pack.pack import load_type
from congvan.vietnamese.text import bare

ROOT: Final = Path(__file__).parents[1]
EXAMPLE: Final = ROOT / "examples" / "kon-plong" / "chi-dao.yaml"

LETTER: Final = """\
loại: công văn
cơ quan:
  tên: Ủy ban nhân dân huyện Kon Plông
ký hiệu: UBND-VHTT
số:
địa danh: Kon Plông
ngày: 2024-02-19
trích yếu: tăng cường công tác quản lý
kính gửi: Phòng Nội vụ huyện
mở đầu: Ủy ban nhân dân huyện yêu cầu Phòng Nội vụ báo cáo.
nơi nhận: [Sở Tư pháp]
lưu:
  đơn vị: [VT]
ký:
  chức vụ: Chủ tịch
  họ tên: Trần Văn Bình
"""
"""A công văn without a finding, as a secretary types it."""

PLAN: Final = """\
loại: kế hoạch
cơ quan:
  tên: Ủy ban nhân dân xã Hiếu
ký hiệu: UBND
địa danh: Hiếu
ngày: {năm: 2024}
trích yếu: Tuyên truyền, phổ biến pháp luật năm 2024
nội dung:
  - tiêu đề: Mục đích
    gồm:
      - nội dung: Nâng cao nhận thức của Nhân dân.
nơi nhận: [Ủy ban nhân dân huyện]
lưu:
  đơn vị: [VT]
ký:
  chức vụ: Chủ tịch
  họ tên: A Kiên
"""
"""A kế hoạch without a finding."""

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def a_document(**changes: object) -> congvan.Document:
    """Return a valid công văn with some of its keys (English) set otherwise."""
    values: dict[str, object] = {
        "type": "cong_van",
        "issuer": {"name": "Ủy ban nhân dân huyện Kon Plông"},
        "symbol": "UBND-VHTT",
        "place": "Kon Plông",
        "date": "2024-02-19",
        "subject": "tăng cường công tác quản lý",
        "recipients": "Phòng Nội vụ huyện",
        "opening": "Ủy ban nhân dân huyện yêu cầu Phòng Nội vụ báo cáo.",
        "distribution": ["Sở Tư pháp"],
        "archive": {"units": ["VT"]},
        "signature": {"title": "Chủ tịch", "name": "Trần Văn Bình"},
    }
    return congvan.from_dict({**values, **changes})


def a_plan(**changes: object) -> congvan.Document:
    """Return a valid kế hoạch with some of its keys (English) set otherwise."""
    own: dict[str, object] = {
        "type": "ke_hoach",
        "symbol": "UBND",
        "subject": "Tuyên truyền, phổ biến pháp luật năm 2024",
        "recipients": None,
        "opening": None,
        "body": [{"heading": "Mục đích", "text": "Nâng cao nhận thức của Nhân dân."}],
    }
    return a_document(**{**own, **changes})


def yaml_of(fragment: str = "", base: str = LETTER, without: Sequence[str] = ()) -> str:
    """Return the YAML text `base` with the top-level keys of `fragment` in place of its own."""
    keys = (*re.findall(r"^(\w[^:\n]*):", fragment, re.MULTILINE), *without)
    typed = {bare(key) for key in keys}
    parts = re.split(r"^(?=\w)", base, flags=re.MULTILINE)
    kept = [part for part in parts if bare(part.partition(":")[0]) not in typed]
    return "".join(kept) + fragment


def base_of(fragment: str) -> str:
    """Return LETTER as a document of the type `fragment` names, without what that never has."""
    named = re.search(r"^loại: (.+)", fragment, re.MULTILINE)
    try:
        never = load_type(named[1]).never if named else ()
    except congvan.TemplateError:
        never = ()
    return yaml_of(base=LETTER, without=[key_of(name) for name in never])


def everything() -> dict[str, congvan.Document]:
    """Return documents that use every component, block and style, by the names of their files."""
    folder = Path(__file__).with_name("everything")
    return {
        path.stem: congvan.loads(path.read_bytes(), path.name).with_pictures(
            {"so-do.png": a_picture()}
        )
        for path in sorted(folder.glob("*.yaml"))
    }


def a_picture(width: int = 600, height: int = 400, kind: str = "PNG") -> ImageFile:
    """Return a grey picture of so many pixels."""
    return image_file(picture_bytes(width, height, kind), Place())


def picture_bytes(
    width: int = 600, height: int = 400, kind: str = "PNG", dpi: int = 96
) -> bytes:
    """Return the file of a grey picture of so many pixels."""
    buffer = io.BytesIO()
    Image.new("L", (width, height), 200).save(buffer, kind, dpi=(dpi, dpi))
    return buffer.getvalue()


def codes(findings: list[congvan.Finding] | tuple[congvan.Finding, ...]) -> list[str]:
    """Return the codes of `findings`, in their order."""
    return [finding.code for finding in findings]


def paragraphs(docx: bytes) -> list[str]:
    """Return the text of every paragraph of word/document.xml that has any."""
    return [text for _, text in styled(docx) if text]


def styled(docx: bytes) -> list[tuple[str, str]]:
    """Return style and text of every paragraph of word/document.xml."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    found: list[tuple[str, str]] = []
    signs = {f"{_WORD}br": "\n", f"{_WORD}tab": "\t"}
    for paragraph in root.iter(f"{_WORD}p"):
        style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
        nodes = (node for run in paragraph.iter(f"{_WORD}r") for node in run.iter())
        text = "".join(signs.get(str(node.tag)) or _typed(node) for node in nodes)
        found.append(("" if style is None else str(style.attrib[f"{_WORD}val"]), text))
    return found


def _typed(node: Node) -> str:
    """Return the text of a w:t, nothing of any other element."""
    return node.text or "" if node.tag == f"{_WORD}t" else ""


def passages_of_lines(
    lines: Sequence[str], file: str = "", day: date | None = None
) -> Passages:
    """Return lines as they are printed, each at its number."""
    found = (
        passage(line, Place(file, number), _role_of(line))
        for number, line in enumerate(lines, 1)
        if line.strip()
    )
    return Passages(tuple(found), day, printed=True, wrapped=True)


def _role_of(line: str) -> Role:
    """Return what a printed line looks like."""
    if line.isupper():
        return Role.HEADING
    if line.lstrip().startswith(_GROUNDS):
        return Role.BASIS
    return Role.PLACE if _PLACE_DATE.search(line) else Role.PROSE


_GROUNDS: Final = ("Căn cứ ", "Theo đề nghị của ")
_PLACE_DATE: Final = re.compile(r"[^\W\d_], ngày .{1,4} tháng .{1,4} năm .{1,6}$")
"""Địa danh và thời gian at the end of a line."""
