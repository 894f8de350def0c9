"""Tài liệu: what the guide and the reference say is what the program does."""

from __future__ import annotations

import re
import shlex
import tomllib
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

import click
import pytest

import congvan
from congvan.auditing.explanations import all_kinds
from congvan.cli import cli
from congvan.cli.help_and_errors import Group
from congvan.composing.context import compose
from congvan.decree.lettering import ROWS
from congvan.decree.types import TYPES
from congvan.decree.words import Authority
from congvan.findings.errors import CongvanError
from congvan.model import parse_agencies, parse_office
from congvan.model.keys.keys import KEYS
from congvan.model.office.office import FILE as OFFICE_FILE
from congvan.model.reading.whole_file import AGENCIES_FILE
from congvan.pack import document_type, pack
from congvan.rendering.filters import FILTERS
from congvan.vietnamese.text import bare
from dev.scripts import generator
from tests import factories, pages
from tests.api.batch.sheets import workbook
from tests.pages import ROOT, Sample, command_lines, page_text, samples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GUIDE: Final = "\n".join(page_text(page) for page in pages.GUIDE)
GLOSSARY: Final = page_text("glossary.md")

_CODE: Final = re.compile(r"`([^`\n]+)`")


SAMPLES: Final = [sample for page in pages.GUIDE for sample in samples(page_text(page), page)]
YAML: Final = [sample for sample in SAMPLES if sample.language == "yaml"]
WHOLE: Final = [sample for sample in YAML if sample.text.startswith("loại:")]
PROFILES: Final = [sample for sample in YAML if sample.text.startswith(f"# {OFFICE_FILE}\n")]
DIRECTORIES: Final = [s for s in YAML if s.text.startswith(f"# {AGENCIES_FILE}\n")]
MERGED: Final = [s for s in YAML if s.text.startswith("# moi.yaml\n")]
OTHERS: Final = (*PROFILES, *DIRECTORIES, *MERGED)
FOLLOWED: Final = [
    (yaml, text)
    for yaml, text in pairwise(SAMPLES)
    if yaml.language == "yaml" and text.language == "text" and yaml.page == text.page
]
OFFICE: Final = parse_office(PROFILES[0].text)
"""The profile that stands beside every document of the guide but those of its first page."""


def _name(value: object) -> str:
    return f"{value.page}-{value.line}" if isinstance(value, Sample) else str(value)


def _base(sample: Sample) -> str:
    """Return the document that a fragment belongs to: the last whole one of its page.

    On a page without one it is the guide's first that has `nội dung`, or has none, as it does.
    """
    near = [
        whole.text
        for whole in WHOLE
        if whole.line < sample.line and whole.page == sample.page and not whole.wrong
    ]
    has_body = "\nnội dung:" in f"\n{sample.text}"
    return (
        near[-1] if near else next(s.text for s in WHOLE if ("nội dung:" in s.text) == has_body)
    )


def _overlaid(sample: Sample) -> str:
    """Return the document of a fragment with the fragment's top-level keys in it."""
    base = _base(sample)
    for part in re.split(r"^(?=\w)", sample.text, flags=re.MULTILINE):
        key = bare(part.partition(":")[0])
        kept = re.split(r"^(?=\w)", base, flags=re.MULTILINE)
        places = [n for n, old in enumerate(kept) if bare(old.partition(":")[0]) == key]
        kept[slice(places[0], places[0] + 1) if places else slice(-1, -1)] = [part]
        base = "".join(kept)
    return base


def _document(sample: Sample) -> str:
    return sample.text if sample in WHOLE else _overlaid(sample)


def _loaded(sample: Sample) -> congvan.Document:
    office = None if sample.page == pages.FIRST else OFFICE
    return congvan.loads(_document(sample), "thu.yaml", office)


def _findings(sample: Sample) -> list[congvan.Finding]:
    try:
        if sample in PROFILES:
            return list(parse_office(sample.text, OFFICE_FILE).noticed)
        if sample in DIRECTORIES:
            return list(parse_agencies(sample.text, AGENCIES_FILE).noticed)
        return congvan.check(_loaded(sample))
    except CongvanError as error:
        return list(error.findings)


PAGES: Final[dict[str, str]] = generator().pages()


RIGHT: Final = [sample for sample in YAML if not sample.wrong and sample not in MERGED]


@pytest.mark.parametrize("sample", RIGHT, ids=_name)
def test_right_yaml_has_no_finding_and_renders(sample: Sample) -> None:
    assert [str(finding) for finding in _findings(sample)] == []
    assert sample in OTHERS or congvan.render(_loaded(sample))


