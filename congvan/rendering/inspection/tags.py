"""Soát thẻ: tags that are broken, misspelt, in the wrong place, or not there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import text
from congvan.rendering.codes import BROKEN_TAG, UNKNOWN_TAG
from congvan.rendering.inspection.codes import (
    LOST_BESIDE_TAG,
    MISSING_OPTIONAL_TAG,
    MISSING_TAG,
)
from congvan.rendering.inspection.noted import Noted, elsewhere, in_paragraph
from congvan.rendering.tags import BLOCKS, BRANCHES, known_filters, tags_in
from congvan.vietnamese.text import near

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from congvan.findings.finding import Text
    from congvan.rendering.inspection.template_paragraphs import Paragraph
    from congvan.rendering.tags import Tag

_REACH: Final = {"paragraphs": "p", "rule": "p", "box": "p", "runs": "r"}
"""What of Word the value of a filter takes the place of."""

_WORD: Final = re.compile(r"\w+")
_LOOP: Final = "loop"


class Use(NamedTuple):
    """Where a name is first asked for."""

    tag: Tag
    paragraph: Paragraph


class Built(NamedTuple):
    """Mẫu có sẵn: its type's name, what templates see of a sample, the names it prints."""

    name: str
    context: Mapping[str, object]
    uses: Mapping[str, Use]

    @property
    def names(self) -> set[str]:
        """Every name a template may use."""
        return {*self.context, *self.uses}


class _Open(NamedTuple):
    """A block that waits for its end."""

    tag: Tag
    paragraph: Paragraph


class _Scope:
    """Phạm vi: the blocks that are open and the names that are given, along one part."""

    def __init__(self) -> None:
        self.blocks: list[_Open] = []
        self._given: set[str] = set()

    def __contains__(self, name: str) -> bool:
        if name == _LOOP:
            return any(block.tag.opens == "for" for block in self.blocks)
        return name in self._given or any(name in block.tag.binds for block in self.blocks)

    def enter(self, tag: Tag, paragraph: Paragraph) -> Text | None:
        """Take a tag into account; return what is wrong with its place among the blocks."""
        if tag.opens:
            self.blocks.append(_Open(tag, paragraph))
        elif tag.word in BRANCHES:
            if not self.blocks or self.blocks[-1].tag.opens not in BRANCHES[tag.word]:
                return text("thẻ {tag} không ở trong khối nào của nó.", tag=tag.typed)
        elif tag.word.startswith("end"):
            return self._closed(tag)
        if tag.word in {"set", "macro"}:
            self._given |= tag.binds
        return None

    def guess(self, tag: Tag, paragraph: Paragraph) -> Text | None:
        """Take a broken statement for the block it was meant to be; return a near spelling."""
        words = [*BLOCKS, *BRANCHES, *(f"end{block}" for block in BLOCKS)]
        meant = near(tag.word, sorted(words))
        if meant in BLOCKS:
            given = frozenset(_WORD.findall(tag.typed))
            self.blocks.append(_Open(tag._replace(opens=meant, binds=given), paragraph))
        elif meant and meant not in BRANCHES:
            self._closed(tag._replace(word=meant))
        return text("Ý bạn là “{near}”?", near=meant) if meant and tag.word != meant else None

    def _closed(self, tag: Tag) -> Text | None:
        words = [block.tag.opens for block in self.blocks]
        wanted = tag.word.removeprefix("end")
        if wanted not in words:
            return text("thẻ {tag} không có thẻ mở {word} ở trước.", tag=tag.typed, word=wanted)
        above = words[::-1].index(wanted)
        left = self.blocks[len(self.blocks) - above :]
        del self.blocks[len(self.blocks) - above - 1 :]
        if not left:
            return None
        opened, paragraph = left[-1]
        return text("thẻ {tag} đóng trong khi {open} ở đoạn {number} chưa đóng.",
                    tag=tag.typed, open=opened.typed, number=paragraph.number)  # fmt: skip


def used_in(paragraphs: Iterable[Paragraph]) -> dict[str, Use]:
    """Return the names that templates ask the context for, each where it is first."""
    uses: dict[str, Use] = {}
    scope = _Scope()
    for paragraph in paragraphs:
        for tag in tags_in(paragraph.text):
            for name in sorted(tag.uses):
                if name not in scope:
                    uses.setdefault(name, Use(tag, paragraph))
            scope.enter(tag, paragraph)
    return uses


