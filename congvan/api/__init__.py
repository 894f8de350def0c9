"""Thư viện: the public calls. What they open, they name; `congvan` hands their names on."""
