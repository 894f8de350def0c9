"""Khóa mang theo: keys that a .docx carries → the parts they belong to, wherever these stand now.

Blocks, rows and what agencies are told note the bookmarks they were read with under `ANCHORS`;
once the whole document is there, its own keys are put in the place of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.findings.finding import text
from congvan.importing.remarks import Remark
from congvan.model.document.carried import accepted
from congvan.source.plain_values import is_list, is_mapping
from congvan.word.carried import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from congvan.word.outline.facts import Outline

ANCHORS: Final = "@"
"""The key of bookmarks among values that are not yet whole; no YAML has it."""

_KINDS: Final = {
    "body": "block", "items": "block", "quote": "block", "rows": "row", "header": "row",
    "directives": "directive", "tasks": "task",
}  # fmt: skip
"""The kind of part that stands in a list, by the key of the list."""

_LONGEST_NAME: Final = 100


class CarriedKeys:
    """Khóa của một tệp: those that the model takes, each put back once."""

    def __init__(self, outline: Outline) -> None:
        """Take what a file carries; what is broken in it is only remarked."""
        carried = outline.carried or ()
        kept = [one for one in carried if accepted(one.kind, one.values)]
        self._left = {one.at: one for one in reversed(kept)}
        self._named = [one for one in kept if one.kind == "reference" and _is_name(one.at)]
        self._following = [one.values for one in kept if one.kind == "following"]
        self._broken = outline.carried is None or len(kept) < len(carried)
        self._met = {name for paragraph in outline.paragraphs if paragraph.text.strip()
                     for name in paragraph.anchors}  # fmt: skip

    def put_back(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return values with every key that has a place among them."""
        return {key: self._inside(value, _KINDS.get(key)) for key, value in values.items()}

    @property
    def document(self) -> dict[str, Any]:
        """What the whole document carries: the directive it follows, and its references."""
        references = {one.at: dict(one.values) for one in self._named}
        followed = [dict(one) for one in self._following if one["directive"] in references]
        said = {"follows": followed[0] if followed else {}, "references": references}
        return {key: value for key, value in said.items() if value}

    def remarks(self) -> Iterator[Remark]:
        """Yield what could not be read, or has no place though its words are still there."""
        if self._broken:
            yield Remark((), text("mã đi kèm tệp Word hỏng, có mã không đọc lại được."))
        lost = [one for one in self._left.values() if one.values and one.at in self._met]
        if lost:
            said = text("{count} mã đi kèm tệp Word không đặt lại được vào chỗ nào.",
                        count=len(lost))  # fmt: skip
            yield Remark((), said)

    def _inside(self, value: Any, kind: str | None) -> Any:  # noqa: ANN401 - any value of a YAML
        if is_list(value):
            return [self._inside(one, kind) for one in value]
        if not is_mapping(value):
            return value
        own = self._own(value.get(ANCHORS, ()), kind)
        kept = {key: self._inside(one, _KINDS.get(str(key))) for key, one in value.items()
                if key != ANCHORS}  # fmt: skip
        return _told(kept, own) if kind == "directive" else _short({**kept, **own}, kind)

    def _own(self, names: Sequence[str], kind: str | None) -> Mapping[str, Any]:
        """Return the keys of a part of a kind that one of these bookmarks stands for."""
        for name in names:
            one = self._left.get(name)
            if one is not None and one.kind == kind:
                return self._left.pop(name).values
        return {}


def has(kind: str, names: Sequence[str]) -> bool:
    """Tell whether one of these bookmarks is that of a part of a kind."""
    return any(kind_of(name) == kind for name in names)


def _told(directive: dict[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return a directive with its keys; its addressee as it was typed, where that is unchanged."""
    beside = {key: value for key, value in own.items() if key not in ("lead", "to")}
    named = {key: value for key, value in own.items() if key in ("lead", "to")}
    to = named.get("to", [])
    printed = " ".join(filter(None, (named.get("lead"), ", ".join(to))))
    read = " ".join(filter(None, (directive.get("lead"), directive.get("to"))))
    words = directive.get("text", "")
    rest = {key: value for key, value in directive.items() if key not in ("lead", "to")}
    if printed and read == printed:
        return {**named, "to": _one(to), **beside, **rest}
    if printed and not read and words.startswith(f"{printed} "):
        return {**named, "to": _one(to), **beside, **rest, "text": words[len(printed) + 1 :]}
    first = {key: directive[key] for key in ("lead", "to") if key in directive}
    return {**first, **beside, **rest}


def _one(to: Sequence[str]) -> object:
    return to[0] if len(to) == 1 else list(to)


def _short(part: dict[str, Any], kind: str | None) -> object:
    """Return a part as it may be typed: a block or a task of a text alone is that text."""
    alone = kind in ("block", "task") and part.keys() == {"text"}
    return part["text"] if alone else part


def _is_name(name: str) -> bool:
    """Tell whether a reference may be called so."""
    return 0 < len(name) <= _LONGEST_NAME and name.isprintable() and not set(name) & set("[]@")
