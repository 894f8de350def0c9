"""Bộ mẫu: the template pack, one folder a document type, found without a list.

A folder holds `type.yaml` (what the type is), `template.docx` (what docxtpl fills) and
`sample.yaml` (what `congvan new` copies). An office's folder goes over the built-in one.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.decree.types import TYPES
from congvan.findings.errors import SourceError, TemplateError
from congvan.findings.finding import Place, text
from congvan.pack.codes import BROKEN_OFFER, BROKEN_TYPE, UNKNOWN_TYPE
from congvan.pack.document_type import parse_type
from congvan.source.file_reading import stamp
from congvan.vietnamese.text import bare, near

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.metadata import EntryPoint

    from congvan.findings.finding import Finding
    from congvan.pack.document_type import DocumentType


FILES: Final = ("type.yaml", "template.docx", "sample.yaml")
"""What every folder of a type holds."""

OFFERS: Final = "congvan.templates"
"""Group of the entry points by which an installed package offers a folder of types."""


@cache
def installed() -> tuple[Path, ...]:
    """Return the folders of types that installed packages offer, by the names of the offers.

    The object of an entry point of the group `congvan.templates` is a path, or a function that
    returns one. Packages only add types: their folders come after the built-in pack, so that a
    document of a type that is known costs no search among the packages, and installing one never
    changes how an office's documents look; to replace a type, name the folder with --templates.

    Raises:
        TemplateError: if an offer cannot be loaded or is no folder; every such offer is named.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - keeps a cold start cold

    offers = sorted(entry_points(group=OFFERS), key=lambda offer: offer.name)
    folders = {offer: _offered(offer) for offer in offers}
    broken = [offer for offer, folder in folders.items() if folder is None]
    if broken:
        raise TemplateError(*map(_broken_offer, broken))
    return tuple(folder for folder in folders.values() if folder is not None)


def _offered(offer: EntryPoint) -> Path | None:
    try:
        found = offer.load()
        found = found() if callable(found) else found
    except Exception:  # noqa: BLE001 - what another package runs may fail in any way
        return None
    return Path(found) if isinstance(found, str | Path) and Path(found).is_dir() else None


def _broken_offer(offer: EntryPoint) -> Finding:
    package = offer.dist.name if offer.dist else "?"
    message = text("Gói “{package}” hứa mẫu “{offer}” ({value}) nhưng không cho thư mục nào.",
                   package=package, offer=offer.name, value=offer.value)  # fmt: skip
    return BROKEN_OFFER.at(None, message)


@cache
def builtin() -> Path:
    """Return the folder of the built-in pack: in the wheel, or beside the package in a checkout."""
    inside = Path(__file__).parents[1] / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "templates"


LOOSE: Final = builtin() / "to_roi" / "template.docx"
"""Tờ rời: the template of an annex that is a file of its own."""


def load_type(
    type_id: str, folders: Iterable[Path] = (), place: Place | None = None
) -> DocumentType:
    """Return the type `type_id`, from the first of `folders` that has it, else the built-in one.

    Last come the folders of packages that are `installed`.

    Raises:
        TemplateError: if no folder has it (the finding stands at `place`), or its type.yaml is
            broken.
    """
    for root in _roots(folders):
        for folder in chain([root / type_id], _spelt_like(type_id, root)):
            changed = stamp(folder / "type.yaml")
            if changed:
                return _loaded(folder, changed)
    raise TemplateError(_unknown(type_id, names(folders), place))


def _unknown(type_id: str, ids: list[str], place: Place | None) -> Finding:
    """Return the finding for a type that no folder has, with the one that is near."""
    known = [TYPES[name].name.lower() if name in TYPES else name for name in ids]
    meant = near(type_id, known)
    if meant:
        said = text("Không có mẫu cho loại “{type}”. Ý bạn là “{near}”?", type=type_id,
                    near=meant)  # fmt: skip
        return UNKNOWN_TYPE.at(place, said)
    listed = ", ".join(known)
    said = text("Không có mẫu cho loại “{type}”; có: {known}.", type=type_id, known=listed)
    return UNKNOWN_TYPE.at(place, said)


def names(folders: Iterable[Path] = ()) -> list[str]:
    """Return the ids of all types in `folders`, the built-in pack and installed ones, sorted."""
    return sorted({folder.name for root in _roots(folders) for folder in _folders(root)})


def id_of(name: str) -> str:
    """Return the id of the type that has this name, "" where none has.

    >>> id_of("GIẤY MỜI"), id_of("Tờ khai")
    ('giay_moi', '')
    """
    wanted = bare(name)
    decreed = (known for known, one in TYPES.items() if bare(one.name) == wanted)
    others = (known for known in names() if known not in TYPES)
    own = (known for known in others if bare(load_type(known).name) == wanted)
    return next(chain(decreed, own), "")


def wording(type_id: str, name: str, folders: Iterable[Path] = ()) -> Path:
    """Return the file `name` of a type, such as the skeleton of a follow-up plan.

    It is that of the first of `folders` that has it, be it without a template of its own, else
    the built-in one.
    """
    found = (root / type_id / name for root in _roots(folders))
    return next((path for path in found if path.is_file()), builtin() / type_id / name)


def load_files(doctype: DocumentType) -> dict[str, bytes]:
    """Return the files of a type by their names, as an office begins its own with.

    Raises:
        TemplateError: if one of them cannot be read.
    """
    try:
        return {name: (doctype.folder / name).read_bytes() for name in FILES}
    except OSError as error:
        name = Path(error.filename or "").name
        raise TemplateError(without(doctype.folder, name)) from error


def without(folder: Path, name: str) -> Finding:
    """Return the finding for a type's folder that lacks a file."""
    message = text("Thư mục mẫu “{folder}” thiếu tệp {file}.", folder=folder.name, file=name)
    return BROKEN_TYPE.at(Place(str(folder / name)), message)


def _roots(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield where types are looked for; what is installed only when it is come to."""
    yield from folders
    yield builtin()
    yield from installed()


def _folders(root: Path) -> list[Path]:
    return sorted(path.parent for path in root.glob("*/type.yaml"))


def _spelt_like(type_id: str, root: Path) -> Iterator[Path]:
    wanted = bare(type_id)
    yield from (folder for folder in _folders(root) if bare(folder.name) == wanted)


@lru_cache(maxsize=256)
def _loaded(folder: Path, _stamp: int) -> DocumentType:
    path = folder / "type.yaml"
    try:
        return parse_type(folder, path.read_bytes())
    except SourceError as error:
        raise TemplateError(*error.findings) from error
    except (OSError, TypeError, ValueError) as error:
        message = text("Mẫu “{name}” hỏng: {why}", name=folder.name, why=_why(error))
        finding = BROKEN_TYPE.at(Place(str(path)), message)
        raise TemplateError(finding) from error


def _why(error: Exception) -> str:
    """Return the keys at fault, or which file cannot be read."""
    return "type.yaml" if isinstance(error, OSError | TypeError) else str(error)
