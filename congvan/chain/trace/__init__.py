"""Theo dõi: every task at every agency, and the forms it is shown in."""
