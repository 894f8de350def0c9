"""Mã của nguồn: a limit that a sentence says is the one that is kept."""

from __future__ import annotations

import pytest

from congvan import SourceError
from congvan.model.document.codes import BAD_PICTURE
from congvan.model.document.pictures import MOST_BYTES
from congvan.source import MAX_BYTES, MAX_DEPTH, read
from congvan.source.codes import TOO_LARGE


def test_the_limits_said_are_those_that_are_kept() -> None:
    with pytest.raises(SourceError) as refusal:
        read(b"a" * (MAX_BYTES + 1))

    assert f"lớn hơn {MAX_BYTES >> 20} MiB" in TOO_LARGE.summary
    assert f"lồng sâu hơn {MAX_DEPTH} bậc" in TOO_LARGE.summary
    assert f"lớn hơn {MAX_BYTES >> 20} MiB" in str(refusal.value)
    assert f"dưới {MOST_BYTES >> 20} MiB" in BAD_PICTURE.remedy