@pytest.mark.parametrize("sample", [s for s in YAML if s.wrong], ids=_name)
def test_wrong_yaml_gives_the_codes_named_above_it(sample: Sample) -> None:
    assert [finding.code for finding in _findings(sample)] == sample.wrong


def test_the_first_page_leads_to_every_other() -> None:
    first = page_text(pages.FIRST)

    assert [page for page in pages.GUIDE[1:] if f"]({page})" not in first] == []


def test_the_first_document_is_what_import_writes() -> None:
    """So somebody who follows the first page sees on the screen what stands on the page."""
    sample = WHOLE[0]

    assert sample.page == pages.FIRST
    assert congvan.imported(congvan.render(_loaded(sample))).yaml == sample.text


def test_the_document_to_be_merged_leaves_out_what_a_blank_cell_leaves_empty(
    tmp_path: Path,
) -> None:
    (sample,) = MERGED
    letter, guests = tmp_path / "moi.yaml", tmp_path / "khach-moi.xlsx"
    letter.write_text(sample.text, "utf-8")
    rows = [
        ["Họ tên", "Chức vụ", "Ghi chú"],
        ["A Brut", "Trưởng thôn", ""],
        ["Y Lan", "Chi hội trưởng", "mang cồng"],
    ]
    guests.write_bytes(workbook(rows))

    merge = congvan.load_merged(letter, guests, OFFICE)
    with_blank, whole = (
        factories.paragraphs(made.docx or b"") for made in congvan.render_many(merge.rows)
    )

    assert merge.noticed == ()
    assert "Kính gửi: Ông (Bà) A Brut, Trưởng thôn" in with_blank
    assert not any(text.startswith("Ghi chú") for text in with_blank)
    assert "Ghi chú: mang cồng./." in whole


@pytest.mark.parametrize(
    ("sample", "shown"), [(y, t) for y, t in FOLLOWED if t.said == "In ra:"], ids=_name
)
def test_what_the_guide_says_is_printed(sample: Sample, shown: Sample) -> None:
    document = _loaded(sample)

    files = [congvan.render(document), *congvan.render_separate(document).values()]

    printed = chain.from_iterable(factories.paragraphs(docx) for docx in files)

    lines = shown.text.splitlines()
    missing = [line for line in lines if not any(_same(line, found) for found in printed)]
    assert missing == []


def _same(line: str, printed: str) -> bool:
    return line == printed.replace("\n", " ")


@pytest.mark.parametrize(
    ("sample", "shown"), [(y, t) for y, t in FOLLOWED if t.said == "Thông báo:"], ids=_name
)
def test_a_message_in_the_guide_is_what_the_program_says(sample: Sample, shown: Sample) -> None:
    assert "\n".join(map(str, _findings(sample))) == shown.text.rstrip()


def test_every_text_block_says_what_it_is() -> None:
    texts = [sample for sample in SAMPLES if sample.language == "text"]

    assert [text for _, text in FOLLOWED] == texts
    assert {text.said for text in texts} == {"In ra:", "Thông báo:"}


def test_a_wrong_block_has_its_code_written_out() -> None:
    assert [s.line for s in YAML if s.said.startswith("Sai") and not s.wrong] == []


def _console() -> list[str]:
    names = ("README.md", *pages.GUIDE, *pages.REFERENCE)
    return list(
        dict.fromkeys(line for name in names for line in command_lines(page_text(name)))
    )


@pytest.mark.parametrize("line", _console())
def test_a_command_line_in_the_docs_exists(line: str) -> None:
    words = shlex.split(line.partition(">")[0])[1:]
    command: click.Command = cli
    while isinstance(command, Group) and not words[0].startswith("-"):
        command = command.all_commands()[words[0]]
        words = words[1:]
    known = {"--help"}.union(*(parameter.opts for parameter in command.params))

    typed = {word.partition("=")[0] for word in words if word.startswith("-") and word != "-"}

    assert typed <= known


def _commands(
    group: click.Command, above: str = "congvan"
) -> Iterator[tuple[str, click.Command]]:
    """Yield every command with what is typed for it."""
    below = group.all_commands() if isinstance(group, Group) else {}
    for name, command in below.items():
        yield f"{above} {name}", command
        yield from _commands(command, f"{above} {name}")


def test_every_command_and_option_is_documented() -> None:
    page = PAGES["cli.md"]
    commands = dict(_commands(cli))
    options = {
        option
        for command in commands.values()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }

    assert [line for line in commands if f"# {line}\n" not in page] == []
    assert [line for line in commands if line not in GUIDE] == []
    assert [option for option in options if option not in page] == []


