"""What a person chose is kept, and what was chosen shows before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QSettings

from jiaoyue.session.settings import TEXT_SIZE, Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.usefixtures("qapp")
def test_a_choice_is_written_when_what_it_changed_has_been_shown(
    tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "settings.ini"
    settings = Settings(QSettings(str(file), QSettings.Format.IniFormat))
    settings.set(TEXT_SIZE, 20)
    QCoreApplication.sendPostedEvents()
    assert not file.exists()
    qtbot.waitUntil(file.exists)
    assert "20" in file.read_text()


@pytest.mark.usefixtures("qapp")
def test_nothing_is_written_while_choices_go_on(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "settings.ini"
    settings = Settings(QSettings(str(file), QSettings.Format.IniFormat))
    for size in range(12, 22):
        settings.set(TEXT_SIZE, size)
        qtbot.wait(50)
        assert not file.exists()
    qtbot.waitUntil(file.exists)
    assert "21" in file.read_text()


@pytest.mark.usefixtures("qapp")
def test_what_is_let_go_is_written_before(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    settings = Settings(QSettings(str(file), QSettings.Format.IniFormat))
    settings.set(TEXT_SIZE, 20)
    del settings
    assert "20" in file.read_text()
