"""The sheet that says how a search is written, each way with an example to try."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.search.completing import names_to_search_by
from jiaoyue.ui.style import GRID, Theme


class SyntaxSheet(Sheet):
    """Signal: ``chosen(str)`` an example to try."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("How to Write a Search"))
        head = QLabel(
            self.tr(
                "Every run of characters is found, of one character too, in either script and"
                " any width. Click an example to try it."
            ),
            self,
        )
        head.setWordWrap(True)
        palette = head.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        head.setPalette(palette)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(2)
        for row, (example, meaning) in enumerate(self.examples()):
            button = QPushButton(example, self)
            button.setProperty("role", "chip")
            button.setAccessibleName(f"{example}, {meaning}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, said=example: self.chosen.emit(said))
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(meaning, self), row, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(head)
        column.addLayout(grid)

    def examples(self) -> tuple[tuple[str, str], ...]:
        """Return ways to search, each with what it finds."""
        names = {key: written for key, (written, _) in names_to_search_by().items()}
        examples = (
            ("水库 开工", self.tr("both words, anywhere in the article")),
            ("“水库 开工”", self.tr("just so, one after the other")),
            ("水库 OR 大坝", self.tr("one of them at least")),
            ("水库 -大坝", self.tr("the first without the second; NOT says the same")),
            ("(水库 OR 大坝) 开工", self.tr("brackets keep together what belongs together")),
            ("水库 NEAR/20 开工", self.tr("at most 20 characters between them")),
            ("水□工程", self.tr("□ or ? is any one character")),
            (f"{names['city']}:温州 水库", self.tr("of a city; likewise place, county, province")),
            (f"{names['date']}:2023-05..2023-08", self.tr("from May to August 2023")),
            (f"{names['tag']}:水利", self.tr("with a tag or one below it, also on a passage")),
            (f"{names['round']}:一校", self.tr("in a round of proofreading")),
            (f"{names['by']}:王", self.tr("by a reporter or correspondent of that name")),
            (f"{names['paper']}:日报", self.tr("in a newspaper")),
            (f"{names['title']}:水库", self.tr("in the heads; likewise body, note and source")),
        )
        return tuple((in_interface_script(example), meaning) for example, meaning in examples)
