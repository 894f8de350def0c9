"""Tài liệu: what the guide and the reference say is what the program does."""

from __future__ import annotations

import importlib.util
import re
import shlex
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click
import pytest
from click.testing import CliRunner

import congvan
from congvan.cli.commands import cli
from congvan.composing import compose
from congvan.decree.lettering import ROWS
from congvan.decree.types import TYPES
from congvan.decree.words import Authority
from congvan.errors import CongvanError
from congvan.explaining import all_kinds
from congvan.findings import as_typed
from congvan.model.keys import KEYS
from congvan.rendering.filters import FILTERS
from congvan.vietnamese import bare
from tests import factories

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

DOCS: Final = Path(__file__).parents[1] / "docs"
GUIDE: Final = (DOCS / "huong-dan.md").read_text("utf-8")
GLOSSARY: Final = (DOCS / "glossary.md").read_text("utf-8")
REFERENCE: Final = ("library.md", "architecture.md", "changelog.md", "index.md")

_FENCE: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WRONG: Final = re.compile(r"Sai — (CV\d{3}):")
_CODE: Final = re.compile(r"`([^`\n]+)`")


class Sample(NamedTuple):
    """Một khối: a fenced block with the line that introduces it."""

    line: int
    language: str
    text: str
    said: str

    @property
    def wrong(self) -> str:
        """The code that the block must give, if it is a wrong one."""
        match = _WRONG.fullmatch(self.said)
        return match[1] if match else ""


def _samples(page: str) -> Iterator[Sample]:
    for match in _FENCE.finditer(page):
        before = page[: match.start()]
        said = before.rstrip().rpartition("\n")[2]
        yield Sample(before.count("\n") + 1, match[1], match[2], said)


SAMPLES: Final = list(_samples(GUIDE))
YAML: Final = [sample for sample in SAMPLES if sample.language == "yaml"]
WHOLE: Final = [sample for sample in YAML if sample.text.startswith("loại:")]
CHAPTERS: Final = [n for n, line in enumerate(GUIDE.splitlines(), 1) if line.startswith("## ")]
FOLLOWED: Final = [
    (yaml, text)
    for yaml, text in pairwise(SAMPLES)
    if yaml.language == "yaml" and text.language == "text"
]


def _name(value: object) -> str:
    return f"dòng-{value.line}" if isinstance(value, Sample) else str(value)


def _base(sample: Sample) -> str:
    """Return the document that a fragment belongs to: the last whole one of its chapter.

    In a chapter without one it is the guide's first that has `nội dung`, or has none, as it does.
    """
    chapter = sum(line <= sample.line for line in CHAPTERS)
    near = [
        whole.text
        for whole in WHOLE
        if whole.line < sample.line and sum(line <= whole.line for line in CHAPTERS) == chapter
    ]
    has_body = "\nnội dung:" in f"\n{sample.text}"
    return near[-1] if near else next(s.text for s in WHOLE if ("nội dung:" in s.text) == has_body)


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


def _findings(yaml: str) -> list[congvan.Finding]:
    try:
        return congvan.check(congvan.loads(yaml, "thu.yaml"))
    except CongvanError as error:
        return list(error.findings)


def _generated() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PAGES: Final[dict[str, str]] = _generated().pages()


@pytest.mark.parametrize("sample", [s for s in YAML if not s.wrong], ids=_name)
def test_right_yaml_has_no_finding_and_renders(sample: Sample) -> None:
    yaml = _document(sample)

    assert [str(finding) for finding in _findings(yaml)] == []
    assert congvan.render(congvan.loads(yaml))


@pytest.mark.parametrize("sample", [s for s in YAML if s.wrong], ids=_name)
def test_wrong_yaml_gives_the_code_named_above_it(sample: Sample) -> None:
    assert factories.codes(_findings(_document(sample))) == [sample.wrong]


