"""Ghép tệp hỏng: what is broken in two or three files is listed at once when one file has it all.

A broken file differs from a good one by a faulty component: everything from one key at the left
margin to the next. Two files are joined by putting the faulty components of both into the good
document that both were made from. Where both are the same component, the items of the second go
below those of the first, or its text under another key that takes a text; what can go nowhere else
(two signatures) is left out.
"""

from __future__ import annotations

import itertools
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import congvan
from congvan import CongvanError, Severity

FOLDER: Final = Path(__file__).with_name("broken")
BAR: Final = 0.95
"""How much of what is listed singly must be listed of joined files (issue 12)."""

TEXTS: Final = ("mở đầu", "kết thúc", "trích yếu")
"""Keys that take a text, so that the fault of one can stand under another."""

_TRIPLES: Final = 400
_HEAD: Final = re.compile(r"(?=^[^\s#-][^\n]*$)", re.MULTILINE)


class Base(NamedTuple):
    """Bản đúng: its components by their first line, in their order."""

    text: str
    parts: tuple[str, ...]


class Fault(NamedTuple):
    """Chỗ hỏng of a file: which components of the good document became which."""

    stem: str
    base: Base
    changed: dict[int, str]


def components(text: str) -> tuple[str, ...]:
    """Return a text cut before every line at the left margin that is no item."""
    return tuple(part for part in _HEAD.split(text) if part)


def base(stem: str, *changes: tuple[str, str]) -> Base:
    text = (FOLDER / f"{stem}.yaml").read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return Base(text, components(text))


GOOD = (
    base(
        "hai-cham-trong-ket-thuc",
        ("Lưu ý: gửi báo cáo đúng hạn.", "Sở Nội vụ đề nghị các cơ quan phối hợp thực hiện."),
    ),
    base("ke-hoach-co-kinh-gui", ("kính gửi: Sở Nội vụ\n", "")),
)


def fault(path: Path) -> Fault | None:
    """Return what is faulty in a file, if it is a good one but for whole components."""
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
    for good in GOOD:
        changed = difference(good.parts, components(text))
        if changed is not None:
            return Fault(path.stem, good, changed)
    return None


def difference(good: Sequence[str], parts: Sequence[str]) -> dict[int, str] | None:
    """Return which good components became which; None where that is not to be told."""
    changed: dict[int, str] = {}
    at = 0
    for number, part in enumerate(good):
        start = at
        while at < len(parts) and parts[at] != part:
            if parts[at] in good[number + 1 :]:
                break
            at += 1
        inside = "".join(parts[start:at])
        if at < len(parts) and parts[at] == part:
            if inside:  # a component more, above this one
                changed[number] = inside + part
            at += 1
        else:
            changed[number] = inside
    rest = "".join(parts[at:])
    if rest:
        changed[len(good) - 1] = changed.get(len(good) - 1, good[-1]) + rest
    return changed if 0 < len(changed) <= 2 and len(rest) < 300 else None


FAULTS: Final = [one for path in sorted(FOLDER.glob("*.yaml")) if (one := fault(path))]


def joined(faults: Sequence[Fault]) -> str | None:
    """Return one document with the faulty components of all; None where it cannot hold them."""
    good = faults[0].base
    if any(one.base != good for one in faults):
        return None
    changed: dict[int, str] = {}
    for one in faults:
        for number, part in one.changed.items():
            put = place(number, part, changed, good.parts)
            if put is None:
                return None
            changed |= put
    return "".join(changed.get(number, part) for number, part in enumerate(good.parts))


def place(
    number: int, part: str, taken: dict[int, str], good: Sequence[str]
) -> dict[int, str] | None:
    """Return where a faulty component goes: to its own place, below the same, or to another key."""
    if number not in taken:
        return {number: part}
    head, _, below = part.partition("\n")
    first = taken[number].partition("\n")[0]
    if head == first and below.startswith("  -"):
        return {number: taken[number] + below}
    key, colon, rest = part.partition(":")
    for other, typed in enumerate(good):
        name = typed.partition(":")[0]
        if colon and key in TEXTS and name in TEXTS and other not in taken:
            return {other: f"{name}:{rest}"}
    return None


def listed(text: str) -> Counter[tuple[str, str]]:
    """Return what is listed of a document: errors by their code and words."""
    try:
        found: Sequence[congvan.Finding] = congvan.check(congvan.loads(text, "a.yaml"))
    except CongvanError as error:
        found = error.findings
    return Counter(
        (one.code, re.sub(r"dòng \d+", "dòng", str(one.message)))
        for one in found
        if one.severity is Severity.ERROR
    )


def alone(one: Fault) -> Counter[tuple[str, str]]:
    text = joined([one])
    assert text is not None
    return listed(text)


def kept(groups: Iterator[tuple[Fault, ...]]) -> tuple[int, int, list[str]]:
    """Return how many errors are listed of joined files, of how many singly, and what is not."""
    single = {one.stem: alone(one) for one in FAULTS}
    found = wanted = 0
    missed: list[str] = []
    for group in groups:
        text = joined(group)
        if text is None:
            continue
        asked = Counter[tuple[str, str]]()
        for one in group:
            asked += single[one.stem]
        got = listed(text) & asked
        found += got.total()
        wanted += asked.total()
        missed += [f"{' + '.join(one.stem for one in group)}: {left}" for left in asked - got]
    return found, wanted, missed


def test_most_broken_files_can_be_joined() -> None:
    assert len(FAULTS) >= 75


def test_pairs_list_what_each_lists_alone() -> None:
    found, wanted, missed = kept(itertools.combinations(FAULTS, 2))

    assert wanted > 2000
    assert found >= BAR * wanted, "\n".join(missed[:40])


def test_triples_list_what_each_lists_alone() -> None:
    drawn = random.Random(20261128)  # noqa: S311 - a sample, not a secret
    groups = (tuple(drawn.sample(FAULTS, 3)) for _ in range(_TRIPLES))

    found, wanted, missed = kept(groups)

    assert wanted > 300
    assert found >= BAR * wanted, "\n".join(missed[:40])
