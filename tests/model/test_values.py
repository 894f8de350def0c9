"""Giá trị: words chosen from a list, moments of signing, marks of a draft."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from congvan import DocumentError
from congvan.decree.words import CIRCULATIONS, COPY_FORMS, SECRECIES, URGENCIES
from congvan.model.values import VIETNAM
from congvan.vietnamese.text import bare
from tests.factories import a_document


def refusal(**changes: object) -> str:
    """Return the first line of what is said of a document that is refused."""
    with pytest.raises(DocumentError) as refused:
        a_document(**changes)
    return str(refused.value).partition("\n")[0]


@pytest.mark.parametrize(
    ("key", "words"),
    [("urgency", URGENCIES), ("secrecy", SECRECIES), ("circulation", CIRCULATIONS)],
)
def test_a_word_of_the_decree_is_known_however_it_is_spelt(key: str, words: list[str]) -> None:
    for word in words:
        for typed in (word, word.upper(), bare(word), word.replace(" ", "_")):
            assert getattr(a_document(**{key: typed}), key) == word


@pytest.mark.parametrize("form", COPY_FORMS)
def test_the_form_of_a_copy_is_known_however_it_is_spelt(form: str) -> None:
    for typed in (form, form.title(), bare(form)):
        copied = a_document(copy={"form": typed, "issuer": {"name": "Sở Nội vụ"}}).copy_

        assert copied is not None
        assert copied.form == form


def test_a_word_that_is_none_is_refused_with_those_there_are() -> None:
    assert refusal(urgency="gấp") == (
        "-: error CV104 Không có “gấp”; có: hỏa tốc, thượng khẩn, khẩn."
    )


@pytest.mark.parametrize(
    "typed",
    [
        "2024-02-19 16:43:05",
        " 2024-02-19T16:43:05 ",
        "2024-02-19 16:43:05+07:00",
        "2024-02-19T09:43:05Z",
        datetime(2024, 2, 19, 9, 43, 5, tzinfo=UTC),
    ],
    ids=str,
)
def test_a_moment_is_read_in_the_time_of_vietnam(typed: object) -> None:
    found = a_document(signed_at=typed).signed_at

    assert found is not None
    assert found.tzinfo == VIETNAM
    assert found == datetime(2024, 2, 19, 16, 43, 5, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    "typed",
    [
        "hôm qua",
        "16:43",
        "2024-02-30 10:00:00",
        "2024-02-19 25:00",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
    ],
)
def test_a_moment_that_is_none_is_refused(typed: str) -> None:
    assert refusal(signed_at=typed) == (
        f"-: error CV401 “{typed}” không phải thời gian; viết 2024-02-19 16:43:05."
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("có", "Dự thảo"),
        ("Đúng", "Dự thảo"),
        ("true", "Dự thảo"),
        (True, "Dự thảo"),
        ("không", None),
        (False, None),
        ("Dự thảo ngày 5/3", "Dự thảo ngày 5/3"),
    ],
)
def test_a_draft_is_marked_or_named(typed: object, kept: str | None) -> None:
    assert a_document(draft=typed).draft == kept
