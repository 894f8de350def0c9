"""Tệp hỏng: what a tired secretary breaks, and the exact lines that say so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan import CongvanError, Severity
from congvan.decree.types import TYPES
from congvan.pack.pack import names
from congvan.source import read

FILES = sorted(Path(__file__).with_name("broken").glob("*.yaml"))
LISTED: Final = ", ".join(TYPES[one].name.lower() if one in TYPES else one for one in names())
"""What `{types}` stands for in the expected lines: every type there is."""

MENDED = re.compile(r"→ Sửa thành:\n((?:    .*(?:\n|$))+)")


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


def test_every_mended_line_is_yaml(subtests: pytest.Subtests) -> None:
    for path in FILES:
        with subtests.test(path.stem):
            mended = [
                line
                for finding in _findings(path.name, path.read_bytes())
                if (line := _mended(finding))
            ]

            for line in mended:
                assert read(line).root


def test_a_mended_line_in_its_place_is_no_longer_complained_of(
    subtests: pytest.Subtests,
) -> None:
    for path in FILES:
        with subtests.test(path.stem):
            data = path.read_bytes()
            spots = {(f.code, f.place.line): _mended(f) for f in _findings(path.name, data)}

            for (code, row), mended in spots.items():
                if mended is not None:
                    lines = data.decode("utf-8-sig").splitlines()
                    lines[row - 1] = mended
                    left = _findings(path.name, "\n".join(lines).encode())

                    assert (code, row) not in [
                        (finding.code, finding.place.line) for finding in left
                    ]


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


def _mended(finding: congvan.Finding) -> str | None:
    """Return the line that a hint shows, if it shows one."""
    shown = MENDED.search(f"{finding}\n")
    return re.sub(r"^    ", "", shown[1], flags=re.MULTILINE).rstrip("\n") if shown else None


def _findings(name: str, data: bytes) -> tuple[congvan.Finding, ...]:
    try:
        return tuple(congvan.check(congvan.loads(data, name)))
    except CongvanError as error:
        return error.findings
