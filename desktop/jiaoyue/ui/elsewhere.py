"""Where no library opens at the start: why, and a folder that the person names to keep one in."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from jiaoyue.session.session import sentence
from jiaoyue.text.errors import UserFacingError


def ask_elsewhere(error: Exception, parent: QWidget | None) -> Path | None:
    """Say why there is no library, and return the one to open instead; ``None`` to give up.

    It is the one in the folder that the person chooses, which need not exist.
    """
    print(error, file=sys.stderr)
    said = sentence(error) if isinstance(error, UserFacingError) else str(error)
    box = QMessageBox(
        QMessageBox.Icon.NoIcon, QApplication.applicationDisplayName(), said, parent=parent
    )
    other = box.addButton(
        QCoreApplication.translate("Elsewhere", "Use Another Folder…"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    leave = box.addButton(
        QCoreApplication.translate("Elsewhere", "Quit"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(other)
    box.setEscapeButton(leave)
    while True:
        box.exec()
        if box.clickedButton() is not other:
            return None
        chosen = QFileDialog.getExistingDirectory(
            parent,
            QCoreApplication.translate("Elsewhere", "A folder to keep the library in"),
            str(Path.home()),
        )
        if chosen:
            name = QCoreApplication.translate("Elsewhere", "My library")
            return Path(chosen) / f"{name}.jiaoyue"