def test_every_kind_is_documented() -> None:
    page = PAGES["rules.md"]

    assert [
        k.code for k in all_kinds().values() if f"### {k.code} {k.name}\n" not in page
    ] == []


def test_every_key_is_documented() -> None:
    page = PAGES["keys.md"]
    rows = [
        f"| `{key.vietnamese}` | `{name}` |"
        for table in KEYS.values()
        for name, key in table.items()
    ]

    assert [row for row in rows if row not in page] == []


def test_the_guide_names_every_key() -> None:
    typed = [s.text for s in YAML] + _CODE.findall(GUIDE)
    named = {bare(key) for text in typed for key in re.findall(r"([\w ]+?):(?:\s|$)", text)}
    named |= {bare(code) for code in typed}
    keys = {key.vietnamese for table in KEYS.values() for key in table.values()}

    assert sorted(key for key in keys if bare(key) not in named) == []


def test_the_guide_names_every_tag_and_filter() -> None:
    composed = compose(factories.a_plan(), congvan.load_type("ke_hoach"))
    named = set(_CODE.findall(GUIDE))

    assert sorted(composed.context.keys() - named) == []
    assert sorted(FILTERS.keys() - named) == []


def _rows(page: str) -> Iterator[list[str]]:
    """Yield the cells of every row of a page's tables."""
    for line in page.splitlines():
        if line.startswith("| "):
            yield [cell.strip() for cell in line.strip("|").split(" |")]


def test_every_type_has_a_section_with_its_entries() -> None:
    page = PAGES["types.md"]
    kinds = [congvan.load_type(name) for name in pack.names()]
    fields = [field for kind in kinds for field in kind.fields]

    assert [kind.name for kind in kinds if f"\n## {kind.name}\n" not in page] == []
    assert [f for f in fields if f"| `{f.label}` | `{f.key}` |" not in page] == []


def test_every_key_of_a_type_is_documented() -> None:
    text = page_text("architecture.md")
    rows = [set(_CODE.findall(row[0])) for row in _rows(text)]
    keys = set(document_type.DocumentType._fields) - {"folder"}

    assert sorted(keys - set().union(*rows)) == []
    assert [f"`{key}`" for key in document_type.Field._fields if f"`{key}`" not in text] == []
    assert [kind for kind in document_type.FieldKind if f"`{kind}`" not in text] == []


def test_every_exit_code_is_documented() -> None:
    errors = CongvanError.__subclasses__()
    rows = [f"\n| `{error.__name__}` | {error.exit_code} |" for error in errors]
    page = page_text("library.md")

    assert [row for row in rows if row not in page] == []


def test_the_glossary_has_every_word_of_the_code() -> None:
    pairs = [(key.vietnamese, name) for table in KEYS.values() for name, key in table.items()]
    rows = GLOSSARY.splitlines()

    assert [row.style for row in ROWS if f"`{row.style}`" not in GLOSSARY] == []
    assert [row.clause for row in ROWS if row.clause not in GLOSSARY] == []
    assert [pair for pair in pairs if not any(_pairs(row, *pair) for row in rows)] == []
    assert [
        entry.name for entry in TYPES.values() if f"\n| {entry.name} |" not in GLOSSARY
    ] == []
    assert [mark for mark in Authority if f"`{mark}`" not in GLOSSARY] == []


def _pairs(row: str, vietnamese: str, english: str) -> bool:
    return row.startswith(f"| {vietnamese}") and f"`{english}`" in row


def test_the_public_functions_are_in_the_reference() -> None:
    page = page_text("library.md")

    assert [n for n in congvan.__all__ if n != "__version__" and n not in page] == []


def test_the_changelog_has_the_version() -> None:
    assert f"## {congvan.__version__}" in page_text("changelog.md")


def test_the_changelog_says_why_each_dependency_is_needed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [wanted for group in project["optional-dependencies"].values() for wanted in group]
    names = {re.split(r"[\[<>=]", wanted)[0] for wanted in (*project["dependencies"], *extras)}

    told = page_text("changelog.md").casefold()

    assert sorted(name for name in names if name not in told) == []


def test_the_changelog_names_the_oldest_pyyaml_that_works() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (oldest,) = [
        w[len("pyyaml>=") :] for w in project["dependencies"] if w.startswith("pyyaml>=")
    ]

    assert f"every version from {oldest} on" in page_text("changelog.md")
