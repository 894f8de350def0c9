"""Đối chiếu: a template that drops a word or adds one is found out."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import get_args

import pytest
from pydantic.fields import FieldInfo

import congvan
from congvan import Document, OutputError, TemplateError
from congvan.model.document.inline import Run
from congvan.model.document.parts import Part
from congvan.model.keys.slots import slots_of
from congvan.pack.pack import builtin, load_type
from congvan.rendering import load_template, proof
from congvan.rendering.archive import MAX_PARTS
from congvan.rendering.proof import NAMES, printed, words_of
from congvan.vietnamese.text import bare
from tests.factories import a_document, a_plan, paragraphs

MAIN = "word/document.xml"
Printed = tuple[str, FieldInfo]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return an office's pack: the built-in công văn, to be changed."""
    folder = tmp_path / "cong_van"
    folder.mkdir()
    for path in (builtin() / "cong_van").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return tmp_path


def changed(pack: Path, change: Callable[[str], str], part: str = MAIN) -> Path:
    """Rewrite one part of the template in `pack`."""
    path = pack / "cong_van" / "template.docx"
    with zipfile.ZipFile(path) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    parts[part] = change(parts[part].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return pack


def replaced(pack: Path, old: str, new: str) -> Path:
    """Put `new` for `old`, which must be there, into the template in `pack`."""

    def change(xml: str) -> str:
        assert old in xml
        return xml.replace(old, new)

    return changed(pack, change)


def refusal(pack: Path, **changes: object) -> OutputError:
    with pytest.raises(OutputError) as refused:
        congvan.render(a_document(**changes), templates=[pack])
    return refused.value


def test_an_office_may_add_fixed_words_of_its_own(pack: Path) -> None:
    replaced(pack, "Nơi nhận:", "Nơi nhận văn bản này:")

    docx = congvan.render(a_document(), templates=[pack])

    assert "Nơi nhận văn bản này:" in paragraphs(docx)


def test_a_fixed_word_of_the_decree_may_not_go(pack: Path) -> None:
    replaced(pack, "Nơi nhận:", "Gửi:")

    assert refusal(pack).findings[0].code == "CV905"


@pytest.mark.parametrize(
    ("tag", "lost"),
    [
        ("{{ signer }}", "Trần Văn Bình"),
        ("{{ symbol }}", "UBND-VHTT"),
        ("{{ place }}", "Huế"),
        ("{{r subject | runs }}", "tăng cường công tác quản lý"),
        ("{{p body | paragraphs }}", "Ủy ban nhân dân huyện yêu cầu Phòng Nội vụ báo cáo"),
        ("{{r recipients[0] | runs }}", "Phòng Nội vụ huyện"),
    ],
)
def test_a_component_left_out_is_found(pack: Path, tag: str, lost: str) -> None:
    replaced(pack, tag, "")

    finding = refusal(pack, place="Huế").findings[0]

    assert finding.code == "CV905"
    assert f"“{lost}”" in str(finding)


def test_a_word_dropped_by_a_filter_is_found(pack: Path) -> None:
    replaced(pack, "{{ signer }}", "{{ signer[:-5] }}")

    assert "“Trần Văn Bình”" in str(refusal(pack))


def test_a_component_printed_twice_is_found(pack: Path) -> None:
    replaced(pack, "{{ signer }}", "{{ signer }}, {{ signer }}")

    error = refusal(pack)

    assert [finding.code for finding in error.findings] == ["CV906"]
    assert "“bình”" in str(error)


def test_a_word_that_a_template_works_out_is_found(pack: Path) -> None:
    replaced(pack, "{{ place }}", "{{ place }} {{ 'bịa' ~ 'đặt' }}")

    assert "Trang có chữ không ai gõ: “bịađặt”" in str(refusal(pack))


def test_a_repeated_word_lost_once_is_found(pack: Path) -> None:
    replaced(pack, "{{r one | runs }}", "{{r one | runs if loop.first else '' }}")

    error = refusal(pack, distribution=["Sở Y tế", "Sở Y tế"])

    assert error.findings[0].code == "CV905"


def test_a_page_that_is_no_xml_is_found(pack: Path) -> None:
    replaced(pack, "{{ signer }}", "{{ signer }}{{ '&lt;w:p&gt;' | safe }}")

    error = refusal(pack)

    assert error.findings[0].code == "CV903"


def test_a_tag_left_open_is_named_with_its_template_and_paragraph(pack: Path) -> None:
    replaced(pack, "{{ signer }}", "Ký tên {{ signer }")

    with pytest.raises(TemplateError) as refused:
        congvan.render(a_document(), templates=[pack])

    line, *_ = str(refused.value).split("\n")
    assert line.startswith(f"{pack / 'cong_van' / 'template.docx'}: error CV903 Đoạn ")
    assert "Ký tên {{ signer }" in line


def test_a_block_left_open_is_named(pack: Path) -> None:
    replaced(pack, "{%p endif %}", "")

    with pytest.raises(TemplateError) as refused:
        congvan.render(a_document(), templates=[pack])

    assert refused.value.findings[0].code == "CV903"
    assert "template.docx" in str(refused.value)


def test_an_unknown_name_is_named_with_its_paragraph_and_tag(pack: Path) -> None:
    replaced(pack, "{{ signer }}", "Người ký: {{ singer }}")

    with pytest.raises(TemplateError) as refused:
        congvan.render(a_document(), templates=[pack])

    line = str(refused.value)
    assert "error CV904 Đoạn" in line
    assert "“Người ký: {{ singer }}”: thẻ {{ singer }}" in line


@pytest.mark.parametrize("runs", ["piece.runs", "piece['runs']"])
def test_an_office_may_write_the_paragraphs_of_a_text_itself(pack: Path, runs: str) -> None:
    tags = ("{%p for piece in body %}", f"{{{{r {runs} | runs }}}}", "{%p endfor %}")
    own = "</w:t></w:r></w:p><w:p><w:r><w:t>".join(tags)
    built_in = paragraphs(congvan.render(a_document()))

    replaced(pack, "{{p body | paragraphs }}", own)

    assert paragraphs(congvan.render(a_document(), templates=[pack])) == built_in


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 1 // 0 }}",
        "{{ signer + 1 }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ signer | khongco }}",
        "{% include 'x' %}",
        "{{ recipients[9] }}",
        "{{ signer.x.y }}",
        "{{ signer | runs }}",
        "{{ signer | paragraphs }}",
        "{{ signer | rule }}",
        "{{ urgency | box('MucDoKhan') }}",
    ],
)
def test_any_mistake_in_a_tag_is_a_mistake_of_the_template(pack: Path, tag: str) -> None:
    replaced(pack, "{{ signer }}", tag)

    with pytest.raises((TemplateError, OutputError)) as refused:
        congvan.render(a_document(), templates=[pack])

    assert refused.value.findings[0].code in ("CV903", "CV904", "CV905")


