"""The program opens the right library, and what nobody caught is told and written down."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QProgressDialog

from jiaoyue import paths
from jiaoyue.app import library_to_open
from jiaoyue.jobs.keeping import LeftOlderError, is_outdated
from jiaoyue.session.settings import LIBRARY, Settings
from jiaoyue.store.errors import LibraryError
from jiaoyue.ui.furnishing import Faults, keep_log, open_session
from jiaoyue.ui.strips import Notice, Tone
from tests.store.older import make_older
from tests.ui.shelf import fill

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


def test_the_first_list_waits_for_nothing_that_only_the_rest_needs() -> None:
    late = {"dataclasses", "json", "uuid", "jiaoyue.store.library", "jiaoyue.ui.window"}
    code = f"import jiaoyue.app, sys; print(*sorted({late!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


_FIRST_LIST = """
import enum, os, sys
from pathlib import Path
made = []
make = enum.EnumType.__new__
def noting(kind, name, *rest, **named):
    made.append(name)
    return make(kind, name, *rest, **named)
enum.EnumType.__new__ = noting
from jiaoyue import app
class Frame(app.Frame):
    def _on_painted(self):
        print(*{"AspectRatioMode", "TabPosition"} & {*made}, flush=True)
        os._exit(0)
app.Frame = Frame
app.run(Path(sys.argv[1]), ())
"""


def test_the_first_list_makes_no_enums_of_all_widgets_and_of_the_namespace(tmp_path: Path) -> None:
    fill(tmp_path / "few.jiaoyue")
    words = [sys.executable, "-c", _FIRST_LIST, str(tmp_path / "few.jiaoyue")]
    home = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(tmp_path))
    done = subprocess.run(
        words, capture_output=True, text=True, check=True, env={**os.environ, **home}
    )
    assert done.stdout.split() == []


@pytest.mark.usefixtures("qapp")
def test_the_library_that_was_open_last_is_opened_again(tmp_path: Path, settings: Settings) -> None:
    last = tmp_path / "last.jiaoyue"
    session, _ = open_session(last, settings)
    session.close()
    settings.set(LIBRARY, str(last))
    assert library_to_open(None, settings) == last
    assert library_to_open(tmp_path / "named.jiaoyue", settings) == tmp_path / "named.jiaoyue"


@pytest.mark.usefixtures("qapp")
def test_where_ones_own_library_does_not_open_a_new_one_stands_in(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.jiaoyue"
    own.write_text("no library " * 1000)
    monkeypatch.setattr(paths, "default_library", lambda: own)
    session, trouble = open_session(own, settings)
    session.close()
    assert session.library_path == tmp_path / "own-2.jiaoyue"
    assert trouble is not None
    assert own.read_text() == "no library " * 1000


@pytest.mark.usefixtures("qapp")
def test_a_library_that_does_not_open_gives_way_to_ones_own_and_is_named(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "default_library", lambda: tmp_path / "own.jiaoyue")
    broken = tmp_path / "broken.jiaoyue"
    broken.write_text("no library " * 1000)
    session, trouble = open_session(broken, settings)
    session.close()
    assert session.library_path == tmp_path / "own.jiaoyue"
    assert trouble is not None
    assert trouble.tone is Tone.BAD
    assert str(broken) in trouble.said


@pytest.mark.usefixtures("qapp")
def test_where_nothing_can_be_kept_the_reason_is_said_of_ones_own_library_and_in_words(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.joinpath("shut").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "shut"))
    keep_log(paths.data_folder() / "jiaoyue.log")
    with pytest.raises(LibraryError, match=r"library\.jiaoyue: its folder cannot be written"):
        open_session(library_to_open(None, settings), settings)


@pytest.mark.usefixtures("qapp")
def test_an_older_library_is_brought_up_to_date_before_it_is_opened(
    tmp_path: Path, settings: Settings
) -> None:
    older = tmp_path / "旧.jiaoyue"
    make_older(older)
    session, trouble = open_session(older, settings)
    session.close()
    assert session.library_path == older
    assert trouble is None
    assert not is_outdated(older)


@pytest.mark.usefixtures("qapp")
def test_nobody_who_leaves_an_older_library_as_it_is_gets_another_instead_of_his_own(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, older = tmp_path / "own.jiaoyue", tmp_path / "旧.jiaoyue"
    make_older(own)
    make_older(older)
    monkeypatch.setattr(paths, "default_library", lambda: own)

    def stop() -> None:
        (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QProgressDialog))
        dialog.canceled.emit()

    QTimer.singleShot(0, stop)
    with pytest.raises(LeftOlderError):
        open_session(own, settings)
    assert is_outdated(own)
    QTimer.singleShot(0, stop)
    session, trouble = open_session(older, settings)
    session.close()
    assert session.library_path == own
    assert trouble is not None
    assert str(older) in trouble.said


@pytest.mark.usefixtures("qapp")
def test_an_uncaught_exception_is_told_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    faults = Faults()
    faults.listen(lambda _: None)
    spy = QSignalSpy(faults.fallen)
    error = ZeroDivisionError("by zero")
    with caplog.at_level(logging.CRITICAL):
        faults.on_exception(ZeroDivisionError, error, None)
    notice = spy.at(0)[0]
    assert isinstance(notice, Notice)
    assert notice.details[0] == "ZeroDivisionError: by zero"
    assert "by zero" in caplog.text


_WHILE_LOADING = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from jiaoyue import app
done = sys.argv[2]
def click(target):
    at, left = QPointF(50, 100), Qt.MouseButton.LeftButton
    whole = target.mapToGlobal(at)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, at, whole, left, left, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.postEvent(target, event)
class Frame(app.Frame):
    shown = 0
    def _on_painted(self):
        super()._on_painted()
        self.shown += 1
        if self.shown > 1:
            chosen = [row.id for row in self.list.rows].index(self.list.chosen)
            print("chosen", chosen, "jiaoyue.ui.window" in sys.modules, flush=True)
            os._exit(0)
        click(self.list) if done == "click" else QTimer.singleShot(0, self.close)
app.Frame = Frame
status = app.run(Path(sys.argv[1]), ())
windows = [w for w in QApplication.allWidgets() if type(w).__name__ == "Window"]
print("ended", status, len(windows))
"""


@pytest.mark.parametrize(("done", "said"), [("click", "chosen 1 False"), ("close", "ended 0 0")])
def test_while_the_rest_is_being_loaded_the_first_list_answers(
    tmp_path: Path, done: str, said: str
) -> None:
    fill(tmp_path / "few.jiaoyue")
    words = [sys.executable, "-c", _WHILE_LOADING, str(tmp_path / "few.jiaoyue"), done]
    home = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(tmp_path))
    ended = subprocess.run(
        words, capture_output=True, text=True, check=True, env={**os.environ, **home}, timeout=60
    )
    assert ended.stdout.strip() == said
    assert not ended.stderr
