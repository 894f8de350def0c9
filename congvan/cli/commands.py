"""Các lệnh: each is parse → one public call → report → exit code."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

import congvan
from congvan.api import documents
from congvan.cli.check import check
from congvan.cli.files import ANY_FILE, STREAM, deliver, expanded, target_of, templates_option
from congvan.cli.help_and_errors import Group, UsageProblem, report
from congvan.cli.import_ import import_
from congvan.cli.offices import Offices, house_of, profile_option
from congvan.cli.options import files as _files
from congvan.cli.options import force as _force
from congvan.cli.render_batch import MOST_JOBS, run
from congvan.cli.render_jobs import Options
from congvan.cli.render_sources import file_jobs, merge_jobs
from congvan.cli.silenced import heard
from congvan.decree.lettering import PROFILES
from congvan.findings.errors import DocumentError
from congvan.findings.finding import has_errors, text
from congvan.findings.messages import LANGUAGES
from congvan.pack import pack
from congvan.rendering.pdf import PREVIEW_DPI, pictures, to_pdf
from congvan.source.file_writing import refuse_existing, write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.decree.lettering import Profile
    from congvan.model import Document
    from congvan.model.keys.rekeying import Language


_sizes = click.option(
    "--sizes",
    type=click.Choice(PROFILES),
    metavar="12|13",
    help="Bộ cỡ chữ, gọi theo cỡ chữ của Quốc hiệu; không ghi thì theo hồ sơ cơ quan, hoặc 13.",
)


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
@templates_option
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
            doctype = pack.load_type(name, templates)
            model = f"Mẫu {doctype.model}" if doctype.model else "không có mẫu"
            click.echo(f"{name}\t{doctype.name}\t{model}")
        return
    sample = pack.load_type(type_name, templates).sample
    made = congvan.rekeyed(documents.load_bytes(sample), keys, str(sample))
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
@click.option(
    "--data",
    metavar="TỆP",
    type=ANY_FILE,
    help="Tệp .csv hoặc .xlsx để trộn: mỗi dòng một văn bản, `[=cột]` thay bằng ô của dòng.",
)
@click.option(
    "--name",
    metavar="TÊN",
    help="Tên tệp của mỗi dòng, ví dụ '[=họ tên]'; không ghi thì đánh số theo dòng.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, MOST_JOBS),
    default=1,
    metavar="SỐ",
    help="Số tiến trình cùng dựng khi có nhiều văn bản; 1 nếu không ghi.",
)
@_sizes
@profile_option
@templates_option
@_force
@click.pass_obj
def render(  # noqa: PLR0913 - one parameter an option
    say: Callable[[str], str],
    files: tuple[str, ...],
    output: str | None,
    *,
    pdf: bool,
    data: str | None,
    name: str | None,
    jobs: int,
    sizes: Profile | None,
    profile: str | None,
    templates: tuple[Path, ...],
    force: bool,
) -> None:
    """Dựng văn bản Word (và PDF) từ YAML, một hoặc nhiều tệp."""
    offices, found = Offices(profile), expanded(files)
    if data is not None:
        wanted, noticed = merge_jobs(found, output, data, name, offices)
        report(noticed, say)
    elif name is None:
        wanted = file_jobs(found, output, offices)
    else:
        raise UsageProblem(text("--name đi với --data."))
    sys.exit(run(wanted, Options(templates, sizes, pdf=pdf, force=force), say, jobs))


cli.add_command(check)
cli.add_command(import_)


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
@templates_option
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
    docx = documents.render(document, templates=templates, house=house_of(document, sizes))
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
@click.option("--agencies", is_flag=True, help="Lược đồ của danh bạ cơ quan, agencies.yaml.")
@_force
def schema(output: str | None, *, office: bool, agencies: bool, force: bool) -> None:
    """In JSON Schema để trình soạn thảo gợi ý và kiểm tra khóa."""
    if office and agencies:
        raise UsageProblem(text("Chọn một trong hai: --office hoặc --agencies."))
    made = congvan.office_schema() if office else congvan.schema()
    made = congvan.agencies_schema() if agencies else made
    shown = json.dumps(made, ensure_ascii=False, indent=2)
    deliver(target_of(output), f"{shown}\n".encode(), force=force)


@cli.command(epilog="Ví dụ:  congvan explain CV011")
@click.argument("code", metavar="MÃ", required=False)
@click.pass_obj
def explain(say: Callable[[str], str], code: str | None) -> None:
    """Giải thích một mã (hoặc tên) phát hiện; không có mã thì liệt kê tất cả."""
    from congvan.auditing.explanations import all_kinds, explained  # noqa: PLC0415 - cold start

    if code is None:
        for kind in all_kinds().values():
            click.echo(f"{kind.code}  {kind.severity:7}  {say(kind.summary)}")
        return
    named = {kind.name: kind for kind in all_kinds().values()}
    kind = all_kinds().get(code.upper()) or named.get(code)
    if kind is None:
        raise UsageProblem(text("Không có mã “{code}”.", code=code))
    click.echo(explained(kind, say))


def _document(
    file: str, offices: Offices, templates: Sequence[Path], say: Callable[[str], str]
) -> Document:
    """Return a document that can be rendered, its warnings reported."""
    document = offices.document(file)
    findings = documents.check(document, templates, wording=False)
    if has_errors(findings):
        raise DocumentError(*findings)
    report(heard(file, findings, offices.of(file)), say)
    return document
