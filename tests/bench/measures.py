"""The measures. Each runs the two things it compares in turns, in one process, by CPU time."""

from __future__ import annotations

import gc
import io
import os
import random
import statistics
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple

from docxtpl import DocxTemplate

import congvan
from congvan import rendering
from congvan.composing.context import compose
from congvan.pack.pack import load_type, names
from congvan.rendering.tags import environment
from congvan.vietnamese.spelling.doubts import doubtful_words
from congvan.vietnamese.spelling.impossible_syllables import broken_syllables

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE: Final = Path(__file__).parents[2] / "examples/kon-plong/chi-dao.yaml"
ROUNDS: Final = 25
NO_COMPILED: Final = "PYTHONDONTWRITEBYTECODE"


class Measure(NamedTuple):
    """One figure with its bar: at least (`≥`) or at most (`≤`)."""

    name: str
    value: float
    sign: str
    bar: float

    @property
    def met(self) -> bool:
        """Tell whether the bar is reached."""
        return self.value >= self.bar if self.sign == "≥" else self.value <= self.bar


def _seconds(action: Callable[[], object], times: int) -> float:
    start = time.process_time()
    for _ in range(times):
        action()
    return (time.process_time() - start) / times


def _ratio(
    slow: Callable[[], object], quick: Callable[[], object], quick_times: int = 10
) -> float:
    """Return how many times `slow` takes as long as `quick`: the median over paired rounds."""
    slow()
    quick()
    pairs = [(_seconds(slow, 2), _seconds(quick, quick_times)) for _ in range(ROUNDS)]
    return statistics.median(one / other for one, other in pairs)


def _docxtpl() -> Callable[[], bytes]:
    """Return docxtpl's own way with our template, context and environment."""
    document = congvan.load(EXAMPLE)
    doctype = load_type(document.type)
    context, jinja = compose(document, doctype).context, environment()

    def rendered() -> bytes:
        template = DocxTemplate(str(doctype.template))
        template.render(context, jinja_env=jinja)
        buffer = io.BytesIO()
        template.save(buffer)
        return buffer.getvalue()

    return rendered


def render_against_docxtpl() -> Measure:
    """Compare `render(document)` with docxtpl's render and save."""
    document = congvan.load(EXAMPLE)
    ratio = _ratio(_docxtpl(), lambda: congvan.render(document))
    return Measure("render(document), nhanh hơn docxtpl render + save", ratio, "≥", 12)


def whole_way_against_docxtpl() -> Measure:
    """Compare YAML text → checked → bytes, as the command goes, with docxtpl's render alone."""
    typed = EXAMPLE.read_bytes()

    def whole() -> bytes:
        document = congvan.loads(typed, "chi-dao.yaml")
        congvan.check(document, wording=False)
        return congvan.render(document)

    return Measure(
        "YAML → kiểm tra → .docx, so với docxtpl", 1 / _ratio(_docxtpl(), whole), "≤", 1
    )


def check_against_docxtpl() -> Measure:
    """Compare every rule about a YAML text, its wording and its spelling, with docxtpl."""
    typed = EXAMPLE.read_bytes()
    ratio = 1 / _ratio(_docxtpl(), lambda: congvan.audit(typed, EXAMPLE.name), 3)
    return Measure("check một tệp YAML 3 trang, so với docxtpl", ratio, "≤", 1)


def checked_docx_against_docxtpl() -> Measure:
    """Compare checking a .docx, wording and look, with docxtpl's render and save of it."""
    docx = congvan.render(congvan.load(EXAMPLE))
    ratio = 1 / _ratio(_docxtpl(), lambda: congvan.check_docx(docx, "chi-dao.docx"))
    return Measure("kiểm tra một tệp .docx, so với docxtpl", ratio, "≤", 5)


def growth() -> Measure:
    """Compare the cost of a paragraph in 5,000 with that in 50."""
    values = {
        "loại": "công văn",
        "cơ quan": {"tên": "Sở Nội vụ"},
        "ký hiệu": "SNV-VP",
        "địa danh": "Lâm Đồng",
        "trích yếu": "báo cáo",
        "kính gửi": "Bộ Nội vụ",
        "ký": {"chức vụ": "Giám đốc", "họ tên": "Trần Thị Bình"},
    }
    small, large = (
        congvan.from_dict(
            {
                **values,
                "mở đầu": [f"Đoạn số {n}: " + "nội dung báo cáo " * 15 for n in range(many)],
            }
        )
        for many in (50, 5000)
    )
    ratio = _ratio(lambda: congvan.render(large), lambda: congvan.render(small), 50) / 100
    return Measure("một đoạn trong 5.000 đoạn, so với trong 50", ratio, "≤", 1.3)


