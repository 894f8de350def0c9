"""Báo cáo: of one agency on its plan, and of the issuing body on all of them."""
