"""Dáng của trang HTML: its style sheet, for a screen, a phone and paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --ink: #1f2328; --paper: #fff; --line: #d5d9de; --soft: #667;
  --error: #b3261e; --warning: #8a5a00; --info: #1a5fb4; --mark: #fde9a9; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --paper: #16191d; --line: #3a4048;
  --soft: #9aa4af; --error: #ff8a80; --warning: #f2c14e; --info: #8ab4f8; --mark: #5b4a12; } }
body { color: var(--ink); background: var(--paper); font: 16px/1.55 "Segoe UI", Roboto, "Noto Sans",
  Arial, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 2rem 0 .5rem; } h2, h3 { break-after: avoid; }
a { color: var(--info); } nav ul { padding-left: 1.2rem; } nav a { overflow-wrap: anywhere; }
.tally { list-style: none; padding: 0; }
.tally li:first-child { font-weight: 600; }
article { border-left: 4px solid var(--line); padding: .2rem 0 .2rem 1rem; margin: 1.2rem 0;
  break-inside: avoid; }
article.error { border-color: var(--error); } article.warning { border-color: var(--warning); }
article.info { border-color: var(--info); }
.error > .head b { color: var(--error); } .warning > .head b { color: var(--warning); }
.info > .head b { color: var(--info); }
article p, article h3 { margin: .2rem 0; font-weight: normal; overflow-wrap: anywhere; }
.head, .foot { color: var(--soft); font-size: .88rem; }
.foot { white-space: pre-wrap; }
pre { font: .9rem/1.5 Consolas, "DejaVu Sans Mono", monospace; border: 1px solid var(--line);
  border-radius: 4px; padding: .4rem .6rem; margin: .4rem 0; white-space: pre-wrap;
  overflow-wrap: anywhere; }
code { font: .9em Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .6rem; text-align: left;
  vertical-align: top; overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 600; }
th, td:first-child { overflow-wrap: normal; white-space: nowrap; }
details { margin: 1.2rem 0; } summary { cursor: pointer; }
@media (max-width: 40rem) { body { margin: 1rem auto; } th, td { padding: .25rem .35rem; } }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } tr { break-inside: avoid; }
  mark, article { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""
