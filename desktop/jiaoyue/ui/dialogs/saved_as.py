"""Where a file is written: the system's dialog, with the suffix that not every system adds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SUFFIX = re.compile(r"\*(\.\w+)")
"""What a kind of file ends with, among the kinds of a dialog."""


def chosen_file(parent: QWidget | None, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to write what, and as which of ``kinds``; ``None`` when nobody says.

    ``name`` is offered, in the person's own folder.
    """
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix in _SUFFIX.findall(kinds):
        return path
    # Without a suffix it is what was chosen there, or what was offered; only now is known whether
    # that file is there already.
    suffix = kind.rpartition("*")[2].rstrip(")") or Path(name).suffix
    path = path.with_name(path.name + suffix)
    return path if not path.exists() or _may_be_replaced(parent, path) else None


def _may_be_replaced(parent: QWidget | None, path: Path) -> bool:
    said = QCoreApplication.translate("SavedAs", "“{name}” is there already. Replace it?")
    yes = QMessageBox.StandardButton.Yes
    buttons = yes | QMessageBox.StandardButton.No
    title = QApplication.applicationDisplayName()
    return QMessageBox.question(parent, title, said.format(name=path.name), buttons) == yes
