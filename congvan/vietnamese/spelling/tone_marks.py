"""Dấu thanh: where the marks of a text stand, in the old style (hòa), the new (hoà), or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.vietnamese.spelling.lexicon import lexicon
from congvan.vietnamese.spelling.syllables import in_new_style
from congvan.vietnamese.spelling.tokens import Doubt, cased, runs_of, stands_alone

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from congvan.vietnamese.spelling.tokens import Run

_PLACES: Final = ("tỉnh", "huyện", "xã", "phường", "trấn", "quận", "phố", "thôn", "ấp", "bản")
"""What a name in capitals stands after."""

_HEADINGS: Final = (
    *(
        "cộng hòa",
        "ủy ban",
        "ủy viên",
        "ủy quyền",
        "huyện ủy",
        "tỉnh ủy",
        "thành ủy",
        "đảng ủy",
    ),
    *("văn hóa", "hóa đơn", "hóa chất", "hòa giải", "thủy lợi", "thủy sản", "thủy điện"),
    *("khóa học", "khóa họp", "sức khỏe", "tòa án", "tòa nhà", "thỏa thuận", "lũy kế"),
)
"""Words that texts in capitals are made of: other words there may be names."""


class Styled(NamedTuple):
    """Một tiếng whose mark has two places: `instead` is how the other style writes it."""

    start: int
    end: int
    typed: str
    instead: str
    is_new: bool


def styled_syllables(text: str) -> Iterator[Styled]:
    """Yield the syllables whose mark the two styles put in different places; no names.

    >>> [(one.typed, one.is_new) for one in styled_syllables("văn hoá, Ủy ban, quý, Hòa Bình")]
    [('hoá', True), ('Ủy', False)]
    """
    for run in runs_of(text):
        for at, token in enumerate(run):
            new = in_new_style(token.form)
            if new is None or not _counts(text, run, at, _HEADINGS):
                continue
            lower = token.typed.lower()
            if lower in (new, token.form):
                instead = cased(token.form if lower == new else new, token.typed)
                yield Styled(token.start, token.end, token.typed, instead, lower == new)


def misplaced_marks(text: str) -> Iterator[Doubt]:
    """Yield the syllables whose mark stands where no style puts it.

    >>> [(one.typed, one.instead) for one in misplaced_marks("hòan thành kết qủa")]
    [('hòan', 'hoàn'), ('qủa', 'quả')]
    """
    for run in runs_of(text):
        for at, token in enumerate(run):
            lower = token.typed.lower()
            if lower in (token.form, in_new_style(token.form)):
                continue
            if _counts(text, run, at, lexicon().words):
                yield Doubt(token.start, token.end, token.typed, cased(token.form, token.typed))


def _counts(text: str, run: Run, at: int, headings: Container[str]) -> bool:
    """Tell whether a syllable is no name and no address.

    Of those in capitals only the words of `headings` are.
    """
    if not stands_alone(text, run[at]):
        return False
    return not run[at].is_capital or _is_ordinary(run, at, headings)


def _is_ordinary(run: Run, at: int, headings: Container[str]) -> bool:
    """Tell whether a syllable with a capital belongs to a word, and to no name."""
    token = run[at]
    around = [*run[max(0, at - 1) : at], *run[at + 1 : at + 2]]
    if token.is_all_capitals and at and run[at - 1].form in _PLACES:
        return False
    if not token.is_all_capitals and any(other.is_capital for other in around):
        return False
    words = headings if token.is_all_capitals else lexicon().words
    pairs = (run[max(0, at - 1) : at + 1], run[at : at + 2])
    return any(
        " ".join(token.form for token in pair) in words for pair in pairs if len(pair) > 1
    )
