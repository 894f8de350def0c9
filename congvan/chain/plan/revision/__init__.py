"""Lập lại kế hoạch: what a second run adds to a plan and says of it; no edit is lost."""
