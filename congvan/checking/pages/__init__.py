"""Trang in: what the rules about printed pages ask."""
