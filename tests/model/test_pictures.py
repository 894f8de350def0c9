"""Hình: files that are checked, measured and bounded before they come into a document."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congvan
from congvan import CongvanError, SourceError
from congvan.api.plan_files import load_plans
from congvan.findings.finding import Place
from congvan.model.document.pictures import MOST_BYTES, image_file
from congvan.source.file_reading import named_file
from congvan.vietnamese.text import nfc
from tests.factories import PLAN, picture_bytes, yaml_of

PLACE = Place("a.yaml", 12, 5)


def loaded(folder: Path, name: str) -> congvan.Document:
    """Return the document in `folder` that shows the picture `name`."""
    file = folder / "a.yaml"
    file.write_text(yaml_of(f"nội dung:\n  - hình: {name}\n", PLAN), "utf-8")
    return congvan.load(file)


def refusal(folder: Path, name: str) -> str:
    """Return what is said of a picture that is refused, without its file and its remedy."""
    with pytest.raises(SourceError) as refused:
        loaded(folder, name)
    return str(refused.value).partition("\n")[0].removeprefix(f"{folder}{os.sep}")


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", "png"), ("JPEG", "jpeg")])
def test_a_picture_is_measured_by_its_own_resolution(kind: str, suffix: str) -> None:
    picture = image_file(picture_bytes(300, 150, kind, dpi=150), PLACE)

    assert picture.kind == suffix
    assert picture.width_mm == pytest.approx(50.8, rel=0.01)
    assert picture.height_mm == pytest.approx(25.4, rel=0.01)


@pytest.mark.parametrize("dpi", [1, 35, 5000])
def test_a_resolution_that_no_picture_has_is_that_of_a_screen(dpi: int) -> None:
    assert image_file(picture_bytes(96, 96, dpi=dpi), PLACE).width_mm == pytest.approx(25.4)


@pytest.mark.parametrize(
    "data",
    [b"", b"a", b"\x89PNG\r\n\x1a\n", picture_bytes(kind="BMP"), picture_bytes()[:-20]],
    ids=["empty", "text", "head of a PNG", "BMP", "cut off"],
)
def test_what_is_no_picture_is_refused_at_its_place(data: bytes) -> None:
    with pytest.raises(SourceError) as refused:
        image_file(data, PLACE)

    assert str(refused.value).partition("\n")[0] == (
        "a.yaml:12:5: error CV923 Tệp hình không phải PNG hay JPEG."
    )


@pytest.mark.parametrize("pixels", [(8000, 7000), (10_000, 10_000), (20_000, 20_000)])
def test_a_picture_of_too_many_pixels_is_refused_unread(pixels: tuple[int, int]) -> None:
    data = bytearray(picture_bytes(2, 2))
    for start, side in zip((16, 20), pixels, strict=True):
        data[start : start + 4] = side.to_bytes(4, "big")
    data[29:33] = _checksum(bytes(data[12:29]))

    with pytest.raises(SourceError) as refused:
        image_file(bytes(data), PLACE)

    assert "Tệp hình quá lớn." in str(refused.value)


def _checksum(chunk: bytes) -> bytes:
    import zlib  # noqa: PLC0415 - only here

    return zlib.crc32(chunk).to_bytes(4, "big")


@given(st.data(), st.sampled_from(["PNG", "JPEG"]))
def test_a_spoilt_file_is_a_picture_or_refused(data: st.DataObject, kind: str) -> None:
    spoilt = bytearray(picture_bytes(8, 8, kind))
    spots = st.lists(
        st.tuples(st.integers(0, len(spoilt) - 1), st.integers(0, 255)), max_size=5
    )
    for spot, value in data.draw(spots):
        spoilt[spot] = value
    kept = bytes(spoilt[: data.draw(st.integers(0, len(spoilt)))])

    try:
        picture = image_file(kept, PLACE)
    except CongvanError:
        return

    assert picture.width_mm > 0
    assert picture.height_mm > 0


def test_a_picture_beside_the_file_or_below_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "hình").mkdir()
    (tmp_path / "hình" / "sơ đồ.png").write_bytes(picture_bytes())

    document = loaded(tmp_path, "hình/sơ đồ.png")

    assert list(document.pictures) == ["hình/sơ đồ.png"]
    assert congvan.render(document)


@pytest.mark.parametrize(
    "name", ["../b.png", "/etc/hostname", "hình/../../b.png", "lối-tắt.png"]
)
def test_a_picture_outside_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "vào"
    (folder / "hình").mkdir(parents=True)
    (tmp_path / "b.png").write_bytes(picture_bytes())
    (folder / "lối-tắt.png").symlink_to(tmp_path / "b.png")

    assert refusal(folder, name) == (
        "a.yaml:15:11: error CV923 Hình phải nằm trong thư mục của tệp YAML."
    )


@pytest.mark.parametrize("name", ["không-có.png", ".", "thư-mục", "quá-lớn.png", "a" * 300])
def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "thư-mục").mkdir()
    with (tmp_path / "quá-lớn.png").open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    assert refusal(tmp_path, name).startswith("a.yaml:15:11: error CV923 Không ")


def test_a_ring_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vòng.png").symlink_to(tmp_path / "vòng.png")

    assert "error CV923" in refusal(tmp_path, "vòng.png")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống.png")

    assert "Không có tệp hình này, hoặc tệp quá lớn." in refusal(tmp_path, "ống.png")


# names of files in another form of Unicode


def decomposed(name: str) -> str:
    """Return a name as archives of macOS have it."""
    return unicodedata.normalize("NFD", name)


@pytest.mark.parametrize(
    "name", ["sơ đồ.png", "hình ảnh/bản vẽ số 2.png", "./ảnh/../sơ đồ.png"]
)
@pytest.mark.parametrize("on_disk", [decomposed, nfc])
@pytest.mark.parametrize("typed", [decomposed, nfc])
def test_a_picture_is_found_whatever_form_its_name_has(
    tmp_path: Path, name: str, on_disk: Callable[[str], str], typed: Callable[[str], str]
) -> None:
    file = tmp_path / on_disk(name)
    (tmp_path / on_disk("ảnh")).mkdir()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(picture_bytes())

    document = loaded(tmp_path, typed(name))

    assert list(document.pictures) == [nfc(name)]


def test_a_name_as_it_is_typed_goes_first(tmp_path: Path) -> None:
    (tmp_path / decomposed("ảnh.png")).write_bytes(picture_bytes(10))
    (tmp_path / "ảnh.png").write_bytes(picture_bytes(20))

    (picture,) = loaded(tmp_path, "ảnh.png").pictures.values()

    assert picture.data == picture_bytes(20)


@pytest.mark.parametrize("name", ["ảnh.png", "ảnh/a.png", "a" * 300, "../ảnh/a.png"])
def test_a_name_that_nothing_answers_to_stays_as_typed(tmp_path: Path, name: str) -> None:
    assert named_file(tmp_path, name) == tmp_path / name


def test_other_files_that_a_document_names_are_found_too(tmp_path: Path) -> None:
    (tmp_path / decomposed("chỉ đạo")).mkdir()
    (tmp_path / decomposed("mẫu")).mkdir()
    (tmp_path / decomposed("chỉ đạo/văn bản.yaml")).write_text(yaml_of("số: 7\n"), "utf-8")
    (tmp_path / "congvan.yaml").write_text("mẫu: [mẫu]\n", "utf-8")
    plan = tmp_path / "kế hoạch.yaml"
    cited = "viện dẫn: {a: {tệp: chỉ đạo/văn bản.yaml}}\n"
    follows = "thực hiện: {chỉ đạo: a, đơn vị: x}\n"
    plan.write_text(yaml_of(cited + follows, PLAN), "utf-8")

    office = congvan.load_office(tmp_path / "congvan.yaml")
    document = congvan.load(plan, office)
    (one,) = load_plans([plan]).plans

    assert [nfc(folder.name) for folder in office.templates] == ["mẫu"]
    assert (document.references["a"].number or "").startswith("07/")
    assert one.directive
    assert one.directive.is_file()
