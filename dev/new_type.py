"""Loại mới: the folder of a document type, begun from the type that is nearest to it."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Final

from congvan.decree.types import TYPES
from congvan.pack.pack import builtin, id_of, load_type, names
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from pathlib import Path

    from congvan.pack.document_type import DocumentType

OUTSIDE: Final = "# Ngoài mẫu Nghị định 30/2020/NĐ-CP: trình bày theo quy tắc chung.\n"
"""What the files of a type say that Phụ lục III shows no model of."""

_OWN: Final = re.compile(r"^(?:#|name:|abbreviation:|model:).*\n", re.MULTILINE)
_HEAD: Final = re.compile(r"(?:#.*\n)+")
_TYPE_NAME: Final = re.compile(r"^tên loại:.*\n", re.MULTILINE)


def nearest(name: str) -> str:
    """Return the id of the type whose name is spelt most like `name`."""
    known = {bare(load_type(one).name): one for one in names()}
    return known[difflib.get_close_matches(bare(name), known, n=1, cutoff=0)[0]]


def folder_of(name: str) -> Path:
    """Return the folder of the type of this name: its own, or the one it is to have."""
    spelt = "_".join(bare(word) for word in name.split())
    return builtin() / (id_of(name) or spelt)


def write_type(name: str, abbreviation: str, like: str) -> list[Path]:
    """Write what a new type is, and its sample, where they are not; return what was written."""
    folder, model = folder_of(name), load_type(like)
    wanted = {
        folder / "type.yaml": _type_yaml(name, abbreviation, model),
        folder / "sample.yaml": _sample(name, abbreviation, model),
    }
    missing = {path: text for path, text in wanted.items() if not path.is_file()}
    folder.mkdir(exist_ok=True)
    for path, text in missing.items():
        path.write_text(text, "utf-8")
    return list(missing)


def _type_yaml(name: str, abbreviation: str, model: DocumentType) -> str:
    """Return the type.yaml of `model` under another name."""
    rules = _OWN.sub("", (model.folder / "type.yaml").read_text("utf-8"))
    if folder_of(name).name in TYPES:
        return f"# {name}: tên, chữ viết tắt và số mẫu lấy từ bảng của Nghị định.\n{rules}"
    short = f"abbreviation: {abbreviation}\n" if abbreviation else ""
    return f"# {name}.\n{OUTSIDE}name: {name}\n{short}{rules}"


def _sample(name: str, abbreviation: str, model: DocumentType) -> str:
    """Return the sample of `model` as one of the new type; its words are still the model's."""
    text = _TYPE_NAME.sub("", model.sample.read_text("utf-8"))
    was, now = model.name.lower(), name.lower()
    text = text.replace(f"# Mẫu {was}.", f"# Mẫu {now}.", 1)
    text = text.replace(f"\nloại: {was}\n", f"\nloại: {now}\n", 1)
    text = text.replace(f"“{model.abbreviation}-”", f"“{abbreviation}-”", 1)
    outside = folder_of(name).name not in TYPES and OUTSIDE not in text
    return _HEAD.sub(lambda head: head[0] + OUTSIDE * outside, text, count=1)
