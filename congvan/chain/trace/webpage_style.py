"""Dáng của trang theo dõi: the style sheet, for the screen and for paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --line: #b8bec6; --soft: #f3f5f7; --ink: #1c2126;
  --paper: #fff; --dim: #59636e; --covered: #dff3e4; --adapted: #fff3cd; --missing: #fbdcdc;
  --drafted: #e8eaed; --person: #f5ecf7; --foreign: #e3e6f5; --late: #a10000 }
@media screen and (prefers-color-scheme: dark) { :root { --line: #3f4750; --soft: #1f242a;
  --ink: #e4e7ea; --paper: #15181c; --dim: #9aa4af; --covered: #173a24; --adapted: #47390d;
  --missing: #521d1d; --drafted: #30363d; --person: #3d2a42; --foreign: #262c52; --late: #ff9d94 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; color: var(--ink);
  background: var(--paper); overflow-wrap: break-word;
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .25rem }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
p { margin: .25rem 0 } .dim { color: var(--dim) }
.sums { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; padding: 0; list-style: none }
.sums li { border: 1px solid var(--line); border-radius: .4rem; padding: .4rem .8rem;
  min-width: 7rem }
.sums b { display: block; font-size: 1.5rem; line-height: 1.2 }
.scroll { overflow: auto; max-height: 80vh; border: 1px solid var(--line) }
table { border-collapse: separate; border-spacing: 0; width: 100% }
th, td { border-bottom: 1px solid var(--line); border-right: 1px solid var(--line);
  padding: .35rem .5rem; vertical-align: top; text-align: left }
tbody tr:last-child > * { border-bottom: 0 } tr > :last-child { border-right: 0 }
thead th { position: sticky; top: 0; z-index: 2; background: var(--soft) }
.matrix th:first-child { position: sticky; left: 0; z-index: 1; background: var(--soft);
  min-width: 12rem }
.matrix thead th:first-child { z-index: 3 }
.matrix th[scope=col]:not(:first-child), .matrix td { text-align: center; min-width: 3.5rem }
.matrix small { display: block; line-height: 1.2 }
.sign { display: inline-block; min-width: 1.4em; font-weight: 700; text-align: center }
.covered { background: var(--covered) } .adapted { background: var(--adapted) }
.missing { background: var(--missing) } .foreign { background: var(--foreign) }
.drafted { background: var(--drafted) } .person { background: var(--person) }
.late { color: var(--late); font-weight: 700 }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0; padding: 0;
  list-style: none }
.key .sign { border: 1px solid var(--line); border-radius: .2rem }
ul { margin: .25rem 0; padding-left: 1.25rem }
@media (max-width: 40rem) {
  body { padding: 1rem } .matrix th:first-child { min-width: 8rem; max-width: 9rem }
}
@media print {
  @page { size: A4 landscape; margin: 15mm }
  body { max-width: none; padding: 0; font-size: 10pt }
  .scroll { overflow: visible; max-height: none; border: 0 }
  table { border-collapse: collapse } tr > * { border: 1px solid #777 !important }
  h1, h2, .key { break-after: avoid }
  thead th, .matrix th:first-child { position: static }
  thead { display: table-header-group } tr { break-inside: avoid }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact }
}
"""
