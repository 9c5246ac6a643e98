"""The annotations of the open article, in the order of the text.

A click or Enter goes to the words; F2 or N writes the note in place; Delete removes.

Signals: ``jump_requested`` (Annotation), ``count_changed`` (how many there are).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QStackedLayout, QWidget

from jiaoyue.marks.edit import Edit, remove_annotation, write_note
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.ui import style
from jiaoyue.ui.hint import Hint
from jiaoyue.ui.panels.annotation_model import (
    ENTRY,
    AnnotationDelegate,
    AnnotationModel,
    Entry,
)
from jiaoyue.ui.reader.mark_cards import NoteEdit
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.reader.desk import Desk

_OWN_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_F2,
        Qt.Key.Key_N,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
    }
)


class AnnotationList(QListView):
    """The list; it tells which key was pressed and where a menu is wanted.

    Signals: ``key_pressed`` (Qt.Key), ``menu_wanted`` (QPoint on the screen), ``resized``.
    """

    key_pressed = Signal(object)
    menu_wanted = Signal(object)
    resized = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_own(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that mean something; arrows and the rest are the list's."""
        if _is_own(event):
            self.key_pressed.emit(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        self.menu_wanted.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew: heights follow from the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        self.resized.emit()


def _is_own(event: QKeyEvent) -> bool:
    pad = Qt.KeyboardModifier.KeypadModifier
    return event.key() in _OWN_KEYS and not event.modifiers() & ~pad


class AnnotationsPanel(QWidget):
    """The panel. Signals: see the module."""

    jump_requested = Signal(object)
    count_changed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened: OpenedArticle | None = None
        self._layer = LayerName.CORRECTED
        self._keys_write = False
        self._count = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_later)
        self._has_waited = False
        self._note: NoteEdit | None = None
        self.model = AnnotationModel(self)
        self.delegate = AnnotationDelegate(style.themes["paper"], self)
        self.view = AnnotationList(self)
        self._prepare_view()
        self.empty = Hint(parent=self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.set_theme(style.themes["paper"])

    def _prepare_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setAccessibleName(self.tr("Annotations of this article"))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Heights need lines to be broken: not for all rows before the first is seen.
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setBatchSize(32)
        view.setMouseTracking(True)
        view.clicked.connect(self._on_clicked)
        view.key_pressed.connect(self._on_key_pressed)
        view.menu_wanted.connect(self._on_menu_wanted)
        view.resized.connect(self._finish_note)
        view.verticalScrollBar().valueChanged.connect(self._finish_note)

    @property
    def count(self) -> int:
        """How many annotations the article has."""
        return self._count

    @property
    def current(self) -> Annotation | None:
        """The annotation that is chosen in the list."""
        entry: Entry | None = self.view.currentIndex().data(ENTRY)
        return entry.annotation if entry else None

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self.delegate.theme = theme
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, theme.paper)
        self.setPalette(palette)
        self.view.setPalette(palette)
        # A style sheet sets contents margins aside, so the room about the words stands in it.
        self.empty.setStyleSheet(f"color: {theme.muted.name()}; padding: {6 * GRID}px {3 * GRID}px")
        self.view.viewport().update()

    def show_article(self, opened: OpenedArticle | None) -> None:
        """Show the annotations of an article as they are now.

        Those of another article are listed once its text has been painted. There are none until
        then, but what was painted last stays to be seen: the list would flicker.
        """
        is_other = opened is None or self._opened is None or opened.row.id != self._opened.row.id
        self._opened = opened
        if not is_other:
            self._show()
            return
        self._drop_note()
        self.setUpdatesEnabled(False)
        self.model.show_entries([])
        self._say_count()
        self._has_waited = False
        self._later.start(0)

    def set_layer(self, layer: LayerName) -> None:
        """Say which layer the reader column shows."""
        if layer is not self._layer:
            self._layer = layer
            self._show()

    def set_typing(self, *, on: bool) -> None:
        """Say whether keys write into the text, as they do while one proofreads."""
        self._keys_write = on
        self._say_count()

    def select(self, annotations: Iterable[Annotation]) -> None:
        """Choose these in the list; the first is brought into view."""
        if self._later.isActive():
            self._show()
        rows = [self.model.row_of(mark.id) for mark in annotations]
        selection = self.view.selectionModel()
        selection.clear()
        for row in (r for r in reversed(rows) if r >= 0):
            index = self.model.index(row)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)

    def edit_note(self) -> None:
        """Write the note of the chosen annotation in place."""
        mark = self.current
        if mark is None or self._desk.read_only:
            return
        self._finish_note()
        if self._note is not None:
            self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        index = self.view.currentIndex()
        self.view.scrollTo(index)
        note = NoteEdit(mark.note, self.view.viewport())
        rect = self.delegate.note_rect(self.view.visualRect(index), mark)
        note.setGeometry(rect.left() - GRID // 2, rect.top(), rect.width() + GRID, note.height())
        note.committed.connect(lambda said: self._write(mark, said))
        note.left.connect(self._on_note_left)
        note.show()
        note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._note = note

    def remove(self) -> None:
        """Remove the chosen annotation."""
        mark = self.current
        if mark is not None and not self._desk.read_only:
            row = self.view.currentIndex().row()
            self._desk.perform(remove_annotation(mark), self.tr("Remove a mark"))
            self._stay_near(row)

    def _on_later(self) -> None:
        # Qt paints before its timers, and what is painted then is seen when this round is over.
        if self._has_waited:
            self._show()
        else:
            self._has_waited = True
            self._later.start(0)

    def _show(self) -> None:
        self._later.stop()
        self.setUpdatesEnabled(True)
        entries = self._entries()
        chosen = self.current
        self.model.show_entries(entries)
        if chosen is not None and self.current is None and self.model.row_of(chosen.id) >= 0:
            self.select([chosen])
        self._say_count()

    def _say_count(self) -> None:
        count = len(self._opened.annotations) if self._opened else 0
        said = ""
        if self._opened is not None and self._desk.read_only:
            said = self.tr("Nothing is marked in this article.")
        elif self._opened is not None and self._keys_write:
            said = self.tr(
                "Nothing is marked yet. While you proofread, keys write into the text: select"
                " words and press Enter for what marks them."
            )
        elif self._opened is not None:
            said = self.tr(
                "Nothing is marked yet. Select words in the text: H marks them, N writes a note."
            )
        self.empty.setText(said)
        self._stack.setCurrentWidget(self.view if count else self.empty)
        if count != self._count:
            self._count = count
            self.count_changed.emit(count)

    def _entries(self) -> list[Entry]:
        if self._opened is None:
            return []
        names = {tag.id: tag.name for tag in self._desk.tags()}
        within: list[tuple[int, Entry]] = []
        margin: list[Entry] = []
        for mark, spans in self._opened.located(self._layer):
            entry = Entry(mark, tuple(names[i] for i in mark.tags if i in names))
            if any(len(span) for span in spans):
                within.append((spans[0].start, entry))
            else:
                margin.append(entry)
        within.sort(key=lambda pair: pair[0])
        heading = [Entry(heading=self.tr("Not in the text of this layer"))] if margin else []
        return [entry for _, entry in within] + heading + margin

    def _stay_near(self, row: int) -> None:
        for near in (row, row - 1):
            index = self.model.index(near)
            entry: Entry | None = index.data(ENTRY)
            if entry is not None and entry.annotation is not None:
                self.view.setCurrentIndex(index)
                return

    def _write(self, mark: Annotation, said: str) -> None:
        now = [m for m in self._opened.annotations if m.id == mark.id] if self._opened else []
        edit: Edit = write_note(now[0], said, self._desk.by()) if now else Edit("note")
        if self._desk.perform(edit, self.tr("Write a note")) and self._note is not None:
            self._note.show_note(said)

    def _on_note_left(self) -> None:
        if self._note is None or not self._note.is_unsaved:
            self._drop_note()
            self.view.setFocus()

    def _finish_note(self) -> None:
        """Save the note that is being written; one that was refused stays to be tried again."""
        if self._note is not None:
            self._note.commit()
            if not self._note.is_unsaved:
                self._drop_note()

    def _drop_note(self) -> None:
        if self._note is not None:
            note, self._note = self._note, None
            note.hide()
            note.deleteLater()

    def _on_clicked(self, index: QModelIndex) -> None:
        entry: Entry = index.data(ENTRY)
        if entry.annotation is not None:
            self.jump_requested.emit(entry.annotation)

    def _on_key_pressed(self, key: Qt.Key) -> None:
        if key in (Qt.Key.Key_F2, Qt.Key.Key_N):
            self.edit_note()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif (mark := self.current) is not None:
            self.jump_requested.emit(mark)

    def _on_menu_wanted(self, at: QPoint) -> None:
        if self.current is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go = menu.addAction(self.tr("Go to the words"))
        go.triggered.connect(lambda: self._on_key_pressed(Qt.Key.Key_Return))
        if not self._desk.read_only:
            menu.addAction(self.tr("Write a note…")).triggered.connect(self.edit_note)
            menu.addAction(self.tr("Remove this mark")).triggered.connect(self.remove)
        menu.popup(at)
