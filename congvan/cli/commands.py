"""Các lệnh: each is parse → one public call → report → exit code."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import click

import congvan
from congvan import library, pack
from congvan.cli.speech import Group, UsageProblem, report
from congvan.decree.lettering import DEFAULT_PROFILE, PROFILES
from congvan.errors import CongvanError, DocumentError, OutputError
from congvan.explaining import all_kinds
from congvan.findings import Finding, Place, Severity, has_errors, text
from congvan.layout import PREVIEW_DPI, pictures, to_pdf
from congvan.layout import kinds as layout_kinds
from congvan.messages import LANGUAGES
from congvan.source import MAX_BYTES
from congvan.writing import SAME_TARGET, refuse_existing, write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from os import PathLike

    from congvan.decree.lettering import Profile
    from congvan.findings import Kind
    from congvan.model import Document

_STREAM: Final = "-"

_NOT_WORD: Final = (".doc", ".odt", ".pdf", ".rtf", ".yaml", ".yml")
_PATH: Final = click.Path(readable=False)
"""Any text, completed as a file name; whether it can be read is said by `library`."""


class _Folder(click.Path):
    """A folder that exists; says so itself when it does not."""

    def convert(
        self,
        value: str | PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | PathLike[str]:
        """Return the folder `value`.

        Raises:
            UsageProblem: if there is none.
        """
        if not Path(value).is_dir():
            raise UsageProblem(text("Không có thư mục “{name}”.", name=str(value)))
        return super().convert(value, param, ctx)


_files = click.argument("files", nargs=-1, required=True, metavar="TỆP…", type=_PATH)
_templates = click.option(
    "--templates",
    multiple=True,
    metavar="THƯ-MỤC",
    type=_Folder(file_okay=False, path_type=Path),
    help="Thư mục mẫu riêng của cơ quan, tìm trước mẫu có sẵn.",
)
_sizes = click.option(
    "--sizes",
    type=click.Choice(PROFILES),
    default=DEFAULT_PROFILE,
    metavar="12|13",
    help="Bộ cỡ chữ, gọi theo cỡ chữ của Quốc hiệu; 13 nếu không ghi.",
)
_force = click.option("--force", is_flag=True, help="Ghi đè tệp đã có.")


@click.group(cls=Group, epilog="Ví dụ:  congvan new cong_van -o thu.yaml")
@click.option("--lang", type=click.Choice(LANGUAGES), default="vi", metavar="vi|en",
              help="Tiếng Việt hoặc Anh.")  # fmt: skip
@click.version_option(
    congvan.__version__, prog_name="congvan", message="%(prog)s %(version)s",
    help="Hiện phiên bản.",
)  # fmt: skip
def cli(lang: str) -> None:
    """Văn bản hành chính theo Nghị định 30/2020/NĐ-CP, từ YAML."""
    del lang


@cli.command(epilog="Ví dụ:  congvan new ke_hoach -o ke-hoach.yaml")
@click.argument("type_name", metavar="LOẠI", required=False)
@click.option("-o", "--output", metavar="TỆP", type=_PATH, help="Ghi vào tệp thay vì in ra.")
@click.option("--list", "listed", is_flag=True, help="Liệt kê các loại có mẫu.")
@_templates
@_force
def new(
    type_name: str | None,
    output: str | None,
    *,
    listed: bool,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Cho một tệp YAML mẫu để sửa."""
    if listed or type_name is None:
        for name in pack.names(templates):
            click.echo(f"{name}\t{pack.load_type(name, templates).name}")
        return
    kind = pack.load_type(type_name, templates)
    _deliver(_target(output), library.load_bytes(kind.sample), force=force)


