"""Lệnh lập kế hoạch: `congvan plan`, for agencies that have none yet and for those that have."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from congvan.api import plan_folder, plans
from congvan.api.agencies import load_agencies
from congvan.api.batch.file_names import safe
from congvan.api.offices import load_office, office_of
from congvan.cli import options
from congvan.cli.commands import command
from congvan.cli.files import STREAM
from congvan.cli.help_and_errors import UsageProblem, tell
from congvan.cli.offices import Offices
from congvan.findings.errors import CongvanError, DocumentError, OutputError
from congvan.findings.finding import has_errors, text
from congvan.model.reading.whole_file import AGENCIES_FILE
from congvan.source.file_writing import write
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.api.plan_folder import Shelf
    from congvan.api.plans import Outcome
    from congvan.findings.finding import Text
    from congvan.model import Office


@command("plan", "Ví dụ:  congvan plan chi-dao.yaml --all -o ke-hoach")
@options.directive
@options.output(
    "Thư mục của các kế hoạch; tệp đã có thì chỉ thêm, không ghi đè.", "THƯ-MỤC", required=True
)
@options.agencies("Danh bạ cơ quan; không ghi thì lấy agencies.yaml cạnh chỉ đạo.")
@click.option("--agency", "wanted", multiple=True, metavar="MÃ",
              help="Mã cơ quan hoặc tên nhóm; ghi nhiều lần được.")  # fmt: skip
@click.option("--all", "every", is_flag=True, help="Mọi cơ quan được giao nhiệm vụ.")
@click.option("--update", is_flag=True,
              help="Thay lời cũ của nhiệm vụ bằng lời mới, nơi kế hoạch chưa ai sửa.")  # fmt: skip
@click.option("--type", "kind", default="kế hoạch", show_default=True, metavar="LOẠI",
              help="Loại văn bản trả lời, như “công văn”, “quyết định”.")  # fmt: skip
@options.profile
@options.templates
@click.pass_obj
def plan(  # noqa: PLR0913 - one parameter an option
    say: Callable[[str], str],
    directive: str,
    *,
    output: str,
    agencies: str | None,
    wanted: tuple[str, ...],
    every: bool,
    update: bool,
    kind: str,
    profile: str | None,
    templates: tuple[Path, ...],
) -> None:
    """Make the plan of every agency that has a task, or add to the one it has."""
    if every == bool(wanted):
        raise UsageProblem(text("Chọn một trong hai: --all, hoặc --agency MÃ."))
    if directive == STREAM:
        raise UsageProblem(text("Chỉ đạo phải là một tệp: kế hoạch viện dẫn tệp ấy."))
    folder = Path(output)
    document = Offices(profile).document(directive)
    directory = load_agencies(agencies or Path(directive).with_name(AGENCIES_FILE))
    maker = plans.planner(
        document,
        directory,
        file=_from(folder, directive),
        templates=templates,
        kind=kind,
    )
    shelf = plan_folder.load_shelf(folder, document, _office(profile, folder))
    outcomes = plans.replan(maker, None if every else wanted, shelf, update=update)
    teller = _Teller(say, folder, shelf)
    for outcome in outcomes:
        teller.deliver(outcome)
    tell([*plans.doubts(document, directory), *shelf.findings], say)
    teller.exit()


class _Teller:
    """Người báo: writes each plan that is to be written, and says what became of it."""

    def __init__(self, say: Callable[[str], str], folder: Path, shelf: Shelf) -> None:
        self._say = say
        self._folder = folder
        self._broken = dict(shelf.broken)
        self._code = DocumentError.exit_code if has_errors(shelf.findings) else 0
        self._idle = True

    def deliver(self, outcome: Outcome) -> None:
        """Write a plan, if there is anything to write, and name it."""
        try:
            self._deliver(outcome)
        except CongvanError as error:
            self._fail(error)

    def exit(self) -> NoReturn:
        """Tell what could not even be read, and leave with the first exit code."""
        for error in self._broken.values():
            self._fail(error)
        if self._idle and not self._code:
            click.echo(text("Không có gì mới.").said(self._say), err=True)
        sys.exit(self._code)

    def _deliver(self, outcome: Outcome) -> None:
        path = Path(outcome.file) if outcome.file else self._target(outcome.agency)
        if outcome.changed:
            self._idle = False
            write(path, outcome.revision.text.encode())
        click.echo(f"{path}: {_state(outcome).said(self._say)}")
        tell(outcome.revision.findings, self._say)
        if outcome.revision.issued and outcome.revision.findings:
            self._idle = False
        if has_errors(outcome.revision.findings):
            self._code = self._code or DocumentError.exit_code

    def _target(self, agency: str) -> Path:
        """Return the file of a new plan, which nothing else must have.

        Raises:
            CongvanError: if something has it.
        """
        path = self._folder / f"{safe(agency)}.yaml"
        error = self._broken.pop(bare(path.stem), None)
        if error or path.exists():
            raise error or OutputError(plan_folder.not_this_plan(path))
        return path

    def _fail(self, error: CongvanError) -> None:
        tell(error.findings, self._say)
        self._code = self._code or error.exit_code


def _state(outcome: Outcome) -> Text:
    """Return in a word what became of a plan."""
    revision = outcome.revision
    added, renewed = len(revision.added), len(revision.renewed)
    if not outcome.file:
        return text("mới")
    if revision.issued:
        return text("đã ban hành, giữ nguyên")
    if added and renewed:
        return text(
            "thêm {added} nhiệm vụ, đổi lời {renewed} nhiệm vụ", added=added, renewed=renewed
        )
    if added:
        return text("thêm {added} nhiệm vụ", added=added)
    if renewed:
        return text("đổi lời {renewed} nhiệm vụ", renewed=renewed)
    return text("ghi dấu mới") if outcome.changed else text("không đổi")


def _from(folder: Path, directive: str) -> str:
    """Return the file of a directive from where its plans will lie."""
    there = Path(directive).resolve()
    try:
        return Path(os.path.relpath(there, folder.resolve())).as_posix()
    except ValueError as error:  # another drive
        raise UsageProblem(text("Kế hoạch và chỉ đạo phải cùng một ổ đĩa.")) from error


def _office(profile: str | None, folder: Path) -> Office | None:
    return load_office(profile) if profile else office_of(folder)
