"""Mẫu lưu lại: templates that LibreOffice has saved print what the built-in ones print."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

import congvan
from congvan.pack.pack import builtin, names
from tests.factories import everything, styled
from tests.strategies import drawn

EVERYTHING: Final = everything()
DRAWN_EACH: Final = 2
PROGRAM: Final = shutil.which("soffice") or shutil.which("libreoffice") or "soffice"


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a pack of all types whose templates LibreOffice opened and saved, in one go."""
    room = tmp_path_factory.mktemp("saved")
    sources = room / "sources"
    sources.mkdir()
    for name in names():
        shutil.copy(builtin() / name / "template.docx", sources / f"{name}.docx")
    profile = f"-env:UserInstallation={(room / 'profile').as_uri()}"
    command = [PROGRAM, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    files = map(str, sources.glob("*.docx"))
    subprocess.run(  # noqa: S603 - our own files
        [*command, "--outdir", str(room / "made"), *files],
        check=True, capture_output=True, timeout=600,
    )  # fmt: skip
    for name in names():
        (room / "pack" / name).mkdir(parents=True)
        for path in (builtin() / name).glob("*.yaml"):
            shutil.copy(path, room / "pack" / name)
        shutil.copy(room / "made" / f"{name}.docx", room / "pack" / name / "template.docx")
    return room / "pack"


def printed(document: congvan.Document, *packs: Path) -> list[tuple[str, str]]:
    """Return style and text of every paragraph; the usual style may go without saying."""
    docx = congvan.render(document, templates=packs)
    return [(style or "Normal", text) for style, text in styled(docx)]


def test_libreoffice_has_really_changed_them(saved: Path) -> None:
    with zipfile.ZipFile(saved / "cong_van" / "template.docx") as archive:
        styles = archive.read("word/styles.xml").decode()

    assert 'w:styleId="NoiDung"' not in styles
    assert 'w:name w:val="Nội dung"' in styles


def test_a_sample_prints_the_same(subtests: pytest.Subtests, saved: Path) -> None:
    for name in names():
        with subtests.test(name):
            sample = congvan.load(builtin() / name / "sample.yaml")

            assert printed(sample, saved) == printed(sample)


def test_a_document_with_everything_prints_the_same(
    subtests: pytest.Subtests, saved: Path
) -> None:
    for name in EVERYTHING:
        with subtests.test(name):
            assert printed(EVERYTHING[name], saved) == printed(EVERYTHING[name])


def test_any_document_prints_the_same(subtests: pytest.Subtests, saved: Path) -> None:
    for name in names():
        with subtests.test(name):
            for values in drawn(name, DRAWN_EACH):
                document = congvan.from_dict(values)

                assert printed(document, saved) == printed(document)


def test_what_was_only_saved_has_no_fault(subtests: pytest.Subtests, saved: Path) -> None:
    for name in names():
        with subtests.test(name):
            found = congvan.check_templates(saved / name)

            assert [one for one in found if one.place.file.endswith(".docx")] == []


def test_what_is_added_fits_what_libreoffice_wrote(saved: Path) -> None:
    for document in EVERYTHING.values():
        docx = congvan.render(document, templates=[saved])

        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            assert archive.testzip() is None
            relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
            targets = [str(one.get("Target")) for one in relations]
            assert len(targets) == len(set(targets))
            assert {f"word/{target}" for target in targets} <= set(archive.namelist())
            assert 'w:footer="0"' not in _first_section(archive)


def _first_section(archive: zipfile.ZipFile) -> str:
    """Return the page of a document's first section, if it has a footer of its own."""
    section = archive.read("word/document.xml").decode().partition("<w:sectPr")[2]
    section = section.partition("</w:sectPr>")[0]
    return section if "footerReference" in section else ""
