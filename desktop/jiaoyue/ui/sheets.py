"""The sheets that open beside the window, each made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jiaoyue import paths
from jiaoyue.ui.commands.command import key_text
from jiaoyue.ui.dialogs.about import AboutDialog
from jiaoyue.ui.dialogs.keys import KeySheet
from jiaoyue.ui.dialogs.library import LibrarySheet
from jiaoyue.ui.dialogs.palette import CommandPalette
from jiaoyue.ui.dialogs.settings import SettingsDialog
from jiaoyue.ui.dialogs.watched import WatchedFolders
from jiaoyue.ui.search.syntax import SyntaxSheet

if TYPE_CHECKING:
    from jiaoyue.ui.appearance import Appearance
    from jiaoyue.ui.desk.sampling import Sampling
    from jiaoyue.ui.window import Window


class Sheets:
    """What opens sheets over a window. ``sampling`` is what draws samples, once one is drawn."""

    def __init__(self, window: Window, appearance: Appearance) -> None:
        self._window = window
        self._appearance = appearance
        self.sampling: Sampling | None = None

    def show_settings(self) -> None:
        """Open the settings beside the window."""
        SettingsDialog(self._window.settings, self._window).show()

    def show_keys(self) -> None:
        """Open the sheet of keys."""
        KeySheet(self._appearance.theme, self._window).show()

    def show_palette(self) -> None:
        """Open all commands to choose from by typing."""
        window = self._window
        CommandPalette(window.actions_, self._appearance.theme, window).open_over(window)

    def show_about(self) -> None:
        """Say what this program is and whom it thanks."""
        AboutDialog(self._appearance.theme, self._window).show()

    def show_syntax(self) -> None:
        """Open the sheet that says how a search is written."""
        sheet = SyntaxSheet(self._appearance.theme, self._window)
        sheet.chosen.connect(self._window.seeking.try_out)
        sheet.show()

    def show_history(self) -> None:
        """Open the sheet of what was done to the library, to take some of it back."""
        # Loaded when it is first asked for: few are, and not at once.
        from jiaoyue.ui.dialogs.history import HistorySheet

        window = self._window
        sheet = HistorySheet(window.session, self._appearance.theme, window)
        sheet.article_chosen.connect(window.browsing.go_to)
        sheet.show()

    def show_library(self) -> None:
        """Say what the open library holds and how large it is."""
        window = self._window
        name = window.libraries.name_of(window.session.library_path)
        LibrarySheet(window.session, name, self._appearance.theme, window).show()

    def show_watched_folders(self) -> None:
        """Open the sheet of the folders that are watched."""
        window = self._window
        WatchedFolders(window.watching, self._appearance.theme, window).show()

    def show_events(self) -> None:
        """Open the person's own datable events."""
        # What reads tables is not needed before.
        from jiaoyue.ui.dialogs.events import EventsSheet

        window = self._window
        sheet = EventsSheet(
            paths.own_events(),
            self._appearance.theme,
            window,
            can_reread=not window.session.read_only,
        )
        sheet.reread_requested.connect(lambda: window.rereading.run(every_page=True))
        sheet.show()

    def show_lexicon(self) -> None:
        """Open the words that are never doubted in the library."""
        from jiaoyue.ui.dialogs.lexicon import LexiconSheet

        window = self._window
        papers = [paper.name for paper in window.browsing.counting.facets.papers if paper.name]
        LexiconSheet(window.session, papers, self._appearance.theme, window).show()

    def show_sample(self) -> None:
        """Open the sheet that tells the error rate of the library from a sample."""
        window = self._window
        if self.sampling is None:
            # Most days nobody draws one.
            from jiaoyue.ui.desk.sampling import Sampling

            self.sampling = Sampling(window.session, window.bench)
            self.sampling.article_wanted.connect(self._open_sampled)
            self.sampling.hint_given.connect(window.bench.status.hint)
        wanted = window.browsing.listing.wanted
        self.sampling.show(self._appearance.theme, wanted, window.bench.sidebar.sum_up(wanted))

    def _open_sampled(self, article: int) -> None:
        """Open an article of the sample to be read, and say how to come back to the sheet."""
        window = self._window
        window.open_in_columns(article)
        window.activateWindow()
        window.reader.text.setFocus()
        said = QCoreApplication.translate("Sheets", "{key} goes back to the sample")
        key = key_text(window.actions_["sample"].shortcut())
        window.bench.status.hint(said.format(key=key))

    def forget(self) -> None:
        """Let go of what belongs to a workbench that is built again."""
        self.sampling = None
