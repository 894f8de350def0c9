"""Nhập: an old document — a .docx, a plain text — → the text of its YAML."""
