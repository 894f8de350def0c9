"""Một trang HTML: to be read, printed or sent along; no scripts, nothing fetched from elsewhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from congvan.checking.verdicts import coverage
from congvan.findings import FixClass, Severity, Status, text
from congvan.reporting.change import change, line_of
from congvan.reporting.concise_report import exact
from congvan.reporting.tally import tally
from congvan.source.locating import Region

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.auditing.audit import Audit, Silenced
    from congvan.checking.verdicts import Verdict
    from congvan.findings import Finding

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
_AROUND: Final = 60
"""How much of a line is shown before and behind the words at fault."""

_STYLE: Final = """
:root { color-scheme: light dark; --ink: #1f2328; --paper: #fff; --line: #d5d9de; --soft: #667;
  --error: #b3261e; --warning: #8a5a00; --info: #1a5fb4; --mark: #fde9a9; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --paper: #16191d; --line: #3a4048;
  --soft: #9aa4af; --error: #ff8a80; --warning: #f2c14e; --info: #8ab4f8; --mark: #5b4a12; } }
body { color: var(--ink); background: var(--paper); font: 16px/1.55 "Segoe UI", Roboto, "Noto Sans",
  Arial, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 2rem 0 .5rem; }
.tally { list-style: none; padding: 0; }
.tally li:first-child { font-weight: 600; }
article { border-left: 4px solid var(--line); padding: .2rem 0 .2rem 1rem; margin: 1.2rem 0;
  break-inside: avoid; }
article.error { border-color: var(--error); } article.warning { border-color: var(--warning); }
article.info { border-color: var(--info); }
.error > .head b { color: var(--error); } .warning > .head b { color: var(--warning); }
.info > .head b { color: var(--info); }
article p { margin: .2rem 0; }
.head, .foot { color: var(--soft); font-size: .88rem; }
.foot { white-space: pre-wrap; }
pre { font: .9rem/1.5 Consolas, "DejaVu Sans Mono", monospace; border: 1px solid var(--line);
  border-radius: 4px; padding: .4rem .6rem; margin: .4rem 0; white-space: pre-wrap;
  overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .6rem; text-align: left;
  vertical-align: top; }
summary { cursor: pointer; }
@media print { body { max-width: none; margin: 0; } details { display: block; } }
"""


def report(audits: Sequence[Audit], say: Say) -> str:
    """Return the report as one page that needs nothing else."""
    title = say("Kết quả soát văn bản")
    sentences = "".join(f"<li>{escape(one.said(say))}</li>\n" for one in tally(audits))
    parts = [part for audit in audits for part in _file(audit, say)]
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(say("vi"))}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<h1>{escape(title)}</h1>\n<ul class="tally">\n{sentences}</ul>\n'
        + "\n".join(parts)
        + "\n</body>\n</html>\n"
    )


def _file(audit: Audit, say: Say) -> Iterator[str]:
    yield f"<section>\n<h2>{escape(audit.file)}</h2>"
    if not audit.findings:
        yield f"<p>{escape(say('Không có phát hiện nào.'))}</p>"
    for finding in audit.findings:
        yield from _finding(audit, finding, say)
    if audit.silenced:
        yield f"<h3>{escape(say('Không tính'))}</h3>\n<table>"
        yield from (_silenced(audit, one, say) for one in audit.silenced)
        yield "</table>"
    if audit.verdicts and not audit.refusal:
        yield from _verdicts(audit.verdicts, say)
    yield "</section>"


def _finding(audit: Audit, finding: Finding, say: Say) -> Iterator[str]:
    kind, region = finding.kind, audit.region(finding)
    severity = escape(_SEVERITIES[kind.severity].said(say))
    yield f'<article class="{kind.severity}">'
    yield (
        f'<p class="head"><b>{severity}</b> {kind.code} {escape(kind.name)} · '
        f"{escape(str(exact(audit, finding).place))}</p>"
    )
    yield f"<p>{_lines(finding.message.said(say))}</p>"
    if region is not None:
        yield f"<pre>{_excerpt(audit.manuscript.lines, region)}</pre>"
    elif finding.span is not None:
        line, start, end = line_of(finding.span)
        yield f"<pre>{_excerpt([line], Region(1, start + 1, 1, end + 1))}</pre>"
    if finding.hint is not None:
        yield f"<p>→ {_lines(finding.hint.said(say))}</p>"
    foot = [*_change(audit, finding, say)]
    foot += [f"{say('Căn cứ')}: {kind.clause}"] * bool(kind.clause)
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
    """Return a sentence escaped; lines of YAML below it keep their blanks."""
    first, _, rest = said.partition("\n")
    return escape(first) + (f"<pre>{escape(rest)}</pre>" if rest else "")


def _silenced(audit: Audit, one: Silenced, say: Say) -> str:
    finding = one.finding
    why = one.reason or say("đã có trong tệp nền")
    cells = (
        finding.code,
        str(exact(audit, finding).place),
        finding.message.said(say),
        why,
    )
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"


def _verdicts(verdicts: Sequence[Verdict], say: Say) -> Iterator[str]:
    """Yield the table of all rules, folded away, those that need attention first."""
    known = coverage(verdicts)
    covered = text(
        "Đã soát {evaluated}/{applicable} quy tắc áp dụng được, trong {rules} quy tắc.",
        **known._asdict(),
    )
    yield f"<details>\n<summary>{escape(covered.said(say))}</summary>\n<table>"
    order = list(_STATUSES)
    order.append(order.pop(order.index(Status.PASSED)))
    for verdict in sorted(verdicts, key=lambda one: order.index(one.status)):
        why = f" ({verdict.why.said(say)})" if verdict.why else ""
        status = _STATUSES[verdict.status].said(say) + why
        cells = (verdict.kind.code, say(verdict.kind.summary), status)
        yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
    yield "</table>\n</details>"
