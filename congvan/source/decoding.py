"""Giải mã: bytes → text in NFC without anything that neither YAML nor Word can hold."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from congvan.findings.errors import SourceError
from congvan.findings.finding import Finding, Place, text
from congvan.source.codes import (
    CONTROL_CHARACTER,
    HIDDEN_CHARACTER,
    NOT_COMPOSED,
    NOT_UTF8,
    TOO_LARGE,
)
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES: Final = 2 * 1024 * 1024

_SIGNATURES: Final = {
    b"PK\x03\x04": text("Đây là tệp Word hoặc tệp nén, không phải văn bản YAML."),
    b"\xd0\xcf\x11\xe0": text("Đây là tệp Word kiểu cũ, không phải văn bản YAML."),
    b"\xff\xfe": text("Tệp dùng mã UTF-16, không phải UTF-8."),
    b"\xfe\xff": text("Tệp dùng mã UTF-16, không phải UTF-8."),
}
"""What a file begins with that is no text in UTF-8."""

_FORBIDDEN: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)
_HIDDEN: Final = re.compile(r"[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


def decoded(data: bytes | str, file: str) -> str:
    """Return the text of a file as it was typed, without a byte order mark.

    Raises:
        SourceError: if it is too large, or no UTF-8; the whole file is, so its beginning is named.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > MAX_BYTES:
        message = text("Tệp lớn hơn {most} MiB.", most=MAX_BYTES >> 20)
        raise SourceError(TOO_LARGE.at(Place(file), message))
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        known = (said for start, said in _SIGNATURES.items() if data.startswith(start))
        other = text("Tệp không phải mã UTF-8: chữ sai đầu tiên ở dòng {line}.", line=line)
        raise SourceError(NOT_UTF8.at(Place(file, 1, 1), next(known, other))) from error


def forbidden(character: str, place: Place) -> Finding:
    """Return the finding for a control character at `place`."""
    code = f"U+{ord(character):04X}"
    message = text("Có ký tự điều khiển {code}.", code=code)
    return CONTROL_CHARACTER.at(place, message)


def forbidden_in(value: str) -> str | None:
    """Return the first character of `value` that a Word file cannot hold, if any."""
    match = _FORBIDDEN.search(value)
    return match.group() if match else None


def without_forbidden(composed: str, file: str) -> tuple[str, list[Finding]]:
    """Return a text with a space for every control character, and what is said of each."""
    found = [
        forbidden(match.group(), _place(composed, match.start(), file))
        for match in _FORBIDDEN.finditer(composed)
    ]
    return (_FORBIDDEN.sub(" ", composed), found) if found else (composed, found)


def doubts(typed: str, composed: str, file: str) -> Iterator[Finding]:
    """Yield what is doubtful about the characters of a text."""
    if composed != typed:
        yield _not_composed(typed, file)
    for match in _HIDDEN.finditer(composed):
        code = f"U+{ord(match.group()):04X}"
        message = text("Có ký tự không nhìn thấy {code}.", code=code)
        yield HIDDEN_CHARACTER.at(_place(composed, match.start(), file), message)


def _not_composed(typed: str, file: str) -> Finding:
    spot = next(
        (max(n - 1, 0) for n, c in enumerate(typed) if unicodedata.combining(c)),
        next((n for n, c in enumerate(typed) if nfc(c) != c), 0),
    )
    message = text("Chữ và dấu rời nhau (Unicode tổ hợp); đã đọc thành dựng sẵn.")
    return NOT_COMPOSED.at(_place(typed, spot, file), message)


def _place(whole: str, index: int, file: str) -> Place:
    line_start = whole.rfind("\n", 0, index) + 1
    return Place(file, whole.count("\n", 0, index) + 1, index - line_start + 1)
