"""Phần đầu: the name of the type is said once."""

from __future__ import annotations

from congvan.word.recognition import Component
from tests.word.recognition.read_text import HEAD, lines_of, recognised


def test_a_second_line_that_names_a_type_is_no_title() -> None:
    found = recognised(f"{HEAD}\nKẾ HOẠCH\nRà soát đội ngũ\n\nBÁO CÁO\n\nSở Nội vụ rà soát.\n")

    assert found.kind == "ke_hoach"
    assert lines_of(found, Component.TYPE_NAME) == ["KẾ HOẠCH"]
