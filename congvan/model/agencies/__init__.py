"""Danh bạ cơ quan: what an agencies.yaml says, and when its agencies exist."""
