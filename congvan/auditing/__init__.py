"""Soát: what was found in one file → what counts, what is silenced, and what was not looked at.

Pure: the text as typed and its findings go in, an `Audit` comes out.
"""
