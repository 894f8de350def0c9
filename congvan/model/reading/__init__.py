"""Đọc thành mô hình: values → models, with every complaint at its place."""
