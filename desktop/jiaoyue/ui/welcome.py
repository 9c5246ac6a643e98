"""The first page: an empty library says what the app is for and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jiaoyue.paths import resource
from jiaoyue.ui import style
from jiaoyue.ui.style import GRID, Theme


class Welcome(QWidget):
    """Signals: ``samples_requested()``, ``import_requested()``."""

    samples_requested = Signal()
    import_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._mark = QLabel(self)
        self._name = QLabel(self)
        self._purpose = QLabel(self)
        self._hint = QLabel(self)
        self.samples = QPushButton(self)
        self.samples.setProperty("role", "primary")
        self.samples.clicked.connect(self.samples_requested)
        self.bring = QPushButton(self)
        self.bring.clicked.connect(self.import_requested)
        for button in (self.samples, self.bring):
            # Outside of dialogs Enter presses none but such.
            button.setAutoDefault(True)
        self._lay_out()
        self._say()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        quiet = QPalette(palette)
        quiet.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self._purpose.setPalette(quiet)
        self._hint.setPalette(quiet)
        points = self.font().pointSizeF()
        self._name.setFont(style.serif(points * 2.8, bold=True))
        self._purpose.setFont(style.serif(points * 1.35))
        mark = QIcon(str(resource("icons/jiaoyue.svg")))
        self._mark.setPixmap(mark.pixmap(QSize(80, 80), self.devicePixelRatioF()))

    def _say(self) -> None:
        self._name.setText(self.tr("Jiaoyue"))
        self._purpose.setText(
            self.tr("Read, mark and put right Chinese newspapers from OCR, on your own computer.")
        )
        self.samples.setText(self.tr("Open the sample pages"))
        self.bring.setText(self.tr("Import newspapers…"))
        self._hint.setText(self.tr("Or drop text files and folders anywhere on this window."))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        buttons.addStretch(1)
        buttons.addWidget(self.samples)
        buttons.addWidget(self.bring)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(3)
        for label, gap in (
            (self._mark, 3),
            (self._name, 1),
            (self._purpose, 5),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(label is self._purpose)
            column.addWidget(label)
            column.addSpacing(gap * GRID)
        column.addLayout(buttons)
        column.addSpacing(4 * GRID)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._hint)
        column.addStretch(4)
