"""What a person did before there was anything to do it to, done when it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.ui.window import Window

_AT_LATEST = 1_000
"""Milliseconds to wait for a list; until then most commands have nothing to do."""


def do_late(early: Sequence[QEvent], window: Window) -> None:
    """Press keys and buttons of the mouse in a window that has just come, once it has its list.

    All that is done to the window meanwhile waits.
    """
    if not early:
        return
    loop = QEventLoop()
    window.browsing.listed.connect(loop.quit)
    QTimer.singleShot(_AT_LATEST, loop, loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    for event in early:
        if isinstance(event, QKeyEvent):
            _press(event, window)
        elif isinstance(event, QMouseEvent):
            _click(event, window)


def _press(key: QKeyEvent, window: Window) -> None:
    """Do what the key is a shortcut for, unless who has the focus takes it, as Qt does."""
    focused = window.focusWidget() or window
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key.key(), key.modifiers(), key.text())
    asked.ignore()
    QApplication.sendEvent(focused, asked)
    sequence = QKeySequence(key.keyCombination())
    for action in () if asked.isAccepted() else (*focused.actions(), *window.actions()):
        if action.isEnabled() and sequence in action.shortcuts():
            action.trigger()
            return
    QApplication.sendEvent(focused, key)


def _click(press: QMouseEvent, window: Window) -> None:
    """Click what stands there now."""
    within = press.position()
    clicked = window.childAt(within.toPoint()) or window
    if clicked.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        clicked.setFocus(Qt.FocusReason.MouseFocusReason)
    at = clicked.mapFrom(window, within)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        held = press.buttons() if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        event = QMouseEvent(
            kind, at, press.globalPosition(), press.button(), held, press.modifiers()
        )
        QApplication.sendEvent(clicked, event)
