"""Quy tắc: one module a rule, found without a list; each offers `RULE`."""
