"""Typing into the text: what is typed becomes a correction, one for each word or pause.

While a run of typing goes on, the article shows as it will read; it is kept when the hand
pauses, moves away or does anything else, and so is one step to undo. An input method composes
where the caret stands, and no key means anything else until it is done.

Signals: ``began`` when a run begins; ``typed`` (Rewritten) when it was kept; ``hint_given``;
``layer_wanted`` (LayerName); ``finding_entered`` (Placed) by Enter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence

from jiaoyue.marks.edit import correct
from jiaoyue.marks.proofreading import as_if
from jiaoyue.marks.record import narrowed
from jiaoyue.newspaper.reading import PARAGRAPH_BREAK, LayerName
from jiaoyue.text.script import Script
from jiaoyue.text.span import Span
from jiaoyue.ui.desk.placed import reason_of, shown_words
from jiaoyue.ui.reader.correction_editor import Rewritten
from jiaoyue.ui.reader.sheet import RowKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiaoyue.marks.edit import By, Edit
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.session import Session
    from jiaoyue.ui.desk.placed import Placed
    from jiaoyue.ui.reader.reader import Reader
    from jiaoyue.ui.reader.shown import ShownArticle

PAUSE = 900
"""Milliseconds without a key that end a run."""
_CARET = 2
_OF_THE_PAGE = {
    Script.SIMPLIFIED: False,
    Script.TRADITIONAL: True,
    Script.TAIWAN: True,
    Script.TAIWAN_WORDS: True,
    Script.HONGKONG: True,
}


@dataclass(frozen=True, slots=True)
class Run:
    """Words typed without a pause: ``span`` of the article as it was is to read ``text``."""

    base: OpenedArticle
    span: Span
    text: str
    reason: str = ""
    finding: str = ""

    def edit(self, by: By) -> Edit:
        """Return the edit that keeps the run as one correction."""
        return correct(
            self.base.reading(LayerName.CORRECTED),
            self.base.reading(LayerName.CLEAN),
            self.base.holding,
            self.span,
            self.text,
            by,
            round_=self.base.row.round,
            reason=self.reason,
            finding=self.finding,
        )

    @property
    def was(self) -> str:
        """What stood there before."""
        return self.span.of(self.base.reading(LayerName.CORRECTED).text)

    def written(self, now: str, span: Span, text: str) -> Run | None:
        """Return the run with ``span`` of the text as it is ``now`` reading ``text``.

        ``None`` when that does not touch what the run has written.
        """
        start, end = self.span.start, self.span.start + len(self.text)
        if span.end < start or end < span.start:
            return None
        first, last = min(start, span.start), max(end, span.end)
        said = now[first : span.start] + text + now[span.end : last]
        below = Span(first, last - len(self.text) + len(self.span))
        return replace(self, span=below, text=said)


class Typing(QObject):
    """Typing in one reader column. Signals: see the module."""

    typed = Signal(object)
    hint_given = Signal(str)
    layer_wanted = Signal(object)
    began = Signal()
    finding_entered = Signal(object)

    def __init__(
        self,
        session: Session,
        reader: Reader,
        found_at: Callable[[Span], Placed | None],
    ) -> None:
        super().__init__(reader)
        self._session = session
        self._reader = reader
        self._found_at = found_at
        self._is_on = False
        self._is_composing = False
        self._run: Run | None = None
        self._edit: Edit | None = None
        self._stood_at = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.finish)
        text = reader.text
        text.installEventFilter(self)
        text.viewport().installEventFilter(self)
        text.cursorPositionChanged.connect(self._on_caret_moved)
        reader.showing.left.connect(self.finish)

    def switch(self, *, on: bool) -> None:
        """Let keys write into the text, or no longer."""
        self.finish()
        self._is_on = on
        self._reader.text.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on)

    @property
    def is_typing(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._run is not None

    # Writing

    def write(self, words: str) -> None:
        """Put words in the place of what is selected, or at the caret."""
        span = self._here()
        if span is not None:
            self._write(span, words.replace("\r", "").replace(PARAGRAPH_BREAK, ""))

    def erase(self, *, before: bool) -> None:
        """Take away what is selected, or the character before or after the caret."""
        span = self._here()
        if span is None:
            return
        if not len(span):
            at = span.start - 1 if before else span.start
            text = self._text()
            if not 0 <= at < len(text):
                return
            span = Span(at, at + 1)
        self._write(span, "", caret_after=not before)

    @Slot()
    def finish(self) -> None:
        """Keep what was typed, as one correction and one step to undo."""
        self._pause.stop()
        run, edit = self._run, self._edit
        self._run = self._edit = None
        if run is None or edit is None:
            return
        if not edit:
            self._show(run.base, self._reader.showing.caret_in_reading())
            return
        at, was, now = narrowed(run.span, run.was, run.text)
        label = (
            self.tr("Correct “{was}” to “{now}”")
            if was and now
            else self.tr("Insert “{now}”")
            if now
            else self.tr("Delete “{was}”")
        )
        label = label.format(was=shown_words(was), now=shown_words(now))
        if self._session.perform(edit, label):
            self.typed.emit(Rewritten(Span(at.start, at.start + len(now)), was, now))
            return
        said = self.tr("A correction was not finished: {words}")
        self.hint_given.emit(said.format(words=run.text))
        self._show(run.base, run.span.end)

    def _write(self, span: Span, words: str, *, caret_after: bool = False) -> None:
        now = self._text()
        if PARAGRAPH_BREAK in span.of(now):
            self.hint_given.emit(
                self.tr("A correction keeps the paragraphs apart: change one at a time.")
            )
            return
        run = self._run.written(now, span, words) if self._run is not None else None
        if run is None:
            self.finish()
            run = self._begun(span, words)
            self.began.emit()
        if run is None:
            return
        self._run = run
        self._edit = run.edit(self._session.by())
        self._show(as_if(run.base, self._edit), span.start + len(words), after=caret_after)
        self._pause.start()

    def _begun(self, span: Span, words: str) -> Run | None:
        opened = self._reader.opened
        if opened is None:
            return None
        place = self._found_at(span)
        if place is None:
            return Run(opened, span, words)
        return Run(opened, span, words, reason_of(place.finding), place.finding.kind)

    def _show(self, opened: OpenedArticle, caret: int, *, after: bool = False) -> None:
        showing = self._reader.showing
        showing.show(opened)
        if showing.shown is None:
            return
        sheet = showing.shown.sheet
        at = showing.shown.display.from_reading(Span(caret, caret)).start
        at_qt = sheet.to_qt(at) if after else sheet.end_to_qt(at)
        showing.set_cursor(at_qt, at_qt)
        showing.text.setCursorWidth(_CARET)
        showing.text.ensureCursorVisible()

    def _text(self) -> str:
        shown = self._reader.showing.shown
        return shown.reading.text if shown is not None else ""

    def _here(self) -> Span | None:
        """Return what of the reading is to be written over; ``None`` where nothing can be."""
        showing = self._reader.showing
        shown = showing.shown
        if shown is None or showing.desk is None:
            return None
        if showing.view.layer is not LayerName.CORRECTED:
            self.layer_wanted.emit(LayerName.CORRECTED)
            return None
        if self._is_of_other_script(shown):
            self.hint_given.emit(
                self.tr("Show the characters as printed to type: this page is in the other script")
            )
            return None
        start, end = showing.selection_qt()
        row = shown.sheet.row_at(start)
        if row is None or row.kind is not RowKind.TEXT:
            return None
        return shown.selected(start, end)

    def _is_of_other_script(self, shown: ShownArticle) -> bool:
        wanted = _OF_THE_PAGE.get(shown.view.script)
        return wanted is not None and wanted != shown.display.traditional

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that write, and keep what was typed before any other does something."""
        if not self._is_on:
            return super().eventFilter(watched, event)
        kind = event.type()
        if watched is not self._reader.text:
            if kind == QEvent.Type.MouseButtonPress:
                self.finish()
            return super().eventFilter(watched, event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._on_shortcut(event)
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._on_composed(event)
            return True
        if kind == QEvent.Type.FocusOut:
            self._compose("")
            self.finish()
        return super().eventFilter(watched, event)

    def _on_shortcut(self, event: QKeyEvent) -> bool:
        if self._is_composing or writes(event):
            event.accept()
            return True
        if event.key() not in _HELD:
            self.finish()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if self._is_composing:
            return True
        if event.key() == Qt.Key.Key_Backspace:
            self.erase(before=True)
        elif event.key() == Qt.Key.Key_Delete and _is_plain(event):
            self.erase(before=False)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.write(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._on_enter()
        elif writes(event):
            self.write(event.text())
        else:
            return False
        return True

    def _on_enter(self) -> bool:
        """Keep what was typed; else go to the finding at the caret, if there is one.

        Where words are selected, Enter is the reader's, who shows what can be done with them.
        """
        if self.is_typing:
            self.finish()
            return True
        if self._reader.text.textCursor().hasSelection():
            return False
        here = self._reader.showing.caret_in_reading()
        place = self._found_at(Span(here, here + 1))
        if place is not None:
            self.finding_entered.emit(place)
        return place is not None

    def _on_composed(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self._is_composing = False
            self.write(event.commitString())
        self._compose(event.preeditString())
        event.accept()

    def _compose(self, words: str) -> None:
        """Show what an input method has before it is decided, at the caret."""
        if not words and not self._is_composing:
            return
        self._is_composing = bool(words)
        cursor = self._reader.text.textCursor()
        block = cursor.block()
        block.layout().setPreeditArea(cursor.position() - block.position(), words)
        self._reader.text.document().markContentsDirty(block.position(), block.length())

    @Slot()
    def _on_caret_moved(self) -> None:
        """Pass over struck-out words: nothing can be written in them."""
        showing = self._reader.showing
        cursor = showing.text.textCursor()
        came_from, self._stood_at = self._stood_at, cursor.position()
        if not self._is_on or cursor.hasSelection() or showing.shown is None:
            return
        sheet = showing.shown.sheet
        row = sheet.row_at(cursor.position())
        if row is None or row.kind is not RowKind.TEXT or len(row.runs) < 2:
            return
        offset = sheet.to_offset(cursor.position())
        first, last = sheet.end_to_qt(offset), sheet.to_qt(offset)
        if first < cursor.position() < last:
            there = last if came_from <= first else first
            showing.set_cursor(there, there)


_HELD = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)


def _is_plain(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier
        | Qt.KeyboardModifier.KeypadModifier
        | Qt.KeyboardModifier.GroupSwitchModifier
    )
    return held == Qt.KeyboardModifier.NoModifier


def writes(event: QKeyEvent) -> bool:
    """Return whether a key writes or erases something."""
    if not _is_plain(event):
        return event.matches(QKeySequence.StandardKey.Paste)
    if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        return True
    return bool(event.text()) and event.text().isprintable()
