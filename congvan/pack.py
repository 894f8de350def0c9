"""Bộ mẫu: the template pack, one folder a document type, found without a list.

A folder holds `type.yaml` (what the type is), `template.docx` (what docxtpl fills) and
`sample.yaml` (what `congvan new` copies). An office's folder goes over the built-in one.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from congvan.decree.types import TYPES
from congvan.errors import SourceError, TemplateError
from congvan.findings import Kind, Place, Severity, text
from congvan.model.values import as_list
from congvan.source import Mapping, Node, Scalar, Sequence, read
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

UNKNOWN_TYPE: Final = Kind(
    "CV107",
    "unknown-type",
    Severity.ERROR,
    "Không có mẫu cho loại văn bản này.",
    "Chọn một loại có mẫu; `congvan new --list` liệt kê.",
    wrong="loại: công vặn",
    right="loại: công văn",
    clause="Điều 7",
)
BROKEN_TYPE: Final = Kind(
    "CV901",
    "broken-type",
    Severity.ERROR,
    "Thư mục mẫu thiếu tệp, hoặc type.yaml sai.",
    "Mỗi thư mục mẫu có type.yaml, template.docx, sample.yaml; so với một thư mục có sẵn.",
)

Names = Annotated[tuple[str, ...], BeforeValidator(as_list)]


class DocumentType(BaseModel):
    """Loại văn bản as its `type.yaml` says; name, abbreviation and model are the decree's.

    A type the decree does not have gives them in its `type.yaml`.
    `subject` is where the trích yếu stands: under the number (`letter`, PL1-I-II.5b) or under the
    name of the type (`title`). `numbering` names the scheme from the highest level down.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    abbreviation: str = ""
    model: str = ""
    subject: Literal["letter", "title"]
    must: Names = ()
    never: Names = ()
    numbering: Names
    folder: Path

    @property
    def template(self) -> Path:
        """The .docx that is filled."""
        return self.folder / "template.docx"

    @property
    def sample(self) -> Path:
        """The YAML that `congvan new` copies."""
        return self.folder / "sample.yaml"


@cache
def builtin() -> Path:
    """Return the folder of the built-in pack: inside the wheel, beside the package in a checkout."""
    inside = Path(__file__).with_name("templates")
    return inside if inside.is_dir() else Path(__file__).parents[1] / "templates"


def load_type(
    type_id: str, folders: Iterable[Path] = (), place: Place | None = None
) -> DocumentType:
    """Return the type `type_id`, from the first of `folders` that has it, else the built-in one.

    Raises:
        TemplateError: if no folder has it (the finding stands at `place`), or its type.yaml is
            broken.
    """
    for root in (*folders, builtin()):
        for folder in chain([root / type_id], _spelt_like(type_id, root)):
            changed = _stamp(folder)
            if changed:
                return _loaded(folder, changed)
    known = ", ".join(name.replace("_", " ") for name in names(folders))
    message = text("Không có mẫu cho loại “{type}”; có: {known}.", type=type_id, known=known)
    raise TemplateError(UNKNOWN_TYPE.at(place, message, text(UNKNOWN_TYPE.remedy)))


def names(folders: Iterable[Path] = ()) -> list[str]:
    """Return the ids of all types in `folders` and the built-in pack, sorted."""
    return sorted({folder.name for root in (*folders, builtin()) for folder in _folders(root)})


def _folders(root: Path) -> list[Path]:
    return sorted(path.parent for path in root.glob("*/type.yaml"))


def _spelt_like(type_id: str, root: Path) -> Iterator[Path]:
    wanted = bare(type_id)
    yield from (folder for folder in _folders(root) if bare(folder.name) == wanted)


def _stamp(folder: Path) -> int:
    """Return when the type.yaml of a folder was changed; 0 if there is none."""
    try:
        return (folder / "type.yaml").stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=256)
def _loaded(folder: Path, _changed: int) -> DocumentType:
    path = folder / "type.yaml"
    try:
        values = _plain(read(path.read_bytes(), str(path)).root)
        decreed = TYPES[folder.name]._asdict() if folder.name in TYPES else {}
        return DocumentType.model_validate({**decreed, **values, "folder": folder})
    except SourceError as error:
        raise TemplateError(*error.findings) from error
    except (OSError, ValidationError, TypeError) as error:
        message = text("Mẫu “{name}” hỏng: {why}", name=folder.name, why=_first_line(error))
        finding = BROKEN_TYPE.at(Place(str(path)), message, text(BROKEN_TYPE.remedy))
        raise TemplateError(finding) from error


def _first_line(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return ", ".join(".".join(map(str, part["loc"])) for part in error.errors())
    return str(error).partition("\n")[0]


def _plain(node: Node) -> dict[str, object]:
    if not isinstance(node, Mapping):
        raise TypeError
    return {key.text or "": _value(value) for key, value in node.entries}


def _value(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text or ""
    return [_value(item) for item in node.items] if isinstance(node, Sequence) else _plain(node)
