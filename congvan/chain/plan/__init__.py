"""Kế hoạch: a directive → one plan an agency."""
