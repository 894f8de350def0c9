"""Việc của người phát triển: `python -m dev`; nothing of it is in the wheel."""
