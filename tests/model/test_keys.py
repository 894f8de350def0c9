"""Từ khóa: one table names every key of every model, in both vocabularies."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import product

import pytest

import congvan
from congvan import DocumentError, model
from congvan.model.agencies import agencies
from congvan.model.document.parts import Part
from congvan.model.keys.keys import KEYS, key_of
from congvan.model.keys.slots import slots_of
from congvan.model.reading.whole_file import Whole
from congvan.vietnamese.text import bare
from tests.factories import LETTER, yaml_of

MODELS = {
    name: kind
    for name, kind in {**vars(model), **vars(agencies)}.items()
    if isinstance(kind, type) and issubclass(kind, Part) and kind not in (Part, Whole)
}
TYPED = {name: kind for name, kind in MODELS.items() if name != "Capacity"}
"""Capacity is typed as `{KT: …}`: its keys are the five marks of the decree."""


def without_marks(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in letters if not unicodedata.combining(c))


SPELLINGS: dict[str, Callable[[str], str]] = {
    "as listed": str,
    "decomposed": lambda name: unicodedata.normalize("NFD", name),
    "without marks": without_marks,
    "with _": lambda name: name.replace(" ", "_"),
    "with -": lambda name: without_marks(name).replace(" ", "-"),
    "in one": lambda name: name.replace(" ", ""),
    "capital": str.capitalize,
    "capitals": str.upper,
}


def test_the_table_and_the_models_name_the_same_keys() -> None:
    named = {name: set(table) for name, table in KEYS.items()}

    fields = {
        name: {info.alias or field for field, info in kind.model_fields.items()}
        for name, kind in TYPED.items()
    }

    assert named == fields


def test_no_two_keys_of_a_model_look_alike(subtests: pytest.Subtests) -> None:
    for name in TYPED:
        with subtests.test(name):
            names = [
                bare(typed)
                for key, entry in KEYS[name].items()
                for typed in {key, entry.vietnamese}
            ]

            assert sorted(names) == sorted(set(names))


def test_every_key_has_a_meaning_for_the_editor(subtests: pytest.Subtests) -> None:
    for name in TYPED:
        with subtests.test(name):
            for entry in KEYS[name].values():
                assert entry.meaning.endswith((".", "…", "+"))
                assert unicodedata.is_normalized("NFC", entry.vietnamese + entry.meaning)


def test_a_key_is_known_however_it_is_spelt(subtests: pytest.Subtests) -> None:
    for name, (spelling, respelt) in product(TYPED, SPELLINGS.items()):
        with subtests.test(f"{name} {spelling}"):
            for key, entry in KEYS[name].items():
                assert slots_of(MODELS[name])[bare(respelt(entry.vietnamese))].key == key
                assert slots_of(MODELS[name])[bare(respelt(key))].key == key


def test_a_whole_file_is_read_however_its_keys_are_spelt(subtests: pytest.Subtests) -> None:
    for spelling, respelt in SPELLINGS.items():
        with subtests.test(spelling):
            lines = [line.partition(":") for line in LETTER.splitlines()]
            text = "\n".join(
                f"{key if key.startswith(' ') else respelt(key)}{colon}{value}"
                for key, colon, value in lines
            )

            assert congvan.loads(text).model_dump() == congvan.loads(LETTER).model_dump()


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("trich yeo", "trích yếu"),
        ("kính gưi", "kính gửi"),
        ("noi nhân", "nơi nhận"),
        ("nơi_nhạn", "nơi nhận"),
        ("subjects", "subject"),
        ("recipient", "recipients"),
        ("kí hiệu", "ký hiệu"),
    ],
)
def test_the_nearest_key_is_offered_in_the_words_it_was_typed_in(typed: str, near: str) -> None:
    if bare(typed) == bare(near):
        assert congvan.loads(yaml_of().replace(f"{near}:", f"{typed}:"))
        return

    with pytest.raises(DocumentError) as refusal:
        congvan.loads(f"{LETTER}{typed}: x\n")

    assert f"Không có khóa “{typed}”. Ý bạn là “{near}”?" in str(refusal.value)


def test_a_key_like_no_other_is_answered_with_the_keys_there_are() -> None:
    with pytest.raises(DocumentError) as refusal:
        congvan.loads(yaml_of("nơi nhận:\n  - {gửi: Sở Nội vụ, xyz: b/c}\n"), "a.yaml")

    assert str(refusal.value) == (
        "a.yaml:17:22: error CV101 Không có khóa “xyz” ở đây.\n    → Các khóa ở đây: gửi, để."
    )


def test_keys_are_named_in_english_in_an_english_file() -> None:
    with pytest.raises(DocumentError) as refusal:
        congvan.loads("type: cong_van\nplace: Huế\nsubject: x\nsymbol: A\nissuer: {name: B}\n")

    assert "Thiếu khóa “signature”." in str(refusal.value)


def test_a_key_is_named_in_vietnamese() -> None:
    assert key_of("distribution") == "nơi nhận"
    assert key_of("to", "Recipient") == "gửi"
