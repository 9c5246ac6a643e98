"""No damage to a page breaks the reader; the full run is ``benchmarks/fuzz_reading.py``."""

from __future__ import annotations

import pytest
from benchmarks.fuzz_reading import fuzz


@pytest.mark.slow
def test_no_damaged_page_breaks_the_reader() -> None:
    read, refused = fuzz(10_000, seconds=45)

    assert read > refused
