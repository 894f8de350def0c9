"""Ghi nhận xét: findings as comments of Word, and nothing else in the copy changed."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from lxml import etree

import congvan
from congvan.findings.finding import Place, Severity, Span, text
from congvan.word.outline import outline
from tests.word_files import a_letter, parts_of, text_of

if TYPE_CHECKING:
    from docx.document import Document as Word

KIND = congvan.Kind("CV999", "test", Severity.WARNING, "", "", clause="PL1-I-I.1")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def schema(schema_folder: Path) -> etree.XMLSchema:
    """Return the transitional schema of WordprocessingML."""
    return etree.XMLSchema(file=str(schema_folder / "wml.xsd"))


def a_finding(line: int, span: Span | None = None) -> congvan.Finding:
    return KIND.at(Place("a.docx", line), text("Chỗ {n} sai.", n=line), text("Sửa lại."), span)


def number_of(data: bytes, start: str) -> int:
    return next(one.number for one in outline(data).paragraphs if one.text.startswith(start))


def marked(data: bytes, number: int) -> str:
    """Return the letters between the marks of a comment."""
    root = etree.fromstring(parts_of(data)["word/document.xml"])
    letters, inside = "", False
    for node in root.iter():
        own = node.get(f"{W}id") == str(number)
        inside = (inside or (own and node.tag == f"{W}commentRangeStart")) and not (
            own and node.tag == f"{W}commentRangeEnd"
        )
        letters += (node.text or "") if inside and node.tag == f"{W}t" else ""
    return letters


def comments(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    return [comment.text for comment in document.comments]


def test_a_comment_stands_at_the_words_it_is_about() -> None:
    page = a_letter()
    at = number_of(page, "Ủy ban nhân dân huyện")
    said = outline(page).paragraphs[at - 1].text
    start = said.index("Phòng Nội vụ")

    made = congvan.annotate(page, "a.docx", [a_finding(at, Span(said, start, start + 12))])

    assert marked(made, 0) == "Phòng Nội vụ"
    assert comments(made) == [f"Cảnh báo CV999: Chỗ {at} sai.\nSửa lại.\nPL1-I-I.1"]


def test_comments_may_lie_over_one_another() -> None:
    page = a_letter()
    at = number_of(page, "Ủy ban nhân dân huyện")
    said = outline(page).paragraphs[at - 1].text
    spans = [Span(said, 0, 20), Span(said, 8, 30), Span(said, 8, 12)]

    made = congvan.annotate(page, "a.docx", [a_finding(at, span) for span in spans])

    assert [marked(made, n) for n in range(3)] == [said[a:b] for _, a, b, _ in spans]


def test_a_comment_without_words_stands_at_its_paragraph() -> None:
    page = a_letter()
    at = number_of(page, "Ủy ban nhân dân huyện")

    made = congvan.annotate(page, "a.docx", [a_finding(at)])

    assert marked(made, 0) == outline(page).paragraphs[at - 1].text


def test_what_word_cannot_comment_stands_at_the_text_before() -> None:
    page = a_letter()
    last = len(outline(page).paragraphs)

    made = congvan.annotate(page, "a.docx", [a_finding(last), a_finding(0)])

    assert len(comments(made)) == 2


def test_a_comment_that_is_there_stays() -> None:
    def comment(document: Word) -> None:
        document.add_comment(text_of(document).runs, "Của tôi", "Tôi", "T")

    made = congvan.annotate(a_letter(comment), "a.docx", [a_finding(1)])

    assert comments(made)[0] == "Của tôi"
    assert len(comments(made)) == 2


def test_nothing_else_changes() -> None:
    page = a_letter()
    made = congvan.annotate(page, "a.docx", [a_finding(n) for n in range(1, 12)])
    before, after = parts_of(page), parts_of(made)

    changed = {name for name in before if before[name] != after[name]}

    assert changed <= {
        "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }  # fmt: skip
    assert [one.text for one in outline(made).paragraphs] == [
        one.text for one in outline(page).paragraphs
    ]
    assert congvan.annotate(page, "a.docx", []) == congvan.annotate(page, "a.docx", [])


def test_the_copy_is_valid(schema: etree.XMLSchema) -> None:
    page = a_letter()
    at = number_of(page, "Ủy ban nhân dân huyện")
    said = outline(page).paragraphs[at - 1].text

    parts = parts_of(
        congvan.annotate(page, "a.docx", [a_finding(at, Span(said, 3, 9)), a_finding(1)])
    )

    for name in ("word/document.xml", "word/comments.xml"):
        schema.validate(etree.fromstring(parts[name]))
        assert not schema.error_log


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 hong"])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(congvan.SourceError):
        congvan.annotate(data, "a.docx", [])
