"""Cách trình bày: what the rules about the look of a Word file ask."""
