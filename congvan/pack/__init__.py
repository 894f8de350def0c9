"""Bộ mẫu: the types of documents, the folders they lie in, the styles of their templates."""
