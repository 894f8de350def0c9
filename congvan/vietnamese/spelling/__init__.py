"""Chính tả: syllables, the word list, likely slips, known confusions, tone marks. Pure.

`words.txt` is the general language, `office.txt` what administrative texts say besides,
`fields.txt` the words of their fields, `confusions.tsv` what is written wrong in them; `NOTICE.md`
says where the words come from.
"""
