"""So kế hoạch với chỉ đạo: what is new, changed or gone since a plan was made; three ways.

What the directive said then is known by its checksum (`gốc`), what it says now by its tasks, and
what the plan says by its blocks. An edit of the plan is never taken for a change of the directive.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.codes import CHANGED_TASK, CONFLICT, REMOVED_TASK, RENAMED_TASK
from congvan.chain.directive.tasks import Ordered, plain_words
from congvan.chain.plan.answers import Answer, answers_of
from congvan.findings.finding import text
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from congvan.findings.finding import Finding, Kind, Text
    from congvan.model import Document

_LIKE: Final = 0.75
"""How alike two wordings must be for one to be the other, changed a little (difflib's ratio)."""

_SHOWN: Final = 400
"""So much of a wording is said in a message."""


class Changed(NamedTuple):
    """Nhiệm vụ đã đổi lời: the answer as the plan has it, and the task as it is now."""

    answer: Answer
    task: Ordered


class Comparison(NamedTuple):
    """Kết quả so: the tasks that the plan does not answer yet, and what else has changed.

    `stale` are answers that nobody edited, whose task has other words now. `settled` say what the
    directive says now, and only remember that it once said something else. `conflicts` have other
    words now and were edited, too; the tasks of `gone` are given to the agency no more. `renamed`
    are told of tasks without an id that were worded anew; `findings` are all.
    """

    new: tuple[Ordered, ...]
    stale: tuple[Changed, ...]
    settled: tuple[Changed, ...]
    conflicts: tuple[Changed, ...]
    gone: tuple[Answer, ...]
    renamed: tuple[Finding, ...]
    findings: tuple[Finding, ...]


def compare(
    plan: Document, directive: Document, tasks: Sequence[Ordered], *, update: bool = False
) -> Comparison:
    """Return how a plan stands to the `tasks` its agency is given now.

    With `update` answers that are stale are not reported: somebody is going to renew them.
    """
    now = {bare(task.id): task for task in tasks}
    answers = {answer: now.get(bare(answer.follow_up.task)) for answer in answers_of(plan)}
    known = {bare(answer.follow_up.task) for answer in answers}
    both = [Changed(answer, task) for answer, task in answers.items() if task]
    gone = [answer for answer, task in answers.items() if not task]
    new = [task for form, task in now.items() if form not in known]
    twins = _twins(gone, [task for task in new if not task.id_path])
    answered, reworded = [twin.answer for twin in twins], [twin.task for twin in twins]
    gone = [answer for answer in gone if answer not in answered]
    conflicts = tuple(filter(_is_conflict, both))
    renamed = tuple(_renamed(plan, directive, twin) for twin in twins)
    found = [_stale(plan, pair) for pair in both if _is_stale(pair) and not update]
    found += [_conflict(plan, pair) for pair in conflicts]
    found += renamed
    found += [_gone(plan, answer) for answer in gone]
    return Comparison(
        tuple(task for task in new if task not in reworded),
        tuple(filter(_is_stale, both)),
        tuple(filter(_is_settled, both)),
        conflicts,
        tuple(gone),
        renamed,
        tuple(found),
    )


def _twins(gone: Sequence[Answer], new: Sequence[Ordered]) -> list[Changed]:
    """Pair answers whose task is gone with new tasks that say nearly the same, the likest first."""
    likes = [
        (_like(answer.words, task.said), a, b)
        for a, answer in enumerate(gone)
        for b, task in enumerate(new)
    ]
    found: list[Changed] = []
    answers, tasks = set[int](), set[int]()
    for like, a, b in sorted(likes, reverse=True):
        if like >= _LIKE and a not in answers and b not in tasks:
            answers.add(a)
            tasks.add(b)
            found.append(Changed(gone[a], new[b]))
    return found


def _like(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, plain_words(one).split(), plain_words(other).split(), False)  # noqa: FBT003
    return matcher.ratio() if matcher.quick_ratio() >= _LIKE else 0.0


def _is_moved(one: Changed) -> bool:
    """Tell whether the directive says something else than when the plan was made."""
    return one.answer.follow_up.origin not in (None, one.task.origin)


def _is_settled(one: Changed) -> bool:
    return _is_moved(one) and one.answer.says(one.task.origin)


def _is_stale(one: Changed) -> bool:
    return _is_moved(one) and one.answer.says(one.answer.follow_up.origin)


def _is_conflict(one: Changed) -> bool:
    return _is_moved(one) and not _is_stale(one) and not _is_settled(one)


def _stale(plan: Document, one: Changed) -> Finding:
    said = text("Lời chỉ đạo của nhiệm vụ “{id}” đã đổi.", id=one.answer.follow_up.task)
    hint = text(
        "Kế hoạch: {ours}\nChỉ đạo nay: {theirs}\n{remedy}", **wordings(one, CHANGED_TASK)
    )
    return _at(plan, one.answer, CHANGED_TASK, said, hint)


def _conflict(plan: Document, one: Changed) -> Finding:
    said = text("Nhiệm vụ “{id}” đã sửa trong kế hoạch, và lời chỉ đạo cũng đã đổi.")
    said = text(said.pattern, id=one.answer.follow_up.task)
    hint = text(
        "Kế hoạch: {ours}\nChỉ đạo nay: {theirs}\nSửa kế hoạch nếu cần, rồi ghi `gốc: {origin}`.",
        **wordings(one, CONFLICT),
        origin=one.task.origin,
    )
    return _at(plan, one.answer, CONFLICT, said, hint)


def _renamed(plan: Document, directive: Document, one: Changed) -> Finding:
    said = text("Lời chỉ đạo của nhiệm vụ “{id}” đã đổi, và nhiệm vụ ấy không có `mã`.")
    said = text(said.pattern, id=one.answer.follow_up.task)
    hint = text(
        "Kế hoạch: {ours}\nChỉ đạo nay: {theirs}\nThêm `mã: {id}` vào nhiệm vụ ở {place}.",
        **wordings(one, RENAMED_TASK),
        id=one.answer.follow_up.task,
        place=directive.at(*one.task.path),
    )
    return _at(plan, one.answer, RENAMED_TASK, said, hint)


def _gone(plan: Document, answer: Answer) -> Finding:
    said = text("Chỉ đạo không còn giao nhiệm vụ “{id}” cho cơ quan này.")
    said = text(said.pattern, id=answer.follow_up.task)
    return _at(plan, answer, REMOVED_TASK, said)


def _at(
    plan: Document, answer: Answer, kind: Kind, said: Text, hint: Text | None = None
) -> Finding:
    return kind.at(plan.at(*answer.path), said, hint)


def wordings(one: Changed, kind: Kind) -> dict[str, object]:
    """Return what plan and directive say of a task, and what is to be done: parts of a hint."""
    answer, task = one.answer, one.task
    words = answer.all_words if task.points else answer.words
    ours, theirs = _short((words, task.words))
    return {"ours": ours, "theirs": theirs, "remedy": text(kind.remedy)}


def _short(wordings: Iterable[str]) -> Iterator[str]:
    for typed in wordings:
        said = plain_words(typed)
        yield said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
