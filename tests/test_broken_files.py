"""Tệp hỏng: what a tired secretary breaks, and the exact lines that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan import CongvanError, Severity
from congvan.decree.types import TYPES
from congvan.pack.pack import names
from congvan.source.codes import COMMENT, DASH
from congvan.source.editing import repaired
from congvan.source.reader import written

FILES = sorted(Path(__file__).with_name("broken").glob("*.yaml"))
LISTED: Final = ", ".join(TYPES[one].name.lower() if one in TYPES else one for one in names())
"""What `{types}` stands for in the expected lines: every type there is."""


def test_a_broken_file_is_answered_line_by_line(subtests: pytest.Subtests) -> None:
    for path in FILES:
        with subtests.test(path.stem):
            expected = (
                path.with_suffix(".expected").read_text("utf-8").replace("{types}", LISTED)
            )

            said = "\n".join(
                str(finding) for finding in _findings(path.name, path.read_bytes())
            )

            assert said == expected.rstrip("\n")


def test_a_broken_file_is_never_rendered_without_a_word(subtests: pytest.Subtests) -> None:
    for path in FILES:
        with subtests.test(path.stem):
            findings = _findings(path.name, path.read_bytes())

            assert findings
            if any(finding.severity is Severity.ERROR for finding in findings):
                with pytest.raises(CongvanError):
                    congvan.render(congvan.loads(path.read_bytes(), path.name))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_repair_is_read_and_says_what_was_typed(path: Path) -> None:
    data = path.read_bytes()
    for finding in _findings(path.name, data):
        if finding.repair:
            typed = data.decode("utf-8-sig")
            mended = repaired(typed, [finding.repair])
            left = _findings(path.name, mended.encode())

            assert mended != typed
            assert (finding.code, finding.place.line) not in [
                (one.code, one.place.line) for one in left
            ]
            assert _errors(left) < _errors(_findings(path.name, data)) or finding.kind in (
                DASH,
                COMMENT,
            )
            assert _words(mended) == _words(typed)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_all_repairs_together_are_what_fix_writes(path: Path) -> None:
    findings = _findings(path.name, path.read_bytes())
    if not any(finding.repair for finding in findings):
        return
    typed = path.read_bytes().decode()

    fixed = congvan.fix(typed, path.name)

    said = "".join(one.value for one in written(fixed.text.removeprefix("\ufeff")))
    assert _words(said) == _words(typed)
    assert not [finding for finding in fixed.left if finding.repair]
    assert {one.place.line for one in fixed.made} >= {
        one.place.line for one in findings if one.repair
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_mended_line_is_offered_only_as_a_proven_repair(path: Path) -> None:
    for finding in _findings(path.name, path.read_bytes()):
        shown = re.search(r"→ Sửa (?:dòng \S+ )?thành:\n", str(finding))

        assert bool(shown) == bool(finding.repair)


def test_every_message_is_one_vietnamese_sentence(subtests: pytest.Subtests) -> None:
    for path in FILES:
        with subtests.test(path.stem):
            for finding in _findings(path.name, path.read_bytes()):
                message = str(finding.message)

                assert "\n" not in message
                assert not re.search(
                    r"\b(?:expected|found|while|error|invalid|None)\b", message
                )


def test_there_are_files_enough() -> None:
    answers = {path.stem for path in FILES[0].parent.glob("*.expected")}

    assert answers == {path.stem for path in FILES}
    assert len(FILES) >= 100


def _errors(findings: Iterable[congvan.Finding]) -> int:
    return sum(finding.severity is Severity.ERROR for finding in findings)


def _words(typed: str) -> str:
    """Return the letters, digits and signs of a text that YAML is not written with."""
    return "".join(re.findall(r"[^\s\-–:,\[\]{}'\"|>\\]", typed.removeprefix("\ufeff")))


def _findings(name: str, data: bytes) -> tuple[congvan.Finding, ...]:
    try:
        return tuple(congvan.check(congvan.loads(data, name)))
    except CongvanError as error:
        return error.findings
