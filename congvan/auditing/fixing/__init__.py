"""Sửa tệp Word: fixes in a .docx that touch nothing but what a rule names."""
