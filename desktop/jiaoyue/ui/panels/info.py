"""What is known of the open article, and what says so; its round, and its corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.edit import withdraw
from jiaoyue.marks.record import wording_of
from jiaoyue.newspaper.reading import LayerName, Reading
from jiaoyue.ui import style
from jiaoyue.ui.desk.placed import change_of, shown_words
from jiaoyue.ui.models.labels import round_name
from jiaoyue.ui.panels.fact import FactText
from jiaoyue.ui.panels.filling import Filling
from jiaoyue.ui.panels.rules import RulesPart
from jiaoyue.ui.panels.said import SaidFacts
from jiaoyue.ui.reader.wording import (
    signed,
)
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.marks.unsaid import Fact
    from jiaoyue.ui.reader.desk import Desk

_OF_FINGERPRINT = 12
"""As many characters of the SHA-256 as tell pages apart; an export has them all."""


class InfoPanel(QScrollArea):
    """The panel.

    Signals: ``correction_chosen`` (Correction): a person wants to see it; ``words_chosen``,
    ``as_read_requested`` and ``hint_given`` are those of the facts; ``round_chosen`` (Round): the
    article is to be signed into it.
    """

    correction_chosen = Signal(object)
    words_chosen = Signal(object)
    as_read_requested = Signal(object)
    round_chosen = Signal(object)
    hint_given = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = style.themes["paper"]
        self._opened: OpenedArticle | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("About this article"))
        self.round = QComboBox(self)
        self.round.setAccessibleName(self.tr("Round of proofreading"))
        self.round.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for round_ in Round:
            self.round.addItem(round_name(round_), round_)
        self.round.activated.connect(self._on_round_activated)
        self._facts: list[tuple[QLabel, FactText]] = []
        self._filling = Filling(self, self._fill)
        self._body = QWidget(self)
        self.said = SaidFacts(desk, self._body)
        self.said.words_chosen.connect(self.words_chosen)
        self.said.as_read_requested.connect(self.as_read_requested)
        self.said.hint_given.connect(self.hint_given)
        self._build()

    def _build(self) -> None:
        body = self._body
        column = QVBoxLayout(body)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        self._round_label = QLabel(self.tr("Round"), body)
        self._round_label.setBuddy(self.round)
        rounds = QFormLayout()
        rounds.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        # In a narrow column the label stands above.
        rounds.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rounds.addRow(self._round_label, self.round)
        column.addLayout(rounds)
        column.addWidget(self.said)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self.rules = RulesPart(self._desk, body)
        column.addWidget(self.rules)
        self._corrections_title = QLabel(self.tr("Corrections"), body)
        column.addWidget(self._corrections_title)
        self._corrections = QVBoxLayout()
        self._corrections.setSpacing(GRID)
        column.addLayout(self._corrections)
        column.addStretch(1)
        self.setWidget(body)
        # The scroll area turns this on; the column's own paper is to show through.
        body.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for label in (self._round_label, self._corrections_title):
            label.setStyleSheet(f"color: {theme.muted.name()}")
        self.said.set_theme(theme)
        self.rules.set_theme(theme)
        self._filling.ask()

    def show_article(self, opened: OpenedArticle | None) -> None:
        """Show what is known of an article now."""
        self._opened = opened
        self._filling.ask()

    def edit(self, fact: Fact) -> None:
        """Open the fields of a fact of the article."""
        self._filling.catch_up()
        self.said.edit(fact)

    def take_back(self, correction: Correction) -> None:
        """Take one correction back."""
        edit = withdraw(correction, self._desk.by())
        self._desk.perform(edit, self.tr("Take back a correction"))

    def texts(self) -> dict[str, str]:
        """Return what the panel says, by the names it gives."""
        others = {name.text(): value.toPlainText() for name, value in self._facts if name.text()}
        return self.said.texts() | others

    def _fill(self) -> None:
        opened = self._opened
        self._body.setVisible(opened is not None)
        self.said.show_article(opened)
        if opened is None:
            return
        self.round.setCurrentIndex(self.round.findData(opened.row.round))
        self.round.setEnabled(not self._desk.read_only)
        self._show_facts(opened)
        self.rules.show_article(opened)
        self._show_corrections(opened)

    def _show_facts(self, opened: OpenedArticle) -> None:
        facts = list(_facts(opened))
        while len(self._facts) < len(facts):
            self._facts.append(self._fact_labels(len(self._facts)))
        for (name, value), fact in zip(self._facts, facts, strict=False):
            name.setText(fact[0])
            name.setStyleSheet(f"color: {self._theme.muted.name()}")
            value.say(fact[1])
            value.setAccessibleName(f"{fact[0]}: {fact[1]}")
        for name, value in self._facts[len(facts) :]:
            name.setText("")
            value.say("")
        for i, (name, value) in enumerate(self._facts):
            name.setVisible(i < len(facts))
            value.setVisible(i < len(facts))

    def _fact_labels(self, row: int) -> tuple[QLabel, FactText]:
        name, value = QLabel(self._body), FactText(self._body)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(name, row, 0, top)
        self._grid.addWidget(value, row, 1, top)
        return name, value

    def _show_corrections(self, opened: OpenedArticle) -> None:
        while (item := self._corrections.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        self._corrections_title.setVisible(bool(opened.corrections))
        clean = opened.reading(LayerName.CLEAN)
        for correction in sorted(opened.corrections, key=_place):
            self._corrections.addWidget(self._correction_row(correction, clean))

    def _correction_row(self, correction: Correction, clean: Reading) -> QWidget:
        row = QWidget(self._body)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        said = QLabel(row)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.RichText)
        said.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        said.linkActivated.connect(lambda _: self.correction_chosen.emit(correction))
        said.setText(self._correction_text(correction, clean))
        line.addWidget(said, 1)
        if not correction.ended and not self._desk.read_only:
            back = QToolButton(row)
            back.setIcon(style.icon("undo-2", self._theme.muted))
            back.setAccessibleName(self.tr("Take back this correction"))
            back.setToolTip(back.accessibleName())
            back.clicked.connect(lambda: self.take_back(correction))
            line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _correction_text(self, correction: Correction, clean: Reading) -> str:
        was, now = (_safe(shown_words(words)) for words in wording_of(correction, clean))
        muted, accent = self._theme.muted.name(), self._theme.accent.name()
        struck = was and f"<s>{was}</s>"
        if correction.ended:
            end = self.tr("replaced") if correction.superseded_by else self.tr("taken back")
            change = f'<span style="color:{muted}">{change_of(struck, now)} ({end})</span>'
        else:
            look = f"color:{accent}; text-decoration:none"
            link = f'<a href="words" style="{look}">{now or struck}</a>'
            before = was and f'<span style="color:{muted}">{struck}</span>'
            change = change_of(before, link) if now else change_of(link, "")
        who = _safe(signed(correction.author, correction.made))
        foot = " · ".join(
            part for part in (who, round_name(correction.round), _safe(correction.reason)) if part
        )
        return f'{change}<br><span style="color:{muted}">{foot}</span>'

    def _on_round_activated(self, at: int) -> None:
        chosen = self.round.itemData(at)
        if self._opened is not None and chosen != self._opened.row.round:
            self.round_chosen.emit(Round(chosen))
            # It may have been refused.
            self._filling.ask()


def _facts(opened: OpenedArticle) -> Iterator[tuple[str, str]]:
    """Yield what is known of the page: a name, and what it is; the rest is passed over."""
    page = opened.page
    candidates = (
        (QCoreApplication.translate("InfoPanel", "Paper"), page.paper or ""),
        (QCoreApplication.translate("InfoPanel", "Edition"), page.edition or ""),
        (QCoreApplication.translate("InfoPanel", "Files"), "\n".join(page.sources)),
        (QCoreApplication.translate("InfoPanel", "Encoding"), page.encoding),
        (QCoreApplication.translate("InfoPanel", "Characters"), _characters(opened)),
        (QCoreApplication.translate("InfoPanel", "Fingerprint"), page.sha256[:_OF_FINGERPRINT]),
    )
    return ((name, value) for name, value in candidates if value)


def _characters(opened: OpenedArticle) -> str:
    own = sum(len(span) for block in opened.article.blocks for span in block.spans)
    numbers = QLocale()
    return QCoreApplication.translate("InfoPanel", "{article} of the page's {page}").format(
        article=numbers.toString(own), page=numbers.toString(len(opened.page.text))
    )


def _place(correction: Correction) -> tuple[int, str]:
    return (correction.patches[0].span.start if correction.patches else 0, correction.made)


def _safe(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