def doubts_growth() -> Measure:
    """Compare the cost of a word in 40,000 words of nonsense with that in 10,000."""
    few, many = (_nonsense(words) for words in (10_000, 40_000))
    ratio = _ratio(lambda: _doubts(many), lambda: _doubts(few), 2) / 4
    return Measure("ngờ một tiếng trong 40.000 tiếng lạ, so với trong 10.000", ratio, "≤", 1.5)


def _doubts(words: str) -> None:
    list(doubtful_words(words))
    list(broken_syllables(words))


def _nonsense(words: int) -> str:
    letters = random.Random(words)  # noqa: S311 - nothing secret
    return " ".join("".join(letters.choices("aăâêoôơuưnghtcmpbđ", k=5)) for _ in range(words))


def refusal_growth() -> Measure:
    """Compare the cost of a bracket among 400,000 that are refused with that among 100,000."""
    few, many = "[" * 100_000, "[" * 400_000
    ratio = _ratio(lambda: congvan.audit(many, "a"), lambda: congvan.audit(few, "a")) / 4
    return Measure("từ chối một dấu mở trong 400.000, so với trong 100.000", ratio, "≤", 1.5)


def cold_start() -> Measure:
    """Compare `congvan render` in a new process with importing docxtpl in one."""
    with TemporaryDirectory() as folder:
        target = str(Path(folder) / "a.docx")
        render = [
            sys.executable,
            "-m",
            "congvan",
            "render",
            str(EXAMPLE),
            "-o",
            target,
            "--force",
        ]
        bare = [sys.executable, "-c", "import docxtpl"]
        pairs = [(_process(render), _process(bare)) for _ in range(16)]
    ratio = statistics.median(one / other for one, other in pairs[1:])
    return Measure("congvan render từ đầu, so với python -c 'import docxtpl'", ratio, "≤", 2.5)


def _process(command: list[str]) -> float:
    """Time a process whose modules are compiled, as those of an installed program are."""
    compiled = {key: value for key, value in os.environ.items() if key != NO_COMPILED}
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=compiled)  # noqa: S603 - ours
    return time.perf_counter() - start


def memory() -> Measure:
    """Compare the memory in use after 5,000 renders with that after 500."""
    document = congvan.load(EXAMPLE)

    def used_after(times: int) -> int:
        for _ in range(times):
            congvan.render(document)
        gc.collect()
        pages = Path("/proc/self/statm").read_text("ascii").split()[1]
        return int(pages)

    first = used_after(500)
    growth_ = used_after(4500) / first - 1
    return Measure("bộ nhớ tăng từ 500 đến 5.000 lượt dựng (%)", growth_ * 100, "≤", 5)


def slowest_type() -> Measure:
    """Compare the cost of a paragraph in each type with that in a công văn, and give the worst.

    Every sample gets the same long text, so that its head and foot do not decide.
    """
    letter = _lengthened("cong_van")
    usual = _paragraphs(letter)
    worst, slowest = 0.0, ""
    for name in names():
        document = _lengthened(name)
        ratio = _paired(document, letter) * usual / _paragraphs(document)
        worst, slowest = max((worst, slowest), (ratio, name))
    return Measure(f"một đoạn của loại chậm nhất ({slowest}), so với công văn", worst, "≤", 1.5)


def cold_types() -> Measure:
    """Compare the first render of all types, nothing compiled, with as many of docxtpl."""
    samples = [congvan.load(load_type(name).sample) for name in names()]
    docxtpl = _docxtpl()

    def first() -> None:
        rendering._compiled.cache_clear()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
        for document in samples:
            congvan.render(document)

    def docxtpl_each() -> None:
        for _ in samples:
            docxtpl()

    pairs = [(_seconds(first, 1), _seconds(docxtpl_each, 1)) for _ in range(5)]
    ratio = statistics.median(one / other for one, other in pairs)
    return Measure("29 loại, lượt dựng đầu tiên, so với docxtpl", ratio, "≤", 1)


def _lengthened(name: str) -> congvan.Document:
    """Return the sample of a type with a long text of its own before its end."""
    document = congvan.load(load_type(name).sample)
    return document.model_copy(update={"closing": ("Nội dung báo cáo. " * 12,) * 40})


def _paragraphs(document: congvan.Document) -> int:
    with zipfile.ZipFile(io.BytesIO(congvan.render(document))) as archive:
        return archive.read("word/document.xml").count(b"<w:p>")


def _paired(one: congvan.Document, other: congvan.Document) -> float:
    """Return how many times as long as `other` the render of `one` takes."""
    actions = (lambda: congvan.render(one)), (lambda: congvan.render(other))
    pairs = [tuple(_seconds(action, 6) for action in actions) for _ in range(9)]
    return statistics.median(own / usual for own, usual in pairs)


MEASURES: Final = (
    render_against_docxtpl,
    whole_way_against_docxtpl,
    check_against_docxtpl,
    checked_docx_against_docxtpl,
    growth,
    doubts_growth,
    refusal_growth,
    cold_start,
    memory,
    slowest_type,
    cold_types,
)
