"""Furnishing the frame: the session, the whole window, and what catches what falls.

All of it is loaded when the list shows already.
"""

from __future__ import annotations

import gc
import logging
import sys
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from jiaoyue import paths
from jiaoyue.jobs.keeping import LeftOlderError, is_outdated
from jiaoyue.session.session import Session, sentence
from jiaoyue.session.settings import AUTHOR, Settings
from jiaoyue.text.errors import UserFacingError
from jiaoyue.ui.beside import Beside
from jiaoyue.ui.elsewhere import ask_elsewhere
from jiaoyue.ui.renewing import renew
from jiaoyue.ui.strips import Notice, Tone
from jiaoyue.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from jiaoyue.ui.appearance import Appearance
    from jiaoyue.ui.frame import Frame

AFTER_FIRST_PAINT = 300
"""Milliseconds until what is needed later is loaded beside the window."""

log = logging.getLogger(__name__)


def furnish(
    frame: Frame, library: Path, files: Sequence[Path], settings: Settings, appearance: Appearance
) -> Window | None:
    """Put the whole window on a library into its frame, and import ``files``.

    It begins where the first list was left; where that was closed meanwhile it does not.
    ``None`` where no library opens and the person names no folder for another.
    """
    appearance.dress()
    QApplication.setWindowIcon(QIcon(str(paths.resource("icons/jiaoyue.svg"))))
    keep_log(paths.data_folder() / "jiaoyue.log")
    faults = Faults(frame)
    sys.excepthook = faults.on_exception
    opened = _open_somewhere(library, settings, frame)
    if opened is None:
        return None
    session, trouble = opened
    window = Window(session, settings, appearance, parent=frame)
    faults.listen(window.say)
    frame.answer()
    if frame.is_closed:
        return window
    if frame.list is not None and session.library_path == library:
        window.bench.articles.begin_at(frame.list.scrolled)
        window.begin(frame.list.chosen)
    else:
        window.begin()
    frame.furnish(window)
    beside = Beside(window, settings, appearance)
    frame.closed.connect(beside.close)
    if trouble is not None:
        window.say(trouble)
    window.libraries.bring(files)
    QTimer.singleShot(AFTER_FIRST_PAINT, session, lambda: warm_up(session))
    return window


def warm_up(session: Session) -> None:
    """Load beside the window what is needed later; it stays to the end.

    Looking through dictionaries for rubbish, again and again, would hold the window for longer
    than anything else does.
    """
    if session.is_open:
        session.jobs.warm_up().finished.connect(gc.freeze)


def _open_somewhere(
    library: Path, settings: Settings, frame: Frame
) -> tuple[Session, Notice | None] | None:
    """Open a library, or one in another folder for as long as the person names some."""
    wanted: Path | None = library
    while wanted is not None:
        try:
            return open_session(wanted, settings, frame)
        except (UserFacingError, OSError) as error:
            wanted = ask_elsewhere(error, frame)
    return None


def open_session(
    wanted: Path, settings: Settings, parent: QWidget | None = None
) -> tuple[Session, Notice | None]:
    """Open a library, else the person's own, else a new one beside it; say what did not open.

    One that an older program made is brought to the present format before ``parent``. Raises
    LibraryError when not even a new one can be made, which is said of the one that was wanted, or
    where that is stopped of the person's own.
    """
    own = paths.default_library()
    spare = own.with_stem(f"{own.stem}-2")
    trouble: list[UserFacingError] = []
    for path in dict.fromkeys((wanted, own)):
        try:
            if is_outdated(path):
                renew(path, parent)
            session = Session(path, author=settings.get(AUTHOR))
        except UserFacingError as error:
            if isinstance(error, LeftOlderError) and path == own:
                # Nobody who stops it asks for another library in its place.
                raise
            trouble.append(error)
            continue
        return session, _notice(trouble)
    try:
        return Session(spare, author=settings.get(AUTHOR)), _notice(trouble)
    except UserFacingError:
        raise trouble[0] from None


def _notice(trouble: Sequence[UserFacingError]) -> Notice | None:
    """Return what to say of libraries that did not open."""
    said = list(dict.fromkeys(map(sentence, trouble)))
    return Notice(said[0], Tone.BAD, tuple(said[1:])) if said else None


def keep_log(file: Path) -> None:
    """Write what goes wrong to a file that never grows large; nowhere, where none can be."""
    try:
        handler = RotatingFileHandler(file, maxBytes=500_000, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


class Faults(QObject):
    """Exceptions that nobody caught. Signal: ``fallen(Notice)``, what to tell the person."""

    fallen = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_heard = False

    def listen(self, say: Callable[[Notice], object]) -> None:
        """Tell ``say`` what falls; until then there is no window to go on with."""
        self._is_heard = True
        self.fallen.connect(say)

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
        if not self._is_heard:
            QMessageBox.critical(None, QApplication.applicationDisplayName(), "\n".join(details))
            QApplication.exit(1)
        self.fallen.emit(Notice(said, Tone.BAD, details, subject="fault"))
