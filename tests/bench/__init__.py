"""Đo tốc độ: `python -m tests.bench [--json]`; ratios taken in one run, never seconds."""
