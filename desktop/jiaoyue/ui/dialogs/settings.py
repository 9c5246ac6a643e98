"""The settings: each takes effect at once, so there is nothing to confirm."""

from __future__ import annotations

import getpass

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from jiaoyue.session.settings import (
    AUTHOR,
    LANGUAGE,
    TAIWAN_WORDS,
    TEXT_SIZE,
    THEME,
    Setting,
    Settings,
)
from jiaoyue.ui.appearance import language_names, theme_names
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.style import GRID


class SettingsDialog(Sheet):
    """What a person may choose about the program."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__("", parent)
        self._settings = settings
        self.theme = QComboBox(self)
        self.language = QComboBox(self)
        self.text_size = QSpinBox(self)
        self.text_size.setRange(int(TEXT_SIZE.read(0)), int(TEXT_SIZE.read(1000)))
        # The style sheet's padding does not reach into a spin box.
        self.text_size.lineEdit().setTextMargins(GRID - 2, 0, 0, 0)
        self.author = QLineEdit(self)
        self.taiwan_words = QCheckBox(self)
        self._labels = [QLabel(self) for _ in range(4)]
        self._lay_out()
        self._say()
        self._show_values()
        self._connect()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once: it was chosen here."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_labels"):
            self._say()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        form.setHorizontalSpacing(3 * GRID)
        form.setVerticalSpacing(2 * GRID)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        fields = (self.theme, self.language, self.text_size, self.author)
        for label, field in zip(self._labels, fields, strict=True):
            field.setMinimumWidth(28 * GRID)
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(self.taiwan_words)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        names = (
            self.tr("Theme"),
            self.tr("Language"),
            self.tr("Text size"),
            self.tr("Your name"),
        )
        fields = (self.theme, self.language, self.text_size, self.author)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.text_size.setSuffix(self.tr(" points"))
        self.author.setPlaceholderText(getpass.getuser())
        self.author.setToolTip(self.tr("Signs your annotations and corrections"))
        self.taiwan_words.setText(self.tr("The script of Taiwan takes Taiwan's words as well"))
        for box, names_of in ((self.theme, theme_names()), (self.language, language_names())):
            blocked = box.blockSignals(True)
            chosen = box.currentData()
            box.clear()
            for value, name in names_of:
                box.addItem(name, value)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.blockSignals(blocked)

    def _show_values(self) -> None:
        get = self._settings.get
        self.theme.setCurrentIndex(self.theme.findData(get(THEME)))
        self.language.setCurrentIndex(self.language.findData(get(LANGUAGE)))
        self.text_size.setValue(get(TEXT_SIZE))
        self.author.setText(get(AUTHOR))
        self.taiwan_words.setChecked(get(TAIWAN_WORDS))

    def _connect(self) -> None:
        keep = self._settings.set
        self.theme.activated.connect(lambda _: keep(THEME, self.theme.currentData()))
        self.language.activated.connect(lambda _: keep(LANGUAGE, self.language.currentData()))
        self.text_size.valueChanged.connect(lambda size: keep(TEXT_SIZE, size))
        self.author.editingFinished.connect(lambda: keep(AUTHOR, self.author.text().strip()))
        self.taiwan_words.toggled.connect(lambda on: keep(TAIWAN_WORDS, on))
        self._settings.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, setting: Setting[object]) -> None:
        """Follow what was changed elsewhere, with Ctrl and the wheel for instance."""
        if setting in (THEME, TEXT_SIZE):
            self._show_values()
