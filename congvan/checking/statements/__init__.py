"""Điều nêu ở đầu và cuối văn bản: written once, made from YAML and from Word files."""
