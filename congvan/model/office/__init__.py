"""Hồ sơ cơ quan: what a congvan.yaml says, and how it fills a document."""