@cli.command(epilog="Ví dụ:  congvan render chi-dao.yaml --pdf")
@_files
@click.option(
    "-o",
    "--output",
    metavar="ĐÍCH",
    type=_PATH,
    help="Thư mục, tệp .docx, hoặc - là stdout.",
)
@click.option("--pdf", is_flag=True, help="Dựng thêm PDF (cần LibreOffice).")
@_sizes
@_templates
@_force
@click.pass_obj
def render(  # noqa: PLR0913 - one parameter an option
    say: Callable[[str], str],
    files: tuple[str, ...],
    output: str | None,
    *,
    pdf: bool,
    sizes: Profile,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Dựng văn bản Word (và PDF) từ YAML."""
    failures = _Failures(say)
    rendered: dict[Path | None, tuple[str, bytes]] = {}
    for file, target in zip(files, _targets(files, output), strict=True):
        with failures.kept():
            if target in rendered:
                raise OutputError(_same_target(file, target))
            document = _document(file, templates, say)
            if target and (not force or target == Path(file)):
                _refuse_both(target, pdf=pdf)
            made = library.render(document, templates=templates, profile=sizes)
            rendered[target] = (file, made)
    pdfs = _pdfs(rendered) if pdf and rendered else {}
    for target, (file, data) in rendered.items():
        with failures.kept():
            _write(target, data, pdfs.get(file), file, pdf=pdf)
    failures.exit()


@cli.command(epilog="Ví dụ:  congvan check chi-dao.yaml")
@_files
@_templates
@click.pass_obj
def check(
    say: Callable[[str], str], files: tuple[str, ...], templates: tuple[Path, ...]
) -> None:
    """Kiểm tra tệp YAML mà không dựng gì."""
    code = 0
    count = dict.fromkeys(Severity, 0)
    for file in files:
        findings, worst = _checked(file, templates)
        code = code or worst
        for finding in findings:
            count[finding.severity] += 1
            click.echo(finding.said(say))
    summary = text("{errors} lỗi, {warnings} cảnh báo.", errors=count[Severity.ERROR],
                   warnings=count[Severity.WARNING])  # fmt: skip
    click.echo(summary.said(say), err=True)
    sys.exit(code)


@cli.command(epilog="Ví dụ:  congvan preview chi-dao.yaml -o xem-truoc")
@click.argument("file", metavar="TỆP", type=_PATH)
@click.option(
    "-o",
    "--output",
    metavar="THƯ-MỤC",
    type=_PATH,
    help="Nơi ghi ảnh; không có thì cạnh tệp.",
)
@click.option(
    "--dpi",
    type=click.IntRange(20, 600),
    default=PREVIEW_DPI,
    metavar="SỐ",
    help="Độ phân giải ảnh, 20 đến 600 điểm trên inch; 100 nếu không ghi.",
)
@_sizes
@_templates
@_force
@click.pass_obj
def preview(  # noqa: PLR0913 - one parameter an option
    say: Callable[[str], str],
    file: str,
    output: str | None,
    *,
    dpi: int,
    sizes: Profile,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Xem trước từng trang thành ảnh PNG (cần LibreOffice)."""
    document = _document(file, templates, say)
    docx = library.render(document, templates=templates, profile=sizes)
    made = to_pdf({file: docx})
    folder = Path(output) if output else Path(file).parent
    stem = "van-ban" if file == _STREAM else Path(file).stem
    pages = pictures(made[file], dpi)
    paths = [folder / f"{stem}-{number}.png" for number in range(1, len(pages) + 1)]
    for path in paths if not force else ():
        refuse_existing(path)
    for path, picture in zip(paths, pages, strict=True):
        write(path, picture)
        click.echo(path)


@cli.command(epilog="Ví dụ:  congvan schema > congvan.schema.json")
def schema() -> None:
    """In JSON Schema để trình soạn thảo gợi ý và kiểm tra khóa."""
    click.echo(json.dumps(congvan.schema(), ensure_ascii=False, indent=2))


@cli.command(epilog="Ví dụ:  congvan explain CV011")
@click.argument("code", metavar="MÃ", required=False)
@click.pass_obj
def explain(say: Callable[[str], str], code: str | None) -> None:
    """Giải thích một mã phát hiện; không có mã thì liệt kê tất cả."""
    if code is None:
        for kind in all_kinds().values():
            click.echo(f"{kind.code}  {kind.severity:7}  {say(kind.summary)}")
        return
    kind = all_kinds().get(code.upper())
    if kind is None:
        raise UsageProblem(text("Không có mã “{code}”.", code=code))
    click.echo(_explained(kind, say))


def _explained(kind: Kind, say: Callable[[str], str]) -> str:
    lines = [
        f"{kind.code} {kind.name} ({kind.severity})",
        "",
        say(kind.summary),
        say(kind.remedy),
    ]
    lines += [f"{say('Căn cứ')}: {kind.clause}"] * bool(kind.clause)
    for label, example in ((say("Sai"), kind.wrong), (say("Đúng"), kind.right)):
        if example:
            lines += ["", f"{label}:", *(f"    {line}" for line in example.split("\n"))]
    return "\n".join(lines)


class _Failures:
    """Collects what failed in a batch: one report a file, the first exit code at the end."""

    def __init__(self, say: Callable[[str], str]) -> None:
        self._say = say
        self._code = 0

    def kept(self) -> _Failures:
        return self

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if not isinstance(error, CongvanError):
            return False
        report(error.findings, self._say)
        self._code = self._code or error.exit_code
        return True

    def exit(self) -> NoReturn:
        sys.exit(self._code)


def _checked(file: str, templates: Sequence[Path]) -> tuple[Sequence[Finding], int]:
    try:
        findings = library.check(library.loads(_source(file), file), templates)
    except CongvanError as error:
        return error.findings, error.exit_code
    return findings, DocumentError.exit_code if has_errors(findings) else 0


def _document(file: str, templates: Sequence[Path], say: Callable[[str], str]) -> Document:
    """Return a document that can be rendered, its warnings reported."""
    document = library.loads(_source(file), file)
    findings = library.check(document, templates)
    if has_errors(findings):
        raise DocumentError(*findings)
    report(findings, say)
    return document


def _source(file: str) -> bytes:
    if file == _STREAM:
        with click.open_file(_STREAM, "rb") as stream:
            return stream.read(MAX_BYTES + 1)
    return library.load_bytes(Path(file))


def _target(output: str | None) -> Path | None:
    return None if output in (None, _STREAM) else Path(output)


def _targets(files: Sequence[str], output: str | None) -> list[Path | None]:
    """Return where each file's .docx goes; None is standard output."""
    if output == _STREAM or (output is None and _STREAM in files):
        if len(files) > 1:
            raise UsageProblem(text("Chỉ một văn bản ra stdout được."))
        return [None]
    if output is None:
        return [Path(file).parent / f"{Path(file).stem}.docx" for file in files]
    wanted = Path(output)
    if wanted.suffix.lower() in _NOT_WORD and not wanted.is_dir():
        raise UsageProblem(text("-o phải là một thư mục hoặc một tệp .docx."))
    if wanted.suffix.lower() == ".docx" and not wanted.is_dir():
        if len(files) > 1:
            raise UsageProblem(text("Nhiều tệp nguồn thì -o phải là thư mục."))
        return [wanted]
    stems = ("van-ban" if file == _STREAM else Path(file).stem for file in files)
    return [wanted / f"{stem}.docx" for stem in stems]


def _refuse_both(target: Path, *, pdf: bool) -> None:
    refuse_existing(target)
    if pdf:
        refuse_existing(target.with_suffix(".pdf"))


def _same_target(file: str, target: Path | None) -> Finding:
    message = text("“{name}” đã là kết quả của một tệp khác.", name=str(target))
    return SAME_TARGET.at(Place(file), message, text(SAME_TARGET.remedy))


def _pdfs(rendered: dict[Path | None, tuple[str, bytes]]) -> dict[str, bytes]:
    return to_pdf(dict(rendered.values()))


def _write(
    target: Path | None, docx: bytes, made: bytes | None, file: str, *, pdf: bool
) -> None:
    if pdf and made is None:
        kind = layout_kinds.NO_PDF
        message = text("LibreOffice không dựng được PDF.")
        raise OutputError(kind.at(Place(file), message, text(kind.remedy)))
    if target is None:
        _to_stdout(made if made is not None else docx)
        return
    write(target, docx)
    click.echo(target)
    if made is not None:
        write(target.with_suffix(".pdf"), made)
        click.echo(target.with_suffix(".pdf"))


def _deliver(target: Path | None, data: bytes, *, force: bool) -> None:
    if target is None:
        click.echo(data, nl=False)
        return
    if not force:
        refuse_existing(target)
    write(target, data)
    click.echo(target)


def _to_stdout(data: bytes) -> None:
    if sys.stdout.isatty():
        raise UsageProblem(text("Không in tệp Word ra màn hình; dùng -o TỆP hoặc nối ống."))
    click.echo(data, nl=False)
