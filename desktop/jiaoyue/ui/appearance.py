"""The look and the language of the whole program, as chosen in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
    Slot,
)
from PySide6.QtGui import QPalette

from jiaoyue.paths import resource
from jiaoyue.session.settings import LANGUAGE, THEME, Setting, Settings
from jiaoyue.ui import style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from jiaoyue.ui.style import Theme

SMALLEST = 10.0
"""Points; what systems use for Latin letters is too small for Chinese characters."""
MIDDLE = 128
"""Between dark and light, of the 255 steps of lightness."""
_TRADITIONAL = (
    QLocale.Country.Taiwan,
    QLocale.Country.HongKong,
    QLocale.Country.Macao,
)


def theme_named(choice: str, *, system_is_dark: bool) -> Theme:
    """Return the theme of a setting; ``system`` is paper by day and night where it is dark."""
    if choice in style.themes:
        return style.themes[choice]
    return style.themes["night" if system_is_dark else "paper"]


def language_named(choice: str, system: QLocale) -> str:
    """Return the language of a setting: ``system`` is Chinese unless the system is English."""
    if choice != "system":
        return choice
    if system.language() == QLocale.Language.English:
        return "en"
    is_chinese = system.language() == QLocale.Language.Chinese
    is_traditional = (
        system.script() == QLocale.Script.TraditionalHanScript or system.territory() in _TRADITIONAL
    )
    return "zh_TW" if is_chinese and is_traditional else "zh_CN"


def theme_names() -> tuple[tuple[str, str], ...]:
    """Return the values of the theme's setting with what they are called."""
    return (
        ("system", QCoreApplication.translate("Appearance", "As the system")),
        ("paper", QCoreApplication.translate("Appearance", "Paper")),
        ("white", QCoreApplication.translate("Appearance", "White")),
        ("night", QCoreApplication.translate("Appearance", "Night")),
    )


def language_names() -> tuple[tuple[str, str], ...]:
    """Return the values of the language's setting, each language called by itself."""
    return (
        ("system", QCoreApplication.translate("Appearance", "As the system")),
        ("zh_CN", "简体中文"),
        ("zh_TW", "繁體中文"),
        ("en", "English"),
    )


class Appearance(QObject):
    """Keeps the application as the settings say. Signal: ``theme_changed(Theme)``.

    Only a window that is dressed has the style sheet: what the frame shows first needs none of it,
    and would wait for each of its widgets to be looked up there.
    """

    theme_changed = Signal(object)

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._translators: list[QTranslator] = []
        self._is_dressed = False
        size = max(SMALLEST, app.font().pointSizeF())
        app.setFont(style.sans(size))
        settings.changed.connect(self._on_setting_changed)
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._set_language()
        self._system_is_dark = self._look_at_system()
        self._set_theme()

    @property
    def theme(self) -> Theme:
        """The theme that holds."""
        return theme_named(self._settings.get(THEME), system_is_dark=self._system_is_dark)

    @property
    def language(self) -> str:
        """The language that holds."""
        return language_named(self._settings.get(LANGUAGE), QLocale.system())

    def dress(self) -> None:
        """Give all widgets the style sheet of the theme, from now on."""
        if not self._is_dressed:
            self._is_dressed = True
            self._app.setStyleSheet(style.stylesheet(self.theme))

    def _look_at_system(self) -> bool:
        """Return whether the system's own colours are dark.

        Its colour scheme would say the same, but that is of Qt's large namespace of enums,
        which is not to be loaded before the list shows.
        """
        self._app.setPalette(QPalette())
        return self._app.palette().color(QPalette.ColorRole.Window).lightness() < MIDDLE

    def _set_theme(self) -> None:
        theme = self.theme
        self._app.setPalette(style.palette(theme))
        if self._is_dressed:
            self._app.setStyleSheet(style.stylesheet(theme))
        self.theme_changed.emit(theme)

    def _set_language(self) -> None:
        for old in self._translators:
            self._app.removeTranslator(old)
        language = self.language
        QLocale.setDefault(QLocale(language))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ours = str(resource("translations"))
        self._translators = []
        for name, folder in ((f"qtbase_{language}", qt), (f"jiaoyue_{language}", ours)):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._translators.append(translator)
                QCoreApplication.installTranslator(translator)
        # Some desktops add this to every title that does not end with it.
        name = QCoreApplication.translate("Appearance", "Jiaoyue")
        self._app.setApplicationDisplayName(name)

    @Slot(object)
    def _on_setting_changed(self, setting: Setting[str]) -> None:
        if setting is THEME:
            self._set_theme()
        elif setting is LANGUAGE:
            self._set_language()

    def _on_scheme_changed(self) -> None:
        self._system_is_dark = self._look_at_system()
        if self._settings.get(THEME) == "system":
            self._set_theme()
