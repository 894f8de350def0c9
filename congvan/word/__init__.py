"""Tệp Word: what stands in the parts of a .docx, whoever saved it last.

The one folder that imports lxml.
"""
