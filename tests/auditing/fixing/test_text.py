"""Sửa: what findings say is put into the text, proven, and nothing else is touched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congvan
from congvan.auditing.audit import Terms
from congvan.auditing.choice import Choice
from congvan.auditing.fixing.text import MOST_PASSES, fixed
from congvan.checking import all_rules
from congvan.checking.verdicts import Scope, scopes_of
from congvan.findings.finding import Finding, FixClass, Kind, Place, Severity, Span, text
from congvan.source.editing import values_of
from congvan.source.locating import Manuscript
from tests.factories import LETTER, base_of, codes, yaml_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MENDED: Final = [
    rule.kind
    for rule in all_rules()
    if Scope.YAML in scopes_of(rule) and rule.kind.fix in (FixClass.SAFE, FixClass.GUARDED)
]
"""Kinds whose fixes a machine may make."""


def kind_of(fix: FixClass, severity: Severity = Severity.WARNING) -> Kind:
    return Kind("CV999", "a-fault", severity, "Sai.", "Sửa.", fix=fix)


def finder(
    pattern: str, instead: str, kind: Kind, file: str = "a.yaml"
) -> Callable[[str], Sequence[Finding]]:
    """Return a function that finds a pattern in every value of a text."""

    def found(typed: str) -> list[Finding]:
        return [
            kind.at(
                Place(file, one.line, one.column),
                text("Sai."),
                span=Span(one.value, match.start(), match.end(), match.expand(instead)),
            )
            for one in Manuscript(typed).scalars
            if not one.is_key
            for match in re.finditer(pattern, one.value)
        ]

    return found


SAFE: Final = kind_of(FixClass.SAFE)
GUARDED: Final = kind_of(FixClass.GUARDED)


def test_comments_layout_and_line_ends_stay() -> None:
    typed = '\ufeff# đầu\r\na:   "x  y"   # chú\r\nb: >-\r\n  một  hai\r\n\r\n  ba\r\n\r\n'

    made = fixed(typed, "a.yaml", finder("  ", " ", SAFE))

    assert made.text == typed.replace("x  y", "x y").replace("một  hai", "một hai")
    assert len(made.made) == 2
    assert made.left == ()


@pytest.mark.parametrize(
    ("fix", "usually", "guarded"),
    [
        (FixClass.SAFE, 1, 1),
        (FixClass.GUARDED, 0, 1),
        (FixClass.SUGGEST, 0, 0),
        (FixClass.NEVER, 0, 0),
    ],
)
def test_a_fix_is_made_by_its_class(fix: FixClass, usually: int, guarded: int) -> None:
    find = finder("x", "y", kind_of(fix))

    assert len(fixed("a: x\n", "a.yaml", find).made) == usually
    assert len(fixed("a: x\n", "a.yaml", find, guarded=True).made) == guarded
    assert fixed("a: x\n", "a.yaml", find).text == ("a: y\n" if usually else "a: x\n")


def test_what_one_fix_uncovers_the_next_pass_mends() -> None:
    made = fixed("a: xxxx\n", "a.yaml", finder("xx", "x", SAFE))

    assert made.text == "a: x\n"
    assert len(made.made) == 3


def test_rules_that_undo_one_another_come_to_an_end() -> None:
    def found(typed: str) -> Sequence[Finding]:
        return [*finder("x", "y", SAFE)(typed), *finder("y", "x", SAFE)(typed)]

    assert len(fixed("a: x\n", "a.yaml", found).made) == MOST_PASSES


def test_a_finding_made_stands_where_it_was() -> None:
    made = fixed("a: >-\n  một\n  xx\n", "a.yaml", finder("xx", "y", SAFE))

    assert [str(one.place) for one in made.made] == ["a.yaml:3:3"]


def test_what_cannot_be_proven_is_left() -> None:
    made = fixed("a: x y\n", "a.yaml", finder(" ", ": ", SAFE))

    assert made.text == "a: x y\n"
    assert (len(made.made), len(made.left)) == (0, 1)


def test_what_stands_in_another_file_is_left() -> None:
    find = finder("x", "y", SAFE, file="congvan.yaml")

    assert fixed("a: x\n", "a.yaml", find).text == "a: x\n"


def test_a_fix_that_makes_an_error_leaves_everything() -> None:
    def found(typed: str) -> Sequence[Finding]:
        errors = finder("y", "", kind_of(FixClass.NEVER, Severity.ERROR))(typed)
        return [*finder("x", "y", SAFE)(typed), *errors]

    with pytest.raises(congvan.OutputError) as refusal:
        fixed("a: x\n", "a.yaml", found)

    assert codes(refusal.value.findings) == ["CV035"]


def test_the_wrong_example_of_a_rule_is_mended(subtests: pytest.Subtests) -> None:
    for kind in MENDED:
        with subtests.test(kind.code):
            typed = yaml_of(f"{kind.wrong}\n", base_of(kind.wrong))

            made = congvan.fix(typed, "a.yaml", guarded=True)

            assert set(codes(made.made)) == {kind.code}
            assert made.left == ()


def test_what_is_silenced_or_not_chosen_is_not_mended() -> None:
    (kind, *_) = (kind for kind in MENDED if kind.fix is FixClass.SAFE)
    typed = yaml_of(f"{kind.wrong}\n", base_of(kind.wrong))
    note = f"# congvan: bỏ qua cả tệp {kind.code} — lý do\n"

    assert congvan.fix(note + typed).text == note + typed
    terms = Terms(choice=Choice(ignore=(kind.code,)))
    assert congvan.fix(typed, "", None, terms).text == typed


def test_a_clean_letter_is_left_as_it_is() -> None:
    assert congvan.fix(LETTER) == (LETTER, (), ())


def test_what_is_no_yaml_is_refused() -> None:
    with pytest.raises(congvan.SourceError):
        congvan.fix("số: Số: 5\n")


def test_lines_that_cannot_be_read_are_mended_and_the_rest_stays_as_it_was() -> None:
    typed = LETTER.replace("Ủy ban nhân dân huyện yêu", "*Ủy ban* yêu").replace("- ", "-")

    fixed = congvan.fix(f"\ufeff{typed}".replace("\n", "\r\n"))

    made = typed.replace("mở đầu: *Ủy ban* yêu cầu Phòng Nội vụ báo cáo.",
                         'mở đầu: "*Ủy ban* yêu cầu Phòng Nội vụ báo cáo."')  # fmt: skip
    assert fixed.text == f"\ufeff{made}".replace("\n", "\r\n")
    assert codes(fixed.made) == ["CV012"]
    assert not congvan.check(congvan.loads(fixed.text))


def test_what_can_be_mended_is_mended_though_the_file_still_cannot_be_read() -> None:
    typed = LETTER.replace("địa danh: ", "địa danh: *").replace("số:", "số: Số: 5")

    fixed = congvan.fix(typed)

    assert 'địa danh: "*Kon Plông"' in fixed.text
    assert "số: Số: 5" in fixed.text
    assert codes(fixed.left) == ["CV011"]


words: Final = st.lists(
    st.sampled_from(("các", "sở", "#", ":", "'", '"', "hoà", "xx", "-", "{a}")), min_size=1
)


@given(st.lists(words, min_size=1, max_size=4), st.sampled_from(('"', "'", ">-", "|")))
def test_only_the_named_words_change(values: list[list[str]], style: str) -> None:
    said = [" ".join(["Sở", *value, "sở"]) for value in values]
    typed = "".join(f"k{n}: {_typed(value, style)}" for n, value in enumerate(said))

    made = fixed(typed, "a.yaml", finder("xx", "một hai", SAFE))

    expected = [value.replace("xx", "một hai") for value in said]
    assert list(values_of(made.text).values())[1:] == [
        f"{value}\n" if style == "|" else value for value in expected
    ]
    assert len(made.made) == sum(value.count("xx") for value in values)


def _typed(value: str, style: str) -> str:
    if style == '"':
        escaped = value.replace('"', '\\"')
        return f'"{escaped}"  # chú\n'
    if style == "'":
        doubled = value.replace("'", "''")
        return f"'{doubled}'\n"
    return f"{style}\n  {value}\n"
