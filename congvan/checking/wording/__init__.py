"""Lời văn: what the rules about words ask, of YAML, Word files and plain text alike."""
