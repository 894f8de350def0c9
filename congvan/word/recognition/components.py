"""Thành phần thể thức: what each piece of a document is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from congvan.findings.finding import Text
    from congvan.word.outline.facts import Outline


class Component(StrEnum):
    """Thành phần: the names of PL1-I-II and III, and what else stands on a page."""

    NATIONAL_NAME = "quốc hiệu"
    MOTTO = "tiêu ngữ"
    PARENT = "cơ quan chủ quản"
    ISSUER = "cơ quan ban hành"
    NUMBER = "số, ký hiệu"
    PLACE_DATE = "địa danh và thời gian"
    TYPE_NAME = "tên loại"
    SUBJECT = "trích yếu"
    LETTER_SUBJECT = "trích yếu công văn"
    ADDRESSEE = "kính gửi"
    AUTHORITY = "thẩm quyền ban hành"
    LEGAL_BASIS = "căn cứ"
    ENACTING = "lời ban hành"
    BODY = "nội dung"
    TABLE = "bảng"
    CLOSING = "lời kết"
    DISTRIBUTION = "từ nơi nhận"
    DISTRIBUTION_LIST = "danh sách nơi nhận"
    ARCHIVE = "lưu"
    CAPACITY = "quyền hạn"
    TITLE = "chức vụ"
    OTHER_TITLE = "chức vụ khác"
    SIGNER_NAME = "họ tên người ký"
    SIGNING_NOTE = "ghi chú chỗ ký"
    CONFIRMATION = "xác nhận"
    APPENDIX = "phụ lục"
    APPENDIX_TITLE = "tiêu đề phụ lục"
    APPENDIX_NOTE = "chỉ dẫn kèm theo"
    URGENCY = "mức độ khẩn"
    SECRECY = "độ mật"
    CIRCULATION = "phạm vi lưu hành"
    DRAFT = "dự thảo"
    DIGITAL_SIGNATURE = "thông tin chữ ký số"
    CONTACT = "địa chỉ"
    COPY_FORM = "hình thức sao"
    PAGE_NUMBER = "số trang"
    PAGE_MARGIN = "đầu trang, chân trang"
    FOOTNOTE = "chú thích"
    RULE = "đường kẻ"
    BLANK = "dòng trống"
    UNPLACED = "chưa rõ"


class Level(NamedTuple):
    """Bậc: the numbering of a piece of the text.

    `scheme` is one of decree.words.SCHEMES ("Điều 1.", "I.", "a)", "-"), "" for none; `label`
    is what is printed ("Điều 3.", "b)"); `automatic` tells that Word counts it. `depth` counts
    from 1; text that goes on under a numbered paragraph has the depth of that one. `quoted`
    text stands between quotation marks that an earlier paragraph opens, or opens them itself:
    its numbers are those of another document.
    """

    scheme: str = ""
    label: str = ""
    depth: int = 0
    automatic: bool = False
    quoted: bool = False


class Piece(NamedTuple):
    """Mảnh: a stretch of one paragraph's text and what it is.

    `paragraph` is an index in `Outline.paragraphs`. The pieces of a paragraph follow one another
    without a gap from its first character to its last; an empty paragraph has one empty piece.
    `part` is 0 for the document itself, n for what is attached n-th. `group` numbers signers
    from 1. `goes_on` is a line of the same component as the piece before it, wrapped or split.
    `sure` is 1.0 where a fixed word or form says it, less where only its place does.
    """

    paragraph: int
    start: int
    end: int
    component: Component
    part: int = 0
    group: int = 0
    level: Level | None = None
    goes_on: bool = False
    sure: float = 1.0


class Signer(NamedTuple):
    """Người ký: the stack of one signature, each line as typed."""

    capacity: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    other_title: tuple[str, ...] = ()
    name: str = ""


class Annex(NamedTuple):
    """Phụ lục, văn bản kèm theo: its heading; its text are the pieces of part `part`."""

    part: int
    label: str = ""
    title: str = ""
    note: str = ""
    kind: str = ""
    """The id of its type, if its heading names one; else ""."""


class Components(NamedTuple):
    """Các thành phần of one document: every piece placed, and what the head and foot say.

    `kind` is the id of a type of decree.types.TYPES, or "" for an administrative document of
    another type (its `type_name` says which); None for a file that is none, and `why` says so.
    `annexes` are its phụ lục and what it attaches; the words of a bản sao below it (`copy_form`)
    are a part of their own, but no annex. `normative` is a văn bản quy phạm pháp
    luật, whose form another law rules.
    """

    outline: Outline
    pieces: tuple[Piece, ...] = ()
    kind: str | None = None
    why: Text | None = None
    sure: float = 0.0
    parent: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    number: str = ""
    symbol: str = ""
    place: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    type_name: str = ""
    subject: str = ""
    recipients: tuple[str, ...] = ()
    authority: str = ""
    legal_basis: tuple[str, ...] = ()
    enacting: str = ""
    closing: str = ""
    distribution: tuple[str, ...] = ()
    archive: str = ""
    signers: tuple[Signer, ...] = ()
    annexes: tuple[Annex, ...] = ()
    urgency: str = ""
    secrecy: str = ""
    circulation: str = ""
    draft: str = ""
    contact: tuple[str, ...] = ()
    copy_form: str = ""
    normative: bool = False

    def text(self, piece: Piece) -> str:
        """Return the text of a piece as it stands in its paragraph."""
        return self.outline.paragraphs[piece.paragraph].text[piece.start : piece.end]

    def of(self, component: Component, part: int | None = 0) -> tuple[Piece, ...]:
        """Return the pieces that are `component`; of every part if `part` is None."""
        return tuple(
            piece
            for piece in self.pieces
            if piece.component is component and part in (None, piece.part)
        )

    def part(self, number: int) -> Components:
        """Return the same with the pieces of one part only, counted as part 0."""
        own = [piece._replace(part=0) for piece in self.pieces if piece.part == number]
        return Components(self.outline, tuple(own))
