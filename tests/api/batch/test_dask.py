"""Dask: `render_many` on a real cluster of two processes, as docs/batch.md shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

import congvan
from tests.factories import LETTER, yaml_of

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")

PATIENT: Final = {f"distributed.comm.timeouts.{wait}": "600s" for wait in ("connect", "tcp")}
"""A loaded machine starts the processes late."""


@pytest.mark.filterwarnings("default")
def test_a_cluster_renders_what_this_process_renders(tmp_path: Path) -> None:
    paths = [tmp_path / f"thu-{n}.yaml" for n in range(20)]
    for number, path in enumerate(paths):
        path.write_text(yaml_of(f"số: {number + 10}\n"), "utf-8")
    wrong = tmp_path / "sai.yaml"
    wrong.write_text(LETTER.replace("Chủ tịch", "Phó Chủ tịch"), "utf-8")

    with (
        dask.config.set(PATIENT),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        executor = client.get_executor()
        found = list(congvan.render_many([*paths, wrong], executor=executor))
        documents = [congvan.load(path) for path in paths]
        again = list(congvan.render_many(documents, executor=executor))

    assert [one.docx for one in found] == [*map(congvan.render, documents), None]
    assert [finding.code for finding in found[-1].findings] == ["CV501"]
    assert [one.docx for one in again] == [one.docx for one in found[:-1]]
