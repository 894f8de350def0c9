"""Ghi YAML: plain values → YAML text that a secretary would have typed.

Long prose stands in `>-` blocks, an empty value is left empty, short lists stand on one line.
What is written is read back as the same values: every text is text.
"""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

_WIDTH: Final = 88
_SHORT: Final = 60
"""A text longer than this stands in a block of its own; a list no longer stands on one line."""

_PLAIN: Final = re.compile(r"(?:[\w.](?:[\w ,./()–-]*[\w.)])?)?")
"""A text that no mark of YAML or of quotation is in."""

_LISTED: Final = re.compile(r"[^,]*")
"""A text that may stand between the commas of a list on one line."""

_TYPED: Final = ("tag:yaml.org,2002:null", "tag:yaml.org,2002:bool")
"""What a plain text may be taken for, and so is quoted: `read` takes dates for texts."""


class _Dumper(yaml.SafeDumper):
    """Lists are indented below their key, as in every sample."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        """Indent a list below its key, too."""
        del indentless
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:
        """Write a value twice rather than once with an anchor, which `read` refuses."""
        del data
        return True


def write(values: dict[str, Any]) -> str:
    """Return the YAML text of `values`: texts, None, lists and mappings of them."""
    return yaml.dump(  # pyright: ignore[reportUnknownMemberType] - its stubs leave a value open
        values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH,
        default_flow_style=False,
    )  # fmt: skip


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    blocky = len(value) > _SHORT or (len(value) > 1 and not _PLAIN.fullmatch(value))
    style = ">" if blocky and value == value.strip() and "\t" not in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style)  # pyright: ignore[reportUnknownMemberType]


def _nothing(dumper: yaml.SafeDumper, value: None) -> yaml.ScalarNode:
    del value
    return dumper.represent_scalar("tag:yaml.org,2002:null", "")  # pyright: ignore[reportUnknownMemberType]


def _list(dumper: yaml.SafeDumper, value: list[Any]) -> yaml.SequenceNode:
    short = all(isinstance(item, str) and _is_short(item) for item in value)
    short = short and sum(map(len, value)) <= _SHORT
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=short)


def _is_short(value: str) -> bool:
    return bool(_PLAIN.fullmatch(value) and _LISTED.fullmatch(value))


_Dumper.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if tag in _TYPED]
    for sign, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
_Dumper.add_representer(str, _text)
_Dumper.add_representer(type(None), _nothing)
_Dumper.add_representer(list, _list)
