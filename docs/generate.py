"""Trang tự sinh: rules, commands and keys, written from the code before every build.

A page cannot say what the program does not: `setup` is called by Sphinx, `pages` by the tests.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.auditing.explanations import FIXES, SCOPES, all_kinds, scopes_by_code, shown
from congvan.cli import cli
from congvan.cli.help_and_errors import Group
from congvan.decree.types import TYPES
from congvan.findings.finding import Severity
from congvan.model.keys.keys import KEYS, key_of
from congvan.pack import pack
from congvan.pack.document_type import FieldKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import click
    from sphinx.application import Sphinx

    from congvan.findings.finding import Kind
    from congvan.pack.document_type import DocumentType, Field

FOLDER: Final = Path(__file__).with_name("generated")
WIDTH: Final = 80

ABOUT_RULES: Final = (
    "Mỗi điều chương trình thấy sai hoặc đáng ngờ có một mã. `congvan explain CV011` cho xem cùng "
    "lời giải thích này ngay trong cửa sổ lệnh."
)
ABOUT_COMMANDS: Final = (
    "Trợ giúp của chương trình, nguyên văn. `congvan LỆNH --help` cho xem cùng lời này."
)
ABOUT_KEYS: Final = (
    "Mỗi khóa có một tên tiếng Việt và một tên tiếng Anh; viết tên nào cũng được, có dấu hay không "
    "dấu, hoa hay thường, có dấu cách, `-` hay `_`."
)

ABOUT_TYPES: Final = (
    "Mỗi loại như chương trình dựng nó: phải có, không có phần nào, các mục đánh số ra sao, và các "
    "mục của `thông tin`. Mọi loại đều phải có cơ quan và người ký."
)
ABOUT_GALLERY: Final = (
    "Trang đầu của mẫu thử từng loại, theo thứ tự của Điều 7, và lệnh lấy mẫu ấy về sửa."
)
NO_MODEL: Final = "Nghị định không có mẫu"

FAMILIES: Final = {
    "0": "Tệp YAML",
    "1": "Khóa và giá trị",
    "2": "Thành phần",
    "3": "Số, ký hiệu",
    "4": "Địa danh, ngày tháng",
    "5": "Chữ ký",
    "6": "Nơi nhận, theo dõi chỉ đạo",
    "7": "Nội dung",
    "8": "Trang",
    "9": "Mẫu, tệp, chương trình ngoài",
}
"""By the first digit of a code."""

SEVERITIES: Final = {
    Severity.ERROR: "**Lỗi**: chưa sửa thì chưa dựng được văn bản.",
    Severity.WARNING: "**Cảnh báo**: văn bản vẫn dựng được.",
    Severity.INFO: "**Gợi ý**: đúng hay không là do người soạn xem.",
}

MODELS: Final = {
    "Document": "Cả văn bản",
    "Issuer": "Trong `cơ quan`",
    "PartialDate": "Trong `ngày`",
    "Reference": "Trong mỗi văn bản của `viện dẫn`",
    "Following": "Trong `thực hiện`",
    "FollowUp": "Trong `theo dõi`",
    "Directive": "Trong mỗi mục của `chỉ đạo`",
    "Task": "Trong mỗi mục của `nhiệm vụ`",
    "Assignment": "Trong `giao việc`",
    "Entry": "Trong mỗi mục của `thông tin`",
    "Group": "Một dòng, hoặc một nhóm, của mục trong `thông tin`",
    "Block": "Trong mỗi mục của `nội dung`, `gồm`, `trích`",
    "Table": "Trong `bảng`",
    "Column": "Trong mỗi cột của `cột`",
    "Row": "Trong mỗi dòng của `dòng` và `đầu bảng`",
    "Cell": "Trong mỗi ô",
    "Amount": "Trong `tiền`",
    "Picture": "Trong `hình`",
    "Recipient": "Trong mỗi dòng của `nơi nhận`",
    "Archive": "Trong `lưu`",
    "Signature": "Trong `ký`",
    "Appendix": "Trong mỗi mục của `phụ lục`",
    "Attachment": "Trong mỗi mục của `kèm theo`",
    "Copy": "Trong `bản sao`",
    "Office": "Hồ sơ cơ quan, tệp `congvan.yaml`",
    "Signer": "Trong mỗi người của `người ký`",
    "Directory": "Danh bạ cơ quan, tệp `agencies.yaml`",
    "Agency": "Trong mỗi cơ quan của danh bạ",
    "Measures": "Trong `quy cách`",
    "Checks": "Trong `soát`",
}
"""By the name of a model of `congvan.model.keys.keys.KEYS`."""

FIELDS: Final = {
    FieldKind.TEXT: "lời văn",
    FieldKind.LIST: "một dòng, hoặc danh sách",
    FieldKind.MONEY: "số tiền: `tiền: …`",
}
"""What is typed in a field of a type, by its kind."""

_SPECIAL: Final = re.compile(r"([\\`*_\[\]{}<>|#~$])")
_CODE: Final = re.compile(r"(`[^`]+`)")


def pages() -> dict[str, str]:
    """Return the text of every generated page by its file name."""
    return {
        "rules.md": rules_page(),
        "cli.md": commands_page(),
        "keys.md": keys_page(),
        "types.md": types_page(),
        "gallery.md": gallery_page(),
    }


def rules_page() -> str:
    """Return the page of all kinds of finding, one section a code."""
    lines = ["# Mã phát hiện", "", ABOUT_RULES, ""]
    family = ""
    for kind in all_kinds().values():
        if kind.code[2] != family:
            family = kind.code[2]
            lines += [f"## {FAMILIES[family]}", ""]
        lines += _kind(kind)
    return "\n".join(lines)


def _kind(kind: Kind) -> Iterator[str]:
    yield from (f"({kind.code.lower()})=", f"### {kind.code} {kind.name}", "")
    yield from (SEVERITIES[kind.severity], "")
    yield from (f"{_said(kind.summary)} {_said(kind.remedy)}", "")
    if kind.clause:
        yield from (f"Căn cứ: {kind.clause}.", "")
    if kind.fix in FIXES:
        yield from (_said(str(FIXES[kind.fix])), "")
    scopes = ", ".join(str(SCOPES[one]) for one in scopes_by_code().get(kind.code, ()))
    if scopes:
        yield from (f"Soát trên: {scopes}.", "")
    for label, example in (("Sai", kind.wrong), ("Đúng", kind.right)):
        if example:
            yield from (f"{label}:", "", "```text", *shown(example), "```", "")


def commands_page() -> str:
    """Return the page of the command line: the help of every command, as the program says it."""
    assert isinstance(cli, Group)  # noqa: S101 - it is built as one
    lines = [
        "# Các lệnh",
        "",
        ABOUT_COMMANDS,
        "",
        *_help(cli, None),
    ]
    root = cli.context_class(cli, info_name="congvan", terminal_width=WIDTH)
    for command in cli.all_commands().values():
        lines += [f"## congvan {command.name}", "", *_help(command, root)]
        if not isinstance(command, Group):
            continue
        above = command.context_class(command, info_name=command.name, parent=root)
        for inner in command.all_commands().values():
            lines += [f"### congvan {command.name} {inner.name}", "", *_help(inner, above)]
    return "\n".join(lines)


def _help(command: click.Command, above: click.Context | None) -> list[str]:
    name = command.name if above else "congvan"
    context = command.context_class(command, info_name=name, parent=above, terminal_width=WIDTH)
    return ["```text", command.get_help(context), "```", ""]


def keys_page() -> str:
    """Return the page of all keys, one table a model."""
    lines = ["# Các khóa", "", ABOUT_KEYS, ""]
    for model, table in KEYS.items():
        lines += [f"## {MODELS[model]}", "", "| khóa | tiếng Anh | nghĩa |", "|---|---|---|"]
        lines += [
            f"| `{key.vietnamese}` | `{name}` | {_said(key.meaning)} |"
            for name, key in table.items()
        ]
        lines.append("")
    return "\n".join(lines)


def types_page() -> str:
    """Return the page of the types of the built-in pack, one section each."""
    lines = ["# Các loại văn bản", "", ABOUT_TYPES, ""]
    for name in pack.names():
        lines += _type(name, pack.load_type(name))
    return "\n".join(lines)


def _type(name: str, doctype: DocumentType) -> Iterator[str]:
    yield from (f"## {doctype.name}", "", f"`{name}`", "")
    yield f"- Viết tắt: {doctype.abbreviation or 'không có'}."
    yield f"- Mẫu: {doctype.model or NO_MODEL}."
    yield f"- Đánh số: {' '.join(f'`{scheme}`' for scheme in doctype.numbering)}."
    yield f"- Phải có: {_keys(doctype.required)}."
    yield f"- Không có: {_keys(doctype.never)}."
    if doctype.optional:
        yield f"- Có hay không cũng được: {_keys(doctype.optional)}."
    if doctype.fields:
        yield from ("", "| mục của `thông tin` | tiếng Anh | gõ | |", "|---|---|---|---|")
        yield from (_field(field) for field in doctype.fields)
    yield ""


def gallery_page() -> str:
    """Return the page of pictures, one a type, in the order of the decree."""
    lines = ["# Bộ sưu tập", "", ABOUT_GALLERY, ""]
    known = pack.names()
    for name in sorted(known, key=[*TYPES, *known].index):
        lines += _shown_type(name, pack.load_type(name))
    return "\n".join(lines)


def _shown_type(name: str, doctype: DocumentType) -> Iterator[str]:
    model = f"Mẫu {doctype.model}, Phụ lục III" if doctype.model else NO_MODEL
    yield from (f"## {doctype.name}", "", f"{model}.", "")
    yield from (
        "```console",
        f"$ congvan new {name} -o {name.replace('_', '-')}.yaml",
        "```",
        "",
    )
    yield from (
        f"```{{image}} ../images/types/{name}.png",
        f":alt: Trang đầu mẫu {doctype.name.lower()}",
    )
    yield from (":align: center", "```", "")


def _field(field: Field) -> str:
    needed = "bắt buộc" if field.required else ""
    return f"| `{field.label}` | `{field.key}` | {FIELDS[field.kind]} | {needed} |"


def _keys(names: Iterable[str]) -> str:
    return ", ".join(f"`{key_of(name)}`" for name in names)


def _said(text: str) -> str:
    r"""Return `text` for Markdown: what is in a pair of backticks is code, the rest plain.

    >>> _said("Khối `>-`, không *đậm*")
    'Khối `>-`, không \\*đậm\\*'
    """
    if text.count("`") % 2:
        return _SPECIAL.sub(r"\\\1", text)
    pieces = _CODE.split(text)
    return "".join(
        piece.replace("|", r"\|") if n % 2 else _SPECIAL.sub(r"\\\1", piece)
        for n, piece in enumerate(pieces)
    )


def write(folder: Path = FOLDER) -> None:
    """Write the pages; one whose text has not changed keeps its date."""
    folder.mkdir(exist_ok=True)
    for name, text in pages().items():
        path = folder / name
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages when a build starts."""
    app.connect("builder-inited", lambda _: write())
    return {"parallel_read_safe": True, "parallel_write_safe": True}
