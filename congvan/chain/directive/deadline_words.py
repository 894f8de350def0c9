"""Chữ của thời hạn: words as the forms have them, and what only leads to a deadline."""

from __future__ import annotations

import re
from typing import Final

from congvan.vietnamese.text import nfc


def normal(typed: str) -> str:
    """Return words as the patterns have them.

    >>> normal("Trong thời hạn 05 (năm) ngày, kể  từ ngày ký")
    'trong thời hạn 05 ngày, kể từ ngày ký'
    """
    words = " ".join(nfc(typed).lower().translate(_ALIKE).split())
    words = _SAID_TWICE.sub(r"\1", words)
    words = _NUMBER_BEFORE.sub(_figure, _NUMBER_AFTER.sub(_figure, words))
    for spelt, usual in _SPELT.items():
        words = words.replace(spelt, usual)
    return " ".join(words.split()).strip(" .,;:")


def _figure(found: re.Match[str]) -> str:
    return f"{found[1]}{_NUMBERS[found[2]]}{found[3]}"


_ALIKE: Final = str.maketrans("–—\N{NO-BREAK SPACE}", "-- ")
_SPELT: Final = {
    "hàng ngày": "hằng ngày", "hàng tuần": "hằng tuần", "hàng tháng": "hằng tháng",
    "hàng quý": "hằng quý", "hàng năm": "hằng năm", "quí": "quý", "kì": "kỳ",
    "chủ nhật": "thứ 8", "(": ", ", ")": ", ", " ,": ",",
}  # fmt: skip
_ONES: Final = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TEN: Final = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_UNITS: Final = {word: number for number, word in enumerate(_ONES, 1)}
_TENS: Final = {"mười": 10} | {f"{word} mươi": 10 * n for word, n in _UNITS.items() if n > 1}
_NUMBERS: Final = (
    _UNITS
    | {"tư": 4}
    | _TENS
    | {
        f"{ten} {one}": tens + ones
        for ten, tens in _TENS.items()
        for one, ones in (_UNITS | _AFTER_TEN).items()
    }
)
"""Numbers as they are said; every usual way to say one, which is more than we write."""

_SPOKEN: Final = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_SAID_TWICE: Final = re.compile(rf"(\d) ?\((?:{_SPOKEN})\)")
_NUMBER_BEFORE: Final = re.compile(
    rf"(?<!\bhằng )(?<!\bmỗi )(?<!\bcuối )(?<!\bđầu )(?<!\btrong )(?<!\bhết )(\b)({_SPOKEN})"
    r"( (?:ngày|tuần|tháng|giờ|lần)\b)"
)
_NUMBER_AFTER: Final = re.compile(rf"(\b(?:ngày|tháng|quý|thứ) )({_SPOKEN})(\b)")


_LEAD: Final = re.compile(
    r"(?:(?P<before>trước)|(?P<end>hết|kết thúc|khi hết|khi kết thúc)"
    r"|hoàn thành|xong|gửi|báo cáo|kết quả|trình|thực hiện|tổng hợp|nộp|hạn cuối cùng|hạn cuối"
    r"|hạn chót|hạn|thời hạn|thời gian|thời điểm|chậm nhất|muộn nhất|không muộn hơn"
    r"|không chậm hơn|không quá|không vượt quá|tối đa|là|vào|trong|vòng|nội|ngay|đến|tới|cho đến"
    r"|các|lúc|dự kiến|phải|giai đoạn|khoảng|của|từ nay|từ)(?=[ ,:]|$)[ ,:]*"
)


def led(words: str) -> tuple[str, bool]:
    """Return words without what leads to them, and whether what follows is to be "trước"."""
    before, at, words = False, 0, words.strip(" ,;:-")
    while found := _LEAD.match(words, at):
        before = (before or found["before"] is not None) and found["end"] is None
        at = found.end()
    return words[at:], before


HOUR: Final = re.compile(
    r"(?:,? ?\b(?:trước|lúc|vào) )?(?<!\d)(\d{1,2}) ?(?:giờ|h|g|:(?=\d))(?: ?(\d{2})(?!\d))?"
    r"(?: ?phút)?(?: (?:sáng|chiều))?(?!\w),? ?"
)
"""Giờ, and the word before it that does not change it."""

AND: Final = re.compile(r",? (?:và|hoặc) |[,;] ")
"""What stands between two deadlines."""
