"""Văn bản: what one YAML file says."""
