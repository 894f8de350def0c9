"""Viết nội dung: directives and blocks → paragraphs and tables, numbered and punctuated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard

from congvan.composing import flow
from congvan.composing.flow import Paragraph, Section, paragraph, turns_back
from congvan.composing.numbering import Ladder, label, named
from congvan.composing.numbering import ladder as whole
from congvan.composing.punctuation import bolded, ended, joined, runs_apart
from congvan.composing.tables import table
from congvan.decree import lettering
from congvan.decree.page import CAPTION_ROOM_MM, PAPER_MM, twips
from congvan.decree.words import ARTICLE, CHECKED, DIVISIONS, SECTION_SCHEMES, UNCHECKED
from congvan.model.document.blocks import RUNS_ON
from congvan.model.document.carried import has_keys
from congvan.model.document.inline import BOLD, Run
from congvan.pack.stylesheet import SPACER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.composing.citations import Citations
    from congvan.decree.page import House
    from congvan.model import Block, Directive, Picture, Task

BODY: Final = lettering.BODY.style
_SECTION: Final = lettering.ROMAN_SECTION.style
_TITLED: Final = lettering.TITLED_CLAUSE.style
_CAPTION: Final = lettering.CAPTION.style
_DIVISION_STYLES: Final = {
    scheme: (number.style, title.style)
    for scheme, number, title in zip(
        DIVISIONS,
        (lettering.PART, lettering.PART, lettering.SECTION, lettering.SECTION),
        (lettering.PART_TITLE, lettering.PART_TITLE, *[lettering.SECTION_TITLE] * 2),
        strict=True,
    )
}
_ALONE: Final = {
    ARTICLE: lettering.ARTICLE.style,
    **{scheme: number for scheme, (number, _) in _DIVISION_STYLES.items()},
}
"""Style of a number that stands on a line by itself, above what it numbers."""


class Writer:
    """Writes the paragraphs of one text in their order, noting what is cited and added."""

    def __init__(
        self,
        cite: Citations,
        added: list[str],
        house: House,
        *,
        landscape: bool = False,
        heading_alone: bool = False,
    ) -> None:
        """Start an empty text on pages as `house` sets them.

        With `heading_alone` a title stands on a line above its text, not before it.
        """
        self._cite = cite.runs
        self._added = added
        self._house = house
        self._landscape = landscape
        self._heading_alone = heading_alone
        self._last: dict[str, int] = {}
        self.flow: flow.Flow = []
        self.marked = False
        """Whether a block already carries the mark of the end."""

    def put(
        self,
        style: str,
        pieces: Sequence[Run],
        *,
        keep: bool = False,
        hang: flow.Hang | None = None,
    ) -> None:
        """Write one paragraph; one that ends in a colon keeps with the next."""
        opens = bool(pieces) and pieces[-1].text.rstrip().endswith(":")
        written = paragraph(style, pieces, keep=keep or (opens and hang is None))
        self.flow.append(written._replace(hang=hang) if hang else written)

    def prose(self, typed: Sequence[str]) -> None:
        """Write paragraphs of plain text."""
        for text in typed:
            for pieces in split(self._cite(text)):
                self.put(BODY, pieces)

    def directives(self, directives: Sequence[Directive], ladder: Sequence[str]) -> None:
        """Write what each agency is told, numbered by the steps of `ladder` from the top.

        One alone has no number, as a lone block has none.
        """
        rungs = whole(ladder)
        scheme = rungs.scheme if len(directives) > 1 else ""
        tied = _are_tied(directives)
        for number, directive in enumerate(directives, 1):
            start = len(self.flow)
            mark = self._label(scheme, number, "")
            self._item(mark, self._addressee(directive), directive.text)
            if tied:
                flow.begin(self.flow, directive, start)
            if directive.tasks:
                under = rungs.under(None, directive.numbering)
                self._tasks(directive.tasks, under, mark, tied=tied)

    def _tasks(self, tasks: Sequence[Task], ladder: Ladder, above: str, *, tied: bool) -> None:
        """Write the tasks of a directive with the label `above`, and their points."""
        for number, task in enumerate(tasks, 1):
            start = len(self.flow)
            mark = self._label(ladder.scheme, number, above)
            self._item(mark, [], task.text)
            if tied:
                flow.begin(self.flow, task, start)
            if task.items:
                self._level(task.items, ladder.under(None, task.numbering), mark, None)

    def blocks(self, blocks: Sequence[Block], ladder: Sequence[str]) -> None:
        """Write the blocks of a text, numbered by the steps of `ladder` from the top."""
        first = ladder[0]
        alone = (
            len(blocks) == 1 and not blocks[0].heading and first not in (ARTICLE, *DIVISIONS)
        )
        rungs = whole(ladder)
        if alone:
            rungs = rungs._replace(here=("", *rungs.here[1:]))
        self._level(blocks, rungs, "", None)

    def end(self) -> None:
        """Close the text with "./.", unless it ends in a table or in dots or a block has it."""
        written = [
            index for index, piece in enumerate(self.flow) if not isinstance(piece, Section)
        ]
        if written and not self.marked:
            self._mark_end(written[-1])

    def _addressee(self, directive: Directive) -> list[Run]:
        """Return "Đề nghị Sở A, Sở B"; commas between several are added."""
        heading: list[Run] = [Run(f"{directive.lead} ")] if directive.lead else []
        for index, name in enumerate(directive.to):
            if index:
                self._added.append(",")
                heading.append(Run(", "))
            heading += self._cite(name)
        return heading

    def _level(
        self,
        blocks: Sequence[Block],
        ladder: Ladder,
        above: str,
        start: int | str | None,
    ) -> None:
        """Write blocks of one level; `above` is the label they stand under."""
        scheme = ladder.scheme
        number = self._before_first(scheme, start)
        for block in blocks:
            mark, number = self._block_label(block, scheme, number, above)
            self._last[scheme] = number
            turned = block.landscape and not self._landscape
            if turned:
                self._turn(landscape=True)
            start_of_block = len(self.flow)
            self._block(block, scheme, mark)
            if has_keys(block):
                flow.begin(self.flow, block, start_of_block)
            under = ladder.under(block.number, block.numbering)
            self._level(block.items, under, mark, block.start)
            if block.closing_mark:
                self._close()
            if turned:
                self._turn(landscape=False)

    def _turn(self, *, landscape: bool) -> None:
        """Go on with turned pages, or back; turned blocks that follow each other share theirs."""
        if landscape and self.flow and turns_back(self.flow[-1]):
            self.flow.pop()
        else:
            self.flow.append(Section(landscape))
        self._landscape = landscape

    def _before_first(self, scheme: str, start: int | str | None) -> int:
        if isinstance(start, int):
            return start - 1
        return self._last.get(scheme, 0) if start == RUNS_ON or scheme == ARTICLE else 0

    def _block(self, block: Block, scheme: str, mark: str) -> None:
        """Write everything of a block but its items."""
        if block.paragraph:
            self.prose([block.paragraph])
        heading = self._cite(block.heading) if block.heading else []
        scheme = named(block.number) or scheme
        if heading or block.text:
            self._worded(scheme, mark, heading, block.text)
        elif mark and not block.dots:
            self.put(_ALONE.get(scheme, BODY), [Run(mark)])
        self._dots(block, mark)
        if block.quote:
            self._level(block.quote, whole([""]), "", 1)
        if block.table:
            self.flow.append(paragraph(SPACER, keep=True))
            self.flow.append(table(block.table, self._cite, self._added, self._width_mm))
        if block.picture:
            self._picture(block.picture)

    def _close(self) -> None:
        """Put "./." after the last words so far: those before a table or a picture."""
        worded = [index for index, piece in enumerate(self.flow) if _is_worded(piece)]
        if worded:
            self.marked = True
            self._mark_end(worded[-1])

    def _mark_end(self, index: int) -> None:
        """Put "./." after the words of a piece, if it has any."""
        piece = self.flow[index]
        if _is_worded(piece):
            self.flow[index] = piece._replace(runs=ended(piece.runs, self._added))

    def _worded(self, scheme: str, mark: str, heading: list[Run], text: str | None) -> None:
        if heading and scheme in DIVISIONS:
            self._division(scheme, mark, heading, text)
        elif heading and scheme in SECTION_SCHEMES:
            title = [Run(run.text.upper(), run.marks) for run in heading]
            self._titled(_SECTION, mark, title, text)
        elif heading and scheme == ARTICLE:
            self._titled(lettering.ARTICLE.style, mark, heading, text)
        elif text and scheme == ARTICLE:
            self._article(mark, text)
        elif heading and text and self._heading_alone and runs_apart(text):
            self._titled(_TITLED, mark, heading, text)
        else:
            self._item(mark, heading, text)

    def _block_label(
        self, block: Block, scheme: str, number: int, above: str
    ) -> tuple[str, int]:
        """Return the label of a block and the number of the last one that was counted."""
        if block.checked is not None:
            box = CHECKED if block.checked else UNCHECKED
            self._added.append(box)
            return f"{block.number or ''} {box}".lstrip(), number
        if block.paragraph:
            return "", number
        if block.number is not None:
            return block.number, number
        titled = scheme in SECTION_SCHEMES or scheme in DIVISIONS
        if not block.heading and (titled or not (block.text or block.dots)):
            return "", number
        return self._label(scheme, number + 1, above), number + 1

    def _label(self, scheme: str, number: int, above: str) -> str:
        mark = label(scheme, number, above)
        self._added.append(mark)
        return mark

    def _division(self, scheme: str, mark: str, heading: list[Run], text: str | None) -> None:
        """Write "Chương I" on its line, its title in capitals below; PL1-I-II.6đ."""
        number, title = _DIVISION_STYLES[scheme]
        if mark:
            self.put(number, [Run(mark)])
        self.put(title, [Run(run.text.upper(), run.marks) for run in heading])
        self.prose([text] if text else [])

    def _titled(self, style: str, mark: str, heading: list[Run], text: str | None) -> None:
        """Write number and title on a line of their own, and the text below."""
        self.put(style, _labelled(mark, heading))
        self.prose([text] if text else [])

    def _article(self, mark: str, text: str) -> None:
        """Write a Điều without a title: its number bold, the text after it; Mẫu 1.2."""
        first, *rest = split(self._cite(text))
        self.put(BODY, [*([Run(mark, BOLD), Run(" ")] if mark else []), *first])
        for pieces in rest:
            self.put(BODY, pieces)

    def _item(self, mark: str, heading: list[Run], text: str | None) -> None:
        """Write a titled line, a run-in heading with its text, or a plain text."""
        if not text:
            self.put(_TITLED, _labelled(mark, heading))
            return
        if not heading:
            first, *rest = split(self._cite(text))
            self.put(BODY, _labelled(mark, first))
        else:
            between = joined(heading, text, self._added)
            first, *rest = split(self._cite(text))
            opening = _labelled(mark, [*heading, Run(between)])
            bold = runs_apart(text)
            self.put(BODY, [*(bolded(opening) if bold else opening), *first])
        for pieces in rest:
            self.put(BODY, pieces)

    def _dots(self, block: Block, mark: str) -> None:
        """Write dotted lines up to the right margin; the first one begins after the text."""
        leader = twips(self._width_mm)
        worded = block.text or block.heading
        for count in range(block.dots or 0):
            if count or not worded:
                self.put(BODY, _labelled("" if count else mark, [Run("\t")]))
            last = self.flow[-1]
            if isinstance(last, Paragraph):
                behind = [] if count or not worded else [Run(" \t")]
                self.flow[-1] = last._replace(runs=[*last.runs, *behind], leader=leader)

    @property
    def _width_mm(self) -> float:
        return self._house.landscape_mm if self._landscape else self._house.text_mm

    def _picture(self, picture: Picture) -> None:
        high = (
            PAPER_MM[0 if self._landscape else 1] - self._house.top_mm - self._house.bottom_mm
        )
        room = (self._width_mm, high - CAPTION_ROOM_MM)
        keep = bool(picture.caption)
        self.flow.append(flow.Picture(picture.file, picture.width, room, keep))
        if picture.caption:
            self.put(_CAPTION, self._cite(picture.caption))


def split(pieces: Sequence[Run]) -> list[list[Run]]:
    """Return one list of runs a typed line: each line break starts a new paragraph."""
    if not any("\n" in run.text for run in pieces):
        return [list(pieces)]
    paragraphs: list[list[Run]] = [[]]
    for run in pieces:
        first, *rest = run.text.split("\n")
        paragraphs[-1].append(Run(first, run.marks))
        paragraphs.extend([Run(text, run.marks)] for text in rest)
    return [kept for kept in paragraphs if any(run.text.strip() for run in kept)] or [[]]


def _is_worded(piece: flow.Piece) -> TypeGuard[Paragraph]:
    """Tell whether a piece is a paragraph of words, which "./." can end."""
    if not isinstance(piece, Paragraph) or piece.leader is not None:
        return False
    return bool(piece.runs) and piece.style != _CAPTION


def _are_tied(directives: Sequence[Directive]) -> bool:
    """Tell whether anything of what agencies are told has keys that no page shows."""
    return any(
        has_keys(directive) or any(map(has_keys, directive.tasks)) for directive in directives
    )


def _labelled(mark: str, pieces: Sequence[Run]) -> list[Run]:
    return [Run(f"{mark} "), *pieces] if mark else list(pieces)
