"""What every test stands on: no screen, and nobody's own files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from jiaoyue.app import STYLE

if TYPE_CHECKING:
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# What fails is then the fault of a change, not of chance or of a slow machine;
# --hypothesis-profile=default searches on.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def _nobodys_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep data, cache and settings of the person who runs the tests out of them."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Give Qt the words that the program itself gives it."""
    return ["jiaoyue", "-style", STYLE]
