"""The bar over the columns: the way back, the search, the switches, and two menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.script import Script
from jiaoyue.ui import style
from jiaoyue.ui.measures import BAR_HEIGHT
from jiaoyue.ui.search.completing import Completion, completions
from jiaoyue.ui.search.dropdown import DropDown
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jiaoyue.ui.actions import Actions

TYPING_PAUSE = 25
"""Milliseconds without a key before the list is filtered."""


class Switch(QWidget):
    """One of several, as buttons side by side. Signal: ``switched(object)`` by a person."""

    switched = Signal(object)

    def __init__(self, values: Sequence[object], parent: QWidget) -> None:
        super().__init__(parent)
        self._values = list(values)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for i in range(len(self._values)):
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("role", "switch")
            button.setProperty("place", _place(i, len(self._values)))
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, i)
            row.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)

    def name(self, name: str, names: Sequence[str], tips: Sequence[str]) -> None:
        """Say what the switch and its values are called."""
        self.setAccessibleName(name)
        for button, text, tip in zip(self._group.buttons(), names, tips, strict=True):
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The buttons, one for each value."""
        return self._group.buttons()

    def show_value(self, value: object) -> None:
        """Show ``value`` as the one that holds; says nothing."""
        self._group.button(self._values.index(value)).setChecked(True)

    @Slot(int)
    def _on_clicked(self, button: int) -> None:
        self.switched.emit(self._values[button])


