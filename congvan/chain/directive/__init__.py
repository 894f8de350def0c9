"""Chỉ đạo: the tasks of a directive, their owners and their days."""
