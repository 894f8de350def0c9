"""Tiếng Việt: letters, numbers and dates in words (`text`), how words are spelt (`spelling`)."""
