"""Strips: what the window has to say, over the columns, never in a box that stops the hand.

A strip stays until it is closed, or until a newer one of the same subject takes its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui import style
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 3
_MOST_LINES = 7


class Tone(Enum):
    """How grave it is; the value is the icon."""

    GOOD = "circle-check"
    PLAIN = "info"
    BAD = "circle-alert"


@dataclass(frozen=True, slots=True)
class Offer:
    """A button on a strip: what it says, and what it does.

    With ``choices`` it has a menu of them, and ``choose`` is called with one; else with nothing.
    """

    said: str
    choices: tuple[str, ...]
    choose: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Notice:
    """What a strip says; ``details`` are lines to unfold, ``offer`` is what can be done about it.

    ``also`` are further offers. A notice takes the place of one with the same ``subject``.
    """

    said: str
    tone: Tone = Tone.PLAIN
    details: tuple[str, ...] = ()
    subject: str = ""
    offer: Offer | None = None
    closable: bool = True
    also: tuple[Offer, ...] = ()


class Strip(QFrame):
    """One notice. Signal: ``closed()``."""

    closed = Signal()

    def __init__(self, notice: Notice, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setObjectName("strip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icon = QLabel(self)
        self.said = QLabel(notice.said, self)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offer = self._offer_button(notice.offer)
        self.also = tuple(map(self._offer_button, notice.also))
        self.unfold = self._plain_button(self.tr("Details"))
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._on_unfolded)
        self.copy = self._plain_button(self.tr("Copy"))
        self.copy.clicked.connect(self._on_copy)
        self.close_button = QToolButton(self)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        self.details = self._details_field()
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        colours = {
            Tone.GOOD: theme.rounds[max(theme.rounds)],
            Tone.PLAIN: theme.muted,
            Tone.BAD: theme.accent,
        }
        drawn = style.icon(self.notice.tone.value, colours[self.notice.tone])
        self._icon.setPixmap(drawn.pixmap(QSize(16, 16), self.devicePixelRatioF()))
        self.close_button.setIcon(style.icon("x", theme.muted))

    def _plain_button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "plain")
        # A click takes no focus away from where one reads.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _offer_button(self, offer: Offer | None) -> QPushButton:
        button = self._plain_button(offer.said if offer else "")
        button.setVisible(offer is not None)
        if offer is not None and not offer.choices:
            button.clicked.connect(lambda: offer.choose(""))
        elif offer is not None:
            menu = QMenu(button)
            for name in offer.choices:
                menu.addAction(name).triggered.connect(lambda _=False, n=name: offer.choose(n))
            button.setMenu(menu)
        return button

    def _details_field(self) -> QPlainTextEdit:
        field = QPlainTextEdit("\n".join(self.notice.details), self)
        field.setObjectName("field")
        field.setReadOnly(True)
        field.setAccessibleName(self.tr("Details"))
        lines = min(_MOST_LINES, max(2, len(self.notice.details)))
        field.setFixedHeight(lines * field.fontMetrics().lineSpacing() + 3 * GRID)
        field.hide()
        return field

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._icon)
        row.addWidget(self.said, 1)
        for button in (self.offer, *self.also, self.unfold, self.copy, self.close_button):
            row.addWidget(button)
        self.unfold.setVisible(bool(self.notice.details))
        self.copy.setVisible(bool(self.notice.details) or self.notice.tone is Tone.BAD)
        self.close_button.setVisible(self.notice.closable)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 4, GRID, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.details)

    @Slot(bool)
    def _on_unfolded(self, unfolded: bool) -> None:
        self.details.setVisible(unfolded)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join((self.notice.said, *self.notice.details)))


class Strips(QWidget):
    """The strips that are up, the newest on top."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._shown: list[Strip] = []
        self.hide()

    @property
    def shown(self) -> tuple[Strip, ...]:
        """The strips that are up, the newest first."""
        return tuple(self._shown)

    def say(self, notice: Notice) -> Strip:
        """Put up a notice and return its strip."""
        if notice.subject:
            self.withdraw(notice.subject)
        strip = Strip(notice, self._theme, self)
        strip.closed.connect(lambda: self._take_down(strip))
        self._shown.insert(0, strip)
        self._column.insertWidget(0, strip)
        for old in [one for one in self._shown if one.notice.closable][MOST:]:
            self._take_down(old)
        self.show()
        return strip

    def withdraw(self, subject: str) -> None:
        """Take down what was said about a subject."""
        for strip in [one for one in self._shown if one.notice.subject == subject]:
            self._take_down(strip)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for strip in self._shown:
            strip.set_theme(theme)

    def _take_down(self, strip: Strip) -> None:
        if strip not in self._shown:
            return
        self._shown.remove(strip)
        focused = strip.focusWidget()
        if focused is not None:
            # Else the search would get it, and take the next J for a word.
            focused.clearFocus()
        self._column.removeWidget(strip)
        strip.hide()
        strip.deleteLater()
        self.setVisible(bool(self._shown))
