"""Pages by writers who never saw the reader, batch by batch: on the whole it reads them well."""

from __future__ import annotations

from statistics import mean
from typing import TYPE_CHECKING

import pytest

from jiaoyue.newspaper.reader import read_page
from tests.newspaper.reading_score import PAGES, page_names, score, true_page

if TYPE_CHECKING:
    from pathlib import Path

BATCHES = sorted(path for path in (PAGES.parent / "batches").iterdir() if path.is_dir())


@pytest.mark.parametrize("batch", BATCHES, ids=lambda batch: batch.name)
def test_a_batch_is_read_well_on_the_whole(batch: Path) -> None:
    found = []
    for name in page_names(batch):
        page = true_page(name, batch)
        found.append(score(page, read_page(page.text)))
    assert len(found) >= 8
    # Each figure as it stands for the batch where it is lowest.
    assert mean(one.boundaries for one in found) >= 0.7
    assert mean(one.joins for one in found) >= 0.95
    assert mean(one.roles for one in found) >= 0.97
