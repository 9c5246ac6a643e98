"""Pages are read on a Dask cluster as they are read here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from distributed import LocalCluster

from jiaoyue.cli import main
from jiaoyue.jobs.cluster import ClusterError, ReadingCluster
from jiaoyue.jobs.importing import import_files, import_with
from jiaoyue.jobs.reports import Given, Outcome
from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.marks.catalogue import Filter
from jiaoyue.store.library import Library
from tests.jobs.test_importing import pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a cluster of threads in this process."""
    with LocalCluster(
        n_workers=1, threads_per_worker=2, processes=False, dashboard_address=":0"
    ) as cluster:
        yield cluster.scheduler_address


class Stopping(QuietTicket):
    """Asks to stop as soon as something is done."""

    def report(self, done: int, total: int, at: str = "") -> None:
        if done:
            self.cancel()


def test_a_cluster_makes_the_same_library_as_this_process(address: str, tmp_path: Path) -> None:
    files = pages(tmp_path / "pages", 12)
    files[5].write_bytes(b"")
    with Library(tmp_path / "1.jiaoyue") as here, Library(tmp_path / "2.jiaoyue") as there:
        alone = import_files(here, files)
        spread = import_with(ReadingCluster(address, Given(paper="晚报")), there, files)
        assert [file.path for file in spread.files] == files
        assert [f.outcome for f in spread.files] == [f.outcome for f in alone.files]
        assert [f.path for f in spread.of(Outcome.FAILED)] == [files[5]]
        assert [*map(there.public_id, there.article_ids(Filter()))] == [
            *map(here.public_id, here.article_ids(Filter()))
        ]
        assert there.page(1).paper == "晚报"


def test_an_import_on_a_cluster_can_be_stopped(address: str, tmp_path: Path) -> None:
    with Library(tmp_path / "l.jiaoyue") as library:
        files = pages(tmp_path / "pages", 60)
        report = import_with(ReadingCluster(address, Given()), library, files, ticket=Stopping())
        assert report.left > 0
        assert library.facets().pages == 60 - report.left


def test_the_command_imports_on_a_cluster(address: str, tmp_path: Path) -> None:
    pages(tmp_path / "pages", 3)
    words = ["import", str(tmp_path / "pages"), "--library", str(tmp_path / "l.jiaoyue")]
    result = CliRunner().invoke(main, [*words, "--dask", address])
    assert result.exit_code == 0
    assert result.stderr == "3 pages imported, 3 articles\n"


def test_a_cluster_that_does_not_answer_is_named() -> None:
    with pytest.raises(ClusterError, match=r"No Dask scheduler answers at nowhere://1"):
        ReadingCluster("nowhere://1", Given())


def test_a_cluster_without_workers_is_named() -> None:
    with (
        LocalCluster(n_workers=0, processes=False, dashboard_address=":0") as empty,
        pytest.raises(ClusterError, match="has no workers"),
    ):
        ReadingCluster(empty.scheduler_address, Given())


def test_without_dask_the_command_to_install_it_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match="pip install distributed"):
        ReadingCluster("tcp://127.0.0.1:8786", Given())