def test_what_is_no_word_file_is_named(pack: Path) -> None:
    path = pack / "cong_van" / "template.docx"
    path.write_bytes(b"{\\rtf1 }")

    with pytest.raises(TemplateError) as refused:
        congvan.render(a_document(), templates=[pack])

    assert str(refused.value).splitlines()[0] == (
        f"{path}: error CV902 Mẫu không phải tệp Word (.docx)."
    )


def test_a_word_file_cut_or_spoilt_on_its_way_is_named(pack: Path) -> None:
    path = pack / "cong_van" / "template.docx"
    whole = path.read_bytes()
    start = whole.index(b"word/document.xml") + len("word/document.xml")
    spoilt = [whole[:start] + bytes([byte]) * 40 + whole[start + 40 :] for byte in range(256)]

    for data in (*spoilt, whole[: len(whole) // 2]):
        path.write_bytes(data)
        with pytest.raises(TemplateError) as refused:
            congvan.render(a_document(), templates=[pack])

        assert refused.value.findings[0].code == "CV902"


def test_a_zip_without_a_document_is_refused(pack: Path) -> None:
    with zipfile.ZipFile(pack / "cong_van" / "template.docx", "w") as archive:
        archive.writestr("a.txt", "a")

    with pytest.raises(TemplateError, match="CV902"):
        congvan.render(a_document(), templates=[pack])


def test_a_document_part_that_is_no_xml_is_refused(pack: Path) -> None:
    changed(pack, lambda xml: xml[:-30])

    with pytest.raises(TemplateError, match=r"CV902 word/document\.xml hỏng"):
        congvan.render(a_document(), templates=[pack])


def test_a_small_zip_that_grows_too_large_is_refused_unread(pack: Path) -> None:
    path = pack / "cong_van" / "template.docx"
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.bin", bytes(30 * 1024 * 1024))
    assert path.stat().st_size < 200_000

    with pytest.raises(TemplateError, match="lớn quá 20 MiB"):
        congvan.render(a_document(), templates=[pack])


def test_a_zip_of_too_many_parts_is_refused(pack: Path) -> None:
    with zipfile.ZipFile(pack / "cong_van" / "template.docx", "a") as archive:
        for number in range(MAX_PARTS):
            archive.writestr(f"word/{number}.bin", b"")

    with pytest.raises(TemplateError, match="CV902"):
        congvan.render(a_document(), templates=[pack])


def test_entities_in_a_template_are_not_followed(pack: Path) -> None:
    entity = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document '
    changed(pack, lambda xml: xml.replace("<w:document ", entity, 1).replace("Số:", "&x;"))

    with pytest.raises((TemplateError, OutputError)) as refused:
        congvan.render(a_document(), templates=[pack])

    assert "root:" not in str(refused.value)


def test_a_missing_template_is_named(pack: Path) -> None:
    path = pack / "cong_van" / "template.docx"
    path.unlink()

    with pytest.raises(TemplateError) as refused:
        congvan.render(a_document(), templates=[pack])

    assert str(refused.value).splitlines()[0] == f"{path}: error CV902 Không đọc được mẫu."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "subject: letter\n",
        "subject: giữa\nnumbering: ['1.']\n",
        "- a\n",
        "a: *b\n",
        "subject: letter\nnumbering: ['1.']\nmàu: đỏ\n",
    ],
)
def test_a_broken_type_is_named(pack: Path, text: str) -> None:
    path = pack / "cong_van" / "type.yaml"
    path.write_text(text, "utf-8")

    with pytest.raises(TemplateError) as refused:
        congvan.check(a_document(), [pack])

    assert str(refused.value).startswith(str(path))


