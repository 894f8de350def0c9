"""Giá trị: how single values of a document are accepted, from YAML or from Python."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from congvan.decree.words import CIRCULATIONS, COPY_FORMS, DRAFT, SECRECIES, URGENCIES
from congvan.findings.finding import Text, text
from congvan.source.decoding import forbidden_in
from congvan.source.plain_values import is_sequence
from congvan.vietnamese.text import bare, nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import LiteralString

_DAY: Final = r"(?P<day>\d\d?|[.…_\s]*)"
_MONTH: Final = _DAY.replace("day", "month")
_DAYS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?:ngày\s+)?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})",
        rf"(?:ngày\b)?\s*{_DAY}\s*tháng\s*{_MONTH}\s*(?:năm\s+|/)(?P<year>\d{{4}})\.?",
        r"(?:tháng\s*)?(?P<month>\d{1,2})\s*(?:năm\s+|/)\s*(?P<year>\d{4})",
        r"năm\s+(?P<year>\d{4})",
    )
)
"""The ways offices write a date; what is left blank is still to be filled in."""

_AMOUNT: Final = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+", re.ASCII)
ALIGNMENTS: Final = {
    "trái": "left", "giữa": "center", "phải": "right", "đều": "both",
    "left": "left", "center": "center", "right": "right", "both": "both",
}  # fmt: skip
VIETNAM: Final = timezone(timedelta(hours=7))
_TICKS: Final = {"true": True, "yes": True, "x": True, "false": False, "no": False}
"""What a truth value is typed as by those who know other programs."""

_WORDS: Final = {"co": True, "dung": True, "khong": False, "sai": False}


def refused(said: Text, kind: LiteralString) -> PydanticCustomError:
    """Return the error of a validator; `said` travels with it, to be put into any language."""
    return PydanticCustomError(kind, "{said}", {"said": said})


def _clean(typed: str) -> str:
    control = forbidden_in(typed)
    if control:
        code = f"U+{ord(control):04X}"
        said = text("Có ký tự điều khiển {code}, tệp Word không chứa được.", code=code)
        raise refused(said, "control")
    return nfc(typed).rstrip("\n") if typed.strip() else ""


def _one_line(typed: str) -> str:
    if "\n" in typed or "\t" in typed:
        raise refused(text("Chỗ này chỉ viết một dòng, không có phím Tab."), "one_line")
    return typed


def as_list(value: object) -> object:
    """Return one value as a list of one; lists and None as they are."""
    if value is None:
        return ()
    return value if is_sequence(value) else [value]


def _as_lines(value: object) -> object:
    return value.strip("\n").split("\n") if isinstance(value, str) else as_list(value)


def as_truth(value: object) -> object:
    """Return có/không as True/False, anything else as it is."""
    return _WORDS.get(bare(value), value) if isinstance(value, str) else value


def one_of(words: Mapping[str, str]) -> Callable[[object], object]:
    """Return a function that finds the value of a word, in any spelling, among `words`."""

    def chosen(value: object) -> object:
        if not isinstance(value, str):
            return value
        found = next((kept for word, kept in words.items() if bare(word) == bare(value)), None)
        if found is None:
            known = ", ".join(dict.fromkeys(words))
            raise refused(
                text("Không có “{typed}”; có: {known}.", typed=value, known=known), "choice"
            )
        return found

    return chosen


def whole_number(value: object) -> object:
    """Return an amount typed as `1250000` or `1.250.000` as a number."""
    if not isinstance(value, str):
        return value
    if not _AMOUNT.fullmatch(value.strip()):
        said = text("“{typed}” không phải số tiền; viết 1250000 hoặc 1.250.000.", typed=value)
        raise refused(said, "amount")
    return int(value.strip().replace(".", ""))


def _moment(value: object) -> object:
    """Return when something was signed as a datetime, in the time of Vietnam."""
    if not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value.strip())
        moment = moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
        moment = moment.astimezone(VIETNAM)
    except (ValueError, OverflowError):
        said = text("“{typed}” không phải thời gian; viết 2024-02-19 16:43:05.", typed=value)
        raise refused(said, "date") from None
    return moment


def _draft(value: object) -> object:
    """Return the words of a draft mark: `có` is the usual ones, `không` none."""
    truth = as_truth(value)
    if isinstance(truth, str):
        truth = _TICKS.get(truth.strip().casefold(), truth)
    if isinstance(truth, str) and truth.strip() and bare(DRAFT) not in bare(truth):
        said = text("“{typed}” không phải dấu dự thảo; viết `có`, `không` hoặc “Dự thảo …”.",
                    typed=truth)  # fmt: skip
        raise refused(said, "choice")
    if isinstance(truth, bool):
        return DRAFT if truth else None
    return truth


def listed(key: str, list_key: str) -> Callable[[object], object]:
    """Return a function that wraps a bare text under `key` and a bare list under `list_key`."""

    def wrapped(value: object) -> object:
        if is_sequence(value):
            return {list_key: value}
        if isinstance(value, str):
            return {key: value} if value.strip() else None
        return value

    return wrapped


def under(key: str) -> Callable[[object], object]:
    """Return a function that wraps a bare text as `{key: text}`: the short way to write a part."""

    def wrapped(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return wrapped


def date_parts(value: object) -> object:
    """Return a date typed as offices write it as its known parts; mappings as they are."""
    if isinstance(value, date):
        return {"year": value.year, "month": value.month, "day": value.day}
    if not isinstance(value, str):
        return value
    match = next((found for form in _DAYS if (found := form.fullmatch(value.strip()))), None)
    if match is None:
        said = text("“{typed}” không phải ngày; viết 2024-02-19 hoặc 19/02/2024.", typed=value)
        raise refused(said, "date")
    return {key: int(part) for key, part in match.groupdict().items() if part.strip(" .…_\t")}


Prose = Annotated[str, AfterValidator(_clean), StringConstraints(min_length=1)]
"""Lời văn: text with inline marks; a line break starts a new paragraph."""

Line = Annotated[Prose, AfterValidator(_one_line)]
"""Một dòng: text without marks, line breaks or tabs."""

Lines = Annotated[tuple[Line, ...], BeforeValidator(_as_lines)]
"""Một tên: one text, or a list whose line breaks are the writer's."""

