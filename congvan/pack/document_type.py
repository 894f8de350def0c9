"""Loại văn bản: what a type is, as its `type.yaml` says."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.decree.types import TYPES
from congvan.decree.words import SCHEMES
from congvan.model.keys.keys import KEYS
from congvan.model.values import as_truth
from congvan.source import Mapping, Node, Scalar, Sequence, read
from congvan.source.plain_values import is_mapping

if TYPE_CHECKING:
    from pathlib import Path

Value = str | tuple["Value", ...] | dict[str, "Value"]

ISSUER: Final = "issuer"
"""The one name in a line of a form that is no field: who issues the document."""

NAME: Final = re.compile(r"\{(\w+)\}")
"""Where a line of a form names a field."""

_LISTS: Final = ("numbering", "must", "never", "optional", "fields", "form", "ending")
_SUBJECTS: Final = ("letter", "title", "none")
_ALWAYS: Final = ("symbol", "place", "subject")
"""Components of every type that does not say it may lack them."""


class FieldKind(StrEnum):
    """Kiểu của một mục thông tin: what may be typed there."""

    TEXT = "text"
    LIST = "list"
    MONEY = "money"


class Field(NamedTuple):
    """Mục thông tin: an extra field of a type, by its key or its Vietnamese label."""

    key: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = False


class DocumentType(NamedTuple):
    """Loại văn bản as its `type.yaml` says; name, abbreviation and model are the decree's.

    A type the decree does not have gives them in its `type.yaml`. `subject` is where the trích
    yếu stands: under the number (`letter`, PL1-I-II.5b), under the name of the type (`title`),
    or nowhere (`none`). `numbering` names the schemes from the highest level down;
    `heading_alone` tells that titles stand on lines of their own above their texts. `must`,
    `never` and `optional` are components, the last such as other types have. `enacting` are the
    words that stand before the text of a quyết định, `announcement` the centred line of a công
    điện. `form` are the lines before the text and `ending` those after it, with `{field}` where
    something is typed.
    """

    folder: Path
    name: str
    subject: str
    numbering: tuple[str, ...]
    abbreviation: str = ""
    model: str = ""
    must: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    enacting: str = ""
    announcement: str = ""
    heading_alone: bool = False
    fields: tuple[Field, ...] = ()
    form: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()

    @property
    def template(self) -> Path:
        """The .docx that is filled."""
        return self.folder / "template.docx"

    @property
    def required(self) -> list[str]:
        """The components that a document of this type must have."""
        always = [name for name in _ALWAYS if not self.may_lack(name)]
        return [*always, *self.must]

    @property
    def sample(self) -> Path:
        """The YAML that `congvan new` copies."""
        return self.folder / "sample.yaml"

    def may_have(self, component: str) -> bool:
        """Tell whether a document of this type has a place for a component, by its key."""
        return component not in self.never

    @property
    def may_place_number(self) -> bool:
        """Whether the number may stand elsewhere than in the head, or nowhere."""
        return "number" in self.optional

    def may_lack(self, component: str) -> bool:
        """Tell whether a document of this type is whole without what others usually have."""
        return component in self.never or component in self.optional


def parse_type(folder: Path, data: bytes) -> DocumentType:
    """Return the type that the bytes of its `type.yaml` say.

    Raises:
        SourceError: if they are no YAML.
        TypeError: if they are no mapping of the right shape.
        ValueError: if keys are missing, unknown or wrong; it names them.
    """
    decreed = TYPES[folder.name]._asdict() if folder.name in TYPES else {}
    said = _plain(read(data, str(folder / "type.yaml")).root)
    return _typed(folder, {**decreed, **said})


def _typed(folder: Path, values: dict[str, Value]) -> DocumentType:
    for name, value in values.items():
        if isinstance(value, tuple) != (name in _LISTS):
            raise ValueError(name)
    fields = tuple(_field(entry) for entry in values.pop("fields", ()))
    alone = as_truth(values.pop("heading_alone", False)) is True
    doctype = DocumentType(folder, fields=fields, heading_alone=alone, **values)  # pyright: ignore[reportArgumentType]
    components = (*doctype.must, *doctype.never, *doctype.optional)
    strange = [name for name in components if name not in KEYS["Document"]]
    strange += [scheme for scheme in doctype.numbering if scheme not in SCHEMES]
    known = {field.key for field in fields} | {ISSUER}
    lines = (doctype.announcement, *doctype.form, *doctype.ending)
    strange += [name for line in lines for name in NAME.findall(line) if name not in known]
    if strange or doctype.subject not in _SUBJECTS or not doctype.numbering:
        raise ValueError(", ".join(strange) or "subject, numbering")
    return doctype


def _field(entry: object) -> Field:
    if not is_mapping(entry):
        raise TypeError
    values: dict[str, Any] = {**entry, "kind": FieldKind(entry.get("kind", FieldKind.TEXT))}
    values["required"] = as_truth(entry.get("required", False)) is True
    return Field(**values)


def _plain(node: Node) -> dict[str, Value]:
    if not isinstance(node, Mapping):
        raise TypeError
    return {key.text or "": _value(value) for key, value in node.entries}


def _value(node: Node) -> Value:
    if isinstance(node, Scalar):
        return node.text or ""
    if isinstance(node, Sequence):
        return tuple(_value(item) for item in node.items)
    return _plain(node)
