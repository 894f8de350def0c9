"""Cách chạy kiểm thử: properties have no deadline; `--hypothesis-profile=long` tries harder."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("usual", deadline=None)
settings.register_profile("long", deadline=None, max_examples=3000)
settings.load_profile("usual")
