"""Các lệnh: each is parse → one public call → report → exit code."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

import congvan
from congvan import library, pack
from congvan.cli.files import (
    ANY_FILE,
    STREAM,
    Folder,
    beside,
    deliver,
    put,
    refuse_both,
    same_target,
    target_of,
    targets,
)
from congvan.cli.offices import Offices, house_of, profile_option
from congvan.cli.speech import Group, UsageProblem, report, summary
from congvan.decree.lettering import PROFILES
from congvan.errors import CongvanError, DocumentError, OutputError
from congvan.findings import Finding, has_errors, text
from congvan.layout import PREVIEW_DPI, pictures, to_pdf
from congvan.messages import LANGUAGES
from congvan.writing import refuse_existing, write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.decree.lettering import Profile
    from congvan.model import Document
    from congvan.rekeying import Language


_files = click.argument("files", nargs=-1, required=True, metavar="TỆP…", type=ANY_FILE)
_templates = click.option(
    "--templates",
    multiple=True,
    metavar="THƯ-MỤC",
    type=Folder(file_okay=False, path_type=Path),
    help="Thư mục mẫu riêng của cơ quan, tìm trước mẫu có sẵn.",
)
_sizes = click.option(
    "--sizes",
    type=click.Choice(PROFILES),
    metavar="12|13",
    help="Bộ cỡ chữ, gọi theo cỡ chữ của Quốc hiệu; không ghi thì theo hồ sơ cơ quan, hoặc 13.",
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
@click.option("-o", "--output", metavar="TỆP", type=ANY_FILE, help="Ghi vào tệp thay vì in ra.")
@click.option("--keys", type=click.Choice(LANGUAGES), default="vi", metavar="vi|en",
              help="Khóa bằng tiếng Việt hoặc tiếng Anh.")  # fmt: skip
@click.option("--list", "listed", is_flag=True, help="Liệt kê các loại có mẫu.")
@_templates
@_force
def new(  # noqa: PLR0913 - one parameter an option
    type_name: str | None,
    output: str | None,
    *,
    keys: Language,
    listed: bool,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Cho một tệp YAML mẫu để sửa."""
    if listed or type_name is None:
        for name in pack.names(templates):
            kind = pack.load_type(name, templates)
            model = f"Mẫu {kind.model}" if kind.model else "không có mẫu"
            click.echo(f"{name}\t{kind.name}\t{model}")
        return
    sample = pack.load_type(type_name, templates).sample
    made = congvan.rekeyed(library.load_bytes(sample), keys, str(sample))
    deliver(target_of(output), made.encode(), force=force)


