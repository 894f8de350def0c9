"""Tệp lạ: what cannot be read is said in one line, within bounds, and nothing else is opened."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import congvan
from congvan.findings.errors import SourceError
from congvan.word.outline import docx, outline
from congvan.word.outline import package as bounds
from congvan.word.recognition import recognise
from tests.factories import EXAMPLE
from tests.word.outline.made import package, paragraph, texts, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
WHOLE = congvan.render(congvan.load(EXAMPLE))


def _code(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        outline(data, "la.docx")
    (finding,) = caught.value.findings
    assert "\n" not in str(finding.message)
    assert finding.place.file == "la.docx"
    return finding.code


def _is_read_or_refused(data: bytes) -> bool:
    try:
        recognise(outline(data))
    except SourceError as error:
        return error.findings[0].code.startswith("CV94")
    return True


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "CV940"),
        (b"{\\rtf1 xin}", "CV940"),
        ("Cộng hòa".encode(), "CV940"),
        (OLE, "CV940"),
        (OLE + "WordDocument".encode("utf-16-le"), "CV941"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "CV942"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "CV940"),
        (zipped({"word/document.xml": "<a/>"}), "CV940"),
        (zipped({"word/document.xml": "<w:document"}), "CV944"),
        (WHOLE[: len(WHOLE) // 2], "CV944"),
        (b"PK\x03\x04" + b"\0" * 100, "CV944"),
    ],
)
def test_a_file_that_is_no_word_file_is_said_to_be_what_it_is(data: bytes, code: str) -> None:
    assert _code(data) == code


@pytest.mark.parametrize("form", ["utf-8", "utf-16"])
def test_a_file_that_declares_entities_is_refused(form: str) -> None:
    bomb = (
        '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    )

    assert _code(zipped({"word/document.xml": bomb.encode(form)})) == "CV945"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    packed = package("<w:p/>" + " " * (bounds.MAX_PART_BYTES + 1))

    assert len(packed) < 100_000
    assert _code(packed) == "CV943"


def test_a_file_of_too_many_entries_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_ENTRIES", 3)

    assert _code(WHOLE) == "CV943"


def test_a_part_of_too_many_marks_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_MARKS", 1000)

    assert _code(package("<w:p/>" * 1000)) == "CV943"


@pytest.mark.parametrize("body", ["<w:p/>" * 30, f"<w:p><w:r>{'<w:br/>' * 30}</w:r></w:p>"])
def test_a_file_of_too_many_lines_is_refused(
    body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docx, "MAX_LINES", 20)

    assert _code(package(body)) == "CV943"


def test_deep_nesting_is_refused() -> None:
    assert _code(package("<w:sdt>" * 9_000 + "</w:sdt>" * 9_000)) == "CV944"


def test_what_lies_outside_the_file_is_named_but_never_fetched() -> None:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    outside = f'Target="http://ngoai/a.png" TargetMode="External" Type="{kinds}'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" {outside}/image"/><Relationship Id="b" {outside}/hyperlink"/>'
        f'<Relationship Id="c" Type="{kinds}/settings" Target="../../../etc/passwd"/>'
        "</Relationships>"
    )
    more = {
        "word/_rels/document.xml.rels": relations,
        "word/vbaProject.bin": b"",
        "word/embeddings/a.bin": b"",
        "_xmlsignatures/sig1.xml": "<a/>",
    }

    facts = outline(package(paragraph("chữ"), more)).facts

    assert facts.external == ("http://ngoai/a.png",)
    assert (facts.macros, facts.embedded, facts.signatures) == (True, 1, 1)


def test_comments_and_protection_are_told() -> None:
    data = package(
        paragraph("chữ"),
        comments='<w:comment w:id="1"/><w:comment w:id="2"/>',
        settings='<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
    )

    facts = outline(data).facts

    assert (facts.comments, facts.protection) == (2, "readOnly")


def test_a_strict_file_is_read_like_any_other() -> None:
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(BytesIO(package(paragraph("chữ")))) as old:
        parts = {name: old.read(name).decode() for name in old.namelist()}

    found = outline(zipped({name: xml.replace(usual, strict) for name, xml in parts.items()}))

    assert texts(found) == ["chữ"]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))

    assert _is_read_or_refused(bytes(damaged))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_file_with_damaged_xml_is_read_or_refused(data: st.DataObject) -> None:
    with zipfile.ZipFile(BytesIO(WHOLE)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(n for n in parts if n.endswith((".xml", ".rels")))))
    xml = parts[name].decode()
    words = st.sampled_from(["", "-1", "99999999999", "x", "<", "w:val", "</w:p>", "0.5", "é"])
    start = data.draw(st.integers(0, len(xml)))
    parts[name] = (
        xml[:start] + data.draw(words) + xml[start + data.draw(st.integers(0, 9)) :]
    ).encode()

    assert _is_read_or_refused(zipped(parts))
