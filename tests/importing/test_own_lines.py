"""Các dòng tự ghi: what stands in the place of a form comes back as it was typed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan.importing.yaml_text import sheet_of

FORMS: Final = sorted((Path(__file__).parents[1] / "forms").glob("*.yaml"))


def said(document: congvan.Document) -> list[str]:
    """Return what a document says, without the capitals that a page makes."""
    values = document.model_dump(mode="json", exclude_defaults=True)
    values["issuer"] = [" ".join((*one.parent, *one.name)) for one in document.issuer]
    return json.dumps(values, ensure_ascii=False, indent=1).casefold().splitlines()


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_comes_back_as_it_was_typed(file: Path) -> None:
    typed = congvan.load(file)

    again = congvan.loads(sheet_of(congvan.render(typed)).yaml)

    assert said(again) == said(typed)


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_has_no_findings(file: Path) -> None:
    document = congvan.load(file)

    assert congvan.check(document) == []
