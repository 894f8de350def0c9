"""Bộ mẫu: types of the office, the built-in ones, and those that installed packages add."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan import TemplateError
from congvan.pack.pack import builtin, installed, load_files, load_type, names
from tests.packs import an_office

METADATA: Final = "Metadata-Version: 2.1\nName: {name}\nVersion: 1\n"
Install = Callable[[str, str, str], Path]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Return a function that installs a package with one module and one entry point."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    known = set(sys.modules)

    def add(name: str, code: str, value: str) -> Path:
        (site / f"{name}.py").write_text(code, "utf-8")
        info = site / f"{name}-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(METADATA.format(name=name), "utf-8")
        (info / "entry_points.txt").write_text(f"[congvan.templates]\n{name} = {value}\n")
        installed.cache_clear()
        return site / "types"

    yield add
    installed.cache_clear()
    for name in set(sys.modules) - known:
        del sys.modules[name]


def another(folder: Path, name: str) -> Path:
    """Put a type that is not built in into `folder`."""
    an_office(folder, "cong_van")
    (folder / "cong_van").rename(folder / name)
    kind = folder / name / "type.yaml"
    kind.write_text(kind.read_text("utf-8") + "name: Thư mời\n", "utf-8")
    return folder


@pytest.mark.parametrize(
    "code",
    [
        "from pathlib import Path\ntypes = Path(__file__).with_name('types')",
        "import os\ntypes = os.path.join(os.path.dirname(__file__), 'types')",
        "from pathlib import Path\ndef types(): return Path(__file__).with_name('types')",
    ],
)
def test_an_installed_package_adds_types(install: Install, code: str) -> None:
    folder = another(install("mau_xa", code, "mau_xa:types"), "thu_moi")

    assert load_type("thu_moi").folder == folder / "thu_moi"
    assert load_type("thư mời").name == "Thư mời"
    assert set(names()) >= {"thu_moi", "cong_van"}


def test_a_built_in_type_is_not_replaced_by_an_installed_one(install: Install) -> None:
    code = "from pathlib import Path\ntypes = Path(__file__).with_name('types')"
    an_office(install("mau_xa", code, "mau_xa:types"), "cong_van")

    assert load_type("cong_van").folder == builtin() / "cong_van"


def test_a_type_of_the_office_goes_before_an_installed_one(
    install: Install, tmp_path: Path
) -> None:
    code = "from pathlib import Path\ntypes = Path(__file__).with_name('types')"
    another(install("mau_xa", code, "mau_xa:types"), "thu_moi")
    own = another(tmp_path / "own", "thu_moi")

    assert load_type("thu_moi", [own]).folder == own / "thu_moi"


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("types = '/nowhere/at/all'", "mau_hong:types"),
        ("types = 5", "mau_hong:types"),
        ("1 / 0", "mau_hong:types"),
        ("def types(): raise SystemError", "mau_hong:types"),
        ("", "mau_hong:types"),
        ("", "not_there:types"),
    ],
)
def test_a_broken_offer_is_named(install: Install, code: str, value: str) -> None:
    install("mau_hong", code, value)

    with pytest.raises(TemplateError) as refused:
        load_type("thu_moi")

    (finding,) = refused.value.findings
    assert finding.code == "CV909"
    assert str(finding.message) == (
        f"Gói “mau_hong” hứa mẫu “mau_hong” ({value}) nhưng không cho thư mục nào."
    )


def test_every_broken_offer_is_named(install: Install) -> None:
    install("mau_b", "", "mau_b:types")
    install("mau_a", "", "mau_a:types")

    with pytest.raises(TemplateError) as refused:
        names()

    assert [str(one.message)[:11] for one in refused.value.findings] == [
        "Gói “mau_a”",
        "Gói “mau_b”",
    ]


def test_a_broken_offer_does_not_stop_a_type_that_is_known(install: Install) -> None:
    install("mau_hong", "1 / 0", "mau_hong:types")

    assert congvan.load_type("cong_van").name == "Công văn"
    assert "mau_hong" not in sys.modules


def test_the_files_of_a_type_can_be_read() -> None:
    files = load_files(load_type("cong_van"))

    assert list(files) == ["type.yaml", "template.docx", "sample.yaml"]
    assert files["template.docx"].startswith(b"PK")


def test_a_type_that_lacks_a_file_is_said(tmp_path: Path) -> None:
    an_office(tmp_path, "cong_van")
    (tmp_path / "cong_van" / "sample.yaml").unlink()

    with pytest.raises(TemplateError, match=r"thiếu tệp sample\.yaml"):
        load_files(load_type("cong_van", [tmp_path]))
