"""Mẫu để sửa: every type of the decree has its folder, and a sample that is clean and renders."""

from __future__ import annotations

import re
from typing import Final

import pytest

import congvan
from congvan.cli import main
from congvan.decree.types import TYPES
from congvan.model import Document
from congvan.pack.pack import builtin, load_type, names

FILES: Final = {"type.yaml", "template.docx", "sample.yaml"}
OUTSIDE: Final = "Ngoài mẫu Nghị định 30/2020/NĐ-CP: trình bày theo quy tắc chung."
WITHOUT_MODEL: Final = {"hop_dong", "ban_ghi_nho", "ban_thoa_thuan", "thu_cong"}
NAMES: Final = names()


def sample(name: str) -> str:
    """Return the text of the sample of a type."""
    return load_type(name).sample.read_text("utf-8")


WORDINGS = {"follow_up.yaml", "follow_up_table.yaml", "progress.yaml", "summary.yaml"}
"""Skeletons of what the chain makes, where a type has any."""


def documents() -> dict[str, Document]:
    """Return the sample of every type, read."""
    return {name: congvan.loads(sample(name)) for name in NAMES}


def test_the_pack_has_the_types_of_the_decree() -> None:
    assert len(TYPES) == 29
    assert TYPES.keys() <= set(NAMES)


def test_every_type_has_its_three_files(subtests: pytest.Subtests) -> None:
    for name in NAMES:
        with subtests.test(name):
            found = {path.name for path in (builtin() / name).iterdir()}

            assert found - WORDINGS == FILES


def test_the_list_names_every_type_with_its_model(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["new", "--list"])

    assert stopped.value.code == 0
    listed = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert listed == [
        [
            name,
            load_type(name).name,
            f"Mẫu {load_type(name).model}" if load_type(name).model else "không có mẫu",
        ]
        for name in NAMES
    ]


def test_a_sample_is_of_its_type_and_checks_clean(subtests: pytest.Subtests) -> None:
    for name in NAMES:
        with subtests.test(name):
            document = congvan.loads(sample(name))

            assert load_type(document.type).folder.name == name
            assert congvan.check(document) == []
            assert document.noticed == ()


def test_a_sample_renders(subtests: pytest.Subtests) -> None:
    for name in NAMES:
        with subtests.test(name):
            assert congvan.render(congvan.loads(sample(name))).startswith(b"PK")


def test_a_sample_says_the_same_with_english_keys(subtests: pytest.Subtests) -> None:
    for name in NAMES:
        with subtests.test(name):
            vietnamese = sample(name)

            english = congvan.rekeyed(vietnamese, "en")

            assert english != vietnamese
            assert congvan.loads(english) == congvan.loads(vietnamese)
            assert congvan.rekeyed(english, "vi") == vietnamese
            assert congvan.rekeyed(vietnamese, "vi") == vietnamese


def test_a_sample_with_english_keys_holds_no_vietnamese_key(subtests: pytest.Subtests) -> None:
    for name in NAMES:
        with subtests.test(name):
            document = congvan.loads(congvan.rekeyed(sample(name), "en"))

            keys = [info.alias or key for key, info in Document.model_fields.items()]
            assert [key for key in keys if document.key(key) != key] == []


def test_a_sample_opens_with_how_to_use_it(subtests: pytest.Subtests) -> None:
    for name in NAMES:
        with subtests.test(name):
            head = sample(name).partition("\n\n")[0]

            assert all(line.startswith("#") for line in head.splitlines())
            assert "là ghi chú, không in." in head
            assert "`>-`" in head


def test_the_types_without_a_model_say_so() -> None:
    without = {name for name in NAMES if not load_type(name).model}
    assert without & TYPES.keys() == WITHOUT_MODEL
    for file in ("sample.yaml", "type.yaml"):
        saying = {name for name in NAMES if f"# {OUTSIDE}" in _text(name, file)}
        assert saying == without


def test_no_district_is_left_in_the_samples() -> None:
    left = re.compile(r"\b(?:huyện|quận|thị xã|thị trấn)\b", re.IGNORECASE)

    assert [name for name in NAMES if left.search(sample(name))] == []


def test_the_samples_show_every_form_of_signing() -> None:
    signatures = [one for document in documents().values() for one in document.signature]
    chains = {tuple(line.authority for line in one.capacity) for one in signatures}

    assert chains >= {
        (),
        ("TM",),
        ("TM", "KT"),
        ("KT",),
        ("TL",),
        ("TL", "KT"),
        ("TUQ",),
        ("Q",),
    }


@pytest.mark.parametrize(
    "component",
    [
        "appendices", "attachments", "circulation", "contact", "directives", "draft", "drafter",
        "fields", "legal_basis", "notes", "references", "type_name", "urgency",
    ],
)  # fmt: skip
def test_the_samples_show_every_component(component: str) -> None:
    assert any(getattr(document, component) for document in documents().values())


def _text(name: str, file: str) -> str:
    return (builtin() / name / file).read_text("utf-8")