Paragraphs = Annotated[tuple[Prose, ...], BeforeValidator(as_list)]
"""Một hoặc nhiều đoạn."""

Align = Annotated[
    Literal["left", "center", "right", "both"], BeforeValidator(one_of(ALIGNMENTS))
]
"""Canh trái, giữa, phải hoặc đều."""

CopyForm = Annotated[str, BeforeValidator(one_of({form: form for form in COPY_FORMS}))]
"""Sao y, sao lục hoặc trích sao."""

Urgency = Annotated[str, BeforeValidator(one_of({word: word for word in URGENCIES}))]
Secrecy = Annotated[str, BeforeValidator(one_of({word: word for word in SECRECIES}))]
Circulation = Annotated[str, BeforeValidator(one_of({word: word for word in CIRCULATIONS}))]

NUMBER_IN_HEAD: Final = "đầu trang"
NUMBER_IN_TITLE: Final = "dưới tên loại"
UNNUMBERED: Final = "không"
_NUMBER_PLACES: Final = {
    NUMBER_IN_HEAD: NUMBER_IN_HEAD, NUMBER_IN_TITLE: NUMBER_IN_TITLE, UNNUMBERED: UNNUMBERED,
    "head": NUMBER_IN_HEAD, "title": NUMBER_IN_TITLE, "none": UNNUMBERED,
}  # fmt: skip

NumberPlace = Annotated[str, BeforeValidator(one_of(_NUMBER_PLACES))]
"""Chỗ ghi số: in the head, under the title, or nowhere."""

Moment = Annotated[datetime, BeforeValidator(_moment)]
"""Thời gian ký số: day, hour, minute, second in the time of Vietnam; PL1-I-II.8b."""

Draft = Annotated[Line | None, BeforeValidator(_draft)]
"""Dấu dự thảo: `có`, or its words."""

Truth = Annotated[bool, BeforeValidator(as_truth)]
"""Có hoặc không."""
