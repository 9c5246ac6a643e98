"""The bar at a finding: why it is doubted, and what it may be, each with its number.

While it has the focus, 1–9 accept, Enter accepts the likeliest and goes on, Delete leaves the
words as they are here, Shift+Delete in the whole library, F2 writes them otherwise. What is typed
or composed there is none of its keys, and goes on to the text.

A headline that ran into the text has no other words, but something that it may be: accepting
one sets it apart.

Signals: ``accepted`` (the words), ``part_requested`` (Parting),
``confirmed`` (accept what is first, and go on),
``ignore_requested``, ``ignore_word_requested``, ``query_requested``, ``write_requested``,
``typed`` (other characters than its keys), ``series_requested``, ``left`` (Escape), ``refused`` (why) where a key would write and none may.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFontMetrics, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from jiaoyue.ui import style
from jiaoyue.ui.desk.placed import change_words, fitting_change, kind_name, reason_of, shown_words
from jiaoyue.ui.desk.typing import writes
from jiaoyue.ui.flow import FlowLayout
from jiaoyue.ui.reader.wording import role_name
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiaoyue.ui.desk.placed import Parting, Placed

MOST = 9
"""Suggestions that have a number."""
_WIDTH = 440
_LONGEST = 200


class SuggestionBar(QWidget):
    """The bar; ``is_report`` while it says what was corrected. Signals: see the module."""

    accepted = Signal(str)
    part_requested = Signal(object)
    confirmed = Signal()
    ignore_requested = Signal()
    ignore_word_requested = Signal()
    query_requested = Signal()
    write_requested = Signal()
    typed = Signal(str)
    series_requested = Signal()
    left = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What these words may be"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.composed = QLabel(self)
        self.composed.hide()
        self.reason = QLabel(self)
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.suggestions: list[QPushButton] = []
        self._words: tuple[str, ...] = ()
        self._partings: tuple[Parting, ...] = ()
        self._offered = QWidget(self)
        self._flow = FlowLayout(self._offered, gap=GRID // 2)
        self._row = QWidget(self)
        self.ignore = self._verb(self.tr("Leave as it is"), self.tr("Del"), self.ignore_requested)
        self.ignore_word = self._verb(
            self.tr("Never doubt it"), self.tr("Shift+Del"), self.ignore_word_requested
        )
        self.query = self._verb(self.tr("Query"), "Ctrl+D", self.query_requested)
        self.write = self._verb(self.tr("Other words"), "F2", self.write_requested)
        self.series = self._verb("", "", self.series_requested)
        self._verbs = (self.write, self.ignore, self.ignore_word, self.query)
        self._why_not = ""
        self._wanted = 0
        self.is_report = False
        self._keys = self._key_table()
        self._lay_out()

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self.reason.setStyleSheet(f"color: {theme.muted.name()}")

    def forbid(self, why: str) -> None:
        """Offer nothing that writes, and say why; from now on."""
        self._why_not = why
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        for verb in self._verbs:
            self._close(verb)
        steps = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        kept = (*steps, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right)
        writing = self._keys.keys() - {key.value for key in kept}
        signing = {key.value | Qt.KeyboardModifier.ControlModifier.value for key in steps}
        self._keys |= dict.fromkeys(writing | signing, self._refuse)

    def _close(self, button: QPushButton) -> None:
        if self._why_not:
            button.setEnabled(False)
            button.setToolTip(self._why_not)

    def _refuse(self) -> None:
        self.refused.emit(self._why_not)

    def show_finding(self, place: Placed, partings: tuple[Parting, ...] = ()) -> None:
        """Offer what a finding suggests, or as what its words may be set apart."""
        finding = place.finding
        self._wanted, self.is_report = _WIDTH, False
        self.reason.setText(f"{kind_name(finding.kind)} · {reason_of(finding)}")
        self._offer(finding.suggestions[:MOST], partings, was=finding.words)
        for verb in self._verbs:
            verb.show()
        self.series.hide()
        self._fit()

    def show_done(self, was: str, now: str) -> None:
        """Say what was corrected."""
        self._wanted, self.is_report = 0, True
        said = self.tr("Corrected: {change}")
        self.reason.setText(said.format(change=change_words(was, now)))
        self._offer(())
        for verb in self._verbs:
            verb.hide()
        self.series.hide()
        self._fit()

    def say(self, said: str) -> None:
        """Say something in a finding's place; the keys of a finding then change no word."""
        self._wanted, self.is_report = 0, False
        self.reason.setText(said)
        self._offer(())
        for verb in (*self._verbs, self.series):
            verb.hide()
        self._fit()

    def offer_series(self, count: int, *, is_cut: bool) -> None:
        """Offer to correct so many like cases, or more, where one was corrected."""
        name = self.tr("Correct %n like place(s)…", "", count)
        more = "+" if is_cut else ""
        self.series.setText(f"{name}{more}  Ctrl+R")
        self.series.setAccessibleName(name)
        self.series.show()
        self._fit()

    def take_focus(self) -> None:
        """Let the keyboard in."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Whether keys go to the bar, or do when its window is the active one again."""
        focused = self.window().focusWidget()
        return focused is self or (focused is not None and self.isAncestorOf(focused))

    @property
    def first(self) -> str | None:
        """The words that Enter accepts: those that have the focus, or else the likeliest."""
        return self._words[self._chosen] if self._words else None

    @property
    def first_parting(self) -> Parting | None:
        """As what Enter sets the words apart; ``None`` where that is not offered."""
        return self._partings[self._chosen] if self._partings else None

    @property
    def _chosen(self) -> int:
        return next((i for i, button in enumerate(self.suggestions) if button.hasFocus()), 0)

    def _offer(
        self, words: tuple[str, ...], partings: tuple[Parting, ...] = (), was: str = ""
    ) -> None:
        for button in self.suggestions:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._words, self._partings = (() if partings else words), partings
        self.suggestions = [self._setting_apart(i, one) for i, one in enumerate(partings)] or [
            self._suggestion(i, was, said) for i, said in enumerate(words)
        ]
        self._offered.setVisible(bool(self.suggestions))

    def _suggestion(self, number: int, was: str, words: str) -> QPushButton:
        button = self._choice(number, shown_words(words) if words else self.tr("(delete)"))
        button.setFont(style.serif(12))
        if words:
            metrics = QFontMetrics(button.font())
            _, said = fitting_change(
                shown_words(was),
                shown_words(words),
                lambda _, now: metrics.horizontalAdvance(now) <= _LONGEST,
            )
            middle = Qt.TextElideMode.ElideMiddle
            button.setText(f"{number + 1}  {metrics.elidedText(said, middle, _LONGEST)}")
        button.clicked.connect(lambda: self.accepted.emit(words))
        return button

    def _setting_apart(self, number: int, parting: Parting) -> QPushButton:
        said = self.tr("Set apart: {role}").format(role=role_name(parting.role))
        if parting.begins:
            said = self.tr("Begin an article with it")
        button = self._choice(number, said)
        button.clicked.connect(lambda: self.part_requested.emit(parting))
        return button

    def _choice(self, number: int, said: str) -> QPushButton:
        button = QPushButton(self._offered)
        metrics = QFontMetrics(button.font())
        button.setText(
            f"{number + 1}  {metrics.elidedText(said, Qt.TextElideMode.ElideMiddle, _LONGEST)}"
        )
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.setProperty("role", "suggestion" if number else "primary")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close(button)
        self._flow.addWidget(button)
        button.show()
        return button

    def _verb(self, name: str, key: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(f"{name}  {key}", self._row)
        button.setProperty("role", "plain")
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: signal.emit())
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID // 2)
        column.setSpacing(GRID // 2)
        column.addWidget(self.reason)
        column.addWidget(self.composed)
        column.addWidget(self._offered)
        row = FlowLayout(self._row, gap=0)
        for verb in (*self._verbs, self.series):
            row.addWidget(verb)
        column.addWidget(self._row)

    def sizeHint(self) -> QSize:
        """Ask for the width at which all stands on few lines; a narrow column has less."""
        return super().sizeHint().expandedTo(QSize(self._wanted, 0))

    def _fit(self) -> None:
        """Take the height that the words need at the width of the bar."""
        self._row.setVisible(any(not verb.isHidden() for verb in (*self._verbs, self.series)))
        for part in (self, self.parentWidget()):
            layout = part.layout() if part is not None else None
            if part is not None and layout is not None:
                layout.invalidate()
                layout.activate()
                part.adjustSize()

    def _key_table(self) -> dict[int, Callable[[], object]]:
        shift = Qt.KeyboardModifier.ShiftModifier.value
        control = Qt.KeyboardModifier.ControlModifier.value
        return {
            Qt.Key.Key_Return.value: self.confirmed.emit,
            Qt.Key.Key_Enter.value: self.confirmed.emit,
            Qt.Key.Key_Delete.value: self.ignore_requested.emit,
            Qt.Key.Key_Delete.value | shift: self.ignore_word_requested.emit,
            Qt.Key.Key_F2.value: self.write_requested.emit,
            Qt.Key.Key_D.value | control: self.query_requested.emit,
            Qt.Key.Key_Escape.value: self.left.emit,
            Qt.Key.Key_Right.value: lambda: self.focusNextPrevChild(True),
            Qt.Key.Key_Left.value: lambda: self.focusNextPrevChild(False),
        }

    def event(self, event: QEvent) -> bool:
        """Keep plain keys from the window's shortcuts: here they mean something else, or
        nothing."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if _chord(event) in self._keys or (plain and event.text().strip()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means here."""
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        number = event.key() - Qt.Key.Key_0
        if is_plain and 0 < number <= len(self.suggestions):
            self._choose(number)
            return
        done = self._keys.get(_chord(event))
        if done is not None:
            done()
        elif not self._take(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Show what is composed, and take what is committed as if it were typed."""
        said = event.commitString()
        self.composed.setText(event.preeditString())
        self.composed.setVisible(bool(event.preeditString()))
        self._fit()
        if said.isdecimal():
            if 0 < int(said) <= len(self.suggestions):
                self._choose(int(said))
        elif said:
            self.typed.emit(said)
        event.accept()

    def _choose(self, number: int) -> None:
        if self._why_not:
            self._refuse()
        else:
            self.suggestions[number - 1].click()

    def _take(self, event: QKeyEvent) -> bool:
        """Pass on a character that is no number: those mean suggestions, and may come too late."""
        said = event.text()
        if not said.strip() or not said.isprintable() or said.isdecimal() or not writes(event):
            return False
        if self._why_not:
            self._refuse()
        else:
            self.typed.emit(said)
        return True


def _chord(event: QKeyEvent) -> int:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return int(event.key()) | held.value