class TopBar(QWidget):
    """Signals: ``words_changed(str)`` a moment after typing; ``list_requested()`` to go from
    the search to what it found; ``left()`` to leave the search; ``help_requested()`` about how
    to write one; ``script_switched(Script)``, ``layer_switched(LayerName)``."""

    words_changed = Signal(str)
    list_requested = Signal()
    left = Signal()
    help_requested = Signal()
    script_switched = Signal(object)
    layer_switched = Signal(object)

    SCRIPTS = (
        Script.ORIGINAL,
        Script.SIMPLIFIED,
        Script.TRADITIONAL,
        Script.TAIWAN,
        Script.HONGKONG,
    )
    LAYERS = (LayerName.SOURCE, LayerName.CLEAN, LayerName.CORRECTED)

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR_HEIGHT)
        self._theme: Theme | None = None
        self._trouble = ""
        self.search = SearchField(self)
        self.drop = DropDown(self.search, parent)
        self.drop.taken.connect(self._on_taken)
        self.drop.help_requested.connect(self.help_requested)
        self.search.drop = self.drop
        self.search.list_requested.connect(self._on_list_requested)
        self.search.emptied.connect(self._on_emptied)
        self.search.left.connect(self._on_left)
        self.search.going_on.connect(self._on_going_on)
        self.search.help.triggered.connect(self.help_requested)
        # What the library has for a name, and what was searched for of late.
        self.values: Mapping[str, Sequence[str]] = {}
        self.recent: Sequence[str] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self._tell_words)
        self.search.textChanged.connect(self._on_typed)
        self.scripts = Switch(self.SCRIPTS, self)
        self.scripts.switched.connect(self.script_switched)
        self.layers = Switch(self.LAYERS, self)
        self.layers.switched.connect(self.layer_switched)
        self.back = self._button(actions["back"])
        self.forward = self._button(actions["forward"])
        self.proof = QPushButton(self)
        self.proof.setCheckable(True)
        self.proof.setProperty("role", "mode")
        self.proof.clicked.connect(actions["proofread"].trigger)
        self.look = self._menu_button()
        self.more = self._menu_button()
        self._lay_out()
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.look.setIcon(style.icon("a-large-small", theme.ink))
        self.more.setIcon(style.icon("ellipsis", theme.ink))
        self.search.set_icons(
            style.icon("search", theme.muted),
            style.icon("x", theme.muted),
            style.icon("circle-help", theme.muted),
        )
        self.drop.set_theme(theme)
        self.update()

    def _say(self) -> None:
        self.search.hints = (
            self.tr("Search: one character is enough, in either script"),
            self.tr("Search the library"),
            self.tr("Search"),
        )
        self.search.show_hint()
        self.search.setAccessibleName(self.tr("Search the library"))
        self.scripts.name(
            self.tr("Script"),
            (self.tr("As printed"), "简", "繁", "臺", "港"),
            (
                self.tr("The characters of the page"),
                self.tr("Simplified"),
                self.tr("Traditional"),
                self.tr("Traditional as in Taiwan"),
                self.tr("Traditional as in Hong Kong"),
            ),
        )
        self.layers.name(
            self.tr("Layer"),
            (self.tr("Source"), self.tr("Clean"), self.tr("Corrected")),
            (
                self.tr("The text as the OCR left it"),
                self.tr("Lines joined, spaces and punctuation put right"),
                self.tr("With what people corrected"),
            ),
        )
        self.proof.setText(self.tr("Proof"))
        self.proof.setToolTip(self.tr("Proofread: point out what may be wrong (F9)"))
        self.proof.setAccessibleName(self.tr("Proofread"))
        for button, name in (
            (self.look, self.tr("Text and theme")),
            (self.more, self.tr("Menu")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        for button in (self.back, self.forward):
            button.setAccessibleName(button.defaultAction().text())

    def set_words(self, words: str) -> None:
        """Show ``words`` as sought; says nothing."""
        if words != self.search.text().strip():
            self.search.setText(words)
            self.say_trouble("")
        self._pause.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline below."""
        if self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.sidebar)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.hairline)

    def say_trouble(self, said: str) -> None:
        """Say under the field why the search cannot be read, or nothing."""
        self._trouble = said
        self.drop.say_trouble(said)
        self.search.setProperty("wrong", bool(said))
        self.search.style().polish(self.search)

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    @Slot()
    def _on_going_on(self) -> None:
        """Offer what was searched for of late, or how the word at the caret can go on."""
        text, caret = self.search.text(), self.search.cursorPosition()
        self.drop.say_trouble(self._trouble)
        if text.strip():
            self.drop.offer(completions(text, caret, self.values))
        else:
            self.drop.offer([Completion(search, "", search) for search in self.recent[:8]])

    @Slot(str)
    def _on_taken(self, text: str) -> None:
        self.drop.dismiss()
        self.search.setText(text)
        if text.endswith(":"):
            self._on_going_on()

    @Slot()
    def _on_list_requested(self) -> None:
        self.drop.dismiss()
        if self._pause.isActive():
            self._pause.stop()
            self._tell_words()
        if self._trouble:
            # There is nothing to go to: one stays, and reads why.
            self.drop.say_trouble(self._trouble)
        else:
            self.list_requested.emit()

    @Slot()
    def _on_emptied(self) -> None:
        self.search.clear()
        self._pause.stop()
        self._tell_words()

    @Slot()
    def _on_left(self) -> None:
        self.search.clear()
        self._pause.stop()
        self.left.emit()

    @Slot()
    def _tell_words(self) -> None:
        self.words_changed.emit(self.search.text())

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setIconSize(QSize(20, 20))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def _menu_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(20, 20))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 0, GRID, 1)
        row.setSpacing(0)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addSpacing(GRID)
        row.addWidget(self.search, 100)
        row.addSpacing(2 * GRID)
        row.addStretch(1)
        row.addWidget(self.scripts)
        row.addSpacing(GRID + GRID // 2)
        row.addWidget(self.layers)
        row.addSpacing(GRID)
        row.addWidget(self.proof)
        row.addSpacing(GRID // 2)
        row.addWidget(self.look)
        row.addWidget(self.more)


_ROUND_WORDS = 10 * GRID
"""What the signs in the field and its edges take."""


class SearchField(QLineEdit):
    """Where words are typed to look for. Signals: ``list_requested()`` by Enter or Down,
    ``emptied()`` by Escape, ``left()`` by Escape once there is nothing in it, ``going_on()`` when what can follow may be offered."""

    list_requested = Signal()
    emptied = Signal()
    left = Signal()
    going_on = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.drop: DropDown | None = None
        self.hints: Sequence[str] = ()
        self.setAcceptDrops(False)
        self.setMaximumWidth(50 * GRID)
        self.setMinimumWidth(11 * GRID)
        self._glass = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.help = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.help.setToolTip(self.tr("How to write a search"))
        self.cross = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.cross.setToolTip(self.tr("Leave the search"))
        self.cross.setVisible(False)
        self.cross.triggered.connect(self.left)
        self.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))
        self.textEdited.connect(self.going_on)

    def set_icons(self, glass: QIcon, cross: QIcon, help_: QIcon) -> None:
        """Show the field's signs in the colours of the theme."""
        self._glass.setIcon(glass)
        self.cross.setIcon(cross)
        self.help.setIcon(help_)

    def show_hint(self) -> None:
        """Say in the empty field the first of the hints that there is room for whole."""
        room = self.width() - _ROUND_WORDS
        fits = (said for said in self.hints if self.fontMetrics().horizontalAdvance(said) <= room)
        self.setPlaceholderText(next(fits, ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what there is room for now."""
        super().resizeEvent(event)
        self.show_hint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer what was searched for of late."""
        super().focusInEvent(event)
        self.going_on.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Offer nothing more."""
        super().focusOutEvent(event)
        if self.drop is not None:
            self.drop.dismiss()

    def event(self, event: QEvent) -> bool:
        """Take the first offer with Tab, which else goes on to the next control."""
        is_tab = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
        )
        if is_tab and self.drop is not None and self.drop.take(first=True):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose among what is offered; go down to the list, or leave the search."""
        key, drop = event.key(), self.drop
        if key == Qt.Key.Key_Escape:
            if drop is not None and drop.dismiss():
                return
            # Whoever only empties the field may go on writing, and must not meet the list's keys.
            self.emptied.emit() if self.text() else self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if drop is None or not drop.take(first=False):
                self.list_requested.emit()
        elif key == Qt.Key.Key_Down:
            if drop is None or not drop.move_by(1):
                self.list_requested.emit()
        elif key == Qt.Key.Key_Up and drop is not None and drop.move_by(-1):
            pass
        else:
            super().keyPressEvent(event)


def _place(at: int, of: int) -> str:
    if at == 0:
        return "first"
    return "last" if at == of - 1 else "inner"
