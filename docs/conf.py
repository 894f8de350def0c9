"""Sphinx: `sphinx-build -n -W -q docs docs/_build`."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import congvan  # noqa: E402 - found beside the docs, installed or not

project = "congvan"
author = "congvan"
copyright = "congvan"  # noqa: A001 - Sphinx's own name
release = version = congvan.__version__
language = "vi"
html_title = f"congvan {release}"
html_theme = "furo"
html_show_copyright = False
html_show_sphinx = False
exclude_patterns = ["_build"]

extensions = ["generate", "myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_heading_anchors = 3
suppress_warnings = ["misc.highlighting_failure"]
"""The guide shows wrong YAML on purpose."""

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"exclude-members": "model_config, model_post_init"}
nitpick_ignore = [
    ("py:class", "Path"),
    ("py:class", "pathlib.Path"),
    ("py:class", "abc.Mapping"),
    ("py:class", "Profile"),
    ("py:class", "date"),
    ("py:class", "Executor"),
    ("py:class", "congvan.findings.finding.Text"),
    *(
        ("py:class", name)
        for name in ("Plan", "Trace", "Summary", "Sheet", "Language", "Repair")
    ),
    *(("py:class", name) for name in ("Printed", "PrintedPage", "Retouched")),
]
"""Of the standard library, an alias, the sentence of a finding, read through `said`, and the plain
values of docs/chain.md."""
