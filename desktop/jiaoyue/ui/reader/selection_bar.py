"""The bar by a selection: four pencils, note, tag, correct, copy.

Signals: ``colour_chosen`` (Colour), ``note_requested``, ``tag_requested``,
``correction_requested``, ``copy_requested``.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from jiaoyue.marks.colour import Colour
from jiaoyue.ui import style
from jiaoyue.ui.reader.wording import colour_name

_SAMPLE = 20


def pencil_icon(colour: Colour, theme: style.Theme) -> QIcon:
    """Return a picture of how a pencil marks: no two are alike in shape."""
    drawn = QPixmap(_SAMPLE * 3, _SAMPLE * 3)
    drawn.setDevicePixelRatio(3)
    drawn.fill(Qt.GlobalColor.transparent)
    pencil = theme.marks[colour]
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if colour in (Colour.AMBER, Colour.GREEN):
        painter.setBrush(pencil.fill)
        painter.drawRoundedRect(QRectF(1, 2, 18, 16), 3, 3)
    if colour is Colour.GREEN:
        painter.fillRect(QRectF(1, 16, 18, 2), pencil.line)
    if colour is Colour.BLUE:
        painter.fillRect(QRectF(2, 16, 16, 2.5), pencil.line)
    if colour is Colour.ROSE:
        painter.fillRect(QRectF(1, 2, 3, 16), pencil.line)
        for x in (6.0, 11.0, 16.0):
            painter.fillRect(QRectF(x, 16, 3, 1.6), pencil.line)
    painter.setPen(theme.ink)
    painter.setFont(style.serif(9))
    painter.drawText(QRectF(2, 1, 17, 16), Qt.AlignmentFlag.AlignCenter, "字")
    painter.end()
    return QIcon(drawn)


class SelectionBar(QWidget):
    """A row of buttons. Signals: see the module."""

    colour_chosen = Signal(object)
    note_requested = Signal()
    tag_requested = Signal()
    correction_requested = Signal()
    copy_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What to do with the selection"))
        self._keys: list[tuple[QToolButton, str, str]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.pencils: dict[Colour, QToolButton] = {}
        for i, colour in enumerate(Colour):
            button = self._button(colour_name(colour), str(i + 1))
            button.clicked.connect(lambda _=False, c=colour: self.colour_chosen.emit(c))
            self.pencils[colour] = button
        self._verbs = {
            "sticky-note": self._verb(self.tr("Note"), "N", self.note_requested),
            "tag": self._verb(self.tr("Tag"), "T", self.tag_requested),
            "square-pen": self._verb(self.tr("Correct"), "F2", self.correction_requested),
            "copy": self._verb(self.tr("Copy"), "Ctrl+C", self.copy_requested),
        }

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for colour, button in self.pencils.items():
            button.setIcon(pencil_icon(colour, theme))
        for name, button in self._verbs.items():
            button.setIcon(style.icon(name, theme.ink))

    def verb(self, icon_name: str) -> QToolButton:
        """Return the button that shows an icon."""
        return self._verbs[icon_name]

    def say_keys(self, *, are_commands: bool) -> None:
        """Say by which keys each is done; without letters and figures where those write."""
        for button, name, key in self._keys:
            is_said = are_commands or len(key) > 1
            button.setToolTip(f"{name} ({key})" if is_said else name)

    def take_focus(self) -> None:
        """Let the keyboard in, at the first pencil."""
        self.pencils[Colour.AMBER].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _verb(self, name: str, key: str, signal: SignalInstance) -> QToolButton:
        button = self._button(name, key)
        button.clicked.connect(lambda: signal.emit())
        return button

    def _button(self, name: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(_SAMPLE, _SAMPLE))
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        self._keys.append((button, name, key))
        self._row.addWidget(button)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the bar with the arrow keys; Enter presses."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, QToolButton
        ):
            focused.click()
        else:
            super().keyPressEvent(event)
