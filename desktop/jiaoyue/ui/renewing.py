"""Bringing the first library to the present format, where there is no window yet to show it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget

from jiaoyue.session.runner import Runner
from jiaoyue.session.starting import renewing

if TYPE_CHECKING:
    from pathlib import Path

_SOON = 400
"""Milliseconds that a small library takes, of which nothing is shown."""


def renew(path: Path, parent: QWidget | None) -> None:
    """Bring a library to the present format, and return when it has it.

    A dialog shows how far it is, and stops it. Raises LibraryError as the job does.
    """
    runner = Runner()
    ticket = renewing(runner, path)
    dialog = QProgressDialog(parent)
    bar = QProgressBar(dialog)
    bar.setTextVisible(False)
    dialog.setBar(bar)
    dialog.setLabelText(f"{ticket.label}\n{path.name}")
    dialog.setCancelButtonText(QCoreApplication.translate("Renewing", "Stop"))
    dialog.setMinimumDuration(_SOON)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    dialog.canceled.connect(ticket.cancel)

    def show(done: int, total: int, _at: str) -> None:
        dialog.setMaximum(total)
        dialog.setValue(done)

    ticket.progressed.connect(show)
    troubles: list[Exception] = []
    ticket.failed.connect(troubles.append)
    loop = QEventLoop()
    ticket.finished.connect(loop.quit)
    loop.exec()
    dialog.close()
    dialog.deleteLater()
    runner.end()
    if troubles:
        raise troubles[0]
