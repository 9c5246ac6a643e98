"""The program with its window: it puts the application together, runs it, and catches what falls."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from jiaoyue import paths
from jiaoyue.session.session import Session, sentence
from jiaoyue.session.settings import AUTHOR, LIBRARY, Settings
from jiaoyue.text.errors import UserFacingError
from jiaoyue.ui.appearance import Appearance
from jiaoyue.ui.strips import Notice, Tone
from jiaoyue.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

AFTER_FIRST_PAINT = 300
"""Milliseconds until what is needed later is loaded beside the window."""

log = logging.getLogger(__name__)


def run(library: Path | None, files: Sequence[Path]) -> int:
    """Open the window on a library, import ``files`` into it, and return the exit status.

    Without ``library`` it is the one that was open last.
    """
    app = application()
    keep_log(paths.data_folder() / "jiaoyue.log")
    settings = Settings(QSettings(), app)
    appearance = Appearance(app, settings)
    session, trouble = open_session(library, settings)
    window = Window(session, settings, appearance)
    faults = Faults(app)
    faults.fallen.connect(window.say)
    sys.excepthook = faults.on_exception
    window.show()
    if trouble is not None:
        window.say(trouble)
    QTimer.singleShot(0, window, lambda: window.libraries.bring(files))
    QTimer.singleShot(AFTER_FIRST_PAINT, session, session.warm_up)
    status = app.exec()
    sys.excepthook = sys.__excepthook__
    session.close()
    return status


def application() -> QApplication:
    """Return the application, with its name and mark."""
    QApplication.setApplicationName("jiaoyue")
    QApplication.setOrganizationName("jiaoyue")
    QApplication.setDesktopFileName("jiaoyue")
    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName("校阅")
    app.setWindowIcon(QIcon(str(paths.resource("icons/jiaoyue.svg"))))
    return app


def open_session(library: Path | None, settings: Settings) -> tuple[Session, Notice | None]:
    """Open a library, else the one open last, else the person's own; say what did not open."""
    last = settings.get(LIBRARY)
    wanted = library or (Path(last) if last and Path(last).exists() else paths.default_library())
    author = settings.get(AUTHOR)
    try:
        return Session(wanted, author=author), None
    except UserFacingError as error:
        if wanted == paths.default_library():
            raise
        trouble = Notice(sentence(error), Tone.BAD)
    return Session(paths.default_library(), author=author), trouble


def keep_log(file: Path) -> None:
    """Write what goes wrong to a file that never grows large."""
    handler = RotatingFileHandler(file, maxBytes=500_000, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


class Faults(QObject):
    """Exceptions that nobody caught. Signal: ``fallen(Notice)``, what to tell the person."""

    fallen = Signal(object)

    def on_exception(
        self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        """Write down what happened and go on; to be called as ``sys.excepthook``."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.critical("nobody caught this", exc_info=(kind, error, traceback))
        said = self.tr("Something went wrong in the program. What you saved is safe.")
        details = (f"{kind.__name__}: {error}", str(paths.data_folder() / "jiaoyue.log"))
        self.fallen.emit(Notice(said, Tone.BAD, details, subject="fault"))
