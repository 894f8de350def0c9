"""Khóa hiểu lầm: keys that no model has, and sentences whose colon made keys of them."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from congvan.findings.finding import Finding, Text, text
from congvan.model.keys.slots import every_key, model_at, slots_of, spelt
from congvan.model.reading.codes import DOUBLE_KEY, UNKNOWN_KEY, WRONG_SHAPE
from congvan.model.reading.complaints import leading
from congvan.source import Mapping, Node, Scalar, Sequence
from congvan.source.codes import COLON, COMMA, INDENT, LEADING_MARK
from congvan.source.mends import (
    OWN_BRACKET,
    Mend,
    extent,
    pairs_mend,
    quoted_mend,
    row_mend,
    sentence_mend,
    shifted,
)
from congvan.source.quoting import Parts, parts, quoted
from congvan.vietnamese.text import bare, near

if TYPE_CHECKING:
    from congvan.findings.finding import Place
    from congvan.model.document.parts import Part, Path
    from congvan.model.keys.slots import Slot
    from congvan.model.reading.complaints import Reading


def is_sentence(node: Mapping, model: type[Part]) -> bool:
    """Tell whether a mapping is a sentence whose colon YAML took for a key."""
    if not model.short_for or len(node.entries) != 1:
        return False
    typed = node.entries[0][0].text or ""
    known = slots_of(model)
    return bare(typed) not in known and not near(typed, known)


def misread(node: Mapping, path: Path, reading: Reading) -> str:
    """Note why keys stand where a text belongs; return the text, if a sentence was meant."""
    key = (node.entries[0][0].text or "") if node.entries else ""
    slots, label = slots_of(model_at(path[:-1], reading.root)), reading.label(path)
    under_key = isinstance(path[-1], str)
    if reading.lines and under_key and bare(key) in slots:
        _note_child(node, path, slots[bare(key)].key, reading)
        return ""
    if not reading.lines or (
        bare(key) in every_key(reading.root) and (under_key or len(node.entries) > 1)
    ):
        message = text(
            "“{key}” cần chữ, không phải các cặp khóa: giá trị.",
            key=reading.typed_label(path) or label,
        )
        hint = _as_text(node, reading, "" if under_key else "- ")
        reading.find(WRONG_SHAPE.at(node.place, message, hint))
        return ""
    if reading.sign(node.place) == "{":
        mend = _quoted(node, reading)
        reading.find(LEADING_MARK.at(node.place, leading("{")), mend)
    else:
        message = text("Dấu hai chấm trong câu làm YAML tưởng có thêm một khóa.")
        mend = _sentence(node, reading)
        reading.find(COLON.at(node.place, message), mend)
    return mend.expected[0] if mend and mend.expected else ""


def _note_child(node: Mapping, path: Path, meant: str, reading: Reading) -> None:
    """Note a key that is set in below another, of which it became a part."""
    reading.broken.append((*path[:-1], meant))
    key, above = node.entries[0][0].text, reading.label(path)
    message = text("“{key}” thụt vào nên thành phần con của “{above}”.", key=key, above=above)
    row, head = reading.row(node.place), reading.heads.get(path)
    mend = None
    if row is not None and head:
        last = extent(reading.read, row, node.place.column - 2)
        mend = shifted(reading.read, row, last, head.column - 1)
    reading.find(INDENT.at(node.place, message), mend)


def _as_text(node: Mapping, reading: Reading, lead: str) -> Text | None:
    """Return how the text is typed that stands as the value of the first key; None without one."""
    value = node.entries[0][1] if node.entries else None
    if not reading.lines or not isinstance(value, Scalar) or not value.text:
        return None
    said = value.text.strip()
    typed = quoted(said) if ": " in f"{said} " or said[0] in "[{*&!\"'-" else said
    return text("Ở đây chỉ viết chữ, không có khóa:\n{line}", line=lead + typed)


def _quoted(node: Mapping, reading: Reading) -> Mend | None:
    row = reading.row(node.place)
    return None if row is None else quoted_mend(reading.read, row, node.place.column - 1)


def _sentence(node: Mapping, reading: Reading) -> Mend | None:
    """Return all the lines of a sentence quoted that YAML took for keys."""
    row, end = reading.row(node.place), reading.row(_last(node))
    if row is None or end is None:
        return None
    line, column = reading.read[row].text, node.place.column - 1
    head = line[:column]
    found = parts(line)
    if found.start < column and found.value[:1] in ("[", "{"):
        return _in_brackets(row, found, reading)
    last = extent(reading.read, end, column)
    key = "k" if ":" in head else ""
    lead = head[: len(head) - len(head.lstrip(" -"))] if key else head
    return sentence_mend(
        reading.read, row, Parts(lead, key, column, line[column:].rstrip()), last
    )


def _in_brackets(row: int, found: Parts, reading: Reading) -> Mend | None:
    """Return the line quoted of which a sentence is a part: its cells, or all if it is a blank."""
    if re.match(OWN_BRACKET, found.value):
        return quoted_mend(reading.read, row)
    if found.value[0] == "[":
        return row_mend(reading.read, row, found)
    return pairs_mend(reading.read, row, found, every_key(reading.root))


def _last(node: Node) -> Place:
    """Return the place of the last value in a node."""
    if isinstance(node, Mapping) and node.entries:
        return max(node.entries[-1][0].place, _last(node.entries[-1][1]))
    if isinstance(node, Sequence) and node.items:
        return _last(node.items[-1])
    return node.place


def unindented(
    entries: list[tuple[Scalar, Node]], path: Path, reading: Reading
) -> Mapping | None:
    """Note unknown keys that belong under the empty one above them; return what it has then.

    The first of `entries` is the one above.
    """
    above, _ = entries[0]
    owner = slots_of(model_at(path, reading.root)).get(bare(above.text or ""))
    if owner is None or owner.model is None or owner.named or not reading.lines:
        return None
    own, known = slots_of(owner.model), slots_of(model_at(path, reading.root))
    stray = list(
        takewhile(lambda one: bare(one[0].text or "") in own.keys() - known.keys(), entries[1:])
    )
    if not stray:
        return None
    key, last = stray[0][0], reading.row(stray[-1][0].place)
    message = text(
        "“{key}” thuộc “{above}”: thụt vào hai dấu cách.", key=key.text, above=above.text
    )
    row, column = reading.row(key.place), key.place.column - 1
    mend = None
    if row is not None and last is not None:
        last = extent(reading.read, last, column)
        mend = shifted(reading.read, row, last, column + 2)
    reading.find(INDENT.at(key.place, message), mend)
    return Mapping(key.place, stray)


def unknown(entry: tuple[Scalar, Node], model: type[Part], reading: Reading) -> Slot | None:
    """Note a key that `model` does not have; return the slot of the one that is near."""
    key = entry[0]
    if _cut_by_comma(entry, reading):
        message = text(
            "Dấu phẩy giữa hai ngoặc nhọn tách “{key}” thành khóa riêng.", key=key.text
        )
        reading.find(COMMA.at(key.place, message), _uncut(key.place, reading))
        return None
    slots, kind = slots_of(model), UNKNOWN_KEY
    meant = near(key.text or "", slots)
    if meant:
        name = spelt(model, meant)
        message = text("Không có khóa “{key}”. Ý bạn là “{near}”?", key=key.text, near=name)
        reading.find(kind.at(key.place, message))
        return slots[meant]
    keys = dict.fromkeys(reading.name(slot.key, model) for slot in slots.values())
    message = text("Không có khóa “{key}” ở đây.", key=key.text)
    hint = text("Các khóa ở đây: {keys}.", keys=", ".join(keys))
    reading.find(kind.at(key.place, message, hint))
    return None


def _uncut(place: Place, reading: Reading) -> Mend | None:
    """Return the line of a mapping in braces with quotes round the text that a comma cut."""
    row = reading.row(place)
    if row is None:
        return None
    found = parts(reading.read[row].text, every_key(reading.root))
    return pairs_mend(reading.read, row, found, every_key(reading.root))


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