@pytest.mark.parametrize(
    ("sample", "shown"), [(y, t) for y, t in FOLLOWED if t.said == "In ra:"], ids=_name
)
def test_what_the_guide_says_is_printed(sample: Sample, shown: Sample) -> None:
    document = congvan.loads(_document(sample))

    printed = iter(factories.paragraphs(congvan.render(document)))

    lines = shown.text.splitlines()
    missing = [line for line in lines if not any(_same(line, found) for found in printed)]
    assert missing == []


def _same(line: str, printed: str) -> bool:
    return line == printed.replace("\n", " ")


@pytest.mark.parametrize(
    ("sample", "shown"), [(y, t) for y, t in FOLLOWED if t.said == "Thông báo:"], ids=_name
)
def test_a_message_in_the_guide_is_what_the_program_says(sample: Sample, shown: Sample) -> None:
    (finding,) = _findings(_document(sample))

    assert str(finding) == shown.text.rstrip()


def test_every_text_block_says_what_it_is() -> None:
    texts = [sample for sample in SAMPLES if sample.language == "text"]

    assert [text for _, text in FOLLOWED] == texts
    assert {text.said for text in texts} == {"In ra:", "Thông báo:"}


def test_a_wrong_block_has_its_code_written_out() -> None:
    assert [s.line for s in YAML if s.said.startswith("Sai") and not s.wrong] == []


def _console() -> list[str]:
    pages = [GUIDE, *((DOCS / name).read_text("utf-8") for name in REFERENCE)]
    blocks = [s.text for page in pages for s in _samples(page) if s.language == "console"]
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return list(dict.fromkeys(line for line in lines if line.startswith("congvan ")))


@pytest.mark.parametrize("line", _console())
def test_a_command_line_in_the_docs_exists(line: str) -> None:
    words = shlex.split(line.partition(">")[0])[1:]
    command: click.Command = cli
    if not words[0].startswith("-"):
        assert isinstance(cli, click.Group)
        command = cli.commands[words[0]]
        words = words[1:]
    known = {"--help"}.union(*(parameter.opts for parameter in command.params))

    typed = {word.partition("=")[0] for word in words if word.startswith("-") and word != "-"}

    assert typed <= known


def test_an_explanation_in_the_guide_is_what_the_program_says() -> None:
    block = next(s.text for s in SAMPLES if s.text.startswith("$ congvan explain"))
    command, _, shown = block.partition("\n")

    answer = CliRunner().invoke(cli, shlex.split(command)[2:], obj=as_typed)

    assert answer.output.rstrip() == shown.rstrip()


def test_every_command_and_option_is_documented() -> None:
    assert isinstance(cli, click.Group)
    page = PAGES["cli.md"]
    options = {
        option
        for command in cli.commands.values()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }

    assert [name for name in cli.commands if f"\n## congvan {name}\n" not in page] == []
    assert [name for name in cli.commands if f"congvan {name}" not in GUIDE] == []
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


def test_every_exit_code_is_documented() -> None:
    errors = CongvanError.__subclasses__()
    rows = [f"\n| `{error.__name__}` | {error.exit_code} |" for error in errors]
    page = (DOCS / "library.md").read_text("utf-8")

    assert [e.exit_code for e in errors if f"\n| {e.exit_code} | " not in GUIDE] == []
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
    page = (DOCS / "library.md").read_text("utf-8")

    assert [n for n in congvan.__all__ if n != "__version__" and n not in page] == []


def test_the_changelog_has_the_version() -> None:
    assert f"## {congvan.__version__}" in (DOCS / "changelog.md").read_text("utf-8")


def test_the_changelog_says_why_each_dependency_is_needed() -> None:
    project = tomllib.loads((DOCS.parent / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [wanted for group in project["optional-dependencies"].values() for wanted in group]
    names = {re.split(r"[\[<>=]", wanted)[0] for wanted in (*project["dependencies"], *extras)}

    told = (DOCS / "changelog.md").read_text("utf-8").casefold()

    assert sorted(name for name in names if name not in told) == []
