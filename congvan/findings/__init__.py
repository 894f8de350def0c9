"""Phát hiện: what is wrong and where.

`finding` is the value, `errors` what ends a call, `messages` the catalogues of other languages.
"""
