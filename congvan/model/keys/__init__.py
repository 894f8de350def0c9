"""Khóa: the keys in both vocabularies, and what is made of them."""
