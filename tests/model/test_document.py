"""Văn bản: what it says does not depend on where it was typed."""

from __future__ import annotations

import congvan
from tests.factories import a_document, yaml_of


def test_a_document_from_yaml_equals_the_same_one_typed_elsewhere() -> None:
    typed = yaml_of()

    assert congvan.loads(typed, "a.yaml") == congvan.loads(f"# ghi chú\n{typed}", "b.yaml")
    assert congvan.loads(typed) != congvan.loads(typed).model_copy(update={"number": "99"})


def test_a_changed_copy_prints_its_own_texts() -> None:
    document = a_document(opening="Một.")
    assert document.texts

    copy = document.model_copy(update={"opening": ("Hai.",)})

    assert (("opening", 0), "Hai.") in copy.texts
    assert congvan.render(copy) != congvan.render(document)
