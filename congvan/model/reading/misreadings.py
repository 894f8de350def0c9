"""Khóa hiểu lầm: keys that no model has, and sentences whose colon made keys of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.findings.finding import Finding, text
from congvan.model.keys.slots import every_key, model_at, slots_of, spelt
from congvan.model.reading.codes import DOUBLE_KEY, UNKNOWN_KEY, WRONG_SHAPE
from congvan.model.reading.complaints import leading
from congvan.source import Mapping, Node, Scalar
from congvan.source.codes import COLON, COMMA, INDENT, LEADING_MARK
from congvan.source.traps import named
from congvan.vietnamese.text import bare, near

if TYPE_CHECKING:
    from congvan.model.document.parts import Part, Path
    from congvan.model.reading.complaints import Reading


def is_sentence(node: Mapping, model: type[Part]) -> bool:
    """Tell whether a mapping is a sentence whose colon YAML took for a key."""
    if not model.short_for or len(node.entries) != 1:
        return False
    typed = node.entries[0][0].text or ""
    known = slots_of(model)
    return bare(typed) not in known and not near(typed, known)


def misread(node: Mapping, path: Path, reading: Reading) -> Finding:
    """Return the finding for keys where a text belongs: a colon in a sentence, or an indent."""
    key = (node.entries[0][0].text or "") if node.entries else ""
    slots, label = slots_of(model_at(path[:-1], reading.root)), reading.label(path)
    under_key = isinstance(path[-1], str)
    if reading.lines and under_key and bare(key) in slots:
        reading.broken.append((*path[:-1], slots[bare(key)].key))
        kind = INDENT
        said = {"key": key, "above": label}
        message = text("“{key}” thụt vào nên thành phần con của “{above}”.", **said)
        return kind.at(node.place, message)
    if not reading.lines or (under_key and bare(key) in every_key(reading.root)):
        message = text("“{key}” cần chữ, không phải các cặp khóa: giá trị.", key=label)
        return WRONG_SHAPE.at(node.place, message)
    if reading.sign(node.place) == "{":
        kind = LEADING_MARK
        return named(kind, leading("{"), reading.lines, node.place)
    message = text("Dấu hai chấm trong câu làm YAML tưởng có thêm một khóa.")
    return named(COLON, message, reading.lines, node.place)


def unindented(
    key: Scalar, above: tuple[Scalar, Node], path: Path, reading: Reading
) -> Finding | None:
    """Return the finding for an unknown key, if it belongs under the empty one above it."""
    owner = slots_of(model_at(path, reading.root)).get(bare(above[0].text or ""))
    empty = isinstance(above[1], Scalar) and above[1].text is None
    if owner is None or owner.model is None or owner.named or not empty or not reading.lines:
        return None
    if bare(key.text or "") not in slots_of(owner.model):
        return None
    reading.broken.append((*path, owner.key))
    message = text(
        "“{key}” thuộc “{above}”: thụt vào hai dấu cách.", key=key.text, above=above[0].text
    )
    mended = f"  {reading.lines[key.place.line - 1].rstrip()}"
    return INDENT.at(key.place, message, text("Sửa thành:\n{line}", line=mended))


def unknown(
    entry: tuple[Scalar, Node], model: type[Part], path: Path, reading: Reading
) -> Finding:
    """Return the finding for a key that `model` does not have, with the one that is near."""
    key = entry[0]
    if _cut_by_comma(entry, reading):
        message = text(
            "Dấu phẩy giữa hai ngoặc nhọn tách “{key}” thành khóa riêng.", key=key.text
        )
        return COMMA.at(key.place, message)
    slots, kind = slots_of(model), UNKNOWN_KEY
    meant = near(key.text or "", slots)
    if meant:
        reading.broken.append((*path, slots[meant].key))
        name = spelt(model, meant)
        message = text("Không có khóa “{key}”. Ý bạn là “{near}”?", key=key.text, near=name)
        return kind.at(key.place, message)
    keys = dict.fromkeys(reading.name(slot.key, model) for slot in slots.values())
    message = text("Không có khóa “{key}” ở đây.", key=key.text)
    return kind.at(key.place, message, text("Các khóa ở đây: {keys}.", keys=", ".join(keys)))


def _cut_by_comma(entry: tuple[Scalar, Node], reading: Reading) -> bool:
    """Tell whether a key without a value is the rest of a text that a comma cut inside { }."""
    key, value = entry
    if not isinstance(value, Scalar) or value.text is not None or not reading.lines:
        return False
    return "{" in reading.lines[key.place.line - 1][: key.place.column]


def doubled(key: Scalar, first: str) -> Finding:
    """Return the finding for a key that says the same as `first`."""
    message = text("“{key}” và “{first}” là một khóa.", key=key.text, first=first)
    return DOUBLE_KEY.at(key.place, message)
