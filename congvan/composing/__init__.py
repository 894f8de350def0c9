"""Soạn: a `Document` → what a template sees. All wording, numbering, punctuation and dates.

The context holds strings, flags, lists and the named tuples of `flow`. Beside it,
`Composed.added` says every word and mark that was put in and that nobody typed, so that the
rendered page can be checked against both.
"""
