"""One thing known of an article: what it is, the words that prove it, and a way to correct it.

It shows and tells; what it shows is given to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui import style
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.text.span import Span

_PENCIL = 14


@dataclass(frozen=True, slots=True)
class Proof:
    """Words that prove something, where on the page they stand if they do, and what they mean."""

    words: str
    span: Span | None = None
    means: str = ""


class FactText(QTextEdit):
    """A text to be read and copied, as high as its lines, broken anywhere if need be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show a text."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the height of the lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = round(self.document().size().height())
        if height != self.height():
            self.setFixedHeight(height)


class FactRow(QWidget):
    """A name, a value, its proofs, and a pencil.

    Signals: ``pencil_clicked``; ``proof_chosen`` (Span): a person wants to see the words.
    """

    pencil_clicked = Signal()
    proof_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = style.themes["paper"]
        self._proofs: Sequence[Proof] = ()
        self.name = QLabel(name, self)
        self.by_hand = QLabel(self.tr("by hand"), self)
        self.by_hand.setToolTip(self.tr("A person said so; reading the page again leaves it alone"))
        self.pencil = QToolButton(self)
        self.pencil.setIconSize(QSize(_PENCIL, _PENCIL))
        self.pencil.setAccessibleName(self.tr("Correct: {name}").format(name=name))
        self.pencil.setToolTip(self.pencil.accessibleName())
        self.pencil.clicked.connect(self.pencil_clicked)
        self.value = FactText(self)
        self.proofs = QLabel(self)
        self.proofs.setWordWrap(True)
        self.proofs.setTextFormat(Qt.TextFormat.RichText)
        self.proofs.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.proofs.linkActivated.connect(self._on_link)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.name)
        head.addWidget(self.by_hand, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self.pencil)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(head)
        self._column.addWidget(self.value)
        self._column.addWidget(self.proofs)
        self._editor: QWidget | None = None

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.name.setStyleSheet(f"color: {theme.muted.name()}")
        self.by_hand.setStyleSheet(
            f"color: {theme.ink.name()}; background: {theme.selection.name()};"
            "border-radius: 6px; padding: 1px 6px;"
        )
        self.pencil.setIcon(style.icon("pencil", theme.muted))
        self._say_proofs()

    def show_fact(
        self, value: str, proofs: Sequence[Proof], *, is_by_hand: bool, can_edit: bool
    ) -> None:
        """Show what is known now; an empty value is not known."""
        said = value or self.tr("not known")
        self.value.say(said)
        self.value.setAccessibleName(f"{self.name.text()}: {said}")
        self.by_hand.setVisible(is_by_hand)
        self.pencil.setVisible(can_edit)
        self._proofs = proofs
        self._say_proofs()

    def show_editor(self, editor: QWidget) -> None:
        """Put a field in the place of the value; the one before goes."""
        self.close_editor()
        self._editor = editor
        self._column.addWidget(editor)
        self._show_value(shown=False)

    def close_editor(self) -> None:
        """Show the value again."""
        if self._editor is not None:
            focused = QApplication.focusWidget()
            had_focus = focused is not None and self._editor.isAncestorOf(focused)
            self._column.removeWidget(self._editor)
            self._editor.setParent(None)
            self._editor.deleteLater()
            self._editor = None
            self._show_value(shown=True)
            if had_focus:
                # Else the search would get it, and take the next J for a word.
                self.pencil.setFocus()

    def said(self) -> str:
        """Return the value and the words that prove it, a line each."""
        return "\n".join((self.value.toPlainText(), *(_plain(proof) for proof in self._proofs)))

    def _show_value(self, *, shown: bool) -> None:
        self.value.setVisible(shown)
        self.pencil.setEnabled(shown)
        self.proofs.setVisible(shown and bool(self._proofs))

    def _say_proofs(self) -> None:
        muted, ink = self._theme.muted.name(), self._theme.ink.name()
        said = []
        for i, proof in enumerate(self._proofs):
            words = escape(proof.words)
            if proof.span is not None:
                words = f'<a href="{i}" style="color:{ink}">{words}</a>'
            said.append(" ".join(part for part in (words, escape(proof.means)) if part))
        # What is explained has a line of its own; words that speak for themselves do not need it.
        between = "<br>" if any(proof.means for proof in self._proofs) else "\u2002 "
        self.proofs.setText(f'<span style="color:{muted}">{between.join(said)}</span>')
        self.proofs.setVisible(bool(said) and self._editor is None)

    @Slot(str)
    def _on_link(self, link: str) -> None:
        self.proof_chosen.emit(self._proofs[int(link)].span)


def _plain(proof: Proof) -> str:
    words = f"“{proof.words}”" if proof.words else ""
    return " ".join(part for part in (words, proof.means) if part)
