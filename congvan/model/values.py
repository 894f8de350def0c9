"""Giá trị: how single values of a document are accepted, from YAML or from Python."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from congvan.findings import Text, text
from congvan.source.reader import forbidden_in
from congvan.vietnamese import bare, nfc

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import LiteralString

_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_LOCAL: Final = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})")
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
    if value is None or isinstance(value, list | tuple):
        return () if value is None else value
    return [value]


def _as_lines(value: object) -> object:
    return value.strip("\n").split("\n") if isinstance(value, str) else as_list(value)


def as_truth(value: object) -> object:
    """Return có/không as True/False, anything else as it is."""
    return _WORDS.get(bare(value), value) if isinstance(value, str) else value


def under(key: str) -> Callable[[object], object]:
    """Return a function that wraps a bare text as `{key: text}`: the short way to write a part."""

    def wrapped(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return wrapped


def date_parts(value: object) -> object:
    """Return a date typed as `2024-02-19` or `19/02/2024` as its parts; mappings as they are."""
    if isinstance(value, date):
        return {"year": value.year, "month": value.month, "day": value.day}
    if not isinstance(value, str):
        return value
    match = _ISO.fullmatch(value.strip()) or _LOCAL.fullmatch(value.strip())
    if match is None:
        said = text("“{typed}” không phải ngày; viết 2024-02-19 hoặc 19/02/2024.", typed=value)
        raise refused(said, "date")
    return {key: int(part) for key, part in match.groupdict().items()}


Prose = Annotated[str, AfterValidator(_clean), StringConstraints(min_length=1)]
"""Lời văn: text with inline marks; a line break starts a new paragraph."""

Line = Annotated[Prose, AfterValidator(_one_line)]
"""Một dòng: text without marks, line breaks or tabs."""

Lines = Annotated[tuple[Line, ...], BeforeValidator(_as_lines)]
"""Một tên: one text, or a list whose line breaks are the writer's."""

Paragraphs = Annotated[tuple[Prose, ...], BeforeValidator(as_list)]
"""Một hoặc nhiều đoạn."""

Truth = Annotated[bool, BeforeValidator(as_truth)]
"""Có hoặc không."""
