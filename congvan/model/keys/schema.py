"""Lược đồ: the JSON Schema of the YAML, in both vocabularies, for editors.

Editors show the Vietnamese meanings and complete either name of a key. The schema describes what
is commonly typed; the model itself accepts a little more (accents left out, `-` for spaces).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.decree.types import TYPES
from congvan.decree.words import AUTHORITY_MEANING
from congvan.model.document.document import Document
from congvan.model.keys.keys import KEYS
from congvan.model.office.office import Office
from congvan.model.values import ALIGNMENTS
from congvan.source.plain_values import is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable

Json = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Final[Json] = {"type": ["string", "number", "boolean"]}
_DATE: Final[Json] = {
    "anyOf": [
        {"$ref": "#/$defs/PartialDate"},
        {
            "type": "string",
            "pattern": r"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$",
        },
    ]
}
_LIST: Final[Json] = {"type": "array", "items": _TEXT}
_CELLS: Final[Json] = {
    "type": "array",
    "items": {"anyOf": [{"$ref": "#/$defs/Cell"}, _TEXT, _LIST, {"type": "null"}]},
}
_BY_NAMES: Final[Json] = {
    "type": "object",
    "additionalProperties": {
        "anyOf": [{"$ref": "#/$defs/Cell"}, _TEXT, _LIST, {"type": "null"}]
    },
}
"""A row typed by the names of its columns."""

_GROUPS: Final[Json] = {
    "type": "array",
    "items": {"anyOf": [{"$ref": "#/$defs/Group"}, _TEXT]},
}
_SHORT: Final[dict[str, list[Json]]] = {
    **{name: [_TEXT] for name in ("Task", "Directive", "Block", "Group", "Recipient")},
    **{name: [_TEXT] for name in ("Column", "Picture", "Amount")},
    **{name: [_TEXT, _LIST] for name in ("Cell", "Archive")},
    "Entry": [_TEXT, _GROUPS],
    "Row": [_CELLS, _TEXT, _BY_NAMES],
    "FollowUp": [_TEXT],
    "Signature": [_TEXT],
}
"""By model: the short ways to write it; a signature may be the id of a signer in the profile."""

_SUPPLIED: Final = ("issuer", "signature")
"""What the model requires, but an office's profile can supply."""

_TRUTH: Final[Json] = {"enum": [True, False, "có", "không"]}


def schema(others: Iterable[str] = ()) -> Json:
    """Return the JSON Schema (draft 2020-12) of a document's YAML.

    `others` are ids and names of types beside those of the decree. What an office's profile can
    supply is not required there: an editor does not see the profile.
    """
    raw = Document.model_json_schema(by_alias=True)
    raw["required"] = [key for key in raw["required"] if key not in _SUPPLIED]
    whole = _whole("Document", "Văn bản của congvan", raw)
    properties = whole["properties"]
    named = properties["thông tin"]
    lines = {"type": "array", "items": named["additionalProperties"]}
    properties["fields"] = properties["thông tin"] = {
        "anyOf": [
            {key: value for key, value in named.items() if key != "description"},
            lines,
        ],
        "description": named["description"],
    }
    properties["type"]["enum"] = properties["loại"]["enum"] = [*_type_names(), *others]
    return whole


def office_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of an office's profile, congvan.yaml."""
    raw = Office.model_json_schema(by_alias=True)
    return _whole("Office", "Hồ sơ cơ quan của congvan", raw)


def agencies_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of a directory of agencies, agencies.yaml."""
    from congvan.model.agencies.agencies import Directory  # noqa: PLC0415 - cold start

    raw = Directory.model_json_schema(by_alias=True)
    return _whole("Directory", "Danh bạ cơ quan của congvan", raw)


def _whole(model: str, title: str, raw: Json) -> Json:
    """Return what pydantic says of a whole file, in both vocabularies and as YAML is typed."""
    defs = {name: _widened(body) for name, body in raw.pop("$defs").items()}
    defs.pop("Authority")
    defs["Capacity"] = _capacity()
    named = {name: _both(name, body) for name, body in defs.items()}
    root = _both(model, _widened(raw))
    return {"$schema": DIALECT, "title": title, **root, "$defs": named}


def _type_names() -> list[str]:
    return [*TYPES, *(entry.name.lower() for entry in TYPES.values())]


def _capacity() -> Json:
    marks = {
        str(mark): {"type": "string", "description": meaning}
        for mark, meaning in AUTHORITY_MEANING.items()
    }
    written = {"type": "string", "pattern": r"^(TM|Q|KT|TL|TUQ)\. ?\S"}
    one_mark: Json = {
        "type": "object",
        "properties": marks,
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }
    return {"anyOf": [one_mark, written]}


def _both(model: str, body: Json) -> Json:
    """Give every property of a model its Vietnamese name beside the English one."""
    table = KEYS.get(model)
    if table is None:
        return body
    properties: Json = {}
    for key, value in body["properties"].items():
        entry = table[key]
        described = {**value, "description": entry.meaning}
        properties[key] = properties[entry.vietnamese] = described
    required = [
        {"anyOf": [{"required": [key]}, {"required": [table[key].vietnamese]}]}
        for key in body.get("required", [])
    ]
    plain = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**plain, "allOf": required} if required else plain


def _widened(node: Any) -> Any:  # noqa: ANN401 - JSON
    """Say what YAML may hold where the model holds its normal form: one for a list, bare texts."""
    if is_list(node):
        return [_widened(item) for item in node]
    if not is_mapping(node):
        return node
    body: Json = {
        key: _widened(value)
        for key, value in node.items()
        if key not in ("title", "default", "properties")
    }
    if "properties" in node:
        properties: Json = node["properties"]
        body["properties"] = {name: _widened(value) for name, value in properties.items()}
    return _as_typed(body)


def _as_typed(body: Json) -> Json:
    """Return a schema with every way that its value may be typed."""
    target = str(body.get("$ref", "")).rpartition("/")[2]
    if target in _SHORT:
        return {"anyOf": [body, *_SHORT[target]]}
    if body.get("enum") == list(dict.fromkeys(ALIGNMENTS.values())):
        return {"enum": list(ALIGNMENTS)}
    if body.get("type") == "string":
        return {**_TEXT, **{k: v for k, v in body.items() if k != "type"}}
    if body.get("type") == "array":
        return {"anyOf": [body, body["items"]]}
    if body.get("type") == "boolean":
        return _TRUTH
    return _DATE if target == "PartialDate" else body
