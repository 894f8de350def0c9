"""Quy tắc về hình thức: what rules say of the look of a Word file, and of its pages."""
