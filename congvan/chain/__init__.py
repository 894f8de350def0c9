"""Chuỗi: one directive → follow-up plans → reports. Pure: documents in, values and texts out."""
