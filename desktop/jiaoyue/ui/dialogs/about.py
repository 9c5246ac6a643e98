"""What this program is, in which version, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from jiaoyue import __version__
from jiaoyue.paths import resource
from jiaoyue.ui import style
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.style import GRID, Theme

CREDITS = (
    ("Qt for Python", "LGPL-3.0", "https://doc.qt.io/qtforpython-6/"),
    ("OpenCC", "Apache-2.0", "https://github.com/BYVoid/OpenCC"),
    ("jieba", "MIT", "https://github.com/fxsjy/jieba"),
    ("sqlite-utils", "Apache-2.0", "https://sqlite-utils.datasette.io"),
    ("Source Han Serif, Source Han Sans", "OFL-1.1", "https://github.com/adobe-fonts"),
    ("Lucide", "ISC", "https://lucide.dev"),
)


class AboutDialog(Sheet):
    """The program's name, version, licence and credits."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("About Jiaoyue"))
        mark = QLabel(self)
        drawn = QIcon(str(resource("icons/jiaoyue.svg")))
        mark.setPixmap(drawn.pixmap(QSize(72, 72), self.devicePixelRatioF()))
        name = QLabel(self.tr("Jiaoyue"), self)
        name.setFont(style.serif(self.font().pointSizeF() * 2, bold=True))
        licence = self.tr("Version {version} · MIT licence").format(version=__version__)
        purpose = self.tr(
            "Read, mark and put right Chinese newspapers from OCR, on your own computer."
        )
        thanks = QLabel(_links(theme), self)
        thanks.setTextFormat(Qt.TextFormat.RichText)
        thanks.setOpenExternalLinks(True)
        thanks.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        for label in (
            mark,
            name,
            QLabel(licence, self),
            QLabel(purpose, self),
            QLabel(self.tr("With thanks to"), self),
            thanks,
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)


def _links(theme: Theme) -> str:
    colour = theme.accent.name()
    return "<br>".join(
        f'<a style="color: {colour}; text-decoration: none" href="{address}">{name}</a> · {licence}'
        for name, licence, address in CREDITS
    )
