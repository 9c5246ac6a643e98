"""The program with its window: the list first, then all else, then until the person leaves.

What is imported here is loaded before the list shows; the rest follows in ``furnish``.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from jiaoyue import paths
from jiaoyue.marks.catalogue import Order
from jiaoyue.session.settings import LAST_ARTICLE, LIBRARY, ORDER, Settings
from jiaoyue.store.opening import FirstLook
from jiaoyue.ui.appearance import Appearance
from jiaoyue.ui.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

STYLE = "Fusion"
"""The style of Qt's that looks alike everywhere and takes its colours from the palette."""


def run(library: Path | None, files: Sequence[Path]) -> int:
    """Open the window on a library, import ``files`` into it, and return the exit status.

    Without ``library`` it is the one that was open last.
    """
    app = application()
    settings = Settings(QSettings(), app)
    appearance = Appearance(app, settings)
    wanted = library_to_open(library, settings)
    look = FirstLook(wanted, Order(settings.get(ORDER)), LAST_ARTICLE)
    frame = Frame(settings, appearance.theme)
    sessions = []

    def furnish() -> None:
        # Most of the program: it takes longer to load than the list takes to show.
        from jiaoyue.ui.answering import BetweenModules

        with BetweenModules(frame.answer):
            from jiaoyue.ui.early import do_late
            from jiaoyue.ui.furnishing import furnish as furnish_frame
        if frame.is_closed:
            return
        window = furnish_frame(frame, wanted, files, settings, appearance)
        if window is None:
            app.exit(1)
            return
        sessions.append(window.session)
        # What is loaded by now stays to the end, and need not be looked through again.
        gc.freeze()
        gc.enable()
        do_late(frame.take_early(), window)

    frame.first_shown.connect(furnish)
    last = look.remembered
    frame.show_list(look.rows, int(last) if last is not None and last.isdecimal() else None)
    frame.show()
    status = app.exec()
    sys.excepthook = sys.__excepthook__
    for session in sessions:
        session.close()
    return status


def application() -> QApplication:
    """Return the application, with its name and mark."""
    QApplication.setApplicationName("jiaoyue")
    QApplication.setOrganizationName("jiaoyue")
    QApplication.setDesktopFileName("jiaoyue")
    # Named here, since setting it later would load every enum of styles before the list shows.
    app = QApplication([*sys.argv[:1], "-style", STYLE])
    app.setApplicationDisplayName("校阅")
    return app


def library_to_open(named: Path | None, settings: Settings) -> Path:
    """Return the library that is named, else the one open last, else the person's own."""
    last = settings.get(LIBRARY)
    return named or (Path(last) if last and os.path.exists(last) else paths.default_library())