def test_a_type_without_a_template_is_refused_naming_those_there_are() -> None:
    with pytest.raises(TemplateError) as refused:
        congvan.check(a_document(type="tờ khai"))

    assert "“tờ khai”; có: " in str(refused.value)
    assert ", biên bản, " in str(refused.value)


def test_a_template_is_compiled_once_until_its_file_changes(pack: Path) -> None:
    first = load_template(load_type("cong_van", [pack]).template)

    assert load_template(load_type("cong_van", [pack]).template) is first
    replaced(pack, "Nơi nhận:", "Nơi nhận này:")
    assert load_template(load_type("cong_van", [pack]).template) is not first
    assert "Nơi nhận này:" in paragraphs(congvan.render(a_document(), templates=[pack]))


def test_an_office_pack_goes_over_the_built_in_one_type_by_type(pack: Path) -> None:
    replaced(pack, "Nơi nhận:", "Nơi nhận này:")

    letter = paragraphs(congvan.render(a_document(), templates=[pack]))
    plan = paragraphs(congvan.render(a_plan(), templates=[pack]))

    assert "Nơi nhận này:" in letter
    assert "Nơi nhận:" in plan


def test_a_stylesheet_of_the_office_stays_under_any_profile(pack: Path) -> None:
    styled_ = changed(
        pack, lambda xml: xml.replace("Times New Roman", "Arial"), "word/styles.xml"
    )

    for profile in ("12", "13"):
        docx = congvan.render(
            a_document(), templates=[styled_], house=congvan.House(sizes=profile)
        )
        folder = pack / f"{profile}.docx"
        folder.write_bytes(docx)
        with zipfile.ZipFile(folder) as archive:
            assert b"Arial" in archive.read("word/styles.xml")


