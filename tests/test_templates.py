"""Bộ mẫu dựng lại: templates come from templates/build.py and the decree's table, and only so."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any, Final

import docx
import pytest
from lxml import etree

import congvan
from congvan.decree import lettering, widths
from congvan.decree.page import FONT, HOUSE, House
from congvan.pack.pack import builtin, load_type, names
from congvan.pack.stylesheet import LANGUAGE, styles_xml
from congvan.word.namespaces import WORD
from dev.scripts import builder
from tests.factories import everything
from tests.packs import an_office

MOST_BYTES: Final = 15_000
W: Final = f"{{{WORD}}}"


@pytest.fixture(scope="module")
def build() -> Any:  # noqa: ANN401 - a module loaded by its path
    """Return templates/build.py as a module."""
    return builder()


def test_rebuilding_gives_the_same_bytes(build: Any) -> None:  # noqa: ANN401
    built: dict[Path, bytes] = build.built()

    assert sorted(built) == sorted(builtin().glob("*/template.docx"))
    changed = [path.parent.name for path, data in built.items() if path.read_bytes() != data]
    assert changed == [], "chạy lại: python templates/build.py"


@pytest.mark.parametrize("given", [".", "phieu_trinh"])
def test_any_folder_is_built(build: Any, tmp_path: Path, given: str) -> None:  # noqa: ANN401
    folder = an_office(tmp_path, "giay_moi") / "giay_moi"
    folder = folder.rename(tmp_path / "phieu_trinh")
    said = (folder / "type.yaml").read_text("utf-8").replace("never: [", "never: [date, ")
    (folder / "type.yaml").write_text(f"name: Phiếu trình\n{said}", "utf-8")
    (folder / "template.docx").unlink()

    build.main([str(tmp_path / given)])

    built = (folder / "template.docx").read_bytes()
    assert built == build.template(load_type("phieu_trinh", [tmp_path]))
    assert b"{{ date }}" not in _text_of(built)
    assert b"{{ date }}" in _text_of(load_type("giay_moi").template.read_bytes())


def test_a_folder_without_types_is_refused(build: Any, tmp_path: Path) -> None:  # noqa: ANN401
    an_office(tmp_path / "a", "giay_moi")
    docx = tmp_path / "a" / "giay_moi" / "template.docx"
    docx.write_bytes(b"")

    with pytest.raises(SystemExit, match=r"b: không có type\.yaml"):
        build.main([str(tmp_path / "a"), str(tmp_path / "b")])

    assert docx.read_bytes() == b""


def _text_of(docx_: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx_)) as archive:
        return archive.read("word/document.xml")


def test_the_width_table_is_that_of_the_fonts(build: Any) -> None:  # noqa: ANN401
    assert widths.TABLE.read_text("utf-8") == build.measured()


def test_every_letter_of_vietnamese_has_a_width() -> None:
    for face in widths.FACES:
        looks = {"bold": face.startswith("Bold"), "italic": face.endswith("Italic")}
        for letter in "ăâđêôơưĂÂĐÊÔƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ":
            assert widths.width_pt(letter, 1, **looks) < 1, f"{face}: {letter}"


def test_templates_are_small(subtests: pytest.Subtests) -> None:
    for name in names():
        with subtests.test(name):
            assert load_type(name).template.stat().st_size < MOST_BYTES


def test_word_opens_a_template(subtests: pytest.Subtests) -> None:
    for name in names():
        with subtests.test(name):
            document = docx.Document(str(load_type(name).template))

            assert len(document.tables) == 2
            assert document.core_properties.language == LANGUAGE


def test_a_template_uses_only_styles_it_has(subtests: pytest.Subtests) -> None:
    for name in names():
        with subtests.test(name):
            assert _styles(load_type(name).template.read_bytes()) <= _defined()


def test_no_style_is_idle() -> None:
    """Styles serve a template, or what composing and the filters write."""
    templates = [path.read_bytes() for path in builtin().glob("*/template.docx")]
    samples = [congvan.load(path) for path in builtin().glob("*/sample.yaml")]
    pages = [congvan.render(document) for document in (*everything().values(), *samples)]

    used = set[str]().union(*map(_styles, [*templates, *pages]))

    assert _defined() - used == set()


@pytest.mark.parametrize("profile", lettering.PROFILES)
def test_letters_are_times_new_roman_in_vietnamese(profile: lettering.Profile) -> None:
    root = etree.fromstring(styles_xml(House(sizes=profile)).encode())

    scripts = {f"{W}{script}": FONT for script in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert [dict(fonts.attrib) for fonts in root.iter(f"{W}rFonts")] == [scripts, scripts]
    (language,) = root.iter(f"{W}lang")
    assert language.get(f"{W}val") == LANGUAGE == "vi-VN"


@pytest.mark.parametrize("profile", lettering.PROFILES)
def test_each_style_has_the_size_of_the_table(profile: lettering.Profile) -> None:
    root = etree.fromstring(styles_xml(House(sizes=profile)).encode())
    sizes = {
        style.get(f"{W}styleId"): size.get(f"{W}val")
        for style in root.iter(f"{W}style")
        for size in style.iter(f"{W}sz")
    }

    rows = [row for row in lettering.ROWS if row.style in sizes]
    assert {row.style: sizes[row.style] for row in rows} == {
        row.style: str(row.size(profile) * 2) for row in rows
    }


def _styles(data: bytes) -> set[str]:
    """Return the styles that a .docx names in any part but its stylesheet."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(part) for part in archive.namelist() if part.startswith("word/")]
    return set(
        re.findall(r'<w:pStyle w:val="(\w+)"', b"".join(parts).decode("utf-8", "replace"))
    )


def _defined() -> set[str]:
    root = etree.fromstring(styles_xml(HOUSE).encode())
    return {str(style.get(f"{W}styleId")) for style in root.iter(f"{W}style")}
