"""Lược đồ: what an editor is told is what the model accepts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

import congvan
from congvan.model.keys.keys import KEYS
from tests.factories import EXAMPLE, LETTER, PLAN

VALIDATOR = Draft202012Validator(congvan.schema())


def naive(text: str) -> Any:  # noqa: ANN401 - JSON
    """Return YAML the way an editor sees it, dates as texts."""
    return _dated(yaml.safe_load(text))


def _dated(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        return {key: _dated(inside) for key, inside in value.items()}
    if isinstance(value, list):
        return [_dated(inside) for inside in value]
    return value.isoformat() if isinstance(value, date) else value


def in_english(values: Any, model: str = "Document") -> Any:  # noqa: ANN401 - JSON
    """Return a document with English keys in place of the Vietnamese."""
    below = {
        "issuer": "Issuer",
        "date": "PartialDate",
        "directives": "Directive",
        "tasks": "Task",
        "body": "Block",
        "items": "Block",
        "distribution": "Recipient",
        "archive": "Archive",
        "signature": "Signature",
    }
    if isinstance(values, list):
        return [in_english(item, model) for item in values]
    if not isinstance(values, dict):
        return values
    english: dict[str, str] = {
        entry.vietnamese: key for key, entry in KEYS.get(model, {}).items()
    }
    found: dict[str, Any] = {}
    for typed, value in values.items():
        key = english.get(str(typed), str(typed))
        if key == "references":
            found[key] = {name: in_english(one, "Reference") for name, one in value.items()}
        elif model == "Reference" and key == "issuer":
            found[key] = value
        else:
            found[key] = in_english(value, below.get(key, ""))
    return found


def complaints(values: Any) -> list[str]:  # noqa: ANN401 - JSON
    return [error.message for error in VALIDATOR.iter_errors(values)]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(congvan.schema())


@pytest.mark.parametrize("text", [LETTER, PLAN, EXAMPLE.read_text("utf-8")])
def test_a_document_of_ours_fits_in_both_vocabularies(text: str) -> None:
    values = naive(text)

    assert complaints(values) == []
    assert complaints(in_english(values)) == []
    assert (
        congvan.from_dict(in_english(values)).model_dump() == congvan.loads(text).model_dump()
    )


def test_every_document_among_the_examples_fits(subtests: pytest.Subtests) -> None:
    for path in sorted(EXAMPLE.parents[1].glob("*/*.yaml")):
        with subtests.test(str(path)):
            values = naive(path.read_text("utf-8"))

            assert "loại" not in values or complaints(values) == []


@pytest.mark.parametrize(
    "change",
    [
        {"số": 15},
        {"số": "015"},
        {"số": None},
        {"kính gửi": ["Sở Nội vụ", "Sở Y tế"]},
        {"ngày": {"năm": 2024}},
        {"ngày": "19/02/2024"},
        {"cơ quan": {"tên": ["Ủy ban nhân dân", "huyện Kon Plông"]}},
        {"nơi nhận": {"gửi": "Sở Nội vụ", "để": "b/c"}},
        {"chỉ đạo": ["Một câu.", {"giao": "Sở Nội vụ", "nhiệm vụ": "Một việc."}]},
        {"ký": {"quyền hạn": "KT. Chủ tịch", "họ tên": "A Kiên"}},
        {"lưu": {"đơn vị": "VT", "số bản": 2}},
    ],
    ids=str,
)
def test_what_the_model_accepts_the_schema_accepts(change: dict[str, object]) -> None:
    values = {**naive(LETTER), **change}

    assert congvan.from_dict(values)
    assert complaints(values) == []


@pytest.mark.parametrize(
    "change",
    [
        {"trich yeo": "x"},
        {"nơi nhận": [{"gửi": "Sở Nội vụ", "cho": "b/c"}]},
        {"ký": {"chức vụ": "Chủ tịch"}},
        {"loại": "tờ khai"},
        {"ngày": "hôm qua"},
        {"ký": {"họ tên": "A", "quyền hạn": [{"TK": "B"}]}},
        {"kính gửi": {"a": "b"}},
    ],
)
def test_what_the_model_refuses_the_schema_refuses(change: dict[str, object]) -> None:
    values = {**naive(LETTER), **change}

    assert complaints(values)


def test_every_key_is_offered_in_both_vocabularies_with_its_meaning() -> None:
    schema, profile = congvan.schema(), congvan.office_schema()
    directory = congvan.agencies_schema()
    bodies = {**directory["$defs"], **profile["$defs"], **schema["$defs"]}
    bodies |= {"Document": schema, "Office": profile, "Directory": directory}

    for model, table in KEYS.items():
        body = bodies[model]
        for key, entry in table.items():
            assert body["properties"][key]["description"] == entry.meaning
            assert body["properties"][entry.vietnamese]["description"] == entry.meaning


def test_a_missing_key_is_asked_for_under_either_name() -> None:
    values = naive(LETTER)
    named = values.pop("loại")

    assert complaints(values)
    assert complaints({**values, "type": named}) == []


def test_lines_in_the_place_of_a_form_are_as_the_schema_has_them() -> None:
    forms = sorted((Path(__file__).parents[1] / "forms").glob("*.yaml"))

    assert forms
    assert {
        form.stem: found
        for form in forms
        if (found := complaints(naive(form.read_text("utf-8"))))
    } == {}
