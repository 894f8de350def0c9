"""Quy tắc về lời văn: what rules say of words alone, short of an error; rendering needs none.

They are asked of a document, a Word file and a plain text alike.
"""
