"""Viện dẫn: what is cited in full and later by its number becomes a reference.

Only where the page stays the same, letter by letter: both are composed, and compared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from congvan.composing.context import compose
from congvan.decree.acts import CITED
from congvan.findings.errors import CongvanError
from congvan.model import from_dict
from congvan.source.plain_values import is_list, is_mapping, is_sequence
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from congvan.pack.document_type import DocumentType

_TEXTS: Final = ("legal_basis", "opening", "directives", "body", "closing")
"""What cites, in the order it is printed."""

_TYPES: Final = "|".join(sorted(map(re.escape, CITED), key=len, reverse=True))
_VERBS: Final = (
    "về|quy định|ban hành|sửa đổi|phê duyệt|hướng dẫn|triển khai|công bố|kết luận|thành lập"
    "|giao|bổ sung|thực hiện|điều chỉnh|quyết định|để|tại|đã|được"
)
"""Words that no name of an agency goes on with."""

_SMALL: Final = "".join(filter(str.islower, map(chr, range(0x1EFA))))
_SHORT: Final = rf"(?P<type>{_TYPES}) số (?P<number>\d+/[\w&/-]*\w)"
_FULL: Final = re.compile(
    rf"{_SHORT} ngày (?P<day>\d\d) tháng (?P<month>\d\d?) năm (?P<year>\d{{4}})"
    rf" của (?P<issuer>[^\W\d_][^,;.:()\[\]*\n]{{2,80}}?)"
    rf"(?=[,;.:)]|$| (?:{_VERBS})\b| và (?:[{_SMALL}]|(?:{_TYPES})\b))"
)
_LATER: Final = re.compile(rf"{_SHORT}(?!\w|[/&-]\w| ngày)")
_MOST: Final = 200
"""References made of one document."""


def referred(values: dict[str, Any], doctype: DocumentType) -> dict[str, Any]:
    """Return values whose citations are references, wherever that prints what it printed before.

    Only a document that is cited in full once, and by type and number after that, becomes one.
    """
    found = _cited_again(values)
    before = _printed(values, doctype) if found else ""
    if not before:
        return values
    for names in (list(found), *([name] for name in found)):
        made = _with(values, {name: found[name] for name in names})
        if _printed(made, doctype) == before:
            return made
    return values


def _cited_again(values: dict[str, Any]) -> dict[str, re.Match[str]]:
    """Return the full citations of the documents that are cited again, by new names."""
    texts = [typed for key in _TEXTS for typed in _texts(values.get(key))]
    later = {match["number"] for typed in texts for match in _LATER.finditer(typed)}
    found: dict[str, re.Match[str]] = {}
    for match in (match for typed in texts for match in _FULL.finditer(typed)):
        name = _name(match)
        if match["number"] in later and name not in found and len(found) < _MOST:
            found[name] = match
    return found


def _name(match: re.Match[str]) -> str:
    """Return the name of a reference: `nghi-dinh-30-2020-nd-cp`."""
    return re.sub(r"\W+", "-", _plain(f"{match['type']} {match['number']}")).strip("-")


def _plain(typed: str) -> str:
    return "-".join(map(bare, re.findall(r"\w+", typed)))


def _with(values: dict[str, Any], found: Mapping[str, re.Match[str]]) -> dict[str, Any]:
    """Return values with references in the place of what was found, and of what cites it later."""
    known = {(match["type"], match["number"]): name for name, match in found.items()}

    def named(match: re.Match[str]) -> str:
        name = known.get((match["type"], match["number"]))
        return match[0] if name is None else f"[@{name}]"

    def replaced(value: Any) -> Any:  # noqa: ANN401 - any value of a YAML
        if isinstance(value, str):
            return _LATER.sub(named, _FULL.sub(named, value))
        if is_mapping(value):
            return {key: replaced(inside) for key, inside in value.items()}
        return [replaced(item) for item in value] if is_list(value) else value

    references = {name: _reference(match) for name, match in found.items()}
    made = {key: replaced(item) if key in _TEXTS else item for key, item in values.items()}
    return made | {"references": references}


def _reference(match: re.Match[str]) -> dict[str, Any]:
    date = "-".join((match["year"], match["month"].zfill(2), match["day"]))
    return {
        "type": match["type"], "number": match["number"], "date": date,
        "issuer": match["issuer"],
    }  # fmt: skip


def _printed(values: dict[str, Any], doctype: DocumentType) -> str:
    """Return every text of the page that values make, its looks among them; "": they make none."""
    try:
        composed = compose(from_dict(values), doctype)
    except CongvanError:
        return ""
    return "".join(_texts(composed.context))


def _texts(value: object) -> Iterator[str]:
    """Yield the texts in a value, in their order."""
    if isinstance(value, str):
        yield value
    elif is_mapping(value):
        yield from _texts(list(value.values()))
    elif is_sequence(value):
        for inside in value:
            yield from _texts(inside)
