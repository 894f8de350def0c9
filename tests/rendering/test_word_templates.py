"""Mẫu do Word lưu: what Word does to tags does not change a page."""

from __future__ import annotations

import re
from itertools import cycle
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan.pack.pack import builtin, names
from tests.factories import styled
from tests.packs import STYLES, an_office, parts_of, replace, rewrite

RUN: Final = re.compile(r'<w:r><w:t xml:space="preserve">([^<]*\{[^<]*)</w:t></w:r>')
BETWEEN: Final = (
    '<w:proofErr w:type="spellStart"/>',
    '<w:bookmarkStart w:id="{n}" w:name="b{n}"/><w:bookmarkEnd w:id="{n}"/>',
    "",
    '<w:ins w:id="{n}" w:author="a"/>',
)
LOOKS: Final = (
    "",
    '<w:rPr><w:lang w:val="en-US"/></w:rPr>',
    '<w:rPr><w:color w:val="auto"/></w:rPr>',
)


def torn(xml: str) -> str:
    """Return a part as Word may save it: every tag in runs of three letters, quotes curled."""
    numbers = iter(range(100_000))
    between, looks = cycle(BETWEEN), cycle(LOOKS)

    def tear(match: re.Match[str]) -> str:
        text = re.sub(r"'(\w+)'", r"‘\1’", match[1]).replace("| ", "|\u00a0")
        return "".join(
            f'<w:r w:rsidR="00AB12CD">{next(looks)}<w:t xml:space="preserve">{letters}'
            f"</w:t></w:r>{next(between).format(n=next(numbers))}"
            for letters in re.findall(r".{1,3}", text)
        )

    return RUN.sub(tear, xml).replace("<w:p>", '<w:p w:rsidR="00112233" w:rsidRDefault="00AA">')


def printed(document: congvan.Document, *packs: Path) -> list[tuple[str, str]]:
    return styled(congvan.render(document, templates=packs))


def test_torn_tags_print_the_same(subtests: pytest.Subtests, tmp_path: Path) -> None:
    for name in names():
        with subtests.test(name):
            docx = an_office(tmp_path, name) / name / "template.docx"
            sample = congvan.load(builtin() / name / "sample.yaml")
            rewrite(docx, torn)

            assert printed(sample, tmp_path) == printed(sample)


def test_torn_tags_have_no_fault(tmp_path: Path) -> None:
    docx = an_office(tmp_path, "cong_van") / "cong_van" / "template.docx"
    rewrite(docx, torn)

    assert congvan.check_templates(tmp_path) == []


def test_styles_with_new_ids_print_the_same(tmp_path: Path) -> None:
    docx = an_office(tmp_path, "quyet_dinh") / "quyet_dinh" / "template.docx"
    sample = congvan.load(builtin() / "quyet_dinh" / "sample.yaml")
    rewrite(docx, lambda xml: xml.replace('w:val="NoiDung"', 'w:val="a1"'))
    rewrite(docx, lambda xml: xml.replace('w:styleId="NoiDung"', 'w:styleId="a1"'), STYLES)

    assert printed(sample, tmp_path) == printed(sample)


def test_a_style_the_office_deleted_comes_back(tmp_path: Path) -> None:
    docx = an_office(tmp_path, "cong_van") / "cong_van" / "template.docx"
    sample = congvan.load(builtin() / "cong_van" / "sample.yaml")
    gone = re.compile(r'<w:style [^>]*w:styleId="ChuTrongBang">.*?</w:style>')
    rewrite(docx, lambda xml: gone.sub("", xml), STYLES)

    made = congvan.render(sample, templates=[tmp_path])

    rendered = tmp_path / "a.docx"
    rendered.write_bytes(made)
    assert b'w:styleId="ChuTrongBang"' in parts_of(rendered)[STYLES]


def test_every_broken_tag_is_named_when_a_document_is_rendered(tmp_path: Path) -> None:
    docx = an_office(tmp_path, "cong_van") / "cong_van" / "template.docx"
    replace(docx, {"{{ place }}": "{{ place }", "{{ draft }}": "{{ draft"})

    with pytest.raises(congvan.TemplateError) as refused:
        congvan.render(
            congvan.load(builtin() / "cong_van" / "sample.yaml"), templates=[tmp_path]
        )

    said = [str(one.message).partition(": ")[2] for one in refused.value.findings]
    assert sorted(said) == [
        "thẻ {{ draft không dùng được.",
        "thẻ {{ place } không dùng được.",
    ]
