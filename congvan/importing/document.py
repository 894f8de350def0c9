"""Nhập cả văn bản: the components of a document → the values of its YAML, and what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.findings.errors import SourceError
from congvan.findings.finding import Place, text
from congvan.importing.annexes import Annexes
from congvan.importing.carried import CarriedKeys
from congvan.importing.casing import Casing
from congvan.importing.codes import NO_DOCUMENT
from congvan.importing.copies import copy_of, doubts_of_copy
from congvan.importing.fitting import doubts_of, fit
from congvan.importing.foot import archive, distribution, line_of, missing_signature, signatures
from congvan.importing.forms import fill_form
from congvan.importing.head import head, runs_of, type_of
from congvan.importing.inline_marks import literal, typed
from congvan.importing.old_letters import decode
from congvan.importing.outside_text import addresses, announcer, circulation, notes
from congvan.importing.prose import legal_basis, lines_of_part, text_of_lines, without_end
from congvan.importing.references import referred
from congvan.importing.runs import without
from congvan.model.document.inline import BOLD
from congvan.pack.pack import load_type
from congvan.vietnamese.text import bare
from congvan.word.recognition.components import Component
from congvan.word.recognition.recognising import recognise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from congvan.importing.prose import Pictures
    from congvan.importing.remarks import Remark
    from congvan.word.outline.facts import Outline
    from congvan.word.recognition.components import Components

_DEAR: Final = bare("Kính")
"""How a Kính gửi begins."""

_ORDER: Final = (
    "type", "type_name", "issuer", "number_place", "symbol", "number", "place", "date", "draft",
    "secrecy", "urgency", "circulation", "subject", "recipients", "follows", "references",
    "authority", "legal_basis", "enacting", "fields", "opening", "directives", "numbering",
    "heading_alone", "body", "closing",
    "closing_mark", "distribution", "archive", "drafter", "signature", "confirmation",
    "contact", "attachments", "appendices", "copy", "notes",
)  # fmt: skip


class Imported(NamedTuple):
    """Đã nhập: the values of a YAML under its English keys, and what somebody should look at."""

    values: dict[str, Any]
    remarks: tuple[Remark, ...]


def imported(outline: Outline, pictures: Mapping[int, Sequence[str]] | None = None) -> Imported:
    """Return what the YAML of a document says.

    `pictures` are the files of those that hang on a paragraph, by its number.

    Raises:
        SourceError: if the file is no administrative document.
    """
    found = recognise(decode(outline))
    if found.kind is None:
        why = found.why or text(NO_DOCUMENT.summary)
        raise SourceError(NO_DOCUMENT.at(Place(outline.file), why))
    kept = {number: list(files) for number, files in (pictures or {}).items()}
    return _Import(found, kept).made()


class _Import:
    """Một lần nhập: the values so far, and the remarks."""

    def __init__(self, found: Components, pictures: Pictures) -> None:
        self._found = found
        self._pictures = pictures
        self._type = type_of(found)
        self._kind = load_type(self._type)
        self._casing = Casing(paragraph.text for paragraph in found.outline.paragraphs)
        self._remarks: list[Remark] = []

    def made(self) -> Imported:
        found = self._found
        values: dict[str, Any] = {"type": self._type, **head(found, self._kind, self._casing)}
        values |= self._aside()
        values |= self._grounds() | self._text(values)
        values |= {"distribution": distribution(found, 0), **archive(found, 0)}
        values["signature"] = signatures(found, 0, self._casing) or missing_signature()
        annexes = Annexes(found, self._kind, self._casing, self._pictures)
        annexes.read(values)
        values |= {"attachments": annexes.attachments, "appendices": annexes.appendices}
        values |= {"copy": copy_of(found, self._casing), "notes": dict(notes(found))}
        keys = CarriedKeys(found.outline)
        values = keys.put_back(values)
        self._remarks += [*annexes.remarks, *doubts_of_copy(found), *keys.remarks()]
        self._remarks += [*fit(values, self._kind), *doubts_of(found, self._kind)]
        values = {key: value for key, value in values.items() if value}
        values = referred(values, self._kind) | keys.document
        ordered = {key: values[key] for key in _ORDER if key in values}
        return Imported(ordered, tuple(self._remarks))

    def _grounds(self) -> dict[str, Any]:
        """Return the authority, the căn cứ and the words that enact."""
        found = self._found
        enacting = typed(without(runs_of(found, found.of(Component.ENACTING)), BOLD))
        usual = bare(enacting) == bare(self._kind.enacting)
        return {
            "authority": literal(self._casing.recased(found.authority)),
            "legal_basis": legal_basis(found, 0),
            "enacting": [enacting] if enacting and not usual else [],
        }

    def _text(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return the fields, the opening, the body and the closing."""
        misplaced = [
            component for key, component in _COMPONENTS.items() if self._is_text(key, component)
        ]
        ended = without_end(lines_of_part(self._found, 0, misplaced))
        form = fill_form(self._kind, ended.lines)
        shorter = len(form.lines) < len(ended.lines)
        text_ = text_of_lines(
            self._found, ended._replace(lines=form.lines), self._pictures, alone=not shorter
        )
        directed = self._kind.may_have("directives")
        said = text_.values(
            self._kind.numbering, directed=directed, alone=self._kind.heading_alone
        )
        for key, component in _COMPONENTS.items():
            if component in misplaced:
                values.pop(key, None)
        self._remarks += text_.doubts(("body",))
        speaker = form.speaker or announcer(self._found, self._kind.announcement)
        if speaker and bare(speaker) != bare(_names(values)):
            said["authority"] = literal(speaker)
        return said | {"fields": form.fields}

    def _aside(self) -> dict[str, Any]:
        """Return what stands at the foot of the first page, and below the signature."""
        found = self._found
        confirmed = found.of(Component.CONFIRMATION)
        said = {
            "circulation": circulation(found),
            "contact": [*found.contact, *addresses(found)],
            "confirmation": "\n".join(typed(runs_of(found, [piece])) for piece in confirmed),
        }
        return {key: value for key, value in said.items() if value}

    def _is_text(self, key: str, component: Component) -> bool:
        """Tell whether a component is text here: its type never has it, or it says otherwise."""
        pieces = self._found.of(component)
        if not pieces:
            return False
        if key == "recipients":
            line = line_of(self._found, pieces[0])
            greeted = bare(line).startswith(_DEAR) or line.startswith("-")
            cabled = bool(announcer(self._found, self._kind.announcement))
            return not self._kind.may_have(key) or not (greeted or cabled)
        return not self._kind.may_have(key)


_COMPONENTS: Final = {
    "recipients": Component.ADDRESSEE,
    "authority": Component.AUTHORITY,
    "enacting": Component.ENACTING,
}
"""What becomes text in a document whose type never has it."""


def _names(values: dict[str, Any]) -> str:
    return ", ".join(str(issuer["name"]) for issuer in values.get("issuer", ()))
