"""Một trang HTML: to be read, printed or sent along; no scripts, nothing fetched from elsewhere."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from congvan.auditing.formats.change import change, line_of
from congvan.auditing.formats.concise import exact
from congvan.auditing.formats.html_style import STYLE
from congvan.auditing.formats.tally import summary, tally
from congvan.checking.verdicts import coverage
from congvan.findings.finding import FixClass, Severity, Status, text
from congvan.source.locating import Region

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from congvan.auditing.audit import Audit, Silenced
    from congvan.checking.verdicts import Verdict
    from congvan.findings.finding import Finding

    Say = Callable[[str], str]

_SEVERITIES: Final = {
    Severity.ERROR: text("Lỗi"),
    Severity.WARNING: text("Cảnh báo"),
    Severity.INFO: text("Nên biết"),
}
_STATUSES: Final = {
    Status.PASSED: text("Đạt"),
    Status.FAILED: text("Không đạt"),
    Status.REVIEW: text("Cần người xem"),
    Status.NOT_APPLICABLE: text("Không áp dụng"),
    Status.NOT_EVALUATED: text("Chưa soát"),
}
_FIXES: Final = {
    FixClass.SAFE: text("Sửa được bằng --fix"),
    FixClass.GUARDED: text("Sửa được bằng --fix --guarded"),
    FixClass.SUGGEST: text("Gợi ý"),
}
_CODE: Final = re.compile(r"`([^`]+)`")
_AROUND: Final = 60
"""How much of a line is shown before and behind the words at fault."""


def to_text(audits: Sequence[Audit], say: Say) -> str:
    """Return one page that needs nothing else."""
    title = say("Kết quả soát văn bản")
    sentences = "".join(f"<li>{_set(sentence.said(say))}</li>\n" for sentence in tally(audits))
    parts = list(_contents(audits, say)) if len(audits) > 1 else []
    parts += [part for n, audit in enumerate(audits, 1) for part in _file(audit, n, say)]
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(say("vi"))}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<h1>{escape(title)}</h1>\n<ul class="tally">\n{sentences}</ul>\n'
        + "\n".join(parts)
        + "\n</body>\n</html>\n"
    )


def _contents(audits: Sequence[Audit], say: Say) -> Iterator[str]:
    """Yield the files, each with how much was found in it and a way to get there."""
    yield f'<nav aria-label="{escape(say("Các tệp"))}">\n<ul>'
    for number, audit in enumerate(audits, 1):
        link = f'<a href="#{_anchor(number)}">{escape(_name(audit))}</a>'
        yield f"<li>{link}: {escape(summary(audit.findings).said(say))}</li>"
    yield "</ul>\n</nav>"


def _anchor(number: int) -> str:
    return f"tep-{number}"


def _name(audit: Audit) -> str:
    """Return the name of a file; what is no UTF-8 in it is shown as a box."""
    return audit.file.encode("utf-8", "replace").decode()


def _file(audit: Audit, number: int, say: Say) -> Iterator[str]:
    yield f'<section id="{_anchor(number)}">\n<h2>{escape(_name(audit))}</h2>'
    if not audit.findings:
        yield f"<p>{escape(say('Không có phát hiện nào.'))}</p>"
    for finding in audit.findings:
        yield from _finding(audit, finding, say)
    if audit.silenced:
        yield f"<h3>{escape(say('Không tính'))}</h3>"
        rows = (_silenced(audit, silenced, say) for silenced in audit.silenced)
        yield from _table((say("Mã"), say("Chỗ"), say("Phát hiện"), say("Lý do")), rows)
    if audit.verdicts and not audit.refusal:
        yield from _verdicts(audit.verdicts, say)
    yield "</section>"


def _finding(audit: Audit, finding: Finding, say: Say) -> Iterator[str]:
    kind, region = finding.kind, audit.region(finding)
    severity = escape(_SEVERITIES[kind.severity].said(say))
    yield f'<article class="{kind.severity}">'
    yield (
        f'<h3 class="head"><b>{severity}</b> {kind.code} {escape(kind.name)} · '
        f"{escape(_where(audit, finding, say))}</h3>"
    )
    yield _lines(finding.message.said(say))
    if region is not None:
        yield f"<pre>{_excerpt(audit.manuscript.lines, region)}</pre>"
    elif finding.span is not None:
        line, start, end = line_of(finding.span)
        yield f"<pre>{_excerpt([line], Region(1, start + 1, 1, end + 1))}</pre>"
    if finding.hint is not None:
        yield _lines(f"→ {finding.hint.said(say)}")
    foot = [*_change(audit, finding, say)]
    if kind.clause:
        foot.append(f"{say('Căn cứ')}: {kind.clause}")
    if foot:
        yield f'<p class="foot">{escape(" · ".join(foot))}</p>'
    yield "</article>"


def _change(audit: Audit, finding: Finding, say: Say) -> Iterator[str]:
    """Yield what a fix puts in the place of what, if there is one."""
    if finding.span is not None and audit.edit(finding) is not None:
        yield f"{_FIXES[finding.kind.fix].said(say)}: {change(finding.span)}"


def _excerpt(lines: Sequence[str], region: Region) -> str:
    """Return the words of a region marked, with something of their lines around them."""
    rows = lines[region.line - 1 : region.end_line]
    before, behind = rows[0][: region.column - 1], rows[-1][region.end_column - 1 :]
    last = max(len(rows[-1]) - len(behind), 0)
    if len(rows) == 1:
        words = rows[0][region.column - 1 : last]
    else:
        words = "\n".join([rows[0][region.column - 1 :], *rows[1:-1], rows[-1][:last]])
    head = ("…" if len(before) > _AROUND else "") + before[-_AROUND:]
    tail = behind[:_AROUND] + ("…" if len(behind) > _AROUND else "")
    return f"{escape(head)}<mark>{escape(words)}</mark>{escape(tail)}"


def _lines(said: str) -> str:
    """Return a sentence set; lines of YAML below it keep their blanks."""
    first, _, rest = said.partition("\n")
    return f"<p>{_set(first)}</p>" + (f"<pre>{escape(rest)}</pre>" if rest else "")


def _set(said: str) -> str:
    """Return a sentence escaped, what stands between backquotes as code."""
    return _CODE.sub(r"<code>\1</code>", escape(said))


def _where(audit: Audit, finding: Finding, say: Say) -> str:
    """Return the place of a finding, in the file under whose name it stands without that name."""
    place = exact(audit, finding).place
    if place.file != audit.file or not place.line:
        return str(place)
    if not audit.manuscript.lines:
        return text("đoạn {line}", line=place.line).said(say)
    line = text("dòng {line}, cột {column}", line=place.line, column=max(place.column, 1))
    return line.said(say)


def _silenced(audit: Audit, silenced: Silenced, say: Say) -> Sequence[str]:
    why = silenced.reason or say("đã có trong tệp nền")
    finding = silenced.finding
    return finding.code, _where(audit, finding, say), finding.message.said(say), why


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "<table>\n<thead><tr>"
    yield from (f'<th scope="col">{escape(head)}</th>' for head in heads)
    yield "</tr></thead>\n<tbody>"
    for row in rows:
        yield "<tr>" + "".join(f"<td>{_set(cell)}</td>" for cell in row) + "</tr>"
    yield "</tbody>\n</table>"


def _verdicts(verdicts: Sequence[Verdict], say: Say) -> Iterator[str]:
    """Yield the table of all rules, folded away, those that need attention first."""
    known = coverage(verdicts)
    covered = text(
        "Đã soát {evaluated}/{applicable} quy tắc áp dụng được, trong {rules} quy tắc.",
        **known._asdict(),
    )
    yield f"<details>\n<summary>{escape(covered.said(say))}</summary>"
    order = list(_STATUSES)
    order.append(order.pop(order.index(Status.PASSED)))
    ranked = sorted(verdicts, key=lambda verdict: order.index(verdict.status))
    rows = (
        (verdict.kind.code, say(verdict.kind.summary), _status(verdict, say))
        for verdict in ranked
    )
    yield from _table((say("Mã"), say("Quy tắc"), say("Kết luận")), rows)
    yield "</details>"


def _status(verdict: Verdict, say: Say) -> str:
    why = f" ({verdict.why.said(say)})" if verdict.why else ""
    return _STATUSES[verdict.status].said(say) + why