def tags_of(paragraphs: Sequence[Paragraph], built: Built) -> Iterator[Noted]:
    """Yield what is wrong with the tags of a template."""
    named: set[str] = set()
    for part in dict.fromkeys(paragraph.part for paragraph in paragraphs):
        scope = _Scope()
        for paragraph in (within for within in paragraphs if within.part == part):
            tags = list(tags_in(paragraph.text))
            yield from _lost(tags, paragraph)
            for tag in tags:
                yield from _faults(tag, paragraph, scope, built)
                named |= _named(tag, built)
        for block in scope.blocks:
            fault = text("thẻ {tag} chưa có thẻ đóng {{% end{word} %}}.",
                         tag=block.tag.typed, word=block.tag.opens)  # fmt: skip
            yield in_paragraph(block.paragraph, BROKEN_TAG, fault)
    yield from _missing(named, built)


def _faults(tag: Tag, paragraph: Paragraph, scope: _Scope, built: Built) -> Iterator[Noted]:
    if not tag.whole:
        fault = text("thẻ {tag} viết sai.", tag=tag.typed)
        yield in_paragraph(paragraph, BROKEN_TAG, fault, scope.guess(tag, paragraph))
        return
    for name in sorted(tag.uses):
        if name not in built.names and name not in scope:
            fault = text("thẻ {tag} gọi “{name}”, không có giá trị nào tên ấy.",
                         tag=tag.typed, name=name)  # fmt: skip
            yield in_paragraph(paragraph, UNKNOWN_TAG, fault, _near(name, built.names))
    for name in sorted(tag.strange):
        fault = text("thẻ {tag} gọi bộ lọc “{name}”, không có.", tag=tag.typed, name=name)
        yield in_paragraph(paragraph, BROKEN_TAG, fault, _near(name, known_filters()))
    for fault in (_placed(tag), _printed(tag, built), scope.enter(tag, paragraph)):
        if fault is not None:
            yield in_paragraph(paragraph, BROKEN_TAG, fault)


def _near(name: str, names: Iterable[str]) -> Text | None:
    meant = near(name, sorted(names))
    return text("Ý bạn là “{near}”?", near=meant) if meant else None


def _placed(tag: Tag) -> Text | None:
    """Return what is wrong with a value that stands for whole paragraphs or runs."""
    for name, reach in _REACH.items():
        if name in tag.filters and tag.reach != reach:
            return text("thẻ {tag} phải mở bằng {open}.", tag=tag.typed, open="{{" + reach)
    return None


def _printed(tag: Tag, built: Built) -> Text | None:
    """Return what is wrong with a tag that would print a list as Python writes it."""
    if not isinstance(built.context.get(tag.name), list | tuple | dict):
        return None
    right = built.uses[tag.name].tag.typed if tag.name in built.uses else "{% for … %}"
    return text("thẻ {tag} in ra một danh sách; mẫu có sẵn viết {right}.",
                tag=tag.typed, right=right)  # fmt: skip


def _lost(tags: Sequence[Tag], paragraph: Paragraph) -> Iterator[Noted]:
    """Yield a finding if a tag that takes the place of its paragraph is not alone in it."""
    alone = next((tag for tag in tags if tag.reach == "p"), None)
    if alone is not None and (rest := paragraph.text.replace(alone.typed, "", 1).strip()):
        fault = text("thẻ {tag} đứng cùng “{rest}”, phần ấy không được in.",
                     tag=alone.typed, rest=rest[:40])  # fmt: skip
        yield in_paragraph(paragraph, LOST_BESIDE_TAG, fault)


def _named(tag: Tag, built: Built) -> set[str]:
    """Return the names a tag asks for, or would if it were written rightly."""
    if not tag.whole:
        return set(_WORD.findall(tag.typed))
    unknown = tag.uses - built.names
    meant = (near(name, sorted(built.names)) for name in unknown)
    return {*tag.uses, *filter(None, meant)}


def _missing(named: set[str], built: Built) -> Iterator[Noted]:
    for name, use in built.uses.items():
        if name not in named:
            rare = not built.context.get(name) or "rule" in use.tag.filters
            message = text(
                "Mẫu không có thẻ của “{name}”; mẫu có sẵn ({type}) viết ở đoạn {number}: {tag}",
                name=name, type=built.name.lower(), number=use.paragraph.number,
                tag=use.tag.typed,
            )  # fmt: skip
            yield elsewhere(MISSING_OPTIONAL_TAG if rare else MISSING_TAG, message)