@cli.command(epilog="Ví dụ:  congvan render chi-dao.yaml --pdf")
@_files
@click.option(
    "-o",
    "--output",
    metavar="ĐÍCH",
    type=ANY_FILE,
    help="Thư mục, tệp .docx, hoặc - là stdout.",
)
@click.option("--pdf", is_flag=True, help="Dựng thêm PDF (cần LibreOffice).")
@_sizes
@profile_option
@_templates
@_force
@click.pass_obj
def render(  # noqa: PLR0913 - one parameter an option
    say: Callable[[str], str],
    files: tuple[str, ...],
    output: str | None,
    *,
    pdf: bool,
    sizes: Profile | None,
    profile: str | None,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Dựng văn bản Word (và PDF) từ YAML."""
    failures = _Failures(say)
    offices = Offices(profile)
    rendered: dict[Path | None, tuple[str, bytes]] = {}
    for file, target in zip(files, targets(files, output), strict=True):
        with failures:
            if target in rendered:
                raise OutputError(same_target(file, target))
            document = _document(file, offices, templates, say)
            house = house_of(document, sizes)
            if target and (not force or target == Path(file)):
                refuse_both(target, pdf=pdf)
            made = library.render(document, templates=templates, house=house)
            rendered[target] = (file, made)
            if document.is_split:
                apart = library.render_separate(document, templates=templates, house=house)
                rendered |= {
                    beside(target, name, pdf=pdf, force=force): (f"{file} ({name})", made)
                    for name, made in apart.items()
                }
    pdfs = to_pdf(dict(rendered.values())) if pdf and rendered else {}
    for target, (file, data) in rendered.items():
        with failures:
            put(target, data, pdfs.get(file), file, pdf=pdf)
    failures.exit()


@cli.command(epilog="Ví dụ:  congvan check chi-dao.yaml")
@_files
@profile_option
@_templates
@click.pass_obj
def check(
    say: Callable[[str], str],
    files: tuple[str, ...],
    profile: str | None,
    templates: tuple[Path, ...],
) -> None:
    """Kiểm tra tệp YAML mà không dựng gì."""
    code = 0
    offices = Offices(profile)
    every: list[Finding] = []
    for file in files:
        findings, worst = _checked(file, offices, templates)
        code = code or worst
        every += findings
        for finding in findings:
            click.echo(finding.said(say))
    click.echo(summary(every).said(say), err=True)
    sys.exit(code)


@cli.command(epilog="Ví dụ:  congvan preview chi-dao.yaml -o xem-truoc")
@click.argument("file", metavar="TỆP", type=ANY_FILE)
@click.option(
    "-o",
    "--output",
    metavar="THƯ-MỤC",
    type=ANY_FILE,
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
@profile_option
@_templates
@_force
@click.pass_obj
def preview(  # noqa: PLR0913 - one parameter an option
    say: Callable[[str], str],
    file: str,
    output: str | None,
    *,
    dpi: int,
    sizes: Profile | None,
    profile: str | None,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Xem trước từng trang thành ảnh PNG (cần LibreOffice)."""
    document = _document(file, Offices(profile), templates, say)
    docx = library.render(document, templates=templates, house=house_of(document, sizes))
    made = to_pdf({file: docx})
    folder = Path(output) if output else Path(file).parent
    stem = "van-ban" if file == STREAM else Path(file).stem
    pages = pictures(made[file], dpi)
    paths = [folder / f"{stem}-{number}.png" for number in range(1, len(pages) + 1)]
    for path in paths if not force else ():
        refuse_existing(path)
    for path, picture in zip(paths, pages, strict=True):
        write(path, picture)
        click.echo(path)


@cli.command(epilog="Ví dụ:  congvan schema -o congvan.schema.json")
@click.option("-o", "--output", metavar="TỆP", type=ANY_FILE, help="Ghi vào tệp thay vì in ra.")
@click.option("--office", is_flag=True, help="Lược đồ của hồ sơ cơ quan, congvan.yaml.")
@_force
def schema(output: str | None, *, office: bool, force: bool) -> None:
    """In JSON Schema để trình soạn thảo gợi ý và kiểm tra khóa."""
    made = congvan.office_schema() if office else congvan.schema()
    shown = json.dumps(made, ensure_ascii=False, indent=2)
    deliver(target_of(output), f"{shown}\n".encode(), force=force)


@cli.command(epilog="Ví dụ:  congvan explain CV011")
@click.argument("code", metavar="MÃ", required=False)
@click.pass_obj
def explain(say: Callable[[str], str], code: str | None) -> None:
    """Giải thích một mã phát hiện; không có mã thì liệt kê tất cả."""
    from congvan.explaining import all_kinds, explained  # noqa: PLC0415 - cold start

    if code is None:
        for kind in all_kinds().values():
            click.echo(f"{kind.code}  {kind.severity:7}  {say(kind.summary)}")
        return
    kind = all_kinds().get(code.upper())
    if kind is None:
        raise UsageProblem(text("Không có mã “{code}”.", code=code))
    click.echo(explained(kind, say))


class _Failures:
    """Collects what failed in a batch: one report a file, the first exit code at the end."""

    def __init__(self, say: Callable[[str], str]) -> None:
        self._say = say
        self._code = 0

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


def _checked(
    file: str, offices: Offices, templates: Sequence[Path]
) -> tuple[Sequence[Finding], int]:
    try:
        findings = offices.findings(file, templates)
    except CongvanError as error:
        return error.findings, error.exit_code
    return findings, DocumentError.exit_code if has_errors(findings) else 0


def _document(
    file: str, offices: Offices, templates: Sequence[Path], say: Callable[[str], str]
) -> Document:
    """Return a document that can be rendered, its warnings reported."""
    document = offices.document(file)
    findings = library.check(document, templates)
    if has_errors(findings):
        raise DocumentError(*findings)
    report(findings, say)
    return document
