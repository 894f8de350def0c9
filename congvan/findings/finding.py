"""Phát hiện: what is wrong or doubtful, where, and what to do now.

A `Kind` is declared once, beside the code that finds it; a `Finding` is one occurrence. Both are
plain values: texts stay patterns with their values until somebody prints them, so that the same
finding can be said in Vietnamese or, through a catalogue, in English.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


class Severity(StrEnum):
    """Mức độ: an error forbids rendering; a warning does not, and information is only told."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Status(StrEnum):
    """Trạng thái of one rule on one document, whatever its severity."""

    PASSED = "passed"
    FAILED = "failed"
    REVIEW = "review"
    NOT_APPLICABLE = "not applicable"
    NOT_EVALUATED = "not evaluated"


class FixClass(StrEnum):
    """Loại sửa: what a machine may do about a finding.

    `SAFE` changes nothing a reader would dispute, `GUARDED` is right but for rare cases a person
    should see, `SUGGEST` is shown and never made, `NEVER` has no fix.
    """

    SAFE = "safe"
    GUARDED = "guarded"
    SUGGEST = "suggest"
    NEVER = "never"


class Place(NamedTuple):
    """Vị trí: file, line and column from 1, as editors count; 0 means unknown."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`tệp:dòng:cột`, as far as known."""
        known = [self.file or "-", *(str(part) for part in (self.line, self.column) if part)]
        return ":".join(known)


NOWHERE = Place()


def as_typed(text: str) -> str:
    """Return `text` unchanged: the catalogue of the language the messages are written in."""
    return text


class Text(NamedTuple):
    """Câu: a Vietnamese pattern and the values that go into its braces; one may be a sentence."""

    pattern: str
    values: Mapping[str, object] = MappingProxyType({})

    def said(self, translate: Callable[[str], str] = as_typed) -> str:
        """Return the sentence in the language of `translate`."""
        sentence = translate(self.pattern)
        values = {
            name: value.said(translate) if isinstance(value, Text) else value
            for name, value in self.values.items()
        }
        return sentence.format_map(values) if values else sentence

    def __str__(self) -> str:
        """Return the sentence in Vietnamese."""
        return self.said()


def text(pattern: str, **values: object) -> Text:
    """Return the sentence `pattern` with its values; the call that catalogues are made from."""
    return Text(pattern, values)


class Span(NamedTuple):
    """Khoảng chữ: the characters a finding is about, and what a fix writes there.

    `text` is the whole value as the model holds it (NFC); `text[start:end]` is at fault. An
    `instead` of None means that nobody but the writer knows what belongs there.
    """

    text: str
    start: int
    end: int
    instead: str | None = None

    @property
    def fault(self) -> str:
        """The characters at fault."""
        return self.text[self.start : self.end]

    @property
    def fixed(self) -> str | None:
        """The whole value with the fix made, if there is one."""
        if self.instead is None:
            return None
        return self.text[: self.start] + self.instead + self.text[self.end :]


class Repair(NamedTuple):
    """Chỗ sửa của cả dòng: what stands on lines `first` to `last` (from 1) once they are mended.

    A finding carries one only where it is proven: the text with it is read past the place, and
    says there what was typed.
    """

    first: int
    last: int
    lines: tuple[str, ...]

    def hint(self, line: int) -> Text:
        """Return how the writer of a `line` is told: the lines as they should be."""
        lines = "\n".join(self.lines)
        if self.first == self.last == line:
            return text("Sửa thành:\n{line}", line=lines)
        if self.first == self.last:
            return text("Sửa dòng {first} thành:\n{line}", first=self.first, line=lines)
        return text(
            "Sửa dòng {first}–{last} thành:\n{line}",
            first=self.first,
            last=self.last,
            line=lines,
        )


class Kind(NamedTuple):
    """Loại phát hiện: a numbered rule with its explanation and its right and wrong example.

    `code` is never used for anything else; its first digit is the family (0 source, 1 shape,
    2 parts, 3 number and symbol, 4 place and date, 5 signature, 6 distribution and following up,
    7 content, 8 page, 9 template and tools). `clause` cites the decree where the rule is the
    decree's. `fix` is what a machine may do about it; a kind to `review` asks a person instead of
    saying it is wrong.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    remedy: str
    wrong: str = ""
    right: str = ""
    clause: str = ""
    fix: FixClass = FixClass.NEVER
    review: bool = False

    def at(
        self,
        place: Place | None,
        message: Text,
        hint: Text | None = None,
        span: Span | None = None,
    ) -> Finding:
        """Return one occurrence of this kind; without a hint of its own it says the remedy."""
        return Finding(self, place or NOWHERE, message, hint or text(self.remedy), span)

    @property
    def status(self) -> Status:
        """Trạng thái of a rule of this kind that found something."""
        return Status.REVIEW if self.review else Status.FAILED


class Finding(NamedTuple):
    """One occurrence of a kind: where, what, what now (`hint`), and the very words (`span`).

    `repair` is what its lines become, where a file could not be read as meant.
    """

    kind: Kind
    place: Place
    message: Text
    hint: Text | None = None
    span: Span | None = None
    repair: Repair | None = None

    @property
    def code(self) -> str:
        """Mã: `CV101` …; `congvan explain` says more about it."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """Mức độ of the kind."""
        return self.kind.severity

    @property
    def fix(self) -> FixClass:
        """Loại sửa: what a machine may do; a repair is proven, so it is safe."""
        return FixClass.SAFE if self.repair else self.kind.fix

    def repaired_by(self, repair: Repair) -> Finding:
        """Return it with the lines that mend it, which its hint shows."""
        return self._replace(hint=repair.hint(self.place.line), repair=repair)

    def said(self, translate: Callable[[str], str] = as_typed) -> str:
        """Return `tệp:dòng:cột: error CV101 message`, and the hint indented below."""
        line = f"{self.place}: {self.severity} {self.code} {self.message.said(translate)}"
        if self.hint is None:
            return line
        below = self.hint.said(translate).replace("\n", "\n    ")
        return f"{line}\n    → {below}"

    def __str__(self) -> str:
        """Return the finding in Vietnamese."""
        return self.said()


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return `findings` sorted by place, by the characters at fault, then by code."""
    return sorted(findings, key=_position)


def _position(finding: Finding) -> tuple[Place, int, str]:
    return finding.place, finding.span.start if finding.span else 0, finding.code


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)