def test_lines_tabs_and_paragraphs_part_words() -> None:
    xml = (
        "<w:p><w:r><w:t>a</w:t><w:t>b</w:t><w:br/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r></w:p>"
    )

    page = printed([f'<x xmlns:w="w">{xml}<w:p><w:t>&lt;e&gt;</w:t></w:p></x>'])

    assert page.split() == ["ab", "c", "d", "<e>"]


def test_words_are_counted_without_regard_to_capitals() -> None:
    assert words_of("Sở SỞ sở, 15/KH") == {"sở": 3, "15": 1, "kh": 1}


def test_the_keys_without_marks_are_those_of_one_line() -> None:
    fields = list(_printed(Document))

    lines = {key for key, info in fields if "_one_line" in _validators(info)}
    chosen = {key for key, info in fields if "chosen" in _validators(info)}
    prose = {key for key, info in fields if "_clean" in _validators(info)} - lines
    mixed = {key for key in lines if "_clean" in _validators_of(key, fields)}

    assert mixed == set()
    assert prose & NAMES == set()
    assert lines | chosen - {"align"} | {"number"} == NAMES


def _printed(kind: type[Part], seen: Collection[type[Part]] = ()) -> Iterator[Printed]:
    """Yield key and field of all that a part and those below it print."""
    head = {"issuer", "symbol", "number", "place", "type_name", "subject"}
    unprinted = kind.unprinted - head if kind is Document else kind.unprinted
    for name, info in kind.model_fields.items():
        if name not in unprinted:
            yield info.alias or name, info
            below = slots_of(kind)[bare(info.alias or name)].model
            if below is not None and below not in seen:
                yield from _printed(below, {*seen, kind, below})


def _validators(info: FieldInfo) -> set[str]:
    """Return the names of the functions that validate the texts of a field."""
    return set(_named(info.annotation, *info.metadata))


def _validators_of(key: str, fields: Sequence[Printed]) -> set[str]:
    """Return what validates the fields called `key` that hold no line."""
    every = [_validators(info) for name, info in fields if name == key]
    return {name for names in every if "_one_line" not in names for name in names}


def _named(annotation: object, *validators: object) -> Iterator[str]:
    for one in (*validators, *get_args(annotation)):
        yield getattr(getattr(one, "func", None), "__name__", "")
        yield from _named(one)


@pytest.mark.parametrize("typed", ["Gửi (*.doc) và (*)", "a^2+b^2", r"\\may\tep [1]"])
def test_a_sign_that_no_look_accounts_for_is_found(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lossy = re.sub(r"[*^\\]", "", typed)

    def lossy_runs(_typed: str) -> tuple[Run, ...]:
        return (Run(lossy),)

    monkeypatch.setattr(proof, "runs", lossy_runs)
    proof._swallows.cache_clear()  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001
    page = {MAIN: f"<w:p xmlns:w='w'><w:t>{lossy}</w:t></w:p>"}

    with pytest.raises(OutputError) as failure:
        proof.prove([(("opening",), typed)], "mau.docx", page, [], frozenset())

    assert failure.value.findings[0].code == "CV905"


def test_a_citation_that_touches_a_word_is_no_lost_word() -> None:
    document = a_document(
        references={"r": {"type": "Công văn", "number": "5/X", "date": "2024-01-02"}},
        opening="Theo [@r]a, 20[@r].",
    )

    assert congvan.render(document)
